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
    static let most = 100

    struct Answer: Sendable {
        let workers: [Account]
        let loads: [UUID: Int]
        let waiting: [Person]
        let waitingCount: Int
        /// The people of the worker who was asked for.
        let theirs: [Person]
        let worker: Account?
    }

    let worker: UUID?

    func permits(_ actor: Actor, _ db: any Reader) -> Bool { actor.may(.shareOutWork) }

    func answer(_ look: Look) throws -> Answer {
        let (db, actor, now) = (look.db, look.actor, look.now)
        let teams = actor.teams(where: .shareOutWork)
        let workers = try db.accounts(in: teams, withRoleThatMay: .keepCarers)
        let chosen = workers.first { $0.id == worker }
        return Answer(
            workers: workers,
            loads: try db.loads(of: workers.map(\.id), in: teams),
            waiting: try db.peopleWithoutWorker(in: teams, visibleTo: actor, at: now, limit: Self.most),
            waitingCount: try db.countPeopleWithoutWorker(in: teams, visibleTo: actor, at: now),
            theirs: try chosen.map {
                try db.people(workedWithBy: $0.id, visibleTo: actor, at: now, limit: Self.most)
            } ?? [],
            worker: chosen
        )
    }
}

let allocationRoutes: [Route] = [
    .get(FindingPaths.allocation, for: .staffWho(.shareOutWork)) { visit in
        let worker = UUID(uuidString: visit.form["worker"])
        return .page(boardPage(try await visit.ask(WhoWorksWithWhom(worker: worker)), visit, Form()))
    },
    .post(FindingPaths.allocation, for: .staffWho(.shareOutWork)) { visit in
        let people = visit.form.all("person").compactMap(UUID.init(uuidString:))
        let answer = try await visit.ask(WhoWorksWithWhom(worker: UUID(uuidString: visit.form["of"])))
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

private func boardPage(_ answer: WhoWorksWithWhom.Answer, _ visit: Visit, _ form: Form, _ invalid: InvalidForm? = nil)
    -> Page
{
    let people = answer.worker == nil ? answer.waiting : answer.theirs
    let heading = answer.worker.map { Phrase(en: "People with \($0.name)", cy: "Pobl gyda \($0.name)") }
    let rows: [[HTML]] = answer.workers.map { worker in
        [
            .link(Phrase(same: worker.name), to: "\(FindingPaths.allocation)?worker=\(worker.id.text)"),
            "\(Phrase.number(answer.loads[worker.id] ?? 0))",
        ]
    }
    let loads: HTML = .table(
        AllocationWords.load,
        columns: [Column(AllocationWords.worker), Column(AllocationWords.people, isNumber: true)],
        rows: rows,
        stacks: false
    )
    let list: HTML = people.isEmpty ? .emptyState(AllocationWords.none) : giveForm(answer, people, visit, form, invalid)
    let count = answer.worker.map { answer.loads[$0.id] ?? 0 } ?? answer.waitingCount
    let first: HTML? = count > people.count ? "<p>\(AllocationWords.first(people.count, of: count))</p>" : nil
    let all: HTML? =
        answer.worker == nil ? nil : "<p>\(.link(AllocationWords.waiting, to: FindingPaths.allocation))</p>"
    return Page(
        AllocationWords.title,
        breadcrumbs: [CarersWords.crumb],
        width: .wide,
        invalid: invalid,
        body: """
            \(.counts([(answer.waitingCount, AllocationWords.without)]))
            \(loads)<p>\(.link(LateWords.title, to: CarersPaths.late))</p><h2>\(heading ?? AllocationWords.waiting)</h2>\(all)\(first)\(list)
            """
    )
}

private func giveForm(
    _ answer: WhoWorksWithWhom.Answer,
    _ people: [Person],
    _ visit: Visit,
    _ form: Form,
    _ invalid: InvalidForm?
) -> HTML {
    let options = people.map { person in
        let since = Phrase(
            en: "registered on \(person.registeredOn.words(in: .english))",
            cy: "cofrestrwyd ar \(person.registeredOn.words(in: .welsh))"
        )
        return Option(person.id.text, Phrase(same: "\(person.names.listed), \(person.reference)"), hint: since)
    }
    let workers =
        [Option("", AllocationWords.choose)] + answer.workers.map { Option($0.id.text, name: $0.name) }
        + (answer.worker == nil ? [] : [Option("nobody", AllocationWords.back)])
    return .form(
        action: FindingPaths.allocation,
        visit.context,
        """
        \(if: answer.worker != nil, .hidden("of", answer.worker?.id.text ?? ""))
        \(.checkboxes("person", legend: AllocationWords.people, options: options, form: form, invalid: invalid))
        \(.select("worker", label: AllocationWords.give, options: workers, form: form, invalid: invalid))
        \(.button(AllocationWords.save))
        """
    )
}

enum AllocationWords {
    static let title = Phrase(en: "Share out the work", cy: "Rhannu’r gwaith")
    static let load = Phrase(en: "How many people each worker has", cy: "Faint o bobl sydd gan bob gweithiwr")
    static let worker = Phrase(en: "Worker", cy: "Gweithiwr")
    static let people = Phrase(en: "People", cy: "Pobl")
    static let without = Phrase(en: "have nobody who works with them", cy: "heb neb yn gweithio gyda nhw")
    static let waiting = Phrase(en: "People nobody works with", cy: "Pobl nad oes neb yn gweithio gyda nhw")
    static let none = Phrase(en: "There is nobody here.", cy: "Nid oes neb yma.")
    static let give = Phrase(en: "Who works with them from now on?", cy: "Pwy sy’n gweithio gyda nhw o hyn ymlaen?")
    static let choose = Phrase(en: "Select a worker", cy: "Dewiswch weithiwr")
    static let back = Phrase(en: "Nobody for now", cy: "Neb am y tro")
    static let save = Phrase(en: "Share out", cy: "Rhannu")
    static let peopleMissing = Phrase(en: "Select one person or more", cy: "Dewiswch un person neu fwy")
    static let otherTeam = Phrase(
        en: "Select a worker of the team that keeps each of these records",
        cy: "Dewiswch weithiwr o’r tîm sy’n cadw pob un o’r cofnodion hyn"
    )
    static let workerMissing = Phrase(en: "Select who works with them", cy: "Dewiswch pwy sy’n gweithio gyda nhw")
    static let worksWith = Phrase(en: "Works with them", cy: "Yn gweithio gyda nhw")
    static let nobody = Phrase(en: "Nobody yet", cy: "Neb eto")

    static func first(_ shown: Int, of all: Int) -> Phrase {
        let (few, many) = (Phrase.number(shown), Phrase.number(all))
        return Phrase(en: "The first \(few.en) of \(many.en)", cy: "Y \(few.cy) cyntaf o \(many.cy)")
    }
}
