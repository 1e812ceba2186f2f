import Dates
import Desk
import Foundation
import Records
import TestSupport
import Testing
import Web

@testable import Measures

/// Indicators that count themselves, each over a small world whose answer is known.
@Suite struct CaseworkStories {
    /// Forty carers of January and February 2026, made so that each count can be worked out by hand.
    ///
    /// - January: 20 carers, 10 found by their surgery, 10 by themselves; all asked for an assessment on 5 January, due on
    ///   2 February. Ten were approved on 26 January, ten on 20 February, and all of the first ten given their copy in time.
    /// - February: 20 carers without a source, five of whom left on 25 February; ten asked on 10 February and still wait.
    static func fill(_ site: SiteUnderTest) async throws {
        let agency = site.clock.clock.newID()
        let now = site.clock.now
        let people = (0..<40).map { _ in site.clock.clock.newID() }
        let assessments = (0..<30).map { _ in site.clock.clock.newID() }
        try await site.store.write { db in
            try db.execute("INSERT INTO agency (id, name, kind, version) VALUES (\(agency), 'Council', 'council', 1)")
            try db.execute(
                """
                INSERT INTO team (id, agency_id, name, folded, version)
                VALUES (\(TestTeams.id("carers")), \(agency), 'Carers', 'carers', 1)
                """
            )
            for (place, id) in people.enumerated() {
                let isJanuary = place < 20
                let source: String? = isJanuary ? (place < 10 ? "gp" : "self") : nil
                let ended: String? = place >= 35 ? "2026-02-25" : nil
                try db.execute(
                    """
                    INSERT INTO person
                        (id, reference, team_id, given_name, family_name, sort_name, interpreter, found_source,
                         registered_on, ended_on, is_restricted, is_carer, version, created_at)
                    VALUES
                        (\(id), \("C\(place)"), \(TestTeams.id("carers")), 'A', 'Carer', 'a carer', FALSE, \(source),
                         \(isJanuary ? "2026-01-05" : "2026-02-10"), \(ended), FALSE, TRUE, 1, \(now))
                    """
                )
            }
            for (place, id) in assessments.enumerated() {
                let approved: String? = place < 10 ? "2026-01-26" : place < 20 ? "2026-02-20" : nil
                let copy: String? = place < 10 ? "2026-01-30" : place < 20 ? "2026-03-10" : nil
                try db.execute(
                    """
                    INSERT INTO assessment
                        (id, person_id, kind, form_version, state, asked_by, requested_on, target_on, is_combined,
                         interpreter, approved_on, copy_on, version, created_by, created_name, created_at)
                    VALUES
                        (\(id), \(people[place]), 'adult', 1, \(approved == nil ? "requested" : "approved"), 'carer',
                         \(place < 20 ? "2026-01-05" : "2026-02-10"), \(place < 20 ? "2026-02-02" : "2026-03-10"),
                         FALSE, FALSE, \(approved), \(copy), 1, \(id), 'A worker', \(now))
                    """
                )
            }
        }
    }

    /// What each counts of January and of February: the number, and what it is out of.
    static let answers: [(String, (Int, Int?), (Int, Int?))] = [
        ("register-size", (20, nil), (35, nil)), ("registered", (20, nil), (20, nil)),
        ("registered-by-health", (10, nil), (0, nil)), ("registered-by-schools", (0, nil), (0, nil)),
        ("self-registered", (10, nil), (0, nil)), ("left-register", (0, nil), (5, nil)),
        ("source-known", (20, 20), (0, 20)),
        ("ethnicity-recorded", (0, 20), (0, 35)),
        ("disability-recorded", (0, 20), (0, 35)), ("assessments-asked", (20, nil), (10, nil)),
        ("assessments-approved", (10, nil), (10, nil)), ("young-assessments-approved", (0, nil), (0, nil)),
        ("parent-assessments-approved", (0, nil), (0, nil)), ("assessments-refused", (0, nil), (0, nil)),
        ("assessments-in-time", (10, 10), (0, 10)), ("assessments-combined", (0, 10), (0, 10)),
        ("assessments-self", (0, 10), (0, 10)), ("assessments-in-person", (0, 10), (0, 10)),
        ("copies-given", (10, 10), (0, 10)), ("eligible", (0, 0), (0, 0)),
    ]

    @Test(arguments: TestStore.allCases)
    func eachCountsAWorldWhoseAnswerIsKnown(in store: TestStore) async throws {
        try await withSite(store) { site in
            try await Self.fill(site)
            let periods = ["2026-01-15", "2026-02-15"].compactMap { Day(iso: $0) }
                .map { Rhythm.month.period(holding: $0) }
            for (code, january, february) in Self.answers {
                let query = try #require(CaseworkQuery.named(code))
                let tallies = try await Self.tallies(query, periods, site)
                for (period, answer) in zip(periods, [january, february]) {
                    let tally = try #require(tallies[period])
                    #expect(tally.numerator == Double(answer.0), "\(code) \(period.first)")
                    #expect(tally.denominator == answer.1, "\(code) \(period.first)")
                }
            }
            let asked = try #require(CaseworkQuery.named("assessments-asked"))
            let waiting = try await Self.tallies(asked, periods, site)[periods[1]]
            #expect(waiting?.open == 10 && waiting?.longestWait == 18)
        }
    }

    private static func tallies(_ query: CaseworkQuery, _ periods: [Period], _ site: SiteUnderTest) async throws
        -> [Period: Tally]
    {
        try await site.store.read { db in
            var run = CaseworkRun(db, periods: periods, today: Day(2026, 3, 20) ?? .first)
            return try run.tallies(query, periods)
        }
    }

    @Test(arguments: TestStore.allCases)
    func oneIsTakenUpAndCountsItself(in store: TestStore) async throws {
        try await withSite(store) { site in
            try await Self.fill(site)
            let world = MeasuresWorld(site)
            let list = try await world.lead.get("/measures/built-in").text
            #expect(list.contains("Assessments finished by their day"))
            let taken = try await world.lead.post("/measures/built-in", ["code": "assessments-in-time"])
            let path = try #require(taken.location, "\(taken.status)")
            let page = try await world.member.get(path).text
            #expect(page.contains("10 still open; the longest has waited"))
            #expect(page.contains("The records themselves, counted each night"))
            let entered = try await world.lead.post(
                path + "/values",
                ["period": "2026-01-01", "numerator": "1", "denominator": "9"]
            )
            #expect(entered.text.contains("It counts itself from the records"))
            #expect(try await world.lead.post(path + "/counting").status == .seeOther)
            #expect(try await world.lead.get("/measures/built-in").text.contains(path))
            try await site.desk.perform(CountFromRecords(indicator: nil), as: .system("measures"))
            #expect(try await world.outsider.post(path + "/counting").status.code >= 403)
        }
    }

    @Test(arguments: TestStore.allCases)
    func theNightCountsWhatMayHaveChanged(in store: TestStore) async throws {
        try await withSite(store) { site in
            try await Self.fill(site)
            let world = MeasuresWorld(site)
            let taken = try await world.lead.post("/measures/built-in", ["code": "register-size"])
            let path = try #require(taken.location)
            #expect(try await world.member.get(path).text.contains("35"))
            // Five carers more are found to have been there since January.
            try await site.store.write { db in
                try db.execute("UPDATE person SET ended_on = NULL WHERE ended_on IS NOT NULL")
            }
            let counted = try await site.desk.ask(CountTonight(), as: .system("measures"))
            #expect(counted.count == 1)
            try await site.desk.perform(KeepCounted(counted: counted), as: .system("measures"))
            #expect(try await world.member.get(path).text.contains("40"))
        }
    }

    @Test(arguments: TestStore.allCases)
    func oneWhoseFiguresAreEnteredIsTakenUpAndTakesThem(in store: TestStore) async throws {
        try await withSite(store) { site in
            let world = MeasuresWorld(site)
            let taken = try await world.lead.post("/measures/built-in", ["code": "groups"])
            let path = try #require(taken.location)
            let entered = try await world.lead.post(path + "/values", ["period": "2026-01-01", "numerator": "12"])
            #expect(entered.status == .seeOther)
            #expect(try await world.member.get(path).text.contains("Kept by those who run them."))
            #expect(try await world.lead.get("/measures/built-in").text.contains(path))
        }
    }
}
