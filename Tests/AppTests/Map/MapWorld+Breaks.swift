import Desk
import Foundation
import Records
import TestSupport
import Testing

/// A carer's need for a break, in the place of the map: an offer accepted and one open, hours kept, a break booked in haste.
extension MapWorld {
    static func needBreak(of person: UUID, by lead: Visitor, at site: SiteUnderTest) async throws -> [String: UUID] {
        let need = try await last(lead.post("/carers/\(person.text)/breaks/new", newNeed))
        let path = "/carers/\(person.text)/breaks/\(need.text)"
        try await taken(lead.post("/breaks/funds", fundForm(at: site)))
        let fund = try await first("SELECT id FROM break_fund ORDER BY id", at: site)
        try await taken(lead.post(path + "/offers", ["offer": "A night of sitting"]))
        let offer = try await first("SELECT id FROM break_offer ORDER BY id", at: site)
        try await taken(lead.post(path + "/allocations", ["fund": fund.text, "amount": "8"]))
        let allocation = try await first("SELECT id FROM break_allocation ORDER BY id", at: site)
        try await taken(lead.post(path + "/bookings", booking.merging(["paid": allocation.text]) { $1 }))
        let booking = try await first("SELECT id FROM break_booking ORDER BY id", at: site)
        return ["break": need, "fund": fund, "offer": offer, "allocation": allocation, "booking": booking]
    }

    private static func taken(_ answer: Answer) throws {
        try #require(answer.status == .seeOther, "\(answer.status) \(answer.text)")
    }

    private static func last(_ answer: Answer) throws -> UUID {
        let last = answer.location?.split(separator: "/").last.map(String.init)
        return try #require(last.flatMap { UUID(text: $0) }, "\(answer.status)")
    }

    private static func first(_ statement: SQL, at site: SiteUnderTest) async throws -> UUID {
        let found: [UUID] = try await site.store.read { try $0.values("id", statement) }
        return try #require(found.first)
    }

    private static let newNeed = ["kind": "emergency", "words": "A night of sleep", "hours": "8"]

    private static let booking = [
        "words": "A sitter", "starts-day": "20", "starts-month": "8", "starts-year": "2031", "hours": "6",
        "replacement": "to_ask",
    ]

    private static func fundForm(at site: SiteUnderTest) -> [String: String] {
        let today = site.clock.clock.day(of: site.clock.now)
        return [
            "name": "Sitting", "kind": "hours", "amount": "40", "team": TestTeams.id("north").text,
            "first-day": "1", "first-month": "1", "first-year": "\(today.year)", "last-day": "31",
            "last-month": "12", "last-year": "\(today.year)",
        ]
    }

    /// Forms of breaks that stand on a page of another address.
    var formsOfBreaks: [String: [String: String]] {
        let path = "/carers/:person/breaks/:break"
        let paid = ["paid": "free", "replacement": "none_needed"]
        return [
            "/carers/:person/breaks/new": Self.newNeed,
            path + "/offers": ["offer": "Two days away"],
            path + "/offers/:offer/answer": ["answer": "declined", "reason": "dates"],
            path + "/allocations": ["fund": ids["fund"]?.text ?? "", "amount": "1"],
            path + "/allocations/:allocation/return": [:],
            path + "/bookings": Self.booking.merging(paid) { $1 },
            path + "/bookings/:booking/end": ["state": "taken", "taken": "5", "spent": ""],
            path + "/bookings/:booking/replacement": ["said": "agreed"],
            path + "/closure": ["ending": "met"],
            "/breaks/funds": Self.fundForm(at: site),
            "/breaks/funds/:fund": Self.fundForm(at: site).merging(["amount": "50", "version": "1"]) { $1 },
        ]
    }
}
