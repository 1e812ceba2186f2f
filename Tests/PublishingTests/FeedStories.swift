import Foundation
import Records
import Strategy
import TestSupport
import Testing

@testable import Publishing

/// The open feed, whole: every field of an action and every column of its line.
@Suite struct FeedStories {
    @Test(arguments: TestStore.allCases)
    func anActionIsGivenWholeAsAnObjectAndAsALine(in store: TestStore) async throws {
        try await withSite(store, clock: .dated) { site in
            let world = try await PublishingWorld(site)
            let said = try await world.say("Twelve, so far. =1+1, \"fine\"", of: "posters")
            try await world.publish()
            let action = try await world.action("Put posters").id.text
            let url = "https://carers.test\(world.open)"

            let feed = try await world.seen(world.open + "/feed.json")
            let json = try #require(try JSONSerialization.jsonObject(with: Data(feed.text.utf8)) as? NSDictionary)
            let themes = try #require(json["themes"] as? [NSDictionary])
            let actions = try #require(themes.first?["actions"] as? [NSDictionary])
            let found = try #require(actions.first { $0["id"] as? String == action })
            let expected: NSDictionary = [
                "id": action, "url": "\(url)/actions/\(action)",
                "objective": ["text": "Find carers early"], "text": ["text": "Put posters in pharmacies"],
                "leads": ["Carers Centre"], "partners": [String](), "byWhen": ["text": "June 2026"],
                "due": "2026-06-30", "isOngoing": false, "measures": [["text": "Posters in 20 pharmacies"]],
                "status": "not_started",
                "updates": [
                    [
                        "id": said.text, "on": "2026-03-16", "text": ["text": "Twelve, so far. =1+1, \"fine\""],
                        "status": "on_track", "isCorrection": false,
                    ] as NSDictionary
                ],
            ]
            #expect(found == expected, "\(found)")
            let plain = Set(json.allKeys.compactMap { $0 as? String })
            #expect(plain.isSubset(of: Self.fields) && plain.isSuperset(of: Self.always), "\(plain)")
            #expect(json["url"] as? String == url)
            #expect(json["published"] as? String == "2026-03-16" && json["publication"] as? Int == 1)
            #expect(json["title"] as? NSDictionary == ["text": "Carers’ plan"])

            let csv = try await world.seen(world.open + "/feed.csv").text
            let line = [
                action, "", "Finding carers", "", "Put posters in pharmacies", "", "Carers Centre", "", "June 2026",
                "2026-06-30", "false", "Posters in 20 pharmacies", "not_started", "2026-03-16",
                "\"Twelve, so far. =1+1, \"\"fine\"\"\"", "", "\(url)/actions/\(action)",
            ]
            #expect(csv.components(separatedBy: "\r\n").contains(line.joined(separator: ",")), "\(csv)")
        }
    }

    private static let always: Set = [
        "version", "id", "url", "published", "publication", "title", "isClosed", "boards", "themes", "definitions",
        "youSaid",
    ]
    private static let fields = always.union(["licence", "place", "period"])
}
