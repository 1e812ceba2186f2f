import Dates
import Desk
import Foundation
import Jobs
import Mail
import Markup
import Records
import Strategy

/// Looks each morning whether anybody's risk has come to its day of review.
struct LookForRisks: Job {
    static let kind = "risk.look"
}

/// Open risks of plans in force whose day has come, and whose owner was not told of that day yet.
struct RisksToTellOf: Question {
    func permits(_ actor: Actor, _ db: any Reader) -> Bool { actor.isSystem }
    func answer(_ look: Look) throws -> [RiskToTellOf] { try look.db.risksToTellOf(on: look.today) }
}

/// A risk whose owner is to be told that its day of review has come.
struct RiskToTellOf: Sendable, RowDecodable {
    let id: UUID
    let plan: UUID
    let owner: UUID
    let reviewOn: Day

    init(row: Row) throws {
        id = try row["id"]
        plan = try row["plan_id"]
        owner = try row["owner_account"]
        reviewOn = try row["review_on"]
    }
}

/// Tells whoever watches a risk that its day of review has come: once for that day, however often it is asked.
struct TellOfRisk: Command {
    let risk: RiskToTellOf

    func permits(_ actor: Actor, _ db: any Reader) -> Bool { actor.isSystem }

    func perform(_ work: Work) throws {
        guard try work.db.markTold(risk, on: work.today) else { return }
        let path = PlanPaths.plan(risk.plan) + "/risks/\(risk.id.text)"
        try work.post(
            .riskToReview(path: path),
            to: .account(risk.owner),
            once: "risk/\(risk.id.text)/\(risk.reviewOn.iso)"
        )
        try work.record(.riskTold, about: Subject("risk", risk.id))
    }
}

extension Letter {
    /// To whoever watches a risk.
    ///
    /// It says nothing of it.
    static func riskToReview(path: String) -> Letter {
        Letter(
            subject: Phrase(
                en: "A risk you watch is due for review",
                cy: "Mae’n bryd adolygu risg yr ydych yn ei gwylio"
            ),
            paragraphs: [
                Phrase(
                    en:
                        "The day set for looking again at a risk of a carers’ plan has come, and you are named as the one who watches it. Say whether it is still as likely and as bad, set the next day, or close it.",
                    cy:
                        "Daeth y diwrnod i edrych eto ar risg mewn cynllun gofalwyr, a chi sydd wedi’ch enwi fel yr un sy’n ei gwylio. Dywedwch a yw hi o hyd mor debygol ac mor ddrwg, gosodwch y diwrnod nesaf, neu caewch hi."
                )
            ],
            link: (Phrase(en: "See the risk", cy: "Gweld y risg"), path)
        )
    }
}

let riskJobs: [JobHandler] = [
    JobHandler(LookForRisks.self) { _, run in
        // Without a mail server nobody can be told, and nobody is marked as if they had been.
        guard run.means.sendsMail else { return }
        for risk in try await run.ask(RisksToTellOf()) { try await run.perform(TellOfRisk(risk: risk)) }
    }
]

let riskRecurring: [Recurring] = [Recurring("risk.look", .daily(at: "08:30"), LookForRisks())]
