import Dates
import Foundation
import Testing

@testable import Carers
@testable import Support

/// Lives as they are written, before anything of them is played.
@Suite struct PlanLifeTests {
    /// In a few lives of every hundred thousand a review would fall into the minutes between a plan's end and the end of
    /// caring.
    @Test(arguments: [
        (ends: "2025-11-17T10:40:00.000Z" as String?, limit: "2025-11-17T10:36:00.000Z"),
        (ends: nil, limit: "2026-01-05T12:00:00.000Z"),
        (ends: "2026-02-01T10:00:00.000Z", limit: "2026-01-05T12:00:00.000Z"),
    ])
    func nothingIsDoneWithAPlanFromItsEndOn(_ ends: String?, _ limit: String) throws {
        let end = try #require(Instant(iso: "2026-03-02T09:00:00.000Z"))
        let quiet = try #require(Instant(iso: "2026-01-05T12:00:00.000Z"))
        let stops = try ends.map { try #require(Instant(iso: $0)) }
        let plot = LifePlot(
            number: 1,
            kind: .adult,
            team: 0,
            worker: 0,
            registeredAt: try #require(Instant(iso: "2023-03-02T09:00:00.000Z")),
            quietFrom: [quiet, stops].compactMap(\.self).min() ?? quiet,
            caringEnds: stops,
            names: PersonName(given: "Asha", family: "Patel"),
            born: .first,
            otherName: "Ravi",
            pace: 1,
            random: SeededNumbers(seed: 1)
        )

        let until = SupportWriter(end: end).planLimit(plot)

        #expect(until.iso == limit)
    }
}
