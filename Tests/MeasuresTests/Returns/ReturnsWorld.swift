import Carers
import Dates
import Desk
import Foundation
import Records
import TestSupport
import Testing
import Web

@testable import Measures

/// A council's team with a manager who makes its returns, and carers with casework whose answer is known.
struct ReturnsWorld {
    let site: SiteUnderTest
    let mair: Visitor
    let stranger: Visitor
    let lead: Visitor

    static let days = "from-day=1&from-month=4&from-year=2025&to-day=31&to-month=3&to-year=2026"
    static let form = [
        "from-day": "1", "from-month": "4", "from-year": "2025", "to-day": "31", "to-month": "3", "to-year": "2026",
    ]
    static let path = "/measures/returns/client-level-data"

    init(_ site: SiteUnderTest) async throws {
        self.site = site
        let agency = site.clock.clock.newID()
        try await site.store.write { db in
            try db.execute("INSERT INTO agency (id, name, kind, version) VALUES (\(agency), 'Council', 'council', 1)")
            for team in ["north", "south"] {
                try db.execute(
                    """
                    INSERT INTO team (id, agency_id, name, folded, version)
                    VALUES (\(TestTeams.id(team)), \(agency), \(team), \(team), 1)
                    """
                )
            }
        }
        mair = site.visitor(.carersManager, named: "Mair Huws")
        stranger = site.visitor(.carersManager, of: "south", named: "Sian Stone")
        lead = site.visitor(.strategyLead, named: "Asha Patel")
    }

    /// A carer of the register; their id and reference.
    func carer(
        _ name: String,
        born: String,
        nhs: String? = nil,
        postcode: String? = "ZZ1 1AA",
        post: ContactSafety? = nil
    )
        async throws -> (id: UUID, reference: String)
    {
        var details = PersonDetails(PersonName(given: name, family: "Carer"), born: PartialDay(iso: born))
        details.nhsNumber = nhs
        details.postcode = postcode
        details.address = "1 \(name) Street"
        if let post { details.contacts = [ContactDetails(.post, "1 \(name) Street", safety: post)] }
        let id = try await site.desk.perform(
            RegisterPerson(details: details, team: TestTeams.id("north")),
            as: .system("test")
        )
        let reference: String? = try await site.store.read {
            try $0.value("reference", "SELECT reference FROM person WHERE id = \(id)")
        }
        return (id, try #require(reference))
    }

    /// An assessment that was approved on a day, and the plan that came of it.
    @discardableResult
    func assess(_ person: UUID, on day: String = "2026-02-20") async throws -> UUID {
        let (assessment, plan) = (site.clock.clock.newID(), site.clock.clock.newID())
        let now = site.clock.now
        try await site.store.write { db in
            try db.execute(
                """
                INSERT INTO assessment
                    (id, person_id, kind, form_version, state, asked_by, requested_on, target_on, is_combined,
                     interpreter, approved_on, way, version, created_by, created_name, created_at)
                VALUES
                    (\(assessment), \(person), 'adult', 1, 'approved', 'carer', '2026-01-05', '2026-02-02', FALSE, FALSE,
                     \(day), 'phone', 1, \(assessment), 'A worker', \(now))
                """
            )
            try db.execute(
                """
                INSERT INTO support_plan
                    (id, person_id, assessment_id, state, due_on, bears_on, approved_on, whole_version, version,
                     created_by, created_name, created_at)
                VALUES
                    (\(plan), \(person), \(assessment), 'approved', \(day), '', \(day), 1, 1, \(plan), 'A worker', \(now))
                """
            )
        }
        return plan
    }

    /// A direct payment of fifty pounds a week.
    func pay(_ plan: UUID, from day: String = "2026-03-01") async throws {
        let (need, payment) = (site.clock.clock.newID(), site.clock.clock.newID())
        let now = site.clock.now
        try await site.store.write { db in
            try db.execute(
                """
                INSERT INTO plan_need (id, plan_id, position, code, is_eligible, version)
                VALUES (\(need), \(plan), 1, 'leisure', TRUE, 1)
                """
            )
            try db.execute(
                """
                INSERT INTO direct_payment
                    (id, plan_id, need_id, pence, every, purpose_sealed, starts_on, monitoring_sealed, created_at)
                VALUES (\(payment), \(plan), \(need), 5000, 'week', 'x', \(day), 'x', \(now))
                """
            )
        }
    }

    /// Loads a label for every value that has none.
    func loadEverything() async throws {
        var lines = ["Column,Ours,Label,Source"]
        for code in ReturnCodes.all where code.label == nil {
            lines.append("\(code.field.rawValue),\(code.ours),\(code.ours) as sent,Specification")
        }
        let answer = try await mair.post("/measures/returns/labels", ["pasted": lines.joined(separator: "\n")])
        #expect(answer.status == .seeOther, "\(answer.text.suffix(3000))")
    }
}
