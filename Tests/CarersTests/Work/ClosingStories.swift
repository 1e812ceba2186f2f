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
            let page = try await world.asha.get(path + "/closing").text
            #expect(page.contains("1 task is still open") && page.contains("1 other agency"))

            var form = page.fields
            form["reason"] = "wishes_to_stop"
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

    @Test func whoDiedIsSentNothingFromThatDay() async throws {
        try await withSite(.sqlite, clock: .dated) { site in
            let world = try await CarersWorld(site)
            let path = try await world.register("Margaret", "Hughes")
            let person = try #require(UUID(uuidString: String(path.split(separator: "/").last ?? "")))
            var form = try await world.asha.get(path + "/closing").text.fields
            form["reason"] = "died"
            #expect(try await world.asha.post(path + "/closing", form).status == .seeOther)
            #expect(try await site.desk.ask(MayRing(person: person), as: .system("test")) == .no(.died))
            #expect(try await world.asha.get(path).text.contains("Nothing is sent to them"))
            let stranger = try await world.worker(.carersWorker, of: "south", named: "Cerys Lloyd")
            #expect(try await stranger.post(path + "/closing", form).status == .notFound)
            #expect(try await stranger.post(path + "/reopening").status == .notFound)
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
