import Desk
import Foundation
import Records
import Strategy
import TestSupport
import Testing
import Web

@testable import Delivery

/// An owner says how an action is going; a second person acknowledges it.
@Suite struct UpdateStories {
    @Test(arguments: TestStore.allCases)
    func anOwnerGivesNewsASecondPersonApprovesAndThePlanSaysSo(in store: TestStore) async throws {
        try await withSite(store) { site in
            let world = try await DeliveryWorld(site)
            try await world.setRhythm()

            let sent = try await world.say(
                "at_risk",
                of: "Put posters",
                ["reason": "The printer closed.", "when": "October 2026", "when-reason": "A new printer is needed."]
            )
            #expect(sent.status == .seeOther)
            let before = try await world.action("Put posters")
            #expect(before.status == .notStarted && before.whenText == "June 2026", "nothing yet: it waits")

            #expect(try await world.approveLast().status == .seeOther)
            let after = try await world.action("Put posters")

            #expect(after.status == .atRisk)
            #expect(after.whenText == "October 2026" && after.due?.iso == "2026-10-31")
            let update = try #require(try await world.updates().first)
            #expect(update.state == .approved && update.byName == "Priya Nair" && update.decidedByName == "Gwen Rees")
        }
    }

    @Test(arguments: TestStore.allCases)
    func nobodyApprovesTheirOwnWordsByWhicheverWayTheyCame(in store: TestStore) async throws {
        try await withSite(store) { site in
            let world = try await DeliveryWorld(site)
            // The lead is an owner too, under the same address, and speaks by a link without signing in.
            _ = try await world.lead.post(
                DeliveryPaths.newOwner(world.plan),
                ["name": "Asha P", "email": "ASHA@northshire.example", "language": "en", "lead": "northshire nhs"]
            )
            let action = try await world.action("Train reception")
            let owners = try await site.store.read { db in try db.owners(ofAction: action.id) }
            let byLink = NewsAuthor(owner: try #require(owners.first?.id), account: nil, name: "Asha P")
            try await site.desk.perform(
                SpeakByLink(plan: world.plan, action: action.id, author: byLink),
                as: .visitor
            )

            #expect(try await world.approveLast(as: world.lead).status == .forbidden, "spoken by link")
            #expect(try await world.approveLast(as: world.other).status == .seeOther)

            _ = try await world.say("on_track", of: "Put posters", as: world.lead, ["for": world.ownerID.uuidString])
            #expect(try await world.approveLast(as: world.lead).status == .forbidden, "typed for the owner")
            #expect(try await world.updates().last?.byName == "Priya Nair (Asha Patel)")
        }
    }

    /// The owner becomes a lead too: still no second person for what they said before.
    @Test(arguments: TestStore.allCases)
    func anOwnerWhoBecomesALeadIsStillTheAuthor(in store: TestStore) async throws {
        try await withSite(store) { site in
            let world = try await DeliveryWorld(site)
            try await world.say("on_track", of: "Put posters")
            let account = try #require(try await world.updates().last?.account)
            let promoted = site.staff(account, "Priya Nair", .strategyLead)

            let bulk = try await promoted.post(
                DeliveryPaths.approval(world.plan),
                ["update": try #require(try await world.updates().last).id.uuidString]
            )

            #expect(bulk.status == .forbidden)
            #expect(try await world.updates().last?.state == .submitted)
        }
    }

    @Test(arguments: TestStore.allCases)
    func oneSentBackIsSaidAgainAndBothStayInTheHistory(in store: TestStore) async throws {
        try await withSite(store) { site in
            let world = try await DeliveryWorld(site)
            try await world.setRhythm()
            try await world.say("on_track", of: "Put posters")
            let first = try #require(try await world.updates().first)
            let path = DeliveryPaths.update(first.id, of: world.plan)

            let empty = try await world.other.post(path + "/return", ["comment": " "])
            #expect(empty.status == .unprocessableContent, "it must say what is asked")
            let back = try await world.other.post(path + "/return", ["comment": "How many posters?"])
            #expect(back.status == .seeOther)
            let mine = try await world.owner.get(DeliveryPaths.mine).text
            #expect(mine.contains("How many posters?"))

            let form = try await world.owner.get(
                DeliveryPaths.news(of: first.action, in: world.plan) + "?earlier=\(first.id.uuidString)"
            ).text
            #expect(form.contains("We did some of it.") && form.contains("How many posters?"))
            try await world.say("on_track", of: "Put posters", ["earlier": first.id.uuidString])
            let updates = try await world.updates()

            #expect(updates.count == 2 && updates[0].isRevised && updates[1].revises == first.id)
            #expect(updates[1].period == updates[0].period)
            #expect(try await world.approveLast().status == .seeOther)
            let again = try await world.say("done", of: "Put posters", ["earlier": first.id.uuidString])
            #expect(again.status == .notFound, "it was said again already")
            #expect(try await !world.owner.get(DeliveryPaths.mine).text.contains("How many posters?"))
        }
    }

    @Test(arguments: TestStore.allCases)
    func anApprovedUpdateIsLockedAndACorrectionIsANewEntry(in store: TestStore) async throws {
        try await withSite(store) { site in
            let world = try await DeliveryWorld(site)
            try await world.say("done", of: "Put posters")
            _ = try await world.approveLast()
            let first = try #require(try await world.updates().first)

            let path = DeliveryPaths.update(first.id, of: world.plan)
            #expect(try await world.other.post(path + "/return", ["comment": "No"]).status == .conflict)
            site.clock.advance(seconds: 86_400)
            try await world.say(
                "off_track",
                of: "Put posters",
                ["earlier": first.id.uuidString, "reason": "They were the wrong posters."]
            )
            #expect(try await world.action("Put posters").status == .done, "not before it is approved")
            _ = try await world.approveLast()

            let updates = try await world.updates()
            #expect(updates.map(\.state) == [.approved, .approved])
            #expect(updates[1].corrects == first.id && updates[0].status == .done)
            #expect(try await world.action("Put posters").status == .offTrack)
            let shown = try await world.lead.get(DeliveryPaths.updates(ofAction: first.action, in: world.plan)).text
            #expect(shown.contains("What it corrects"))
        }
    }

    @Test(arguments: TestStore.allCases)
    func aCorrectionOfOldNewsDoesNotPutThePlanBack(in store: TestStore) async throws {
        try await withSite(store) { site in
            let world = try await DeliveryWorld(site)
            try await world.say("on_track", of: "Put posters")
            _ = try await world.approveLast()
            let old = try #require(try await world.updates().first)
            site.clock.advance(seconds: 86_400 * 30)
            try await world.say("done", of: "Put posters")
            _ = try await world.approveLast()
            site.clock.advance(seconds: 86_400)

            try await world.say("stopped", of: "Put posters", ["earlier": old.id.uuidString, "reason": "It had been."])
            _ = try await world.approveLast()

            #expect(try await world.action("Put posters").status == .done)
            let latest = try await site.store.read { db in try db.latestApproved(of: world.plan) }
            #expect(latest[old.action]?.status == .done)
        }
    }

    @Test(arguments: TestStore.allCases)
    func newsApprovedAfterThePlanClosedIsKeptBesideIt(in store: TestStore) async throws {
        try await withSite(store) { site in
            let world = try await DeliveryWorld(site)
            let before = try await world.action("Put posters")
            try await world.say("done", of: "Put posters", ["when": "May 2027", "when-reason": "So."])
            try await site.store.write { [plan = world.plan] db in
                try db.execute("UPDATE plan SET status = 'closed' WHERE id = \(plan)")
            }

            #expect(try await world.approveLast().status == .seeOther)

            let after = try await world.action("Put posters")
            #expect(after.status == before.status && after.version == before.version)
            let latest = try await site.store.read { db in try db.latestApproved(of: world.plan) }
            #expect(latest[before.id]?.status == .done)
        }
    }

    @Test(arguments: TestStore.allCases)
    func aCorrectionTakesAWrongDateBack(in store: TestStore) async throws {
        try await withSite(store) { site in
            let world = try await DeliveryWorld(site)
            try await world.say("on_track", of: "Put posters", ["when": "March 2082", "when-reason": "A slip."])
            _ = try await world.approveLast()
            let wrong = try #require(try await world.updates().first)
            let between = try await world.action("Put posters").when?.asWritten
            site.clock.advance(seconds: 86_400)

            try await world.say("on_track", of: "Put posters", ["earlier": wrong.id.text])
            _ = try await world.approveLast()

            #expect(between == "March 2082")
            #expect(try await world.action("Put posters").when?.asWritten == "June 2026")
        }
    }

    @Test(arguments: TestStore.allCases)
    func aReasonIsAskedForAndADateMustMeanSomething(in store: TestStore) async throws {
        try await withSite(store) { site in
            let world = try await DeliveryWorld(site)
            for status in ["at_risk", "off_track", "stopped"] {
                #expect(try await world.say(status, of: "Put posters").status == .unprocessableContent, "\(status)")
            }
            let strange = try await world.say("on_track", of: "Put posters", ["when": "qqq zzz", "when-reason": "So."])
            let unexplained = try await world.say("on_track", of: "Put posters", ["when": "May 2027"])
            let script = try await world.say("on_track", of: "Put posters", ["link": "javascript:alert(1)"])

            #expect(strange.text.contains("No date can be read"))
            #expect(unexplained.text.contains("Say why the date changes"))
            #expect(script.status == .unprocessableContent)
            #expect(try await world.updates().isEmpty)
        }
    }

    @Test(arguments: TestStore.allCases)
    func anOwnerGivesNewsOfSeveralActionsOnOnePage(in store: TestStore) async throws {
        try await withSite(store, clock: .dated) { site in
            let world = try await DeliveryWorld(site)
            try await world.setRhythm()
            try world.moveTo("2026-04-02")
            let page = try await world.owner.get(DeliveryPaths.news).text
            let posters = try await world.action("Put posters").id.uuidString.lowercased()
            let hours = try await world.action("Buy 200").id.uuidString.lowercased()
            #expect(page.contains("status-\(posters)") && page.contains("status-\(hours)"))

            let nothing = try await world.owner.post(DeliveryPaths.news)
            let half = try await world.owner.post(
                DeliveryPaths.news,
                ["status-\(posters)": "done", "narrative-\(posters)": "All up.", "narrative-\(hours)": "Bought 60."]
            )
            let both = try await world.owner.post(
                DeliveryPaths.news,
                [
                    "status-\(posters)": "done", "narrative-\(posters)": "All up.", "status-\(hours)": "on_track",
                    "narrative-\(hours)": "Bought 60.",
                ]
            )

            #expect(nothing.status == .unprocessableContent)
            #expect(half.status == .unprocessableContent && half.text.contains("Bought 60."))
            #expect(both.status == .seeOther)
            #expect(try await world.updates().count == 2)
            #expect(try await world.state("Put posters") == .current)
            #expect(try await world.state("Hold a carers’ day") == .due)
        }
    }

    @Test(arguments: TestStore.allCases)
    func measuresThatMovedAreKeptAsTheyWereWorded(in store: TestStore) async throws {
        try await withSite(store) { site in
            let world = try await DeliveryWorld(site)
            let leaf = try #require(try await world.tree().actions.first { $0.action.text.contains("Put posters") })
            let measure = try #require(leaf.measures.first)

            try await world.say(
                "on_track",
                of: "Put posters",
                ["measure-\(measure.id.uuidString.lowercased())": "12 pharmacies, up from 3"]
            )

            let moved = try await site.store.read { db in
                try db.measuresMoved(ofUpdates: db.updates(of: world.plan).map(\.id))
            }
            #expect(moved.values.first?.first?.text == "Posters in 20 pharmacies")
            #expect(moved.values.first?.first?.words.words == "12 pharmacies, up from 3")
        }
    }
}

/// What a link in an email does: its holder has no session, and the command that took the link says who they are.
private struct SpeakByLink: Command {
    let plan: UUID
    let action: UUID
    let author: NewsAuthor

    func permits(_ actor: Actor, _ db: any Reader) -> Bool { true }

    func perform(_ work: Work) throws {
        let tree = try work.db.planTree(plan, visibleTo: .system("test"))
        let known = try work.db.news(of: tree.plan, today: work.today)
        guard let leaf = tree.actions.first(where: { $0.action.id == action }) else { throw Refusal.notFound }
        let news = News(plan: plan, action: action, narrative: "Going well.", status: .onTrack)
        try work.keep(news, of: known, leaf: leaf, by: author)
    }
}
