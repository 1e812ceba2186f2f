import Dates
import Desk
import Foundation
import Records
import TestSupport
import Testing
import Web

@testable import Measures

/// What is published of the measures, and what another place publishes.
@Suite struct OpenDataStories {
    @Test(arguments: TestStore.allCases)
    func whatIsPublicIsFrozenSuppressedAndTheSameEverywhere(in store: TestStore) async throws {
        try await withSite(store) { site in
            let world = MeasuresWorld(site)
            let visitor = site.visitor()
            #expect(try await visitor.get("/open-data").text.contains("Nothing is published yet"))
            let path = try await world.define()
            try await world.bring([(42, 100), (3, 60), (58, 100)], to: path)
            #expect(try await world.member.post(path + "/publicity", ["public": "1"]).status == .forbidden)
            #expect(try await world.lead.post(path + "/publicity", ["public": "1"]).status == .seeOther)
            // What is not frozen is told to nobody.
            #expect(try await !visitor.get("/open-data/measures.json").text.contains("\"first\""))
            #expect(try await world.lead.post(path + "/freezing", ["through": "2025-02-28"]).status == .seeOther)
            let json = try await visitor.get("/open-data/measures.json").text
            let feed = try OpenFeed(reading: Array(json.utf8))
            let entry = try #require(feed.indicators.first)
            #expect(entry.code == "A28" && entry.figures.count == 2 && entry.countsPeople)
            #expect(entry.figures[0].number == 40 && entry.figures[0].outOf == 100)
            #expect(entry.figures[1] == .init(first: "2025-02-01", last: "2025-02-28", marker: "[c]"))
            let csv = try await visitor.get("/open-data/measures.csv").text
            #expect(csv.contains("2025-01-01,2025-01-31,40,40,100") && csv.contains("[c]"))
            let page = try await visitor.get("/open-data").text
            #expect(page.contains("Too few people to show") && page.contains("40%"))
            #expect(try await visitor.get("/cy/open-data").text.contains("Data agored"))
            #expect(try await world.lead.post(path + "/publicity", ["public": "0"]).status == .seeOther)
            #expect(try await !visitor.get("/open-data/measures.json").text.contains("A28"))
        }
    }

    @Test(arguments: TestStore.allCases)
    func anotherPlacesFeedStandsBesideOurs(in store: TestStore) async throws {
        try await withSite(store) { site in
            let world = MeasuresWorld(site)
            let path = try await world.define()
            try await world.bring([(42, 100), (58, 100)], to: path)
            let theirs = """
                {"version":1,"place":"Elsewhere","smallNumbers":{"text":"x"},"indicators":[{"code":"A28","name":{"text":"n"},
                "question":"q","howMeasured":{"text":"h"},"kind":"share","countsPeople":true,"rhythm":"month",
                "polarity":"higher","definitionVersion":1,"figures":[{"first":"2025-02-01","last":"2025-02-28","value":81,
                "lower":75,"upper":86,"marker":""}]}]}
                """
            for bad in [
                "not json", "{\"version\":2}", theirs.replacingOccurrences(of: "2025-02-28", with: "2025-01-28"),
            ] {
                #expect(try await world.lead.post("/measures/neighbours", ["pasted": bad]).status != .seeOther)
            }
            #expect(try await world.member.post("/measures/neighbours", ["pasted": theirs]).status == .forbidden)
            for _ in 0..<2 {
                #expect(try await world.lead.post("/measures/neighbours", ["pasted": theirs]).status == .seeOther)
            }
            let page = try await world.member.get(path).text
            #expect(page.contains("Elsewhere") && page.contains("81%") && page.contains("Beside other places"))
            #expect(page.contains("Higher"))
            // Who means something else by the code is named, and not compared.
            for (name, word) in [("Otherwhere", "\"higher\""), ("Yearly", "\"month\""), ("Counting", "\"share\"")] {
                let other = ["\"higher\"": "\"lower\"", "\"month\"": "\"year\"", "\"share\"": "\"count\""][word] ?? ""
                let feed = theirs.replacing("Elsewhere", with: name).replacing(word, with: other)
                    .replacing("\"value\":81", with: "\"value\":77")
                #expect(try await world.lead.post("/measures/neighbours", ["pasted": feed]).status == .seeOther)
            }
            let beside = try await world.member.get(path).text
            #expect(beside.contains("Counting, Otherwhere, Yearly") && !beside.contains("77%"))
            for name in ["Otherwhere", "Yearly", "Counting"] {
                let id: UUID? = try await site.store.read {
                    try $0.value("id", "SELECT id FROM neighbour WHERE name = \(name)")
                }
                _ = try await world.lead.post(
                    "/measures/neighbours/\(try #require(id).uuidString.lowercased())/removal"
                )
            }
            let ids: [UUID] = try await site.store.read { try $0.values("id", "SELECT id FROM neighbour") }
            let id = try #require(ids.first)
            #expect(ids.count == 1)
            let gone = try await world.lead.post("/measures/neighbours/\(id.uuidString.lowercased())/removal")
            #expect(gone.status == .seeOther)
            #expect(try await !world.member.get(path).text.contains("Elsewhere"))
        }
    }
}
