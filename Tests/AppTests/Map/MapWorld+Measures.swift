import Dates
import Foundation
import Records
import TestSupport
import Testing
import Web

/// An indicator of team north with figures and a note on its chart, and a measure of success bound to it.
extension MapWorld {
    static func beginMeasures(of plan: UUID, _ lead: Visitor, at site: SiteUnderTest) async throws -> [String: UUID] {
        let path = try #require(try await lead.post("/measures/new", anIndicator).location)
        for (period, number) in [("2026-01-01", "54"), ("2026-02-01", "58")] {
            _ = try await lead.post(path + "/values", ["period": period, "numerator": number, "denominator": "100"])
        }
        let note = try await lead.post(path + "/notes", aNote)
        try #require(note.status == .seeOther, "\(note.status)")
        let measures = "/plans/\(plan.uuidString.lowercased())/measures"
        let page = try await lead.get(measures).text
        for link in page.matches(of: #/href="(/plans/[^"]+/measures/[^"]+)"/#).map({ String($0.output.1) }) {
            let bound = try await lead.post(
                link,
                ["kind": "indicator", "indicator": String(path.dropFirst("/measures/".count)), "direction": "higher"]
            )
            try #require(bound.status == .seeOther, "\(bound.status)")
        }
        try await beginContract(measuredBy: String(path.dropFirst("/measures/".count)), lead, at: site)
        return try await site.store.read { db in
            let found: [(String, UUID?)] = [
                ("contract", try db.value("id", "SELECT id FROM contract ORDER BY id")),
                ("contractreport", try db.value("id", "SELECT id FROM contract_report ORDER BY id")),
                ("indicator", try db.value("id", "SELECT id FROM indicator ORDER BY id")),
                ("annotation", try db.value("id", "SELECT id FROM annotation ORDER BY id")),
                ("measure", try db.value("measure_id", "SELECT measure_id FROM binding ORDER BY measure_id")),
            ]
            return Dictionary(uniqueKeysWithValues: found.compactMap { name, id in id.map { (name, $0) } })
        }
    }

    /// A contract with one indicator, and the report on the period that runs.
    private static func beginContract(measuredBy indicator: String, _ lead: Visitor, at site: SiteUnderTest)
        async throws
    {
        let made = try await lead.post("/measures/contracts/new", aContract)
        let path = try #require(made.location, "\(made.status)")
        _ = try await lead.post(path + "/indicators", ["indicator": indicator, "target": "80"])
        let today = site.desk.clock.day(of: site.clock.now)
        let report = try await lead.post(path + "/reports", ["period": today.iso])
        try #require(report.status == .seeOther, "\(report.status)")
    }

    private static let aContract = [
        "name": "Carers’ support", "provider": "team \(TestTeams.id("north").uuidString.lowercased())",
        "commissioner": "Trentham Council", "rhythm": "quarter", "starts-day": "1", "starts-month": "4",
        "starts-year": "2024", "ends-day": "", "ends-month": "", "ends-year": "",
    ]

    private static let anIndicator = [
        "name": "Surgeries trained", "short_code": "S1", "question": "Do surgeries know carers?", "kind": "share",
        "counted": "surgeries whose staff are trained", "out_of": "surgeries", "rhythm": "month",
        "polarity": "higher", "source": "entered", "target": "90", "places": "0", "run": "7",
    ]

    private static let aNote = [
        "kind": "note", "on-day": "1", "on-month": "2", "on-year": "2026", "words": "A trainer started",
    ]

    /// Forms of measures that stand on a page of another address, or choose nothing by themselves.
    var formsOfMeasures: [String: [String: String]] {
        let definition = Self.anIndicator.merging(["baseline": "", "owner": "", "targets": "", "codes": ""]) { $1 }
        return [
            "/measures/new": definition.merging(["short_code": "S2"]) { $1 },
            "/measures/:indicator/edit": definition.merging(["reason": "In plainer words", "version": "1"]) { $1 },
            "/measures/:indicator/retirement": ["version": "1"],
            "/measures/:indicator/values": [
                "period": "2025-12-01", "numerator": "50", "denominator": "100", "missing": "", "note": "",
            ],
            "/measures/:indicator/values/bring": ["pasted": "Period,Number,Out of\n2025-11,48,100", "reason": ""],
            "/measures/built-in": ["code": "registered"],
            "/measures/:indicator/counting": [:],
            "/measures/:indicator/rhythm": ["rhythm": "quarter", "reason": "The board meets then", "version": "1"],
            "/measures/:indicator/recount": ["reason": "As the program counts now", "version": "1"],
            "/measures/:indicator/freezing": ["through": "2026-02-28"],
            "/measures/:indicator/notes": Self.aNote.merging(["words": "Another one", "agreed": ""]) { $1 },
            "/measures/:indicator/notes/:annotation/removal": [:],
            "/plans/:plan/measures/:measure": ["kind": "evidence"],
            "/plans/:plan/measures/:measure/unbinding": [:],
            "/measures/contracts/new": Self.aContract.merging(["name": "Young carers’ support"]) { $1 },
            "/measures/contracts/:contract/indicators": [
                "indicator": ids["indicator"]?.uuidString.lowercased() ?? "", "target": "85",
            ],
            "/measures/contracts/:contract/indicators/:indicator/removal": [:],
            "/measures/contracts/:contract/reports": [
                "period": site.desk.clock.day(of: site.clock.now).adding(months: -3).iso
            ],
            "/measures/contracts/:contract/reports/:contractreport/figures": [:],
            "/measures/contracts/:contract/reports/:contractreport/sign-off": ["version": "1"],
            "/measures/contracts/:contract/reports/:contractreport/correction": ["reason": "A wrong figure"],
        ]
    }
}
