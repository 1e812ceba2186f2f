import Desk
import Foundation
import Records
import TestSupport
import Testing
import Web

@testable import Carers
@testable import People

/// A place with a team of carers' workers, and someone at the door.
struct FindingWorld {
    let site: SiteUnderTest
    let asha: Visitor
    let manager: Visitor
    let south: Visitor
    /// Whoever has no account.
    let carer: Visitor
    let north: UUID

    init(_ site: SiteUnderTest) async throws {
        self.site = site
        north = TestTeams.id("north")
        let agency = site.clock.clock.newID()
        try await site.store.write { db in
            try db.execute(
                "INSERT INTO agency (id, name, kind, version) VALUES (\(agency), \("Trentham Council"), \("council"), \(1))"
            )
            for team in ["north", "south"] {
                try db.execute(
                    """
                    INSERT INTO team (id, agency_id, name, folded, version)
                    VALUES (\(TestTeams.id(team)), \(agency), \(team), \(team), \(1))
                    """
                )
            }
        }
        asha = try await Self.worker("Asha Patel", .carersWorker, of: "north", at: site)
        manager = try await Self.worker("Owen Bevan", .carersManager, of: "north", at: site)
        south = try await Self.worker("Sol Adeyemi", .carersWorker, of: "south", at: site)
        carer = site.visitor()
    }

    /// Someone with an account, so that work can be given to them.
    static func worker(_ name: String, _ role: Role, of team: String, at site: SiteUnderTest) async throws -> Visitor {
        let account = site.clock.clock.newID()
        let now = site.clock.now
        let membership = Actor.Membership(team: TestTeams.id(team), role: role)
        try await site.store.write { db in
            let email = "\(name.lowercased().filter(\.isLetter))@example.org"
            try db.addAccount(account, name: name, email: email, password: "", at: now)
            _ = try db.add(membership, to: account)
        }
        return site.visitor(account: account, named: name, [membership])
    }

    static let answers: [(step: String, fields: [(String, String)])] = [
        ("born", [("born-day", "12"), ("born-month", "3"), ("born-year", "1958")]),
        ("name", [("given", "Margaret"), ("family", "Hughes"), ("known", "Maggie")]),
        ("reach", [("phone", "01632 960 001"), ("email", ""), ("prefer", "phone")]),
        ("safe", [("safe", "call"), ("safe-note", "Not after five")]),
        ("speak", [("speak", "Welsh"), ("needs", "Big print")]),
        ("home", [("postcode", "tv1 2ab"), ("area", ""), ("address", "")]),
        ("who", [("p1-relation", "partner"), ("p1-given", "Tom"), ("p1-family", "Hughes"), ("p1-age", "older")]),
        ("care", [("p1-hard", "dementia"), ("p1-help", "body"), ("p1-help", "company"), ("p1-lives", "yes")]),
        ("more", [("p1-more", "no")]),
        (
            "sharing",
            [("share-doctor", "yes"), ("share-hospital", "ask"), ("share-council", "no"), ("share-groups", "no")]
        ),
        ("words", [("words", "A night’s sleep")]),
    ]

    /// Goes all the way to the page that checks the answers.
    ///
    /// - Returns: Its address.
    func fillIn(
        _ visitor: Visitor,
        from start: String = "/register/form",
        first: [(String, String)] = [],
        saying: [String: [(String, String)]] = [:]
    ) async throws -> String {
        var path = start
        for (number, step) in Self.answers.enumerated() {
            let answer = try await visitor.post(
                path,
                fields: (saying[step.step] ?? step.fields) + (number == 0 ? first : [])
            )
            path = try #require(answer.location, "\(step.step): \(answer.status) \(answer.text)")
        }
        #expect(path.hasSuffix("/check"))
        return path
    }

    /// Registers someone, and gives the reference and the code they were told.
    func register(
        _ visitor: Visitor,
        first: [(String, String)] = [],
        saying: [String: [(String, String)]] = [:]
    ) async throws -> (reference: String, code: String) {
        let check = try await fillIn(visitor, first: first, saying: saying)
        let sent = try await visitor.post(check)
        let page = try await visitor.follow(sent)
        return (try #require(Self.reference(in: page)), try #require(Self.code(in: page)))
    }

    /// The address of the only arrival that waits for a decision.
    func arrival(_ reference: String) async throws -> String {
        let ids: [UUID] = try await site.store.read {
            try $0.values("id", "SELECT id FROM arrival WHERE reference = \(reference)")
        }
        return "/carers/arrivals/\(try #require(ids.first).text)"
    }

    /// Sends a decision as its page carries it.
    func decide(_ path: String, _ fields: [String: String], as visitor: Visitor) async throws -> Answer {
        let page = try await visitor.get(path + "/decision")
        let version = try #require(page.hidden("version"), "\(page.status)")
        return try await visitor.post(
            path + "/decision",
            ["version": version, "words": "As told"].merging(fields) { $1 }
        )
    }

    static func reference(in answer: Answer) -> String? {
        answer.text.firstMatch(of: /[RFD][0-9]{4}-[0-9]{4}/).map { String($0.output) }
    }

    static func code(in answer: Answer) -> String? {
        answer.text.firstMatch(of: /class="digits">([0-9A-Z]{4}-[0-9A-Z]{4})</).map { String($0.output.1) }
    }
}
