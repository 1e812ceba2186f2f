import Dates
import Desk
import Foundation
import Records
import Strategy
import TestSupport
import Testing
import Web

@testable import Measures

/// People of team north who keep and read measures, and someone of another team.
struct MeasuresWorld: Sendable {
    let site: SiteUnderTest
    let lead: Visitor
    let member: Visitor
    let outsider: Visitor

    init(_ site: SiteUnderTest) {
        self.site = site
        lead = site.visitor(.strategyLead, of: "north", named: "Asha Patel")
        member = site.visitor(.boardMember, of: "north", named: "Sunita Rao")
        outsider = site.visitor(.strategyLead, of: "south", named: "Owen Bevan")
    }

    /// The share of carers assessed in time, by month.
    static let inTime = [
        "name": "Carers assessed in time", "short_code": "a28", "question": "Do carers wait too long?", "kind": "share",
        "counted": "carers assessed within 28 days of asking", "out_of": "carers assessed in the month", "people": "1",
        "rhythm": "month", "polarity": "higher", "source": "entered", "target": "65", "places": "0", "run": "7",
    ]

    /// Sessions held, which count no person.
    static let sessions = [
        "name": "Training sessions held", "short_code": "T1", "question": "Is training on offer?", "kind": "count",
        "counted": "training sessions for carers", "rhythm": "quarter", "polarity": "higher", "source": "entered",
        "places": "0", "run": "7",
    ]

    /// Defines an indicator; its path.
    func define(_ fields: [String: String] = MeasuresWorld.inTime) async throws -> String {
        let answer = try await lead.post("/measures/new", fields)
        return try #require(answer.location, "\(answer.status) \(answer.text.suffix(3000))")
    }

    /// Brings figures by month, each `in time / assessed`, the first of January 2025.
    func bring(_ figures: [(Int, Int)], to path: String, from first: Day = Day.january2025) async throws {
        var lines = ["Period,Number,Out of"]
        for (place, figure) in figures.enumerated() {
            lines.append("\(first.adding(months: place).isoMonth),\(figure.0),\(figure.1)")
        }
        let answer = try await lead.post(path + "/values/bring", ["pasted": lines.joined(separator: "\n")])
        try #require(answer.status == .seeOther, "\(answer.text.suffix(3000))")
    }

    /// Fourteen months: seven around four in ten, then seven around six in ten.
    static let faster = [
        (42, 100), (38, 100), (41, 100), (39, 100), (42, 100), (40, 100), (38, 100), (58, 100), (62, 100), (61, 100),
        (59, 100), (60, 100), (62, 100), (61, 100),
    ]
}

extension Day {
    static let january2025 = Day(2025, 1, 1) ?? .first
}
