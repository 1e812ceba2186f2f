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
        return ["person": person, "assessment": try #require(UUID(uuidString: last))]
    }

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
        let given = ["how": "post", "given-day": "16", "given-month": "3", "given-year": "2026"]
        return [
            "/carers/:person/assessments/new": Self.newAssessment,
            assessment + "/sections/:topic": ["usual_week-carer": "Every day", "boxes": "1", "version": "4"],
            assessment + "/decision": ["decided": "yes", "words": "You can have support.", "version": "4"],
            assessment + "/decision/judgement": ["judgement": "approve", "decision": Self.unknown.uuidString],
            assessment + "/urgent": ["urgent": "Two nights of cover"],
            assessment + "/refusal": ["reason": "Not now"],
            assessment + "/copy": given,
        ]
    }
}
