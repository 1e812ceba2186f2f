import App
import Dates
import Delivery
import Desk
import Foundation
import Jobs
import Logging
import Mail
import Markup
import People
import Records
import Strategy

/// Lives a plan's days one at a time, each in a process of its own that may be killed: `year.py` drives it.
///
///     AskingProbe prepare PLACE NOW PORT DOCUMENT…   a place whose plans are in force and have owners and a rhythm
///     AskingProbe day PLACE NOW PORT                 does what is due at that moment
///     AskingProbe nudge PLACE NOW PORT               writes to every owner, whatever was due
///     AskingProbe answer PLACE NOW PORT EMAIL        gives news of everything wanted of one owner
@main struct AskingProbe {
    let store: any RecordStore
    let desk: Desk
    let people: People
    let mail: Mail
    let clock: Clock
    let system = Actor.system("Probe")

    static func main() async throws {
        var words = Array(CommandLine.arguments.dropFirst())
        guard words.count >= 4 else {
            throw Wrong("say prepare, day or answer, and the place, the moment and the port")
        }
        let verb = words.removeFirst()
        let probe = try await AskingProbe(folder: words[0], now: words[1], port: words[2])
        switch verb {
        case "prepare": try await probe.prepare(Array(words[3...]))
        case "day": try await probe.day()
        case "nudge": try await probe.nudge()
        case "answer": try await probe.answer(words[3])
        default: throw Wrong("no such verb: \(verb)")
        }
        try await probe.store.close()
    }

    init(folder: String, now: String, port: String) async throws {
        guard let moment = Instant(iso: now), let port = Int(port) else { throw Wrong("no such moment or port") }
        let configuration = Configuration(folder: folder)
        store = try configuration.openStore()
        try await store.migrate(App.migrations, at: moment)
        let live = Clock.live
        clock = Clock(now: { moment }, newID: { UUID.timeOrdered(at: moment) }, random: live.random, zone: live.zone)
        people = People(keys: try await configuration.keys(of: store))
        mail = Mail(
            MailSettings(
                host: "127.0.0.1",
                port: port,
                security: .none,
                from: "alongside@example.org",
                origin: "https://carers.example.org",
                placeName: Phrase(same: "Trentham carers")
            ),
            addressBook: People.addressBook
        )
        desk = App.desk(store, clock: clock, people: people, mail: mail)
    }

    /// Everything that is due, until nothing is.
    func day() async throws {
        let quiet = Logger(label: "probe") { _ in SwiftLogNoOpLogHandler() }
        let runner = App.runner(store, clock: clock, people: people, mail: mail, logger: quiet)
        try await runner.enqueueRecurring()
        while try await runner.runOne() {}
    }

    /// Every other lead of a plan has an owner; rhythms and days differ from plan to plan.
    func prepare(_ documents: [String]) async throws {
        let cast = try await desk.perform(AddPartnership(onePlace), as: system)
        guard let team = cast.teams.values.first else { throw Wrong("no team") }
        var plans: [[String: Any]] = []
        for (number, path) in documents.enumerated() {
            let url = URL(fileURLWithPath: path)
            let read = try ReadPlanApplied(
                bytes: [UInt8](Data(contentsOf: url)),
                named: url.lastPathComponent,
                team: team,
                title: url.lastPathComponent
            )
            let plan = try await desk.perform(read, as: system)
            try await desk.perform(AdoptDraft(id: plan), as: system)
            let kinds = ReportingRhythm.Kind.allCases
            let rhythm = ReportingRhythm(
                kind: kinds[number % kinds.count],
                start: clock.day(of: clock.now()).firstOfYear,
                dueDays: [14, 7, 21, 10, 5][number % 5],
                graceDays: [7, 14, 3, 10, 0][number % 5]
            )
            try await desk.perform(SetRhythm(plan: plan, rhythm: rhythm), as: system)
            plans.append(try await describe(plan, number, rhythm))
        }
        let made: [String: Any] = ["plans": plans]
        let json = try JSONSerialization.data(withJSONObject: made, options: [.sortedKeys])
        FileHandle.standardOutput.write(json)
    }

    private func describe(_ plan: UUID, _ number: Int, _ rhythm: ReportingRhythm) async throws -> [String: Any] {
        let tree = try await store.read { db in try db.planTree(plan, visibleTo: .system("probe")) }
        var owners: [String: [[String: Any]]] = [:]
        for (index, group) in LeadGroup.all(in: tree).enumerated() where index < 12 {
            // Every third lead of a plan is the same person in the others, so that one letter is about several plans.
            let email = index.isMultiple(of: 3) ? "owner\(index)@example.org" : "owner\(number)-\(index)@example.org"
            let details = OwnerDetails(name: "Owner \(index)", email: email, agency: nil)
            do {
                try await desk.perform(AddOwner(plan: plan, details: details, lead: group.id), as: system)
            } catch {
                let known = try await store.read { db in try db.owners(ofTeam: tree.plan.team) }
                guard let owner = known.first(where: { $0.email == email }) else { throw error }
                try await desk.perform(
                    AssignOwner(plan: plan, owner: owner.id, lead: group.id, onlyWhereNobody: false),
                    as: system
                )
            }
        }
        if LeadGroup.all(in: tree).isEmpty { try await shareOut(tree, number) }
        for (action, answering) in try await store.read({ db in try db.owners(of: plan) }) {
            guard let leaf = tree.actions.first(where: { $0.action.id == action }) else { continue }
            for owner in answering {
                owners[owner.email, default: []].append([
                    "id": action.uuidString, "ongoing": leaf.action.isOngoing,
                ])
            }
        }
        let day = clock.day(of: clock.now())
        return [
            "rhythm": rhythm.kind.rawValue, "due": rhythm.dueDays, "grace": rhythm.graceDays,
            "start": rhythm.start.iso, "since": day.iso, "owners": owners,
        ]
    }

    /// A plan that names no leads has its actions shared out among four people.
    private func shareOut(_ tree: PlanTree, _ number: Int) async throws {
        var owners: [UUID] = []
        for index in 0..<4 {
            let details = OwnerDetails(
                name: "Owner \(index)",
                email: "owner\(number)-s\(index)@example.org",
                agency: nil
            )
            owners.append(try await desk.perform(AddOwner(plan: tree.plan.id, details: details, lead: nil), as: system))
        }
        for (index, leaf) in tree.actions.enumerated() {
            let owner = owners[index % owners.count]
            try await desk.perform(
                SetOwners(plan: tree.plan.id, action: leaf.action.id, owners: [owner]),
                as: system
            )
        }
    }

    func nudge() async throws {
        let plans = try await store.read { db in try db.plans(visibleTo: .system("probe")) }
        for plan in plans {
            let owners = try await store.read { db in try db.owners(ofTeam: plan.team).map(\.id) }
            // Whoever was written to for an earlier plan is not written to again today.
            do {
                try await desk.perform(NudgeOwners(plan: plan.id, owners: owners, byName: "Asha Patel"), as: system)
            } catch is NobodyToAsk { continue }
        }
        try await day()
    }

    func answer(_ email: String) async throws {
        let today = clock.day(of: clock.now())
        let (owner, topics) = try await store.read { db -> (Owner?, [NewsTopic]) in
            for team in try db.teamsThatAsk() {
                if let owner = try db.owners(ofTeam: team).first(where: { $0.email == email }) {
                    return (owner, try db.topics(of: [owner], today: today).wanted)
                }
            }
            return (nil, [])
        }
        guard let owner else { throw Wrong("nobody has this address") }
        let news = topics.map { topic in
            News(plan: topic.plan.id, action: topic.leaf.action.id, narrative: "Done as planned.", status: .onTrack)
        }
        guard !news.isEmpty else { return }
        try await desk.perform(SendNews(news, speaksFor: owner.id), as: system)
    }
}

private let onePlace = Partnership(
    members: [Partnership.Member("Trentham Council", .council)],
    groups: [Partnership.Group("Strategy", of: "Trentham Council")],
    people: [Partnership.Person("Asha Patel", "lead@example.org", .strategyLead, in: "Strategy")]
)

struct Wrong: Error, CustomStringConvertible {
    let description: String
    init(_ words: String) { description = words }
}
