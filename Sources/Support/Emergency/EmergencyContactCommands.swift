import Carers
import Dates
import DesignSystem
import Desk
import Forms
import Foundation
import Markup
import Records

/// Puts someone on the plan who agreed to be rung.
struct AddEmergencyContact: Command {
    let person: UUID
    let details: EmergencyContactDetails

    func permits(_ actor: Actor, _ db: any Reader) -> Bool { actor.may(.keepCarers) }

    func perform(_ work: Work) throws {
        let (carer, plan) = try work.emergencyPlanToKeep(of: person)
        let others = try work.db.emergencyContacts(of: plan.id)
        guard others.count < EmergencyPlan.mostContacts else {
            throw InvalidForm("name", EmergencyWords.fourAlready)
        }
        let id = work.newID()
        try work.db.add(try details.kept(id, work), id, to: plan.id, place: (others.map(\.place).max() ?? 0) + 1)
        try work.record(.emergencyContactKept, about: carer.subject, ["contact": id.text])
    }
}

/// Changes what is written of someone on the plan.
struct CorrectEmergencyContact: Command {
    let person: UUID
    let contact: UUID
    let details: EmergencyContactDetails

    func permits(_ actor: Actor, _ db: any Reader) -> Bool { actor.may(.keepCarers) }

    func perform(_ work: Work) throws {
        let (carer, plan) = try work.emergencyPlanToKeep(of: person)
        let kept = try details.kept(contact, work)
        try work.db.write(kept, contact, of: plan.id, seen: details.version)
        try work.record(.emergencyContactKept, about: carer.subject, ["contact": contact.text])
    }
}

/// Rings someone before another.
struct MoveEmergencyContact: Command {
    let person: UUID
    let contact: UUID

    func permits(_ actor: Actor, _ db: any Reader) -> Bool { actor.may(.keepCarers) }

    func perform(_ work: Work) throws {
        let (carer, plan) = try work.emergencyPlanToKeep(of: person)
        var order = try work.db.emergencyContacts(of: plan.id).map(\.id)
        guard let place = order.firstIndex(of: contact) else { throw Refusal.notFound }
        if place > 0 { order.swapAt(place, place - 1) }
        for (index, id) in order.enumerated() { try work.db.placeEmergencyContact(id, at: index + 1) }
        try work.record(.emergencyContactKept, about: carer.subject, ["contact": contact.text])
    }
}

/// Takes someone off the plan; what was known of them is gone.
struct RemoveEmergencyContact: Command {
    let person: UUID
    let contact: UUID

    func permits(_ actor: Actor, _ db: any Reader) -> Bool { actor.may(.keepCarers) }

    func perform(_ work: Work) throws {
        let (carer, plan) = try work.emergencyPlanToKeep(of: person)
        try work.db.removeEmergencyContact(contact, of: plan.id)
        try work.record(.emergencyContactRemoved, about: carer.subject, ["contact": contact.text])
    }
}

/// What the form of someone to ring says.
struct EmergencyContactDetails: Sendable {
    let words: EmergencyContactWords
    let agreedOn: Day
    let holdsKey: Bool
    let version: Int

    init(_ form: Form, today: Day) throws(InvalidForm) {
        var reader = FormReader(form)
        let name = reader.text("name", required: EmergencyWords.enterName, most: 80)
        let phone = reader.text("phone", required: EmergencyWords.enterPhone, most: 60)
        if !phone.isEmpty, !phone.hasTelephone { reader.refuse("phone", EmergencyWords.enterPhone) }
        let relation = reader.text("relation", required: EmergencyWords.enterRelation, most: 60)
        let when = reader.text("when", required: EmergencyWords.enterWhen, most: 120)
        for (field, text) in [("name", name), ("relation", relation), ("when", when)]
        where KeyCode.isLikely(in: text, .elsewhere) { reader.refuse(field, KeyCode.refusal) }
        agreedOn = reader.day("agreed", required: EmergencyWords.askFirst)
        if agreedOn > today { reader.refuse("agreed-day", EmergencyWords.notAheadOfToday) }
        holdsKey = reader.flag("key")
        version = reader.version()
        try reader.finish()
        words = EmergencyContactWords(name: name, phone: phone, relation: relation, when: when)
    }

    fileprivate func kept(_ id: UUID, _ work: Work) throws -> EmergencyContactToKeep {
        EmergencyContactToKeep(
            wordsSealed: try EmergencyContact.words.seal(words, row: id, work),
            agreedOn: agreedOn,
            holdsKey: holdsKey
        )
    }
}

extension OpenedEmergencyContact {
    /// As the form holds them.
    var fields: [String: String] {
        [
            "name": words.name, "phone": words.phone, "relation": words.relation, "when": words.when,
            "key": contact.holdsKey ? "1" : "", "version": String(contact.version),
        ].merging(Form.boxes("agreed", contact.agreedOn)) { $1 }
    }
}

extension String {
    /// Whether there is a number in it that could be dialled: "07700 900123, or 01782 555 014 at work".
    fileprivate var hasTelephone: Bool { filter(\.isNumber).count >= 5 }
}
