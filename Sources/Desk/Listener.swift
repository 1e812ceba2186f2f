/// What an area wants to know of what others record, in the same transaction: what it does of it stands or falls with
/// the change.
///
/// It hears of a change after it was made, and reads what else it needs.
public struct Listener: Sendable {
    /// Something that was recorded just now.
    public struct Happening: Sendable {
        public let event: String
        public let subject: Subject
        public let particulars: [String: String]
    }

    /// The names of the events it is told of.
    let events: Set<String>
    let hear: @Sendable (Happening, Work) throws -> Void

    public init(events: Set<String>, _ hear: @escaping @Sendable (Happening, Work) throws -> Void) {
        self.events = events
        self.hear = hear
    }
}
