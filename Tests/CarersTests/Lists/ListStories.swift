import Desk
import Foundation
import Records
import TestSupport
import Testing
import Web

@testable import Carers

/// A list is brought, matched, looked through, taken in, and taken back.
@Suite struct ListStories {
    static let header = "NHS Number,Surname,Forename,DOB,Postcode,Mobile"

    /// Brings a list and lets the program work; gives the address of it.
    private func bring(_ rows: [String], at site: SiteUnderTest, by visitor: Visitor, header: String = header)
        async throws -> String
    {
        let text = ([header] + rows).joined(separator: "\n")
        let answer = try await visitor.post(
            "/carers/lists",
            ["name": "Riverside Surgery, March 2026", "kind": "gp"],
            file: ("file", "list.csv", Array(text.utf8))
        )
        let path = try #require(answer.location, "\(answer.status)")
        try await site.runJobs()
        return path
    }

    private func version(of path: String, _ world: CarersWorld) async throws -> String {
        let id = String(path.split(separator: "/").last ?? "")
        let found: [Int] = try await world.values("version", "SELECT version FROM list_import WHERE id = \(id)")
        return String(try #require(found.first))
    }

    private let rows = [
        ",HUGHES,Margaret,12/03/1958,TV1 2AB,07700900123",  // 2: ours, with what we lack
        ",Patel,Asha,1/5/1971,TV1 3CD,",  // 3: new
        ",Hugues,Maggie,12/03/1958,TV9 9ZZ,",  // 4: possibly ours
        ",Bevan,Owen,31/02/1960,TV1,",  // 5: two things wrong
        ",Patel,Asha,1/5/1971,TV1 3CD,",  // 6: on the list twice
    ]

    @Test(arguments: TestStore.allCases)
    func aListIsMatchedReviewedTakenInAndTakenBack(in store: TestStore) async throws {
        try await withSite(store, clock: .dated) { site in
            let world = try await CarersWorld(site)
            let owen = try await world.worker(.carersManager)
            let ours = try await world.register("Margaret", "Hughes", ["born": "12 3 1958"])
            let path = try await bring(rows, at: site, by: world.asha)

            let outcomes: [String] = try await world.values("outcome", "SELECT outcome FROM list_row ORDER BY number")
            #expect(outcomes == ["same", "new", "possible", "wrong", "repeated"])
            let possible = try await world.asha.get(path).text
            #expect(possible.contains("Hugues") && possible.contains(ours))
            #expect(possible.contains("Same date of birth"))
            let wrong = try await world.asha.get(path + "?show=wrong").text
            #expect(wrong.contains("Date of birth: Write a day") && wrong.contains("Postcode: Write a whole postcode"))
            #expect(wrong.contains(">5<"))
            let kept: [String] = try await world.values("cells_sealed", "SELECT cells_sealed FROM list_row")
            #expect(kept.allSatisfy { !$0.contains("ughes") && !$0.contains("Patel") })

            let choice = ["row": "4", "choice-4": "leave", "show": "possible", "page": "1"]
            #expect(try await world.asha.post(path + "/choices", choice).status == .seeOther)
            let before = try await people(world)
            let commit = ["version": try await version(of: path, world), "fills": "1"]
            #expect(try await world.asha.post(path + "/commitment", commit).status == .seeOther)
            try await site.runJobs()

            #expect(try await world.search("asha patel").contains("Patel, Asha"))
            #expect(try await world.search("hughes tv1 2ab").contains(ours))
            #expect(try await world.search("07700 900123").contains(ours))
            #expect(try await people(world).count == before.count + 1)

            let back = ["version": try await version(of: path, world)]
            #expect(try await world.asha.post(path + "/taking-back", back).status == .forbidden)
            #expect(try await owen.post(path + "/taking-back", back).status == .seeOther)
            try await site.runJobs()

            #expect(try await people(world) == before)
            #expect(!(try await world.search("asha patel").contains("Patel, Asha")))
            #expect(!(try await world.search("07700 900123").contains(ours)))
        }
    }

    /// What is said of everyone, but for versions, which only grow.
    private func people(_ world: CarersWorld) async throws -> [String] {
        try await world.site.store.read { db in
            try db.rows("SELECT id, family_name, born, postcode, nhs_print FROM person ORDER BY id").map { row in
                let said: [String?] = [
                    try row["id"], try row["family_name"], try row["born"], try row["postcode"], try row["nhs_print"],
                ]
                return said.map { $0 ?? "–" }.joined(separator: " ")
            }
        }
    }

    @Test(arguments: TestStore.allCases)
    func aRecordSomeoneHasWorkedWithStaysWhenTheListIsTakenBack(in store: TestStore) async throws {
        try await withSite(store, clock: .dated) { site in
            let world = try await CarersWorld(site)
            let owen = try await world.worker(.carersManager)
            let path = try await bring([rows[1], ",Okafor,Ngozi,2/2/1980,TV1 3CD,"], at: site, by: world.asha)
            _ = try await world.asha.post(path + "/commitment", ["version": try await version(of: path, world)])
            try await site.runJobs()
            let asha: [String] = try await world.values("id", "SELECT id FROM person WHERE family_name = 'Patel'")
            let (person, now) = (try #require(asha.first), site.clock.now)
            try await site.store.write { db in
                try db.execute(
                    """
                    INSERT INTO person_team (person_id, team_id, added_name, added_at)
                    VALUES (\(person), \(TestTeams.id("south")), 'Owen', \(now))
                    """
                )
            }

            _ = try await owen.post(path + "/taking-back", ["version": try await version(of: path, world)])
            try await site.runJobs()

            let left: [String] = try await world.values("family_name", "SELECT family_name FROM person")
            #expect(left == ["Patel"])
            #expect(try await owen.get(path).text.contains("1 record stays, since someone has worked with it"))
        }
    }

    @Test(arguments: TestStore.allCases)
    func columnsNobodyRecognisesAreNamedByAPerson(in store: TestStore) async throws {
        try await withSite(store, clock: .dated) { site in
            let world = try await CarersWorld(site)
            let path = try await bring(
                ["Asha Patel,1/5/1971"],
                at: site,
                by: world.asha,
                header: "Who,When they came to be"
            )
            #expect(try await world.asha.get(path).text.contains("What the columns are"))

            let seen = try await version(of: path, world)
            let none = try await world.asha.post(path + "/columns", ["column-0": "full_name", "version": seen])
            #expect(none.status.code == 422 && none.text.contains("Choose a column for the name"))
            let named = ["column-0": "full_name", "column-1": "born", "version": seen]
            #expect(try await world.asha.post(path + "/columns", named).status == .seeOther)
            try await site.runJobs()

            let outcomes: [String] = try await world.values("outcome", "SELECT outcome FROM list_row")
            #expect(outcomes == ["new"])
        }
    }

    @Test(arguments: TestStore.allCases)
    func whatCannotBeReadSaysSo(in store: TestStore) async throws {
        try await withSite(store, clock: .dated) { site in
            let world = try await CarersWorld(site)
            let answer = try await world.asha.post("/carers/lists", ["name": "", "kind": "gp"])
            #expect(answer.status.code == 422 && answer.text.contains("Give the list a name"))
            let bad = try await world.asha.post(
                "/carers/lists",
                ["name": "Bad", "kind": "gp"],
                file: ("file", "list.xlsx", [0x50, 0x4b, 0x03, 0x04, 1, 2, 3])
            )
            try await site.runJobs()
            #expect(try await world.asha.get(try #require(bad.location)).text.contains("cannot be read as a table"))
            let files: [String?] = try await world.values("file_sealed", "SELECT file_sealed FROM list_import")
            #expect(files == [nil], "a file that was looked at is forgotten")
        }
    }

    @Test(arguments: TestStore.allCases)
    func anotherTeamSeesNeitherTheListNorWhoIsOnIt(in store: TestStore) async throws {
        try await withSite(store, clock: .dated) { site in
            let world = try await CarersWorld(site)
            let south = try await world.worker(.carersWorker, of: "south")
            let theirs = try await world.register("Margaret", "Hughes", ["born": "12 3 1958"], by: south)
            let path = try await bring([rows[0]], at: site, by: world.asha)

            #expect(try await south.get(path).status == .notFound)
            #expect(try await south.get(path + "/coverage").status == .notFound)
            #expect(try await south.get(path + "/wrong-rows").status == .notFound)
            #expect(!(try await south.get("/carers/lists").text.contains(path)))
            let page = try await world.asha.get(path).text
            #expect(
                !page.contains(theirs) && page.contains("Not in the register"),
                "what may not be seen matches nothing"
            )
        }
    }

    @Test(arguments: TestStore.allCases)
    func aRestrictedRecordMatchesNothing(in store: TestStore) async throws {
        try await withSite(store, clock: .dated) { site in
            let world = try await CarersWorld(site)
            _ = try await world.register("Margaret", "Hughes", ["born": "12 3 1958"])
            try await site.store.write { try $0.execute("UPDATE person SET is_restricted = TRUE") }

            _ = try await bring([rows[0]], at: site, by: world.asha)

            let outcomes: [String] = try await world.values("outcome", "SELECT outcome FROM list_row")
            #expect(outcomes == ["new"])
        }
    }

    @Test(arguments: TestStore.allCases)
    func coverageSaysWhomEachKnowsThatTheOtherDoesNot(in store: TestStore) async throws {
        try await withSite(store, clock: .dated) { site in
            let world = try await CarersWorld(site)
            let ours = try await world.register("Margaret", "Hughes", ["born": "12 3 1958", "postcode": "TV1 2AB"])
            let other = try await world.register("Gwen", "Rees", ["born": "3 4 1960", "postcode": "TV1 9AA"])
            let far = try await world.register("Ewan", "Rees", ["born": "3 4 1961", "postcode": "LL1 9AA"])
            let path = try await bring(Array(rows.prefix(2)), at: site, by: world.asha)

            let page = try await world.asha.get(path + "/coverage").text

            #expect(page.contains("Where the list’s people live: TV1"))
            #expect(page.contains(other) && !page.contains(ours) && !page.contains(far))
        }
    }

    @Test(arguments: TestStore.allCases)
    func wrongRowsComeBackAsTheFileHadThem(in store: TestStore) async throws {
        try await withSite(store, clock: .dated) { site in
            let world = try await CarersWorld(site)
            let path = try await bring(rows, at: site, by: world.asha)

            let file = try await world.asha.get(path + "/wrong-rows").text

            #expect(file.contains("Surname") && file.contains("Problems"))
            #expect(file.contains("Bevan") && file.contains("31/02/1960") && file.contains("5: Something is wrong"))
            #expect(!file.contains("Patel"))
        }
    }

    /// Its rows are people’s names, birth dates and numbers: who looked at them, in any of its three ways, is in the trail.
    @Test(arguments: TestStore.allCases)
    func whoLooksAtAListIsWrittenDown(in store: TestStore) async throws {
        try await withSite(store, clock: .dated) { site in
            let world = try await CarersWorld(site)
            let owen = try await world.worker(.carersManager)
            let path = try await bring(rows, at: site, by: world.asha)
            let id = String(path.split(separator: "/").last ?? "")
            func looks() async throws -> [String] {
                try await world.values(
                    "actor_name",
                    """
                    SELECT actor_name FROM audit_entry
                    WHERE event = 'record.opened' AND subject_kind = 'list' AND subject_id = \(id) ORDER BY number
                    """
                )
            }
            #expect(try await looks() == [], "bringing it is not looking at it")

            #expect(try await world.asha.get(path).text.contains("Hugues"))
            #expect(try await looks() == ["Asha Patel"])
            #expect(try await owen.get(path + "?show=wrong").status == .ok)
            #expect(try await looks() == ["Asha Patel", "Owen Bevan"])
            let stranger = try await world.worker(.carersWorker, of: "south", named: "Cerys Lloyd")
            #expect(try await stranger.get(path).status == .notFound)
            #expect(try await looks().count == 2, "who was shown nothing did not look")
        }
    }
}
