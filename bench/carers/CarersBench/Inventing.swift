import Carers
import Dates
import Desk
import Foundation
import Records

/// So many invented people of one team, with what was written of them.
///
/// It goes the way that every registration, note and task goes, so that whatever must always be true of them is; only the
/// audit trail is shorter, with one line for all the notes of a person.
struct InventPeople: Command {
    let seed: UInt64
    let many: Int
    /// How many notes and tasks each person has, about.
    let events: Int
    let team: UUID
    let workers: [UUID]

    func permits(_ actor: Actor, _ db: any Reader) -> Bool { actor.isSystem }

    func perform(_ work: Work) throws {
        var chance = SeededNumbers(seed)
        for _ in 0..<many {
            let id = try work.register(details(&chance, work.today), for: team)
            let person = try work.person(id)
            if chance.chance(80) { try work.giveCase(of: id, to: chance.one(of: workers)) }
            let count = chance.below(events * 2 + 1)
            let notes = try (0..<max(0, count * 3 / 4)).map { _ in try note(&chance, work) }
            try work.addNotes(notes, about: person)
            for number in 0..<(count - notes.count) {
                // The last of them is still to be done for two in three.
                let isOpen = number == 0 && chance.chance(66)
                let days = isOpen ? chance.below(60) - 15 : -chance.below(1500)
                let task = try work.addTask(
                    TaskDetails(
                        chance.one(of: InventedWords.tasks),
                        due: work.today.adding(days: days),
                        worker: chance.one(of: workers)
                    ),
                    about: person
                )
                if !isOpen { try work.endTask(task, of: id) }
            }
        }
    }

    private func details(_ chance: inout SeededNumbers, _ today: Day) -> PersonDetails {
        let names = PersonName(given: chance.one(of: InventedWords.given), family: chance.one(of: InventedWords.family))
        let age = chance.chance(8) ? 8 + chance.below(10) : 18 + chance.below(75)
        let born = today.adding(days: -age * 365 - chance.below(365))
        var details = PersonDetails(names, born: PartialDay(born), isCarer: chance.chance(70))
        details.postcode = "TV\(1 + chance.below(30)) \(chance.below(10))AB"
        details.address = "\(1 + chance.below(200)) \(chance.one(of: InventedWords.streets))"
        details.registeredOn = today.adding(days: -chance.below(1800))
        let number = String(100_000 + chance.below(900_000))
        let safety: ContactSafety = chance.chance(70) ? .safe : chance.chance(50) ? .askFirst : .notSafe
        details.contacts = [ContactDetails(.phone, "07700 \(number)", safety: safety, isPreferred: true)]
        return details
    }

    private func note(_ chance: inout SeededNumbers, _ work: Work) throws -> (NoteDetails, Instant) {
        let days = chance.below(1800)
        let kind = chance.one(of: NoteKind.allCases)
        let details = NoteDetails(
            kind,
            on: work.today.adding(days: -days),
            minutes: 5 + chance.below(55),
            words: chance.one(of: InventedWords.notes)
        )
        return (details, work.now.adding(seconds: -Int64(days) * 86_400 - Int64(chance.below(40_000))))
    }
}
