import Desk
import Foundation
import PageChecking
import TestSupport
import Testing
import Web

@testable import App

/// Every page that can be come to from the front, in both languages, is sound, and every link on it leads somewhere.
@Suite struct EveryPageTests {
    @Test(arguments: [false, true])
    func everyPageIsSoundAndEveryLinkLeadsSomewhere(isSignedIn: Bool) async throws {
        try await withSite(.sqlite) { site in
            try await OpenPlace(store: site.store, desk: site.desk).makeExample { _ in }
            let world = try await MapWorld.begin(site)
            if !isSignedIn { try await world.adopt() }
            let visitor = isSignedIn ? try await everyone(at: site) : site.visitor()
            var crawl = Crawl(routes: site.site.routes)
            for route in site.site.routes where route.method == .get && !Self.closed(route) {
                for prefix in ["", "/cy"] { crawl.add(prefix + world.address(route)) }
            }

            while let address = crawl.next() { crawl.note(address, try await visitor.get(address)) }

            #expect(crawl.faults == [])
            #expect(crawl.count > 50)
            print("\(crawl.count) pages looked at, \(isSignedIn ? "signed in" : "as a passer-by")")
        }
    }

    /// Pages that are not there once a place has begun, or without a secret.
    ///
    /// Of published plans the list leads to those there are; a draft that anyone may have is its own browser's alone. Nobody
    /// is drawn for the survey here; that has stories of its own. Who is behind a figure is asked of one period.
    private static func closed(_ route: Route) -> Bool {
        route.path == "/first-run" || route.path.contains(":token") || route.path.contains(":draw")
            || route.path == "/measures/:indicator/people"
            || route.audience == .program
            || route.path.hasPrefix("/our-plans/:plan") || MapWorld.opensToAll.contains { route.path.hasPrefix($0) }
    }

    /// Someone with every role in every team.
    private func everyone(at site: SiteUnderTest) async throws -> Visitor {
        let teams: [UUID] = try await site.store.read { try $0.values("id", "SELECT id FROM team ORDER BY id") }
        let account: UUID? = try await site.store.read { db in
            // Whoever has something unfinished.
            try db.value("account_id", "SELECT account_id FROM draft ORDER BY id LIMIT 1")
        }
        let memberships = teams.flatMap { team in Role.allCases.map { Actor.Membership(team: team, role: $0) } }
        return site.visitor(account: try #require(account), named: Crawl.personsName, memberships)
    }
}

/// Which pages were seen, which are still to see, and what was wrong.
private struct Crawl {
    static let personsName = "Asha Patel"
    /// Of one page with different questions after it, so many are enough.
    private static let mostQueries = 3
    /// Of one route with different people or plans in it, in one language.
    private static let mostOfARoute = 15

    let routes: [Route]
    private(set) var faults: [String] = []
    private(set) var count = 0
    private var waiting: [String] = []
    private var seen: Set<String> = []
    private var queries: [Substring: Int] = [:]
    private var likes: [String: Int] = [:]

    init(routes: [Route]) { self.routes = routes }

    mutating func add(_ address: String) {
        let address = String(address.prefix { $0 != "#" })
        // The way out leads elsewhere, and ends the session.
        guard !address.hasSuffix("/leave"), address.hasPrefix("/") else { return }
        guard seen.insert(address).inserted else { return }
        if address.contains("?") {
            let page = address.prefix { $0 != "?" }
            queries[page, default: 0] += 1
            if queries[page, default: 0] > Self.mostQueries { return }
        } else if let route = routes.firstIndex(where: { $0.method == .get && $0.leads(english(address)) }) {
            let key = "\(route) \(address.hasPrefix("/cy"))"
            likes[key, default: 0] += 1
            if likes[key, default: 0] > Self.mostOfARoute { return }
        }
        waiting.append(address)
    }

    mutating func next() -> String? { waiting.popLast() }

    mutating func note(_ address: String, _ answer: Answer) {
        count += 1
        switch answer.status.code {
        case 200: break
        case 303:
            if let location = answer.location { add(location) }
            return
        default:
            if !isFormsOwn(address) { faults.append("\(address): \(answer.status.code)") }
            return
        }
        guard answer.headers[.contentType]?.hasPrefix("text/html") == true else { return }
        let checker = PageChecker(answer.text)
        faults += checker.faults.map { "\(address): \($0)" }
        if checker.title.contains(Self.personsName) { faults.append("\(address): the title names a person") }
        for link in checker.localLinks { add(link) }
    }

    /// An address that only a form is sent to.
    private func isFormsOwn(_ address: String) -> Bool {
        let english = english(address)
        return routes.contains { $0.method == .post && $0.leads(english) }
            && !routes.contains { $0.method == .get && $0.leads(english) && !$0.path.contains(":") }
    }

    private func english(_ address: String) -> String {
        address.hasPrefix("/cy/") ? String(address.dropFirst(3)) : address
    }
}
