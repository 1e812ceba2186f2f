import Dates
import Foundation
import Records
import Statistics
import TestSupport
import Testing

@testable import Measures

/// What a breakdown says of those it cannot place.
@Suite struct BreakdownTests {
    /// More on the register than the census counted: it is said, with a rate, and the group stays in the average.
    @Test func aGroupWithMoreThanTheCensusKeepsItsPlace() throws {
        let told = ToldGroups(.sex, ["female": Tally(160), "male": Tally(80)])
        let breakdown = Breakdown(told, population: ["female": 150, "male": 200])
        let female = try #require(breakdown.groups.first { $0.code == "female" })
        #expect(female.share == nil && female.shareWords?.en == "107 for each 100")
        let expected = try Estimate.rate(160, of: 150, per: 100)
        #expect(female.over == expected && expected.method == .byars)
        #expect(female.intervalWords?.en == "91 to 125")
        #expect(breakdown.average == 240.0 / 350)
        let sentence = try #require(breakdown.overSentence)
        #expect(sentence.en.contains("160 of 150") && sentence.en.contains("the census counts something else"))
        #expect(sentence.cy.contains("160 o 150"))
    }

    @Test func thoseOfNoKnownPlaceAreSeen() {
        let area = Breakdown(ToldGroups(.area, [nil: Tally(20), "North": Tally(50), "South": Tally(40)]))
        #expect(area.unknown == .count(20))
        #expect(!area.hiddenSentence.en.contains("Nobody is hidden"))
        // Whom no practice found is not of an unknown practice; whom one without a name found is.
        let found = Breakdown(ToldGroups(.practice, [nil: Tally(500), "": Tally(10), "Hill Surgery": Tally(40)]))
        #expect(found.unknown == .count(10) && found.unknownShare?.outOf == 50)
        let all = Breakdown(ToldGroups(.practice, [nil: Tally(500), "Hill Surgery": Tally(40)]))
        #expect(all.hiddenSentence.en == "Nobody is hidden.")
    }

    /// Where some group is hidden, nobody is told how many there are: a part of them would be of too few.
    @Test func whatPartIsUnknownIsToldOnlyWhereTheWholeIs() {
        let tallies: [String?: Tally] = [
            nil: Tally(20), "christian": Tally(60), "none": Tally(40), "hindu": Tally(3), "jewish": Tally(2),
        ]
        let breakdown = Breakdown(ToldGroups(.religion, tallies))
        #expect(breakdown.groups.contains(where: \.isHidden) && breakdown.unknownShare == nil)
        #expect(!breakdown.hiddenSentence.en.contains("% it is not known"))
        let whole = Breakdown(ToldGroups(.sex, [nil: Tally(20), "female": Tally(50), "male": Tally(30)]))
        #expect(whole.hiddenSentence.en.contains("Of 20% it is not known"))
    }

    @Test func whatIsNotDrawnIsSaid() {
        var tallies: [String?: Tally] = [:]
        for number in 0..<40 { tallies["Place \(number)"] = Tally(20, of: 50) }
        let breakdown = Breakdown(ToldGroups(.area, tallies))
        #expect(breakdown.drawnSentence(30)?.en == "The first 30 of 40 groups are drawn. All are in the table.")
        #expect(breakdown.drawnSentence(40) == nil)
    }

    /// A parent carer cares for a child: for a grown one they are an adult carer, as on their record.
    @Test(arguments: TestStore.allCases)
    func aParentOfAGrownChildIsNoParentCarer(in store: TestStore) async throws {
        try await withSite(store, clock: .dated) { site in
            let ids = site.clock.clock.newID
            let now = site.clock.now
            try await site.store.write { db in
                var rows = try CaseworkRows(db, team: TestTeams.id("carers"), newID: ids)
                // Ten for a child, ten for one who may be either and is called a child, ten for a grown one.
                let children: [(born: String?, relation: String)] = [
                    ("2015-06-01", "child_adult"), ("2008", "child_under18"), ("2000-01-01", "child_under18"),
                    (nil, "child_adult"),
                ]
                for (born, relation) in children {
                    for _ in 0..<10 {
                        let carer = try rows.add("person", ["registered_on": "2025-06-01", "born": "1980-01-01"])
                        let child = try rows.add(
                            "person",
                            ["registered_on": "2025-06-01", "born": born, "is_carer": false]
                        )
                        try db.execute(
                            """
                            INSERT INTO caring_role
                                (id, carer_id, cared_for_id, relation, conditions, parental_responsibility, version,
                                 created_at)
                            VALUES (\(ids()), \(carer), \(child), \(relation), '', TRUE, 1, \(now))
                            """
                        )
                    }
                }
            }
            let today = site.desk.clock.day(of: now)
            let told = try await site.store.read { db in
                try db.told(
                    #require(CaseworkQuery.named("register-size")),
                    by: [.caring],
                    in: Period(first: today.adding(years: -1), last: today),
                    today: today
                )
            }
            let breakdown = Breakdown(try #require(told.first))
            let counts = Dictionary(uniqueKeysWithValues: breakdown.groups.map { ($0.code, $0.part) })
            #expect(counts["parent"] == .count(20) && counts["adult"] == .count(20), "\(counts)")
        }
    }
}
