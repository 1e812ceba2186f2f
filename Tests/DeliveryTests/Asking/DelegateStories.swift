import Desk
import Foundation
import Records
import Strategy
import TestSupport
import Testing

@testable import Delivery

/// A colleague gives the news of an action in its owner's place.
@Suite struct DelegateStories {
    @Test(arguments: TestStore.allCases)
    func aColleagueIsAskedInTheOwnersPlaceUntilItIsTakenBack(in store: TestStore) async throws {
        try await withAsking(store) { world in
            let sam = try await world.add("Sam Okoro")
            let posters = try await world.delivery.action("Put posters").id
            let path = DelegateForm.path(world.delivery.ownerID)

            let given = try await world.delivery.owner.post(path, ["action": posters.text, "delegate": sam.text])
            try await world.run(until: "2026-04-08")
            let (asked, hers) = (try await world.askedOf(sam), try await world.askedOf(world.delivery.ownerID))
            let mine = try await world.delivery.owner.get("/updates").text
            let all = try await world.delivery.owner.get(DeliveryPaths.news).text
            let shown = try await world.delivery.lead.get(PlanPaths.action(posters, in: world.delivery.plan)).text
            let asking = try await world.delivery.lead.get(LinkPaths.asking(world.delivery.plan)).text

            #expect(given.location == path)
            #expect(asked == [posters])
            #expect(hers.count == 2 && !hers.contains(posters))
            #expect(mine.contains("Sam Okoro gives the news"))
            #expect(!all.contains("narrative-\(posters.text)") && all.contains("narrative-\(hers[0].text)"))
            #expect(shown.contains("Sam Okoro gives the news") && shown.contains(path))
            #expect(asking.contains("Sam Okoro"))

            let link = try world.link(to: "sam-okoro@centre.example")
            let opened = try await world.site.visitor().get(link).text
            let said = try await world.site.visitor().post(
                link,
                ["status-\(posters.text)": "on_track", "narrative-\(posters.text)": "Nine are up."]
            )
            #expect(opened.contains("You give the news for Priya Nair") == false, "said in the list, not in the form")
            #expect(opened.contains("Put posters") && !opened.contains("Buy 200"))
            #expect(said.status == .seeOther)
            #expect(try await world.delivery.updates().map(\.owner) == [sam])
            #expect(try await world.delivery.state("Put posters") == .current)

            _ = try await world.delivery.owner.post(path, ["action": posters.text, "delegate": ""])
            try await world.run(until: "2026-07-08")
            #expect(try await world.askedOf(world.delivery.ownerID).contains(posters))
            #expect(try await world.site.visitor().get(link).text.contains("Put posters") == false)
        }
    }

    @Test(arguments: TestStore.allCases)
    func behindALetterItIsSaidToo(in store: TestStore) async throws {
        try await withAsking(store) { world in
            let sam = try await world.add("Sam Okoro")
            let posters = try await world.delivery.action("Put posters").id
            let train = try await world.delivery.action("Train reception").id
            try await world.run(until: "2026-04-08")
            let link = try world.link()
            let passer = world.site.visitor()

            let page = try await passer.get(link).text
            let notTheirs = try await passer.post(link + "/delegates", ["action": train.text, "delegate": sam.text])
            let nobody = try await passer.post(
                link + "/delegates",
                ["action": posters.text, "delegate": world.delivery.leadID.text]
            )
            let given = try await passer.post(link + "/delegates", ["action": posters.text, "delegate": sam.text])
            let after = try await passer.get(link).text

            #expect(page.contains(DelegateForm.title.en) && page.contains("Sam Okoro"))
            #expect(notTheirs.status == .unprocessableContent && notTheirs.text.contains("Choose an action"))
            #expect(nobody.status == .unprocessableContent && nobody.text.contains("Choose somebody from the list"))
            #expect(given.location == link)
            #expect(after.contains("Sam Okoro gives the news") && !after.contains("narrative-\(posters.text)"))
            let gone = try await passer.post(
                "/news/\(String(repeating: "a", count: 43))/delegates",
                ["action": posters.text, "delegate": sam.text]
            )
            #expect(gone.status == .notFound)
        }
    }

    @Test(arguments: TestStore.allCases)
    func whoAnswersAlreadyOrIsOfAnotherOrganisationIsRefused(in store: TestStore) async throws {
        try await withAsking(store) { world in
            let sam = try await world.add("Sam Okoro")
            let agency = world.site.clock.clock.newID()
            try await world.site.store.write { db in
                try db.execute(
                    "INSERT INTO agency (id, name, kind, version) VALUES (\(agency), \("Trust"), \("nhs"), 1)"
                )
            }
            let mei = try await world.add("Mei Lin", agency: agency)
            let posters = try await world.delivery.action("Put posters").id
            let path = DelegateForm.path(world.delivery.ownerID)
            try await world.site.desk.perform(
                SetOwners(plan: world.delivery.plan, action: posters, owners: [world.delivery.ownerID, sam]),
                as: .system("test")
            )

            let already = try await world.delivery.lead.post(path, ["action": posters.text, "delegate": sam.text])
            let other = try await world.delivery.lead.post(path, ["action": posters.text, "delegate": mei.text])
            let stranger = try await world.site.account("Tom Price", "tom@centre.example")
            let visitor = world.site.visitor(account: stranger, named: "Tom Price", [])

            #expect(already.status == .unprocessableContent && already.text.contains("answers for this action already"))
            #expect(other.status == .unprocessableContent && !other.text.contains("Mei Lin"))
            #expect(try await visitor.get(path).status == .notFound)
            #expect(try await visitor.post(path, ["action": posters.text, "delegate": ""]).status == .notFound)
            let none = try await world.site.store.read { db in
                try db.delegations(of: [world.delivery.ownerID, sam, mei])
            }
            #expect(none.isEmpty)
        }
    }

    @Test(arguments: TestStore.allCases)
    func aDelegateWithAnAccountSpeaksSignedInAndOnlyWhileTheyAreOne(in store: TestStore) async throws {
        try await withAsking(store) { world in
            let account = try await world.site.account("Sam Okoro", "sam-okoro@centre.example")
            let sam = try await world.add("Sam Okoro")
            let visitor = world.site.visitor(account: account, named: "Sam Okoro", [])
            let posters = try await world.delivery.action("Put posters").id
            let news = DeliveryPaths.news(of: posters, in: world.delivery.plan)
            let before = try await visitor.get(news)
            let given = try await world.delivery.lead.post(
                DelegateForm.path(world.delivery.ownerID),
                ["action": posters.text, "delegate": sam.text]
            )

            let mine = try await visitor.get("/updates").text
            let said = try await world.delivery.say("on_track", of: "Put posters", as: visitor)
            let owner = DeliveryPaths.owner(sam, in: world.delivery.plan)
            let ended = try await world.delivery.lead.post(owner + "/end")
            let after = try await visitor.get(news)
            let left = try await world.site.store.read { db in try db.asked(of: world.delivery.plan)[posters] }

            #expect(before.status == .notFound && given.status == .seeOther)
            #expect(mine.contains("You give the news for Priya Nair"))
            #expect(said.status == .seeOther)
            #expect(try await world.delivery.updates().map(\.owner) == [sam])
            #expect(ended.status == .seeOther && after.status == .notFound)
            #expect(left?.map(\.id) == [world.delivery.ownerID])
        }
    }

    @Test(arguments: TestStore.allCases)
    func anAgencysLeadIsNotAskedOfWhatTheyDelegated(in store: TestStore) async throws {
        try await withAsking(store) { world in
            let agency = world.site.clock.clock.newID()
            try await world.site.store.write { [plan = world.delivery.plan, owner = world.delivery.ownerID] db in
                try db.execute(
                    "INSERT INTO agency (id, name, kind, version) VALUES (\(agency), \("Centre"), \("charity"), 1)"
                )
                try db.execute("UPDATE owner SET agency_id = \(agency) WHERE id = \(owner)")
                try db.execute("UPDATE action_party SET agency_id = \(agency) WHERE plan_id = \(plan)")
                try db.execute(
                    """
                    INSERT INTO agency_lead (team_id, agency_id, owner_id)
                    VALUES (\(TestTeams.id("north")), \(agency), \(owner))
                    """
                )
            }
            let sam = try await world.add("Sam Okoro", agency: agency)
            let posters = try await world.delivery.action("Put posters").id
            let path = DelegateForm.path(world.delivery.ownerID)

            _ = try await world.delivery.owner.post(path, ["action": posters.text, "delegate": sam.text])
            try await world.run(until: "2026-04-08")

            #expect(try await world.askedOf(sam) == [posters])
            let hers = try await world.askedOf(world.delivery.ownerID)
            #expect(!hers.isEmpty && !hers.contains(posters))
        }
    }
}

extension AskingWorld {
    /// Somebody more on the team's list, whose address is their name at the centre.
    fileprivate func add(_ name: String, agency: UUID? = nil) async throws -> UUID {
        let email = name.lowercased().replacing(" ", with: "-") + "@centre.example"
        let form = ["name": name, "email": email, "language": "en", "agency": agency?.text ?? ""]
        let added = try await delivery.lead.post(DeliveryPaths.newOwner(delivery.plan), form)
        #expect(added.status == .seeOther)
        return try await site.store.read { db in
            try #require(try db.owner(withEmail: email, ofTeam: TestTeams.id("north"))).id
        }
    }

    /// The actions of the last letter somebody was sent.
    fileprivate func askedOf(_ owner: UUID) async throws -> [UUID] {
        try await site.store.read { db in
            try db.values(
                "action_id",
                """
                SELECT asking_action.action_id FROM asking_action JOIN asking ON asking.id = asking_action.asking_id
                WHERE asking.owner_id = \(owner)
                    AND asking.asked_at = (SELECT max(asked_at) FROM asking WHERE owner_id = \(owner))
                ORDER BY asking_action.action_id
                """
            )
        }
    }

    /// The page of the last letter to an address.
    fileprivate func link(to address: String) throws -> String {
        let letter = try #require(try server.letters.last { $0.to == [address] })
        let start = try #require(letter.plain.range(of: "https://carers.test"))
        return String(letter.plain[start.upperBound...].prefix { !$0.isWhitespace })
    }
}
