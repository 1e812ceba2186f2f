import Dates
import Desk
import Forms
import Foundation
import Markup
import Records
import Voice
import Web

extension Operation {
    static let listFeedback = Operation(
        id: "listFeedback",
        method: .get,
        path: "/api/v1/feedback",
        title: Phrase(en: "List what carers said", cy: "Rhestru’r hyn a ddywedodd gofalwyr"),
        scope: .feedbackRead,
        query: Cursor.parameters,
        answer: .page(of: .feedback, named: "FeedbackPage")
    ) { call in
        let limit = Cursor.limit(call)
        var start = 0
        if let cursor = call.query("cursor") {
            guard let at = Int(cursor), (0...1_000_000_000).contains(at) else { throw Cursor.unknown }
            start = at
        }
        let found = try await call.visit.ask(FeedbackHeard(offset: start, limit: limit + 1))
        let shown = found.prefix(limit)
        return Cursor.answer(shown.map(\.json), next: found.count > limit ? String(start + limit) : nil)
    }

    static let recordFeedback = Operation(
        id: "recordFeedback",
        method: .post,
        path: "/api/v1/feedback",
        title: Phrase(en: "Write down what a carer said", cy: "Ysgrifennu’r hyn a ddywedodd gofalwr"),
        scope: .feedbackWrite,
        body: .newFeedback,
        answer: .object("Made", [Shape.Member("id", .id)])
    ) { call in
        let names = [
            "words": "words", "source": "source", "heard": "heard", "theme": "theme", "from": "came_from",
            "carers": "carers", "consent": "consent", "plan": "plan",
        ]
        var values = names.compactMapValues { call.body[$0]?.words }
        values["team"] = call.team.text
        let choices = try await call.visit.ask(FeedbackChoices())
        let id: UUID
        do {
            id = try await call.visit.perform(choices.recording(Form(values: values), team: call.team))
        } catch let invalid as InvalidForm {
            throw invalid.told(by: names)
        }
        return Answer(json: ["id": .text(id.text)], location: "/api/v1/feedback")
    }
}

extension Shape {
    static let feedback: Shape = .object(
        "Feedback",
        [
            Member("id", .id), Member("plan", .nullable(.id)), Member("source", .choice(FeedbackWords.allSources)),
            Member(
                "heard",
                .nullable(.words),
                Phrase(en: "A day, 2026-03-12, or a month, 2026-03.", cy: "Diwrnod, 2026-03-12, neu fis, 2026-03.")
            ),
            Member("words", .words), Member("theme", .nullable(.words)), Member("came_from", .nullable(.words)),
            Member("carers", .nullable(.choice(FeedbackWords.carers))),
            Member("consent", .choice(FeedbackWords.consents)),
            Member("answer", .nullable(.choice(FeedbackWords.answers))), Member("recorded", .moment),
        ]
    )

    static let newFeedback: Shape = .object(
        "NewFeedback",
        [
            Member("words", .text(least: 1, most: FeedbackWords.most)),
            Member("source", .choice(FeedbackWords.sources)),
            Member(
                "heard",
                .text(least: 0, most: 40),
                isRequired: false,
                Phrase(en: "A day or a month; today unless given.", cy: "Diwrnod neu fis; heddiw oni roddir.")
            ),
            Member("theme", .text(least: 0, most: 120), isRequired: false),
            Member(
                "came_from",
                .text(least: 0, most: 200),
                isRequired: false,
                Phrase(en: "A forum, a group, a ward: never a person.", cy: "Fforwm, grŵp, ward: byth person.")
            ),
            Member("carers", .choice(FeedbackWords.carers), isRequired: false),
            Member("consent", .choice(FeedbackWords.consents), isRequired: false),
            Member("plan", .id, isRequired: false),
        ]
    )
}

extension Feedback {
    fileprivate var json: JSON {
        [
            "id": .text(id.text), "plan": JSON(plan?.text), "source": .text(source), "heard": JSON(heard),
            "words": .text(words), "theme": JSON(theme), "came_from": JSON(cameFrom), "carers": JSON(carers),
            "consent": .text(consent), "answer": JSON(answer), "recorded": .text(recorded.iso),
        ]
    }
}
