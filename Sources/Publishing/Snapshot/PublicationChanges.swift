import Foundation
import Markup

/// One thing of a snapshot, as two snapshots are compared by it.
struct PublishedItem: Sendable, Equatable {
    enum Kind: String, Sendable { case plan, theme, outcome, objective, action, update, voice, definition }

    let kind: Kind
    let id: String
    /// What it is called in a list.
    let title: String
    /// The action or other thing that can be held back by its id; none for what cannot.
    let held: UUID?
    let fields: [Field]

    /// What stands in it, in order.
    var order: [Part] = []

    struct Field: Sendable, Equatable {
        let name: Phrase
        let text: Phrase
        /// What it is compared by, where that is not its words: a new title of a theme moves none of its actions.
        var mark: String?

        func differs(from other: Field) -> Bool {
            mark == nil && other.mark == nil ? text != other.text : mark != other.mark
        }
    }

    /// Something that stands in another thing, at a place of its own there.
    struct Part: Sendable, Equatable {
        let key: String
        let name: String
    }
}

/// What publishing would change, or what a publication changed: new, changed and gone.
struct PublicationChanges: Sendable {
    struct Changed: Sendable {
        let item: PublishedItem
        let fields: [(name: Phrase, before: Phrase, after: Phrase)]
    }

    let new: [PublishedItem]
    let changed: [Changed]
    let gone: [PublishedItem]

    var count: Int { new.count + changed.count + gone.count }

    init(from before: PublishedPlan?, to after: PublishedPlan?) {
        let old = before?.items ?? []
        let now = after?.items ?? []
        let known = Dictionary(old.map { ($0.key, $0) }, uniquingKeysWith: { first, _ in first })
        let kept = Set(now.map(\.key))
        let new = now.filter { known[$0.key] == nil }
        let gone = old.filter { !kept.contains($0.key) }
        let changed: [Changed] = now.compactMap { item in
            guard let was = known[item.key] else { return nil }
            let differing = zip(was.fields, item.fields).filter { $1.differs(from: $0) }
            let fields = differing.map { (name: $0.name, before: $0.text, after: $1.text) }
            let moved = Self.moved(from: was.order, to: item.order)
            guard !fields.isEmpty || moved != nil else { return nil }
            return Changed(item: item, fields: fields + [moved].compactMap { $0 })
        }
        self.new = new
        self.gone = gone
        // Whatever differs in the snapshot is said, even if no line of its own is there for it.
        if let before, let after, before != after, new.isEmpty, gone.isEmpty, changed.isEmpty, let plan = now.first {
            let other = (name: ItemWords.other, before: Phrase(same: ""), after: ItemWords.otherChanged)
            self.changed = [Changed(item: plan, fields: [other])]
        } else {
            self.changed = changed
        }
    }

    /// What stands in another order, of what stands there before and after: from the first that moved to the last.
    private static func moved(from before: [PublishedItem.Part], to after: [PublishedItem.Part])
        -> (name: Phrase, before: Phrase, after: Phrase)?
    {
        let (old, new) = (Set(before.map(\.key)), Set(after.map(\.key)))
        var was = before.filter { new.contains($0.key) }[...]
        var now = after.filter { old.contains($0.key) }[...]
        while let a = was.first, let b = now.first, a.key == b.key { (was, now) = (was.dropFirst(), now.dropFirst()) }
        while let a = was.last, let b = now.last, a.key == b.key { (was, now) = (was.dropLast(), now.dropLast()) }
        guard !was.isEmpty || !now.isEmpty else { return nil }
        let words = { (parts: ArraySlice<PublishedItem.Part>) in
            Phrase(same: parts.map(\.name).joined(separator: "; "))
        }
        return (ItemWords.order, words(was), words(now))
    }
}

extension PublishedItem {
    fileprivate var key: String { kind.rawValue + id }
}
