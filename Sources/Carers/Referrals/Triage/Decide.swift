import Dates
import Desk
import Forms
import Foundation
import People
import Records

/// What was decided of someone who arrived, and why.
struct ArrivalOutcome: Sendable {
    let decision: Arrival.Decision
    /// Why they were not taken on, or told of other help.
    let reason: Arrival.Decision.Reason?
    /// For colleagues.
    let words: String?
    /// For whoever sent it: no clinical detail, and nothing that tells who the carer is.
    let answer: String?
    /// The team that will keep the record.
    let team: UUID?
    /// The person of the register whom they are.
    let person: UUID?
    let seen: Int
}

/// Someone begins to look at it, for their team.
struct TakeArrival: Command {
    let id: UUID
    let version: Int

    func permits(_ actor: Actor, _ db: any Reader) -> Bool { actor.may(.keepCarers) }

    func perform(_ work: Work) throws {
        let arrival = try work.db.arrival(id, visibleTo: work.actor)
        let team = arrival.team ?? work.actor.teams(where: .keepCarers).first
        try work.take(arrival, for: team, seen: version)
        try work.record(.arrivalTaken, about: arrival.subject)
    }
}

/// Another team is to look at it.
struct PassArrivalOn: Command {
    let id: UUID
    let team: UUID
    let version: Int

    func permits(_ actor: Actor, _ db: any Reader) -> Bool { actor.may(.keepCarers) }

    func perform(_ work: Work) throws {
        let arrival = try work.db.arrival(id, visibleTo: work.actor)
        guard let receiver = try work.db.team(team) else { throw Refusal.notFound }
        try refuseAgainstTheirWord(receiver, arrival, work)
        try work.passOn(arrival, to: team, seen: version)
        try work.record(.arrivalPassedOn, about: arrival.subject, ["team": team.text])
    }
}

extension PassArrivalOn {
    /// Another agency that they said is not to be told is not told by passing them on.
    private func refuseAgainstTheirWord(_ receiver: Team, _ arrival: Arrival, _ work: Work) throws {
        let own = try work.db.agencies(ofTeams: work.actor.teams(where: .keepCarers))
        guard !own.contains(receiver.agency), let party = try work.db.partyOfAgency(receiver.agency) else { return }
        if Newcomer(try work.look.told(arrival)).sharing[party] == .no {
            throw InvalidForm("team", TriageTeamWords.theySaidNo)
        }
    }
}

/// Someone was in touch with the carer.
struct MarkContacted: Command {
    let id: UUID
    let version: Int

    func permits(_ actor: Actor, _ db: any Reader) -> Bool { actor.may(.keepCarers) }

    func perform(_ work: Work) throws {
        let arrival = try work.db.arrival(id, visibleTo: work.actor)
        try work.contacted(arrival, on: work.today, seen: version)
        try work.record(.arrivalContacted, about: arrival.subject)
    }
}

/// Decides: a new record, one that is there, other help, or none; always with what led there.
struct DecideArrival: Command {
    let id: UUID
    let outcome: ArrivalOutcome

    func permits(_ actor: Actor, _ db: any Reader) -> Bool { actor.may(.keepCarers) }

    /// - Returns: The person, if there is one now.
    func perform(_ work: Work) throws -> UUID? {
        let arrival = try work.db.arrival(id, visibleTo: work.actor)
        let teams = work.actor.teams(where: .keepCarers)
        let team = outcome.team ?? arrival.team ?? teams.first
        var person: UUID?
        switch outcome.decision {
        case .registered:
            guard let team, work.actor.may(.keepCarers, in: team) else { throw Refusal.notPermitted }
            let new = try work.registerNewcomer(arrival, for: team)
            try work.carryWishes(arrival, to: new, isKnown: false)
            try work.carryTold(arrival, to: new)
            person = new
        case .joined:
            guard let known = outcome.person else { throw Refusal.notFound }
            person = try work.personToKeep(known).id
            try work.carryWishes(arrival, to: known, isKnown: true)
            try work.carryWays(arrival, to: known)
            try work.carryTold(arrival, to: known)
        case .signposted, .declined: break
        }
        try work.decide(arrival, outcome, person: person, team: team)
        try work.record(.arrivalDecided, about: arrival.subject, ["decision": outcome.decision.rawValue])
        return person
    }
}

extension Work {
    /// Begins the record of someone who registered or was referred, with what they told.
    func registerNewcomer(_ arrival: Arrival, for team: UUID) throws -> UUID {
        let newcomer = Newcomer(try look.told(arrival))
        var details = PersonDetails(newcomer.names, born: newcomer.bornOrYear(on: arrival.arrivedOn))
        details.address = newcomer.address
        details.postcode = newcomer.postcode
        details.area = newcomer.area
        details.language = newcomer.language.map { CodeList.language.code(said: $0)?.value ?? String($0.prefix(40)) }
        details.needsInterpreter = newcomer.needsInterpreter
        details.contacts = newcomer.contacts
        details.found = HowFound(
            source: arrival.source,
            campaign: try arrival.campaign.flatMap { try db.nameOfCampaign($0) },
            place: arrival.place
        )
        details.registeredOn = arrival.arrivedOn
        let carer = try register(details, for: team)
        for other in newcomer.lookedAfter { try addLookedAfter(other, by: carer, for: team) }
        return carer
    }

    /// What they said of who may be told holds from the moment there is a record to tell of.
    ///
    /// Nobody proved who filled in the form: of a record that was there before, a yes on it shares nothing by itself, and
    /// what was said since it came stands.
    fileprivate func carryWishes(_ arrival: Arrival, to person: UUID, isKnown: Bool) throws {
        let newcomer = Newcomer(try look.told(arrival))
        let record = try personToKeep(person)
        let before = try db.wishes(of: record.id)
        let said = newcomer.sharing.filter { party, wish in
            !(isKnown && wish == .yes)
                && !before.contains { $0.party == party && look.day(of: $0.recordedAt) >= arrival.arrivedOn }
        }
        let name = newcomer.names.full
        let saidName = name.isEmpty ? record.names.full : name
        try carry(said, of: record, saidName: saidName, arrival: arrival.reference)
    }

    /// Whom they look after has a record too, where we were told a name; otherwise staff ask.
    private func addLookedAfter(_ other: LookedAfter, by carer: UUID, for team: UUID) throws {
        guard other.given != nil || other.family != nil else { return }
        let names = PersonName(given: other.given ?? "", family: other.family ?? "")
        let caredFor = try register(PersonDetails(names, isCarer: false), for: team)
        let details = CaringDetails(
            relation: other.relationCode,
            livesWith: other.livesWith,
            conditions: other.conditionCodes
        )
        try addCaring(carer: carer, caredFor: caredFor, details)
    }
}

extension LookedAfter {
    /// What the form asks in plain words, as the register's own lists say it.
    fileprivate var relationCode: String {
        switch relation {
        case "partner": "spouse_partner"
        case "parent": "parent"
        case "child": "child_under18"
        case "family": "other_relative"
        default: "friend"
        }
    }

    fileprivate var conditionCodes: [String] {
        let codes = [
            "frail": "frailty", "body": "physical", "senses": "sensory", "illness": "long_term", "dementia": "dementia",
            "mind": "mental_health", "learning": "learning", "autism": "autism",
        ]
        return Set(conditions.map { codes[$0] ?? "other" }).sorted()
    }
}

extension Newcomer {
    /// When they were born; of someone who told only their age, the year it may be.
    func bornOrYear(on day: Day) -> PartialDay? {
        born ?? ageSaid.flatMap { PartialDay(year: day.year - $0) }
    }
}
