import Dates
import Desk
import Foundation
import HTTPTypes
import Records
import TestSupport
import Testing
import Web

@testable import Delivery
@testable import Mail

/// What is typed behind a letter's link is never lost, and what is sent back comes back to who said it.
@Suite struct LinkStories {
    @Test(arguments: TestStore.allCases)
    func whoSaysOnlyThatAMeasureMovedIsToldWhatIsMissing(in store: TestStore) async throws {
        try await withAsking(store) { world in
            try await world.run(until: "2026-04-08")
            let path = try world.link()
            let posters = try await world.delivery.action("Put posters").id.text
            let leaf = try await world.delivery.tree().actions.first { $0.action.text.contains("Buy 200") }
            let measure = try #require(leaf?.measures.first).id.text

            let answer = try await world.site.visitor().post(
                path,
                [
                    "status-\(posters)": "on_track", "narrative-\(posters)": "Up in nine.",
                    "measure-\(measure)": "220 hours, up from 180",
                ]
            )

            #expect(answer.status == .unprocessableContent, "nothing is thrown away with a word of thanks")
            #expect(answer.text.contains("220 hours, up from 180") && answer.text.contains("Choose how it is going"))
            #expect(try await world.delivery.updates().isEmpty)
        }
    }

    @Test(arguments: TestStore.allCases)
    func whatIsSentByALinkThatHasEndedIsShownToBeCopied(in store: TestStore) async throws {
        try await withAsking(store) { world in
            try await world.run(until: "2026-04-08")
            let path = try world.link()
            let own = try await world.delivery.action("Put posters").id.text
            try world.delivery.moveTo("2026-05-20")

            let late = try await world.site.visitor().post(
                path,
                ["status-\(own)": "on_track", "narrative-\(own)": "Up in nine pharmacies."]
            )

            #expect(late.status == .unprocessableContent && late.text.contains("This link has ended"))
            #expect(late.text.contains("<li>Up in nine pharmacies.</li>"))
        }
    }

    @Test(arguments: TestStore.allCases)
    func whoseSessionEndedMeanwhileSignsInAndFindsWhatTheyTyped(in store: TestStore) async throws {
        try await withAsking(store) { world in
            _ = try await world.delivery.lead.post(
                LinkPaths.asking(world.delivery.plan),
                ["version": "0", "soon_days": "7", "asks_sign_in": "yes"]
            )
            try await world.run(until: "2026-04-08")
            let path = try world.link()
            let own = try await world.delivery.action("Put posters").id.text
            let owner = world.delivery.owner
            let page = try await owner.get(path)
            let account = try await world.ownersAccount()
            owner.forgetSession()

            let sent = try await owner.post(path, ["narrative-\(own)": "Up in nine pharmacies."], from: page)
            world.site.signIn(owner, account: account, named: "Priya Nair", [])
            let shown = try await owner.follow(try await owner.get("/unsent"))
            let other = try await world.site.visitor().post(path, ["narrative-\(own)": "Nobody knows who."])

            #expect(sent.location == "/sign-in?next=%2Funsent")
            #expect(shown.text.contains("Nothing was sent yet"))
            #expect(shown.text.contains("Up in nine pharmacies.</textarea>"))
            #expect(
                other.text.contains("Sign in to give your news") && other.text.contains("<li>Nobody knows who.</li>")
            )
        }
    }

    @Test(arguments: TestStore.allCases)
    func whatIsSentBackComesByLetterAndIsSaidAgainByItsLink(in store: TestStore) async throws {
        try await withAsking(store) { world in
            try await world.run(until: "2026-04-08")
            let own = try await world.delivery.action("Put posters").id.text
            let asked = try world.link()
            let given = ["status-\(own)": "on_track", "narrative-\(own)": "Up in some."]
            _ = try await world.site.visitor().post(asked, given)
            let first = try #require(try await world.delivery.updates().first)

            let back = try await world.delivery.other.post(
                DeliveryPaths.update(first.id, of: world.delivery.plan) + "/return",
                ["comment": "In how many pharmacies?"]
            )
            try await world.site.runJobs()
            let letter = try #require(try world.server.letters.last)
            let path = try world.link()
            let page = try await world.site.visitor().get(path)
            let before = try await world.site.visitor().get(asked)
            let again = try await world.site.visitor().post(
                path,
                ["status-\(own)": "on_track", "narrative-\(own)": "Up in nine."]
            )
            let after = try await world.site.visitor().get(path)

            #expect(back.status == .seeOther && path != asked)
            #expect(!letter.plain.contains("pharmacies") && !letter.plain.contains("Up in some"))
            #expect(page.text.contains("In how many pharmacies?") && page.text.contains("Up in some.</textarea>"))
            #expect(page.text.contains("Put posters in pharmacies</h2>"), "it says which, though it is alone")
            #expect(!page.text.contains("Buy 200"), "that one action, and no other")
            #expect(before.text.contains("In how many pharmacies?"), "the letter that asked shows it too")
            #expect(again.status == .seeOther && after.text.contains("Nothing more is wanted"))
            let updates = try await world.delivery.updates()
            #expect(updates.map(\.revises) == [nil, first.id] && updates.first?.isRevised == true)
        }
    }

    @Test(arguments: TestStore.allCases)
    func aPageOfSeveralSendsNothingBackUnchangedInPassing(in store: TestStore) async throws {
        try await withAsking(store) { world in
            try await world.run(until: "2026-04-08")
            let own = try await world.delivery.action("Put posters").id.text
            let other = try await world.delivery.action("Buy 200").id.text
            let asked = try world.link()
            let said = ["status-\(own)": "on_track", "narrative-\(own)": "Line one\nline two"]
            _ = try await world.site.visitor().post(asked, said)
            let first = try #require(try await world.delivery.updates().first)
            _ = try await world.delivery.other.post(
                DeliveryPaths.update(first.id, of: world.delivery.plan) + "/return",
                ["comment": "Which?"]
            )

            let sent = try await world.site.visitor().post(
                asked,
                [
                    "status-\(own)": "on_track", "narrative-\(own)": "Line one\r\nline two",
                    "status-\(other)": "on_track", "narrative-\(other)": "Bought.",
                ]
            )

            #expect(sent.status == .seeOther)
            #expect(
                try await world.delivery.updates().map(\.narrative.words).sorted() == ["Bought.", "Line one\nline two"]
            )
        }
    }

    @Test(arguments: TestStore.allCases)
    func whoHasNoAccountGetsALinkThatOpensWhateverThePolicy(in store: TestStore) async throws {
        try await withAsking(store) { world in
            let asking = LinkPaths.asking(world.delivery.plan)
            let added = try await world.delivery.lead.post(
                DeliveryPaths.newOwner(world.delivery.plan),
                ["name": "Sam Okoro", "email": "sam@nhs.example", "language": "en", "lead": "northshire nhs"]
            )
            _ = try await world.delivery.lead.post(
                asking,
                ["version": "0", "soon_days": "7", "asks_sign_in": "yes"]
            )
            let told = try await world.delivery.lead.get(asking)
            try await world.run(until: "2026-04-08")
            let letter = try #require(try world.server.letters.last { $0.to == ["sam@nhs.example"] })
            let start = try #require(letter.plain.range(of: "https://carers.test"))
            let path = String(letter.plain[start.upperBound...].prefix { !$0.isWhitespace })

            let page = try await world.site.visitor().get(path)

            #expect(added.status == .seeOther)
            #expect(told.text.contains("1 of those asked has no account"))
            #expect(page.text.contains("Train reception staff"))
        }
    }

    @Test(arguments: TestStore.allCases)
    func aFileComesByTheLinkWithItsAction(in store: TestStore) async throws {
        try await withAsking(store) { world in
            try await world.run(until: "2026-04-08")
            let path = try world.link()
            let own = try await world.delivery.action("Buy 200").id.text
            let form = ["status-\(own)": "on_track", "narrative-\(own)": "See the file."]
            let passer = world.site.visitor()

            let page = try await passer.get(path)
            let wrong = try await passer.post(path, form, file: ("file-\(own)", "x.pdf", Array("<svg>".utf8)))
            let kept = try await passer.post(path, form, file: ("file-\(own)", "Hours.pdf", EvidenceStories.pdf))
            let address = form.merging(["link-\(own)": "not an address"]) { $1 }
            let lost = try await passer.post(path, address, file: ("file-\(own)", "Hours.pdf", EvidenceStories.pdf))
            let both = try await passer.post(path, address, file: ("file-\(own)", "x.pdf", Array("<svg>".utf8)))

            #expect(lost.text.contains("Choose “Hours.pdf” again") && lost.text.contains("begins with https://"))
            #expect(both.text.contains("Choose a PDF, picture") && both.text.contains("begins with https://"))
            #expect(page.text.contains("name=\"file-\(own)\" type=\"file\""))
            #expect(page.text.contains("enctype=\"multipart/form-data\""))
            #expect(wrong.status == .unprocessableContent && wrong.text.contains("See the file."))
            #expect(kept.status == .seeOther)
            let update = try #require(try await world.delivery.updates().last)
            let files = try await world.site.store.read { db in try db.evidence(ofUpdates: [update.id])[update.id] }
            #expect(files?.map(\.fileName) == ["Hours.pdf"])
        }
    }

    @Test(arguments: TestStore.allCases)
    func anAddressThatNoLetterReachesIsSaidWhereOneNudges(in store: TestStore) async throws {
        try await withAsking(store) { world in
            let hash = try await world.site.desk.ask(HashOf(address: "priya@centre.example"), as: .system("test"))
            let now = world.site.clock.now
            let mail = world.site.clock.clock.newID()
            try await world.site.store.write { db in
                try db.addFailingAddress(hash, mail: mail, reason: "no such user", at: now)
            }

            let page = try await world.delivery.lead.get(LinkPaths.asking(world.delivery.plan)).text

            #expect(page.contains("Letters come back"))
        }
    }

    @Test(arguments: TestStore.allCases)
    func withoutAMailServerNobodyIsSaidToBeWrittenTo(in store: TestStore) async throws {
        try await withSite(store, clock: .dated) { site in
            let world = try await DeliveryWorld(site)
            let page = try await world.lead.get(LinkPaths.asking(world.plan)).text
            let chosen = ["owner-\(world.ownerID.text)": "yes"]

            let nudged = try await world.lead.post(LinkPaths.asking(world.plan) + "/nudges", chosen)

            #expect(!page.contains("Write to those chosen"))
            #expect(try await world.lead.follow(nudged).text.contains("this place has no mail server"))
        }
    }

    @Test(arguments: TestStore.allCases)
    func anApprovalMayCarryAComment(in store: TestStore) async throws {
        try await withSite(store) { site in
            let world = try await DeliveryWorld(site)
            try await world.say("on_track", of: "Put posters")
            let update = try #require(try await world.updates().last)
            let path = DeliveryPaths.update(update.id, of: world.plan)
            let page = try await world.other.get(path).text

            _ = try await world.other.post(path + "/approval", ["approval-comment": "Thank you: well done."])

            #expect(page.contains("name=\"approval-comment\""))
            #expect(try await world.updates().last?.decision?.words == "Thank you: well done.")
        }
    }
}

extension AskingWorld {
    fileprivate func ownersAccount() async throws -> UUID {
        let owner = try await site.store.read { [delivery] db in try db.owner(delivery.ownerID) }
        return try #require(owner?.account)
    }
}

/// An address as the place keeps it once letters to it came back.
private struct HashOf: Question {
    let address: String

    func permits(_ actor: Actor, _ db: any Reader) -> Bool { true }
    func answer(_ look: Look) throws -> String { try look.means.addressHash(address) }
}
