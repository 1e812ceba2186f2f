import Dates
import Desk
import Foundation
import HTTPTypes
import Records
import TestSupport
import Testing
import Web

@testable import Connections

/// What another program may ask, and what it is told.
@Suite struct APIStories {
    @Test(arguments: TestStore.allCases)
    func aProgramReadsPlansPageByPage(in store: TestStore) async throws {
        try await withSite(store) { site in
            let world = try await ConnectionsWorld(site)
            let program = try await world.program()

            let plans = try await program.get("/api/v1/plans")
            let plan = try await program.get(world.path)
            let first = try await program.get(world.path + "/actions?limit=2")
            let next = try #require(try first.json["next"]?.words)
            let second = try await program.get(world.path + "/actions?limit=2&cursor=\(next)")

            #expect(plans.status == .ok)
            #expect(API.operations[0].answer.faults(in: try plans.json) == [])
            #expect(Shape.planTree.faults(in: try plan.json) == [])
            #expect(plan.text.contains("Train reception staff"))
            #expect(try second.json["next"] == .null)
            #expect(second.text.contains("200 more hours"))
            #expect(!second.text.contains("reception"))
        }
    }

    @Test(arguments: TestStore.allCases)
    func anAddressTooLongIsSaidToBe(in store: TestStore) async throws {
        try await withSite(store) { site in
            let program = try await ConnectionsWorld(site).program()

            let long = try await program.get("/api/v1/feedback?cursor=" + String(repeating: "a", count: 2_100))
            let page = try await program.get("/plans?q=" + String(repeating: "a", count: 2_100))

            #expect(long.status == .uriTooLong)
            #expect(try long.json["title"]?.words == "The address is longer than 2048 characters")
            #expect(page.status == .uriTooLong)
        }
    }

    @Test(arguments: TestStore.allCases)
    func anUpdateIsSentByTheRulesOfTheForm(in store: TestStore) async throws {
        try await withSite(store) { site in
            let world = try await ConnectionsWorld(site)
            let program = try await world.program()
            let action = try #require(try await world.actions().first)
            let path = world.path + "/actions/\(action.id.text)/updates"

            let bare = try await program.post(path, #"{"status": "off_track", "narrative": "Late.", "when": "May"}"#)
            let silent = try await program.post(path, #"{"status": "off_track", "narrative": "Late."}"#)
            let said = try await program.post(path, #"{"status": "on_track", "narrative": "Going well."}"#)
            let list = try await program.get(world.path + "/updates")

            #expect(bare.status == .unprocessableContent)
            #expect(try bare.faults == ["when"])
            #expect(try silent.faults == ["status_reason"])
            #expect(said.status == .created, "\(said.text)")
            #expect(list.text.contains("Going well."))
            #expect(list.text.contains("Asha Patel (Dashboard)"))
            let trail = try await site.store.read { db in
                try db.values("actor_name", "SELECT actor_name FROM audit_entry WHERE event = 'update.sent'")
                    as [String]
            }
            #expect(trail == ["Asha Patel (Dashboard)"])
        }
    }

    @Test(arguments: TestStore.allCases)
    func whatCarersSaidIsWrittenDownByTheRulesOfThePage(in store: TestStore) async throws {
        try await withSite(store) { site in
            let world = try await ConnectionsWorld(site)
            let program = try await world.program()
            let path = "/api/v1/feedback"

            let tomorrow = #"{"words": "Too far", "source": "survey", "heard": "2031-01-01"}"#
            let forum = #"{"words": "Too dear", "source": "forum", "came_from": "Forum"}"#

            let early = try await program.post(path, tomorrow)
            let first = try await program.post(path, #"{"words": "Too far", "source": "survey", "heard": "2026-03"}"#)
            let second = try await program.post(path, forum)
            let page = try await program.get(path + "?limit=1")
            let next = try #require(try page.json["next"]?.words)
            let rest = try await program.get(path + "?limit=1&cursor=\(next)")

            #expect(try early.faults == ["heard"])
            #expect(first.status == .created, "\(first.text)")
            #expect(second.status == .created)
            #expect(API.operations.first { $0.id == "listFeedback" }?.answer.faults(in: try page.json) == [])
            #expect(page.text.contains("Too") && rest.text.contains("Too") && page.text != rest.text)
            #expect(try rest.json["next"] == .null)
        }
    }

    @Test(arguments: TestStore.allCases)
    func aTokenDoesNoMoreThanItsScopesAndItsMaker(in store: TestStore) async throws {
        try await withSite(store) { site in
            let world = try await ConnectionsWorld(site)
            let draft = try await site.plan(of: "north", ConnectionsWorld.document)
            let memberID = try await site.account("Gwen Rees", [.boardMember], of: "south")
            let member = site.staff(memberID, "Gwen Rees", [.boardMember], of: "south")
            let reader = try await world.program([.plansRead])
            let stranger = try await world.program(of: member, Scope.allCases)
            let action = try #require(try await world.actions().first)
            let give = world.path + "/actions/\(action.id.text)/updates"
            let news = #"{"status": "on_track", "narrative": "Well."}"#

            #expect(try await reader.get(world.path + "/updates").status == .forbidden)
            #expect(try await reader.get("/api/v1/plans/\(draft.text)").status == .ok)
            #expect(try await stranger.get("/api/v1/plans/\(draft.text)").status == .notFound)
            #expect(try await stranger.get(world.path).status == .ok)
            #expect(try await stranger.get(world.path + "/updates").status == .forbidden)
            #expect(try await stranger.post(give, news).status == .notFound)
        }
    }

    @Test(arguments: TestStore.allCases)
    func aTokenIsOverWhenItEndsExpiresOrItsMakerLeaves(in store: TestStore) async throws {
        try await withSite(store) { site in
            let world = try await ConnectionsWorld(site)
            let short = try await world.program(days: 1)
            let long = try await world.program(days: 365)
            let ended = try await world.program()
            let id: UUID? = try await site.store.read { db in
                try db.value("id", "SELECT id FROM api_token ORDER BY id DESC LIMIT 1")
            }
            let colleague = site.staff(
                try await site.account("Gwen Rees", [.strategyLead], of: "north"),
                "Gwen Rees",
                [.strategyLead],
                of: "north"
            )

            let foreign = try await colleague.post(ConnectionsPaths.end(token: try #require(id)))
            let own = try await world.lead.post(ConnectionsPaths.end(token: try #require(id)))

            #expect(foreign.status == .notFound)
            #expect(own.status == .seeOther)
            #expect(try await ended.get("/api/v1/plans").status == .unauthorized)
            #expect(try await short.get("/api/v1/plans").status == .ok)
            site.clock.advance(seconds: 86_400)
            #expect(try await short.get("/api/v1/plans").status == .unauthorized)
            try await site.store.write { [id = world.leadID, now = site.clock.now] db in
                try db.execute("UPDATE account SET closed_at = \(now) WHERE id = \(id)")
            }
            #expect(try await long.get("/api/v1/plans").status == .unauthorized)
        }
    }

    @Test(arguments: TestStore.allCases)
    func cookiesOpenNothing(in store: TestStore) async throws {
        try await withSite(store) { site in
            let world = try await ConnectionsWorld(site)

            let answer = try await world.lead.get("/api/v1/plans")

            #expect(answer.status == .unauthorized)
            #expect(answer.headers[.wwwAuthenticate] == "Bearer")
            #expect(answer.headers[.contentType] == "application/problem+json")
        }
    }

    @Test(arguments: TestStore.allCases)
    func whatHasNotChangedIsNotSentAgain(in store: TestStore) async throws {
        try await withSite(store) { site in
            let world = try await ConnectionsWorld(site)
            let program = try await world.program()
            let tag = try #require(try await program.get(world.path).headers[.eTag])

            let again = try await program.get(world.path, ["If-None-Match": "\"other\", W/\(tag)"])

            #expect(again.status == .notModified)
            #expect(again.body.isEmpty)
        }
    }

    @Test(arguments: TestStore.allCases)
    func tooManyRequestsAreToldWhenToComeAgain(in store: TestStore) async throws {
        try await withSite(store) { site in
            let world = try await ConnectionsWorld(site)
            let program = try await world.program()
            for _ in 0..<120 { _ = try await program.get("/api/v1/plans?limit=1") }

            let refused = try await program.get("/api/v1/plans")
            site.clock.advance(seconds: 1)
            let later = try await program.get("/api/v1/plans")

            #expect(refused.status == .tooManyRequests)
            #expect(refused.headers[.retryAfter] == "1")
            #expect(later.status == .ok)
        }
    }

    static let bodies: [(body: String, type: String, status: Int, field: String?)] = [
        ("", "application/json", 400, nil),
        ("{", "application/json", 400, nil),
        (#"{"status": "on_track", "narrative": "\ud800"}"#, "application/json", 400, nil),
        ("{}", "text/plain", 415, nil),
        ("[]", "application/json", 422, "body"),
        (#"{"status": "well", "narrative": "x"}"#, "application/json", 422, "status"),
        (#"{"status": "on_track", "narrative": null}"#, "application/json", 422, "narrative"),
        (#"{"status": "on_track", "narrative": "   "}"#, "application/json", 422, "narrative"),
        (#"{"status": "on_track", "narrative": "\u0000"}"#, "application/json; charset=utf-8", 422, "narrative"),
        (#"{"narrative": "x"}"#, "application/json", 422, "status"),
        (String(repeating: "[", count: 60_000), "application/json", 400, nil),
        (String(repeating: " ", count: 70_000), "application/json", 413, nil),
    ]

    @Test(arguments: TestStore.allCases)
    func whatCannotBeTakenIsNamed(in store: TestStore) async throws {
        try await withSite(store) { site in
            let world = try await ConnectionsWorld(site)
            let program = try await world.program()
            let action = try #require(try await world.actions().first)

            for (body, type, status, field) in Self.bodies {
                let path = world.path + "/actions/\(action.id.text)/updates"
                let answer = try await program.post(path, body, contentType: type)

                #expect(Int(answer.status.code) == status, "\(body.prefix(60)): \(answer.text)")
                #expect(answer.headers[.contentType] == "application/problem+json")
                #expect(Shape.problem.faults(in: try answer.json) == [])
                if let field { #expect(try answer.faults == [field], "\(body)") }
            }
            #expect(try await program.get("/api/v1/plans?limit=0&odd=1").faults == ["limit", "odd"])
            #expect(try await program.get("/api/v1/plans?cursor=x").faults == ["cursor"])
        }
    }
}
