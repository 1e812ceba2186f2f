import Dates
import Desk
import Foundation
import Records
import TestSupport
import Testing

@testable import Support

/// Everything that is done with a carer between their first word and the end of their caring, each step through the front
/// door: by whoever comes, the worker who keeps the record, the manager who approves, and the carer on their own pages.
struct CycleWorld {
    let own: OwnWorld
    var site: SiteUnderTest { own.site }
    var asha: Visitor { own.asha }
    var mair: Visitor { own.mair }

    init(_ site: SiteUnderTest) async throws { own = try await OwnWorld(site) }

    func day(_ field: String, in days: Int = 0) -> [String: String] {
        let day = site.clock.clock.day(of: site.clock.now).adding(days: days)
        return ["\(field)-day": "\(day.day)", "\(field)-month": "\(day.month)", "\(field)-year": "\(day.year)"]
    }

    /// Sends a form that must be taken.
    @discardableResult
    func send(
        _ path: String,
        _ form: [String: String] = [:],
        by visitor: Visitor? = nil,
        _ place: SourceLocation = #_sourceLocation
    ) async throws -> Answer {
        let answer = try await (visitor ?? asha).post(path, form)
        try #require(answer.status == .seeOther, "\(path): \(answer.status) \(answer.text)", sourceLocation: place)
        return answer
    }

    /// The newest row of a table.
    func newest(_ table: String) async throws -> UUID {
        let found: [UUID] = try await own.values("id", "SELECT id FROM \(name: table) ORDER BY id DESC LIMIT 1")
        return try #require(found.first, "\(table) has no row")
    }

    static let answers: [[(String, String)]] = [
        [("born-day", "12"), ("born-month", "3"), ("born-year", "1958")],
        [("given", "Margaret"), ("family", "Hughes"), ("known", "Maggie")],
        [("phone", "01632 960 001"), ("email", "maggie@example.org"), ("prefer", "phone")],
        [("safe", "call"), ("safe", "email"), ("safe-note", "Not after five")],
        [("speak", "English"), ("needs", "Big print")],
        [("postcode", "tv1 2ab"), ("area", ""), ("address", "3 Mill Lane")],
        [("p1-relation", "partner"), ("p1-given", "Tom"), ("p1-family", "Hughes"), ("p1-age", "older")],
        [("p1-hard", "dementia"), ("p1-help", "body"), ("p1-often", "daily"), ("p1-lives", "yes")],
        [("p1-more", "no")],
        [("share-doctor", "yes"), ("share-hospital", "ask"), ("share-council", "no"), ("share-groups", "no")],
        [("words", "A night’s sleep")],
    ]

    /// Someone fills in the form of registering to its end; `changed` replaces whole steps by their number.
    func register(_ visitor: Visitor, from start: String = "/register/form", _ changed: [Int: [(String, String)]] = [:])
        async throws -> (reference: String, code: String)
    {
        try await journey(visitor, start, Self.answers.enumerated().map { changed[$0] ?? $1 })
    }

    /// Goes through a form page by page, and gives the reference and the code that are told at its end.
    func journey(_ visitor: Visitor, _ start: String, _ steps: [[(String, String)]]) async throws
        -> (reference: String, code: String)
    {
        var path = start
        for fields in steps {
            let answer = try await visitor.post(path, fields: fields)
            path = try #require(answer.location, "\(fields): \(answer.status) \(answer.text)")
        }
        let page = try await visitor.follow(try await visitor.post(path))
        let reference = page.text.firstMatch(of: /[RF][0-9]{4}-[0-9]{4}/).map { String($0.output) }
        let code = page.text.firstMatch(of: /class="digits">([0-9A-Z]{4}-[0-9A-Z]{4})</).map { String($0.output.1) }
        return (try #require(reference, "\(page.text)"), try #require(code))
    }

    static func referral(given: String, family: String, relation: String, hard: String) -> [[(String, String)]] {
        [
            [("consent", "yes")],
            [
                ("source", "gp"), ("org", "Riverside Surgery"), ("sender", "Dr Rao"), ("role", "GP"),
                ("sender-phone", "01632 960 002"),
            ],
            [("given", given), ("family", family), ("phone", "01632 960 003"), ("born-year", "1988")],
            [("safe", "call")], [("p1-relation", relation), ("p1-hard", hard)],
            [("urgency", "urgent"), ("words", "Has not slept for a week")],
        ]
    }

    /// Where what someone sent is looked at.
    func arrival(_ reference: String) async throws -> String {
        let ids: [UUID] = try await own.values("id", "SELECT id FROM arrival WHERE reference = \(reference)")
        return "/carers/arrivals/\(try #require(ids.first).text)"
    }

    /// Looked at, spoken to, taken on, given to a worker: the person there is then.
    func takeOn(_ reference: String, answer: String = "Thank you. We have met.") async throws -> UUID {
        let path = try await arrival(reference)
        try await send(path + "/take", ["version": "1"])
        try await send(path + "/contacted", ["version": "2"])
        let version = try await asha.get(path + "/decision").hidden("version") ?? ""
        let decided = try await send(
            path + "/decision",
            ["decision": "registered", "words": "As told", "answer": answer, "version": version]
        )
        let id = decided.location?.split(separator: "/").last.flatMap { UUID(uuidString: String($0)) }
        let person = try #require(id)
        let workers: [UUID] = try await own.values("id", "SELECT id FROM account WHERE name = 'Asha Patel'")
        try await send(
            "/carers/allocation",
            ["person": person.text, "worker": try #require(workers.first).text],
            by: mair
        )
        #expect(try await asha.get("/carers/\(person.text)").text.contains("Works with them"))
        return person
    }

    /// Whom someone looks after, by the order in which it was written down.
    func lookedAfter(by person: UUID) async throws -> [UUID] {
        try await own.values(
            "cared_for_id",
            "SELECT cared_for_id FROM caring_role WHERE carer_id = \(person) ORDER BY id"
        )
    }

    /// The kinds of carer that the record says someone is.
    func kinds(_ person: UUID) async throws -> String { try await asha.get("/carers/\(person.text)").text }
}
