import Foundation
import TestSupport
import Testing

@testable import Carers

/// Where a form of a record cannot be taken, what was typed into it comes back with the answer.
@Suite struct TypedTextStories {
    @Test(arguments: TestStore.allCases)
    func aRecordGivesBackWhatWasTyped(in store: TestStore) async throws {
        try await withSite(store, clock: .dated) { site in
            let world = try await CarersWorld(site)
            let carer = try await world.register("Margaret", "Hughes")
            let way = ["channel": "phone", "value": "07700 900 123", "safety": "safe", "note": "", "version": "1"]
            #expect(try await world.asha.post(carer + "/contact/new", way).status == .seeOther)
            let ids: [UUID] = try await world.values("id", "SELECT id FROM contact_way ORDER BY id")
            let path = carer + "/contact/\(try #require(ids.first).text)"
            let bare = way.merging(["value": "", "note": "TYPED: rings twice"]) { $1 }
            let refused = try await world.asha.post(path, bare)
            #expect(refused.status.code == 422 && refused.text.contains("TYPED: rings twice"))
            let gwen = try await world.worker(.carersWorker, named: "Gwen Rees")
            #expect(try await gwen.post(path, way.merging(["note": "Theirs"]) { $1 }).status == .seeOther)

            let late = try await world.asha.post(path, way.merging(["note": "TYPED: rings twice"]) { $1 })

            #expect(late.status == .conflict && late.text.contains("TYPED: rings twice"), "it is there to copy")
            #expect(try await world.asha.get(path).text.contains("Theirs"))
        }
    }
}
