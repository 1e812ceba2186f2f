import App
import Carers
import Dates
import Desk
import Foundation
import Records

/// The records of an invented place, and who works in it.
struct Place {
    let store: any RecordStore
    let desk: Desk
    let clock: Clock
    let system = Actor.system("bench")

    /// Teams of ten workers, five years of lives shared out among them, and a session of the first team's manager.
    func make(people: Int, events: Int, seed: UInt64, teams: Int) async throws {
        let agency = clock.newID()
        try await store.write { db in
            try db.execute(
                "INSERT INTO agency (id, name, kind, version) VALUES (\(agency), \("Carers Centre"), \("charity"), 1)"
            )
        }
        var all: [LifeTeam] = []
        for number in 0..<max(1, teams) {
            let team = try await team(number, of: agency)
            var workers: [Actor] = []
            for worker in 0..<10 {
                workers.append(try await account("Worker \(number)-\(worker)", .carersWorker, in: team))
            }
            let manager = try await account("Manager \(number)", .carersManager, in: team)
            // Every sixth team is for young carers.
            all.append(LifeTeam(id: team, isForYoung: number % 6 == 5, workers: workers, manager: manager))
        }
        let place = OpenPlace(store: store, desk: desk)
        let pace = Self.pace(events: events, people: people)
        let began = ContinuousClock.now
        let made = try await place.makeLives(ExampleSize(people: people, seed: seed, pace: pace), teams: all) { share in
            let line = "\r\(Int(share * 100)) % in \(began.duration(to: .now).components.seconds) s "
            FileHandle.standardError.write(Data(line.utf8))
        }
        let seconds = began.duration(to: .now).components.seconds
        FileHandle.standardError.write(Data("\n\(made.moments) deeds in \(seconds) s\n".utf8))
        if let first = all.first { try await describe(first.manager.id, first.id) }
    }

    /// How much is written of each person so that about so many lines stand in the audit trail.
    ///
    /// What happens once in a life is there whatever the pace; found by trying.
    static func pace(events: Int, people: Int) -> Double {
        let each = Double(events) / Double(max(1, people))
        return min(5, max(0.05, (each - 9.7) / 12))
    }

    /// Makes an account that is there a carers' manager of its team, with three people to work with.
    func giveWork(to email: String) async throws {
        let rows = try await store.read { db in
            try db.rows(
                """
                SELECT account.id, membership.team_id FROM account
                JOIN membership ON membership.account_id = account.id WHERE account.email = \(email)
                """
            )
        }
        guard let row = rows.first else { return print("nobody has that address") }
        let (account, team): (UUID, UUID) = (try row["id"], try row["team_id"])
        try await store.write { db in
            try db.execute(
                """
                INSERT INTO membership (account_id, team_id, role) VALUES (\(account), \(team), 'carers_manager')
                """
            )
        }
        try await desk.perform(
            InventPeople(seed: 1, many: 3, events: 4, team: team, workers: [account]),
            as: system
        )
        let ids: [UUID] = try await store.read { db in
            try db.values("id", "SELECT id FROM person WHERE team_id = \(team) ORDER BY sort_name")
        }
        print(ids.map(\.text).joined(separator: " "))
    }

    private func team(_ number: Int, of agency: UUID) async throws -> UUID {
        let id = clock.newID()
        try await store.write { db in
            try db.execute(
                """
                INSERT INTO team (id, agency_id, name, folded, version)
                VALUES (\(id), \(agency), \("Team \(number)"), \("team \(number)"), 1)
                """
            )
        }
        return id
    }

    private func account(_ name: String, _ role: Role, in team: UUID) async throws -> Actor {
        let id = clock.newID()
        let now = clock.now()
        let email = "\(id.text)@example.org"
        try await store.write { db in
            try db.execute(
                """
                INSERT INTO account (id, name, sort_name, email, email_folded, password, version, created_at)
                VALUES (\(id), \(name), \(name.lowercased()), \(email), \(email), 'none', 1, \(now))
                """
            )
            try db.execute(
                "INSERT INTO membership (account_id, team_id, role) VALUES (\(id), \(team), \(role.rawValue))"
            )
        }
        return Actor(account: id, name: name, memberships: [Actor.Membership(team: team, role: role)])
    }

    /// What a bench needs to ask as the manager: the cookie, some records, and the sizes.
    private func describe(_ manager: UUID, _ team: UUID) async throws {
        let token = clock.random(32)
        let text = Data(token).base64EncodedString().replacing("+", with: "-").replacing("/", with: "_")
            .replacing("=", with: "")
        let now = clock.now()
        let session = clock.newID()
        let hash = Digest.sha256(text.utf8)
        try await store.write { db in
            try db.execute(
                """
                INSERT INTO session (id, account_id, token_hash, stage, browser, created_at, seen_at, expires_at)
                VALUES (\(session), \(manager), \(hash), 'full', 'bench', \(now), \(now), \(now.adding(seconds: 43_200)))
                """
            )
        }
        let ids: [UUID] = try await store.read { db in
            try db.values(
                "id",
                "SELECT id FROM person WHERE team_id = \(team) AND NOT is_restricted ORDER BY reference LIMIT 500"
            )
        }
        let counts = try await store.read { db in
            try ["person", "note", "task", "audit_entry", "person_index"].map { table -> String in
                let many: Int? = try db.value("many", "SELECT count(*) AS many FROM \(name: table)")
                return "\"\(table)\": \(many ?? 0)"
            }
        }
        let people = ids.map { "\"\($0.text)\"" }.joined(separator: ", ")
        print("{\"session\": \"\(text)\", \"counts\": {\(counts.joined(separator: ", "))}, \"people\": [\(people)]}")
    }
}
