import DesignSystem
import Desk
import Forms
import Foundation
import Markup
import People
import PlanReading
import Records
import Web

/// What is late or missing among the people whoever asks may see.
struct WhatIsLate: Question {
    struct Part: Sendable {
        let list: LateList
        let many: Int
        let lines: [LateLine]
    }

    struct Answer: Sendable {
        let parts: [Part]
        let teams: [(id: UUID, name: String)]
        let workers: [Worker]
        /// What arrived and is not decided on in time; none for whoever does not keep records.
        let arrivals: Int?
    }

    /// Of each list, where all are asked for; and of one that is asked for alone.
    static let few = 10
    static let most = 500

    let lists: [LateList]
    let filter: LateFilter

    func permits(_ actor: Actor, _ db: any Reader) -> Bool { actor.may(.seeCarers) }

    func answer(_ look: Look) throws -> Answer {
        let only = lists.first { $0.id == filter.only }
        let parts = try (only.map { [$0] } ?? lists).map { list in
            let many = try look.countLate(list, filter)
            let limit = only == nil ? Self.few : Self.most
            return Part(list: list, many: many, lines: many == 0 ? [] : try look.late(list, filter, limit: limit))
        }
        let teams = try look.teamsOfCases()
        let mayKeep = look.actor.may(.keepCarers)
        return Answer(
            parts: parts,
            teams: teams,
            workers: try look.workers(in: teams.map(\.id)),
            arrivals: mayKeep ? try look.db.countArrivalsLate(on: look.today, visibleTo: look.actor) : nil
        )
    }
}

/// Takes what is late away as a table: who did, why, and how many lines, are written down.
struct ExportLate: Command {
    static let most = 5000

    let lists: [LateList]
    let filter: LateFilter
    let purpose: ExportPurpose
    let language: Language

    func permits(_ actor: Actor, _ db: any Reader) -> Bool { actor.may(.shareOutWork) }

    func perform(_ work: Work) throws -> ExchangeTable {
        var rows: [[String]] = []
        for list in lists where filter.only == nil || filter.only == list.id {
            for line in try work.look.late(list, filter, limit: Self.most) {
                rows.append([list.words.text(in: language), line.reference, line.name, line.worker ?? "", line.day.iso])
            }
        }
        let subject = Subject("team", filter.team ?? work.actor.id)
        try work.record(.lateExported, about: subject, ["purpose": purpose.rawValue, "lines": String(rows.count)])
        return ExchangeTable(headers: ["What", "Reference", "Name", "Worker", "Day"], rows: rows)
    }
}

/// How much is late or missing with the people somebody works with, on their day's page.
struct LateWaits: WaitsForMe {
    let lists: [LateList]

    func waiting(_ visit: Visit) async throws -> (count: Int, words: Phrase, path: String)? {
        var filter = LateFilter()
        filter.whose = .worker(visit.actor.id)
        let late = lists.filter { !$0.isAhead && $0.id != RegisterLate.noNextStep.id }
        let answer = try await visit.ask(WhatIsLate(lists: late, filter: filter))
        let many = answer.parts.reduce(0) { $0 + $1.many }
        return many == 0 ? nil : (many, LateWords.withMine, filter.path(CarersPaths.late))
    }
}

/// Registrations and referrals that should have been decided on.
struct ArrivalWaits: WaitsForMe {
    func waiting(_ visit: Visit) async throws -> (count: Int, words: Phrase, path: String)? {
        guard visit.actor.may(.keepCarers) else { return nil }
        let list = try await visit.ask(ArrivalList(areDecided: false, page: 1))
        return list.waiting == 0 ? nil : (list.waiting, TriageWords.waits, FindingPaths.arrivals)
    }
}
