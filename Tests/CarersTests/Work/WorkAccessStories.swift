import Foundation
import Records
import TestSupport
import Testing

@testable import Carers

/// Who may read what is written of someone, and who may write.
@Suite struct WorkAccessStories {
    @Test(arguments: TestStore.allCases)
    func aSharedRecordIsReadAndNotWrittenIn(in store: TestStore) async throws {
        try await withSite(store) { site in
            let world = try await WorkWorld(site)
            _ = try await world.asha.post(world.path("/notes/new"), world.note("For both to know"))
            let (wendy, _) = try await Self.west(world)
            #expect(try await wendy.get(world.path("/timeline")).status == .notFound, "not shared yet")

            try await Self.share(world)

            #expect(try await wendy.get(world.path("/timeline")).text.contains("For both to know"))
            #expect(try await wendy.get("/carers/cases?scope=shared").text.contains("Price, Joan"))
            #expect(!(try await wendy.get("/carers/cases").text.contains("Price, Joan")), "their own list is their own")
            #expect(try await wendy.get(world.path("/notes/new")).status == .forbidden)
            for (path, form) in Self.forms(world, note: try await world.lastNote()) {
                #expect(try await wendy.post(path, form).status == .forbidden, "\(path)")
            }
            try await site.store.write { try $0.execute("UPDATE sharing SET withdrawn_at = \(site.clock.now)") }
            #expect(try await wendy.get(world.path("/timeline")).status == .notFound, "at once")
            #expect(!(try await wendy.get("/carers/cases?scope=shared").text.contains("Price, Joan")))
        }
    }

    @Test(arguments: TestStore.allCases)
    func aRestrictedRecordIsInNoListAndNoTask(in store: TestStore) async throws {
        try await withSite(store) { site in
            let world = try await WorkWorld(site)
            for worker in ["team", world.ashaID.text] {
                let form = ["words": "Ring about \(worker)", "worker": worker].merging(world.day("due", in: 1)) { $1 }
                _ = try await world.asha.post(world.path("/tasks"), form)
            }
            _ = try await world.asha.post(world.path("/worker"), ["worker": world.ashaID.text])
            #expect(try await world.asha.get("/carers/work").text.contains("Price, Joan"))

            try await site.store.write {
                try $0.execute("UPDATE person SET is_restricted = TRUE WHERE id = \(world.joan)")
            }

            for path in ["/carers/work", "/carers/cases", "/carers/cases?scope=mine", "/carers/cases?status=all"] {
                let page = try await world.asha.get(path).text
                #expect(!page.contains("Price, Joan") && !page.contains("Ring about"), "\(path)")
            }
            for path in ["", "/timeline", "/tasks", "/letters", "/notes/new"] {
                #expect(try await world.asha.get(world.path(path)).status == .notFound, "\(path)")
            }
        }
    }

    private static func forms(_ world: WorkWorld, note: String) -> [(String, [String: String])] {
        [
            (world.path("/notes/new"), world.note("Not theirs to write")),
            (note + "/edit", world.note("Not theirs", ["version": "1", "why": "Because"])),
            (note + "/strike", ["reason": "Because"]),
            (world.path("/tasks"), ["words": "Ring", "worker": "team"].merging(world.day("due", in: 1)) { $1 }),
            (world.path("/worker"), ["worker": ""]),
            (world.path("/letters/new"), LetterStories.ring),
        ]
    }

    private static func west(_ world: WorkWorld) async throws -> (Visitor, UUID) {
        let agency = world.site.clock.clock.newID()
        try await world.site.store.write { db in
            try db.execute(
                "INSERT INTO agency (id, name, kind, version) VALUES (\(agency), \("Vale Council"), \("council"), \(1))"
            )
            try db.execute(
                """
                INSERT INTO team (id, agency_id, name, folded, version)
                VALUES (\(TestTeams.id("west")), \(agency), \("west"), \("west"), \(1))
                """
            )
        }
        return try await WorkWorld.member("Wendy Hall", .carersWorker, of: "west", at: world.site)
    }

    private static func share(_ world: WorkWorld) async throws {
        let (agreement, sharing) = (world.site.clock.clock.newID(), world.site.clock.clock.newID())
        let now = world.site.clock.now
        try await world.site.store.write { db in
            try db.execute(
                """
                INSERT INTO agreement
                    (id, keeper_id, receiver_id, purpose, basis, condition, signed_by, begins_at, version, created_at)
                SELECT \(agreement), keeper.agency_id, receiver.agency_id, 'support', 'public_task', 'care',
                    'The directors', \(now), 1, \(now)
                FROM team keeper, team receiver
                WHERE keeper.id = \(TestTeams.id("north")) AND receiver.id = \(TestTeams.id("west"))
                """
            )
            try db.execute(
                """
                INSERT INTO sharing (id, person_id, agreement_id, agreed_by, begins_at, recorded_by, recorded_name)
                VALUES (\(sharing), \(world.joan), \(agreement), 'person', \(now), \(world.ashaID), 'Asha Patel')
                """
            )
        }
    }
}
