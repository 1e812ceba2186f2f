import Dates
import Delivery
import Foundation
import Records
import TestSupport
import Testing

@testable import Publishing

/// A plan as it is let out, looked at from outside, and taken back.
@Suite struct PublishingStories {
    @Test(arguments: TestStore.allCases)
    func nothingIsPublicUntilItIsPublished(in store: TestStore) async throws {
        try await withSite(store) { site in
            let world = try await PublishingWorld(site)

            #expect(try await world.seen(world.open).status == .notFound)
            #expect(try await world.seen("/our-plans").text.contains("No plan has been published here yet"))
            #expect(try await world.seen("/plans/\(world.plan.text)").location?.hasPrefix("/sign-in") == true)
            #expect(try await world.publish().location == world.queue)

            let home = try await world.seen(world.open)
            #expect(home.status == .ok)
            #expect(home.text.contains("Carers’ plan") && home.text.contains("3 promises"))
            #expect(try await world.seen("/our-plans").text.contains(world.open))
            #expect(try await world.seen("/plans/\(world.plan.text)").location == world.open)
            let action = try await world.action("posters")
            #expect(
                try await world.seen("/plans/\(world.plan.text)/actions/\(action.id.text)").location
                    == "\(world.open)/actions/\(action.id.text)"
            )
            let page = try await world.seen("\(world.open)/actions/\(action.id.text)").text
            #expect(page.contains("Put posters in pharmacies") && page.contains("Carers Centre"))
            #expect(page.contains("<title>Put posters in pharmacies"), "tabs and history tell promises apart")
        }
    }

    @Test(arguments: TestStore.allCases)
    func whatIsPublicChangesOnlyByPublishing(in store: TestStore) async throws {
        try await withSite(store) { site in
            let world = try await PublishingWorld(site)
            try await world.publish()
            let action = try await world.action("posters").id
            let page = "\(world.open)/actions/\(action.text)"
            let paths = ["/our-plans", world.open, page, world.open + "/feed.json", world.open + "/print"]
            var before: [String] = []
            for path in paths { before.append(try await world.seen(path).text) }

            try await world.say("Twelve pharmacies have one.", of: "posters")
            try await site.store.write { db in
                try db.execute("UPDATE action SET status = 'done', text = 'Other words' WHERE id = \(action)")
                try db.execute("UPDATE plan SET title = 'Another title'")
            }

            for (path, text) in zip(paths, before) { #expect(try await world.seen(path).text == text, "\(path)") }
            let queue = try await world.lead.get(world.queue).text
            #expect(queue.contains("Twelve pharmacies have one.") && queue.contains("Another"))
            try await world.publish()
            let now = try await world.seen(page).text
            #expect(now.contains("Twelve pharmacies have one.") && now.contains("Other words") && now.contains("Done"))
        }
    }

    @Test(arguments: TestStore.allCases)
    func aPlanIsTakenBackAtOnce(in store: TestStore) async throws {
        try await withSite(store) { site in
            let world = try await PublishingWorld(site)
            try await world.publish()
            let form = try await world.lead.get(PublishingPaths.withdrawal(world.plan)).text

            let answer = try await world.lead.post(
                PublishingPaths.withdrawal(world.plan),
                ["publication": form.field("publication") ?? ""]
            )

            #expect(answer.status == .seeOther)
            #expect(try await world.seen(world.open).status == .notFound)
            #expect(try await world.seen(world.open + "/feed.json").status == .notFound)
            #expect(try await world.seen("/sitemap.xml").text.contains(world.plan.text) == false)
            let history = try await world.lead.get(PublishingPaths.history(world.plan)).text
            #expect(history.contains("Taken back"))
        }
    }

    @Test(arguments: TestStore.allCases)
    func whereThePlanAsksForTwoTheSecondPublishesWhatWasProposed(in store: TestStore) async throws {
        try await withSite(store) { site in
            let world = try await PublishingWorld(site)
            _ = try await world.lead.post(
                PublishingPaths.rules(world.plan),
                ["second": "two", "licence": "ogl", "version": "0"]
            )

            try await world.publish()

            #expect(try await world.seen(world.open).status == .notFound)
            let proposed = try await world.lead.get(world.queue).text.field("publication") ?? ""
            let form = ["publication": proposed, "decision": "publish"]
            #expect(try await world.lead.post(PublishingPaths.second(world.plan), form).status == .forbidden)
            try await world.say("Said after it was proposed.", of: "posters")
            #expect(try await world.other.post(PublishingPaths.second(world.plan), form).status == .seeOther)
            let page = try await world.seen(world.open).text
            #expect(page.contains("Open Government Licence"))
            #expect(page.contains("Said after") == false)
        }
    }

    @Test(arguments: TestStore.allCases)
    func whatIsHeldBackStaysBackUntilItIsLet(in store: TestStore) async throws {
        try await withSite(store) { site in
            let world = try await PublishingWorld(site)
            let update = try await world.say("Twelve pharmacies have one.", of: "posters")
            let action = try await world.action("reception").id
            for item in [update, action] {
                let path = PublishingPaths.item(item, of: world.plan)
                #expect(try await world.lead.post(path, ["note": ""]).status.code == 422)
                #expect(try await world.lead.post(path, ["note": "Not agreed yet"]).status == .seeOther)
            }

            try await world.publish()

            let print = try await world.seen(world.open + "/print").text
            #expect(!print.contains("Twelve pharmacies") && !print.contains("reception staff"))
            #expect(!print.contains("Not agreed yet"))
            #expect(try await world.lead.get(world.queue).text.contains("Not agreed yet"))
            _ = try await world.lead.post(PublishingPaths.item(update, of: world.plan), ["release": "1"])
            try await world.publish()
            #expect(try await world.seen(world.open + "/print").text.contains("Twelve pharmacies"))
        }
    }

    @Test(arguments: TestStore.allCases)
    func whatChangedSinceItWasLookedAtIsNotPublishedUnseen(in store: TestStore) async throws {
        try await withSite(store) { site in
            let world = try await PublishingWorld(site)
            let hash = try await world.lead.get(PublishingPaths.confirmation(world.plan)).text.field("hash") ?? ""
            try await world.say("Said meanwhile.", of: "posters")

            #expect(try await world.lead.post(world.queue, ["hash": hash]).status == .conflict)
            #expect(try await world.seen(world.open).status == .notFound)
        }
    }

    @Test(arguments: TestStore.allCases)
    func onlyALeadOfItsTeamPublishesAndADraftIsNotPublished(in store: TestStore) async throws {
        try await withSite(store) { site in
            let world = try await PublishingWorld(site, adopted: false)
            let south = site.visitor(.strategyLead, of: "south")
            let board = site.visitor(.boardMember, of: "north")

            #expect(try await world.lead.get(world.queue).text.contains("This plan is a draft"))
            #expect(try await world.publish().status == .conflict)
            #expect(try await south.get(world.queue).status == .notFound)
            #expect(try await board.get(world.queue).status == .forbidden)
            #expect(try await board.post(world.queue, ["hash": "x"]).status == .forbidden)
        }
    }

    @Test(arguments: TestStore.allCases)
    func theWelshIsWrittenAndShownAndWhatIsMissingIsMarked(in store: TestStore) async throws {
        try await withSite(store) { site in
            let world = try await PublishingWorld(site)
            let page = try await world.lead.get(PublishingPaths.welsh(world.plan)).text
            let name = "welsh-" + PublicTextHash.of("Put posters in pharmacies")
            #expect(page.contains(name))
            _ = try await world.lead.post(PublishingPaths.welsh(world.plan), [name: "Rhoi posteri mewn fferyllfeydd"])

            try await world.publish()

            let welsh = try await world.seen("/cy" + world.open + "/actions").text
            #expect(welsh.contains("Rhoi posteri mewn fferyllfeydd"))
            #expect(welsh.contains("<span lang=\"en\">Train reception staff</span>"))
            #expect(try await world.seen(world.open + "/actions").text.contains("Put posters in pharmacies"))
        }
    }

    @Test(arguments: TestStore.allCases)
    func lateIsWorkedOutOnTheDaySomebodyLooks(in store: TestStore) async throws {
        let clock = TestClock.dated
        try await withSite(store, clock: clock) { site in
            let world = try await PublishingWorld(site)
            try await world.publish()
            #expect(try await world.seen(world.open).text.contains("What is late, and what was said of it") == false)

            site.clock.advance(seconds: 200 * 86_400)

            let page = try await world.seen(world.open).text
            #expect(
                page.contains("What is late, and what was said of it")
                    && page.contains("No reason has been published yet")
            )
        }
    }

    @Test(arguments: TestStore.allCases)
    func aCorrectionStandsForWhatItPutsRight(in store: TestStore) async throws {
        try await withSite(store) { site in
            let world = try await PublishingWorld(site)
            let wrong = try await world.say("Ninety pharmacies have one.", of: "posters")
            try await world.say("Nineteen pharmacies have one.", of: "posters", correcting: wrong)

            try await world.publish()

            let page = try await world.seen("\(world.open)/actions/\(try await world.action("posters").id.text)").text
            #expect(page.contains("Nineteen") && page.contains("puts an earlier entry right"))
            #expect(page.contains("Ninety") == false)
        }
    }

    @Test(arguments: TestStore.allCases)
    func aPersonNamedAsLeadIsNotPublishedAndTheQueueSaysSo(in store: TestStore) async throws {
        try await withSite(store) { site in
            let world = try await PublishingWorld(site)
            #expect(try await world.lead.get(world.queue).text.contains("Mrs Jones of Sitters"))

            try await world.publish()

            for path in ["/print", "/actions", "/feed.json", "/feed.csv"] {
                #expect(try await world.seen(world.open + path).text.contains("Jones") == false)
            }
        }
    }

    @Test(arguments: TestStore.allCases)
    func theFeedsAndTheMapHaveTheirShape(in store: TestStore) async throws {
        try await withSite(store) { site in
            let world = try await PublishingWorld(site)
            try await world.say("Twelve, so far.", of: "posters")
            try await world.publish()

            let feed = try await world.seen(world.open + "/feed.json")
            let json = try #require(try JSONSerialization.jsonObject(with: Data(feed.text.utf8)) as? [String: Any])
            #expect(json["version"] as? Int == 1)
            #expect((json["themes"] as? [Any])?.count == 2)
            let lines = try await world.seen(world.open + "/feed.csv").text.split(separator: "\r\n")
            #expect(lines.first.map(String.init) == FeedTable.columns.joined(separator: ","))
            #expect(lines.count == 4)
            let map = try await world.seen("/sitemap.xml").text
            #expect(map.contains("https://carers.test\(world.open)</loc>"))
            #expect(map.contains("https://carers.test/cy\(world.open)</loc>"))
            #expect(try await world.seen("/robots.txt").text.contains("Sitemap: https://carers.test/sitemap.xml"))
            let page = try await world.seen("/cy" + world.open).text
            #expect(page.contains("<link rel=\"canonical\" href=\"https://carers.test/cy\(world.open)\">"))
            #expect(page.contains("property=\"og:title\""))
            #expect(page.contains("property=\"og:description\" content=\"") && page.contains("name=\"description\""))
            for other in ["/you-said", "/have-your-say", "/open-data", "/register", "/young"] {
                #expect(map.contains("https://carers.test\(other)</loc>"), "\(other)")
            }
            #expect(
                try await world.seen(world.open + "/actions").text.contains("Latest news:</strong> Twelve, so far.")
            )
        }
    }

    @Test(arguments: TestStore.allCases)
    func theSearchFindsWhatIsPublishedAndNothingElse(in store: TestStore) async throws {
        try await withSite(store) { site in
            let world = try await PublishingWorld(site)
            try await world.say("Twelve cafés, so far.", of: "posters", narrative: "Zebra")
            try await world.publish()

            #expect(try await world.seen(world.open + "/search?q=CAFES").text.contains("Put posters in pharmacies"))
            #expect(try await world.seen(world.open + "/search?q=zebra").text.contains("Nothing in this plan"))
        }
    }
}

enum PublicTextHash {
    static func of(_ words: String) -> String { PublicText(words).publicHash }
}
