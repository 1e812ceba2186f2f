package import Dates
package import Desk
package import Foundation
package import Markup
import People
import Records

/// A group of people who may open someone's record, as that person is told of them: a team or an agency, never a name.
package struct WhoMaySee: Sendable {
    package let who: String
    package let why: Phrase
    package let until: Day?
}

/// A time that a record was opened or worked on, as the person it is about is told of it.
package struct SharedLook: Sendable, Hashable {
    package let on: Day
    package let who: Phrase
    package let what: Phrase
}

extension Look {
    /// Who may open this record now.
    package func whoMaySee(_ person: Person) throws -> [WhoMaySee] {
        let works = try db.teams(workingWith: person.id)
        let names = try db.namesOfTeams([person.team] + works)
        let keeper = WhoMaySee(
            who: names[person.team] ?? "–",
            why: Phrase(en: "Keeps your record", cy: "Yn cadw eich cofnod"),
            until: nil
        )
        let teams = works.filter { $0 != person.team }.map { team in
            WhoMaySee(
                who: names[team] ?? "–",
                why: Phrase(en: "Works with you", cy: "Yn gweithio gyda chi"),
                until: nil
            )
        }
        let shared = try db.sharings(of: person.id, at: now).filter(\.isInForce).map { sharing in
            WhoMaySee(who: sharing.receiverName, why: sharing.purpose.words, until: sharing.endsAt.map(day(of:)))
        }
        return [keeper] + teams + shared
    }

    /// Who opened someone's record or worked on it, the newest first: by agency and role, one line for each day.
    ///
    /// What was done is said in three words only, so that nothing is told of what others wrote there to keep someone safe.
    package func looksShared(with person: UUID, limit: Int = 500) throws -> [SharedLook] {
        let lines = try db.looksByKind(at: person, limit: limit)
        let roles = try db.rolesOfAccounts(Array(Set(lines.filter { $0.kind == "account" }.map(\.actor))))
        var seen: Set<SharedLook> = []
        return lines.compactMap { line in
            let who: Phrase =
                switch line.kind {
                case "account": roles[line.actor] ?? Phrase(en: "Someone who has left", cy: "Rhywun sydd wedi gadael")
                case "system": Phrase(en: "The system itself", cy: "Y system ei hun")
                case _ where line.actor == person: Phrase(en: "You", cy: "Chi")
                default: Phrase(en: "Someone with a code", cy: "Rhywun â chod")
                }
            let what: Phrase =
                switch line.subject {
                case OpenAddress.kind: Phrase(en: "Looked at where you live", cy: "Edrychodd ble rydych yn byw")
                case _ where line.isOwn && line.kind == "visitor":
                    Phrase(en: "Used a code for your page", cy: "Defnyddiodd god ar gyfer eich tudalen")
                case EqualityOfPerson.kind:
                    Phrase(en: "Looked at your equality answers", cy: "Edrychodd ar eich atebion cydraddoldeb")
                default:
                    line.isOpening
                        ? Phrase(en: "Looked at your record", cy: "Edrychodd ar eich cofnod")
                        : Phrase(en: "Worked on your record", cy: "Gweithiodd ar eich cofnod")
                }
            let look = SharedLook(on: day(of: line.at), who: who, what: what)
            return seen.insert(look).inserted ? look : nil
        }
    }
}
