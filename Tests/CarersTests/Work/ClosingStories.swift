import Foundation
import TestSupport
import Testing

@testable import Carers

/// Closing a record, another team on it, and one answer to who works with whom.
@Suite struct ClosingStories {
    @Test(arguments: TestStore.allCases)
    func aRecordIsClosedKindlyAndOpenedAgain(in store: TestStore) async throws {
        try await withSite(store, clock: .dated) { site in
            let world = try await CarersWorld(site)
            let path = try await world.register("Margaret", "Hughes")
            let person = try #require(UUID(uuidString: String(path.split(separator: "/").last ?? "")))
            try await world.agree()
            try await world.share(path)
            let task = [
                "words": "Ring her", "worker": world.ashaID.text, "due-day": "20", "due-month": "3", "due-year": "2026",
            ]
            #expect(try await world.asha.post(path + "/tasks", task).status == .seeOther)
            let why = try await world.asha.get(path + "/closing").text
            #expect(why.contains("What has happened?") && !why.contains("day-day"), "one question alone")
            #expect(try await world.asha.post(path + "/closing").status.code == 422)
            let page = try await world.asha.post(path + "/closing", ["reason": "wishes_to_stop"]).text
            #expect(page.contains("When did they tell us?") && page.contains("they can come back at any time"))
            #expect(page.contains("1 task is still open") && page.contains("1 other agency"))

            let form = page.fields
            let tomorrow = form.merging(["day-year": "2031"]) { $1 }
            #expect(try await world.asha.post(path + "/closing", tomorrow).status.code == 422)
            #expect(try await world.asha.post(path + "/closing", form.filter { $0.key != "reason" }).status.code == 422)
            let centre = try await world.worker(.carersWorker, of: "centre", named: "Cerys Owen")
            #expect(try await centre.get(path).status == .ok)
            #expect(try await world.asha.post(path + "/closing", form).status == .seeOther)

            let closed = try await world.asha.get(path).text
            #expect(closed.contains("They wish to stop") && closed.contains("Open the record again"))
            #expect(try await centre.get(path).status == .notFound, "what was shared is taken back")
            #expect(try await site.desk.ask(MayRing(person: person), as: .system("test")) == .no(.ended))
            #expect(!(try await world.asha.get("/carers/work").text.contains("Ring her")))
            #expect(try await world.asha.post(path + "/closing", form).status == .conflict, "once")
            #expect(try await world.asha.get("/cy" + path).text.contains("Maent am roi’r gorau iddi"))

            #expect(try await world.asha.post(path + "/reopening").status == .seeOther)
            #expect(!(try await world.asha.get(path).text.contains("Why it was closed")))
            #expect(try await world.asha.post(path + "/reopening").status == .conflict)
            let timeline = try await world.asha.get(path + "/timeline").text
            #expect(timeline.contains("Closed a record") && timeline.contains("Opened a record again"))
        }
    }

    @Test(arguments: TestStore.allCases)
    func whoDiedIsSentNothingFromThatDay(in store: TestStore) async throws {
        try await withSite(store, clock: .dated) { site in
            let world = try await CarersWorld(site)
            let path = try await world.register("Margaret", "Hughes")
            let person = try #require(UUID(uuidString: String(path.split(separator: "/").last ?? "")))
            let page = try await world.asha.post(path + "/closing", ["reason": "died"]).text
            #expect(page.contains("On what day did they die?") && page.contains("We are sorry"))
            #expect(!page.contains("worked with them"), "nobody is asked for a last day of work")
            var form = page.fields
            #expect(form["day-day"]?.isEmpty ?? true, "no day is put in for them")
            let bare = try await world.asha.post(path + "/closing", form)
            #expect(bare.status.code == 422 && bare.text.contains("Enter the day they died"))
            form.merge(Self.day(1, 3)) { $1 }
            #expect(try await world.asha.post(path + "/closing", form).status == .seeOther)
            #expect(try await site.desk.ask(MayRing(person: person), as: .system("test")) == .no(.died))
            #expect(try await world.asha.get(path).text.contains("Nothing is sent to them"))
            let stranger = try await world.worker(.carersWorker, of: "south", named: "Cerys Lloyd")
            #expect(try await stranger.post(path + "/closing", form).status == .notFound)
            #expect(try await stranger.post(path + "/reopening").status == .notFound)
        }
    }

    private static func day(_ day: Int, _ month: Int) -> [String: String] {
        ["day-day": "\(day)", "day-month": "\(month)", "day-year": "2026"]
    }

    private static func person(_ path: String) throws -> UUID {
        try #require(UUID(uuidString: String(path.split(separator: "/").last ?? "")))
    }

    /// Margaret looks after Tom, who is registered with it.
    private static func caring(_ world: CarersWorld) async throws -> String {
        let path = try await world.register("Margaret", "Hughes")
        let role = ["who": "new", "given": "Tom", "family": "Hughes", "relation": "parent"]
        try #require(try await world.asha.post(path + "/caring/new", role).status == .seeOther)
        return path
    }

    private static func roles(_ world: CarersWorld) async throws -> [String] {
        try await world.values(
            "line",
            "SELECT COALESCE(until, 'open') || ' ' || COALESCE(ended_reason, '') AS line FROM caring_role ORDER BY id"
        )
    }

    @Test(arguments: TestStore.allCases)
    func whereACarerDiesWhoeverTheyLookedAfterIsNotForgotten(in store: TestStore) async throws {
        try await withSite(store, clock: .dated) { site in
            let world = try await CarersWorld(site)
            let path = try await Self.caring(world)
            let page = try await world.asha.post(path + "/closing", ["reason": "died"]).text
            #expect(page.contains("may need help today") && page.contains("Tom Hughes"))

            let form = page.fields.merging(Self.day(1, 3)) { $1 }
            #expect(try await world.asha.post(path + "/closing", form).status == .seeOther)

            #expect(try await Self.roles(world) == ["2026-03-01 carer_died"])
            #expect(try await world.asha.get(path + "/caring").text.contains("The carer has died"))
        }
    }

    @Test(arguments: TestStore.allCases)
    func theDeathOfWhomTheyLookedAfterIsWrittenOnce(in store: TestStore) async throws {
        try await withSite(store, clock: .dated) { site in
            let world = try await CarersWorld(site)
            let path = try await Self.caring(world)
            let margaret = try Self.person(path)
            let page = try await world.asha.post(path + "/closing", ["reason": "cared_for_died"]).text
            #expect(page.contains("help after a death goes on") && page.contains("Who has died?"))
            let bare = try await world.asha.post(path + "/closing", page.fields.merging(["whose": ""]) { $1 })
            #expect(bare.text.contains("Choose who has died") && bare.text.contains("Enter the day they died"))

            let roles: [UUID] = try await world.values("id", "SELECT id FROM caring_role")
            let form = page.fields.merging(Self.day(1, 3)) { $1 }
                .merging(["whose": try #require(roles.first).text]) { $1 }
            #expect(try await world.asha.post(path + "/closing", form).status == .seeOther)

            #expect(try await Self.roles(world) == ["2026-03-01 died"])
            let died: [String] = try await world.values(
                "line",
                "SELECT given_name || ' ' || died_on AS line FROM person WHERE died_on IS NOT NULL"
            )
            #expect(died == ["Tom 2026-03-01"], "Margaret lives")
            let ended: [String] = try await world.values(
                "day",
                "SELECT ended_on AS day FROM person WHERE id = \(margaret)"
            )
            #expect(ended == ["2026-03-16"], "the record closes today, not on the day of the death")
            #expect(try await world.asha.get(path).text.contains("The person they looked after has died"))
        }
    }

    @Test(arguments: TestStore.allCases)
    func eachReasonAsksWhatItNeeds(in store: TestStore) async throws {
        try await withSite(store, clock: .dated) { site in
            let world = try await CarersWorld(site)
            let path = try await Self.caring(world)
            func asked(_ reason: String) async throws -> String {
                try await world.asha.post(path + "/closing", ["reason": reason]).text
            }
            #expect(try await asked("nothing_needed").contains("Last day we worked with them"))
            #expect(try await asked("no_contact").contains("When did we last try to reach them?"))
            #expect(!(try await asked("mistake").contains("day-day")))
            let moved = try await asked("moved_away")
            #expect(moved.contains("When did they move?") && moved.contains("May we tell the place"))
            let untold = try await world.asha.post(path + "/closing", moved.fields.merging(Self.day(1, 2)) { $1 })
            #expect(untold.text.contains("href=\"#tell\""))
            let ended = try await asked("caring_ended")
            #expect(ended.contains("When did their caring end?") && !ended.contains("The person has died"))
            #expect(ended.contains("Their caring role that is still open ends on that day."))

            let form = ended.fields.merging(Self.day(1, 2).merging(["caring": "residential"]) { $1 }) { $1 }
            #expect(
                try await world.asha.post(path + "/closing", form).status == .seeOther,
                "before they were registered"
            )
            #expect(try await Self.roles(world) == ["2026-02-01 residential"])
            let day: [String] = try await world.values(
                "day",
                "SELECT ended_on AS day FROM person WHERE ended_on IS NOT NULL"
            )
            #expect(day == ["2026-03-16"], "our work did not end before it began")
        }
    }

    @Test(arguments: TestStore.allCases)
    func whoMovedMayBeToldOfNext(in store: TestStore) async throws {
        try await withSite(store, clock: .dated) { site in
            let world = try await CarersWorld(site)
            let path = try await world.register("Margaret", "Hughes")
            let page = try await world.asha.post(path + "/closing", ["reason": "moved_away"]).text
            let form = page.fields.merging(Self.day(10, 3).merging(["tell": "yes"]) { $1 }) { $1 }

            #expect(try await world.asha.post(path + "/closing", form).location == path + "/onward")

            let timeline = try await world.asha.get(path + "/timeline").text
            #expect(timeline.contains("May we tell the place where they live now?"))
        }
    }

    @Test(arguments: TestStore.allCases)
    func anotherTeamWorksWithSomeoneAndIsTakenOff(in store: TestStore) async throws {
        try await withSite(store) { site in
            let world = try await WorkWorld(site)
            let (south, southID) = try await WorkWorld.member("Mari Wyn", .carersWorker, of: "south", at: site)
            #expect(try await south.get(world.path()).status == .notFound)
            let form = ["team": TestTeams.id("south").text]
            #expect(try await world.asha.post(world.path("/teams"), form).status == .forbidden)
            #expect(try await world.owen.get(world.path("/sharing")).text.contains("Let another team work with them"))
            #expect(try await world.owen.post(world.path("/teams"), form).status == .seeOther)

            #expect(try await south.get(world.path()).status == .ok)
            #expect(try await south.post(world.path("/notes/new"), world.note("I rang")).status == .seeOther)
            #expect(try await world.owen.post(world.path("/worker"), ["worker": southID.text]).status == .seeOther)
            let task = ["words": "Ring the school", "worker": southID.text].merging(world.day("due", in: 2)) { $1 }
            #expect(try await south.post(world.path("/tasks"), task).status == .seeOther)

            let removal = world.path("/teams/\(TestTeams.id("south").text)/removal")
            #expect(try await south.post(removal).status == .forbidden)
            #expect(try await world.owen.post(removal).status == .seeOther)
            #expect(try await south.get(world.path()).status == .notFound, "it bites at once")
            #expect(!(try await south.get("/carers/work").text.contains("Ring the school")))
            #expect(try await world.owen.get("/carers/work").text.contains("Ring the school"), "it is the team's again")
            #expect(try await world.owen.get("/carers/cases?worker=none").text.contains("Price, Joan"))
        }
    }

    @Test(arguments: TestStore.allCases)
    func theBoardAndTheRecordSayTheSameOfWhoWorksWithWhom(in store: TestStore) async throws {
        try await withSite(store) { site in
            let world = try await WorkWorld(site)
            let board = "/carers/allocation"
            func lines() async throws -> [String] {
                try await site.store.read { db in
                    try db.values(
                        "line",
                        """
                        SELECT allocation.account_name || ' ' || CASE WHEN until IS NULL THEN 'now' ELSE 'then' END AS line
                        FROM allocation ORDER BY since, id
                        """
                    )
                }
            }
            #expect(try await world.asha.post(world.path("/worker"), ["worker": world.ashaID.text]).status == .seeOther)
            #expect(try await lines() == ["Asha Patel now"], "the record writes the board's ledger")
            #expect(try await world.owen.get(board + "?worker=\(world.ashaID.text)").text.contains("Price, Joan"))

            let share = ["person": world.joan.text, "worker": world.owenID.text]
            #expect(try await world.owen.post(board, share).status == .seeOther)
            #expect(try await lines() == ["Asha Patel then", "Owen Bevan now"])
            #expect(try await world.asha.get("/carers/cases?worker=\(world.owenID.text)").text.contains("Price, Joan"))

            let back = ["person": world.joan.text, "worker": "nobody", "of": world.owenID.text]
            #expect(try await world.owen.post(board, back).status == .seeOther)
            #expect(try await lines() == ["Asha Patel then", "Owen Bevan then"])
            #expect(try await world.asha.get("/carers/cases?worker=none").text.contains("Price, Joan"))
        }
    }
}
