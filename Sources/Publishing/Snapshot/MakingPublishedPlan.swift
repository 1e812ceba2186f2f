import Dates
import Delivery
import Foundation
import Measures
import Strategy
import Voice

extension PublishedPlan {
    /// The snapshot of a plan as it stands, without what is held back.
    ///
    /// Pure: the same plan makes the same snapshot, byte for byte.
    init(_ from: Publishable) {
        let making = Making(from)
        let plan = from.tree.plan
        self.init(
            plan: plan.id,
            title: from.welsh.of(WhatIsForEveryone.title(plan)),
            place: from.welsh.of(WhatIsForEveryone.place(plan)),
            period: from.welsh.of(WhatIsForEveryone.period(plan)),
            isClosed: plan.status == .closed,
            themes: from.tree.themes.map(making.theme),
            voices: making.voices,
            definitions: from.tree.definitions.map { row in
                PublishedDefinition(
                    term: from.welsh.of(WhatIsForEveryone.term(row)),
                    meaning: from.welsh.of(WhatIsForEveryone.meaning(row))
                )
            },
            boards: from.tree.boards.map { from.welsh.of(WhatIsForEveryone.board($0)) }
        )
    }
}

/// The parts of a snapshot, each made from its part of the plan.
private struct Making {
    let from: Publishable
    let news: [UUID: [NewsForEveryone]]
    /// Those that a later approved update puts right.
    let corrected: Set<UUID>

    init(_ from: Publishable) {
        self.from = from
        news = Dictionary(grouping: from.updates, by: \.action)
        corrected = Set(from.updates.compactMap(\.corrects))
    }

    func theme(_ branch: ThemeBranch) -> PublishedTheme {
        PublishedTheme(
            id: branch.theme.id,
            ref: from.welsh.of(WhatIsForEveryone.ref(branch.theme)),
            title: from.welsh.of(WhatIsForEveryone.title(branch.theme)),
            statement: from.welsh.of(WhatIsForEveryone.statement(branch.theme)),
            outcomes: branch.outcomes.map(outcome)
        )
    }

    private func outcome(_ branch: OutcomeBranch) -> PublishedOutcome {
        PublishedOutcome(
            id: branch.outcome.id,
            ref: from.welsh.of(WhatIsForEveryone.ref(branch.outcome)),
            title: from.welsh.of(WhatIsForEveryone.title(branch.outcome)),
            statement: from.welsh.of(WhatIsForEveryone.statement(branch.outcome)),
            objectives: branch.objectives.map(objective)
        )
    }

    private func objective(_ branch: ObjectiveBranch) -> PublishedObjective {
        PublishedObjective(
            id: branch.objective.id,
            ref: from.welsh.of(WhatIsForEveryone.ref(branch.objective)),
            title: from.welsh.of(WhatIsForEveryone.title(branch.objective)),
            actions: branch.actions.filter { !from.held.holds($0.action.id) }.map(action)
        )
    }

    private func action(_ leaf: ActionLeaf) -> PublishedAction {
        PublishedAction(
            id: leaf.action.id,
            ref: from.welsh.of(WhatIsForEveryone.ref(leaf.action)),
            text: from.welsh.of(WhatIsForEveryone.text(leaf.action)),
            leads: agencies(leaf.leads),
            partners: agencies(leaf.partners),
            byWhen: from.welsh.of(WhatIsForEveryone.byWhen(leaf.action)),
            due: leaf.action.due,
            isOngoing: leaf.action.isOngoing,
            measures: leaf.measures.map { from.welsh.of(WhatIsForEveryone.measure($0)) },
            figures: figures(of: leaf),
            status: leaf.action.status,
            updates: updates(of: leaf.action.id)
        )
    }

    private func figures(of leaf: ActionLeaf) -> [PublishedFigure]? {
        let figures = from.measured.standings(of: leaf).compactMap { one in
            one.sentence.map {
                PublishedFigure(
                    measure: from.welsh.of(WhatIsForEveryone.measure(one.measure)),
                    says: WhatIsForEveryone.says($0),
                    chart: one.chart
                )
            }
        }
        return figures.isEmpty ? nil : figures
    }

    private func agencies(_ parties: [Party]) -> [PublishedText] {
        var seen: Set<PublicText> = []
        return parties.compactMap { WhatIsForEveryone.agency($0, from.agencies) }
            .filter { seen.insert($0).inserted }.map { from.welsh.of($0) }
    }

    /// The public text of each approved update, newest first; what was put right gives way to what puts it right.
    private func updates(of action: UUID) -> [PublishedUpdate] {
        let said = (news[action] ?? []).filter { !corrected.contains($0.id) && !from.held.holds($0.id) }
        return said.sorted { ($0.aboutAt, $0.id.uuidString) > ($1.aboutAt, $1.id.uuidString) }.compactMap { update in
            guard let text = update.text, !text.isEmpty else { return nil }
            return PublishedUpdate(
                id: update.id,
                on: update.saidOn,
                text: from.welsh.of(text),
                status: update.status,
                newDue: update.newWhen.flatMap { When(parsing: $0).milestones.compactMap(\.latest).max() },
                isCorrection: update.corrects != nil
            )
        }
    }

    /// Answers that were let out, then what the plan's own document says that carers said.
    var voices: [PublishedVoice] {
        let answered = from.voices.filter { !from.held.holds($0.id) }.map(voice)
        let settled = Set(from.voices.flatMap(\.rows))
        let rows = from.tree.feedback.filter { !settled.contains($0.id) && !from.held.holds($0.id) }
        return answered
            + rows.map { row in
                PublishedVoice(
                    id: row.id,
                    said: from.welsh.of(WhatIsForEveryone.youSaid(row)),
                    quotes: [],
                    kind: .inPlan,
                    answer: from.welsh.of(WhatIsForEveryone.response(row)),
                    on: nil,
                    theme: row.theme,
                    actions: []
                )
            }
    }

    private func voice(_ voice: VoiceToPublish) -> PublishedVoice {
        let shown = Set(from.tree.actions.map(\.action.id))
        return PublishedVoice(
            id: voice.id,
            said: from.welsh.of(voice.said),
            quotes: voice.quotes.map { PublishedQuote(voice: $0.voice, words: from.welsh.of($0.words)) },
            kind: PublishedVoice.Kind(rawValue: voice.kind) ?? .inPlan,
            answer: from.welsh.of(voice.answer),
            on: voice.on,
            theme: from.tree.themes.first { $0.theme.title != nil && $0.theme.title == voice.theme }?.theme.id,
            actions: voice.actions.filter { shown.contains($0) && !from.held.holds($0) }
        )
    }
}
