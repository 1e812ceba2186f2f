import Dates
import Desk
import Foundation
import Records
import Strategy
import TestSupport
import Testing

@testable import Delivery
@testable import Mail

/// Whom a letter reaches, when, and for how long its link is theirs to use.
@Suite struct DutyStories {
    @Test(arguments: TestStore.allCases)
    func aLinkEndsWhenItsAddressWasWrong(in store: TestStore) async throws {
        try await withAsking(store) { world in
            try await world.run(until: "2026-04-08")
            let path = try world.link()
            let own = try await world.delivery.action("Put posters").id.text
            let owner = DeliveryPaths.owner(world.delivery.ownerID, in: world.delivery.plan)
            let named = ["name": "Priya N.", "email": "priya@centre.example", "language": "en", "version": "1"]
            let moved = ["name": "Priya N.", "email": "nair@centre.example", "language": "en", "version": "2"]

            let renamed = try await world.delivery.lead.post(owner, named)
            let still = try await world.site.visitor().get(path)
            let changed = try await world.delivery.lead.post(owner, moved)
            let page = try await world.site.visitor().get(path)
            let said = try await world.site.visitor().post(
                path,
                ["status-\(own)": "on_track", "narrative-\(own)": "Not mine to say."]
            )

            #expect(renamed.status == .seeOther && still.text.contains("Put posters"))
            #expect(changed.status == .seeOther && page.text.contains("This link has ended"))
            #expect(said.status != .seeOther)
            #expect(try await world.delivery.updates().isEmpty)
        }
    }

    @Test(arguments: TestStore.allCases)
    func whoIsTakenOffAnActionNoLongerAnswersForItByAnOldLink(in store: TestStore) async throws {
        try await withAsking(store) { world in
            try await world.run(until: "2026-04-08")
            let path = try world.link()
            let posters = try await world.delivery.action("Put posters").id
            try await world.site.desk.perform(
                SetOwners(plan: world.delivery.plan, action: posters, owners: []),
                as: .system("test")
            )

            let page = try await world.site.visitor().get(path)
            let said = try await world.site.visitor().post(
                path,
                ["status-\(posters.text)": "done", "narrative-\(posters.text)": "All up."]
            )

            #expect(page.text.contains("Buy 200") && !page.text.contains("Put posters"))
            #expect(said.status != .seeOther)
            #expect(try await world.delivery.updates().isEmpty)
        }
    }

    @Test(arguments: TestStore.allCases)
    func aServerBackInTheNightWritesToNobodyBeforeTheMorning(in store: TestStore) async throws {
        try await withAsking(store) { world in
            try await world.run(until: "2026-04-06")
            let night = try #require(Instant(iso: "2026-04-07T22:30:00.000Z"))
            world.site.clock.advance(to: night)

            try await world.site.runJobs()
            let inTheNight = try await world.letters()
            try await world.site.runJobs(until: Instant(iso: "2026-04-08T08:00:00.000Z"))

            #expect(inTheNight.isEmpty)
            #expect(try await world.letters() == ["2026-04-08 soon"])
        }
    }

    @Test(arguments: TestStore.allCases)
    func whoStandsInIsAskedOnceAndTheOwnerAgainAfterwards(in store: TestStore) async throws {
        try await withAsking(store) { world in
            let lead = world.delivery.lead
            let added = try await lead.post(
                DeliveryPaths.newOwner(world.delivery.plan),
                ["name": "Sam Okoro", "email": "sam@centre.example", "language": "en"]
            )
            let sam = try await world.site.store.read { db in
                try #require(try db.owner(withEmail: "sam@centre.example", ofTeam: TestTeams.id("north"))).id
            }
            let own = "/updates/letters/\(world.delivery.ownerID.text)"
            let away = ["weekly": "", "away_from": "1 April 2026", "away_until": "17 April 2026", "stand_in": sam.text]

            let noDays = try await world.delivery.owner.post(own, ["weekly": "", "stand_in": sam.text])
            let kept = try await world.delivery.owner.post(own, away)
            try await world.run(until: "2026-04-21")

            let letters = try world.server.letters.map { $0.to.joined() }
            #expect(added.status == .seeOther && kept.status == .seeOther)
            #expect(noDays.status == .unprocessableContent && noDays.text.contains("Enter the first day they stand in"))
            #expect(letters == ["sam@centre.example", "sam@centre.example", "priya@centre.example"])
            let first = try #require(try world.server.letters.first?.plain.components(separatedBy: "carers.test")[1])
            let page = try await world.site.visitor().get(String(first.prefix { !$0.isWhitespace }))
            #expect(page.text.contains("Put posters"), "what the other answers for is theirs to speak of meanwhile")
        }
    }

    @Test(arguments: TestStore.allCases)
    func anAgencysLeadIsToldOfAColleaguesSilence(in store: TestStore) async throws {
        try await withAsking(store) { world in
            let agency = world.site.clock.clock.newID()
            try await world.site.store.write { [plan = world.delivery.plan, owner = world.delivery.ownerID] db in
                try db.execute(
                    "INSERT INTO agency (id, name, kind, version) VALUES (\(agency), \("Centre"), \("charity"), 1)"
                )
                try db.execute("UPDATE owner SET agency_id = \(agency) WHERE id = \(owner)")
                try db.execute("UPDATE action_party SET agency_id = \(agency) WHERE plan_id = \(plan)")
            }
            _ = try await world.delivery.lead.post(
                DeliveryPaths.newOwner(world.delivery.plan),
                ["name": "Sam Okoro", "email": "sam@centre.example", "language": "en", "agency": agency.uuidString]
            )
            let sam = try await world.site.store.read { db in
                try #require(try db.owner(withEmail: "sam@centre.example", ofTeam: TestTeams.id("north"))).id
            }
            // The lead answers for one action of theirs each period, and so is not silent themselves.
            try await world.site.store.write { db in
                try db.execute(
                    """
                    INSERT INTO agency_lead (team_id, agency_id, owner_id)
                    VALUES (\(TestTeams.id("north")), \(agency), \(sam))
                    """
                )
            }
            try await world.run(until: "2026-04-10")
            try await world.delivery.say("on_track", of: "Train reception", as: world.delivery.lead, ["for": sam.text])
            try await world.run(until: "2026-07-24")

            let told = try world.server.letters.filter { $0.subject.contains("organisation has given no news") }
            #expect(told.map(\.to) == [["sam@centre.example"]])
            #expect(told.allSatisfy { !$0.plain.contains("Priya") })
        }
    }

    @Test(arguments: TestStore.allCases)
    func aRhythmThatWouldAskNobodyIsRefused(in store: TestStore) async throws {
        try await withSite(store) { site in
            let world = try await DeliveryWorld(site)
            let path = DeliveryPaths.rhythm(world.plan)
            var form = [
                "rhythm": "monthly", "due": "45", "grace": "0", "start-day": "1", "start-month": "April",
                "start-year": "2026",
            ]

            let late = try await world.lead.post(path, form)
            form.merge(["due": "14", "grace": "7"]) { $1 }
            let kept = try await world.lead.post(path, form)

            #expect(late.status == .unprocessableContent && late.text.contains("give at most 21 days"))
            #expect(kept.status == .seeOther)
        }
    }
}
