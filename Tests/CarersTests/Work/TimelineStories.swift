import Dates
import Desk
import Foundation
import Records
import TestSupport
import Testing

@testable import Carers

/// What happened on a record, in one order, a page at a time.
@Suite struct TimelineStories {
    @Test(arguments: TestStore.allCases)
    func twoThousandEntriesAreReadPageByPageEachOnce(in store: TestStore) async throws {
        try await withSite(store) { site in
            let world = try await WorkWorld(site)
            let start = site.clock.now.adding(seconds: -300 * 86_400)
            try await site.desk.perform(ManyEvents(person: world.joan, many: 1000, from: start), as: .system("test"))
            var seen: [TimelineMark] = []
            var mark: TimelineMark?

            repeat {
                let page = try await site.desk.ask(
                    OpenTimeline(person: world.joan, sources: DailyWork.timeline, mark: mark),
                    as: .system("test")
                )
                #expect(page.entries.count <= OpenTimeline.pageSize)
                seen += page.entries.map(\.mark)
                mark = page.next
            } while mark != nil

            #expect(seen.count == 2001, "1000 notes, 1000 tasks and the registration")
            #expect(Set(seen.map(\.text)).count == seen.count)
            #expect(zip(seen, seen.dropFirst()).allSatisfy { ($0.at, $0.id.text) > ($1.at, $1.id.text) })
        }
    }

    @Test(arguments: TestStore.allCases)
    func itIsNarrowedToOneKindAndLeadsOn(in store: TestStore) async throws {
        try await withSite(store) { site in
            let world = try await WorkWorld(site)
            let start = site.clock.now.adding(seconds: -300 * 86_400)
            try await site.desk.perform(ManyEvents(person: world.joan, many: 40, from: start), as: .system("test"))

            let notes = try await world.asha.get(world.path("/timeline?show=notes")).text
            #expect(notes.contains("Note 39") && !notes.contains("Task 39"))
            let older = try #require(notes.firstMatch(of: /rel="next" href="([^"]+)"/)?.output.1)
            #expect(!older.contains("Joan") && !older.contains("Price"))
            let next = try await world.asha.get(String(older).replacing("&amp;", with: "&")).text
            #expect(next.contains("Note 1<") || next.contains("Note 1 ") || next.contains("Note 1</p>"))
            #expect(!next.contains("Task 1"))
            let odd = try await world.asha.get(world.path("/timeline?show=nothing&before=rubbish"))
            #expect(odd.status == .ok)
        }
    }

    /// Each page asks every source for one page of its own, in the order of an index: nothing is put in order by hand.
    @Test func noPageOfATimelineIsSorted() async throws {
        try await withSite(.sqlite) { site in
            let person = site.clock.clock.newID()
            let mark = TimelineMark(at: site.clock.now, id: person)
            let statements: [SQL] = [
                """
                SELECT * FROM note WHERE person_id = \(person) \(before(mark, "happened_at", "id"))
                ORDER BY happened_at DESC, id DESC LIMIT 26
                """,
                """
                SELECT * FROM task WHERE task.person_id = \(person) AND task.done_at IS NOT NULL
                    \(before(mark, "task.done_at", "task.id")) ORDER BY task.done_at DESC, task.id DESC LIMIT 26
                """,
                """
                SELECT * FROM task WHERE person_id = \(person) \(before(mark, "made_at", "id"))
                ORDER BY made_at DESC, id DESC LIMIT 26
                """,
                """
                SELECT * FROM letter_sent WHERE person_id = \(person) \(before(mark, "sent_at", "id"))
                ORDER BY sent_at DESC, id DESC LIMIT 26
                """,
            ]
            for statement in statements {
                let plan = try await site.store.read { db in
                    try db.rows("EXPLAIN QUERY PLAN \(statement)").map { try $0["detail"] as String }.joined(
                        separator: "; "
                    )
                }
                #expect(plan.contains("USING INDEX") && !plan.contains("TEMP B-TREE"), "\(plan)")
            }
        }
    }
}

/// Many notes and tasks of one person, an hour apart.
struct ManyEvents: Command {
    let person: UUID
    let many: Int
    let from: Instant

    func permits(_ actor: Actor, _ db: any Reader) -> Bool { actor.isSystem }

    func perform(_ work: Work) throws {
        let keeper = try work.person(person)
        for number in 0..<many {
            let at = from.adding(seconds: Int64(number) * 3600)
            let details = NoteDetails(.call, on: work.look.day(of: at), words: "Note \(number)")
            try work.add(details, id: work.newID(), about: person, at: at)
            let task = try work.addTask(TaskDetails("Task \(number)", due: work.today), about: keeper)
            try work.db.execute("UPDATE task SET made_at = \(at.adding(seconds: 60)) WHERE id = \(task)")
        }
        try work.record(.noteWritten, about: keeper.subject)
    }
}
