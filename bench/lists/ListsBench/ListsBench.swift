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
import RecordsInSQLite
import Web

/// Makes a place of many invented people in a SQLite file; then asks who may be known already, and brings a list.
@main
enum ListsBench {
    static func main() async throws {
        let numbers = CommandLine.arguments.dropFirst().compactMap { Int($0) }
        let people = numbers.first ?? 200_000
        let rows = numbers.dropFirst().first ?? 50_000
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("lists-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let store = try SQLiteDatabase(path: folder.appendingPathComponent("records.sqlite").path)
        let place = try await BenchPlace(store)

        let invented = InventedPeople(count: people, seed: 2026)
        let registering = try await timed { try await place.register(invented) }
        print("\(people) people registered in \(words(registering)) s")

        let looks = try await place.lookUps(invented, many: 1000)
        print("who may be known already: median \(looks.median) ms, 99th of a hundred \(looks.slowest) ms")
        let page = try await timed { try await place.listDuplicates() }
        print("the first page of possible duplicates: \(words(page * 1000)) ms")

        if rows > 0 {
            let (whole, wait) = try await place.bring(rows, of: invented)
            print("a list of \(rows) rows: brought, read and matched in \(words(whole)) s; \(wait)")
        }
        print("most memory: \(memory()) MB")
        try await store.close()
    }

    static func timed(_ body: () async throws -> Void) async throws -> Double {
        let began = ContinuousClock.now
        try await body()
        let span = began.duration(to: .now).components
        return Double(span.seconds) + Double(span.attoseconds) / 1e18
    }

    static func words(_ number: Double) -> String { String(format: "%.1f", number) }

    /// The most this process ever held, as Linux counts it.
    private static func memory() -> Int {
        let status = (try? String(contentsOfFile: "/proc/self/status", encoding: .utf8)) ?? ""
        let line = status.split(separator: "\n").first { $0.hasPrefix("VmHWM") } ?? ""
        return (Int(line.filter(\.isNumber)) ?? 0) / 1024
    }
}
