import App
import Carers
import Dates
import Desk
import Foundation
import Jobs
import Logging
import Mail
import People
import Records
import Web

/// A place with one team, for a bench.
struct BenchPlace {
    let store: any RecordStore
    let desk: Desk
    let runner: JobRunner
    let team: UUID
    let worker: Actor

    init(_ store: any RecordStore) async throws {
        self.store = store
        let clock = Clock.live
        try await store.migrate(App.migrations, at: clock.now())
        let people = People(keys: PlaceKeys(random: clock.random))
        let mail = Mail(nil, addressBook: People.addressBook)
        desk = App.desk(store, people: people, mail: mail)
        runner = App.runner(store, people: people, mail: mail, logger: Logger(label: "bench"))
        let (team, agency) = (clock.newID(), clock.newID())
        self.team = team
        worker = Actor(
            account: clock.newID(),
            name: "Asha Patel",
            memberships: [Actor.Membership(team: team, role: .carersWorker)]
        )
        try await store.write { db in
            try db.execute("INSERT INTO agency (id, name, kind, version) VALUES (\(agency), 'Council', 'council', 1)")
            try db.execute(
                "INSERT INTO team (id, agency_id, name, folded, version) VALUES (\(team), \(agency), 'North', 'north', 1)"
            )
        }
    }

    /// Registers everyone, a thousand in each transaction.
    func register(_ invented: InventedPeople) async throws {
        for start in stride(from: 0, to: invented.people.count, by: 1000) {
            let end = min(start + 1000, invented.people.count)
            let some = (start..<end).map { invented.details(invented.people[$0], number: $0) }
            try await desk.perform(RegisterPeople(people: some, team: team), as: .system("bench"))
        }
    }

    /// How long it takes to say who may be known already, of people spread over the place.
    func lookUps(_ invented: InventedPeople, many: Int) async throws -> (median: String, slowest: String) {
        var spans: [Double] = []
        for number in 0..<many {
            let place = number * 7919 % invented.people.count
            let details = invented.details(invented.people[place], number: place)
            let span = try await ListsBench.timed {
                _ = try await desk.ask(WhoMayBeKnown(details: details), as: worker)
            }
            spans.append(span * 1000)
        }
        spans.sort()
        return (ListsBench.words(spans[many / 2]), ListsBench.words(spans[many * 99 / 100]))
    }

    func listDuplicates() async throws { _ = try await desk.ask(DuplicateList(page: 1), as: worker) }

    /// Brings a list, half of it people of the place, and waits until it is ready; meanwhile someone else is served.
    func bring(_ rows: Int, of invented: InventedPeople) async throws -> (Double, String) {
        let others = InventedPeople(count: rows, seed: 7)
        var text = "NHS Number,Surname,Forename,DOB,Postcode,Mobile\n"
        for number in 0..<rows {
            let from = number % 2 == 0 ? invented : others
            let place = number * 31 % from.people.count
            let person = from.people[place]
            let nhs = number % 2 == 0 && person.nhs != nil ? InventedPeople.nhsNumber(place) : ""
            let fields = [
                nhs, person.family, person.given, person.born?.iso ?? "", person.postcode ?? "",
                person.phones.first ?? "",
            ]
            text += fields.joined(separator: ",") + "\n"
        }
        let bytes = Array(text.utf8)
        var outcomes = ""
        let span = try await ListsBench.timed {
            let list = BringList(
                kind: .practice,
                name: "Riverside Surgery",
                fileName: "l.csv",
                bytes: bytes,
                team: team
            )
            let id = try await desk.perform(list, as: worker)
            while try await runner.runOne() {}
            outcomes = try await store.read { db in
                try db.rows(
                    "SELECT outcome, count(*) AS many FROM list_row WHERE list_id = \(id) GROUP BY outcome ORDER BY outcome"
                ).map { row in
                    let outcome: String = try row["outcome"]
                    let many: Int = try row["many"]
                    return "\(outcome) \(many)"
                }.joined(separator: ", ")
            }
        }
        return (span, outcomes)
    }
}
