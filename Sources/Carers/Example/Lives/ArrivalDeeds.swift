import Dates
import Desk
import Foundation
import Markup
import Records

/// A worker registers someone they met.
struct Registered: Deed {
    let details: PersonDetails

    func isDone(_ then: Then, _ memory: inout LifeMemory) throws {
        var details = details
        details.registeredOn = then.today
        memory.person = try then.perform(RegisterPerson(details: details, team: then.cast.id))
    }
}

/// A registration or a referral comes in.
struct Came: Deed {
    let kind: Arrival.Kind
    let fields: [String: String]
    let campaign: String?

    func isDone(_ then: Then, _ memory: inout LifeMemory) throws {
        var fields = fields
        if let campaign { fields["from"] = try then.campaignCode(campaign, team: then.cast.id) }
        let sent = SendArrival(
            kind: kind,
            told: Told(values: fields.mapValues { [$0] }),
            draft: nil,
            owner: nil,
            language: .english,
            targets: LocalTargets()
        )
        memory.kept["arrival"] = try then.perform(sent)
    }
}

/// Somebody takes what came in.
struct TakenUp: Deed {
    func isDone(_ then: Then, _ memory: inout LifeMemory) throws {
        try then.perform(TakeArrival(id: memory.id("arrival"), version: 1))
    }
}

/// They were spoken with.
struct Reached: Deed {
    func isDone(_ then: Then, _ memory: inout LifeMemory) throws {
        try then.perform(MarkContacted(id: memory.id("arrival"), version: 2))
    }
}

/// It is decided what becomes of it.
struct TriageDecided: Deed {
    let decision: Arrival.Decision
    let reason: Arrival.Decision.Reason?
    let answer: String

    func isDone(_ then: Then, _ memory: inout LifeMemory) throws {
        let outcome = ArrivalOutcome(
            decision: decision,
            reason: reason,
            words: nil,
            answer: answer,
            team: nil,
            person: nil,
            seen: 3
        )
        memory.person = try then.perform(DecideArrival(id: memory.id("arrival"), outcome: outcome))
    }
}

extension Then {
    /// The code of a team's campaign, which is begun the first time somebody comes by it.
    fileprivate func campaignCode(_ name: String, team: UUID) throws -> String? {
        let known = try db.codeOfCampaign(name, of: team)
        if let known { return known }
        guard let campaign = LifeCampaign.all.first(where: { $0.name == name }) else { return nil }
        let details = CampaignDetails(team: team, name: name, source: campaign.source, place: campaign.place)
        try work.perform(MakeCampaign(details: details), as: cast.manager, clock: clock)
        return try db.codeOfCampaign(name, of: team)
    }
}

/// A campaign people came by, in the months it ran.
struct LifeCampaign: Sendable {
    let name: String
    let source: FoundSource
    let place: String
    let months: Set<Int>

    static let all = [
        LifeCampaign(name: "Flu clinics", source: .fluClinic, place: "Riverside Surgery", months: [9, 10, 11]),
        LifeCampaign(name: "Carers Week", source: .event, place: "The Corn Hall", months: [6]),
        LifeCampaign(name: "Carers Rights Day", source: .event, place: "Central Library", months: [11]),
        LifeCampaign(name: "Pharmacy bags", source: .pharmacy, place: "Market Street Pharmacy", months: [1, 2, 3]),
        LifeCampaign(name: "Ward posters", source: .hospital, place: "Vale General Hospital", months: [4, 5, 7, 8]),
    ]
}
