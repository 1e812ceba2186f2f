import Desk
import Foundation
import TestSupport
import Testing

@testable import Strategy
@testable import Voice

/// What is answered, and what everyone reads of it.
@Suite struct AnsweringStories {
    @Test(arguments: TestStore.allCases)
    func anAnswerIsPublicOnceASecondPersonApprovesIt(in store: TestStore) async throws {
        try await withSite(store, clock: .dated) { site in
            let world = try await VoiceWorld(site)
            let group = try await world.group(try await world.say("SECRET WORDS"), "Carers want longer breaks")
            let form = ["kind": "not_now", "reason": "INTERNAL REASON", "public": "There is no money until 2027"]

            _ = try await world.asha.post(group + "/answer", form)
            #expect(!(try await world.youSaid().contains("longer breaks")))
            #expect(try await world.approve(group, by: world.asha).status == .forbidden)
            #expect(!(try await world.youSaid().contains("longer breaks")))
            #expect(try await world.approve(group, by: world.owen).status == .seeOther)

            let page = try await world.youSaid()
            #expect(page.contains("Carers want longer breaks") && page.contains("There is no money until 2027"))
            #expect(page.contains("Not yet, and why"))
            #expect(!page.contains("SECRET WORDS") && !page.contains("INTERNAL REASON"))
            #expect(
                try await site.visitor(.boardMember, of: "south").get("/cy/voices/answered").text.contains(
                    "Ddim eto, a pham"
                )
            )
            #expect(try await world.youSaid("?answer=not_now&year=2026").contains("longer breaks"))
            #expect(!(try await world.youSaid("?answer=accepted").contains("longer breaks")))
        }
    }

    @Test(arguments: TestStore.allCases)
    func anythingButAcceptedNeedsAReason(in store: TestStore) async throws {
        try await withSite(store, clock: .dated) { site in
            let world = try await VoiceWorld(site)
            let group = try await world.group(try await world.say("More buses"), "Carers want more buses")

            for kind in ["partly", "not_now", "no"] {
                let answer = try await world.asha.post(group + "/answer", ["kind": kind, "public": "Because"])
                #expect(answer.status.code == 422)
                #expect(answer.text.contains("href=\"#reason\"") && answer.text.contains("Because"))
            }
            let accepted = try await world.asha.post(group + "/answer", ["kind": "accepted", "public": "Yes"])
            #expect(accepted.status == .seeOther)
        }
    }

    @Test(arguments: TestStore.allCases)
    func linkingAnActionAcceptsNothing(in store: TestStore) async throws {
        try await withSite(store, clock: .dated) { site in
            let world = try await VoiceWorld(site)
            let group = try await world.group(try await world.say("Ask me"), "Carers want to be asked")
            let action = try await world.action("Train every reception")
            let found = try await world.asha.get(group + "?find=reception").text
            #expect(found.contains(action.id.inAddress))

            _ = try await world.asha.post(group + "/actions", ["action": action.id.inAddress, "to": "in"])

            #expect(try await world.asha.get(group).text.contains("Waiting for an answer"))
            let page = PlanPaths.action(action)
            #expect(try await world.asha.get(page).text.contains("Voices this answers"))
            let south = site.visitor(.boardMember, of: "south")
            #expect(!(try await south.get(page).text.contains("Carers want to be asked")))
            try await world.answer(group, "partly", "Half of it")
            let open = try await south.get(page).text
            #expect(open.contains("Carers want to be asked") && open.contains("Accepted in part"))
            _ = try await world.asha.post(group + "/actions", ["action": action.id.inAddress, "to": "out"])
            #expect(try await world.asha.get(group).text.contains("Accepted in part"))
        }
    }

    @Test(arguments: TestStore.allCases)
    func anAnswerSaysThatItIsPublicOnceItIsAndTheSameIsNotWrittenTwice(in store: TestStore) async throws {
        try await withSite(store, clock: .dated) { site in
            let world = try await VoiceWorld(site)
            let row = try #require(
                try await world.ids("SELECT id FROM feedback WHERE you_said LIKE 'I cannot%' ORDER BY id").first
            )
            let group = try await world.group("/voices/\(row.inAddress)", "Carers need breaks")

            try await world.answer(group, "accepted", "We bought 200 hours")

            let page = try await world.asha.get(group).text
            #expect(page.contains("Approved, for the next publication") && !page.contains("Public now"))
            let same = ["kind": "accepted", "reason": "Among ourselves", "public": "We bought 200 hours"]
            let again = try await world.asha.post(group + "/answer", same)
            #expect(again.status.code == 422 && again.text.contains("This is the answer as it is"))
            #expect(try await world.count("voice_answer") == 1)
        }
    }

    @Test(arguments: TestStore.allCases)
    func whatMayBeQuotedSinceIsLetOutWithTheSameAnswer(in store: TestStore) async throws {
        try await withSite(store, clock: .dated) { site in
            let world = try await VoiceWorld(site)
            let voice = try await world.say("I am tired", ["consent": "not_asked"])
            let group = try await world.group(voice, "Carers are tired")
            try await world.answer(group, "accepted", "We bought 200 hours")
            let same = ["kind": "accepted", "reason": "Among ourselves", "public": "We bought 200 hours"]
            #expect(try await world.asha.post(group + "/answer", same).status.code == 422)

            let agreed = ["words": "I am tired", "source": "meeting", "consent": "yes", "version": "1"]
            #expect(try await world.asha.post(voice + "/edit", agreed).location == voice)

            #expect(try await world.asha.post(group + "/answer", same).status == .seeOther)
            #expect(try await world.count("voice_answer") == 2)
        }
    }

    @Test(arguments: TestStore.allCases)
    func whatAPlanSaysStaysInStepAndItsAnswersSurvive(in store: TestStore) async throws {
        try await withSite(store, clock: .dated) { site in
            let world = try await VoiceWorld(site)
            let row = try #require(
                try await world.ids("SELECT id FROM feedback WHERE you_said LIKE 'I cannot%' ORDER BY id").first
            )
            let group = try await world.group("/voices/\(row.inAddress)", "Carers need breaks")
            try await world.answer(group, "accepted", "We bought 200 hours")

            let newer = VoiceWorld.document(response: "NEWER RESPONSE")
            for _ in 0..<2 { _ = try await VoiceWorld.read(newer, into: world.plan, at: site) }

            let list = try await world.asha.get("/voices/all").text
            #expect(list.matches(of: /I cannot get a break<\/a>/).count == 1)
            #expect(try await world.asha.get("/voices/\(row.inAddress)").text.contains("NEWER RESPONSE"))
            #expect(try await world.count("voice") == 0)
            let page = try await site.visitor(.boardMember, of: "south").get("/plans/\(world.plan.inAddress)/you-said")
                .text
            #expect(page.contains("We bought 200 hours") && page.contains("Staff will ask"))
            #expect(!page.contains("NEWER RESPONSE"), "the answer made here stands in its place")
        }
    }

    @Test(arguments: TestStore.allCases)
    func onlyWhoSaidYesIsQuoted(in store: TestStore) async throws {
        try await withSite(store, clock: .dated) { site in
            let world = try await VoiceWorld(site)
            let yes = try await world.say("QUOTED WORDS", ["consent": "yes", "from": "Tiny group"])
            let group = try await world.group(yes, "Carers are tired")
            for (words, consent) in ["HELD BACK": "no", "NOT ASKED": "not_asked"] {
                let voice = try await world.say(words, ["consent": consent])
                let id = voice.split(separator: "/").last.map(String.init) ?? ""
                _ = try await world.asha.post(group + "/voices", ["voice": id, "to": "in"])
            }

            try await world.answer(group)

            let page = try await world.youSaid()
            #expect(page.contains("QUOTED WORDS") && page.contains("Said by carers"))
            for hidden in ["HELD BACK", "NOT ASKED", "Tiny group"] { #expect(!page.contains(hidden)) }
        }
    }

    @Test(arguments: TestStore.allCases)
    func whatIsCorrectedIsQuotedNoMore(in store: TestStore) async throws {
        try await withSite(store, clock: .dated) { site in
            let world = try await VoiceWorld(site)
            let voice = try await world.say("Mrs Jones at number 9 is tired", ["consent": "yes"])
            let group = try await world.group(voice, "Carers are tired")
            try await world.answer(group)
            #expect(try await world.youSaid().contains("Mrs Jones"))

            let form = ["words": "I am tired", "source": "meeting", "consent": "yes", "version": "1"]
            _ = try await world.asha.post(voice + "/edit", form)

            #expect(!(try await world.youSaid().contains("Mrs Jones")))
            let kept = try await site.store.read {
                try $0.rows("SELECT * FROM change WHERE subject_kind = 'voice'").count
            }
            #expect(kept == 0, "what a name was taken out of is kept nowhere")
        }
    }

    @Test(arguments: TestStore.allCases)
    func whatWasApprovedStaysAsItWasApproved(in store: TestStore) async throws {
        try await withSite(store, clock: .dated) { site in
            let world = try await VoiceWorld(site)
            let group = try await world.group(try await world.say("Buses"), "Carers want buses")
            try await world.answer(group)

            _ = try await world.asha.post(group, ["summary": "UNSEEN LINE", "theme": "Travel", "version": "1"])

            #expect(try await world.youSaid().contains("Carers want buses"))
            #expect(!(try await world.youSaid().contains("UNSEEN LINE")))
        }
    }

    @Test(arguments: TestStore.allCases)
    func voicesOfOnePlanAreGroupedAndAnswered(in store: TestStore) async throws {
        try await withSite(store, clock: .dated) { site in
            let world = try await VoiceWorld(site)
            let first = try await world.say("One", ["theme": "Breaks"])
            let second = try await world.say("Two")
            func id(_ path: String) -> String { path.split(separator: "/").last.map(String.init) ?? "" }

            let fields = [("voice", id(first)), ("voice", id(second)), ("summary", "They say the same")]
            let made = try await world.asha.post("/voices/groups", fields: fields)
            let group = try #require(made.location)
            _ = try await world.asha.post(group + "/voices", ["voice": id(second), "to": "out"])

            let page = try await world.asha.get(group).text
            #expect(page.contains("One") && page.contains("Breaks"))
            #expect(try await world.count("voice_in_group") == 1)
            #expect(try await world.asha.get("/voices").text.contains("They say the same"))
            #expect(try await world.asha.get("/voices/groups").text.contains("They say the same"))
        }
    }
}
