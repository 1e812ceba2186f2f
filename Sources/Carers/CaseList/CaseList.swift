import Dates
import DesignSystem
import Desk
import Forms
import Foundation
import Markup
import People
import PlanReading
import Records
import Web

/// A page of the records a team works on.
struct CaseList: Question {
    struct Answer: Sendable {
        let lines: [CaseLine]
        /// How many there are, no further than `CaseFilter.mostCounted` and one.
        let many: Int
        /// Whether there are more after these.
        let isMore: Bool
        let teams: [(id: UUID, name: String)]
        let workers: [Worker]
        let today: Day
    }

    static let pageSize = 50

    let filter: CaseFilter

    func permits(_ actor: Actor, _ db: any Reader) -> Bool { actor.may(.seeCarers) }

    func answer(_ look: Look) throws -> Answer {
        let (actor, now, today) = (look.actor, look.now, look.today)
        let lines = try look.db.cases(filter, visibleTo: actor, at: now, today: today, limit: Self.pageSize + 1)
        let teams = try look.teamsOfCases()
        return Answer(
            lines: Array(lines.prefix(Self.pageSize)),
            many: try look.db.countCases(filter, visibleTo: actor, at: now, today: today),
            isMore: lines.count > Self.pageSize,
            teams: teams,
            workers: try look.workers(in: teams.map(\.id)),
            today: today
        )
    }
}

/// Why somebody takes a list of people away.
enum ExportPurpose: String, Sendable, CaseIterable {
    case meeting, supervision, quality, figures, safety

    var words: Phrase {
        switch self {
        case .meeting: Phrase(en: "A meeting of the team", cy: "Cyfarfod o’r tîm")
        case .supervision: Phrase(en: "Supervision of a worker", cy: "Goruchwylio gweithiwr")
        case .quality: Phrase(en: "To check and mend what is recorded", cy: "Gwirio a chywiro’r hyn a gofnodir")
        case .figures: Phrase(en: "Figures that are asked of us", cy: "Ffigurau y gofynnir i ni amdanynt")
        case .safety: Phrase(en: "To reach people in an emergency", cy: "Cyrraedd pobl mewn argyfwng")
        }
    }
}

/// Takes the list away as a table: who did, why, and how many records, are written down.
///
/// It holds what the list shows its asker, and no more.
struct ExportCases: Command {
    static let most = 10_000

    let filter: CaseFilter
    let purpose: ExportPurpose

    func permits(_ actor: Actor, _ db: any Reader) -> Bool { actor.may(.shareOutWork) }

    func perform(_ work: Work) throws -> ExchangeTable {
        var whole = filter
        whole.after = nil
        let lines = try work.db.cases(
            whole,
            visibleTo: work.actor,
            at: work.now,
            today: work.today,
            limit: Self.most
        )
        let subject = Subject("team", filter.team ?? work.actor.id)
        try work.record(.casesExported, about: subject, ["purpose": purpose.rawValue, "records": String(lines.count)])
        return ExchangeTable(
            headers: ["Reference", "Name", "Worker", "Last contact", "Next step by", "Registered", "Status"],
            rows: lines.map { line in
                [
                    line.reference, line.name, line.workerName ?? "", line.lastContact?.iso ?? "",
                    line.nextDue?.iso ?? "", line.registeredOn.iso, line.status.en,
                ]
            }
        )
    }
}

extension CaseLine {
    var status: Phrase {
        if diedOn != nil { return Phrase(en: "Died", cy: "Bu farw") }
        if endedOn != nil { return Phrase(en: "Closed", cy: "Wedi cau") }
        return isCarer ? Phrase(en: "Open", cy: "Agored") : Phrase(en: "Looked after", cy: "Derbyn gofal")
    }
}

extension Look {
    /// The asker's own teams that keep records.
    func teamsOfCases() throws -> [(id: UUID, name: String)] {
        try db.teams(actor.teams(where: .seeCarers)).map { ($0.id, $0.name) }
    }

    func workers(in teams: [UUID]) throws -> [Worker] {
        try db.accounts(in: teams, withRoleThatMay: .keepCarers).map { Worker(id: $0.id, name: $0.name) }
    }
}

let caseListRoutes: [Route] = [
    .get(WorkPaths.cases, for: .staffWho(.seeCarers)) { visit in
        let filter = CaseFilter(visit.form, visit.actor)
        return .page(caseListPage(try await visit.ask(CaseList(filter: filter)), filter, visit))
    },
    .post(WorkPaths.export, for: .staffWho(.shareOutWork), needsFreshCode: true) { visit in
        let filter = CaseFilter(visit.form, visit.actor)
        do {
            var read = FormReader(visit.form)
            let purpose = read.choice("purpose", required: CaseWords.choosePurpose, fallback: ExportPurpose.meeting)
            try read.finish()
            let table = try await visit.perform(ExportCases(filter: filter, purpose: purpose))
            return .download(
                Download(name: "cases.csv", contentType: "text/csv; charset=utf-8", bytes: Array(table.csv.utf8))
            )
        } catch let invalid as InvalidForm {
            return .tryAgain(caseListPage(try await visit.ask(CaseList(filter: filter)), filter, visit, invalid))
        }
    },
]
