import Foundation
import Records
import TestSupport
import Testing
import Web

/// Carers on their own pages, through the front door.
@Suite struct OwnStories {
    @Test(arguments: TestStore.allCases)
    func aCarerComesInReadsSignsAndIsHeard(in store: TestStore) async throws {
        try await withSite(store, clock: .dated) { site in
            let world = try await OwnWorld(site)
            let nia = try await world.carer("Nia", "Rowlands")
            try await world.note("We agreed that a sitter comes on Tuesdays.", shared: true, of: nia)
            #expect(try await world.asha.get("/carers/\(nia.text)/own").text.contains("They have no way in"))

            let (reference, code) = try await world.wayIn(for: nia)
            let again = try await world.asha.get("/carers/\(nia.text)/own").text
            #expect(!again.contains(code), "it is shown once")
            let visitor = site.visitor()
            #expect(try await visitor.get("/mine").location == "/mine/come-in")
            let typed = reference.lowercased().replacing("-", with: " ")
            let came = try await world.comeIn(visitor, typed, code.lowercased().replacing("-", with: ""))
            #expect(came.location == "/mine/code")

            let home = try await visitor.get("/mine").text
            #expect(home.contains("Hello Nia") && home.contains("Telephone call"))
            #expect(home.contains("action=\"/mine/leave\""), "the way out is in sight")
            #expect(home.contains("Nothing waits"), "there is always a word on what is next, and a span")
            let thing = String(try #require(home.firstMatch(of: /href="(\/mine\/things\/note\/[^"]*)"/)).output.1)
            let note = try await visitor.get(thing)
            #expect(note.text.contains("a sitter comes on Tuesdays"))
            let seen = try #require(note.hidden("version"))
            #expect(try await visitor.post(thing + "/signature", ["version": seen]).status == .seeOther)
            #expect(try await visitor.get(thing).text.contains("You said it is right"))
            #expect(try await visitor.post(thing + "/signature", ["version": seen]).status == .conflict)

            let empty = try await visitor.post(thing + "/words", ["what": "", "words": ""])
            #expect(empty.status.code == 422)
            let words = ["what": "not_right", "words": "It was Wednesdays."]
            #expect(try await visitor.post(thing + "/words", words).location == "/mine")
            let after = try await visitor.get("/mine").text
            #expect(after.contains("We answer what you told us") && after.contains("23 March 2026"))
            #expect(after.contains("It was Wednesdays."))

            let id = String(thing.split(separator: "/").last ?? "")
            let worker = try await world.asha.get("/carers/\(nia.text)/notes/\(id)").text
            #expect(worker.contains("They did it on their own pages"))
            let tasks = try await world.asha.get("/carers/\(nia.text)/tasks").text
            #expect(tasks.contains("It was Wednesdays.") && tasks.contains("They say that it is not right"))
            let said = try await world.asha.get("/carers/\(nia.text)/own").text
            #expect(said.contains("It was Wednesdays.") && said.contains("They countersigned it"))

            #expect(try await visitor.post("/mine/say", ["words": "Thank you."]).location == "/mine")
            #expect(try await visitor.post("/mine/stop", ["what": "contact"]).location == "/mine")
            let stopped = try await visitor.get("/mine").text
            #expect(stopped.contains("We talk with you about stopping") && stopped.contains("13 April 2026"))
            let kept: [UUID] = try await world.values("id", "SELECT id FROM person WHERE id = \(nia)")
            #expect(kept == [nia], "nothing is deleted by itself")
        }
    }

    @Test(arguments: TestStore.allCases)
    func aCodeOpensOnceAndTheNextIsTheirs(in store: TestStore) async throws {
        try await withSite(store) { site in
            let world = try await OwnWorld(site)
            let nia = try await world.carer("Nia", "Rowlands")
            let (reference, code) = try await world.wayIn(for: nia)
            let visitor = site.visitor()
            try await world.comeIn(visitor, reference, code)

            let other = try await world.comeIn(site.visitor(), reference, code)
            #expect(other.status.code == 422, "a code works once")
            #expect(try await visitor.get("/mine").text.contains("You need a new code"))
            let (_, lost) = try OwnWorld.code(on: try await visitor.get("/mine/code"))
            #expect(lost != code)
            _ = try await visitor.post("/mine/code/kept")
            #expect(!(try await visitor.get("/mine/code").text.contains(lost)), "it is shown no more")
            _ = try await visitor.post("/mine/code/another")
            let (_, next) = try OwnWorld.code(on: try await visitor.get("/mine/code"))
            #expect(try await world.comeIn(site.visitor(), reference, lost).status.code == 422)

            let copy = visitor.copy()
            #expect(try await visitor.post("/mine/leave").location == "/mine/come-in")
            #expect(try await copy.get("/mine").location == "/mine/come-in", "the session is over on the server")
            let back = site.visitor()
            #expect(try await world.comeIn(back, reference, next).status == .seeOther)
            #expect(try await back.get("/mine").status == .ok)
            site.clock.advance(seconds: 31 * 60)
            #expect(try await back.get("/mine").location == "/mine/come-in", "a screen left alone is nobody's")
        }
    }

    @Test(arguments: TestStore.allCases)
    func aWayTakenBackEndsTheSessionAtOnce(in store: TestStore) async throws {
        try await withSite(store) { site in
            let world = try await OwnWorld(site)
            let nia = try await world.carer("Nia", "Rowlands")
            let visitor = try await world.onOwnPages(nia)
            let (reference, newer) = try await world.wayIn(for: nia)
            #expect(try await visitor.get("/mine").location == "/mine/come-in", "a new way ends the one before")

            let back = site.visitor()
            try await world.comeIn(back, reference, newer)
            let (_, next) = try OwnWorld.code(on: try await back.get("/mine/code"))
            #expect(try await world.stranger.post("/carers/\(nia.text)/own/withdrawal").status == .notFound)
            #expect(try await world.asha.post("/carers/\(nia.text)/own/withdrawal").status == .seeOther)

            #expect(try await back.get("/mine").location == "/mine/come-in")
            #expect(try await world.comeIn(site.visitor(), reference, next).status.code == 422)
            #expect(try await world.stranger.post("/carers/\(nia.text)/own/code").status == .notFound)
        }
    }

    @Test(arguments: TestStore.allCases)
    func guessesAreSlowedAndWrittenDown(in store: TestStore) async throws {
        try await withSite(store) { site in
            let world = try await OwnWorld(site)
            let nia = try await world.carer("Nia", "Rowlands")
            let (reference, code) = try await world.wayIn(for: nia)
            var last = try await world.comeIn(site.visitor(), reference, "0000-0000")
            for _ in 0..<12 { last = try await world.comeIn(site.visitor(), reference, "0000-0000") }

            #expect(last.status.code == 429)
            #expect(try await world.comeIn(site.visitor(), reference, code).status.code == 429)
            let noted: [String] = try await world.values(
                "event",
                "SELECT event FROM audit_entry WHERE event = 'own.guessed'"
            )
            #expect(noted.count == 1)
            site.clock.advance(seconds: 900)
            #expect(try await world.comeIn(site.visitor(), reference, code).status == .seeOther, "nobody is locked out")
        }
    }

    @Test(arguments: TestStore.allCases)
    func whatTheyTypeAfterTheirSessionEndedIsThereWhenTheyComeBack(in store: TestStore) async throws {
        try await withSite(store) { site in
            let world = try await OwnWorld(site)
            let nia = try await world.carer("Nia", "Rowlands")
            let (reference, code) = try await world.wayIn(for: nia)
            let visitor = site.visitor()
            try await world.comeIn(visitor, reference, code)
            let (_, next) = try OwnWorld.code(on: try await visitor.get("/mine/code"))
            let page = try await visitor.get("/mine/say")
            site.clock.advance(seconds: 31 * 60)

            let late = try await visitor.post("/mine/say", ["words": "She fell on Sunday."], from: page)
            #expect(late.location == "/mine/come-in?next=%2Funsent")
            let form = ["reference": reference, "secret": next, "next": "/unsent"]
            let back = try await visitor.post("/mine/come-in", form)
            #expect(back.location == "/mine/typed")
            let shown = try await visitor.follow(try await visitor.follow(back)).text
            #expect(shown.contains("She fell on Sunday."))
        }
    }

    @Test(arguments: TestStore.allCases)
    func everyLookIsWrittenDownAndShownWithoutNames(in store: TestStore) async throws {
        try await withSite(store) { site in
            let world = try await OwnWorld(site)
            let nia = try await world.carer("Nia", "Rowlands")
            _ = try await world.mair.get("/carers/\(nia.text)")
            let visitor = try await world.onOwnPages(nia)

            let page = try await visitor.get("/mine/looked").text
            #expect(page.contains("Trentham Council: Carers manager") && page.contains("Looked at your record"))
            #expect(page.contains("Trentham Council: north") && page.contains("Keeps your record"))
            #expect(!page.contains("Mair") && !page.contains("Asha"), "staff are told by what they are")
            let looks: [String] = try await world.values(
                "actor_name",
                "SELECT actor_name FROM audit_entry WHERE event = 'record.opened' AND actor_id = \(nia)"
            )
            #expect(looks.count >= 1)
            let staff = try await world.asha.get("/carers/\(nia.text)/looked").text
            #expect(staff.contains("The carer, on their own pages"))
        }
    }
}

/// Carers and what was assessed, agreed and planned with them.
@Suite struct OwnSupportStories {
    @Test(arguments: TestStore.allCases)
    func aCarerWritesTheirOwnPartOfTheirAssessment(in store: TestStore) async throws {
        try await withSite(store, clock: .dated) { site in
            let world = try await OwnWorld(site)
            let nia = try await world.carer("Nia", "Rowlands")
            let tom = try await world.carer("Tom", "Lloyd")
            let one = try await world.assessment(of: nia, way: "self_online")
            let id = String(one.split(separator: "/").last ?? "")
            let visitor = try await world.onOwnPages(nia)
            let home = try await visitor.get("/mine").text
            #expect(home.contains("Write your part of the assessment") && home.contains("13 April 2026"))

            let list = try await visitor.get("/mine/assessments/\(id)").text
            let path = String(
                try #require(list.firstMatch(of: /href="(\/mine\/assessments\/[^"]*\/parts\/[^"]*)"/)).output.1
            )
            let page = try await visitor.get(path)
            let box = try #require(page.text.firstMatch(of: /<textarea[^>]*name="([^"]*-carer)"/))
            let field = String(box.output.1)
            let version = try #require(page.hidden("version"))
            #expect(!page.text.contains("-assessor\""), "what the assessor says is not theirs to write")
            let words = [
                field: "Up at five each day", "boxes": "1", "version": version,
                field.replacing("-carer", with: "-assessor"): "Forged",
            ]
            #expect(try await visitor.post(path, words).status == .seeOther)
            let section = one + "/sections/" + (path.split(separator: "/").last ?? "")
            let worker = try await world.asha.get(section).text
            #expect(worker.contains("Up at five each day") && !worker.contains("Forged"))
            #expect(worker.contains("The carer, on their own pages"))

            let mine = try await world.asha.get(section)
            let theirs = [field: "Up at six", "boxes": "1", "version": mine.hidden("version") ?? ""]
            let stale = try await visitor.get(path).hidden("version") ?? ""
            #expect(try await world.asha.post(section, theirs).status == .seeOther)
            let both = try await visitor.post(
                path,
                [field: "Up at four", "boxes": "1", "version": stale]
            )
            #expect(both.status == .conflict && both.text.contains("Up at six") && both.text.contains("Up at four"))
            #expect(!both.text.contains("Asha"))

            #expect(try await visitor.post("/mine/assessments/\(id)").location == "/mine")
            #expect(try await world.asha.get("/carers/\(nia.text)/tasks").text.contains("They sent their part"))
            let other = try await world.onOwnPages(tom)
            for path in ["/mine/assessments/\(id)", path, "/mine/things/assessment/\(id)"] {
                #expect(try await other.get(path).status == .notFound, "\(path)")
            }
            #expect(try await other.post(path, words).status == .notFound)
        }
    }

    @Test(arguments: TestStore.allCases)
    func aPlanIsReadAndCountersignedOnceItIsApproved(in store: TestStore) async throws {
        try await withSite(store, clock: .dated) { site in
            let world = try await OwnWorld(site)
            let nia = try await world.carer("Nia", "Rowlands")
            let tom = try await world.carer("Tom", "Lloyd")
            let assessment = try await world.approved(nia)
            let plan = try await world.plan(from: assessment)
            let id = String(plan.split(separator: "/").last ?? "")
            let visitor = try await world.onOwnPages(nia)
            #expect(try await visitor.get("/mine").text.contains("We write your support plan with you"))
            #expect(try await visitor.get("/mine/things/plan/\(id)").status == .notFound, "a draft is not shared")
            let decided = try await visitor.get("/mine/everything").text
            #expect(decided.contains("You can have a break.") && decided.contains("Eligible"))
            #expect(!decided.contains("Canaryassessor"), "before its copy is given")

            try await world.putInForce(plan)
            let page = try await visitor.get("/mine/things/plan/\(id)")
            #expect(page.text.contains("A sitter on Tuesdays") && page.text.contains("Carers Centre"))
            let version = page.hidden("version") ?? ""
            let signed = try await visitor.post("/mine/things/plan/\(id)/signature", ["version": version])
            #expect(signed.status == .seeOther)
            #expect(try await visitor.get("/mine/things/plan/\(id)").text.contains("You said it is right"))
            #expect(try await world.asha.get(plan).text.contains("by the carer, on their own pages"))
            let other = try await world.onOwnPages(tom)
            #expect(try await other.get("/mine/things/plan/\(id)").status == .notFound)
            #expect(
                try await other.post("/mine/things/plan/\(id)/signature", ["version": version]).status == .notFound
            )

            let copy = ["how": "own_pages", "given-day": "16", "given-month": "3", "given-year": "2026"]
            #expect(try await world.asha.post(assessment + "/copy", copy).status == .seeOther)
            let whole = try await visitor.get("/mine/everything/file").text
            #expect(whole.contains("Canaryassessor") && whole.contains("A sitter on Tuesdays"))
        }
    }
}
