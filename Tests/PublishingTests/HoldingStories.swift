import Delivery
import Foundation
import Strategy
import TestSupport
import Testing

@testable import Publishing

/// What is held back while a publication waits for a second person stays back.
@Suite struct HoldingStories {
    @Test(arguments: TestStore.allCases)
    func whatIsHeldBackAfterItWasProposedIsNotApproved(in store: TestStore) async throws {
        try await withSite(store) { site in
            let world = try await PublishingWorld(site)
            let update = try await world.say("Twelve pharmacies have one.", of: "posters")
            let action = try await world.action("reception").id
            _ = try await world.lead.post(PublishingPaths.rules(world.plan), ["second": "two", "version": "0"])
            for item in [action, update] {
                try await world.publish()
                let before = try await world.other.get(world.queue).text
                let publication = try #require(before.field("publication"))
                #expect(before.contains("value=\"publish\""))
                let third = site.visitor(.strategyLead, of: "north", named: "Owen Bevan")
                let path = PublishingPaths.item(item, of: world.plan)
                #expect(try await third.post(path, ["note": "A refuge is named in it"]).status == .seeOther)

                let form = ["publication": publication, "decision": "publish"]
                let refused = try await world.other.post(PublishingPaths.second(world.plan), form)

                #expect(refused.status == .conflict)
                #expect(refused.text.contains("It cannot be published as it is"))
                #expect(!refused.text.contains("value=\"publish\""), "only declining is left")
                #expect(try await world.seen(world.open).status == .notFound)
                let welsh = try await world.other.get("/cy" + world.queue).text
                #expect(welsh.contains("Ni ellir ei gyhoeddi fel y mae"))
                let decline = ["publication": publication, "decision": "decline"]
                #expect(try await world.other.post(PublishingPaths.second(world.plan), decline).status == .seeOther)
            }

            try await world.publish()
            let publication = try #require(try await world.other.get(world.queue).text.field("publication"))
            let form = ["publication": publication, "decision": "publish"]
            #expect(try await world.other.post(PublishingPaths.second(world.plan), form).status == .seeOther)
            let shown = try await world.seen(world.open + "/print").text
            #expect(shown.contains("Put posters in pharmacies"))
            #expect(!shown.contains("reception staff") && !shown.contains("Twelve pharmacies"))
        }
    }

    @Test(arguments: TestStore.allCases)
    func anAnswerInThePlaceOfAHeldOneIsHeldUntilItIsLetGo(in store: TestStore) async throws {
        try await withSite(store) { site in
            let world = try await PublishingWorld(site)
            _ = try await world.answered("Carers want a break", answer: "FIRST ANSWER, NAMING A REFUGE")
            let first = try #require(try await world.approvedAnswers().first)
            let note = ["note": "A refuge is named in it"]
            let held = try await world.lead.post(PublishingPaths.item(first, of: world.plan), note)
            try #require(held.status == .seeOther)

            try await world.answerAgain("SECOND ANSWER, NAMING IT TOO")
            let second = try #require(try await world.approvedAnswers().first)
            try await world.publish()

            #expect(first != second)
            #expect(try await world.seen(world.open + "/you-said").text.contains("ANSWER, NAMING") == false)
            let queue = try await world.lead.get(world.queue).text
            let item = PublishingPaths.item(second, of: world.plan)
            #expect(queue.contains("Held back (1)"), "one line, not one for each answer")
            #expect(queue.contains("href=\"\(item)\""))
            #expect(try await world.lead.post(item, ["release": "1"]).status == .seeOther)
            try await world.publish()
            let shown = try await world.seen(world.open + "/you-said").text
            #expect(shown.contains("SECOND ANSWER, NAMING IT TOO") && !shown.contains("FIRST ANSWER"))
        }
    }
}

extension PublishingWorld {
    fileprivate func approvedAnswers() async throws -> [UUID] {
        try await site.store.read { db in
            try db.values("id", "SELECT id FROM voice_answer WHERE state = 'approved' ORDER BY id")
        }
    }

    /// Answers the group anew; a second person approves it.
    fileprivate func answerAgain(_ words: String) async throws {
        let group: UUID? = try await site.store.read { db in
            try db.value("group_id", "SELECT group_id FROM voice_answer WHERE state = 'approved'")
        }
        let path = "/voices/groups/\(try #require(group).text)"
        let answer = ["kind": "partly", "reason": "It was asked again", "public": words]
        try #require(try await lead.post(path + "/answer", answer).status == .seeOther)
        let waiting: [UUID] = try await site.store.read { db in
            try db.values("id", "SELECT id FROM voice_answer WHERE state = 'waiting' ORDER BY id")
        }
        let form = ["answer": try #require(waiting.first).text, "judgement": "approve"]
        try #require(try await other.post(path + "/approval", form).status == .seeOther)
    }
}
