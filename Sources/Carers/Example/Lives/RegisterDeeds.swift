import Dates
import Desk
import Forms
import Foundation
import Records

/// They look after someone, who is registered with it.
struct LooksAfter: Deed {
    let other: PersonDetails
    let role: CaringDetails

    func isDone(_ then: Then, _ memory: inout LifeMemory) throws {
        var details = other
        details.registeredOn = then.today
        let caredFor = try then.perform(RegisterPerson(details: details, team: then.cast.id))
        memory.caredFor.append(caredFor)
        try then.addCaring(memory.id(), caredFor, role)
    }
}

/// They look after someone whom another carer of the same house looks after too.
struct LooksAfterToo: Deed {
    let role: CaringDetails

    func isDone(_ then: Then, _ memory: inout LifeMemory) throws {
        guard let caredFor = memory.kept["shared"] else { return }
        memory.caredFor.append(caredFor)
        try then.addCaring(memory.id(), caredFor, role)
    }
}

extension Then {
    fileprivate func addCaring(_ carer: UUID, _ caredFor: UUID, _ role: CaringDetails) throws {
        let reference = try look().person(caredFor).reference
        try perform(AddCaring(carer: carer, other: .known(reference: reference), details: role))
        guard role.livesWith == true else { return }
        try perform(AddToHousehold(person: carer, reference: reference, since: today, sharesAddress: false))
    }
}

/// Something that happens to the second carer of a house.
struct OfTheOther: Deed {
    let deed: any Deed

    func isDone(_ then: Then, _ memory: inout LifeMemory) throws {
        var other = memory.second.first ?? LifeMemory()
        other.kept["shared"] = memory.caredFor.first
        try deed.isDone(then, &other)
        memory.second = [other]
    }
}

/// Something that happens to a record that the rest of the life does not know of.
struct OfAnother: Deed {
    let deed: any Deed

    func isDone(_ then: Then, _ memory: inout LifeMemory) throws {
        var other = LifeMemory()
        try deed.isDone(then, &other)
    }
}

/// The manager gives them to a worker.
struct WasGiven: Deed {
    let worker: Int

    func isDone(_ then: Then, _ memory: inout LifeMemory) throws {
        let worker = then.cast.actor(.worker(worker)).id
        try then.perform(GiveCase(person: memory.id(), worker: worker))
    }
}

/// The equality questions were put, and answered or not.
struct WasAskedEquality: Deed {
    let answers: [EqualityQuestion: String?]

    func isDone(_ then: Then, _ memory: inout LifeMemory) throws {
        let given = answers.mapValues { code in
            (kind: code == nil ? EqualityAnswer.Kind.preferNot : .answered, code: code, ownWords: String?.none)
        }
        try then.perform(AnswerEquality(given: given, person: memory.id()))
    }
}

/// What they need in order to speak, read and listen.
struct ToldNeed: Deed {
    let code: String
    let isMet: Bool

    func isDone(_ then: Then, _ memory: inout LifeMemory) throws {
        let person = try memory.id()
        try then.perform(AddNeed(person: person, codes: [code], detail: nil))
        guard isMet else { return }
        guard let need = try then.look().communicationNeeds(of: person).first(where: { $0.code == code }) else {
            return
        }
        let finding = ReviewNeed.Finding.standing(.met, how: "Arranged with the team.")
        try then.perform(ReviewNeed(person: person, need: need.id, finding: finding, seen: need.version))
    }
}

/// Their record was confirmed with them.
struct WasConfirmed: Deed {
    func isDone(_ then: Then, _ memory: inout LifeMemory) throws {
        try then.perform(ConfirmPerson(person: memory.id()))
    }
}

/// Something everyone must know before they ring or visit.
struct StaysSafe: Deed {
    let words: String

    func isDone(_ then: Then, _ memory: inout LifeMemory) throws {
        let form = try StaySafeForm(Form(values: ["words": words]), today: then.today)
        try then.perform(WriteStaySafeNote(person: memory.id(), form: form))
    }
}

/// They stop looking after someone.
struct StoppedCaring: Deed {
    let which: Int
    let reason: EndOfCaring

    func isDone(_ then: Then, _ memory: inout LifeMemory) throws {
        let person = try memory.id()
        guard memory.caredFor.indices.contains(which) else { return }
        let caredFor = memory.caredFor[which]
        guard let role = try then.db.rolesThatHold(for: caredFor).first(where: { $0.carer == person }) else { return }
        try then.perform(EndCaring(person: person, role: role.id, day: then.today, reason: reason))
        guard reason == .residential, let home = try then.db.membership(of: caredFor) else { return }
        try then.perform(LeaveHousehold(person: caredFor, member: home.id, day: then.today))
    }
}

/// The place stops working with them.
struct WasClosed: Deed {
    let reason: ClosingReason

    func isDone(_ then: Then, _ memory: inout LifeMemory) throws {
        let person = try then.look().person(memory.id())
        try then.perform(
            CloseRecord(person: person.id, closing: Closing(reason: reason, day: then.today), seen: person.version)
        )
    }
}

/// The record is seen by those alone who must.
struct WasRestricted: Deed {
    func isDone(_ then: Then, _ memory: inout LifeMemory) throws {
        try then.perform(RestrictRecord(person: memory.id()))
    }
}
