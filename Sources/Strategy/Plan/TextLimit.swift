/// How long the words of a plan may be, the same where a document is put right and where the plan is edited.
///
/// What came in with a document can always be changed here.
enum TextLimit {
    /// What will be done, who does it, how it is known: a cell of a document may hold a page.
    static let words = 20_000
    /// One line: a date as written, a priority, a period.
    static let line = 1_000
    /// A reference.
    static let label = 200
}
