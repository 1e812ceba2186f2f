import Foundation
public import PlanReading

extension PlanTree {
    /// The plan as a reader would have understood it: what the exports write and what a newer document is compared with.
    public var asRead: ReadPlan {
        let named = Dictionary(themes.map { ($0.theme.id, $0.theme) }, uniquingKeysWith: { first, _ in first })
        let period = plan.period
        return ReadPlan(
            title: text(plan.title),
            place: text(plan.place),
            owner: text(plan.owner),
            period: period == PlanPeriod()
                ? nil
                : ReadPeriod(
                    asWritten: ReadText(period.text ?? "", place: nowhere),
                    start: period.start,
                    end: period.end
                ),
            themes: themes.map { branch in
                ReadTheme(
                    ref: branch.theme.ref,
                    title: text(branch.theme.title),
                    statement: text(branch.theme.statement),
                    outcomes: branch.outcomes.map(\.asRead)
                )
            },
            feedback: feedback.map { row in
                ReadFeedback(
                    themeRef: row.theme.flatMap { named[$0]?.ref },
                    theme: row.theme.flatMap { named[$0]?.title ?? named[$0]?.statement },
                    youSaid: ReadText(row.youSaid, place: nowhere),
                    response: text(row.response)
                )
            },
            boards: boards.map { ReadText($0, place: nowhere) },
            definitions: definitions.map {
                ReadDefinition(term: $0.term, meaning: ReadText($0.meaning, place: nowhere))
            },
            words: ReadLevelWords(
                theme: plan.words.theme,
                outcome: plan.words.outcome,
                objective: plan.words.objective,
                action: plan.words.action
            )
        )
    }
}

extension OutcomeBranch {
    fileprivate var asRead: ReadOutcome {
        ReadOutcome(
            ref: outcome.ref,
            title: text(outcome.title),
            statement: text(outcome.statement),
            objectives: objectives.map { branch in
                ReadObjective(
                    ref: branch.objective.ref,
                    title: text(branch.objective.title),
                    dataSources: branch.dataSources.map { ReadText($0, place: nowhere) },
                    actions: branch.actions.map(\.asRead)
                )
            }
        )
    }
}

extension ActionLeaf {
    /// The action as a reader would have understood it.
    var asRead: ReadAction {
        ReadAction(
            ref: action.ref,
            text: ReadText(action.text, place: nowhere),
            leads: leads.map { ReadText($0.written, place: nowhere) },
            partners: partners.map { ReadText($0.written, place: nowhere) },
            when: action.when,
            measures: measures.map { ReadText($0.text, place: nowhere) },
            crossReferences: crossReferences.map { ReadText($0.written, place: nowhere) },
            year: action.year,
            priority: action.priority,
            risks: text(action.risks),
            progress: progress.map { ReadProgress(period: $0.period, text: ReadText($0.text, place: nowhere)) },
            rag: action.rag,
            status: action.status.rawValue,
            dataSources: dataSources.map { ReadText($0, place: nowhere) },
            extras: extras.map { ReadExtra(header: $0.header, text: ReadText($0.text, place: nowhere)) },
            place: nowhere
        )
    }
}

/// What is in the records has no place in a document any more.
private let nowhere = Place()

private func text(_ words: String?) -> ReadText? { words.map { ReadText($0, place: nowhere) } }
