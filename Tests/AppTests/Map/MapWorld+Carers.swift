import Foundation
import Records
import TestSupport
import Testing

/// The register, in the place of the map: a carer, whom she looks after, and what hangs on her record.
extension MapWorld {
    /// `person` is someone of team north who is known already.
    static func beginCarers(_ person: UUID, by worker: Visitor, at site: SiteUnderTest) async throws -> [String: UUID] {
        let found = try await worker.post("/carers/search", ["find": "Hughes 1958"])
        let path = "/carers/\(person.text)"
        let parts = [
            try await worker.post(
                path + "/caring/new",
                ["who": "new", "given": "Idris", "family": "Hughes", "relation": "parent"]
            ), try await worker.post(path + "/safety", ["words": "Ring after nine."]),
            try await worker.post(path + "/needs", ["need": "cs_bsl"]),
            try await worker.post(
                path + "/contact/new",
                ["channel": "phone", "value": "07700 900 123", "safety": "safe"]
            ),
        ]
        for part in parts { try #require(part.status == .seeOther, "\(part.status)") }
        try await live(with: person, by: worker, at: site)
        var ids = ["search": try last(found)]
        ids["agreement"] = try await share(person, worker, at: site)
        ids.merge(try await restrict(worker, at: site)) { $1 }
        let tables = [
            "caring": "caring_role", "note": "stay_safe_note", "way": "contact_way", "need": "communication_need",
            "housemate": "household_member", "secret": "household_secret",
            "sharing": "sharing", "glass": "broken_glass",
        ]
        for (name, table) in tables {
            let rows: [UUID] = try await site.store.read {
                try $0.values("id", "SELECT id FROM \(name: table) ORDER BY id")
            }
            ids[name] = rows.first
        }
        return ids
    }

    /// A household of two, whom somebody must not be told of.
    private static func live(with person: UUID, by worker: Visitor, at site: SiteUnderTest) async throws {
        let others: [UUID] = try await site.store.read {
            try $0.values("id", "SELECT id FROM person WHERE given_name = 'Idris' ORDER BY id")
        }
        let other = try #require(others.first)
        let own: [String] = try await site.store.read {
            try $0.values("reference", "SELECT reference FROM person WHERE id = \(person)")
        }
        let form = ["reference": try #require(own.first), "since-day": "1", "since-month": "2", "since-year": "2026"]
        let joined = try await worker.post("/carers/\(other.text)/household/new", form)
        try #require(joined.status == .seeOther, "\(joined.status)")
        let (id, now) = (site.clock.clock.newID(), site.clock.now)
        try await site.store.write { db in
            try db.execute(
                """
                INSERT INTO household_secret (id, household_id, person_id, said_name, said_at)
                SELECT \(id), household_id, \(other), 'Asha', \(now) FROM household_member WHERE person_id = \(person)
                """
            )
        }
    }

    /// An agreement with another agency, and the record shared under it.
    private static func share(_ person: UUID, _ worker: Visitor, at site: SiteUnderTest) async throws -> UUID {
        let agencies: [UUID] = try await site.store.read {
            try $0.values("agency_id", "SELECT agency_id FROM team WHERE id = \(TestTeams.id("north"))")
        }
        let other = site.clock.clock.newID()
        try await site.store.write { db in
            try db.execute(
                "INSERT INTO agency (id, name, kind, version) VALUES (\(other), \("Vale Hospital"), \("nhs"), \(1))"
            )
            try db.execute(
                """
                INSERT INTO agency_name (folded, agency_id, name, is_own)
                VALUES ('vale hospital', \(other), 'Vale Hospital', TRUE)
                """
            )
        }
        let agreed = try await worker.post("/carers/agreements", agreement(try #require(agencies.first), other))
        try #require(agreed.status == .seeOther, "\(agreed.status)")
        let made: [UUID] = try await site.store.read { try $0.values("id", "SELECT id FROM agreement ORDER BY id") }
        let form = ["agreement": try #require(made.first).text, "agreed": "Margaret"]
        let shared = try await worker.post("/carers/\(person.text)/sharing", form)
        try #require(shared.status == .seeOther, "\(shared.status)")
        return try #require(made.first)
    }

    private static func agreement(_ keeper: UUID, _ receiver: UUID) -> [String: String] {
        [
            "keeper": keeper.text, "receiver": receiver.text, "purpose": "support", "basis": "public_task",
            "condition": "care", "signed": "Both directors",
        ]
    }

    /// A restricted record, someone on its list, and someone who broke the glass.
    private static func restrict(_ worker: Visitor, at site: SiteUnderTest) async throws -> [String: UUID] {
        let team = TestTeams.id("north").text
        let form = ["given": "Carys", "family": "Sealed", "unreachable": "1", "sure": "1", "team": team]
        let record = try last(try await worker.post("/carers/new", form))
        let restricted = try await worker.post("/carers/\(record.text)/restriction")
        try #require(restricted.status == .seeOther, "\(restricted.status)")
        let colleague = try await person([.carersWorker], of: "north", at: site)
        let rows = try await site.store.read { db in
            (
                try db.values("reference", "SELECT reference FROM person WHERE id = \(record)") as [String],
                try db.values("id", "SELECT id FROM need_to_know WHERE person_id = \(record)") as [UUID],
                try db.values(
                    "account_id",
                    "SELECT account_id FROM membership WHERE role = 'carers_worker' ORDER BY account_id DESC"
                ) as [UUID]
            )
        }
        let reason = ["reference": rows.0.first ?? "", "reason": "She rang in great distress tonight."]
        let opened = try await colleague.post("/carers/glass", reason)
        try #require(opened.status == .seeOther, "\(opened.status)")
        return ["record": record, "knowing": try #require(rows.1.first), "knower": try #require(rows.2.first)]
    }

    private static func last(_ answer: Answer) throws -> UUID {
        let last = answer.location?.split(separator: "/").last.map(String.init)
        return try #require(last.flatMap { UUID(uuidString: $0) }, "\(answer.status)")
    }

    private var formsOfSharing: [String: [String: String]] {
        let text = { (name: String) in ids[name]?.text ?? "" }
        let agencies = [text("agency"), text("agency")]
        return [
            "/carers/agreements": [
                "keeper": agencies[0], "receiver": agencies[1], "purpose": "health", "basis": "consent",
                "condition": "consent", "signed": "Both directors",
            ],
            "/carers/agreements/:agreement/end": [:],
            "/carers/:person/wishes": ["party": "council", "wish": "no", "said": "Margaret"],
            "/carers/:person/sharing": ["agreement": text("agreement"), "agreed": "Margaret"],
            "/carers/:person/sharing/:sharing/withdrawal": [:], "/carers/:person/restriction": [:],
            "/carers/restricted/:record/list": ["account": text("knower")],
            "/carers/restricted/:record/list/:knowing/removal": [:], "/carers/restricted/:record/lifting": [:],
            "/carers/glass/:glass": ["finding": "yes"],
            "/carers/glass": ["reference": "C1234-5671", "reason": "She rang in great distress."],
        ]
    }

    /// Forms of the register that stand on a page of another address, or need what a page does not fill in.
    var formsOfCarers: [String: [String: String]] {
        [
            "/carers/:person/details": [
                "given": "Margaret", "family": "Hughes-Rees", "born": "1958", "version": "2",
            ], "/carers/:person/confirmation": [:],
            "/carers/:person/contact/address": ["address": "1 High Street", "postcode": "TV1 2AB"],
            "/carers/:person/contact/new": ["channel": "email", "value": "m@hughes.example", "safety": "safe"],
            "/carers/:person/contact/:way": [
                "channel": "phone", "value": "07700 900 124", "safety": "safe", "version": "1",
            ], "/carers/:person/contact/:way/removal": [:], "/carers/:person/needs": ["need": "if_easyread"],
            "/carers/:person/needs/:need": ["standing": "met", "version": "1"],
            "/carers/:person/equality": ["ethnicity": "W1"], "/carers/search": ["find": "Hughes"],
            "/carers/new": [
                "given": "Ann", "family": "Rees", "unreachable": "1", "sure": "1", "team": TestTeams.id("north").text,
                "known_as": "", "born": "", "language": "", "postcode": "", "address": "", "source": "",
                "email": "", "phone": "", "place": "", "campaign": "", "interpreter": "", "safe": "",
            ],
            "/carers/:person/household/new": [
                "reference": "C1234-5671", "since-day": "1", "since-month": "2", "since-year": "2026",
            ],
            "/carers/:person/household/moving": [
                "kind": "moved", "day-day": "1", "day-month": "3", "day-year": "2026",
                "what-\(ids["housemate"]?.text ?? "")": "stayed",
            ],
            "/carers/:person/household/:housemate/leaving": ["day-day": "1", "day-month": "3", "day-year": "2026"],
            "/carers/:person/secrets/:secret/lifting": [
                "why-\(ids["secret"]?.text ?? "")": "They live together again."
            ],
            "/carers/:person/safety": ["words": "Ring before noon."],
            "/carers/:person/safety/:note/end": [:],
            "/carers/:person/caring/new": ["who": "new", "given": "Mair", "family": "Hughes", "relation": "friend"],
            "/carers/:person/caring/:caring": ["relation": "friend", "version": "1"],
            "/carers/:person/caring/:caring/end": [
                "reason": "someone_else", "day-day": "1", "day-month": "3", "day-year": "2026",
            ],
        ].merging(formsOfSharing) { $1 }.merging(formsOfKeeping) { $1 }
    }
}
