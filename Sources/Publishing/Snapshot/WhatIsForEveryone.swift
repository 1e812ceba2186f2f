import Dates
import Delivery
import Foundation
import Markup
import Strategy

/// The fields of a plan that everyone may read.
///
/// This list is the only place where a plan's own words become public text: what is not here cannot be published. Owners,
/// risks, ratings, progress notes, sources, other columns and remarks are not here.
enum WhatIsForEveryone {
    static func title(_ plan: Plan) -> PublicText { PublicText(plan.title) }
    static func place(_ plan: Plan) -> PublicText? { words(plan.place) }
    static func period(_ plan: Plan) -> PublicText? { words(plan.period.text) }

    static func ref(_ theme: Theme) -> PublicText? { words(theme.ref) }
    static func title(_ theme: Theme) -> PublicText? { words(theme.title) }
    static func statement(_ theme: Theme) -> PublicText? { words(theme.statement) }

    static func ref(_ outcome: Outcome) -> PublicText? { words(outcome.ref) }
    static func title(_ outcome: Outcome) -> PublicText? { words(outcome.title) }
    static func statement(_ outcome: Outcome) -> PublicText? { words(outcome.statement) }

    static func ref(_ objective: Objective) -> PublicText? { words(objective.ref) }
    static func title(_ objective: Objective) -> PublicText? { words(objective.title) }

    static func ref(_ action: Action) -> PublicText? { words(action.ref) }
    static func text(_ action: Action) -> PublicText { PublicText(action.text) }
    static func byWhen(_ action: Action) -> PublicText? { words(action.whenText) }
    static func measure(_ measure: SuccessMeasure) -> PublicText { PublicText(measure.text) }

    /// What a number says: small numbers of people are hidden in it already.
    static func says(_ sentence: Phrase) -> PublishedText {
        PublishedText(PublicText(sentence.en), welsh: PublicText(sentence.cy))
    }

    /// The name an agency goes by; what the plan wrote may be a person's name.
    static func agency(_ party: Party, _ names: [UUID: String]) -> PublicText? {
        party.agency.flatMap { words(names[$0]) }
    }

    static func youSaid(_ row: FeedbackRow) -> PublicText { PublicText(row.youSaid) }
    static func response(_ row: FeedbackRow) -> PublicText? { words(row.response) }
    static func term(_ row: DefinitionRow) -> PublicText { PublicText(row.term) }
    static func meaning(_ row: DefinitionRow) -> PublicText { PublicText(row.meaning) }
    static func board(_ name: String) -> PublicText { PublicText(name) }

    private static func words(_ text: String?) -> PublicText? {
        text.flatMap { $0.allSatisfy(\.isWhitespace) ? nil : PublicText($0) }
    }
}
