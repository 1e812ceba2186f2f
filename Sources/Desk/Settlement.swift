import Dates

/// Two people changed one record at once: what may stand together, and what someone must choose.
///
/// Nobody locks anything. A form carries the version it was made from; fields that only one of the two touched are merged,
/// and the same field changed to two different things is a conflict.
public struct Settlement: Sendable, Equatable {
    /// What each field is to say.
    public let fields: [String: String]
    /// Whether someone else's changes were kept beside these.
    public let isMerged: Bool

    /// - Parameters:
    ///   - mine: Every field of the form, as it was sent. An absent value is the empty text.
    ///   - now: The same fields as the record says them now.
    ///   - theirs: What others changed since the form was made, oldest first.
    /// - Throws: `EditConflict` with every field that both changed, each to something else.
    public init(mine: [String: String], now: [String: String], theirs: [Change]) throws(EditConflict) {
        var settled = mine
        var clashes: [EditConflict.Clash] = []
        for (field, value) in mine.sorted(by: { $0.key < $1.key }) {
            guard let first = theirs.first(where: { $0.field == field }),
                let last = theirs.last(where: { $0.field == field })
            else { continue }
            let present = now[field] ?? ""
            if value == (first.before ?? "") || value == present {
                settled[field] = present
            } else {
                clashes.append(EditConflict.Clash(field: field, theirs: present, mine: value, by: last.byName))
            }
        }
        guard clashes.isEmpty else { throw EditConflict(clashes: clashes) }
        fields = settled
        isMerged = !theirs.isEmpty
    }
}

/// The same field changed by two people to different things.
public struct EditConflict: Error, Equatable {
    public struct Clash: Sendable, Equatable {
        public let field: String
        public let theirs: String
        public let mine: String
        /// Who changed it, as colleagues know them; empty when nobody knows.
        public let by: String

        public init(field: String, theirs: String, mine: String, by: String) {
            self.field = field
            self.theirs = theirs
            self.mine = mine
            self.by = by
        }
    }

    public let clashes: [Clash]
    /// The version that was then current: what the next try is made from.
    public var version = 0

    public init(clashes: [Clash]) { self.clashes = clashes }
}

extension Work {
    /// Settles an edit of `subject` made from version `seen`, now at `current`.
    public func settle(
        _ subject: Subject,
        seen: Int,
        current: Int,
        mine: [String: String],
        now: [String: String]
    ) throws -> Settlement {
        let theirs = seen < current ? try db.changes(of: subject, since: seen) : []
        do {
            return try Settlement(mine: mine, now: now, theirs: theirs)
        } catch {
            var conflict = error
            conflict.version = current
            throw conflict
        }
    }

    /// Keeps what changed between two states of the same fields.
    public func remember(_ subject: Subject, version: Int, before: [String: String], after: [String: String]) throws {
        for (field, value) in after.sorted(by: { $0.key < $1.key }) {
            let old = before[field] ?? ""
            try remember(
                field,
                of: subject,
                version: version,
                before: old.isEmpty ? nil : old,
                after: value.isEmpty ? nil : value
            )
        }
    }
}
