import Foundation
import TestSupport
import Testing

@testable import Support

/// Assessments and plans, as the workers make them.
extension OwnWorld {
    /// An assessment that is asked for and begun in a way; its address.
    func assessment(of person: UUID, way: String) async throws -> String {
        let asked = [
            "kind": "adult", "asked_by": "carer", "requested-day": "16", "requested-month": "3",
            "requested-year": "2026",
        ]
        let answer = try await asha.post("/carers/\(person.text)/assessments/new", asked)
        let one = try #require(answer.location, "\(answer.status)")
        let page = try await asha.get(one + "/start")
        let start = [
            "way": way, "advocacy": "not_needed", "started-day": "16", "started-month": "3", "started-year": "2026",
            "version": page.hidden("version") ?? "",
        ]
        let begun = try await asha.post(one + "/start", start)
        try #require(begun.status == .seeOther, "\(begun.status)")
        return one
    }

    /// An assessment with every answer, decided and approved; its address.
    func approved(_ person: UUID) async throws -> String {
        let one = try await assessment(of: person, way: "phone")
        let none = CaringOutcome.allCases.map { ("\($0.rawValue)-assessor", "none") }
        try await write("caring", [("usual_week-assessor", "Canaryassessor")], in: one)
        try await write("health", [("health-assessor", "neither")], in: one)
        try await write("home", none.prefix(4) + [], in: one)
        try await write("life", none.dropFirst(4).dropLast() + [("leisure-assessor", "distress")], in: one)
        try await write(
            "impact",
            [("cause-assessor", "necessary"), ("impact-assessor", "likely"), ("domains-assessor", "health")],
            in: one
        )
        let version = try await asha.get(one + "/decision").hidden("version") ?? ""
        let decision = ["decided": "yes", "words": "You can have a break.", "version": version]
        try #require(try await asha.post(one + "/decision", decision).status == .seeOther)
        let waiting = try await mair.get(one + "/decision").hidden("decision") ?? ""
        let judged = try await mair.post(one + "/decision/judgement", ["judgement": "approve", "decision": waiting])
        try #require(judged.status == .seeOther, "\(judged.status)")
        return one
    }

    private func write(_ section: String, _ fields: [(String, String)], in assessment: String) async throws {
        let path = "\(assessment)/sections/\(section)"
        let seen = try await asha.get(path).hidden("version") ?? ""
        let answer = try await asha.post(path, fields: fields + [("boxes", "1"), ("version", seen)])
        try #require(answer.status == .seeOther, "\(section): \(answer.status)")
    }

    /// Begins a plan, and gives its address.
    func plan(from assessment: String) async throws -> String {
        try #require(try await asha.post(assessment + "/plan").location)
    }

    /// Says all that a plan must say, and has it approved.
    func putInForce(_ plan: String) async throws {
        let id = UUID(uuidString: plan.split(separator: "/").last.map(String.init) ?? "")
        let needs: [UUID] = try await values("id", "SELECT id FROM plan_need WHERE plan_id = \(id)")
        for need in needs {
            let path = "\(plan)/needs/\(need.text)"
            let version = try await asha.get(path).hidden("version") ?? ""
            let said = ["need": "No time", "wanted": "A swim", "reply": "met", "why": "", "version": version]
            try #require(try await asha.post(path, said).status == .seeOther)
            let step = ["words": "A sitter on Tuesdays", "doer": "Carers Centre", "given_to": "carer"]
            try #require(try await asha.post(path + "/steps", step).status == .seeOther)
        }
        let whole = [
            "budget": "300", "budget-every": "once", "bears_on": "leisure", "advice": "Rest",
            "contingency": "Her sister",
            "agreed": "yes", "version": try await asha.get(plan + "/whole").hidden("version") ?? "",
        ]
        try #require(try await asha.post(plan + "/whole", whole).status == .seeOther)
        let version = try await asha.get(plan).hidden("version") ?? ""
        try #require(try await asha.post(plan + "/sending", ["version": version]).status == .seeOther)
        try #require(try await mair.post(plan + "/judgement", ["judgement": "approve"]).status == .seeOther)
    }
}
