package import Dates
package import Desk
package import Foundation
package import Markup
package import Records

/// Where in a timeline a page ends: the moment of its last entry, and the entry.
package struct TimelineMark: Sendable, Equatable {
    package let at: Instant
    package let id: UUID

    package init(at: Instant, id: UUID) {
        self.at = at
        self.id = id
    }

    /// As an address carries it.
    var text: String { "\(at.milliseconds)_\(id.text)" }

    init?(_ text: String) {
        let parts = text.split(separator: "_")
        guard parts.count == 2, let milliseconds = Int64(parts[0]), let id = UUID(uuidString: String(parts[1])) else {
            return nil
        }
        self.init(at: Instant(milliseconds: milliseconds), id: id)
    }
}

/// Something that happened on a record.
package struct TimelineEntry: Sendable {
    package let at: Instant
    /// Of the row it tells of: with `at`, its place in the order.
    package let id: UUID
    package let title: Phrase
    /// Who did it, and whatever else stands in the small line after the day.
    package let meta: HTML?
    package let body: HTML?

    package init(at: Instant, id: UUID, _ title: Phrase, meta: HTML? = nil, body: HTML? = nil) {
        self.at = at
        self.id = id
        self.title = title
        self.meta = meta
        self.body = body
    }

    package var mark: TimelineMark { TimelineMark(at: at, id: id) }
}

/// One kind of thing on a record's timeline: each area tells its own.
package protocol TimelineSource: Sendable {
    /// Its word in the address of the filtered timeline, such as `notes`.
    var code: String { get }
    /// What the filter calls it.
    var words: Phrase { get }
    /// At most `limit` entries of a person, the newest first, that stand before the mark; whoever asks has been shown
    /// the record.
    ///
    /// - Returns: Entries in the order of `at` and then `id`, both descending, as an index gives them: nothing of a long
    ///   record is read that is not on the page.
    func entries(of person: Person, before mark: TimelineMark?, limit: Int, _ look: Look) throws -> [TimelineEntry]
}

/// The condition of a page that goes on from a mark; `at` and `id` are the columns of its order.
package func before(_ mark: TimelineMark?, _ at: SQL, _ id: SQL) -> SQL {
    guard let mark else { return "" }
    return "AND (\(at), \(id)) < (\(mark.at), \(mark.id))"
}
