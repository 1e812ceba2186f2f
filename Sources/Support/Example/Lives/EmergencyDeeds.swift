import Carers
import Dates
import DesignSystem
import Desk
import Forms
import Foundation
import Records

/// A plan for emergencies, with those who agreed to step in.
struct EmergencyWritten: Deed {
    let text: [String: String]
    let contacts: [[String: String]]

    func isDone(_ then: Then, _ memory: inout LifeMemory) throws {
        let person = try memory.id()
        let agreed = Form.boxes("agreed", then.today)
        var fields = text
        fields["cared_for"] = "agreed"
        fields["version"] = "0"
        fields.merge(agreed) { $1 }
        let details = try EmergencyPlanDetails(Form(values: fields), today: then.today)
        try then.perform(WriteEmergencyPlan(person: person, details: details))
        for contact in contacts {
            let form = Form(values: contact.merging(agreed) { $1 })
            let details = try EmergencyContactDetails(form, today: then.today)
            try then.perform(AddEmergencyContact(person: person, details: details))
        }
    }
}

/// It was gone through with the carer, as every year.
struct EmergencyChecked: Deed {
    func isDone(_ then: Then, _ memory: inout LifeMemory) throws {
        try then.perform(CheckEmergencyPlan(person: memory.id()))
    }
}

/// It was needed.
struct EmergencyBegan: Deed {
    let why: EmergencyReason
    let rang: String

    func isDone(_ then: Then, _ memory: inout LifeMemory) throws {
        memory.kept["use"] = try then.perform(StartEmergency(person: memory.id(), why: why, rang: rang))
    }
}

struct EmergencyNoted: Deed {
    let kind: EntryKind
    let words: String

    func isDone(_ then: Then, _ memory: inout LifeMemory) throws {
        try then.perform(NoteEmergency(person: memory.id(), use: memory.id("use"), kind: kind, words: words))
    }
}

struct EmergencyOver: Deed {
    let outcome: EmergencyOutcome

    func isDone(_ then: Then, _ memory: inout LifeMemory) throws {
        try then.perform(EndEmergency(person: memory.id(), use: memory.id("use"), outcome: outcome))
    }
}

/// What was learnt of it.
struct EmergencyReviewed: Deed {
    let words: String

    func isDone(_ then: Then, _ memory: inout LifeMemory) throws {
        try then.perform(ReviewEmergency(person: memory.id(), use: memory.id("use"), words: words))
    }
}

/// They stop caring: there is nobody left to plan for.
struct EmergencyPlanOver: Deed {
    func isDone(_ then: Then, _ memory: inout LifeMemory) throws {
        try then.perform(EndEmergencyPlan(person: memory.id()))
    }
}

/// They asked for a card and have it.
struct CardIssued: Deed {
    func isDone(_ then: Then, _ memory: inout LifeMemory) throws {
        let person = try memory.id()
        let card = try then.perform(ApplyForCard(person: person))
        try then.perform(IssueCard(person: person, card: card))
        memory.kept["card"] = card
    }
}

/// They asked for a card.
struct CardAsked: Deed {
    func isDone(_ then: Then, _ memory: inout LifeMemory) throws {
        try then.perform(ApplyForCard(person: memory.id()))
    }
}

/// A card is lost, or runs out and is renewed.
struct CardReplaced: Deed {
    let reason: CardReason

    func isDone(_ then: Then, _ memory: inout LifeMemory) throws {
        let person = try memory.id()
        try then.perform(ReplaceCard(person: person, card: memory.id("card"), reason: reason))
        memory.kept["card"] = try then.db.cards(of: person).first { $0.state == .issued }?.id
    }
}

struct CardStopped: Deed {
    func isDone(_ then: Then, _ memory: inout LifeMemory) throws {
        try then.perform(StopCard(person: memory.id(), card: memory.id("card"), reason: .notCaring))
    }
}

/// It ran out, as the night's work finds.
struct CardRanOut: Deed {
    func isDone(_ then: Then, _ memory: inout LifeMemory) throws {
        try then.perform(ExpireCard(card: memory.id("card")), as: .system("example"))
    }
}
