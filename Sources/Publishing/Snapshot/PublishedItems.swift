import Delivery
import Foundation
import Markup
import Strategy

extension PublishedItem {
    fileprivate init(
        _ kind: Kind,
        _ id: UUID,
        _ title: String,
        isHoldable: Bool = false,
        _ fields: [(Phrase, Phrase)],
        marked: [Field] = [],
        order: [Part] = []
    ) {
        self.init(
            kind: kind,
            id: id.uuidString,
            title: title,
            held: isHoldable ? id : nil,
            fields: fields.map { Field(name: $0, text: $1) } + marked,
            order: order
        )
    }
}

/// Where something stands in a plan: what it stands under, by id, and what those are called.
private struct Place {
    var ids: [UUID] = []
    var names: [String] = []

    /// One level further down; what has no name is no place that anyone sees.
    func under(_ id: UUID, _ name: String) -> Place {
        name.isEmpty ? self : Place(ids: ids + [id], names: names + [name])
    }

    var field: PublishedItem.Field {
        .init(
            name: ItemWords.standsIn,
            text: Phrase(same: names.joined(separator: " › ")),
            mark: ids.map(\.uuidString).joined(separator: " ")
        )
    }
}

extension PublishedPlan {
    /// Everything of it that can change by itself, in the order of the plan.
    var items: [PublishedItem] {
        let voiceParts = voices.map { PublishedItem.Part(key: $0.id.uuidString, name: $0.said.original.words) }
        let wordParts = definitions.map {
            PublishedItem.Part(key: $0.term.original.words, name: $0.term.original.words)
        }
        let own = PublishedItem(
            .plan,
            plan,
            title.original.words,
            [
                (ItemWords.title, title.both), (ItemWords.place, place.both), (ItemWords.period, period.both),
                (ItemWords.status, isClosed ? Plan.Status.closed.words : Plan.Status.adopted.words),
                (ItemWords.boards, boards.both),
            ],
            order: themes.map { PublishedItem.Part(key: $0.id.uuidString, name: $0.name) } + voiceParts + wordParts
        )
        let themeNames = Dictionary(themes.map { ($0.id, $0.name) }, uniquingKeysWith: { first, _ in first })
        let actionNames = Dictionary(actions.map { ($0.id, $0.name) }, uniquingKeysWith: { first, _ in first })
        return [own] + themes.flatMap(\.items) + voices.map { $0.item(themeNames, actionNames) } + wordItems
    }

    /// The words it explains; a word that is explained twice is two things.
    private var wordItems: [PublishedItem] {
        var times: [String: Int] = [:]
        return definitions.map { row in
            let word = row.term.original.words
            times[word, default: 0] += 1
            return PublishedItem(
                kind: .definition,
                id: "\(word)\n\(times[word] ?? 1)",
                title: word,
                held: nil,
                fields: [
                    .init(name: ItemWords.words, text: row.term.both),
                    .init(name: ItemWords.meaning, text: row.meaning.both),
                ]
            )
        }
    }
}

extension PublishedTheme {
    fileprivate var name: String { heading(ref?.original.words, title?.original.words, otherwise: "–") }

    fileprivate var items: [PublishedItem] {
        let own = PublishedItem(
            .theme,
            id,
            name,
            [(ItemWords.reference, ref.both), (ItemWords.title, title.both), (ItemWords.statement, statement.both)],
            order: parts
        )
        let place = Place().under(id, name)
        return [own] + outcomes.flatMap { $0.items(place) }
    }

    /// All that stands in it, each by what it stands under: what moved elsewhere is told where it went.
    private var parts: [PublishedItem.Part] {
        let objectives = outcomes.flatMap { outcome in
            outcome.objectives.map { PublishedItem.Part(key: "\($0.id) \(outcome.id)", name: $0.name) }
        }
        let actions = outcomes.flatMap(\.objectives).flatMap { objective in
            objective.actions.map { PublishedItem.Part(key: "\($0.id) \(objective.id)", name: $0.name) }
        }
        return outcomes.map { PublishedItem.Part(key: "\($0.id)", name: $0.name) } + objectives + actions
    }
}

extension PublishedOutcome {
    fileprivate var name: String {
        heading(ref?.original.words, title?.original.words ?? statement?.original.words, otherwise: "")
    }

    fileprivate func items(_ place: Place) -> [PublishedItem] {
        let fields = [
            (ItemWords.reference, ref.both), (ItemWords.title, title.both), (ItemWords.statement, statement.both),
        ]
        let own = name.isEmpty ? [] : [PublishedItem(.outcome, id, name, fields, marked: [place.field])]
        return own + objectives.flatMap { $0.items(place.under(id, name)) }
    }
}

extension PublishedObjective {
    fileprivate var name: String { heading(ref?.original.words, title?.original.words, otherwise: "") }

    fileprivate func items(_ place: Place) -> [PublishedItem] {
        let fields = [(ItemWords.reference, ref.both), (ItemWords.title, title.both)]
        let own = name.isEmpty ? [] : [PublishedItem(.objective, id, name, fields, marked: [place.field])]
        return own + actions.flatMap { $0.items(place.under(id, name)) }
    }
}

extension PublishedAction {
    fileprivate var name: String { heading(ref?.original.words, text.original.words, otherwise: "–") }

    fileprivate func items(_ place: Place) -> [PublishedItem] {
        let figures = (figures ?? []).map { "\($0.measure.bothWords): \($0.says.bothWords)" }
        let own = PublishedItem(
            .action,
            id,
            name,
            isHoldable: true,
            [
                (ItemWords.reference, ref.both), (ItemWords.words, text.both), (PlanWords.lead, leads.both),
                (PlanWords.partners, partners.both), (PlanWords.byWhen, byWhen.both),
                (ItemWords.lastDay, due.both), (PublicWords.ongoing, .yes(isOngoing)),
                (ItemWords.measures, measures.both),
                (ItemWords.figures, Phrase(same: figures.joined(separator: "; "))),
                (PlanWords.status, status.words),
            ],
            marked: [place.field],
            order: updates.map { .init(key: $0.id.uuidString, name: $0.text.original.words) }
        )
        return [own] + updates.map { $0.item(self.id, name) }
    }
}

extension PublishedUpdate {
    fileprivate func item(_ action: UUID, _ name: String) -> PublishedItem {
        PublishedItem(
            .update,
            id,
            name,
            isHoldable: true,
            [
                (ItemWords.said, on.both), (ItemWords.words, text.both), (PlanWords.status, status.words),
                (ItemWords.newDay, newDue.both), (ItemWords.correction, .yes(isCorrection)),
            ],
            marked: [.init(name: PublicWords.action, text: Phrase(same: name), mark: action.uuidString)]
        )
    }
}

extension PublishedVoice {
    fileprivate func item(_ themes: [UUID: String], _ names: [UUID: String]) -> PublishedItem {
        PublishedItem(
            .voice,
            id,
            said.original.words,
            isHoldable: true,
            [
                (ItemWords.youSaid, said.both), (ItemWords.quotes, quotes.map(\.words).both),
                (ItemWords.answer, answer.both), (ItemWords.kind, kind.words), (ItemWords.said, on.both),
            ],
            marked: [
                .init(
                    name: PublicWords.theme,
                    text: Phrase(same: theme.flatMap { themes[$0] } ?? ""),
                    mark: theme?.uuidString ?? ""
                ),
                .init(
                    name: ItemWords.linked,
                    text: Phrase(same: actions.map { names[$0] ?? "–" }.joined(separator: "; ")),
                    mark: actions.map(\.uuidString).joined(separator: " ")
                ),
            ]
        )
    }
}

extension Phrase {
    /// "Yes", or nothing.
    fileprivate static func yes(_ isSo: Bool) -> Phrase {
        isSo ? Phrase(en: "Yes", cy: "Ie") : Phrase(same: "")
    }
}
