import Desk
import Foundation
import Records
import TestSupport
import Testing

@testable import Carers

/// What a carer types on their own pages is theirs until they send it, and reaches their worker in the worker's language.
@Suite struct OwnTypingStories {
    /// The page says how long it stays open, and asking to stay puts the end off; where there is no script, in a sentence.
    @Test(arguments: TestStore.allCases)
    func theEndIsSaidBeforeItComesAndCanBePutOff(in store: TestStore) async throws {
        try await withSite(store, clock: .dated) { site in
            let world = try await CycleWorld(site)
            let nia = try await world.own.carer("Nia", "Rowlands")
            let visitor = try await world.own.onOwnPages(nia)

            let page = try await visitor.get("/mine/say").text
            #expect(page.contains("data-stay=\"/mine/session\"") && page.contains("This page will soon close"))
            #expect(page.contains("Your pages close in 30 minutes"))
            #expect(!page.contains("sign in") && !page.contains("signed out"), "they have no account")
            #expect(try await visitor.get("/cy/mine/say").text.contains("ymhen 30 munud"))

            site.clock.advance(seconds: 29 * 60)
            #expect(try await visitor.get("/mine/session").text == "1800", "to ask is to stay")
            site.clock.advance(seconds: 29 * 60)
            #expect(try await visitor.get("/mine").status == .ok)
            // However much it is used, it ends after four hours.
            for _ in 1...7 {
                site.clock.advance(seconds: 25 * 60)
                #expect(try await visitor.get("/mine/session").status == .ok)
            }
            #expect(try await visitor.get("/mine/session").text == "420")
            #expect(try await visitor.get("/mine").text.contains("Your pages close in 7 minutes"))
            site.clock.advance(seconds: 7 * 60)
            #expect(try await visitor.get("/mine/session").location?.hasPrefix("/mine/come-in") == true)
            #expect(try await world.own.asha.get("/mine/session").status != .ok, "staff have their own")
        }
    }

    /// Every form with room for words: typed, the session over, come back with the next code, and it is there.
    @Test(arguments: TestStore.allCases)
    func nothingTypedIsLostWhenTheirTimeIsUp(in store: TestStore) async throws {
        try await withSite(store, clock: .dated) { site in
            let world = try await CycleWorld(site)
            let nia = try await world.own.carer("Nia", "Rowlands")
            try await world.own.note("We agreed on Tuesdays.", shared: true, of: nia)
            let assessment = try await world.own.assessment(of: nia, way: "self_online")
            let asked = ["kind": "planned", "words": "Sleep", "hours": "8"]
            let need = try #require(try await world.send("/carers/\(nia.text)/breaks/new", asked).location)
            try await world.send(need + "/offers", ["offer": "A night away"])
            let id = String(assessment.split(separator: "/").last ?? "")
            let note = try await world.newest("note").text
            let offer =
                "/mine/breaks/\(try await world.newest("break_need").text)/offers/\(try await world.newest("break_offer").text)"
            let first = try await world.own.onOwnPages(nia)
            let parts = try await first.get("/mine/assessments/\(id)").text
            let part = String(
                try #require(parts.firstMatch(of: /href="(\/mine\/assessments\/[^"]*\/parts\/[^"]*)"/)).output.1
            )
            let box = try await first.get(part).text.firstMatch(of: /<textarea[^>]*name="([^"]*-carer)"/)
            let forms = [
                ("/mine/say", "/mine/say", "words", [:]), ("/mine/stop", "/mine/stop", "words", ["what": "contact"]),
                ("/mine/things/note/\(note)", "/mine/things/note/\(note)/words", "words", ["what": "comment"]),
                (part, part, String(try #require(box).output.1), ["boxes": "1"]),
                (offer, offer, "words", ["answer": "accepted"]),
            ]
            for (number, form) in forms.enumerated() {
                let (page, action, field, more) = form
                let words = "Typed late, \(number)"
                let (reference, code) = try await world.own.wayIn(for: nia)
                let visitor = site.visitor()
                try await world.own.comeIn(visitor, reference, code)
                let (_, next) = try OwnWorld.code(on: try await visitor.get("/mine/code"))
                let open = try await visitor.get(page)
                #expect(open.text.contains("data-autosave=\"/mine/drafts\""), "\(page) is saved as it is typed")
                site.clock.advance(seconds: 31 * 60)
                let late = try await visitor.post(action, [field: words].merging(more) { $1 }, from: open)
                #expect(late.location == "/mine/come-in?next=%2Funsent", "\(page): \(late.status)")
                let back = try await visitor.post(
                    "/mine/come-in",
                    ["reference": reference, "secret": next, "next": "/unsent"]
                )
                #expect(back.location == "/mine/typed", "\(page)")
                let shown = try await visitor.follow(try await visitor.follow(back)).text
                #expect(shown.contains(words), "\(page)")
            }
        }
    }

    /// What is saved as it is typed is offered when they come back, to them alone, until it is sent.
    @Test(arguments: TestStore.allCases)
    func whatWasSavedIsOfferedToThemAlone(in store: TestStore) async throws {
        try await withSite(store) { site in
            let world = try await CycleWorld(site)
            let nia = try await world.own.carer("Nia", "Rowlands")
            let tom = try await world.own.carer("Tom", "Lloyd")
            let pages = try await world.own.onOwnPages(nia)
            let page = try await pages.get("/mine/say")
            let typed = ["words": "She fell on Sunday.", "autosave": "1", "form_action": "/mine/say"]
            #expect(try await pages.post("/mine/drafts", typed, from: page).status == .ok)
            let sealed: [String] = try await world.own.values("typed", "SELECT typed FROM draft")
            #expect(sealed.count == 1 && !sealed.joined().contains("Sunday"))

            let later = try await world.own.onOwnPages(nia)
            let offered = try await later.get("/mine/say").text
            let link = try #require(offered.firstMatch(of: /href="(\/mine\/say\?draft=[^"]*)"/)).output.1
            #expect(try await later.get(String(link)).text.contains("She fell on Sunday."))
            let other = try await world.own.onOwnPages(tom)
            #expect(!(try await other.get("/mine/say").text.contains("draft=")))
            #expect(!(try await other.get(String(link)).text.contains("Sunday")))
            let removal = "/mine/drafts/\(link.split(separator: "=").last ?? "")/removal"
            #expect(try await other.post(removal).status == .notFound)
            #expect(try await site.visitor().post(removal).location?.hasPrefix("/mine/come-in") == true)
            #expect(try await world.asha.post("/mine/drafts", typed).status == .seeOther, "it is for carers alone")

            let sent = try await later.post("/mine/say", ["words": "She fell on Sunday."], from: later.get("/mine/say"))
            #expect(sent.location == "/mine")
            #expect(try await world.own.values("typed", "SELECT typed FROM draft") as [String] == [], "it is sent")
        }
    }

    @Test(arguments: TestStore.allCases)
    func theWorkersTaskIsInTheLanguageOfThePage(in store: TestStore) async throws {
        try await withSite(store, clock: .dated) { site in
            let world = try await CycleWorld(site)
            let nia = try await world.own.carer("Nia", "Rowlands")
            try await world.own.note("We agreed on Tuesdays.", shared: true, of: nia)
            let pages = try await world.own.onOwnPages(nia)
            let thing = "/mine/things/note/\(try await world.newest("note").text)"
            try await world.send(thing + "/words", ["what": "not_right", "words": "It was Wednesdays."], by: pages)
            try await world.send("/mine/stop", ["what": "contact"], by: pages)

            let tasks = "/carers/\(nia.text)/tasks"
            let english = try await world.asha.get(tasks).text
            let welsh = try await world.asha.get("/cy" + tasks).text
            #expect(english.contains("On their own page. They say that it is not right (note, 16 March 2026)"))
            #expect(english.contains("They ask us to stop") && !english.contains("Ar eu tudalen"))
            #expect(welsh.contains("Ar eu tudalen eu hunain. Dywedan nhw nad yw’n gywir (nodyn, 16 Mawrth 2026)"))
            #expect(welsh.contains("Maen nhw’n gofyn i ni stopio") && !welsh.contains("On their own page"))
            #expect(welsh.contains("It was Wednesdays."), "their own words stay their own")
            for place in ["/carers/work", "/carers/\(nia.text)/timeline", "/carers/\(nia.text)"] {
                let page = try await world.asha.get("/cy" + place).text
                #expect(page.contains("Ar eu tudalen eu hunain.") && !page.contains("On their own page."), "\(place)")
            }

            let one = tasks + "/" + (try await world.newest("task").text)
            var form = try await world.asha.get("/cy" + one)
            let version = form.hidden("version") ?? ""
            let words = "Ar eu tudalen eu hunain. Maen nhw’n gofyn i ni stopio: “Getting in touch with me”"
            #expect(form.text.contains(words))
            try await world.send("/cy" + one, ["words": words, "worker": "team", "version": version])
            #expect(try await world.asha.get(one).text.contains("They ask us to stop"), "given to another, both stay")
            form = try await world.asha.get(one)
            try await world.send(one, ["words": "Ring her", "worker": "team", "version": form.hidden("version") ?? ""])
            #expect(
                try await world.asha.get("/cy" + one).text.contains("Ring her"),
                "worded anew, it is as it was typed"
            )
        }
    }

    /// Who may see what is kept stands on their own page, and is gone with the day it ends.
    @Test(arguments: TestStore.allCases)
    func whoMaySeeIsTold(in store: TestStore) async throws {
        try await withSite(store) { site in
            let world = try await CycleWorld(site)
            let nia = try await world.own.carer("Nia", "Rowlands")
            let other = site.clock.clock.newID()
            let agencies: [UUID] = try await world.own.values("id", "SELECT id FROM agency")
            try await site.store.write { db in
                try db.execute(
                    "INSERT INTO agency (id, name, kind, version) VALUES (\(other), \("Vale Hospital"), \("nhs"), \(1))"
                )
                try db.execute(
                    """
                    INSERT INTO agency_name (folded, agency_id, name, is_own)
                    VALUES ('vale hospital', \(other), 'Vale Hospital', TRUE)
                    """
                )
            }
            let agreement = [
                "keeper": try #require(agencies.first).text, "receiver": other.text, "purpose": "support",
                "basis": "public_task", "condition": "care", "signed": "Both directors",
            ]
            try await world.send("/carers/agreements", agreement, by: world.mair)
            let made = try await world.newest("agreement")
            let path = "/carers/\(nia.text)/sharing"
            try await world.send(path, ["agreement": made.text, "agreed": "Nia"])
            let pages = try await world.own.onOwnPages(nia)
            let page = try await pages.get("/mine/looked").text
            #expect(page.contains("Who can see what we keep") && page.contains("Vale Hospital"))
            #expect(page.contains("Trentham Council: north"))
            try await world.send("\(path)/\(try await world.newest("sharing").text)/withdrawal")
            #expect(!(try await pages.get("/mine/looked").text.contains("<td>Vale Hospital")), "it bites at once")
        }
    }
}
