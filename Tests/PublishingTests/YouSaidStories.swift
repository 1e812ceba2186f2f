import Foundation
import Records
import Strategy
import TestSupport
import Testing

@testable import Publishing

/// What carers said, and what became of it, as everyone reads it.
@Suite struct YouSaidStories {
    @Test(arguments: TestStore.allCases)
    func whoTakesBackTheirConsentIsQuotedNoMoreAtOnce(in store: TestStore) async throws {
        try await withSite(store, clock: .dated) { site in
            let world = try await PublishingWorld(site)
            let voice = try await world.answered("Carers want a break", quoting: "I have not slept since May")
            #expect(try await world.seen(world.open + "/you-said").status == .notFound)
            try await world.publish()

            for (path, words) in [("", ["You said", "We will"]), ("/cy", ["Dywedoch chi", "Byddwn ni"])] {
                let page = try await world.seen(path + world.open + "/you-said").text
                for expected in words + ["Carers want a break", "We bought 200 hours", "I have not slept since May"] {
                    #expect(page.contains(expected), "\(path): \(expected)")
                }
                #expect(!page.contains("AMONG OURSELVES") && !page.contains("NEVER QUOTED"))
            }
            let said = try await world.youSaidInFeed()
            #expect(said.count == 1 && said.first?["kind"] as? String == "partly")
            #expect(Self.words(said.first?["said"]) == "Carers want a break")
            #expect(Self.words(said.first?["answer"]) == "We bought 200 hours")
            #expect((said.first?["quotes"] as? [Any])?.map { Self.words($0) } == ["I have not slept since May"])

            let no = [
                "words": "I have not slept since May", "source": "meeting", "consent": "no", "version": "1",
            ]
            #expect(try await world.lead.post(voice + "/edit", no).location == voice)

            let page = try await world.seen(world.open + "/you-said").text
            #expect(page.contains("We bought 200 hours") && !page.contains("not slept"))
            let feed = try await world.seen(world.open + "/feed.json").text
            #expect(feed.contains("We bought 200 hours") && !feed.contains("not slept"))
            #expect((try await world.youSaidInFeed().first?["quotes"] as? [Any])?.isEmpty == true)
        }
    }

    @Test(arguments: TestStore.allCases)
    func whatCarersSaidIsNarrowedByLinks(in store: TestStore) async throws {
        try await withSite(store, clock: .dated) { site in
            let world = try await PublishingWorld(site)
            _ = try await world.answered("Carers want a break", theme: "Giving breaks")
            _ = try await world.answered("Carers want buses", kind: "not_now", theme: "Finding carers")
            try await world.publish()
            let path = world.open + "/you-said"
            let all = try await world.seen(path).text
            #expect(all.contains("want a break") && all.contains("want buses"))
            #expect(all.contains("\(path)?answer=not_now") && all.contains("Topic"))
            let tree = try await site.store.read { db in try db.planTree(world.plan, visibleTo: .system("test")) }
            let breaks = try #require(tree.themes.first { $0.theme.title == "Giving breaks" }).theme.id.text

            for query in ["?answer=partly", "?topic=\(breaks)", "?topic=\(breaks)&year=2026&answer=partly"] {
                let page = try await world.seen(path + query).text
                #expect(page.contains("want a break") && !page.contains("want buses"), "\(query)")
                #expect(page.contains("aria-current=\"true\""))
            }
            for query in ["?year=1999", "?topic=\(breaks)&answer=not_now"] {
                let none = try await world.seen(path + query).text
                #expect(none.contains("matches these choices") && none.contains("href=\"\(path)\""), "\(query)")
            }
            #expect(try await world.seen("/cy" + path + "?answer=partly").text.contains("Blwyddyn yr ateb") == false)
            #expect(try await world.seen("/cy" + path + "?answer=partly").text.contains("Derbyniwyd yn rhannol"))
        }
    }

    @Test(arguments: TestStore.allCases)
    func whatIsSaidInAnyPlanIsReadInOnePlaceEachOnce(in store: TestStore) async throws {
        try await withSite(store) { site in
            let world = try await PublishingWorld(site)
            let second = try await PublishingWorld(site, document: Self.otherDocument)
            _ = try await world.answered("Carers want a break", quoting: "I SLEEP BADLY")
            _ = try await world.answered("Carers want buses", kind: "not_now")
            #expect(try await world.seen("/you-said").text.contains("Nothing has been published"))
            try await world.publish()
            try await second.publish()

            let page = try await world.seen("/you-said").text

            #expect(
                page.components(separatedBy: "Carers want a break").count == 2,
                "it stands in both plans, and here once"
            )
            #expect(page.contains("Carers want buses") && page.contains("I SLEEP BADLY"))
            for plan in [world, second] { #expect(page.contains("href=\"\(plan.open)/you-said\"")) }
            let narrowed = try await world.seen("/you-said?answer=not_now").text
            #expect(narrowed.contains("want buses") && !narrowed.contains("want a break"))
            let none = try await world.seen("/you-said?year=1999").text
            #expect(none.contains("matches these choices") && none.contains("href=\"/you-said\""))
            #expect(try await world.seen("/cy/you-said").text.contains("Un cynllun yn unig"))
        }
    }

    private static let otherDocument = """
        Theme,Ref,Objective,Action,Lead,By when,How will we know
        Young carers,1.1,Find young carers,Ask in every school,Carers Centre,March 2027,All schools asked
        """

    private static func words(_ value: Any?) -> String? { (value as? [String: Any])?["text"] as? String }
}

extension PublishingWorld {
    /// Something that carers said, answered and approved: by one who may be quoted, whose voice it gives, and one who may not.
    func answered(
        _ summary: String,
        quoting words: String = "It is hard",
        kind: String = "partly",
        theme: String = "",
        answer publicWords: String = "We bought 200 hours"
    ) async throws -> String {
        let said = ["source": "meeting", "theme": theme]
        let first = try await lead.post("/voices/new", said.merging(["words": words, "consent": "yes"]) { $1 })
        let second = try await lead.post(
            "/voices/new",
            said.merging(["words": "NEVER QUOTED", "consent": "no"]) { $1 }
        )
        let voice = try #require(first.location)
        let other = try #require(second.location?.split(separator: "/").last.map(String.init))
        let group = try #require(try await lead.post(voice + "/group", ["summary": summary]).location)
        _ = try await lead.post(group + "/voices", ["voice": other, "to": "in"])
        let answer = ["kind": kind, "reason": "AMONG OURSELVES", "public": publicWords]
        try #require(try await lead.post(group + "/answer", answer).status == .seeOther)
        let waiting: [UUID] = try await site.store.read { db in
            try db.values("id", "SELECT id FROM voice_answer WHERE state = 'waiting' ORDER BY id")
        }
        let form = ["answer": try #require(waiting.first).text, "judgement": "approve"]
        try #require(try await self.other.post(group + "/approval", form).status == .seeOther)
        return voice
    }

    /// What the open feed says that carers said.
    func youSaidInFeed() async throws -> [[String: Any]] {
        let text = try await seen(open + "/feed.json").text
        let json = try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any]
        return try #require(json?["youSaid"] as? [[String: Any]])
    }
}
