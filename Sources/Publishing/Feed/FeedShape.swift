import Dates
import Delivery
import Foundation
import Markup
import Records
import Strategy

/// A published plan as the open feed gives it; `docs/open-data.md` describes it.
///
/// The shape is a promise: fields are added, none is taken away or comes to mean something else.
struct FeedPlan: Encodable {
    let version = 1
    let id: String
    let url: String
    let published: String
    let publication: Int
    let licence: String?
    let title: Words
    let place: Words?
    let period: Words?
    let isClosed: Bool
    let boards: [Words]
    let themes: [Theme]
    let definitions: [Definition]
    let youSaid: [Voice]

    /// In the language it was written in, and in Welsh where there is any.
    struct Words: Encodable {
        let text: String
        let cy: String?

        init(_ words: PublishedText) {
            text = words.original.words
            cy = words.welsh?.words
        }
    }

    struct Theme: Encodable {
        let id: String
        let ref: String?
        let title: Words?
        let statement: Words?
        let actions: [Action]
    }

    struct Action: Encodable {
        let id: String
        let url: String
        let ref: String?
        let outcome: Words?
        let objective: Words?
        let text: Words
        let leads: [String]
        let partners: [String]
        let byWhen: Words?
        let due: String?
        let isOngoing: Bool
        let measures: [Words]
        let figures: [Figure]?
        let status: String
        let updates: [Update]
    }

    struct Figure: Encodable {
        let measure: Words
        let says: Words
    }

    struct Update: Encodable {
        let id: String
        let on: String
        let text: Words
        let status: String
        let newDue: String?
        let isCorrection: Bool
    }

    struct Voice: Encodable {
        let id: String
        let said: Words
        let quotes: [Words]
        let kind: String
        let answer: Words?
        let on: String?
        let actions: [String]
    }

    struct Definition: Encodable {
        let term: Words
        let meaning: Words
    }
}

extension FeedPlan {
    init(_ shown: Showing, _ current: CurrentPublication, origin: String, quoting standing: Set<UUID>) {
        let plan = shown.plan
        id = plan.plan.text
        url = origin + shown.base
        published = current.on.iso
        publication = current.number
        licence = current.licence == .ogl ? "OGL-UK-3.0" : nil
        title = Words(plan.title)
        place = plan.place.map(Words.init)
        period = plan.period.map(Words.init)
        isClosed = plan.isClosed
        boards = plan.boards.map(Words.init)
        themes = plan.themes.map { Theme($0, origin, shown) }
        definitions = plan.definitions.map { Definition(term: Words($0.term), meaning: Words($0.meaning)) }
        youSaid = plan.voices.map { Voice($0.quoting(standing)) }
    }
}

extension FeedPlan.Theme {
    fileprivate init(_ theme: PublishedTheme, _ origin: String, _ shown: Showing) {
        id = theme.id.text
        ref = theme.ref?.original.words
        title = theme.title.map(FeedPlan.Words.init)
        statement = theme.statement.map(FeedPlan.Words.init)
        actions = theme.outcomes.flatMap { outcome in
            outcome.objectives.flatMap { objective in
                objective.actions.map { action in
                    FeedPlan.Action(
                        id: action.id.text,
                        url: origin + shown.action(action),
                        ref: action.ref?.original.words,
                        outcome: (outcome.title ?? outcome.statement).map(FeedPlan.Words.init),
                        objective: objective.title.map(FeedPlan.Words.init),
                        text: FeedPlan.Words(action.text),
                        leads: action.leads.map(\.original.words),
                        partners: action.partners.map(\.original.words),
                        byWhen: action.byWhen.map(FeedPlan.Words.init),
                        due: action.due?.iso,
                        isOngoing: action.isOngoing,
                        measures: action.measures.map(FeedPlan.Words.init),
                        figures: action.figures?.map { .init(measure: .init($0.measure), says: .init($0.says)) },
                        status: action.status.rawValue,
                        updates: action.updates.map(FeedPlan.Update.init)
                    )
                }
            }
        }
    }
}

extension FeedPlan.Update {
    fileprivate init(_ update: PublishedUpdate) {
        id = update.id.text
        on = update.on.iso
        text = FeedPlan.Words(update.text)
        status = update.status.rawValue
        newDue = update.newDue?.iso
        isCorrection = update.isCorrection
    }
}

extension FeedPlan.Voice {
    fileprivate init(_ voice: PublishedVoice) {
        id = voice.id.text
        said = FeedPlan.Words(voice.said)
        quotes = voice.quotes.map { FeedPlan.Words($0.words) }
        kind = voice.kind.rawValue
        answer = voice.answer.map(FeedPlan.Words.init)
        on = voice.on?.iso
        actions = voice.actions.map(\.text)
    }
}
