/// Work to be done soon, by the program itself: what is to be done, in ids.
///
/// It is kept as JSON in the records, so it holds no words about a person. It may be done twice, when the program is
/// stopped after doing it and before saying so; whoever handles it makes the second time harmless.
public protocol Job: Codable, Sendable {
    /// What it is called in the table. Kept for good, so never renamed: `mail.send`.
    static var kind: String { get }
}
