import Foundation
import TestSupport
import Testing

@testable import Carers

/// What is to be done, by whom and by when.
@Suite struct TaskStories {
    @Test(arguments: TestStore.allCases)
    func aTaskIsAddedPutOffWithAReasonAndDone(in store: TestStore) async throws {
        try await withSite(store) { site in
            let world = try await WorkWorld(site)
            let form = ["words": "Ask about the ramp", "worker": world.ashaID.text].merging(world.day("due", in: 2)) {
                $1
            }
            #expect(try await world.asha.post(world.path("/tasks"), form).location == world.path("/tasks"))
            let task = try await Self.last(world)

            let early = ["reason": "Sooner", "version": "1"].merging(world.day("due", in: 1)) { $1 }
            #expect(try await world.asha.post(task + "/delay", early).status.code == 422, "put off is later")
            let later = ["reason": "She is in hospital", "version": "1"].merging(world.day("due", in: 9)) { $1 }
            #expect(try await world.asha.post(task + "/delay", later).status == .seeOther)
            let older = ["reason": "Later still", "version": "1"].merging(world.day("due", in: 12)) { $1 }
            #expect(try await world.asha.post(task + "/delay", older).status == .conflict, "from an older page")
            #expect(try await world.asha.get(task).text.contains("She is in hospital"))
            let done = try await world.asha.post(task + "/done", ["how": "A ramp comes in May"])
            #expect(done.status == .seeOther)
            #expect(try await world.asha.post(task + "/done").status == .conflict)

            #expect(try await world.asha.get(world.path("/timeline")).text.contains("A ramp comes in May"))
            #expect(try await world.asha.get(world.path()).text.contains("No next step"))
        }
    }

    @Test(arguments: TestStore.allCases)
    func aTaskIsGivenToWhoeverKeepsTheRecordOrTheTeam(in store: TestStore) async throws {
        try await withSite(store) { site in
            let world = try await WorkWorld(site)
            let form = ["words": "Ring the school", "worker": "team"].merging(world.day("due", in: 0)) { $1 }
            _ = try await world.asha.post(world.path("/tasks"), form)
            let task = try await Self.last(world)
            #expect(try await world.owen.get("/carers/work").text.contains("Ring the school"))
            #expect(!(try await world.cerys.get("/carers/work").text.contains("Ring the school")))

            let given = ["words": "Ring the school again", "worker": world.owenID.text, "version": "1"]
            #expect(try await world.asha.post(task, given).status == .seeOther)
            #expect(try await world.owen.get("/carers/work").text.contains("Ring the school again"))
            #expect(!(try await world.asha.get("/carers/work").text.contains("Ring the school again")))
            let stranger = ["words": "Ring", "worker": site.clock.clock.newID().text, "version": "2"]
            #expect(try await world.asha.post(task, stranger).status.code == 422)
            #expect(try await world.asha.post(task + "/dropped", ["why": ""]).status.code == 422)
            #expect(try await world.asha.post(task + "/dropped", ["why": "She rang herself"]).status == .seeOther)
            #expect(try await world.asha.get(task).text.contains("No longer needed"))
        }
    }

    @Test(arguments: TestStore.allCases)
    func myWorkIsByDayAndShowsWhomIWorkWith(in store: TestStore) async throws {
        try await withSite(store) { site in
            let world = try await WorkWorld(site)
            #expect(try await world.asha.get("/carers/work").text.contains("You have nothing to do"))
            #expect(try await world.asha.post(world.path("/worker"), ["worker": world.ashaID.text]).status == .seeOther)
            for (words, days) in [("Was due", 1), ("Is due", 3), ("Will be due", 9), ("Is far off", 60)] {
                let form = ["words": words, "worker": world.ashaID.text].merging(world.day("due", in: days)) { $1 }
                _ = try await world.asha.post(world.path("/tasks"), form)
            }
            site.clock.advance(seconds: 3 * 86_400)

            let page = try await world.asha.get("/carers/work").text

            let order = ["Late", "Was due", "Today", "Is due", "In the next 7 days", "Will be due", "Price, Joan"]
            var rest = page[...]
            for words in order {
                let found = rest.firstRange(of: words)
                #expect(found != nil, "\(words)")
                if let found { rest = rest[found.upperBound...] }
            }
            #expect(!page.contains("Is far off"))
            #expect(try await world.asha.get("/cy/carers/work").text.contains("Fy ngwaith"))
        }
    }

    @Test(arguments: TestStore.allCases)
    func workIsTakenOnGivenBackAndSharedOut(in store: TestStore) async throws {
        try await withSite(store) { site in
            let world = try await WorkWorld(site)
            let (mair, mairID) = try await WorkWorld.member("Mair Jones", .carersWorker, of: "north", at: site)

            let toAnother = try await world.asha.post(world.path("/worker"), ["worker": mairID.text])
            #expect(toAnother.status == .forbidden, "only a manager gives work to others")
            #expect(try await world.asha.post(world.path("/worker"), ["worker": world.ashaID.text]).status == .seeOther)
            #expect(try await mair.post(world.path("/worker"), ["worker": mairID.text]).status == .forbidden)
            #expect(try await world.owen.post(world.path("/worker"), ["worker": mairID.text]).status == .seeOther)
            #expect(try await mair.get("/carers/work").text.contains("Price, Joan"))
            #expect(try await mair.post(world.path("/worker"), ["worker": ""]).status == .seeOther)
            #expect(try await world.asha.get(world.path()).text.contains("Nobody yet"))
        }
    }

    @Test(arguments: TestStore.allCases)
    func aNoteIsBegunFromMyWorkByReference(in store: TestStore) async throws {
        try await withSite(store) { site in
            let world = try await WorkWorld(site)
            let references: [String] = try await site.store.read {
                try $0.values("reference", "SELECT reference FROM person")
            }
            let reference = try #require(references.first)

            let found = try await world.asha.post("/carers/work/note", ["reference": reference.lowercased()])
            #expect(found.location == world.path("/notes/new"))
            #expect(try await world.asha.post("/carers/work/note", ["reference": "C0000"]).status.code == 422)
            let others = try await world.cerys.post("/carers/work/note", ["reference": reference])
            #expect(others.status.code == 422 && !others.text.contains("Price"), "another team's is not there")
        }
    }

    private static func last(_ world: WorkWorld) async throws -> String {
        let ids: [UUID] = try await world.site.store.read {
            try $0.values("id", "SELECT id FROM task ORDER BY made_at, id")
        }
        return world.path("/tasks/\(try #require(ids.last).text)")
    }
}
