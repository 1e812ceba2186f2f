import Carers
import Dates
import Desk
import Foundation
import HTTPTypes
import Records
import TestSupport
import Testing
import Web

@testable import Support

/// A team that works with carers: two workers, two managers, and someone of another team.
struct SupportWorld {
    let site: SiteUnderTest
    let asha: Visitor
    let gwen: Visitor
    let mair: Visitor
    let owen: Visitor
    let stranger: Visitor

    init(_ site: SiteUnderTest) async throws {
        self.site = site
        let agency = site.clock.clock.newID()
        try await site.store.write { db in
            try db.execute(
                """
                INSERT INTO agency (id, name, kind, version)
                VALUES (\(agency), \("Trentham Council"), \("council"), 1)
                """
            )
            for team in ["north", "south"] {
                try db.execute(
                    """
                    INSERT INTO team (id, agency_id, name, folded, version)
                    VALUES (\(TestTeams.id(team)), \(agency), \(team), \(team), 1)
                    """
                )
            }
        }
        asha = site.visitor(.carersWorker)
        gwen = site.visitor(.carersWorker, named: "Gwen Rees")
        mair = site.visitor(.carersManager, named: "Mair Huws")
        owen = site.visitor(.carersManager, named: "Owen Bevan")
        stranger = site.visitor(.carersManager, of: "south", named: "Sian Stone")
    }

    /// Someone of the register.
    func person(_ given: String, _ family: String, born: String, isCarer: Bool = true) async throws -> UUID {
        let details = PersonDetails(
            PersonName(given: given, family: family),
            born: PartialDay(iso: born),
            isCarer: isCarer
        )
        return try await site.desk.perform(
            RegisterPerson(details: details, team: TestTeams.id("north")),
            as: .system("test")
        )
    }

    /// Asks for an assessment, and gives its address.
    func ask(_ kind: String, for person: UUID, by visitor: Visitor? = nil, on day: Day? = nil) async throws -> String {
        var form = ["kind": kind, "asked_by": "carer"]
        let today = day ?? site.clock.clock.day(of: site.clock.now)
        form.merge([
            "requested-day": "\(today.day)", "requested-month": "\(today.month)", "requested-year": "\(today.year)",
        ]) { $1 }
        let answer = try await (visitor ?? asha).post("/carers/\(person.text)/assessments/new", form)
        return try #require(answer.location, "\(answer.status)")
    }

    /// Sends one page of an assessment as a browser would.
    @discardableResult
    func write(
        _ section: String,
        _ fields: [(String, String)],
        in assessment: String,
        by visitor: Visitor? = nil,
        version: String? = nil
    ) async throws -> HTTPTypes.HTTPResponse.Status {
        let visitor = visitor ?? asha
        let path = "\(assessment)/sections/\(section)"
        var seen = version
        if seen == nil { seen = try await visitor.get(path).hidden("version") }
        let answer = try await visitor.post(path, fields: fields + [("boxes", "1"), ("version", seen ?? "")])
        return answer.status
    }

    /// Everything an adult's eligibility needs, with `unable` as what was found about leisure.
    func answerAll(in assessment: String, unable: String = "distress", by visitor: Visitor? = nil) async throws {
        let none = CaringOutcome.allCases.map { ("\($0.rawValue)-assessor", "none") }
        try await write("health", [("health-assessor", "neither")], in: assessment, by: visitor)
        try await write("home", none.prefix(4) + [], in: assessment, by: visitor)
        try await write(
            "life",
            none.dropFirst(4).dropLast() + [("leisure-assessor", unable)],
            in: assessment,
            by: visitor
        )
        try await write(
            "impact",
            [("cause-assessor", "necessary"), ("impact-assessor", "likely"), ("domains-assessor", "health")],
            in: assessment,
            by: visitor
        )
    }

    /// Sends a decision.
    func decide(_ assessment: String, _ form: [String: String], by visitor: Visitor? = nil) async throws
        -> Answer
    {
        let visitor = visitor ?? asha
        let version = try await visitor.get(assessment + "/decision").hidden("version") ?? ""
        return try await visitor.post(
            assessment + "/decision",
            form.merging(["version": version]) { first, _ in first }
        )
    }

    /// Approves the decision that waits, or sends it back.
    func judge(_ assessment: String, _ form: [String: String] = ["judgement": "approve"], by visitor: Visitor)
        async throws
        -> Answer
    {
        let waiting: [UUID] = try await site.store.read {
            try $0.values("id", "SELECT id FROM eligibility_decision WHERE state = 'waiting' ORDER BY id")
        }
        let form = form.merging(["decision": waiting.first?.text ?? ""]) { first, _ in first }
        return try await visitor.post(assessment + "/decision/judgement", form)
    }

    /// Everything the database holds, as text.
    func everything() async throws -> String {
        try await site.store.read { db in
            try db.tableNames().map { table in
                try db.rows("SELECT * FROM \(name: table)").map { "\($0)" }.joined(separator: "\n")
            }.joined(separator: "\n")
        }
    }
}

extension SupportWorld {
    /// Where the last part of an address says which: `/support-plans/ID`.
    static func last(_ path: String) -> String { path.split(separator: "/").last.map(String.init) ?? "" }

    /// An assessment of an adult, decided and approved; its address.
    func approved(_ carer: UUID) async throws -> String {
        let one = try await ask("adult", for: carer)
        try await answerAll(in: one)
        try await write(
            "wellbeing",
            WellbeingDomain.allCases.map { ("wellbeing_\($0.rawValue)-carer", "2") },
            in: one
        )
        #expect(try await decide(one, ["decided": "yes", "words": "You can have support."]).status == .seeOther)
        #expect(try await judge(one, by: mair).status == .seeOther)
        return one
    }

    /// Begins a plan, and gives its address.
    func plan(from assessment: String) async throws -> String {
        let answer = try await asha.post(assessment + "/plan")
        return try #require(answer.location, "\(answer.status)")
    }

    /// The needs of a plan, in their order.
    func needs(of plan: String) async throws -> [String] {
        let id = UUID(uuidString: Self.last(plan))
        let found: [UUID] = try await site.store.read { db in
            try db.values("id", "SELECT id FROM plan_need WHERE plan_id = \(id) ORDER BY position, id")
        }
        return found.map(\.text)
    }

    /// Says all that a plan must say.
    func complete(_ plan: String, by visitor: Visitor? = nil) async throws {
        let visitor = visitor ?? asha
        for need in try await needs(of: plan) {
            let path = "\(plan)/needs/\(need)"
            let version = try await visitor.get(path).hidden("version") ?? ""
            let said = ["need": "No time", "wanted": "A swim each week", "reply": "met", "why": "", "version": version]
            #expect(try await visitor.post(path, said).status == .seeOther)
            let step = ["words": "A sitter on Tuesdays", "doer": "Carers Centre", "given_to": "carer"]
            #expect(try await visitor.post(path + "/steps", step).status == .seeOther)
        }
        let version = try await visitor.get(plan + "/whole").hidden("version") ?? ""
        let whole = [
            "budget": "300", "budget-every": "once", "bears_on": "leisure", "advice": "Ask about Carer’s Allowance",
            "contingency": "Her sister steps in", "agreed": "yes", "version": version,
        ]
        #expect(try await visitor.post(plan + "/whole", whole).status == .seeOther)
    }

    /// Sends it, and has it approved.
    func putInForce(_ plan: String) async throws {
        let version = try await asha.get(plan).hidden("version") ?? ""
        #expect(try await asha.post(plan + "/sending", ["version": version]).status == .seeOther)
        #expect(try await mair.post(plan + "/judgement", ["judgement": "approve"]).status == .seeOther)
    }
}
