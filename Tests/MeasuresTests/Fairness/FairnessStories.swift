import Dates
import Desk
import Foundation
import Records
import Statistics
import TestSupport
import Testing

@testable import Measures

/// For whom things are otherwise, and what may be told of it.
@Suite struct FairnessStories {
    static let census = """
        Breakdown,Group,People,Carers
        everyone,,5000,400
        sex,female,2600,240
        sex,male,2400,160
        area,North,2000,150
        practice,Hill Surgery,,40
        """

    @Test(arguments: TestStore.allCases)
    func aCensusIsLoadedOrEachWrongCellNamed(in store: TestStore) async throws {
        try await withSite(store) { site in
            let world = MeasuresWorld(site)
            let wrong = """
                Breakdown,Group,People,Carers
                everyone,,100,many
                sex,unknown,10,5
                height,tall,10,5
                area,North,10,11
                """
            let form = ["source": "Census", "year": "2021"]
            let refused = try await world.lead.post("/measures/population", form.merging(["pasted": wrong]) { $1 })
            #expect(refused.status == .unprocessableContent)
            for words in [
                "This is not a whole number", "Write one of: female, male", "Write one of: everyone",
                "There are more carers than people",
            ] { #expect(refused.text.contains(words), "\(words)") }
            let loaded = try await world.lead.post(
                "/measures/population",
                form.merging(["pasted": Self.census]) { $1 }
            )
            #expect(loaded.status == .seeOther, "\(loaded.text.suffix(1500))")
            let page = try await world.lead.get("/measures/population").text
            #expect(page.contains("Census, 2021") && page.contains("240") && page.contains("Hill Surgery"))
            let size = try await world.lead.post("/measures/built-in", ["code": "register-size"])
            let reach = try await world.member.get(try #require(size.location) + "/fairness").text
            #expect(reach.contains("GP practice that found them"), "a practice that found nobody is seen")
            #expect(try await world.member.get("/measures/population").status.code >= 403)
        }
    }

    /// What the night counted is shown until the next one, with the day it is of; counted too long ago, it is counted now.
    @Test(arguments: TestStore.allCases)
    func whatTheNightCountedByGroupIsShownWithItsDay(in store: TestStore) async throws {
        try await withSite(store, clock: .dated) { site in
            let ids = site.clock.clock.newID
            try await site.store.write { db in
                var rows = try CaseworkRows(db, team: TestTeams.id("carers"), newID: ids)
                for (count, language, area) in [(30, "en", "A"), (4, "cy", "A"), (20, "en", "B"), (10, "en", "C")] {
                    for _ in 0..<count {
                        let isCarer = area == "A"
                        try rows.add(
                            "person",
                            [
                                "registered_on": "2026-01-10", "language": language, "area": area,
                                "is_carer": isCarer,
                            ]
                        )
                    }
                }
            }
            /// Those of an area turn out to be carers.
            func find(_ area: String) async throws {
                try await site.store.write { db in
                    _ = try db.execute("UPDATE person SET is_carer = TRUE WHERE area = \(area)")
                }
            }
            let world = MeasuresWorld(site)
            let path = try #require(
                try await world.lead.post("/measures/built-in", ["code": "registered"]).location
            )
            let system = Actor.system("measures")
            func night() async throws -> [KeptGroups] {
                let queries = try await site.desk.ask(QueriesToldApart(), as: system).compactMap(CaseworkQuery.named)
                let people = try await site.desk.ask(PeopleInGroups(), as: system)
                var counted: [String: [Characteristic: [String?: StrandCounts]]] = [:]
                for strand in queries.flatMap(\.counting.ofPeople.strands) {
                    let question = CountStrandByGroup(strand: strand, people: people)
                    counted[strand.name] = try await site.desk.ask(question, as: system)
                }
                var groups: [KeptGroups] = []
                for query in queries {
                    groups.append(try await site.desk.ask(CountByGroup(query: query, counted: counted), as: system))
                }
                try await site.desk.perform(KeepGroups(groups: groups), as: system)
                return groups
            }
            let kept = try await night()
            #expect(kept.map(\.query) == ["registered"])
            let language = try #require(kept.first?.told.first { $0.characteristic == .language })
            #expect(language.groups.first { $0.code == "cy" }?.part == nil, "what is hidden is not kept")
            let file = path + "/fairness.csv"
            let live = try await world.member.get(file).text
            #expect(live.contains(",Language,English,30,"), "\(live)")
            #expect(live.contains("2026-03-16"))
            try await find("B")
            #expect(try await world.member.get(file).text == live, "the next night counts them")
            #expect(try await world.member.get(path + "/fairness").text.contains("The twelve months up to"))
            _ = try await night()
            #expect(try await world.member.get(file).text.contains(",Language,English,50,"))
            // No night has counted for two days.
            try await find("C")
            site.clock.advance(seconds: 2 * 86_400)
            #expect(try await world.member.get(file).text.contains(",Language,English,60,"))
            try await site.desk.perform(KeepGroups(groups: []), as: system)
            let left: Int? = try await site.store.read { try $0.value("n", "SELECT count(*) AS n FROM told_by_group") }
            #expect(left == 0, "of what is counted no more nothing is kept")
        }
    }

    @Test(arguments: TestStore.allCases)
    func anIndicatorIsToldApartWithSmallGroupsHidden(in store: TestStore) async throws {
        try await withSite(store) { site in
            let today = site.desk.clock.day(of: site.clock.now)
            let ids = site.clock.clock.newID
            try await site.store.write { db in
                var rows = try CaseworkRows(db, team: TestTeams.id("carers"), newID: ids)
                // 60 women of whom 48 were assessed in time, 40 men of whom 12 were, 3 of whom nothing is known.
                for number in 0..<103 {
                    let sex: String? = number < 60 ? "female" : number < 100 ? "male" : nil
                    let inTime = number < 48 || (number >= 60 && number < 72)
                    let person = try rows.add("person", ["registered_on": today.adding(days: -90)])
                    if let sex {
                        try rows.add(
                            "equality_answer",
                            ["person_id": person, "question": "sex", "code": sex, "said_on": today]
                        )
                    }
                    try rows.add(
                        "assessment",
                        [
                            "person_id": person, "requested_on": today.adding(days: -60),
                            "approved_on": today.adding(days: -20), "state": "approved",
                            "target_on": today.adding(days: inTime ? -10 : -30),
                        ]
                    )
                }
            }
            let world = MeasuresWorld(site)
            let form = ["source": "Census", "year": "2021", "pasted": Self.census]
            _ = try await world.lead.post("/measures/population", form)
            let taken = try await world.lead.post("/measures/built-in", ["code": "assessments-in-time"])
            let path = try #require(taken.location)
            let page = try await world.member.get(path + "/fairness").text
            #expect(page.contains("Lower than for the others: Male"))
            #expect(page.contains("Higher than for the others: Female"))
            #expect(page.contains("<svg class=\"wide\" direction=\"ltr\"") && page.contains("Too few people to show"))
            let file = try await world.member.get(path + "/fairness.csv").text
            #expect(file.contains("Sex,Female,50,60,"), "\(file)")
            #expect(!file.contains(",3,") && !file.contains(",48,"))
            let welsh = try await world.lead.get("/cy" + path + "/fairness").text
            #expect(welsh.contains("Sut mae’n amrywio rhwng grwpiau"))
            #expect(try await world.outsider.get(path + "/fairness").status.code >= 403)
            let size = try await world.lead.post("/measures/built-in", ["code": "register-size"])
            let reach = try await world.member.get(try #require(size.location) + "/fairness.csv").text
            // Sixty of the 240 women whom the census counted.
            #expect(reach.contains("Sex,Female,60,240,25,"), "\(reach)")
            let days = try await world.lead.post("/measures/built-in", ["code": "assessment-days"])
            let median = try await world.member.get(try #require(days.location) + "/fairness").text
            #expect(median.contains("not told apart by group"))
        }
    }

    @Test func placesStandInAFunnelThatMarksThoseFarOff() throws {
        let shares: [(String, Int, Int)] = [("A", 50, 100), ("B", 55, 100), ("C", 10, 100), ("D", 48, 95)]
        let points = try shares.map { name, part, whole in
            let proportion = try #require(Proportion(part, of: whole))
            return try #require(FunnelDrawing.Point(.init(en: name, cy: name), proportion, average: 0.5))
        }
        #expect(points.map(\.place) == [.within, .within, .farBelow, .within])
        let drawing = FunnelDrawing(points: points, average: 0.5, polarity: .higher, frame: .wide)
        let svg = drawing.svg(id: "f", title: .init(en: "T", cy: "T"), description: .init(en: "D", cy: "D"))
        #expect(svg.rendered(in: .english).components(separatedBy: "class=\"worse\"").count == 2)
    }

    @Test func nobodyHiddenCanBeFoundByTakingAwayFromTheTotal() throws {
        var state: UInt64 = 7
        func below(_ most: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int((state >> 33) % UInt64(most))
        }
        for _ in 0..<400 {
            let counts = (0..<(2 + below(4))).map { _ in below(3) == 0 ? below(8) : below(60) }
            let total = counts.reduce(0, +)
            let safe = try SafeGroups(counts.map { [$0] })
            // Where every group is hidden, nothing is told but the total: not even which are few.
            guard safe.cells.contains(where: { $0[0] != .hidden }) else { continue }
            for (place, count) in counts.enumerated() where (1...7).contains(count) {
                #expect(safe.cells[place][0] == .hidden)
                // Whoever knows the total and all that is shown: how far apart can the hidden one lie?
                let others = counts.indices.filter { $0 != place }
                var least = 0
                var most = 0
                for other in others {
                    switch safe.cells[other][0] {
                    case .count(0): break
                    case .count(let shown):
                        least += max(8, shown - 2)
                        most += shown + 2
                    case .hidden:
                        let isSmall = (1...7).contains(counts[other])
                        least += isSmall ? 1 : (counts[other] == 0 ? 0 : 8)
                        most += isSmall || counts[other] == 0 ? 7 : 1000
                    }
                }
                let width = min(7, total - least) - max(1, total - most)
                #expect(width >= 4 || (1...7).contains(total), "\(counts)")
            }
        }
    }
}
