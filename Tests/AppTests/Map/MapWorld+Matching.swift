import Foundation
import Records
import TestSupport
import Testing

/// Someone who may be the person of the map, a record that was merged into hers, and a list that waits to be read.
extension MapWorld {
    static func likeness(of person: UUID, by worker: Visitor, at site: SiteUnderTest) async throws -> [String: UUID] {
        let other = try await alike("Peggy", by: worker)
        let gone = try await alike("Maggie", by: worker)
        let path = "/carers/\(person.text)/duplicates/\(gone.text)"
        var form = try await worker.get(path).text.fields
        form["kept"] = person.text
        let merged = try await worker.post(path, form)
        try #require(merged.status == .seeOther, "\(merged.status)")
        let merges: [UUID] = try await site.store.read { try $0.values("id", "SELECT id FROM merge ORDER BY id DESC") }
        let list = try await worker.post(
            "/carers/lists",
            ["name": "A surgery", "kind": "gp", "team": TestTeams.id("north").text],
            file: ("file", "list.csv", Array("Surname,Forename,Born\nRees,Ann,1/5/1971\n".utf8))
        )
        let last = list.location?.split(separator: "/").last.map(String.init)
        return [
            "other": other, "merge": try #require(merges.first),
            "list": try #require(last.flatMap(UUID.init(uuidString:))),
        ]
    }

    private static func alike(_ given: String, by worker: Visitor) async throws -> UUID {
        let form = [
            "given": given, "family": "Hughes", "born": "12 3 1958", "unreachable": "1", "sure": "1",
            "team": TestTeams.id("north").text,
        ]
        let last = try await worker.post("/carers/new", form).location?.split(separator: "/").last.map(String.init)
        return try #require(last.flatMap { UUID(uuidString: $0) })
    }

    /// Forms about who is one person that stand on a page of another address.
    var formsOfMatching: [String: [String: String]] {
        ["/carers/:person/duplicates/:other/judgement": ["note": "Her cousin"]]
    }
}
