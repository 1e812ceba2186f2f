import Foundation
import TestSupport
import Testing

@testable import Delivery

/// What those who work on an action say to each other.
@Suite struct CommentStories {
    @Test(arguments: TestStore.allCases)
    func whoIsSpokenToGetsOneLetterThatSaysNothingOfIt(in store: TestStore) async throws {
        let server = try MailServer(.plain)
        try await withSite(store, mail: server.settings()) { site in
            let world = try await StandingWorld(site)
            let path = try await world.action("Train reception") + "/comments"
            let words = "@Owen and @Joan, the surgeries fear for their staff"
            let joan = world.people["Joan Ashworth"]?.uuidString.lowercased() ?? ""
            #expect(try await world.lead.post(path, ["words": words, "tell": joan]).status == .seeOther)
            try await site.runJobs()
            try await site.runJobs()

            let letters = try server.letters
            #expect(letters.count == 2, "one to each, however often they are named")
            for letter in letters {
                let all = letter.plain + letter.subject
                for secret in ["surgeries", "Train reception", "Asha", "Carers’ plan"] {
                    #expect(!all.contains(secret))
                }
                #expect(letter.plain.contains("https://carers.test/for-you"))
            }
        }
    }

    @Test(arguments: TestStore.allCases)
    func aCommentSpeaksToColleaguesPickedOrNamed(in store: TestStore) async throws {
        try await withSite(store) { site in
            let world = try await StandingWorld(site)
            let path = try await world.action("Train reception") + "/comments"
            let owen = world.visitor("Owen Bevan")
            let joan = world.visitor("Joan Ashworth", of: "centre")

            #expect(try await world.lead.post(path, ["words": " "]).status.code == 422)
            let said = try await world.lead.post(
                path,
                [
                    "words": "@Owen, can the surgeries start in May?",
                    "tell": world.people["Joan Ashworth"]?.uuidString.lowercased() ?? "",
                ]
            )
            #expect(said.status == .seeOther)

            for person in [owen, joan] {
                let mine = try await person.get("/for-you").text
                #expect(mine.contains("can the surgeries start in May?"))
                #expect(mine.contains("New"))
                #expect(try await person.get(path).text.contains("Told: Joan Ashworth, Owen Bevan"))
            }
            _ = try await owen.post("/for-you/seen")
            #expect(!(try await owen.get("/for-you").text.contains(">New<")))
            #expect(try await world.lead.get("/for-you").text.contains("Nobody has spoken to you"))
            #expect(
                !(try await site.visitor(.boardMember, of: "south").get(try await world.action("Train reception")).text
                    .contains(
                        "surgeries start"
                    ))
            )
        }
    }

    @Test(arguments: TestStore.allCases)
    func aCommentIsChangedForAQuarterOfAnHour(in store: TestStore) async throws {
        try await withSite(store) { site in
            let world = try await StandingWorld(site)
            let path = try await world.action("Train reception") + "/comments"
            _ = try await world.lead.post(path, ["words": "Begin in May"])
            let edit = try #require(try await world.lead.get(path).text.address(ending: "/edit"))

            site.clock.advance(seconds: 15 * 60)
            #expect(try await world.lead.post(edit, ["words": "Begin in June", "version": "1"]).status == .seeOther)
            let page = try await world.lead.get(path).text
            #expect(page.contains("Begin in June"))
            #expect(page.contains("Begin in May"))
            site.clock.advance(seconds: 1)
            let late = try await world.lead.post(edit, ["words": "Begin in July", "version": "2"])

            #expect(late.status.code == 422)
            #expect(late.text.contains("more than 15 minutes"))
            #expect(late.text.contains("Begin in July"))
            #expect(
                try await world.visitor("Owen Bevan").post(edit, ["words": "Mine", "version": "2"]).status == .notFound
            )
        }
    }

    @Test(arguments: TestStore.allCases)
    func aCommentIsStruckByItsAuthorOrTheLeadAndLeavesATrace(in store: TestStore) async throws {
        try await withSite(store) { site in
            let world = try await StandingWorld(site)
            let path = try await world.action("Train reception") + "/comments"
            let joan = world.visitor("Joan Ashworth", of: "centre")
            _ = try await joan.post(path, ["words": "A name that should not be here"])
            let strike = try #require(try await world.lead.get(path).text.address(ending: "/removal"))

            #expect(try await world.visitor("Owen Bevan").post(strike).status.code == 403)
            #expect(try await world.lead.post(strike).status == .seeOther)
            let page = try await joan.get(path).text

            #expect(!page.contains("A name that should not be here"))
            #expect(page.contains("Struck by Asha Patel"))
            #expect(page.contains("Joan Ashworth"))
            #expect(try await world.lead.post(strike).status.code == 409)
        }
    }

    @Test(arguments: TestStore.allCases)
    func whoHasNoPartInAnActionSeesNothingSaidOfIt(in store: TestStore) async throws {
        try await withSite(store) { site in
            let world = try await StandingWorld(site)
            // The Carers Centre has no part in it.
            let path = try await world.action("Hold a day") + "/comments"
            _ = try await world.lead.post(path, ["words": "Between ourselves"])

            #expect(try await world.visitor("Joan Ashworth", of: "centre").get(path).status == .notFound)
            #expect(
                try await world.visitor("Joan Ashworth", of: "centre").post(path, ["words": "x"]).status == .notFound
            )
            #expect(try await site.visitor().get(path).location?.hasPrefix("/sign-in") == true)
        }
    }

    static let asha = Colleague(id: UUID(), name: "Asha Patel")
    static let ann = Colleague(id: UUID(), name: "Ann Jones")
    static let anna = Colleague(id: UUID(), name: "Anna Jones")
    static let annTwo = Colleague(id: UUID(), name: "Ann Smith")
    static let sion = Colleague(id: UUID(), name: "Siôn ap Rhys")

    @Test(arguments: [
        ("@Asha Patel, can you?", [asha]), ("can you, @asha?", [asha]), ("@Anna Jones", [anna]), ("@Ann Jones", [ann]),
        ("@Ann could be two people", []), ("write to asha@patel.example", []), ("@Ashanti", []), ("@", []), ("", []),
        ("@Siôn ap Rhys a @Asha", [sion, asha]), ("@Asha @Asha Patel", [asha]), ("(@Anna)", [anna]),
    ])
    func aNameIsAWholeName(_ words: String, _ found: [Colleague]) {
        let everyone = [Self.asha, Self.ann, Self.anna, Self.annTwo, Self.sion]

        #expect(Mentions.named(in: words, among: everyone) == found)
    }
}
