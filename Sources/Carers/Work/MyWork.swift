import Dates
import DesignSystem
import Desk
import Forms
import Foundation
public import Markup
import Records
public import Web

/// What another file or a later area adds to somebody's day: referrals to look at, plans to approve.
public protocol WaitsForMe: Sendable {
    /// How many wait for this person, in words, and where they are; none where there is nothing of the kind for them.
    func waiting(_ visit: Visit) async throws -> (count: Int, words: Phrase, path: String)?
}

/// Somebody's day: what is late, what is due, whom they work with.
struct MyWork: Question {
    struct Answer: Sendable {
        let mine: [TaskOnList]
        let ofTeam: [TaskOnList]
        let people: [CaseLine]
        /// How many of those they work with have nothing that happens next.
        let without: Int
        let today: Day
    }

    static let most = 100

    func permits(_ actor: Actor, _ db: any Reader) -> Bool { actor.may(.seeCarers) }

    func answer(_ look: Look) throws -> Answer {
        let last = look.today.adding(days: 7)
        let teams = look.actor.teams(where: .keepCarers)
        var filter = CaseFilter(look.actor)
        filter.scope = .mine
        filter.order = .next
        var without = filter
        without.next = CaseFilter.Next.none
        return Answer(
            mine: try look.openTasks(for: .worker(look.actor.id), until: last, limit: Self.most),
            ofTeam: try look.openTasks(for: .teams(teams), until: last, limit: 25),
            people: try look.db.cases(filter, visibleTo: look.actor, at: look.now, today: look.today, limit: Self.most),
            without: try look.db.countCases(without, visibleTo: look.actor, at: look.now, today: look.today),
            today: look.today
        )
    }
}

/// The record of a reference, for whoever may write in it.
struct RecordToWriteIn: Question {
    let reference: String

    func permits(_ actor: Actor, _ db: any Reader) -> Bool { actor.may(.keepCarers) }

    func answer(_ look: Look) throws -> UUID? {
        guard let id = try look.db.person(withReference: reference),
            let person = try look.people([id]).first, try look.mayKeep(person)
        else { return nil }
        return id
    }
}

func myWorkRoutes(_ waits: [any WaitsForMe]) -> [Route] {
    [
        .get(WorkPaths.mine, for: .staffWho(.seeCarers)) { visit in
            .page(try await myWorkPage(waits, visit))
        },
        .post(WorkPaths.note, for: .staffWho(.keepCarers)) { visit in
            guard let reference = PersonReference.read(visit.form["reference"]) else {
                let invalid = InvalidForm("reference", WorkWords.enterReference)
                return .tryAgain(try await myWorkPage(waits, visit, invalid))
            }
            guard let person = try await visit.ask(RecordToWriteIn(reference: reference)) else {
                let invalid = InvalidForm("reference", WorkWords.noSuchRecord)
                return .tryAgain(try await myWorkPage(waits, visit, invalid))
            }
            return .redirect(to: NoteWords.new(person))
        },
    ]
}

/// Where the pages of the daily work are.
enum WorkPaths {
    static let mine = "/carers/work"
    static let note = "/carers/work/note"
    static let cases = "/carers/cases"
    static let export = "/carers/cases/export"
}
