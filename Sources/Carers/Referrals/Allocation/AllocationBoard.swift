import Dates
import DesignSystem
import Desk
import Forms
import Foundation
import Markup
import People
import Records
import Web

/// Who works with whom in the teams of whoever shares out the work.
struct WhoWorksWithWhom: Question {
    /// So many people on one page, so that the last of them is not far from the choice of whom they go to.
    static let most = 25
    /// So many of each worker's people stand on the board.
    static let few = 5

    struct Answer: Sendable {
        let today: Day
        let workers: [Account]
        let loads: [UUID: WorkerLoad]
        /// Of each worker, those nobody has spoken with for longest.
        let longest: [UUID: [Waiting]]
        let waiting: [Person]
        let waitingCount: Int
        /// The people of the worker who was asked for.
        let theirs: [Person]
        let worker: Account?
        /// Which page of a long list.
        let page: Int
    }

    let worker: UUID?
    let page: Int

    init(worker: UUID?, page: Int) {
        self.worker = worker
        // No place has so many people that a page beyond this one holds any.
        self.page = (1...100_000).contains(page) ? page : 1
    }

    func permits(_ actor: Actor, _ db: any Reader) -> Bool { actor.may(.shareOutWork) }

    func answer(_ look: Look) throws -> Answer {
        let (db, actor, now) = (look.db, look.actor, look.now)
        let teams = actor.teams(where: .shareOutWork)
        let workers = try db.accounts(in: teams, withRoleThatMay: .keepCarers)
        let chosen = workers.first { $0.id == worker }
        let loads = try db.loads(of: workers.map(\.id), in: teams)
        let waitingCount = try db.countPeopleWithoutWorker(in: teams, visibleTo: actor, at: now)
        // Whoever shares out the last page is shown the one before, which is the last then.
        let listed = chosen.map { loads[$0.id]?.many ?? 0 } ?? waitingCount
        let page = min(self.page, max(1, (listed + Self.most - 1) / Self.most))
        let offset = (page - 1) * Self.most
        return Answer(
            today: look.today,
            workers: workers,
            loads: loads,
            longest: chosen == nil
                ? try db.longestWaiting(of: workers.map(\.id), visibleTo: actor, at: now, limit: Self.few) : [:],
            waiting: try db.peopleWithoutWorker(in: teams, visibleTo: actor, at: now, limit: Self.most, after: offset),
            waitingCount: waitingCount,
            theirs: try chosen.map {
                try db.people(workedWithBy: $0.id, visibleTo: actor, at: now, limit: Self.most, after: offset)
            } ?? [],
            worker: chosen,
            page: page
        )
    }
}

let allocationRoutes: [Route] = [
    .get(FindingPaths.allocation, for: .staffWho(.shareOutWork)) { visit in
        let worker = UUID(uuidString: visit.form["worker"])
        return .page(
            boardPage(
                try await visit.ask(WhoWorksWithWhom(worker: worker, page: Int(visit.form["page"]) ?? 1)),
                visit,
                Form()
            )
        )
    },
    .post(FindingPaths.allocation, for: .staffWho(.shareOutWork)) { visit in
        // Each column has its own ticks.
        let ticked = visit.form.names.filter { $0 == "person" || $0.hasPrefix("person-") }.sorted()
        let people = ticked.flatMap { visit.form.all($0) }.compactMap(UUID.init(uuidString:))
        let answer = try await visit.ask(
            WhoWorksWithWhom(worker: UUID(uuidString: visit.form["of"]), page: Int(visit.form["page"]) ?? 1)
        )
        var reader = FormReader(visit.form)
        if people.isEmpty { reader.refuse("person", AllocationWords.peopleMissing) }
        let back = visit.form["worker"] == "nobody"
        let worker = back ? nil : reader.optionalUUID("worker")
        if worker == nil, !back { reader.refuse("worker", AllocationWords.workerMissing) }
        do throws(InvalidForm) {
            try reader.finish()
        } catch {
            return .tryAgain(boardPage(answer, visit, visit.form, error))
        }
        do {
            try await visit.perform(ShareOutWork(people: people, worker: worker))
        } catch let invalid as InvalidForm {
            return .tryAgain(boardPage(answer, visit, visit.form, invalid))
        }
        return .redirect(to: FindingPaths.allocation, notice: .workGiven)
    },
]

enum AllocationWords {
    static let waitLongest = Phrase(en: "Who has waited longest", cy: "Pwy sydd wedi aros hwyaf")
    static let nobodyHere = Phrase(en: "Nobody", cy: "Neb")
    static func all(_ many: Int) -> Phrase { Phrase(en: "All \(many)", cy: "Pob un o’r \(many)") }
    static func count(_ many: Int) -> Phrase {
        .counted(
            many,
            en: EnglishForms(one: "1 person", other: "\(many) people"),
            cy: WelshForms(one: "1 person", other: "\(many) o bobl")
        )
    }
    static func waits(_ days: Int) -> Phrase {
        .counted(
            days,
            en: EnglishForms(one: "1 day", other: "\(days) days"),
            cy: WelshForms(one: "1 diwrnod", other: "\(days) diwrnod")
        )
    }
    static let oldest = Phrase(en: "Oldest wait", cy: "Yr aros hwyaf")
    static let oldestHint = Phrase(
        en: "Counted from the last contact, or from when they were registered.",
        cy: "Wedi’i gyfrif o’r cyswllt diwethaf, neu o’r dydd y’u cofrestrwyd."
    )
    static let title = Phrase(en: "Share out the work", cy: "Rhannu’r gwaith")
    static let people = Phrase(en: "People", cy: "Pobl")
    static let without = Phrase(en: "have nobody who works with them", cy: "heb neb yn gweithio gyda nhw")
    static let waiting = Phrase(en: "People nobody works with", cy: "Pobl nad oes neb yn gweithio gyda nhw")
    static let none = Phrase(en: "There is nobody here.", cy: "Nid oes neb yma.")
    static let give = Phrase(en: "Who works with them from now on?", cy: "Pwy sy’n gweithio gyda nhw o hyn ymlaen?")
    static let choose = Phrase(en: "Select a worker", cy: "Dewiswch weithiwr")
    static let back = Phrase(en: "Nobody for now", cy: "Neb am y tro")
    static let save = Phrase(en: "Share out", cy: "Rhannu")
    static let toTheChoice = Phrase(en: "Choose who works with them", cy: "Dewis pwy sy’n gweithio gyda nhw")
    static let peopleMissing = Phrase(en: "Select one person or more", cy: "Dewiswch un person neu fwy")
    static let otherTeam = Phrase(
        en: "Select a worker of the team that keeps each of these records",
        cy: "Dewiswch weithiwr o’r tîm sy’n cadw pob un o’r cofnodion hyn"
    )
    static let workerMissing = Phrase(en: "Select who works with them", cy: "Dewiswch pwy sy’n gweithio gyda nhw")
    static let worksWith = Phrase(en: "Works with them", cy: "Yn gweithio gyda nhw")
    static let nobody = Phrase(en: "Nobody yet", cy: "Neb eto")
}
