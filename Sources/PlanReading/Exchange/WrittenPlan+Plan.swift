import Dates

extension WrittenPlan {
    var plan: ReadPlan {
        ReadPlan(
            title: optional(title),
            place: optional(place),
            owner: optional(owner),
            period: period.flatMap { period in
                guard period.as_written != nil || period.start != nil || period.end != nil else { return nil }
                return ReadPeriod(
                    asWritten: ReadText(period.as_written ?? "", place: Place()),
                    start: period.start,
                    end: period.end
                )
            },
            themes: themes.map(\.read),
            feedback: (feedback ?? []).map {
                ReadFeedback(
                    themeRef: $0.theme_ref,
                    theme: $0.theme,
                    youSaid: ReadText($0.you_said, place: Place()),
                    response: optional($0.response)
                )
            },
            boards: texts(boards),
            definitions: (definitions ?? []).map {
                ReadDefinition(term: $0.term, meaning: ReadText($0.meaning, place: Place()))
            },
            words: words.map {
                ReadLevelWords(theme: $0.theme, outcome: $0.outcome, objective: $0.objective, action: $0.action)
            }
        )
    }
}

extension WrittenPlan.Theme {
    fileprivate var read: ReadTheme {
        ReadTheme(
            ref: ref,
            title: optional(title),
            statement: optional(statement),
            outcomes: (outcomes ?? []).map { outcome in
                ReadOutcome(
                    ref: outcome.ref,
                    title: optional(outcome.title),
                    statement: optional(outcome.statement),
                    objectives: (outcome.objectives ?? []).map { objective in
                        ReadObjective(
                            ref: objective.ref,
                            title: optional(objective.title),
                            dataSources: texts(objective.data_sources),
                            actions: (objective.actions ?? []).map(\.read)
                        )
                    }
                )
            }
        )
    }
}

extension WrittenPlan.Action {
    fileprivate var read: ReadAction {
        ReadAction(
            ref: ref,
            text: ReadText(self.text, place: Place()),
            leads: texts(leads),
            leadsAsWritten: optional(leads_as_written),
            partners: texts(partners),
            when: when_as_written.map { WhenMeaning.when($0, when_as_understood) },
            measureAsWritten: optional(measure_as_written),
            measures: texts(measures),
            crossReferences: texts(cross_references),
            year: year,
            priority: priority,
            risks: optional(risks),
            progress: (progress ?? []).map { ReadProgress(period: $0.period, text: ReadText($0.text, place: Place())) },
            rag: rag,
            status: status,
            dataSources: texts(data_sources),
            extras: (extras?.all ?? []).map { ReadExtra(header: $0.header, text: ReadText($0.text, place: Place())) },
            place: Place()
        )
    }
}

/// A value written as JSON has no place in a document.
private func optional(_ words: String?) -> ReadText? { words.map { ReadText($0, place: Place()) } }

private func texts(_ words: [String]?) -> [ReadText] { (words ?? []).map { ReadText($0, place: Place()) } }
