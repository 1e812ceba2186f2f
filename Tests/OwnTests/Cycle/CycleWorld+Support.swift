import Foundation
import Records
import TestSupport
import Testing

@testable import Support

/// Assessment, decision, plan and review.
extension CycleWorld {
    /// Asks for an assessment of the kind that the form proposes, and checks that it is this one.
    func ask(_ kind: String, for person: UUID) async throws -> String {
        let form = "/carers/\(person.text)/assessments/new"
        let page = try await asha.get(form).text
        #expect(page.contains("value=\"\(kind)\" checked"), "the form proposes what they are")
        let asked = try await send(form, ["kind": kind, "asked_by": "carer"].merging(day("requested")) { $1 })
        return try #require(asked.location)
    }

    func begin(_ assessment: String, _ more: [String: String] = [:]) async throws {
        let version = try await asha.get(assessment + "/start").hidden("version") ?? ""
        let start = ["way": "in_person", "advocacy": "not_needed", "version": version].merging(day("started")) { $1 }
        try await send(assessment + "/start", start.merging(more) { $1 })
    }

    func write(_ section: String, _ fields: [(String, String)], in assessment: String) async throws {
        let path = "\(assessment)/sections/\(section)"
        let seen = try await asha.get(path).hidden("version") ?? ""
        let answer = try await asha.post(path, fields: fields + [("boxes", "1"), ("version", seen)])
        try #require(answer.status == .seeOther, "\(section): \(answer.status) \(answer.text)")
    }

    /// Every answer that an adult's eligibility needs: one outcome is out of reach.
    func answerAdult(_ assessment: String, outcome: CaringOutcome, words: String = "Up at five each day") async throws {
        try await begin(assessment)
        let found = CaringOutcome.allCases.map { ("\($0.rawValue)-assessor", $0 == outcome ? "distress" : "none") }
        try await write("caring", [("usual_week-carer", words)], in: assessment)
        try await write("health", [("health-assessor", "neither")], in: assessment)
        try await write("home", Array(found.prefix(4)), in: assessment)
        try await write("life", Array(found.dropFirst(4)), in: assessment)
        try await write(
            "impact",
            [("cause-assessor", "necessary"), ("impact-assessor", "likely"), ("domains-assessor", "health")],
            in: assessment
        )
    }

    /// What the Children Act asks of a parent carer and of a young carer.
    func judgeNeeds(_ assessment: String, _ more: [(String, String)] = []) async throws {
        let judged = [("needs-assessor", "yes"), ("could_be_met-assessor", "yes"), ("will_provide-assessor", "yes")]
        try await write("judgement", more + judged, in: assessment)
    }

    /// The worker decides, the manager approves, and the copy is given.
    func decide(_ assessment: String, words: String = "You can have a break.") async throws {
        let version = try await asha.get(assessment + "/decision").hidden("version") ?? ""
        try await send(assessment + "/decision", ["decided": "yes", "words": words, "version": version])
        let waiting = try await mair.get(assessment + "/decision").hidden("decision") ?? ""
        let judged = ["judgement": "approve", "decision": waiting]
        let alone = try await asha.post(assessment + "/decision/judgement", judged)
        #expect(alone.status == .forbidden, "nobody approves what they decided")
        try await send(assessment + "/decision/judgement", judged, by: mair)
        try await send(assessment + "/copy", ["how": "own_pages"].merging(day("given")) { $1 })
    }

    /// A plan from an assessment, written, approved and given.
    func plan(from assessment: String, words: String = "A sitter on Tuesdays", bearsOn: String = "leisure") async throws
        -> String
    {
        let plan = try #require(try await send(assessment + "/plan").location)
        let id = UUID(uuidString: plan.split(separator: "/").last.map(String.init) ?? "")
        var needs: [UUID] = try await own.values("id", "SELECT id FROM plan_need WHERE plan_id = \(id) ORDER BY id")
        if needs.isEmpty {
            try await send(plan + "/needs/new", ["need": "No time of their own"])
            needs = try await own.values("id", "SELECT id FROM plan_need WHERE plan_id = \(id) ORDER BY id")
        }
        for need in needs {
            let path = "\(plan)/needs/\(need.text)"
            let version = try await asha.get(path).hidden("version") ?? ""
            try await send(
                path,
                ["need": "No time", "wanted": "A swim", "reply": "met", "why": "", "version": version]
            )
            try await send(path + "/steps", ["words": words, "doer": "Carers Centre", "given_to": "carer"])
        }
        let whole = [
            "budget": "300", "budget-every": "once", "bears_on": bearsOn, "advice": "Ask about Carer’s Allowance",
            "contingency": "Her sister", "agreed": "yes",
            "version": try await asha.get(plan + "/whole").hidden("version") ?? "",
        ]
        try await send(plan + "/whole", whole)
        try await send(plan + "/sending", ["version": try await asha.get(plan).hidden("version") ?? ""])
        try await send(plan + "/judgement", ["judgement": "approve"], by: mair)
        try await send(plan + "/copy", ["how": "post"].merging(day("given")) { $1 })
        #expect(try await asha.get(plan).text.contains("In force"))
        return plan
    }

    /// Looked at again with them; the address of what comes next, where something does.
    @discardableResult
    func review(_ plan: String, cameOf: String, kind: String = "yearly") async throws -> String {
        let form = ["kind": kind, "next": "See you soon", "came_of": cameOf].merging(day("held")) { $1 }
        return try #require(try await send(plan + "/reviews", form).location)
    }
}
