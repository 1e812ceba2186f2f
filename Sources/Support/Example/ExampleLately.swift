import Carers
import Dates
import DesignSystem
import Desk
import Forms
import Foundation
import Records

/// What is asked of few: a young carer in the step at eighteen, a licensed tool with scores, and prompts of two years.
///
/// The tool is invented, and stands here as every tool does: without a word of what it asks.
extension ExampleSupport {
    /// - Returns: How many it tells of.
    package func makeLately() async throws -> Int {
        try await turnEighteen()
        try await score()
        try await prompt()
        return 3
    }

    private func register(_ given: String, _ family: String, born: Day?, daysAgo: Int) async throws -> UUID {
        let details = PersonDetails(
            PersonName(given: given, family: family),
            born: born.flatMap { PartialDay(iso: $0.iso) },
            isCarer: true
        )
        let register = RegisterPerson(details: details, team: cast.team)
        return try await desk(daysAgo).perform(register, as: cast.worker)
    }

    /// Eighteen in three months: offered, they agree, and it is not known yet whether they are harmed.
    private func turnEighteen() async throws {
        let born = day(0).adding(months: 3).adding(years: -18)
        let person = try await register("Ieuan", "Maddocks", born: born, daysAgo: 30)
        let known = try await desk(20).ask(TransitionOfPerson(person: person), as: cast.worker)
        let values = [
            "kind": Transition.Kind.young.rawValue, "likely": "yes", "benefit": "yes",
            "consent": Transition.Consent.agrees.rawValue, "risk": Known.notYet.rawValue,
        ].merging(Form.boxes(TransitionFields.offered(nil), day(20))) { $1 }
        let offer = try TransitionOffer(Form(values: values), known: known.turning, today: day(20))
        try await desk(20).perform(OfferTransition(person: person, offer: offer), as: cast.worker)
    }

    private func score() async throws {
        let person = try await register("Meurig", "Satterthwaite", born: Day(iso: "1957-02-11"), daysAgo: 60)
        let new = NewAssessment(person: person, kind: .adult, askedBy: .carer, requestedOn: day(58))
        let assessment = try await desk(58).perform(RequestAssessment(new: new), as: cast.worker)
        var values = [
            "name": "Vale strain scale (invented)", "owner": "Marches Measures (invented)",
            "licence": "Example only", "part-1": "Strain", "least-1": "0", "most-1": "40", "better-1": "low",
            "minimal-1": "4",
        ]
        values.merge(Form.boxes("held", day(0).adding(years: 1))) { $1 }
        let details = try ToolDetails(Form(values: values))
        try await desk(57).perform(AddTool(team: cast.team, details: details), as: cast.manager)
        let tools = try await desk(57).ask(Tools(), as: cast.manager).tools
        guard let tool = tools.first(where: { $0.name == details.name }), let part = tool.parts.first else { return }
        for (daysAgo, points) in [(55, "27"), (12, "21")] {
            var said = ["at-\(tool.id.text)": assessment.text, "points-\(part.id.text)": points]
            said.merge(Form.boxes("taken-\(tool.id.text)", day(daysAgo))) { $1 }
            let scores = try ScoreDetails(
                Form(values: said),
                tool,
                assessments: [assessment],
                reviews: [],
                today: day(daysAgo)
            )
            try await desk(daysAgo).perform(EnterScores(person: person, details: scores), as: cast.worker)
        }
    }

    /// Told of what was current a year ago and of what is current now, each with the year its figures are of.
    private func prompt() async throws {
        let person = try await register("Olwen", "Prydderch", born: Day(iso: "1969-09-30"), daysAgo: 400)
        for daysAgo in [380, 15] {
            let bearing = try await desk(daysAgo).ask(PromptsForExample(person: person), as: cast.worker)
            for prompt in bearing.prefix(2) {
                let answer = AnswerPrompt(person: person, prompt: prompt, answer: .told)
                try await desk(daysAgo).perform(answer, as: cast.worker)
            }
        }
    }
}

/// What may be looked into for somebody, those with figures first.
private struct PromptsForExample: Question {
    let person: UUID

    func permits(_ actor: Actor, _ db: any Reader) -> Bool { actor.may(.seeCarers) }

    func answer(_ look: Look) throws -> [BenefitPrompt] {
        let current = try look.prompts(for: look.person(person)).open
        return current.filter { $0.year != nil } + current.filter { $0.year == nil }
    }
}
