import Delivery
import Desk
import Foundation
import Mail
import Markup
import Publishing
import Records
import TestSupport
import Testing

@testable import Connections
@testable import Strategy

/// What else webhooks are told, and who hears when one is turned off.
@Suite struct WebhookEventStories {
    @Test(arguments: TestStore.allCases)
    func aPublishedPlanAndAnAnswerToCarersAreToldWithoutWords(in store: TestStore) async throws {
        let receiver = try Receiver()
        try await withSite(store) { site in
            let world = try await ConnectionsWorld(site)
            let secret = try await world.webhook(
                "http://localhost:\(receiver.port)/ok",
                [.planPublished, .feedbackAnswered]
            )
            let group = try await world.answered("Nobody asks me", "We will ask everyone")
            try await site.desk.perform(PublishAsItStands(id: world.plan), as: .system("test"))
            try await site.sendHooks()

            let taken = try receiver.taken
            #expect(try taken.allSatisfy { try $0.isSigned(by: secret) })
            let answered = try #require(taken.first { $0.body.contains("\"feedback.answered\"") })
            let published = try #require(taken.first { $0.body.contains("\"plan.published\"") })
            #expect(taken.count == 2)
            #expect(answered.body.contains(group.text) && !answered.body.contains("Nobody"))
            #expect(published.body.contains("https://carers.test/plans/\(world.plan.text)"))
            #expect(!published.body.contains("reception"))
            #expect(
                try await site.visitor().get("/plans/\(world.plan.text)").location == "/our-plans/\(world.plan.text)"
            )
        }
    }

    @Test(arguments: TestStore.allCases)
    func aDocumentReadAgainTellsOfEachActionWhoseStatusItChanges(in store: TestStore) async throws {
        let receiver = try Receiver()
        try await withSite(store) { site in
            let world = try await ConnectionsWorld(site)
            _ = try await world.webhook("http://localhost:\(receiver.port)/ok", [.actionStatus])
            let tree = try await site.store.read { [plan = world.plan] db in
                try db.planTree(plan, visibleTo: .system("test"))
            }
            let action = try #require(tree.actions.first).action
            // As applying a document does it: the change is written down, and then that it was applied.
            try await site.desk.perform(AppliedAgain(plan: world.plan, action: action.id), as: .system("test"))
            try await site.sendHooks()

            let taken = try receiver.taken
            #expect(taken.count == 1)
            #expect(taken.first?.body.contains(action.id.text) == true)
        }
    }

    @Test(arguments: TestStore.allCases)
    func whoeverAddedAWebhookIsWrittenToWhenItIsTurnedOff(in store: TestStore) async throws {
        let receiver = try Receiver()
        let mail = MailSettings(
            host: "127.0.0.1",
            port: 1,
            security: .none,
            from: "carers@carers.test",
            origin: "https://carers.test",
            placeName: Phrase(en: "Trentham carers", cy: "Gofalwyr Trentham")
        )
        try await withSite(store, mail: mail) { site in
            let world = try await ConnectionsWorld(site)
            _ = try await world.webhook("http://localhost:\(receiver.port)/broken")
            let path = try await world.webhookPath()
            for number in 1...HookPace.mostFailures {
                #expect(try await world.letters().isEmpty, "not before message \(number) is given up")
                _ = try await world.lead.post(path + "/test")
                try await site.sendHooks(until: site.clock.now.adding(seconds: 86_400))
            }

            #expect(try await world.lead.get(path).text.contains("Turned off"))
            #expect(try await world.letters() == [world.leadID])
        }
    }
}

extension ConnectionsWorld {
    /// What a carer said, answered by the lead and let out by a colleague; the group it is in.
    func answered(_ words: String, _ answer: String) async throws -> UUID {
        let colleagueID = try await site.account("Gwen Rees", [.strategyLead], of: "north")
        let colleague = site.staff(colleagueID, "Gwen Rees", [.strategyLead], of: "north")
        let said = try await lead.post("/voices/new", ["words": words, "source": "meeting"])
        let voice = try #require(said.location, "\(said.status)")
        let group = try #require(try await lead.post(voice + "/group", ["summary": "Carers want to be asked"]).location)
        let form = ["kind": "accepted", "reason": "", "public": answer]
        let written = try await lead.post(group + "/answer", form)
        try #require(written.status == .seeOther, "\(written.status)")
        let id: UUID? = try await site.store.read { try $0.value("id", "SELECT id FROM voice_answer") }
        let judged = ["answer": try #require(id).text, "judgement": "approve"]
        try #require(try await colleague.post(group + "/approval", judged).status == .seeOther)
        return try #require(group.split(separator: "/").last.flatMap { UUID(uuidString: String($0)) })
    }

    /// Whose accounts letters were posted to.
    func letters() async throws -> [UUID] {
        try await site.store.read { try $0.values("account_id", "SELECT account_id FROM mail ORDER BY posted_at, id") }
    }
}

/// What applying a document leaves behind of one changed action.
private struct AppliedAgain: Command {
    let plan: UUID
    let action: UUID

    func permits(_ actor: Actor, _ db: any Reader) -> Bool { true }

    func perform(_ work: Work) throws {
        try work.remember(
            "status",
            of: Subject("action", action),
            version: 2,
            before: "not_started",
            after: "done"
        )
        try work.record(.planImportApplied, about: Subject("plan", plan))
    }
}
