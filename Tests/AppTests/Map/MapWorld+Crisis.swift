import Carers
import Desk
import Foundation
import Records
import TestSupport
import Testing

/// A carer's card and emergency plan, in the place of the map.
extension MapWorld {
    /// `known` is the carer of the map, if there is one already.
    static func prepareForCrisis(of known: UUID?, by lead: Visitor, at site: SiteUnderTest) async throws -> [String:
        UUID]
    {
        var ids: [String: UUID] = [:]
        // Three carers: a card printed, a card to print, a card asked for.
        var cards: [UUID] = []
        for name in ["Margaret", "Idris", "Owain"] {
            let isFirst = cards.isEmpty
            let person = isFirst && known != nil ? known ?? unknown : try await registered(name, at: site)
            if isFirst { ids["person"] = person }
            let path = "/carers/\(person.text)/card"
            try await sent(lead.post(path))
            let card = try await newest("SELECT id FROM carers_card WHERE person_id = \(person) ORDER BY id", at: site)
            cards.append(card)
            if name != "Owain" { try await sent(lead.post("\(path)/\(card.text)/issue")) }
            if isFirst {
                ids["run"] = try await made(lead.post("/cards/print-runs", ["team": TestTeams.id("north").text]))
            }
        }
        ids["card"] = cards.first
        let path = "/carers/\((ids["person"] ?? unknown).text)/emergency"
        try await sent(lead.post(path + "/edit", emergencyPlan))
        for name in ["Dafydd", "Mrs Evans"] {
            try await sent(lead.post(path + "/contacts/new", emergencyContact.merging(["name": name]) { $1 }))
        }
        ids["contact"] = try await newest("SELECT id FROM emergency_contact ORDER BY place DESC, id", at: site)
        ids["use"] = try await made(lead.post(path + "/uses", ["why": "ill", "words": "Her sister rang"]))
        return ids
    }

    private static func registered(_ name: String, at site: SiteUnderTest) async throws -> UUID {
        let details = PersonDetails(PersonName(given: name, family: "Rowlands"))
        let register = RegisterPerson(details: details, team: TestTeams.id("north"))
        return try await site.desk.perform(register, as: .system("test"))
    }

    private static func sent(_ answer: Answer) throws {
        try #require(answer.status == .seeOther, "\(answer.status) \(answer.text)")
    }

    private static func made(_ answer: Answer) throws -> UUID {
        let last = answer.location?.split(separator: "/").last.map(String.init)
        return try #require(last.flatMap { UUID(text: $0) }, "\(answer.status)")
    }

    private static func newest(_ statement: SQL, at site: SiteUnderTest) async throws -> UUID {
        let found: [UUID] = try await site.store.read { try $0.values("id", statement) }
        return try #require(found.first)
    }

    private static let emergencyPlan = [
        "people": "Gwilym, 14 Mill Lane", "agreed-day": "2", "agreed-month": "3", "agreed-year": "2025",
        "cared_for": "agreed", "version": "0",
    ]

    private static let emergencyContact = [
        "name": "Dafydd", "phone": "01782 555 0142", "relation": "son", "when": "evenings", "agreed-day": "1",
        "agreed-month": "3", "agreed-year": "2025",
    ]

    /// Forms of cards and emergency plans that stand on a page of another address.
    var formsOfCrisis: [String: [String: String]] {
        let emergency = "/carers/:person/emergency"
        return [
            emergency + "/check": ["right": "1"],
            emergency + "/edit": Self.emergencyPlan.merging(["pets": "A dog", "version": "1"]) { $1 },
            emergency + "/contacts/new": Self.emergencyContact,
            emergency + "/contacts/:contact": Self.emergencyContact.merging(["when": "never", "version": "1"]) { $1 },
            emergency + "/uses": ["why": "hospital", "words": "The ward rang"],
            emergency + "/uses/:use/log": ["kind": "done", "words": "A sitter went"],
            emergency + "/uses/:use/end": ["outcome": "cover"],
            emergency + "/uses/:use/review": ["review": "All well"],
            "/carers/:person/card/:card/replacement": ["replacement-reason": "lost"],
            "/carers/:person/card/:card/stop": ["stop-reason": "asked"],
            "/cards/print-runs": ["team": TestTeams.id("north").text],
            "/cards/teams/:team": ["years": "3", "phone": "01782 555 000", "when": "day and night", "version": "0"],
            "/card": ["number": "1000000000"],
            "/emergency": ["card": "1", "code": "2", "who": "Kit"],
        ]
    }
}
