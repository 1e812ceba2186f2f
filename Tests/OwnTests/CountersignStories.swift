import Foundation
import TestSupport
import Testing

@testable import Carers

/// A carer says on their own pages that their assessment and its reviews are right, and what they signed stays readable.
@Suite struct CountersignStories {
    @Test(arguments: TestStore.allCases)
    func anAssessmentIsCountersignedAndALaterChangeIsTold(in store: TestStore) async throws {
        try await withSite(store, clock: .dated) { site in
            let world = try await OwnWorld(site)
            let nia = try await world.carer("Nia", "Rowlands")
            let open = try await world.assessment(of: nia, way: "phone")
            let pages = try await world.onOwnPages(nia)
            func thing(_ path: String) -> String { "/mine/things/assessment/\(path.split(separator: "/").last ?? "")" }
            #expect(!(try await pages.get(thing(open)).text.contains("Is it right?")), "nothing is decided yet")
            let one = try await world.approved(nia)
            let mine = thing(one)

            let page = try await pages.get(mine)
            #expect(page.text.contains("Is it right?") && page.text.contains("You can have a break."))
            let version = try #require(page.hidden("version"))
            #expect(
                try await pages.post(mine + "/signature", ["version": "1"]).status == .conflict,
                "not what they read"
            )
            #expect(try await pages.post(mine + "/signature", ["version": version]).status == .seeOther)

            #expect(try await pages.get(mine).text.contains("You said it is right"))
            #expect(try await pages.post(mine + "/signature", ["version": version]).status == .conflict, "once")
            let record = try await world.asha.get(one).text
            #expect(record.contains("Countersigned") && record.contains("As it stands"))
            #expect(record.contains("You can have a break."), "what they signed, to open")
            #expect(try await world.asha.get("/cy" + one).text.contains("Wedi’i gydlofnodi"))
            #expect(try await world.stranger.get(one).status == .notFound)
            let stored: [String] = try await world.values("text_sealed", "SELECT text_sealed FROM countersignature")
            #expect(stored.count == 1 && !stored.joined().contains("break"))

            let copy = ["how": "by_hand", "given-day": "16", "given-month": "3", "given-year": "2026"]
            #expect(try await world.asha.post(one + "/copy", copy).status == .seeOther)

            let changed = try await pages.get(mine)
            #expect(changed.text.contains("Canaryassessor"), "with its copy the assessor's words are theirs to read")
            #expect(changed.text.contains("You said that an earlier text is right"))
            let older = try await world.asha.get(one).text
            #expect(older.contains("An older text: it has changed since"))
            #expect(!older.contains("Canaryassessor"), "what they signed said nothing of it")
            let again = try #require(changed.hidden("version"))
            #expect(try await pages.post(mine + "/signature", ["version": again]).status == .seeOther)
            #expect(try await world.asha.get(one).text.contains("As it stands"))
            let events: [String] = try await world.values(
                "event",
                "SELECT event FROM audit_entry WHERE subject_id = \(nia) AND event = 'own.signed' ORDER BY number"
            )
            #expect(events.count == 2)
        }
    }

    @Test(arguments: TestStore.allCases)
    func aReviewIsReadAndCountersigned(in store: TestStore) async throws {
        try await withSite(store, clock: .dated) { site in
            let world = try await OwnWorld(site)
            let nia = try await world.carer("Nia", "Rowlands")
            let tom = try await world.carer("Tom", "Lloyd")
            let plan = try await world.plan(from: try await world.approved(nia))
            try await world.putInForce(plan)
            let review = [
                "kind": "planned", "carer": "The swim helps", "holder": "Canaryholder thinks she is tired",
                "next": "We ring in May", "came_of": "as_it_is", "held-day": "16", "held-month": "3",
                "held-year": "2026",
            ]
            #expect(try await world.asha.post(plan + "/reviews", review).status == .seeOther)
            let pages = try await world.onOwnPages(nia)
            let home = try await pages.get("/mine").text
            #expect(home.contains("How my support is going"))
            let mine = try #require(home.firstMatch(of: /href="(\/mine\/things\/review\/[^"]*)"/)).output.1

            let page = try await pages.get(String(mine))
            #expect(page.text.contains("The swim helps") && page.text.contains("We ring in May"))
            #expect(!page.text.contains("Canaryholder"), "what somebody makes of it is not theirs")
            let other = try await world.onOwnPages(tom)
            #expect(try await other.get(String(mine)).status == .notFound)
            let form = ["version": try #require(page.hidden("version"))]
            #expect(try await other.post(mine + "/signature", form).status == .notFound)
            #expect(try await pages.post(mine + "/signature", form).status == .seeOther)

            let reviews: [UUID] = try await world.values("id", "SELECT id FROM review")
            let shown = try await world.asha.get("\(plan)/reviews/\(try #require(reviews.first).text)").text
            #expect(shown.contains("Countersigned") && shown.contains("As it stands"))
            #expect(try await pages.get("/cy" + mine).text.contains("Dywedoch ei fod yn gywir"))
        }
    }
}
