import App
import Boards
import Dates
import Desk
import Foundation
import Records
import RecordsInSQLite
import Strategy

/// Makes a plan of many actions and updates in a file, and composes a report over it again and again.
@main
enum ComposeBench {
    static func main() async throws {
        let numbers = CommandLine.arguments.dropFirst().compactMap { Int($0) }
        let actions = numbers.first ?? 500
        let updates = numbers.dropFirst().first ?? 5000
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("compose-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let store = try SQLiteDatabase(path: folder.appendingPathComponent("records.sqlite").path)
        let clock = Clock.live
        try await store.migrate(App.migrations, at: clock.now())
        let desk = Desk(store: store, clock: clock)
        let team = clock.newID()
        let system = Actor.system("bench")
        let read = try ReadPlanApplied(bytes: Array(document(actions).utf8), named: "plan.html", team: team)
        let plan = try await desk.perform(read, as: system)
        try await desk.perform(AdoptDraft(id: plan), as: system)
        try await say(updates, of: plan, in: store, clock)
        let board = try await desk.perform(MakeBoard(team: team, details: BoardDetails(name: "Board")), as: system)
        try await desk.perform(OverseePlans(board: board, plans: [plan]), as: system)
        let days = (1...12).map { clock.day(of: clock.now()).adding(days: $0) }
        let meetings = try await desk.perform(PlanMeetings(board: board, days: days), as: system)
        var spans: [Double] = []
        for meeting in meetings {
            let began = ContinuousClock.now
            try await desk.perform(ComposeReport(board: board, meeting: meeting), as: system)
            let span = began.duration(to: .now)
            spans.append(Double(span.components.attoseconds) / 1e15 + Double(span.components.seconds) * 1000)
        }
        let sorted = spans.sorted()
        let median = sorted[sorted.count / 2]
        let words = [sorted.first ?? 0, median, sorted.last ?? 0].map { String(format: "%.1f", $0) }
        print(
            "\(actions) actions, \(updates) updates: composed and kept in \(words[1]) ms "
                + "(median of \(spans.count); \(words[0]) to \(words[2]))"
        )
        try await store.close()
    }

    private static func document(_ actions: Int) -> String {
        let rows = (1...max(1, actions)).map { number in
            """
            <tr><td>\((number - 1) / 10 + 1).\((number - 1) % 10 + 1)</td><td>Objective \((number - 1) / 10 + 1)</td>
            <td>Do the thing that is numbered \(number) and tell carers of it</td><td>Agency \(number % 20)</td>
            <td>\(number % 3 == 0 ? "March 2025" : "June 2031")</td><td>\(number) people reached</td></tr>
            """
        }
        return """
            <title>A long plan</title><h1>A long plan</h1><table><tr><th>Ref</th><th>Objective</th><th>Action</th>
            <th>Lead</th><th>By when</th><th>How will we know</th></tr>\(rows.joined())</table>
            """
    }

    private static func say(_ updates: Int, of plan: UUID, in store: some RecordStore, _ clock: Clock) async throws {
        let now = clock.now()
        let today = clock.day(of: now)
        try await store.write { db in
            let actions: [UUID] = try db.values("id", "SELECT id FROM action WHERE plan_id = \(plan)")
            for number in 0..<updates where !actions.isEmpty {
                let at = now.adding(seconds: Int64(number - updates))
                try db.execute(
                    """
                    INSERT INTO progress_update (id, plan_id, action_id, narrative, status, status_reason, help_needed,
                        state, by_name, at, said_on, about_at, is_revised, decided_by_name, decided_at)
                    VALUES (\(clock.newID()), \(plan), \(actions[number % actions.count]),
                        \("What was done in this period, told in a sentence or two."), \("off_track"),
                        \("Two posts are empty."), \("Someone to fill them."), \("approved"), \("Idris Obi"), \(at),
                        \(today), \(at), \(false), \("Owen Bevan"), \(at))
                    """
                )
            }
        }
    }
}
