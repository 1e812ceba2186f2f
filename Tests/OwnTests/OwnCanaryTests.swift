import Foundation
import PageChecking
import Records
import TestSupport
import Testing
import Web

/// What is not shared is on none of someone's own pages, and what is another's is on nobody's.
@Suite struct OwnCanaryTests {
    static let pages = [
        "/mine", "/mine/code", "/mine/say", "/mine/looked", "/mine/everything", "/mine/everything/file", "/mine/stop",
    ]

    @Test(arguments: TestStore.allCases)
    func nothingUnsharedAndNothingOfAnotherIsEverThere(in store: TestStore) async throws {
        try await withSite(store, clock: .dated) { site in
            let world = try await OwnWorld(site)
            let nia = try await world.carer("Nia", "Rowlands")
            let tom = try await world.carer("Tomcanary", "Lloyd")
            try await world.note("Canaryshared", shared: true, of: nia)
            try await world.note("Canaryunshared", shared: false, of: nia)
            try await world.note("Canaryother", shared: true, of: tom)
            let safe = ["words": "Canarysafe"]
            #expect(try await world.asha.post("/carers/\(nia.text)/safety", safe).status == .seeOther)
            let day = site.clock.clock.day(of: site.clock.now).adding(days: 3)
            let task = [
                "words": "Canarytask", "due-day": "\(day.day)", "due-month": "\(day.month)", "due-year": "\(day.year)",
                "worker": "team",
            ]
            #expect(try await world.asha.post("/carers/\(nia.text)/tasks", task).status == .seeOther)
            let visitor = try await world.onOwnPages(nia)
            let toms: [UUID] = try await world.values("id", "SELECT id FROM note WHERE person_id = \(tom)")
            let unshared: [UUID] = try await world.values(
                "id",
                "SELECT id FROM note WHERE person_id = \(nia) AND NOT is_shared"
            )

            var all = ""
            for path in Self.pages {
                for prefix in ["", "/cy"] {
                    let page = try await visitor.get(prefix + path)
                    #expect(page.status == .ok, "\(path)")
                    all += page.text
                    let title = page.text.firstMatch(of: /<title>([^<]*)<\/title>/).map { String($0.output.1) } ?? ""
                    #expect(!title.contains("Nia") && !title.contains("Rowlands"))
                }
            }
            #expect(all.contains("Canaryshared") && all.contains("19 March 2026"), "the task's day, not its words")
            for canary in ["Canaryunshared", "Canarysafe", "Canarytask", "Canaryother", "Tomcanary", "Asha", "Mair"] {
                #expect(!all.contains(canary), "\(canary)")
            }
            for id in toms + unshared {
                #expect(try await visitor.get("/mine/things/note/\(id.text)").status == .notFound)
                let sign = try await visitor.post("/mine/things/note/\(id.text)/signature", ["version": "1"])
                #expect(sign.status == .notFound)
                let say = ["what": "comment", "words": "Mine"]
                #expect(try await visitor.post("/mine/things/note/\(id.text)/words", say).status == .notFound)
            }
            for path in ["/carers/\(nia.text)", "/carers", "/me", "/carers/\(nia.text)/own"] {
                #expect(try await visitor.get(path).location?.hasPrefix("/sign-in") == true, "\(path)")
            }
            #expect(try await world.asha.get("/mine").location == "/mine/come-in", "an account opens no one's own page")
        }
    }

    @Test(arguments: TestStore.allCases)
    func aRestrictedRecordIsClosedUntilSomeoneWhoMayKnowGivesAnotherWay(in store: TestStore) async throws {
        try await withSite(store) { site in
            let world = try await OwnWorld(site)
            let nia = try await world.carer("Nia", "Rowlands")
            let (reference, code) = try await world.wayIn(for: nia)
            let visitor = site.visitor()
            try await world.comeIn(visitor, reference, code)
            let (_, next) = try OwnWorld.code(on: try await visitor.get("/mine/code"))

            #expect(try await world.asha.post("/carers/\(nia.text)/restriction").status == .seeOther)

            #expect(try await visitor.get("/mine").location == "/mine/come-in", "whoever was in is out")
            #expect(try await world.comeIn(site.visitor(), reference, next).status.code == 422)
            #expect(try await world.mair.post("/carers/\(nia.text)/own/code").status == .notFound)
            let again = try await world.onOwnPages(nia)
            #expect(try await again.get("/mine").text.contains("Hello Nia"))
        }
    }

    @Test(arguments: TestStore.allCases)
    func everyOwnPageIsSoundInBothLanguages(in store: TestStore) async throws {
        try await withSite(store) { site in
            let world = try await OwnWorld(site)
            for born in ["1958-03-12", "2012-05-01"] {
                let person = try await world.carer("Nia", "Rowlands", born: born)
                try await world.note("Words", shared: true, of: person)
                let visitor = try await world.onOwnPages(person)
                _ = try await visitor.post("/mine/say", ["words": "Hello"])
                let home = try await visitor.get("/mine").text
                let thing = home.firstMatch(of: /href="(\/mine\/things\/[^"]*)"/).map { String($0.output.1) } ?? ""
                for path in Self.pages + [thing] where path != "/mine/everything/file" {
                    for prefix in ["", "/cy"] {
                        let page = try await visitor.get(prefix + path)
                        #expect(PageChecker(page.text).faults == [], "\(prefix)\(path)")
                    }
                }
                #expect(home.contains(born == "2012-05-01" ? "Hi Nia" : "Hello Nia"))
            }
            for prefix in ["", "/cy"] {
                #expect(PageChecker(try await site.visitor().get(prefix + "/mine/come-in").text).faults == [])
            }
        }
    }
}
