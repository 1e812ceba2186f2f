public import Markup

/// A kind of thing that happened, as the audit trail keeps it and as a person reads it.
public struct Event: Sendable, Hashable {
    /// Kept for good, so never renamed: "plan.adopted".
    public let name: String
    public let words: Phrase

    public init(_ name: String, _ words: Phrase) {
        self.name = name
        self.words = words
    }

    public static func == (left: Event, right: Event) -> Bool { left.name == right.name }
    public func hash(into hasher: inout Hasher) { hasher.combine(name) }

    static let recordOpened = Event("record.opened", Phrase(en: "Opened a record", cy: "Agorodd gofnod"))
    static let refused = Event("access.refused", Phrase(en: "Was refused", cy: "Gwrthodwyd"))

    /// What the desk itself records.
    public static let ofTheDesk: [Event] = [recordOpened, refused]
}
