import Dates
import Desk
import Foundation
import Jobs
import Records
import TestSupport
import Testing

@testable import Delivery
@testable import Mail

/// Owners are written to when their news is due, by one letter with one link to one page.
@Suite struct AskingStories {
    @Test(arguments: TestStore.allCases)
    func anOwnerIsWrittenToBeforeOnAndAfterTheDay(in store: TestStore) async throws {
        try await withAsking(store) { world in
            try await world.run(until: "2026-05-29")

            let letters = try await world.letters()
            #expect(letters == ["2026-04-07 soon", "2026-04-14 due", "2026-04-22 late"])
        }
    }

    @Test(arguments: TestStore.allCases)
    func whoAnsweredIsNotAskedAgain(in store: TestStore) async throws {
        try await withAsking(store) { world in
            try await world.run(until: "2026-04-08")
            for words in ["Put posters", "Buy 200", "Hold a carers"] {
                try await world.delivery.say("on_track", of: words)
            }

            try await world.run(until: "2026-05-29")

            let letters = try await world.letters()
            #expect(letters == ["2026-04-07 soon"])
        }
    }

    @Test(arguments: TestStore.allCases)
    func whoNeverAnsweredIsShownToTheLeadUntilTheyDo(in store: TestStore) async throws {
        try await withAsking(store) { world in
            try await world.run(until: "2026-05-29")
            let path = LinkPaths.asking(world.delivery.plan)
            let before = try await world.delivery.lead.get(path).text

            try await world.delivery.say("on_track", of: "Put posters")
            let after = try await world.delivery.lead.get(path).text

            #expect(before.contains("Asked: 1. Never answered yet: 1."))
            #expect(after.contains("Asked: 1. Never answered yet: 0."))
            #expect(try await world.delivery.owner.get(path).status == .forbidden, "it is for the plan's leads")
        }
    }

    @Test(arguments: TestStore.allCases)
    func theLinkOpensTheirActionsAndNoOthers(in store: TestStore) async throws {
        try await withAsking(store) { world in
            try await world.run(until: "2026-04-08")
            let path = try world.link()
            let passer = world.site.visitor()
            let own = try await world.delivery.action("Put posters").id.uuidString.lowercased()
            let other = try await world.delivery.action("Train reception").id.uuidString.lowercased()

            let page = try await passer.get(path)
            let given = try await passer.post(path, ["status-\(own)": "on_track", "narrative-\(own)": "Up in nine."])
            let taken = try await passer.post(path, ["status-\(other)": "done", "narrative-\(other)": "All trained."])

            #expect(page.status == .ok)
            #expect(page.text.contains("Put posters in pharmacies") && !page.text.contains("Train reception staff"))
            #expect(given.status == .seeOther)
            #expect(taken.status == .unprocessableContent)
            let updates = try await world.delivery.updates()
            #expect(updates.map(\.narrative.words) == ["Up in nine."])
            #expect(updates.map(\.byName) == ["Priya Nair"])
        }
    }

    @Test(arguments: TestStore.allCases)
    func aLinkEndsAndWasNeverAnybodyElses(in store: TestStore) async throws {
        try await withAsking(store) { world in
            try await world.run(until: "2026-04-08")
            let path = try world.link()
            let passer = world.site.visitor()

            let guessed = try await passer.get("/news/\(String(repeating: "A", count: 43))")
            try world.delivery.moveTo("2026-05-20")
            let late = try await passer.get(path)

            #expect(guessed.text.contains("This link has ended"))
            #expect(late.text.contains("This link has ended"))
        }
    }

    @Test(arguments: TestStore.allCases)
    func wherePolicySaysSoTheLinkAsksForSignInToo(in store: TestStore) async throws {
        try await withAsking(store) { world in
            let set = try await world.delivery.lead.post(
                LinkPaths.asking(world.delivery.plan),
                ["version": "0", "soon_days": "7", "asks_sign_in": "yes"]
            )
            try await world.run(until: "2026-04-08")
            let path = try world.link()

            let passer = try await world.site.visitor().get(path)
            let someone = try await world.delivery.lead.get(path)
            let owner = try await world.delivery.owner.get(path)

            #expect(set.status == .seeOther)
            #expect(!passer.text.contains("posters") && passer.text.contains("Sign in to give your news"))
            #expect(!someone.text.contains("posters"))
            #expect(owner.text.contains("Put posters in pharmacies"))
        }
    }

    @Test(arguments: TestStore.allCases)
    func awayNobodyIsWrittenToUntilTheyAreBack(in store: TestStore) async throws {
        try await withAsking(store) { world in
            let own = "/updates/letters/\(world.delivery.ownerID.uuidString.lowercased())"
            let kept = try await world.delivery.owner.post(
                own,
                ["weekly": "", "away_from": "1 April 2026", "away_until": "17 April 2026", "stand_in": ""]
            )

            try await world.run(until: "2026-04-21")

            #expect(kept.status == .seeOther)
            let letters = try await world.letters()
            #expect(letters == ["2026-04-20 due"])
        }
    }

    @Test(arguments: TestStore.allCases)
    func aNudgeGoesOnceADayAndOnlyInOfficeHours(in store: TestStore) async throws {
        try await withAsking(store) { world in
            try world.delivery.moveTo("2026-04-09")
            let nudges = LinkPaths.asking(world.delivery.plan) + "/nudges"
            let chosen = ["owner-\(world.delivery.ownerID.uuidString.lowercased())": "yes"]

            let first = try await world.delivery.lead.post(nudges, chosen)
            let again = try await world.delivery.lead.post(nudges, chosen)
            try world.delivery.moveTo("2026-04-11")
            let saturday = try await world.delivery.lead.post(nudges, chosen)
            let waiting = try await world.delivery.lead.get(LinkPaths.asking(world.delivery.plan)).text
            try await world.run(until: "2026-04-13")
            let sent = try await world.delivery.lead.get(LinkPaths.asking(world.delivery.plan)).text

            #expect([first, again, saturday].map(\.status) == [.seeOther, .seeOther, .seeOther])
            let letters = try await world.letters()
            #expect(letters == ["2026-04-09 nudge", "2026-04-13 nudge"])
            #expect(waiting.contains("Another goes 13 April 2026 at 8:00am"), "what waits is seen")
            #expect(!sent.contains("Another goes"))
        }
    }

    @Test(arguments: TestStore.allCases)
    func byTheLinkAnOwnerSaysWhenToWrite(in store: TestStore) async throws {
        try await withAsking(store) { world in
            try await world.run(until: "2026-04-08")
            let path = try world.link()

            let wrong = try await world.site.visitor().post(
                path + "/letters",
                ["weekly": "", "away_from": "20 April 2026", "away_until": "9 April 2026", "stand_in": ""]
            )
            let kept = try await world.site.visitor().post(
                path + "/letters",
                ["weekly": "3", "away_from": "", "away_until": "", "stand_in": ""]
            )
            try await world.run(until: "2026-04-24")

            #expect(wrong.status == .unprocessableContent)
            #expect(kept.status == .seeOther)
            let letters = try await world.letters()
            #expect(letters == ["2026-04-07 soon", "2026-04-15 due", "2026-04-22 late"])
        }
    }

    @Test(arguments: TestStore.allCases)
    func anAgencysLeadIsAskedOfAllItLeads(in store: TestStore) async throws {
        try await withAsking(store) { world in
            let team = TestTeams.id("north")
            let lead = world.delivery.lead
            let agency = world.site.clock.clock.newID()
            let plan = world.delivery.plan
            try await world.site.store.write { db in
                try db.execute(
                    "INSERT INTO agency (id, name, kind, version) VALUES (\(agency), \("Northshire NHS"), \("nhs"), 1)"
                )
                try db.execute(
                    """
                    INSERT INTO agency_name (folded, agency_id, name, is_own)
                    VALUES (\("northshire nhs"), \(agency), \("Northshire NHS"), TRUE)
                    """
                )
                try db.execute(
                    "UPDATE action_party SET agency_id = \(agency) WHERE plan_id = \(plan) AND written = \("Northshire NHS")"
                )
            }
            let added = try await lead.post(
                DeliveryPaths.newOwner(plan),
                ["name": "Sam Okoro", "email": "sam@nhs.example", "language": "cy", "agency": agency.uuidString]
            )
            let sam = try await world.site.store.read { db in
                try db.owners(ofTeam: team).first { $0.name == "Sam Okoro" }
            }
            let id = try #require(sam).id.uuidString.lowercased()
            let path = LinkPaths.asking(plan)

            let set = try await lead.post(
                path + "/agencies/\(agency.uuidString.lowercased())",
                ["lead-\(agency.uuidString.lowercased())": id]
            )
            try await world.run(until: "2026-04-08")

            #expect(added.status == .seeOther && set.status == .seeOther)
            let letters = try world.server.letters
            let theirs = letters.first { $0.to == ["sam@nhs.example"] }
            #expect(theirs?.language == "cy")
            #expect(letters.contains { $0.to == ["priya@centre.example"] })
            #expect(letters.allSatisfy { !$0.plain.contains("Train") && !$0.html.contains("posters") })
        }
    }

    @Test(arguments: TestStore.allCases)
    func twoSilentPeriodsAreToldToThePlansLeadOnce(in store: TestStore) async throws {
        try await withAsking(store) { world in
            try await world.run(until: "2026-10-30")

            let raised: [String] = try await world.site.store.read { db in
                try db.values("raised_on", "SELECT raised_on FROM escalation ORDER BY raised_on")
            }
            // The quarter to June is over with its grace on 21 July; the quarter to September on 21 October.
            #expect(raised == ["2026-07-22", "2026-10-22"])
        }
    }

    @Test(arguments: TestStore.allCases)
    func whoeverSpokeOfWhatIsDoneByNowWasNotSilentThen(in store: TestStore) async throws {
        try await withAsking(store) { world in
            try await world.run(until: "2026-04-10")
            try await world.delivery.say("done", of: "Put posters")
            _ = try await world.delivery.approveLast()
            try await world.run(until: "2026-10-30")

            let raised: [String] = try await world.site.store.read { db in
                try db.values("raised_on", "SELECT raised_on FROM escalation ORDER BY raised_on")
            }
            #expect(raised == ["2026-10-22"])
        }
    }

    @Test(arguments: TestStore.allCases)
    func silenceIsToldToThePlansLeadInTheirLanguage(in store: TestStore) async throws {
        try await withAsking(store) { world in
            let agency = world.site.clock.clock.newID()
            try await world.site.store.write { [lead = world.delivery.leadID] db in
                try db.execute(
                    "INSERT INTO agency (id, name, kind, version) VALUES (\(agency), \("Council"), \("council"), 1)"
                )
                try db.execute(
                    """
                    INSERT INTO team (id, agency_id, name, folded, version)
                    VALUES (\(TestTeams.id("north")), \(agency), \("North"), \("north"), 1)
                    """
                )
                try db.execute(
                    "INSERT INTO membership (account_id, team_id, role) VALUES (\(lead), \(TestTeams.id("north")), 'strategy_lead')"
                )
                try db.execute("UPDATE account SET language = 'cy' WHERE id = \(lead)")
            }

            try await world.run(until: "2026-07-24")

            let told = try world.server.letters.filter { $0.to == ["asha@northshire.example"] }
            #expect(told.map(\.subject) == ["Mae rhywun heb roi newyddion ers dau gyfnod"])
            #expect(
                told.allSatisfy { $0.language == "cy" && !$0.plain.contains("Priya") && !$0.plain.contains("posters") }
            )
        }
    }

    @Test func noLetterSaysAnythingOfAPersonOrAPlan() async throws {
        let letters: [Letter] =
            [.newsWanted(.soon, token: "T"), .newsWanted(.due, token: "T"), .newsWanted(.late, token: "T")]
            + [.newsWanted(nil, token: "T"), .someoneSilent(plan: UUID()), .colleagueSilent]

        for letter in letters {
            let words = "\(letter)"
            #expect(!words.contains("Priya") && !words.contains("posters"))
        }
    }
}
