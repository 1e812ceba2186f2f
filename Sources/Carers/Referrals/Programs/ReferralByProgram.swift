package import Dates
import DesignSystem
package import Desk
import Forms
package import Foundation
package import Markup
package import Records
package import Web

/// What a referral asks, as other programs send it: the fields of the page for those who refer in the course of their
/// work, and its checks.
package enum ReferralFields {
    package static let sources = ReferWords.kinds.map(\.value)
    package static let relations = ReferWords.relations.map(\.value)
    package static let conditions = CareWords.conditions.map(\.value)
    package static let ages = LookedAfter.AgeBand.allCases.map(\.rawValue)
    package static let safeWays = SafeWay.allCases.map(\.rawValue)
    package static let urgencies = ReferWords.urgencies.map(\.value)

    /// What was sent, held to every check of the page.
    ///
    /// - Throws: `InvalidForm` with every problem of every step.
    package static func check(_ fields: [String: [String]], _ visit: Visit) async throws -> Told {
        let form = Form(fields)
        var problems: [InvalidForm.Problem] = []
        for step in ReferSteps.all {
            do {
                try await step.check(visit, form)
            } catch let invalid as InvalidForm {
                problems += invalid.problems
            }
        }
        if !problems.isEmpty { throw InvalidForm(problems) }
        return Told(form, only: ReferSteps.all.flatMap(\.fields))
    }
}

/// Another program refers a carer, for whoever made its token; what it sent stays its own when its token is renewed.
///
/// It waits for a decision as what comes by the page does. A key that the program made up keeps a second asking from
/// being a second referral: the key and what was sent are known again by their fingerprints, in the row itself.
package struct ReferByProgram: Command {
    package static let longestKey = 100

    let program: UUID
    let told: Told
    let key: String?
    let language: Language
    let targets: LocalTargets

    package init(program: UUID, told: Told, key: String?, language: Language, targets: LocalTargets) {
        self.program = program
        self.told = told
        self.key = key
        self.language = language
        self.targets = targets
    }

    package func permits(_ actor: Actor, _ db: any Reader) -> Bool { actor.kind == .account }

    package func perform(_ work: Work) throws -> ReferralStanding {
        let prints = try key.map { try SentPrints(key: $0, told: told, program: program, work.means) }
        if let prints, let sent = try work.db.referral(sentBy: program, key: prints.key) {
            guard try work.db.print(ofReferral: sent.id) == prints.body else {
                throw InvalidForm("Idempotency-Key", ReferWords.keyUsed)
            }
            try work.record(.arrivalAskedAgain, about: sent.subject)
            return try work.look.standing(of: sent)
        }
        let send = SendArrival(
            kind: .referral,
            told: told,
            draft: nil,
            owner: nil,
            language: language,
            targets: targets
        )
        let id = try work.receive(send, from: program)
        if let prints { try work.db.mark(referral: id, key: prints.key, body: prints.body) }
        guard let arrival = try work.db.referral(id, sentBy: program) else { throw Refusal.notFound }
        return try work.look.standing(of: arrival)
    }
}

/// By what a second asking is known for the first.
private struct SentPrints {
    let key: String
    let body: String

    init(key: String, told: Told, program: UUID, _ means: Means) throws {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys]
        let text = String(decoding: try encoder.encode(told), as: UTF8.self)
        self.key = try means.sealed.fingerprint("\(program.text)\n\(key)", of: "key of a referral")
        body = try means.sealed.fingerprint(text, of: "body of a referral")
    }
}

/// How a referral goes: what the page for whoever sent it shows, and nothing of anyone.
package struct ReferralStanding: Sendable {
    package static let statuses = Arrival.Standing.allCases.map(\.rawValue)
    package static let outcomes = ["taken_on", "other_help", "not_taken_on"]

    package let id: UUID
    package let reference: String
    package let status: String
    package let receivedOn: Day
    package let decideBy: Day
    package let contactBy: Day
    package let decidedOn: Day?
    package let outcome: String?
    package let answer: String?
    package let contactedOn: Day?
}

/// How a referral goes that this program sent, by whichever of its tokens; what another sent is not there.
package struct ReferralOfProgram: Question {
    let program: UUID
    let referral: UUID

    package init(program: UUID, referral: UUID) {
        self.program = program
        self.referral = referral
    }

    package func permits(_ actor: Actor, _ db: any Reader) -> Bool { actor.kind == .account }

    package func answer(_ look: Look) throws -> ReferralStanding {
        guard let arrival = try look.db.referral(referral, sentBy: program) else { throw Refusal.notFound }
        return try look.standing(of: arrival)
    }
}

extension Look {
    fileprivate func standing(of arrival: Arrival) throws -> ReferralStanding {
        let outcome: String? = arrival.decision.map { decision in
            switch decision {
            case .registered, .joined: "taken_on"
            case .signposted: "other_help"
            case .declined: "not_taken_on"
            }
        }
        return ReferralStanding(
            id: arrival.id,
            reference: arrival.reference,
            status: arrival.standing.rawValue,
            receivedOn: arrival.arrivedOn,
            decideBy: arrival.decideBy,
            contactBy: arrival.contactBy,
            decidedOn: arrival.decidedOn,
            outcome: outcome,
            answer: try answer(arrival),
            contactedOn: arrival.contactedOn
        )
    }
}
