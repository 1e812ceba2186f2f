import Carers
import Desk
import Foundation
import TestSupport
import Testing

/// A carer of team north, with an assessment that has every answer, in the place of the map.
extension MapWorld {
    static func assess(for lead: Visitor, at site: SiteUnderTest) async throws -> [String: UUID] {
        let details = PersonDetails(
            PersonName(given: "Margaret", family: "Hughes"),
            born: PartialDay(iso: "1958-03-12")
        )
        let register = RegisterPerson(details: details, team: TestTeams.id("north"))
        let person = try await site.desk.perform(register, as: .system("test"))
        let carer = "/carers/\(person.uuidString.lowercased())"
        let asked = try await lead.post(carer + "/assessments/new", newAssessment)
        let one = try #require(asked.location, "\(asked.status)")
        for (section, fields) in answers {
            let version = try await lead.get("\(one)/sections/\(section)").hidden("version") ?? ""
            let saved = try await lead.post(
                "\(one)/sections/\(section)",
                fields.merging(["boxes": "1", "version": version]) { $1 }
            )
            try #require(saved.status == .seeOther, "\(section): \(saved.status)")
        }
        let last = one.split(separator: "/").last.map(String.init) ?? ""
        let ids = ["person": person, "assessment": try #require(UUID(uuidString: last))]
        return ids.merging(try await plan(carer, from: try await approved(carer, for: lead, at: site), lead, at: site))
        { $1 }
    }

    /// Another assessment of the same carer, approved by somebody else.
    private static func approved(_ carer: String, for lead: Visitor, at site: SiteUnderTest) async throws -> String {
        let one = try #require(try await lead.post(carer + "/assessments/new", newAssessment).location)
        for (section, fields) in answers {
            let version = try await lead.get("\(one)/sections/\(section)").hidden("version") ?? ""
            _ = try await lead.post(
                "\(one)/sections/\(section)",
                fields.merging(["boxes": "1", "version": version]) { $1 }
            )
        }
        let decision = ["decided": "yes", "words": "You can have support.", "version": "4"]
        try #require(try await lead.post(one + "/decision", decision).status == .seeOther)
        let manager = site.visitor(.carersManager, named: "Mair Huws")
        let waiting = try await manager.get(one + "/decision").hidden("decision") ?? ""
        let judged = try await manager.post(one + "/decision/judgement", ["judgement": "approve", "decision": waiting])
        try #require(judged.status == .seeOther, "\(judged.status)")
        return one
    }

    /// A plan with everything in it, that is being written again after a review.
    private static func plan(_ carer: String, from assessment: String, _ lead: Visitor, at site: SiteUnderTest)
        async throws -> [String: UUID]
    {
        let plan = try #require(try await lead.post(assessment + "/plan").location)
        var ids = [
            "supportplan": try #require(plan.split(separator: "/").last.flatMap { UUID(uuidString: String($0)) })
        ]
        ids["planneed"] = try await newest("plan_need", of: ids["supportplan"], at: site)
        let need = ids["planneed", default: unknown].uuidString.lowercased()
        let sent = [
            try await lead.post("\(plan)/needs/\(need)", ["wanted": "A swim", "reply": "met", "version": "1"]),
            try await lead.post("\(plan)/needs/\(need)/steps", newStep),
            try await lead.post(plan + "/payments", newPayment.merging(["need": need]) { $1 }),
            try await lead.post(plan + "/whole", whole),
            try await lead.post(plan + "/sending", ["version": try await lead.get(plan).hidden("version") ?? ""]),
            try await site.visitor(.carersManager, named: "Mair Huws").post(
                plan + "/judgement",
                ["judgement": "approve"]
            ),
            try await lead.post(plan + "/reviews", newReview),
        ]
        for answer in sent { try #require(answer.status == .seeOther, "\(answer.status): \(answer.text)") }
        for (name, table) in ["step": "plan_step", "payment": "direct_payment", "review": "review"] {
            ids[name] = try await newest(table, of: ids["supportplan"], at: site)
        }
        try await site.store.write { db in try db.execute("UPDATE support_plan SET state = 'draft'") }
        return ids
    }

    private static func newest(_ table: String, of plan: UUID?, at site: SiteUnderTest) async throws -> UUID? {
        try await site.store.read { db in
            try db.value("id", "SELECT id FROM \(name: table) WHERE plan_id = \(plan) ORDER BY id DESC LIMIT 1")
        }
    }

    private static let newStep = ["words": "A sitter", "doer": "Carers Centre", "given_to": "carer"]
    private static let newPayment = [
        "amount": "5", "amount-every": "week", "purpose": "Swimming", "monitoring": "Receipts", "starts-day": "1",
        "starts-month": "4", "starts-year": "2026",
    ]
    private static let whole = [
        "budget": "0", "budget-every": "once", "bears_on": "work", "advice": "Rest", "contingency": "Her sister",
        "agreed": "yes", "version": "1",
    ]
    private static let newReview = [
        "kind": "planned", "next": "See you soon", "came_of": "as_it_is", "held-day": "16", "held-month": "3",
        "held-year": "2026",
    ]

    private static let newAssessment = [
        "kind": "adult", "asked_by": "carer", "requested-day": "16", "requested-month": "3", "requested-year": "2026",
    ]

    private static let answers: [(String, [String: String])] = [
        ("health", ["health-assessor": "worse"]),
        ("home", ["child-assessor": "none"]),
        ("impact", ["cause-assessor": "necessary", "impact-assessor": "now", "domains-assessor": "health"]),
    ]

    /// Forms of support that stand on a page of another address, or whose page has nothing filled in.
    var formsOfSupport: [String: [String: String]] {
        let assessment = "/carers/:person/assessments/:assessment"
        let plan = "/carers/:person/support-plans/:supportplan"
        let given = ["how": "post", "given-day": "16", "given-month": "3", "given-year": "2026"]
        return [
            "/carers/:person/assessments/new": Self.newAssessment,
            "/carers/:person/prompts": ["prompt": "carers_leave", "answer": "told"],
            "/support/tools": [
                "name": "Strain Index", "owner": "Somebody Ltd", "licence": "L-77", "held-day": "31",
                "held-month": "3", "held-year": "2027", "part-1": "Total", "least-1": "0", "most-1": "36",
                "better-1": "low", "team": TestTeams.id("north").uuidString.lowercased(),
            ],
            assessment + "/sections/:topic": ["usual_week-carer": "Every day", "boxes": "1", "version": "4"],
            assessment + "/decision": ["decided": "yes", "words": "You can have support.", "version": "4"],
            assessment + "/decision/judgement": ["judgement": "approve", "decision": Self.unknown.uuidString],
            assessment + "/urgent": ["urgent": "Two nights of cover"],
            assessment + "/refusal": ["reason": "Not now"],
            assessment + "/copy": given,
            assessment + "/plan": [:],
            plan + "/needs/new": ["need": "The stairs"],
            plan + "/needs/:planneed": ["need": "No time", "wanted": "A walk", "reply": "met", "version": "2"],
            plan + "/needs/:planneed/steps": Self.newStep,
            plan + "/steps/:step": Self.newStep.merging(["words": "Two sitters", "version": "1"]) { $1 },
            plan + "/steps/:step/removal": [:],
            plan + "/payments": Self.newPayment.merging(["need": ids["planneed"]?.uuidString.lowercased() ?? ""]) {
                $1
            },
            plan + "/payments/:payment/removal": [:],
            plan + "/payments/:payment/reviews": [
                "held-day": "1", "held-month": "4", "held-year": "2026", "spent": "as_agreed", "words": "Receipts",
                "came_of": "goes_on",
            ],
            plan + "/whole": Self.whole.merging(["version": "2"]) { $1 },
            plan + "/judgement": ["judgement": "approve"],
            plan + "/copy": given,
            plan + "/reviews": Self.newReview,
        ]
    }
}
