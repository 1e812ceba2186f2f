import Desk
import Foundation
import Jobs
import Records
import TestSupport
import Testing

@testable import Carers

/// Where somebody lives is in no table in the open once it must not be, however it came there.
@Suite struct AddressStories {
    private static let canaries = ["Hidden Row", "Older Lane", "TV9 9ZZ", "TV8 8YY"]

    /// A carer with an address, an older one before it, and a place for letters kept open, as it once was.
    private static func carer(_ world: CarersWorld, _ more: [String: String] = [:]) async throws -> String {
        let kept = ["address": "3 Older Lane", "postcode": "TV8 8YY"].merging(more) { $1 }
        let path = try await world.register("Zenobia", "Quillfeather", kept)
        let moved = ["address": "9 Hidden Row", "postcode": "TV9 9ZZ"]
        try #require(try await world.asha.post(path + "/contact/address", moved).status == .seeOther)
        let way = ["channel": "post", "value": "9 Hidden Row, TV9 9ZZ", "safety": "ask_first"]
        try #require(try await world.asha.post(path + "/contact/new", way).status == .seeOther)
        try await world.site.store.write { db in
            try db.execute("UPDATE contact_way SET value = '9 Hidden Row, TV9 9ZZ', is_sealed = FALSE")
        }
        return path
    }

    /// In which tables any of these words stands as it was written.
    private static func places(_ words: [String], _ site: SiteUnderTest) async throws -> [String] {
        try await site.store.read { db in
            try db.tableNames().sorted().flatMap { table in
                let all = try db.rows("SELECT * FROM \(name: table)").map { row in
                    row.names.map { String(describing: row.value($0)) }.joined(separator: " ").lowercased()
                }.joined()
                return words.filter { all.contains($0.lowercased()) }.map { "\(table): \($0)" }
            }
        }
    }

    @Test(arguments: TestStore.allCases)
    func aNoteToStaySafeSealsWhatWasKeptOpen(in store: TestStore) async throws {
        try await withSite(store, clock: .dated) { site in
            let world = try await CarersWorld(site)
            let path = try await Self.carer(world)
            #expect(try await Self.places(["Hidden Row"], site) == ["contact_way: Hidden Row"])

            #expect(try await world.asha.post(path + "/safety", ["words": "Never write there."]).status == .seeOther)

            #expect(try await Self.places(["Hidden Row", "Older Lane", "TV8 8YY"], site) == [])
            #expect(try await world.asha.get(path + "/contact/address").text.contains("9 Hidden Row, TV9 9ZZ"))
        }
    }

    @Test(arguments: TestStore.allCases)
    func aRestrictedRecordKeepsNoPlaceInTheOpen(in store: TestStore) async throws {
        try await withSite(store, clock: .dated) { site in
            let world = try await CarersWorld(site)
            let path = try await Self.carer(world)
            #expect(try await Self.places(["TV9 9ZZ"], site).contains("match_key: TV9 9ZZ"))

            #expect(try await world.asha.post(path + "/restriction").status == .seeOther)

            #expect(try await Self.places(Self.canaries, site) == [], "nor by what matching made of it")
            for part in ["/contact/address", "/timeline", "/looked"] {
                let shows = try await world.asha.get(path + part).text.contains("Hidden Row")
                #expect(shows == (part == "/contact/address"), "\(part)")
                // Where they lived before is told where they live, to whoever asks for that.
                let told = try await world.asha.get(path + part).text.contains("Older Lane")
                #expect(told == (part == "/contact/address"), "\(part)")
            }
        }
    }

    @Test(arguments: TestStore.allCases)
    func whatWasKeptOpenIsSealedByNight(in store: TestStore) async throws {
        try await withSite(store, clock: .dated) { site in
            let world = try await CarersWorld(site)
            let path = try await Self.carer(world)
            let other = try await world.register("Idris", "Bowen", ["phone": "07700 900 555"])
            // As they stood who were restricted before all of it was sealed.
            let late = try await world.register("Rhian", "Price", ["address": "2 Older Lane", "postcode": "TV8 8YY"])
            let id = String(late.split(separator: "/").last ?? "")
            try await site.store.write { try $0.execute("UPDATE person SET is_restricted = TRUE WHERE id = \(id)") }

            let system = Actor.system("test")
            let open = try await site.desk.ask(AddressesToSeal(), as: system)
            #expect(open.count == 2)
            for person in open { try await site.desk.perform(SealAddressOf(person: person), as: system) }

            #expect(try await site.desk.ask(AddressesToSeal(), as: system).isEmpty, "it may run again")
            #expect(try await Self.places(["Hidden Row", "Older Lane", "TV8 8YY"], site) == [])
            #expect(try await world.asha.get(path + "/contact/address").text.contains("9 Hidden Row, TV9 9ZZ"))
            #expect(try await world.asha.get(other).text.contains("07700 900 555"), "what is nobody’s address stays")
        }
    }

    @Test(arguments: TestStore.allCases)
    func whereAYoungCarerLivesIsOnItsOwnPageAlone(in store: TestStore) async throws {
        try await withSite(store, clock: .dated) { site in
            let world = try await CarersWorld(site)
            let path = try await Self.carer(world, ["born": "2012"])
            let ways: [UUID] = try await world.values("id", "SELECT id FROM contact_way")
            let way = path + "/contact/\(try #require(ways.first).text)"

            for part in ["", "/contact", "/caring", "/sharing", "/timeline", "/duplicates"] {
                #expect(!(try await world.asha.get(path + part).text.contains("Hidden Row")), "\(part)")
            }
            let person = try #require(UUID(uuidString: String(path.split(separator: "/").last ?? "")))
            let shared = try await site.desk.ask(Told(person: person), as: .system("test"))
            #expect(!shared.contains("Hidden Row"), "nor on their own pages, whose code somebody else may have")
            func opened() async throws -> Int {
                try await world.asha.get(path + "/looked").text.components(separatedBy: "Looked at where they live")
                    .count
            }
            let before = try await opened()
            #expect(try await world.asha.get(way).text.contains("Hidden Row"), "to change it is to see it")
            #expect(try await opened() == before + 1)
        }
    }

    struct Told: Question {
        let person: UUID
        func permits(_ actor: Actor, _ db: any Reader) -> Bool { true }
        func answer(_ look: Look) throws -> String {
            try "\(look.detailsShared(with: look.person(person)))"
        }
    }
}
