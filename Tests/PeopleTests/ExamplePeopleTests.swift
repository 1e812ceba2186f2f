import Desk
import TestSupport
import Testing

@testable import People

/// Invented people do not keep the first real person out.
@Suite struct ExamplePeopleTests {
    private static let partnership = Partnership(
        members: [
            .init("Aldermoor Academy", .school), .init("Trentham Council", .council, alsoCalled: "TC", "The Council"),
        ],
        groups: [.init("Pastoral", of: "Aldermoor Academy"), .init("Carers commissioning", of: "Trentham Council")],
        people: [.init("Nasreen Akhtar", "nasreen@trentham.example", .strategyLead, in: "Carers commissioning")]
    )

    @Test(arguments: TestStore.allCases)
    func theFirstAdministratorJoinsTheTeamThatIsThere(on store: TestStore) async throws {
        try await withSite(store) { site in
            let made = try await site.desk.perform(AddPartnership(Self.partnership), as: .system("test"))
            let visitor = site.visitor()
            let page = try await visitor.get("/first-run")
            #expect(page.text.contains("value=\"Trentham Council\""))
            #expect(page.text.contains("value=\"Carers commissioning\""))

            let code = try #require(try await People.firstRunCode(site.desk))
            var form = SiteUnderTest.firstRunForm(code: code)
            form["agency"] = "the council"
            form["team"] = "CARERS COMMISSIONING"
            let answer = try await visitor.post("/first-run", form)
            #expect(answer.status == .seeOther, "\(answer.text)")

            let (agencies, teams, people) = try await site.store.read { db in
                (try db.agencies().count, try db.teams(), try db.memberships())
            }
            #expect(agencies == 2)
            #expect(teams.count == 2)
            let first = try #require(people.values.first { $0.contains { $0.role == .administrator } })
            let team = try #require(made.teams["Carers commissioning"])
            #expect(Set(first.map(\.team)) == [team])
            #expect(try await People.firstRunCode(site.desk) == nil)
            #expect(try await visitor.get("/first-run").status == .notFound)
        }
    }

    @Test(arguments: TestStore.allCases)
    func anotherAgencyAndTeamAreMadeWhenTheyAreNew(on store: TestStore) async throws {
        try await withSite(store) { site in
            try await site.desk.perform(AddPartnership(Self.partnership), as: .system("test"))
            let code = try #require(try await People.firstRunCode(site.desk))
            var form = SiteUnderTest.firstRunForm(code: code)
            form["agency"] = "Trentham Carers Trust"
            let answer = try await site.visitor().post("/first-run", form)
            #expect(answer.status == .seeOther, "\(answer.text)")
            let (agencies, teams) = try await site.store.read { (try $0.agencies().count, try $0.teams().count) }
            #expect(agencies == 3)
            #expect(teams == 3)
        }
    }

    @Test(arguments: TestStore.allCases)
    func anInventedPersonsEmailIsTakenAndTheCodeStaysGood(on store: TestStore) async throws {
        try await withSite(store) { site in
            try await site.desk.perform(AddPartnership(Self.partnership), as: .system("test"))
            let code = try #require(try await People.firstRunCode(site.desk))
            var form = SiteUnderTest.firstRunForm(code: code)
            form["email"] = "Nasreen@trentham.example"
            let taken = try await site.visitor().post("/first-run", form)
            #expect(taken.status == .unprocessableContent)
            #expect(taken.text.contains("has an account already"))
            let answer = try await site.visitor().post("/first-run", SiteUnderTest.firstRunForm(code: code))
            #expect(answer.status == .seeOther)
        }
    }

    @Test(arguments: TestStore.allCases)
    func nobodyInventedCanSignInOrAdminister(in store: TestStore) async throws {
        try await withSite(store) { site in
            try await site.desk.perform(AddPartnership(Self.partnership), as: .system("test"))
            for password in ["-", "", SiteUnderTest.password] {
                let answer = try await site.visitor().post(
                    "/sign-in",
                    ["email": "nasreen@trentham.example", "password": password]
                )
                #expect(answer.status == .unprocessableContent)
            }
            let administrators = try await site.store.read { try $0.holders(of: .administrator) }
            #expect(administrators == 0)
        }
        try await withSite(store) { site in
            let mighty = Partnership(
                members: Self.partnership.members,
                groups: Self.partnership.groups,
                people: [.init("Eve", "eve@trentham.example", .administrator, in: "Pastoral")]
            )
            await #expect(throws: Refusal.notPermitted) {
                try await site.desk.perform(AddPartnership(mighty), as: .system("test"))
            }
            let agencies = try await site.store.read { try $0.agencies() }
            #expect(agencies.isEmpty)
        }
    }

    @Test(arguments: TestStore.allCases)
    func onlyTheProgramItselfInventsAndOnlyInAnEmptyPlace(in store: TestStore) async throws {
        try await withSite(store) { site in
            await #expect(throws: Refusal.notPermitted) {
                try await site.desk.perform(AddPartnership(Self.partnership), as: .visitor)
            }
            _ = try await site.beginPlace()
            await #expect(throws: PlaceNotEmpty.self) {
                try await site.desk.perform(AddPartnership(Self.partnership), as: .system("test"))
            }
        }
    }
}
