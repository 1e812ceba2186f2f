import Foundation
public import PlanReading

extension PlanTree {
    /// The plan as a reader would have understood it: what the exports write and what a newer document is compared with.
    public var asRead: ReadPlan {
        let refs = Dictionary(themes.map { ($0.theme.id, $0.theme.ref) }, uniquingKeysWith: { first, _ in first })
        return ReadPlan(
            title: text(plan.title),
            place: text(plan.place),
            owner: text(plan.owner),
            period: text(plan.period.text).map {
                ReadPeriod(asWritten: $0, start: plan.period.start, end: plan.period.end)
            },
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
                    themeRef: row.theme.flatMap { refs[$0] ?? nil },
                    youSaid: ReadText(row.youSaid, place: nowhere),
                    response: text(row.response)
                )
            },
            boards: boards.map { ReadText($0, place: nowhere) },
            definitions: definitions.map {
                ReadDefinition(term: $0.term, meaning: ReadText($0.meaning, place: nowhere))
            }
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
            dataSources: dataSources.map { ReadText($0, place: nowhere) },
            extras: extras.map { ReadExtra(header: $0.header, text: ReadText($0.text, place: nowhere)) },
            place: nowhere
        )
    }
}

/// What is in the records has no place in a document any more.
private let nowhere = Place()

private func text(_ words: String?) -> ReadText? { words.map { ReadText($0, place: nowhere) } }
