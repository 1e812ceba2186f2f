import Desk
import Foundation
import Records
import TestSupport
import Testing

/// Someone the north team knows, in the place of the map, with a note, a task and a letter.
extension MapWorld {
    static func beginWork(on person: UUID, by worker: Visitor, at site: SiteUnderTest) async throws -> [String: UUID] {
        try await site.store.write { db in
            try db.execute(
                """
                INSERT INTO contact_way (id, person_id, channel, value, is_sealed, safety, is_preferred, version, created_at)
                VALUES (\(site.clock.clock.newID()), \(person), 'post', '3 High Street', FALSE, 'safe', TRUE, 1, \(site.clock.now))
                """
            )
        }
        let path = "/carers/\(person.text)"
        let sent = [
            try await worker.post(path + "/notes/new", note.merging(["shared": "1"]) { $1 }),
            try await worker.post(path + "/tasks", task), try await worker.post(path + "/letters/new", letter),
        ]
        for answer in sent { try #require(answer.status == .seeOther, "\(answer.status)") }
        var ids: [String: UUID] = [:]
        for (name, table) in [("written", "note"), ("task", "task"), ("letter", "letter_sent")] {
            let found: [UUID] = try await site.store.read {
                try $0.values("id", "SELECT id FROM \(name: table) WHERE person_id = \(person) ORDER BY id")
            }
            ids[name] = found.first
        }
        return ids
    }

    private static let note = [
        "kind": "call", "on-day": "2", "on-month": "3", "on-year": "2026", "words": "She rang about the ramp.",
    ]
    private static let task = [
        "words": "Ring back", "worker": "team", "due-day": "1", "due-month": "2", "due-year": "2031",
    ]
    private static let letter = [
        "template": "ring", "channel": "post", "language": "en", "number": "01632 960001", "go": "send",
    ]

    /// Forms about the daily work that stand on a page of another address, or need more than it holds.
    var formsOfWork: [String: [String: String]] {
        let later = ["due-day": "1", "due-month": "3", "due-year": "2031", "version": "1"]
        return [
            "/carers/:person/notes/new": Self.note,
            "/carers/:person/notes/:written/edit": Self.note.merging(["version": "1", "why": "A slip"]) { $1 },
            "/carers/:person/notes/:written/strike": ["reason": "It is of another person"],
            "/carers/:person/notes/:written/signature": [
                "how": "read_out", "version": "1", "signed-day": "3", "signed-month": "3", "signed-year": "2026",
            ],
            "/carers/:person/tasks": Self.task,
            "/carers/:person/tasks/:task": ["words": "Ring her back", "worker": "team", "version": "1"],
            "/carers/:person/tasks/:task/delay": later.merging(["reason": "She is away"]) { $1 },
            "/carers/:person/tasks/:task/done": ["how": "She was in"],
            "/carers/:person/tasks/:task/dropped": ["why": "She rang herself"],
            "/carers/:person/letters/new": Self.letter,
            "/carers/:person/worker": ["worker": ""],
            "/carers/work/note": ["reference": "C0000-0000"],
            "/carers/cases/export": ["purpose": "meeting"],
        ]
    }
}
