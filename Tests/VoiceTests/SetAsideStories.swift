import Foundation
import TestSupport
import Testing

@testable import Voice

/// What was set aside can be found again, and kept after all.
@Suite struct SetAsideStories {
    @Test(arguments: TestStore.allCases)
    func whatWasSetAsideByMistakeIsKeptAfterAllAndItsAddressWithIt(in store: TestStore) async throws {
        try await withSite(store, mail: TellingStories.mail) { site in
            let world = try await VoiceWorld(site)
            let said = ["words": "Buses stop at six", "email": "maria@example.org"]
            _ = try await site.visitor().post("/have-your-say", said)
            let voice = try #require(try await world.ids("SELECT id FROM voice ORDER BY id").first)
            let path = "/voices/\(voice.inAddress)"
            _ = try await world.asha.post(path + "/reading", ["to": "aside"])
            #expect(try await world.sealed() == 1, "one click does not erase it")
            #expect(try await TellingStories.tell(at: site) == 0)

            #expect(try await world.asha.get("/voices/to-read").text.contains("/voices/set-aside"))
            #expect(try await world.asha.get("/voices").text.contains("/voices/set-aside"))
            let list = try await world.asha.get("/voices/set-aside").text
            #expect(list.contains("Buses stop at six") && list.contains("Keep it after all"))
            #expect(try await world.asha.get("/cy/voices/set-aside").text.contains("Ei gadw wedi’r cyfan"))
            #expect(try await world.asha.get(path).text.contains("Keep it after all"))
            #expect(try await site.visitor(.boardMember, of: "north").get("/voices/set-aside").status == .forbidden)
            #expect(try await world.asha.post(path + "/reading", ["to": "aside"]).status == .conflict)
            #expect(try await world.asha.post(path + "/reading", ["to": "keep"]).status == .seeOther)

            #expect(try await world.asha.get("/voices/set-aside").text.contains("Nothing is set aside"))
            #expect(try await world.asha.get("/voices/all").text.contains("Buses stop at six"))
            site.clock.advance(seconds: 40 * 86_400)
            try await site.runJobs()
            #expect(try await world.sealed() == 1, "what is kept is told of")
        }
    }

    @Test(arguments: TestStore.allCases)
    func whereToTellIsErasedThirtyDaysAfterItWasSetAside(in store: TestStore) async throws {
        try await withSite(store, mail: TellingStories.mail) { site in
            let world = try await VoiceWorld(site)
            _ = try await site.visitor().post("/have-your-say", ["words": "BUY PILLS", "email": "spam@example.org"])
            let voice = try #require(try await world.ids("SELECT id FROM voice ORDER BY id").first)
            _ = try await world.asha.post("/voices/\(voice.inAddress)/reading", ["to": "aside"])
            for (days, many) in [(29, 1), (2, 0)] {
                site.clock.advance(seconds: Int64(days) * 86_400)
                for voice in try await site.desk.ask(VoicesLongSetAside(), as: .system("test")) {
                    try await site.desk.perform(EndContacts(voice: voice), as: .system("test"))
                }
                #expect(try await world.sealed() == many)
            }
            #expect(try await world.asha.get("/voices/set-aside").text.contains("BUY PILLS"))
        }
    }
}

extension VoiceWorld {
    /// How many addresses are kept.
    fileprivate func sealed() async throws -> Int {
        try await ids("SELECT id FROM voice_contact WHERE sealed IS NOT NULL").count
    }
}
