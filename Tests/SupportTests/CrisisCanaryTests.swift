import Foundation
import Logging
import Records
import Synchronization
import TestSupport
import Testing

@testable import Support

/// Nothing of a plan, a break or an emergency is in the open: not in the file of the database, an address, a title or the
/// audit trail.
@Suite struct CrisisCanaryTests {
    /// Words that occur nowhere else.
    private static let canaries = EmergencyField.allCases.map { "canary\($0.rawValue)zq" } + others
    private static let others = [
        "canarynamezq", "canaryrelationzq", "canarywhenzq", "canaryrangzq", "canarylogzq", "canarylearnedzq",
        "canaryresponderzq", "canaryneedzq", "canaryofferzq", "canarybookingzq", "canaryafterzq",
    ]

    @Test(arguments: TestStore.allCases)
    func noWordOfItIsKeptInTheOpen(in store: TestStore) async throws {
        try await withSite(store) { site in
            let world = try await BreakWorld(site)
            let addresses = try await live(world)

            let kept = try await site.store.read { db in
                try db.tableNames().map { table in
                    try db.rows("SELECT * FROM \(name: table)").map { "\($0)" }.joined(separator: "\n")
                }.joined(separator: "\n")
            }
            for canary in Self.canaries { #expect(!kept.contains(canary), "\(canary) is kept in the open") }
            #expect(!kept.contains("01999 4560123") && !kept.contains("019994560123"))
            #expect(!kept.contains(addresses.code.filter(\.isNumber)), "the code is kept in the open")
            for address in addresses.all {
                for canary in Self.canaries + ["Rowlands", "Nia"] { #expect(!address.contains(canary)) }
                let page = try await world.crisis.worker.get(address).text
                let title = page.firstMatch(of: /<title>(.*?)<\/title>/).map { String($0.output.1) } ?? ""
                for canary in Self.canaries + ["Rowlands"] { #expect(!title.contains(canary), "\(address)") }
            }
        }
    }

    /// The file itself, its write-ahead log too, byte by byte.
    @Test func noWordOfItIsInTheFile() async throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("canary-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        try await withSite(inFolder: folder.path) { site in
            _ = try await live(BreakWorld(site))

            let files = try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
            #expect(files.contains { $0.lastPathComponent.hasPrefix("alongside.sqlite") })
            for file in files {
                guard let bytes = try? Data(contentsOf: file) else { continue }
                for canary in Self.canaries + ["01999 4560123"] {
                    #expect(bytes.range(of: Data(canary.utf8)) == nil, "\(canary) is in \(file.lastPathComponent)")
                }
            }
        }
    }

    private struct Lived: Sendable {
        let all: [String]
        let code: String
    }

    /// Everything that can be written is written, with a canary in each field.
    private func live(_ world: BreakWorld) async throws -> Lived {
        let (crisis, nia) = (world.crisis, world.crisis)
        var plan = CrisisWorld.plan
        for field in EmergencyField.allCases { plan[field.rawValue] = "canary\(field.rawValue)zq" }
        try #require(try await crisis.worker.post(nia.path("emergency/edit"), plan).status == .seeOther)
        let contact = CrisisWorld.dafydd.merging([
            "name": "canarynamezq", "relation": "canaryrelationzq", "when": "canarywhenzq", "phone": "01999 4560123",
        ]) { $1 }
        try #require(try await crisis.worker.post(nia.path("emergency/contacts/new"), contact).status == .seeOther)
        let card = try await crisis.giveCard()
        let code = try await crisis.printedCode()
        let opened = try await crisis.site.visitor().post(
            "/emergency",
            ["card": card, "code": code, "who": "canaryresponderzq"]
        )
        try #require(opened.text.contains("canarymedicineszq") && !opened.text.contains("canarystaffzq"))
        let start = ["why": "ill", "words": "canaryrangzq"]
        let use = try #require(try await crisis.worker.post(nia.path("emergency/uses"), start).location)
        _ = try await crisis.worker.post(use + "/log", ["kind": "done", "words": "canarylogzq"])
        _ = try await crisis.worker.post(use + "/end", ["outcome": "cover"])
        _ = try await crisis.worker.post(use + "/review", ["review": "canarylearnedzq"])
        let asked = ["kind": "emergency", "words": "canaryneedzq"]
        let need = try #require(try await crisis.worker.post(nia.path("breaks/new"), asked).location)
        _ = try await crisis.worker.post(need + "/offers", ["offer": "canaryofferzq"])
        let booked = try await world.book(need, "free", hours: "2", words: "canarybookingzq")
        try #require(booked.status == .seeOther, "\(booked.text)")
        let booking = try #require(try await world.ids("break_booking").first)
        let end = ["state": "taken", "taken": "2", "after": "canaryafterzq"]
        try #require(try await crisis.worker.post("\(need)/bookings/\(booking.text)/end", end).status == .seeOther)
        for (path, canary) in [(use, "canarylearnedzq"), (need, "canaryafterzq"), (need, "canaryofferzq")] {
            try #require(try await crisis.worker.get(path).text.contains(canary), "it was kept at all")
        }
        let pages = ["emergency", "emergency/edit", "emergency/sheet", "card", "breaks"].map(nia.path)
        return Lived(all: pages + [use, need, "/emergency-plans", "/cards", "/breaks"], code: code)
    }
}
