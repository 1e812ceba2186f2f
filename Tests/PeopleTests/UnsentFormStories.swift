import Foundation
import Records
import TestSupport
import Testing
import Web

@testable import People

/// A form that is sent after its session has ended loses nothing.
@Suite struct UnsentFormStories {
    private static let typed: [String: String] = [
        "name": "Carers’ <Centre>", "kind": "charity", "other_names": "CC\nThe Centre",
    ]

    @Test(arguments: TestStore.allCases)
    func whatWasTypedIsThereAfterSigningInAgain(on store: TestStore) async throws {
        try await withSite(store) { site in
            let (visitor, first) = try await site.administrator()
            let page = try await visitor.get("/agencies/new")
            site.clock.advance(seconds: 61 * 60)

            let late = try await visitor.post("/agencies", Self.typed, from: page)
            #expect(late.location == "/sign-in?next=%2Funsent")
            let shown = try await site.signInAgain(visitor, first, goingOnTo: "/unsent")

            #expect(shown.status == .ok)
            #expect(shown.text.contains("Nothing was sent yet"))
            #expect(shown.text.contains("value=\"Carers’ &lt;Centre&gt;\""))
            #expect(shown.text.contains("CC\nThe Centre</textarea>"))
            #expect(
                shown.text.contains("value=\"charity\" checked") || shown.text.contains("value=\"charity\" selected")
            )
            #expect(!(try await visitor.get("/agencies").text.contains("&lt;Centre&gt;")), "nothing was sent")
            let sent = try await visitor.post("/agencies", Self.typed, from: shown)
            #expect(sent.status == .seeOther)
        }
    }

    @Test(arguments: TestStore.allCases)
    func itWorksWhenTheBrowserWasClosedMeanwhile(in store: TestStore) async throws {
        try await withSite(store) { site in
            let (visitor, first) = try await site.administrator()
            let page = try await visitor.get("/cy/agencies/new")
            visitor.forgetSession()

            let late = try await visitor.post("/cy/agencies", Self.typed, from: page)
            #expect(late.location == "/cy/sign-in?next=%2Funsent")
            let shown = try await site.signInAgain(visitor, first, goingOnTo: "/cy/unsent")

            #expect(shown.text.contains("value=\"Carers’ &lt;Centre&gt;\""))
            #expect(shown.text.contains("Nid oes dim wedi’i anfon eto"))
        }
    }

    @Test(arguments: TestStore.allCases)
    func aFormOfTheSessionBeforeIsShownAgainAtOnce(in store: TestStore) async throws {
        try await withSite(store) { site in
            let (visitor, first) = try await site.administrator()
            let page = try await visitor.get("/agencies/new")
            visitor.forgetSession()
            _ = try await site.signInAgain(visitor, first, goingOnTo: "/")

            let late = try await visitor.post("/agencies", Self.typed, from: page)
            #expect(late.location == "/unsent")
            let shown = try await visitor.follow(try await visitor.follow(late))

            #expect(shown.text.contains("value=\"Carers’ &lt;Centre&gt;\""))
        }
    }

    @Test(arguments: TestStore.allCases)
    func nobodyElseSeesItInThatBrowserOrAnother(on store: TestStore) async throws {
        try await withSite(store) { site in
            let (visitor, _) = try await site.administrator()
            let page = try await visitor.get("/agencies/new")
            visitor.forgetSession()
            _ = try await visitor.post("/agencies", Self.typed, from: page)
            let stored: [String] = try await site.store.read { try $0.values("typed", "SELECT typed FROM unsent_form") }

            site.signIn(visitor, account: site.clock.clock.newID(), named: "Idris Obi", [])
            let other = try await visitor.get("/unsent")

            #expect(stored.count == 1 && !stored.joined().contains("Centre"))
            #expect(other.status == .ok && !other.text.contains("Centre"))
            #expect(other.text.contains("No form is waiting here"))
        }
    }

    @Test(arguments: TestStore.allCases)
    func itWaitsForHalfAnHour(in store: TestStore) async throws {
        try await withSite(store) { site in
            let (visitor, first) = try await site.administrator()
            let page = try await visitor.get("/agencies/new")
            visitor.forgetSession()
            _ = try await visitor.post("/agencies", Self.typed, from: page)
            site.clock.advance(seconds: 31 * 60)

            let shown = try await site.signInAgain(visitor, first, goingOnTo: "/unsent")

            #expect(shown.text.contains("No form is waiting here"))
        }
    }

    @Test(arguments: TestStore.allCases)
    func aPasserByHasNothingKeptAndNobodyMoreThanThree(in store: TestStore) async throws {
        try await withSite(store) { site in
            let (visitor, _) = try await site.administrator()
            let page = try await visitor.get("/agencies/new")
            let token = try #require(page.hidden("form_token"))
            let parts = token.split(separator: ".").map(String.init)
            let forged = "\(parts[0]).\(site.clock.clock.newID().uuidString.lowercased()).\(parts[2])"
            visitor.forgetSession()

            for made in ["", "x", forged, "a.b.c"] {
                let fields = [("form_token", made), ("form_page", "/agencies/new"), ("name", "Filling the disk")]
                #expect(try await visitor.post("/agencies", fields: fields).location == "/sign-in")
            }
            let abroad = try await visitor.post(
                "/agencies",
                fields: [("form_token", token), ("form_page", "/agencies/new"), ("name", "x")],
                extra: ["Sec-Fetch-Site": "cross-site"]
            )
            #expect(abroad.location == "/sign-in")
            #expect(try await site.unsent() == 0)
            for _ in 1...5 { _ = try await visitor.post("/agencies", Self.typed, from: page) }
            #expect(try await site.unsent() == 3)
        }
    }

    @Test(arguments: TestStore.allCases)
    func aPasswordIsNeverKept(in store: TestStore) async throws {
        try await withSite(store) { site in
            let (visitor, _) = try await site.administrator()
            let page = try await visitor.get("/me/password")
            visitor.forgetSession()

            let late = try await visitor.post(
                "/me/password",
                ["present": SiteUnderTest.password, "password": "amber violin teapot"],
                from: page
            )

            #expect(late.location == "/sign-in")
            #expect(try await site.unsent() == 0)
        }
    }
}

extension SiteUnderTest {
    func administrator() async throws -> (Visitor, SignedInFirst) {
        let visitor = try await beginPlace()
        return (visitor, try await signInFirst(visitor, email: "mair@trentham.example"))
    }

    /// Signs in once more, and follows to where that leads.
    fileprivate func signInAgain(
        _ visitor: Visitor,
        _ first: SignedInFirst,
        goingOnTo path: String
    ) async throws -> Answer {
        clock.advance(seconds: 30)
        let details = ["email": "mair@trentham.example", "password": Self.password, "next": "/unsent"]
        let prefix = path.hasPrefix("/cy") ? "/cy" : ""
        _ = try await visitor.post("\(prefix)/sign-in", path == "/" ? details.filter { $0.key != "next" } : details)
        let done = try await visitor.post(
            "\(prefix)/sign-in/code",
            ["code": code(of: first.factor), "next": path == "/" ? "" : "/unsent"]
        )
        try #require(done.location == path, "\(done.status)")
        return try await visitor.follow(try await visitor.follow(done))
    }

    fileprivate func unsent() async throws -> Int {
        let found: [String] = try await store.read { try $0.values("id", "SELECT id FROM unsent_form") }
        return found.count
    }
}
