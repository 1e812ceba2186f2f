/// A store that can be read without suspending, from a thread that may wait.
///
/// For copying one store into another: the reading goes on inside the other's transaction, which cannot suspend.
package protocol BlockingReads: RecordStore {
    func readBlocking<Result>(_ body: (any Reader) throws -> Result) throws -> Result
}
