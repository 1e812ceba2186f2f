import Desk
import Foundation
import HTTPTypes
import People
import Records
import Strategy
import TestSupport
import Testing
import Web

@testable import Delivery

/// A partner sees its promises over all plans, proposes its own, and is answered.
@Suite struct PartnerStories {
    @Test(arguments: TestStore.allCases)
    func anAgencySeesItsPromisesAndTakesThemAway(in store: TestStore) async throws {
        try await withSite(store) { site in
            let world = try await PartnerWorld(site)
            let path = PartnerPaths.promises(world.agency)

            let page = try await world.partner.get(path)
            #expect(page.status == .ok)
            #expect(page.text.contains("Put posters in pharmacies") && page.text.contains("Buy 200 more hours"))
            #expect(!page.text.contains("Train reception staff"), "another agency leads it")

            let file = try await world.partner.get(path + "/form.csv")
            let form = try PartnerForm.read(file.body, named: "form.csv")
            #expect(form.rows.map(\.text).contains { $0.contains("Put posters") })
            let outside = site.visitor(account: try await site.account("Ola", "ola@else.example"), named: "Ola", [])
            #expect(try await outside.get(path).status == .notFound)
            #expect(try await outside.get(path + "/form.csv").status == .notFound)
        }
    }

    @Test(arguments: TestStore.allCases)
    func whoeverSpeaksForAnAgencyFindsItsPromisesFromTheirUpdates(in store: TestStore) async throws {
        try await withSite(store) { site in
            let world = try await PartnerWorld(site)
            let (team, agency) = (UUID(), world.agency)
            try await site.store.write { db in
                try db.execute(
                    """
                    INSERT INTO team (id, agency_id, name, folded, version)
                    VALUES (\(team), \(agency), \("Managers"), \("managers"), \(1))
                    """
                )
            }
            func member(_ role: Role) -> Visitor {
                site.visitor(account: UUID(), named: "Sioned Hale", [Actor.Membership(team: team, role: role)])
            }

            let link = "href=\"\(PartnerPaths.promises(agency))\""

            #expect(try await member(.boardMember).get(DeliveryPaths.mine).text.contains(link))
            #expect(try await world.partner.get(DeliveryPaths.mine).text.contains(link))
            #expect(try await !member(.carersWorker).get(DeliveryPaths.mine).text.contains(link))
            #expect(try await !world.lead.get(DeliveryPaths.mine).text.contains(link), "she speaks for another agency")
        }
    }

    /// What people of a team write for each other is for them and for who answers; the year's column shows the rest what
    /// was offered to everyone.
    @Test(arguments: TestStore.allCases)
    func approvedUpdatesFillTheYears(in store: TestStore) async throws {
        try await withSite(store, clock: .dated) { site in
            let world = try await PartnerWorld(site)
            try await world.delivery.say(
                "on_track",
                of: "Put posters",
                ["public": "Posters are up.", "help": "A van."]
            )
            #expect(try await world.delivery.approveLast().status == .seeOther)
            let elsewhere = Actor.Membership(team: TestTeams.id("south"), role: .boardMember)
            let other = site.visitor(
                account: try await site.account("Bo", "bo@else.example"),
                named: "Bo",
                [elsewhere]
            )
            let path = PartnerPaths.promises(world.agency) + "/form.csv"

            let own = try PartnerForm.read(try await world.partner.get(path).body)
            let shown = try PartnerForm.read(try await other.get(path).body)

            #expect(own.periods == ["2025/26"])
            #expect(own.rows.flatMap(\.progress).contains("We did some of it."))
            #expect(shown.rows.flatMap(\.progress).filter { !$0.isEmpty } == ["Posters are up."])
        }
    }

    @Test(arguments: TestStore.allCases)
    func aProposedPromiseIsAcceptedAndItsProposerAnswersForIt(in store: TestStore) async throws {
        try await withSite(store) { site in
            let world = try await PartnerWorld(site)
            let pledge = try await world.propose("Open the centre on Saturdays")
            #expect(try await world.lead.get(PlanPaths.plan(world.plan)).text.contains("1 promise that a partner"))
            let objective = try #require(
                try await world.delivery.tree().themes.first?.outcomes.first?.objectives.first?.objective.id
            )

            let refused = try await world.partner.post(pledge + "/acceptance", ["objective": objective.uuidString])
            #expect(refused.status == .notFound || refused.status == .forbidden)
            let accepted = try await world.lead.post(pledge + "/acceptance", ["objective": objective.uuidString])

            #expect(accepted.status == .seeOther)
            let tree = try await world.delivery.tree()
            let leaf = try #require(tree.actions.first { $0.action.text == "Open the centre on Saturdays" })
            #expect(leaf.leads.map(\.agency) == [world.agency])
            #expect(leaf.action.due?.iso == "2027-03-31")
            let owners = try await site.store.read { db in try db.owners(ofAction: leaf.action.id) }
            #expect(owners.map(\.name) == ["Priya Nair"])
            #expect(try await world.partner.get(PartnerPaths.promises(world.agency)).text.contains("In the plan"))
            let again = try await world.lead.post(pledge + "/acceptance", ["objective": objective.uuidString])
            #expect(again.status == .conflict, "a second press makes nothing twice")
        }
    }

    @Test(arguments: TestStore.allCases)
    func changesAreAskedForAndMadeOrItIsDeclinedWithAReason(in store: TestStore) async throws {
        try await withSite(store) { site in
            let world = try await PartnerWorld(site)
            let pledge = try await world.propose("Open more often")

            #expect(
                try await world.lead.post(pledge + "/changes").status == .unprocessableContent,
                "what should change"
            )
            #expect(try await world.lead.post(pledge + "/changes", ["comment": "On which days?"]).status == .seeOther)
            #expect(try await world.partner.get(pledge).text.contains("On which days?"))
            let version = try await world.partner.get(pledge + "/edit").hidden("version") ?? ""
            let better = try await world.partner.post(
                pledge + "/edit",
                ["text": "Open on Saturdays", "version": version]
            )
            #expect(better.status == .seeOther)
            #expect(try await world.lead.post(pledge + "/refusal", ["reason": "No budget."]).status == .seeOther)

            let page = try await world.partner.get(pledge).text
            #expect(page.contains("Declined") && page.contains("No budget.") && page.contains("On which days?"))
            #expect(try await world.partner.post(pledge + "/withdrawal").status == .conflict, "it is over")
        }
    }

    @Test(arguments: TestStore.allCases)
    func aPromiseIsTakenBack(in store: TestStore) async throws {
        try await withSite(store) { site in
            let world = try await PartnerWorld(site)
            let pledge = try await world.propose("Open on Sundays")

            #expect(try await world.partner.post(pledge + "/withdrawal").status == .seeOther)

            #expect(try await world.partner.get(pledge).text.contains("Taken back"))
            #expect(try await world.lead.post(pledge + "/changes", ["comment": "Why?"]).status == .conflict)
        }
    }

    @Test(arguments: TestStore.allCases)
    func aWholeFormIsBroughtInAsProposals(in store: TestStore) async throws {
        try await withSite(store) { site in
            let world = try await PartnerWorld(site)
            let path = PartnerPaths.bring(world.agency)
            let csv = """
                Priority,Planned Action Point,What our organisation will do,Risks,2025/26
                1. Find carers,1.1,Put posters in pharmacies,Cost,Done
                1. Find carers,1.3,Ring every new carer,Few staff,Began in May
                ,,Hold a quiz,,
                """
            let file = ("file", "form.csv", Array(csv.utf8))

            #expect(try await world.partner.post(path, [:], file: file).status == .seeOther)

            let pledges = try await site.store.read { [plan = world.plan] db in try db.pledges(of: plan) }
            #expect(
                Set(pledges.map(\.words.text)) == ["Ring every new carer", "Hold a quiz"],
                "the plan has the other"
            )
            #expect(
                pledges.first { $0.words.ref == "1.3" }?.words.progress == [
                    YearNote(year: "2025/26", text: "Began in May")
                ]
            )
            let again = try await world.partner.post(path, [:], file: file)
            #expect(again.status == .unprocessableContent && again.text.contains("already"))
            let broken = try await world.partner.post(path, [:], file: ("file", "form.docx", [80, 75, 3, 4, 1]))
            #expect(broken.status == .unprocessableContent)
        }
    }

    /// Neither the words nor that there is such a proposal is for anyone else.
    @Test(arguments: TestStore.allCases)
    func aProposalIsBetweenThePartnerAndThePlansTeam(in store: TestStore) async throws {
        try await withSite(store) { site in
            let world = try await PartnerWorld(site)
            let pledge = try await world.propose("Canary in the pledge")
            let elsewhere = Actor.Membership(team: TestTeams.id("south"), role: .strategyLead)
            let other = site.visitor(
                account: try await site.account("Bo", "bo@else.example"),
                named: "Bo",
                [elsewhere]
            )

            for path in [pledge, pledge + "/edit", PartnerPaths.pledges(world.plan)] {
                #expect(try await other.get(path).status == .notFound)
            }
            for path in ["/acceptance", "/changes", "/refusal", "/withdrawal", "/edit"] {
                #expect(try await other.post(pledge + path, ["comment": "x", "reason": "x"]).status == .notFound)
            }
            #expect(!(try await other.get(PartnerPaths.promises(world.agency)).text.contains("Canary")))
            let none = try await other.get(PartnerPaths.newPledge(world.agency))
            #expect(none.status == .forbidden)
        }
    }
}

/// A plan in force in which the Carers Centre is a known agency, and someone of it with an account and no role.
struct PartnerWorld: Sendable {
    let delivery: DeliveryWorld
    let agency: UUID

    var plan: UUID { delivery.plan }
    var lead: Visitor { delivery.lead }
    /// Answers for the agency's actions.
    var partner: Visitor { delivery.owner }

    init(_ site: SiteUnderTest) async throws {
        delivery = try await DeliveryWorld(site)
        agency = site.clock.clock.newID()
        let (id, owner, name) = (agency, delivery.ownerID, "Carers Centre")
        try await site.store.write { db in
            try db.execute("INSERT INTO agency (id, name, kind, version) VALUES (\(id), \(name), \("charity"), \(1))")
            try db.execute(
                """
                INSERT INTO agency_name (folded, agency_id, name, is_own)
                VALUES (\(name.foldedForMatching), \(id), \(name), \(true))
                """
            )
            try db.execute("UPDATE action_party SET agency_id = \(id) WHERE written = \(name)")
            try db.execute("UPDATE owner SET agency_id = \(id) WHERE id = \(owner)")
        }
    }

    /// - Returns: The page of it.
    func propose(_ text: String) async throws -> String {
        let answer = try await partner.post(
            PartnerPaths.newPledge(agency),
            ["text": text, "when": "March 2027", "plan": plan.uuidString, "risks": "Few staff"]
        )
        return try #require(answer.location, "\(answer.status)")
    }
}
