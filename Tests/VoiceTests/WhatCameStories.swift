import Desk
import Foundation
import Records
import TestSupport
import Testing

@testable import Strategy
@testable import Voice

/// "Something has come of it": whoever follows the letter finds what.
@Suite struct WhatCameStories {
    @Test(arguments: TestStore.allCases)
    func whoJoinsAGroupThatHasAPublishedAnswerIsToldIt(in store: TestStore) async throws {
        try await withSite(store, mail: TellingStories.mail) { site in
            let world = try await VoiceWorld(site)
            let group = try await world.group(try await world.say("Buses stop at six"), "Carers want later buses")
            try await world.answer(group, "accepted", "Buses run until nine")
            try await world.publish()
            site.clock.advance(seconds: 86_400)
            let late = try await world.say("No bus home", ["email": "maria@example.org"])
            #expect(try await TellingStories.tell(at: site) == 0, "it is in no group yet")

            _ = try await world.asha.post(group + "/voices", ["voice": late.lastPart, "to": "in"])

            #expect(try await TellingStories.tell(at: site) == 1, "the answer was there before they were")
            #expect(try await TellingStories.tell(at: site) == 0)
            let page = try await world.told(late)
            #expect(page.contains("Buses run until nine") && page.contains("Carers want later buses"))
        }
    }

    @Test(arguments: TestStore.allCases)
    func whereAPromiseMovedItsPageSaysSoWithoutAnAnswer(in store: TestStore) async throws {
        try await withSite(store, mail: TellingStories.mail) { site in
            let world = try await VoiceWorld(site)
            let voice = try await world.say("Ask me", ["email": "maria@example.org"])
            let group = try await world.group(voice, "UNANSWERED LINE")
            let action = try await world.action("Train every reception")
            _ = try await world.asha.post(group + "/actions", ["action": action.id.inAddress, "to": "in"])
            #expect(try await world.told(voice).contains("Nothing has been published about it yet"))
            site.clock.advance(seconds: 60)
            try await world.report("Train every", .onTrack, forEveryone: "Forty receptions were trained.")
            #expect(try await world.told(voice).contains("Nothing has been published about it yet"))

            try await world.publish()

            #expect(try await TellingStories.tell(at: site) == 1)
            let page = try await world.told(voice)
            #expect(page.contains("What was promised") && page.contains("Train every reception"))
            #expect(page.contains("On track") && page.contains("Forty receptions were trained."))
            #expect(!page.contains("Nothing has been published") && !page.contains("UNANSWERED LINE"))
            #expect(!page.contains("Put posters"), "only what answers it")
            #expect(try await world.told(voice, "/cy").contains("Yr hyn a addawyd"))
            try await world.report("Train every", .offTrack, forEveryone: "NOT PUBLISHED YET")
            let after = try await world.told(voice)
            #expect(after.contains("On track") && !after.contains("NOT PUBLISHED YET"))
        }
    }

    @Test(arguments: TestStore.allCases)
    func theAnswerThatIsPublishedStandsUntilAnotherIs(in store: TestStore) async throws {
        try await withSite(store, mail: TellingStories.mail) { site in
            let world = try await VoiceWorld(site)
            let voice = try await world.say("Buses stop at six", ["email": "maria@example.org"])
            let group = try await world.group(voice, "Carers want later buses")
            try await world.answer(group, "accepted", "FIRST ANSWER")
            try await world.publish()
            site.clock.advance(seconds: 60)
            try await world.answer(group, "partly", "SECOND ANSWER")

            #expect(try await TellingStories.tell(at: site) == 1, "everyone sees the first, whatever came since")
            let page = try await world.told(voice)
            #expect(page.contains("FIRST ANSWER") && !page.contains("SECOND ANSWER"))
            site.clock.advance(seconds: 60)
            try await world.publish()
            #expect(try await TellingStories.tell(at: site) == 1)
            let after = try await world.told(voice)
            #expect(after.contains("SECOND ANSWER") && !after.contains("FIRST ANSWER"))
        }
    }

    @Test(arguments: TestStore.allCases)
    func whatWasCarriedIntoTheNextPlanIsStillTold(in store: TestStore) async throws {
        try await withSite(store, mail: TellingStories.mail) { site in
            let world = try await VoiceWorld(site)
            let voice = try await world.say("Ask me", ["email": "maria@example.org"])
            let group = try await world.group(voice, "Carers want to be asked")
            let action = try await world.action("Train every reception")
            _ = try await world.asha.post(group + "/actions", ["action": action.id.inAddress, "to": "in"])
            try await world.answer(group, "accepted", "Staff will ask")
            try await world.publish()
            #expect(try await TellingStories.tell(at: site) == 1)
            site.clock.advance(seconds: 60)

            let next = try await world.follow()

            let page = try await world.asha.get(group).text
            #expect(
                page.contains("The next plan") && page.contains("Carers’ plan"),
                "linked to both, and which is which"
            )
            try await site.desk.perform(AdoptDraft(id: next), as: .system("test"))
            site.clock.advance(seconds: 60)
            #expect(try await TellingStories.tell(at: site) == 0, "nothing of the next plan is published")
            let done = ReportStatus(plan: next, actionThatBegins: "Train every", status: .done)
            try await site.desk.perform(done, as: .system("test"))
            try await world.publish(next)
            #expect(try await TellingStories.tell(at: site) == 1, "what it became is done, and everyone can see it")
            let told = try await world.told(voice)
            #expect(told.contains("Staff will ask") && told.contains("Done"))
            let open = try await site.visitor().get("/our-plans/\(next.inAddress)/you-said").text
            #expect(open.contains("Staff will ask") && open.contains("We did"), "it stands with the plan that did it")
        }
    }
}

extension VoiceWorld {
    /// The page that a letter about a voice leads to.
    func told(_ voice: String, _ language: String = "") async throws -> String {
        let id = try #require(UUID(uuidString: voice.lastPart))
        let token = try await site.desk.ask(LinkOf(voice: id), as: .system("test"))
        return try await site.visitor().get(language + "/told/\(token)").text
    }

    /// Ends the plan, carries all of it forward, and makes the next.
    func follow() async throws -> UUID {
        let path = "/plans/\(plan.inAddress)/review"
        for (place, form) in [("/many", ["which": "all", "fate": "kept"]), ("/finish", [:])] {
            let answer = try await asha.post(path + place, form)
            try #require(answer.status == .seeOther, "\(answer.status)")
        }
        let made = try await asha.post(path + "/successor", ["title": "The next plan"])
        return try #require(made.location.flatMap { UUID(uuidString: String($0.dropFirst("/plans/".count))) })
    }
}

extension String {
    /// The last part of an address: the id of what it leads to.
    var lastPart: String { split(separator: "/").last.map(String.init) ?? "" }
}
