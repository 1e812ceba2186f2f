import Dates
import Foundation
import Records
import TestSupport
import Testing

@testable import Delivery

/// A plan whose owner is asked each quarter, in a place that sends letters.
struct AskingWorld: Sendable {
    let site: SiteUnderTest
    let delivery: DeliveryWorld
    let server: MailServer

    /// Lives each day until this one, at ten in the morning: what falls due more often is done once a day here.
    func run(until iso: String) async throws {
        let end = try #require(Instant(iso: iso + "T10:00:00.000Z"))
        while site.clock.now < end {
            let next = site.clock.now.adding(seconds: 86_400)
            site.clock.advance(to: min(next, end))
            try await site.runJobs()
        }
    }

    /// The days and stages of the letters sent, oldest first.
    func letters() async throws -> [String] {
        try await site.store.read { db in
            try db.rows(
                """
                SELECT asking.asked_on, asking_period.stage FROM asking
                JOIN asking_period ON asking_period.asking_id = asking.id ORDER BY asking.asked_on, asking.id
                """
            ).map { row in
                let (day, stage): (String, String) = (try row["asked_on"], try row["stage"])
                return "\(day) \(stage)"
            }
        }
    }

    /// The page of the last letter, read from the letter itself.
    func link() throws -> String {
        let words = try #require(try server.letters.last).plain
        let start = try #require(words.range(of: "https://carers.test"))
        return String(words[start.upperBound...].prefix { !$0.isWhitespace })
    }
}

func withAsking(_ store: TestStore, _ body: @Sendable (AskingWorld) async throws -> Void) async throws {
    let start = try #require(Instant(iso: "2026-02-02T10:00:00.000Z"))
    let server = try MailServer(.plain)
    try await withSite(store, clock: TestClock(start: start), mail: server.settings()) { site in
        let delivery = try await DeliveryWorld(site)
        try await delivery.setRhythm(from: Day(iso: "2026-01-01"))
        try await body(AskingWorld(site: site, delivery: delivery, server: server))
    }
}
