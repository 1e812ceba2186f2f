/// Reads the bytes of a file into a `SourceDocument`.
public enum DocumentReader {
    /// Tells what kind of file `bytes` are from the bytes themselves, and reads it.
    ///
    /// - Throws: `UnreadablePlan` for an empty, damaged, protected, oversized or unknown file.
    public static func read(_ bytes: [UInt8], named name: String? = nil) throws(UnreadablePlan) -> SourceDocument {
        throw UnreadablePlan(.unsupported, "This kind of file cannot be read yet.")
    }
}
