import App
import Dates
import Desk
import Foundation
import Jobs
import Logging
import Mail
import Measures
import People
import Records
import RecordsInSQLite
import Strategy

/// Counts every built-in indicator over an invented place: from nothing, and as on any night.
///
///     MeasuresBench [PEOPLE [EVENTS]]
@main enum MeasuresBench {
    static func main() async throws {
        let numbers = CommandLine.arguments.dropFirst().compactMap { Int($0) }
        let people = numbers.first ?? 200_000
        let events = numbers.dropFirst().first ?? people * 10
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent(
            "measures-bench-\(ProcessInfo.processInfo.processIdentifier)",
            isDirectory: true
        )
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let store = try SQLiteDatabase(path: folder.appendingPathComponent("place.sqlite").path)
        let clock = Clock.live
        try await store.migrate(App.migrations, at: clock.now())
        let accounts = People(keys: PlaceKeys(random: clock.random))
        let mail = Mail(nil, addressBook: People.addressBook)
        let desk = App.desk(store, people: accounts, mail: mail)
        let runner = App.runner(store, people: accounts, mail: mail, logger: Logger(label: "bench"))

        let (team, agency) = (clock.newID(), clock.newID())
        try await store.write { db in
            try db.execute("INSERT INTO agency (id, name, kind, version) VALUES (\(agency), 'Council', 'council', 1)")
            try db.execute(
                "INSERT INTO team (id, agency_id, name, folded, version) VALUES (\(team), \(agency), 'North', 'north', 1)"
            )
        }
        let keeper = Actor(
            account: clock.newID(),
            name: "Asha Patel",
            memberships: [Actor.Membership(team: team, role: .strategyLead)]
        )
        for code in AddBuiltIn.counted { try await desk.perform(AddBuiltIn(code: code, team: team), as: keeper) }
        let place = InventedPlace(people: people, events: events, team: team, today: clock.day(of: clock.now()))
        let made = try await seconds { try await store.write { try place.fill($0) } }
        let rows = try await store.read { try place.size($0) }
        print("\(people) people and \(rows) other rows, made in \(made) s")

        print("from nothing: \(try await seconds { try await night(desk, runner) }) s")
        let values = try await store.read { db in
            try db.value("n", "SELECT count(*) AS n FROM indicator_value") ?? 0
        }
        print("\(AddBuiltIn.counted.count) indicators, \(values) figures")
        print("another night: \(try await seconds { try await night(desk, runner) }) s")
        // Every figure is settled anew, with all that count the same people.
        try await store.write { db in _ = try db.execute("UPDATE indicator_value SET hides = NULL") }
        print("a night that settles every figure anew: \(try await seconds { try await night(desk, runner) }) s")

        print("everything by group: \(try await seconds { try await groups(desk, runner) }) s")

        let plan = try await plan(of: 12, desk, store, team)
        let reader = PageReader(store, keeper, people: accounts, mail: mail, folder: folder)
        for code in ["register-size", "assessments-in-time"] {
            let id: UUID? = try await store.read { db in
                try db.value("id", "SELECT id FROM indicator WHERE code = \(code.uppercased())")
            }
            guard let id else { continue }
            let path = "/measures/\(id.uuidString.lowercased())"
            print("the page of \(code): \(words(try await reader.median(of: path, times: 21))) ms")
            print("the same by group: \(words(try await reader.median(of: path + "/fairness", times: 5))) ms")
        }
        print("every indicator: \(words(try await reader.median(of: "/measures", times: 5))) ms")
        let equality = "/plans/\(plan.uuidString.lowercased())/equality"
        print("equality of a plan of 12 measures: \(words(try await reader.median(of: equality, times: 5))) ms")
        try await store.close()
    }

    /// A plan whose measures are bound to indicators that count themselves.
    private static func plan(of measures: Int, _ desk: Desk, _ store: SQLiteDatabase, _ team: UUID) async throws -> UUID
    {
        let lines = (1...measures).map { "\($0),Action \($0),Council,More of \($0)" }
        let document = "Ref,Action,Lead,Measure of success\n" + lines.joined(separator: "\n") + "\n"
        let read = try ReadPlanApplied(bytes: Array(document.utf8), named: "plan.csv", team: team, title: "Carers")
        let plan = try await desk.perform(read, as: .system("bench"))
        try await desk.perform(AdoptDraft(id: plan), as: .system("bench"))
        let codes = [
            "registered", "source-known", "assessments-in-time", "copies-given", "plans-agreed", "reviews-in-time",
            "register-size", "emergency-plans", "breaks-helped", "cards-in-time", "young-registered", "contacts",
        ]
        try await store.write { db in
            let found: [UUID] = try db.values("id", "SELECT id FROM success_measure ORDER BY position, id")
            for (measure, code) in zip(found, codes) {
                try db.execute(
                    """
                    INSERT INTO binding (measure_id, plan_id, kind, indicator_id, direction, by_name, at, version)
                    SELECT \(measure), \(plan), 'indicator', id, 'higher', 'x', 'x', 1 FROM indicator
                    WHERE code = \(code.uppercased())
                    """
                )
            }
        }
        return plan
    }

    private static func words(_ number: Double) -> String { String(format: "%.1f", number) }

    /// The job of the night, as the server runs it.
    private static func night(_ desk: Desk, _ runner: JobRunner) async throws {
        try await desk.keep(NightFalls(), as: .system("bench"))
        while try await runner.runOne() {}
    }

    /// The job that counts by group.
    private static func groups(_ desk: Desk, _ runner: JobRunner) async throws {
        try await desk.keep(GroupsFallDue(), as: .system("bench"))
        while try await runner.runOne() {}
    }

    private static func seconds(_ body: () async throws -> Void) async throws -> String {
        let clock = ContinuousClock()
        let start = clock.now
        try await body()
        let span = clock.now - start
        return String(format: "%.2f", Double(span.components.seconds) + Double(span.components.attoseconds) / 1e18)
    }
}

/// The job of the night falls due.
private struct NightFalls: Upkeep {
    func permits(_ actor: Actor, _ db: any Reader) -> Bool { actor.isSystem }
    func keep(_ chore: Chore) throws { try chore.enqueue(CountEachNight()) }
}

/// The job that counts by group falls due.
private struct GroupsFallDue: Upkeep {
    func permits(_ actor: Actor, _ db: any Reader) -> Bool { actor.isSystem }
    func keep(_ chore: Chore) throws { try chore.enqueue(CountGroupsEachNight()) }
}
