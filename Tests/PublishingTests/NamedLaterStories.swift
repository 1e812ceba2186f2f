import Foundation
import Strategy
import TestSupport
import Testing

@testable import Publishing

/// On a new place the plan is there before its partners are.
@Suite struct NamedLaterStories {
    @Test(arguments: TestStore.allCases)
    func anAgencyAddedAfterTheDocumentIsTheOneItNames(in store: TestStore) async throws {
        try await withSite(store) { site in
            let document = """
                Theme,Objective,Action,Lead,By when
                Finding carers,Find carers early,Train reception staff,Northshire Health Board (NHB),March 2027
                Finding carers,Find carers early,Put posters in pharmacies,Sitters Together,June 2026
                """
            let world = try await PublishingWorld(site, document: document)
            let mair = site.visitor(.administrator, named: "Mair Rhys")
            let before = try await world.lead.get(world.queue).text
            #expect(before.contains("Names that are not published (2)"))

            _ = try await mair.post("/agencies", ["name": "Sitters Together", "kind": "charity"])
            _ = try await mair.post("/agencies", ["name": "Health for Northshire", "kind": "nhs"])
            #expect(try await world.lead.get(world.queue).text.contains("Names that are not published (1)"))

            // A short name given later is as good.
            let list = try await mair.get("/agencies").text
            let path = try #require(
                list.firstMatch(of: /href="(\/agencies\/[0-9a-f-]{36})">Health for Northshire/).map { String($0.1) }
            )
            let change = [
                "name": "Health for Northshire", "kind": "nhs", "other_names": "NHB", "version": "1",
            ]
            #expect(try await mair.post(path, change).status == .seeOther)

            #expect(!(try await world.lead.get(world.queue).text.contains("Names that are not published")))
            try await world.publish()
            let trained = try await world.action("Train").id
            let page = try await world.seen("\(world.open)/actions/\(trained.text)").text
            #expect(page.contains("Health for Northshire") && !page.contains("No organisation is named"))
            let promises = try await world.lead.get(path + "/promises").text
            #expect(promises.contains("Train reception staff") && !promises.contains("Put posters"))
        }
    }

    /// Names typed on an action's own form are looked for among everything agencies go by.
    @Test(arguments: TestStore.allCases)
    func aLeadTypedByHandIsTheAgencyOfThatName(in store: TestStore) async throws {
        try await withSite(store) { site in
            let world = try await PublishingWorld(site)
            _ = try await site.visitor(.administrator).post(
                "/agencies",
                ["name": "Pharmacy Committee", "kind": "other", "other_names": "NPC"]
            )
            let action = try await world.action("posters")
            let path = "/plans/\(world.plan.text)/actions/\(action.id.text)/edit"
            let page = try await world.lead.get(path).text
            let form = [
                "text": action.text, "leads": "Carers Centre\nNPC", "status": "not_started",
                "version": page.field("version") ?? "",
            ]

            #expect(try await world.lead.post(path, form).status == .seeOther)

            let tree = try await site.store.read { db in try db.planTree(world.plan, visibleTo: .system("test")) }
            let leaf = try #require(tree.actions.first { $0.action.id == action.id })
            #expect(leaf.leads.map { $0.agency == nil } == [false, false])
        }
    }
}
