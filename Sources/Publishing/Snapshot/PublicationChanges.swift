import Dates
import Delivery
import Foundation
import Markup
import Strategy

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

    struct Field: Sendable, Equatable {
        let name: Phrase
        let text: Phrase
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
        new = now.filter { known[$0.key] == nil }
        gone = old.filter { !kept.contains($0.key) }
        changed = now.compactMap { item in
            guard let was = known[item.key], was.fields != item.fields else { return nil }
            let fields = zip(was.fields, item.fields).filter { $0.text != $1.text }
            return Changed(item: item, fields: fields.map { ($0.name, $0.text, $1.text) })
        }
    }
}

extension PublishedItem {
    fileprivate var key: String { kind.rawValue + id }

    fileprivate init(_ kind: Kind, _ id: UUID, _ title: String, isHoldable: Bool = false, _ fields: [(Phrase, Phrase)])
    {
        self.init(
            kind: kind,
            id: id.uuidString,
            title: title,
            held: isHoldable ? id : nil,
            fields: fields.map { Field(name: $0, text: $1) }
        )
    }
}

extension PublishedPlan {
    /// Everything of it that can change by itself, in the order of the plan.
    var items: [PublishedItem] {
        let own = PublishedItem(
            .plan,
            plan,
            title.original.words,
            [
                (ItemWords.title, title.both), (ItemWords.place, place.both), (ItemWords.period, period.both),
                (ItemWords.status, isClosed ? Plan.Status.closed.words : Plan.Status.adopted.words),
                (ItemWords.boards, boards.both),
            ]
        )
        let words = definitions.map { row in
            PublishedItem(
                kind: .definition,
                id: row.term.original.words,
                title: row.term.original.words,
                held: nil,
                fields: [.init(name: ItemWords.meaning, text: row.meaning.both)]
            )
        }
        return [own] + themes.flatMap(\.items) + voices.map(\.item) + words
    }
}

extension PublishedTheme {
    fileprivate var items: [PublishedItem] {
        let own = PublishedItem(
            .theme,
            id,
            heading(ref?.original.words, title?.original.words, otherwise: "–"),
            [(ItemWords.reference, ref.both), (ItemWords.title, title.both), (ItemWords.statement, statement.both)]
        )
        return [own] + outcomes.flatMap(\.items)
    }
}

extension PublishedOutcome {
    fileprivate var items: [PublishedItem] {
        let fields = [
            (ItemWords.reference, ref.both), (ItemWords.title, title.both), (ItemWords.statement, statement.both),
        ]
        let name = heading(ref?.original.words, title?.original.words ?? statement?.original.words, otherwise: "")
        let own = name.isEmpty ? [] : [PublishedItem(.outcome, id, name, fields)]
        return own + objectives.flatMap(\.items)
    }
}

extension PublishedObjective {
    fileprivate var items: [PublishedItem] {
        let name = heading(ref?.original.words, title?.original.words, otherwise: "")
        let fields = [(ItemWords.reference, ref.both), (ItemWords.title, title.both)]
        let own = name.isEmpty ? [] : [PublishedItem(.objective, id, name, fields)]
        return own + actions.flatMap(\.items)
    }
}

extension PublishedAction {
    fileprivate var items: [PublishedItem] {
        let own = PublishedItem(
            .action,
            id,
            heading(ref?.original.words, text.original.words, otherwise: "–"),
            isHoldable: true,
            [
                (ItemWords.reference, ref.both), (ItemWords.words, text.both), (PlanWords.lead, leads.both),
                (PlanWords.partners, partners.both), (PlanWords.byWhen, byWhen.both),
                (ItemWords.lastDay, due.both), (ItemWords.measures, measures.both),
                (ItemWords.figures, (figures ?? []).map(\.says).both),
                (PlanWords.status, status.words),
            ]
        )
        return [own]
            + updates.map { update in
                PublishedItem(
                    .update,
                    update.id,
                    heading(ref?.original.words, text.original.words, otherwise: "–"),
                    isHoldable: true,
                    [
                        (ItemWords.said, update.on.both), (ItemWords.words, update.text.both),
                        (PlanWords.status, update.status.words), (ItemWords.newDay, update.newDue.both),
                    ]
                )
            }
    }
}

extension PublishedVoice {
    fileprivate var item: PublishedItem {
        PublishedItem(
            .voice,
            id,
            said.original.words,
            isHoldable: true,
            [
                (ItemWords.youSaid, said.both), (ItemWords.quotes, quotes.map(\.words).both),
                (ItemWords.answer, answer.both), (ItemWords.kind, kind.weDid(isDone: false)), (ItemWords.said, on.both),
                (ItemWords.linked, Phrase(same: "\(actions.count)")),
            ]
        )
    }
}

extension PublishedText {
    /// Both languages, as two texts are compared.
    fileprivate var both: Phrase { Phrase(same: bothWords) }

    fileprivate var bothWords: String { welsh.map { "\(original.words)\n\($0.words)" } ?? original.words }
}

extension PublishedText? {
    fileprivate var both: Phrase { Phrase(same: map(\.bothWords) ?? "") }
}

extension Day? {
    fileprivate var both: Phrase { map(\.both) ?? Phrase(same: "") }
}

extension Day {
    fileprivate var both: Phrase { Phrase(en: words(in: .english), cy: words(in: .welsh)) }
}

extension [PublishedText] {
    fileprivate var both: Phrase { Phrase(same: map(\.bothWords).joined(separator: "; ")) }
}
