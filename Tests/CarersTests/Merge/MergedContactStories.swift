import Desk
import Foundation
import TestSupport
import Testing
import Web

@testable import Carers

/// What becomes of ways to reach someone when two records of them are put together: none gets easier.
@Suite struct MergedContactStories {
    /// Margaret twice, both with one telephone: safe says the one, not safe the other.
    struct Two {
        let two: MergeStories.Two

        init(_ site: SiteUnderTest) async throws {
            two = try await MergeStories.Two(site)
            try await say(two.kept, "07700 900 123", "safe", "")
            try await say(two.gone, "+44 (0)7700 900123", "not_safe", "Her husband answers")
        }

        /// Says how safe a number is, adding it where it is not known yet.
        func say(_ path: String, _ value: String, _ safety: String, _ note: String) async throws {
            let id = String(path.split(separator: "/").last ?? "")
            let ways: [String] = try await two.world.values(
                "id",
                "SELECT id FROM contact_way WHERE person_id = \(id) AND channel = 'phone' ORDER BY id"
            )
            let seen: [Int] = try await two.world.values(
                "version",
                "SELECT version FROM contact_way WHERE person_id = \(id) AND channel = 'phone' ORDER BY id"
            )
            let form = [
                "channel": "phone", "value": value, "safety": safety, "note": note,
                "version": seen.first.map(String.init) ?? "",
            ]
            let answer = try await two.owen.post("\(path)/contact/\(ways.first ?? "new")", form)
            #expect(answer.status == .seeOther)
        }

        func safeties(of path: String) async throws -> [String] {
            let id = String(path.split(separator: "/").last ?? "")
            return try await two.world.values(
                "safety",
                "SELECT safety FROM contact_way WHERE person_id = \(id) AND channel = 'phone' ORDER BY id"
            )
        }

        /// - Returns: The record that stays.
        func merge(keeping first: Bool) async throws -> String {
            let versions = [two.keptID, two.goneID]
            var form = ["kept": first ? two.keptID : two.goneID]
            for id in versions {
                let version: [Int] = try await two.world.values(
                    "version",
                    "SELECT version FROM person WHERE id = \(id)"
                )
                form["version-\(id)"] = version.first.map(String.init) ?? ""
            }
            let answer = try await two.owen.post("\(two.kept)/duplicates/\(two.goneID)", form)
            #expect(answer.status == .seeOther)
            return first ? two.kept : two.gone
        }

        func undo(on path: String) async throws {
            let merges: [String] = try await two.world.values("id", "SELECT id FROM merge")
            let answer = try await two.owen.post("\(path)/merges/\(merges.first ?? "")/undoing")
            #expect(answer.status == .seeOther)
        }
    }

    @Test(arguments: TestStore.allCases)
    func theStricterWordHoldsWhicheverRecordStays(in store: TestStore) async throws {
        for keepsFirst in [true, false] {
            try await withSite(store, clock: .dated) { site in
                let world = try await Two(site)
                let (kept, gone) = (world.two.kept, world.two.gone)
                let page = try await world.two.owen.get("\(kept)/duplicates/\(world.two.goneID)").text
                #expect(
                    page.components(separatedBy: "Telephone: 07700 900 123").count == 2,
                    "the number stands there once"
                )
                #expect(!page.contains("+44 (0)7700"))
                #expect(page.contains("The stricter holds, whichever record stays"))
                #expect(page.contains("07700 900 123: Not safe"))

                let stays = try await world.merge(keeping: keepsFirst)
                #expect(try await world.safeties(of: stays) == ["not_safe"])
                let contact = try await world.two.owen.get("\(stays)/contact").text
                #expect(contact.contains("Her husband answers") && contact.contains("Not safe"))
                #expect(
                    try await world.two.owen.get("\(stays)/duplicates").text.contains(
                        "the stricter word on safety holds"
                    )
                )

                try await world.undo(on: stays)
                #expect(try await world.safeties(of: kept) == ["safe"])
                #expect(try await world.safeties(of: gone) == ["not_safe"])
                #expect(!(try await world.two.owen.get("\(kept)/contact").text.contains("Her husband answers")))
            }
        }
    }

    @Test(arguments: TestStore.allCases)
    func whatWasSaidSinceIsNotLoosenedByUndoing(in store: TestStore) async throws {
        try await withSite(store, clock: .dated) { site in
            let world = try await Two(site)
            try await world.say(world.two.gone, "07700 900123", "safe", "")
            let stays = try await world.merge(keeping: true)
            #expect(try await world.safeties(of: stays) == ["safe"])
            try await world.say(stays, "07700 900123", "not_safe", "")

            try await world.undo(on: stays)
            #expect(try await world.safeties(of: world.two.kept) == ["not_safe"])
            #expect(try await world.safeties(of: world.two.gone) == ["not_safe"])
        }
    }

    @Test(arguments: TestStore.allCases)
    func aFormOpenedBeforeTheMergeLoosensNothing(in store: TestStore) async throws {
        try await withSite(store, clock: .dated) { site in
            let world = try await Two(site)
            let id = world.two.keptID
            let ways: [String] = try await world.two.world.values(
                "id",
                "SELECT id FROM contact_way WHERE person_id = \(id) AND channel = 'phone'"
            )
            let version: [Int] = try await world.two.world.values(
                "version",
                "SELECT version FROM contact_way WHERE person_id = \(id) AND channel = 'phone'"
            )
            let stays = try await world.merge(keeping: true)
            let form = [
                "channel": "phone", "value": "07700 900123", "safety": "safe",
                "version": version.first.map(String.init) ?? "",
            ]
            #expect(try await world.two.owen.post("\(stays)/contact/\(ways.first ?? "")", form).status == .conflict)
            #expect(try await world.safeties(of: stays) == ["not_safe"])
        }
    }

    @Test(arguments: [
        ("07700 900123", "+44 7700 900123", true), ("0044 (0) 7700 900123", "07700900123", true),
        ("07700 900123", "07700 900124", false), ("01632 960144", "01632 960 144", true),
        ("+33 1 44 55 66", "01 55 66", false),
    ])
    func oneNumberIsKnownHoweverItIsWritten(one: String, other: String, isSame: Bool) {
        #expect((ContactPlace(.phone, one) == ContactPlace(.phone, other)) == isSame)
    }
}
