import Foundation
import RecordsInPostgres
import TestSupport
import Testing

/// A place is carried to PostgreSQL by the program, as whoever moves it would do it.
@Suite struct CopyStories {
    @Test func aWholePlaceIsCarriedAndServedFromThere() async throws {
        try await TestStore.withSchema { _, schema in
            let there = "\(try TestStore.connection) options='-c search_path=\(schema)'"
            try withEmptyFolder { folder in
                #expect(try Program.run(["example", "--people", "12"], in: folder).code == 0)

                let copied = try Program.run(["copy", "--to", there], in: folder)
                #expect(copied.code == 0, "\(copied.error)")
                #expect(copied.out.contains("each was read back and compared"))

                let moved = ["--postgres", there]
                let audit = try Program.run(["audit", "verify"] + moved, in: folder)
                #expect(audit.out.contains("The audit trail is whole"))
                let plans = try Program.run(["plan", "names"], in: folder)
                let movedPlans = try Program.run(["plan", "names"] + moved, in: folder)
                #expect(plans.out == movedPlans.out && !plans.out.isEmpty)
                for line in plans.out.split(separator: "\n") {
                    let id = String(line.prefix(36))
                    let here = try Self.export(id, "\(id)-here.json", [], in: folder)
                    #expect(try Self.export(id, "\(id)-there.json", moved, in: folder) == here)
                }

                let again = try Program.run(["copy", "--to", there], in: folder)
                #expect(again.code == 1 && again.error.contains("empty"), "\(again.error)")
                #expect(try Program.run(["audit", "verify"] + moved, in: folder).code == 0, "and nothing was changed")
            }
        }
    }

    private static func export(_ id: String, _ file: String, _ place: [String], in folder: URL) throws -> Data {
        let said = try Program.run(["plan", "export", id, file] + place, in: folder)
        #expect(said.code == 0, "\(said.error)")
        return try Data(contentsOf: folder.appending(path: file))
    }
}
