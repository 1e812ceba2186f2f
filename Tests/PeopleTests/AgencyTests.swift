import HTTPTypes
import TestSupport
import Testing

@testable import People

@Suite struct AgencyTests {
    @Test(arguments: TestStore.allCases)
    func anAgencyIsKnownByAllItsNames(on store: TestStore) async throws {
        try await withSite(store) { site in
            let mair = site.visitor(.administrator)
            let form = [
                "name": "Trentham Carers’ Centre", "kind": "charity", "other_names": "TCC\r\nThe Centre\r\ntcc",
            ]

            #expect(try await mair.post("/agencies", form).location == "/agencies")
            let taken = try await mair.post("/agencies", ["name": "T.C.C.", "kind": "nhs"])
            #expect(taken.status == .seeOther || taken.status == .unprocessableContent)

            let names = try await site.store.read { try $0.agencyNames().map(\.folded) }
            #expect(names.contains("trentham carers centre"))
            #expect(names.contains("tcc"))
            let found = try await site.store.read { try $0.agency(called: "the centre") }
            #expect(found != nil)
        }
    }

    @Test(arguments: TestStore.allCases)
    func twoEditsOfDifferentFieldsBothStandAndOfOneAreChosenBetween(on store: TestStore) async throws {
        try await withSite(store) { site in
            let mair = site.visitor(.administrator, named: "Mair Rhys")
            let asha = site.visitor(.administrator)
            _ = try await mair.post("/agencies", ["name": "Trentham Trust", "kind": "charity"])
            let list = try await mair.get("/agencies")
            let path = String(try #require(list.text.firstMatch(of: /href="(\/agencies\/[0-9a-f-]{36})"/)).1)

            let first = ["name": "Trentham Care Trust", "kind": "charity", "version": "1"]
            #expect(try await mair.post(path, first).status == .seeOther)
            let merged = ["name": "Trentham Trust", "kind": "nhs", "version": "1"]
            #expect(try await asha.post(path, merged).status == .seeOther)
            let both = try await mair.get(path)
            #expect(both.text.contains("Trentham Care Trust"))
            #expect(both.text.contains("value=\"nhs\" checked"))

            let clash = try await asha.post(path, ["name": "Trentham NHS Trust", "kind": "nhs", "version": "2"])
            #expect(clash.status == .seeOther)
            let late = try await mair.post(path, ["name": "Trentham Hospital", "kind": "nhs", "version": "2"])
            #expect(late.status == .conflict)
            #expect(late.text.contains("Trentham NHS Trust"))
            #expect(late.text.contains("Trentham Hospital"))
        }
    }

    @Test(arguments: TestStore.allCases)
    func everyChangeIsInTheAuditTrailAndTheTrailIsWhole(on store: TestStore) async throws {
        try await withSite(store) { site in
            let mair = try await site.beginPlace()
            _ = try await site.signInFirst(mair, email: "mair@trentham.example")
            _ = try await mair.post("/agencies", ["name": "Trentham Trust", "kind": "nhs"])
            let keeper = site.visitor(.dataProtectionLead)

            let trail = try await keeper.get("/audit")
            for words in [
                "Set the place up", "Made an account", "Set up a second factor", "Signed in", "Added an agency",
            ] {
                #expect(trail.text.contains(words), "\(words)")
            }
            let check = try await keeper.get("/audit/check")
            #expect(check.text.contains("The trail is whole"))
        }
    }

    @Test(arguments: TestStore.allCases)
    func aTeamIsAddedAndRenamed(on store: TestStore) async throws {
        try await withSite(store) { site in
            let mair = try await site.beginPlace()
            _ = try await site.signInFirst(mair, email: "mair@trentham.example")
            let form = try await mair.get("/teams/new")
            let agency = String(try #require(form.text.firstMatch(of: /<option value="([0-9a-f-]{36})"/)).1)

            #expect(try await mair.post("/teams", ["name": "Young carers", "agency": agency]).location == "/teams")
            let twice = try await mair.post("/teams", ["name": "young  CARERS", "agency": agency])
            #expect(twice.status == .unprocessableContent)
            let list = try await mair.get("/teams")
            let path = String(try #require(list.text.firstMatch(of: /href="(\/teams\/[0-9a-f-]{36})">Young carers/)).1)
            #expect(try await mair.post(path, ["name": "Young carers’ team", "version": "1"]).location == "/teams")
            #expect(try await mair.get(path).text.contains("Young carers’ team"))
        }
    }
}
