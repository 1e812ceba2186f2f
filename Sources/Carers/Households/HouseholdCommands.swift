import Dates
import Desk
import Forms
import Foundation
import Records

/// Writes down that someone lives with a person whose record is known.
struct AddToHousehold: Command {
    let person: UUID
    let reference: String
    let since: Day
    /// Whether the other lives at the address that is kept of this person.
    let sharesAddress: Bool

    func permits(_ actor: Actor, _ db: any Reader) -> Bool { actor.may(.keepCarers) }

    func perform(_ work: Work) throws {
        let person = try work.personToKeep(person)
        guard let other = try work.look.person(reference: reference), other.id != person.id,
            try work.look.parts(of: other).contains(.contact)
        else { throw InvalidForm("reference", HouseholdWords.unknownReference) }
        let (own, theirs) = (try work.db.membership(of: person.id), try work.db.membership(of: other.id))
        if let own, own.household == theirs?.household { throw InvalidForm("reference", HouseholdWords.alreadyThere) }
        if own != nil, theirs != nil { throw InvalidForm("reference", HouseholdWords.livesElsewhere) }
        let household = try own?.household ?? theirs?.household ?? work.newHousehold()
        let together = try Set(work.db.livingIn(household) + [person.id, other.id])
        for one in together where try !together.isDisjoint(with: work.db.mustNotKnow(whereLives: one)) {
            throw InvalidForm("reference", HouseholdWords.secretFirst)
        }
        if own == nil { try work.join(household, person.id, since: since) }
        if theirs == nil { try work.join(household, other.id, since: since) }
        if sharesAddress {
            guard try work.look.mayKeep(other) else { throw InvalidForm("shares", HouseholdWords.otherTeam) }
            try work.giveAddress(of: person, to: other, from: since)
        }
        try work.record(.householdJoined, about: person.subject, ["household": household.text])
        try work.record(.householdJoined, about: other.subject, ["household": household.text])
    }
}

/// Writes down that someone moved out.
struct LeaveHousehold: Command {
    let person: UUID
    let member: UUID
    let day: Day

    func permits(_ actor: Actor, _ db: any Reader) -> Bool { actor.may(.keepCarers) }

    func perform(_ work: Work) throws {
        let person = try work.personToKeep(person)
        let line = try work.look.householdMember(member, of: person.id)
        guard line.member.until == nil else { throw Refusal.changedMeanwhile }
        guard day >= line.member.since else { throw InvalidForm("day-day", HouseholdWords.beforeTheyCame) }
        try work.leave(line.member, on: day)
        try work.record(.householdLeft, about: line.person.subject, ["household": line.member.household.text])
    }
}

/// After an address changed: who else lives there now, who stayed, and who must not be told.
struct MoveHousehold: Command {
    let person: UUID
    let day: Day
    /// It is the home it was, and only what was written down of it was wrong.
    let isCorrection: Bool
    let others: [UUID: MovedOrStayed]

    func permits(_ actor: Actor, _ db: any Reader) -> Bool { actor.may(.keepCarers) }

    func perform(_ work: Work) throws {
        let person = try work.personToKeep(person)
        guard let own = try work.db.membership(of: person.id) else { throw Refusal.changedMeanwhile }
        let lines = try work.look.household(of: person.id).filter { $0.member.until == nil }
        guard Set(others.keys).isSubset(of: Set(lines.map(\.id))) else { throw Refusal.changedMeanwhile }
        let moved = lines.filter { others[$0.id] == .moved }
        for line in moved {
            let other = try work.personToKeep(line.person.id)
            try work.giveAddress(of: person, to: other, from: day)
        }
        if !isCorrection {
            try move(person, own, with: moved, secretFrom: lines.filter { others[$0.id] == .secret }, work)
        }
        try work.record(
            .householdMoved,
            about: person.subject,
            ["moved": String(moved.count), "correction": isCorrection ? "yes" : "no"]
        )
    }

    /// Who moved lives in a household of its own from then on; who stayed is not told by it where that is.
    private func move(
        _ person: Person,
        _ own: HouseholdMember,
        with moved: [HouseholdLine],
        secretFrom kept: [HouseholdLine],
        _ work: Work
    ) throws {
        let household = try work.newHousehold()
        for (member, who) in [(own, person)] + moved.map({ ($0.member, $0.person) }) {
            guard day >= member.since else { throw InvalidForm("day-day", HouseholdWords.beforeTheyCame) }
            try work.leave(member, on: day)
            try work.join(household, who.id, since: day)
            try work.record(.householdLeft, about: who.subject, ["household": member.household.text])
            try work.record(.householdJoined, about: who.subject, ["household": household.text])
        }
        for line in kept {
            try work.keepSecret(household, from: line.person.id)
            try work.record(.householdKeptSecret, about: line.person.subject, ["household": household.text])
        }
    }
}

/// Someone may be told again where others live, and why.
struct LiftHouseholdSecret: Command {
    let person: UUID
    let secret: UUID
    let why: String

    func permits(_ actor: Actor, _ db: any Reader) -> Bool { actor.may(.keepCarers) }

    func perform(_ work: Work) throws {
        let person = try work.personToKeep(person)
        guard let secret = try work.look.secrets(about: person.id).first(where: { $0.id == secret }) else {
            throw Refusal.notFound
        }
        // Whoever lives there is kept safe by it: a colleague who may write in none of their records does not end it.
        guard try secret.members.contains(where: { try work.look.mayKeep($0) }) else { throw Refusal.notPermitted }
        try work.lift(secret, because: why)
        try work.record(
            .householdSecretLifted,
            about: secret.person.subject,
            ["household": secret.household.text]
        )
    }
}

extension Work {
    /// Someone lives where another does: the address is theirs too, and whether letters are safe there is asked again.
    func giveAddress(of person: Person, to other: Person, from day: Day) throws {
        let (address, postcode) = try look.home(of: person)
        guard address != nil || postcode != nil else { return }
        let before = try look.home(of: other)
        guard before != (address, postcode) else { return }
        try rememberHome(of: other, until: day)
        try setAddress(address, postcode: postcode, of: other)
        try sealAddresses(of: other.id)
        for way in try look.contactWays(of: other.id) where way.channel == .post {
            var said = way.said
            said.safety = said.safety.stricter(.askFirst)
            if said != way.said { try say(said, of: way) }
        }
        try matchAnew(other.id)
        try record(.addressChanged, about: other.subject)
    }

    /// Where someone lived until now is kept beside where they live.
    func rememberHome(of person: Person, until day: Day) throws {
        let (address, postcode) = try look.home(of: person)
        let home = [address, postcode].compactMap(\.self).joined(separator: "\n")
        if !home.isEmpty { try addFormerHome(home, until: day, of: person.id) }
    }
}

extension Look {
    /// An address and the postcode apart; of a restricted record both are one sealed text.
    func home(of person: Person) throws -> (address: String?, postcode: String?) {
        let whole = try address(of: person)
        guard person.isRestricted, let whole, let last = whole.split(separator: "\n").last,
            let postcode = Postcode(String(last))
        else { return (whole, person.postcode) }
        let lines = whole.split(separator: "\n").dropLast()
        return (lines.isEmpty ? nil : lines.joined(separator: "\n"), postcode.text)
    }
}
