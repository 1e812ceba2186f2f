import Delivery
import Desk
import Foundation
import PageChecking
import Records
import Strategy
import TestSupport
import Testing
import Web

@testable import App
@testable import Publishing

/// What people write for each other is on no public page, whichever table it is in.
///
/// Every column of text of every table that is not on the list of public ones is given a canary; then everything is
/// published, and everything that someone without a session can come to is read.
@Suite struct CanaryTests {
    static let canary = "canarybird"

    /// The only columns whose words may become public, and only by being published.
    static let open: Set<String> = [
        "plan.title", "plan.place", "plan.period_text", "theme.ref", "theme.title", "theme.statement", "outcome.ref",
        "outcome.title", "outcome.statement", "objective.ref", "objective.title", "action.ref", "action.text",
        "action.when_text", "success_measure.text", "feedback.you_said", "feedback.response", "definition.term",
        "definition.meaning", "plan_board.name", "agency.name", "progress_update.public_text",
        "voice_answer.public_words", "voice_answer.summary", "voice_quote.words",
    ]

    /// Columns that must have had a canary, or the test would prove little.
    static let mustHold: Set<String> = [
        "plan.owner", "action.risks", "action_party.written", "progress_note.text",
        "data_source.text", "progress_update.narrative", "progress_update.by_name", "owner.name", "account.name",
    ]

    /// What the example place has none of, and a plan made by chance has.
    static let amongOurselves: Set<String> = [
        "comment.words", "comment.by_name", "risk.cause", "risk.effect", "risk.response", "milestone.words",
        "held_back.note",
    ]

    @Test(arguments: TestStore.allCases)
    func noCanaryIsOnAnyPublicPage(in store: TestStore) async throws {
        try await withSite(store) { site in
            try await OpenPlace(store: site.store, desk: site.desk).makeExample { _ in }
            let filled = try await site.fillWithCanaries()
            print("\(filled.count) columns hold a canary")
            #expect(Self.mustHold.subtracting(filled) == [])
            try await site.publishEverything()

            let read = try await site.crawl()

            #expect(read.count > 40)
            for (address, text) in read {
                #expect(!text.lowercased().contains(Self.canary), "\(address)")
            }
            print("\(read.count) public pages and files read")
        }
    }

    @Test(arguments: 1...6)
    func norOfAPlanMadeByChance(seed: Int) async throws {
        try await withSite(.sqlite) { site in
            var chance = Chance(seed: UInt64(seed))
            let world = try await PublishingWorld(site, document: chance.plan())
            for leaf in try await world.leaves() where chance.coin() {
                try await world.say(chance.coin() ? "Open news \(chance.next() % 99)." : nil, of: leaf.action.text)
            }
            try await site.store.write { db in
                try db.execute("UPDATE progress_update SET help_needed = narrative, status_reason = narrative")
            }
            try await world.speakAmongOurselves()
            let filled = try await site.fillWithCanaries()
            #expect(Self.amongOurselves.subtracting(filled) == [])
            try await world.publish()
            #expect(try await world.seen(world.open).status == .ok)

            for (address, text) in try await site.crawl() {
                #expect(!text.lowercased().contains(Self.canary), "\(address)")
            }
        }
    }

    @Test(arguments: TestStore.allCases)
    func withNothingPublishedNothingOfAPlanIsToBeRead(in store: TestStore) async throws {
        try await withSite(store) { site in
            let world = try await PublishingWorld(site)
            try await world.say("Open news.", of: "posters")

            for (address, text) in try await site.crawl() {
                for words in ["Carers’ plan", "pharmacies", "Open news", "Finding carers"] {
                    #expect(!text.contains(words), "\(address): \(words)")
                }
            }
        }
    }
}

extension PublishingWorld {
    /// A comment, a risk and a milestone beside each action, and a reason why one is held back.
    func speakAmongOurselves() async throws {
        let leaves = try await leaves()
        try await site.store.write { [plan] db in
            for leaf in leaves {
                let (id, action) = (UUID().text, leaf.action.id)
                try db.execute(
                    """
                    INSERT INTO comment (id, plan_id, action_id, words, by_account, by_name, at, version)
                    VALUES (\(id), \(plan), \(action), 'a', \(id), 'a', '2026-01-01T00:00:00.000Z', 1)
                    """
                )
                try db.execute(
                    """
                    INSERT INTO risk (id, plan_id, action_id, cause, effect, response, likelihood, impact, state,
                        raised_by, raised_by_name, raised_at, version)
                    VALUES (\(id), \(plan), \(action), 'a', 'a', 'a', 'likely', 'serious', 'open', 'a', 'a', '2026-01-01T00:00:00.000Z', 1)
                    """
                )
                try db.execute(
                    """
                    INSERT INTO milestone (id, plan_id, action_id, source, words, due, version)
                    VALUES (\(id), \(plan), \(action), 'hand', 'a', '2026-12-01', 1)
                    """
                )
            }
            guard let held = leaves.last?.action.id else { return }
            try db.execute(
                """
                INSERT INTO held_back (item_id, plan_id, kind, note, by_id, by_name, at)
                VALUES (\(held), \(plan), 'action', 'a', 'a', 'a', '2026-01-01T00:00:00.000Z')
                """
            )
        }
    }

    func leaves() async throws -> [ActionLeaf] {
        try await site.store.read { [plan] db in try db.planTree(plan, visibleTo: .system("test")).actions }
    }
}

extension SiteUnderTest {
    /// Puts a canary into every column of text that is not public, and says which.
    fileprivate func fillWithCanaries() async throws -> Set<String> {
        let columns = try await textColumns()
        var filled: Set<String> = []
        for (table, column) in columns where !CanaryTests.open.contains("\(table).\(column)") {
            let rows = try? await store.write { db in
                try db.execute(
                    """
                    UPDATE \(name: table) SET \(name: column) = \(name: column) || \(" \(CanaryTests.canary)")
                    WHERE \(name: column) IS NOT NULL
                    """
                )
            }
            if let rows, rows > 0 { filled.insert("\(table).\(column)") }
        }
        return filled
    }

    /// Columns of words: not ids, days, moments, states, hashes and what is kept as JSON.
    private func textColumns() async throws -> [(String, String)] {
        let apart = [
            "id", "milestones", "document", "hints", "reading", "hash", "status", "state", "kind", "rhythm", "language",
            "role", "stage", "part", "due", "payload", "email_folded", "folded", "sort_name", "password", "licence",
            "at",
            "on", "since", "said_on", "about_at", "body",
        ]
        let ends = [
            "_id", "_at", "_on", "_day", "_hash", "_start", "_end", "_kind", "_by", "_folded", "_word", "by_owner",
        ]
        let tables = [
            "audit_entry", "migration", "job", "mail", "session", "change", "draft", "unsent_form", "throttle",
        ]
        return try await store.read { db in
            var found: [(String, String)] = []
            for table in try db.tableNames() where !tables.contains(table) {
                let asked: SQL =
                    switch db.dialect {
                    case .sqlite: "SELECT name FROM pragma_table_info(\(table)) WHERE type = 'TEXT' ORDER BY name"
                    case .postgres:
                        """
                        SELECT column_name AS name FROM information_schema.columns
                        WHERE table_schema = current_schema() AND table_name = \(table) AND data_type = 'text'
                        ORDER BY column_name
                        """
                    }
                let columns: [String] = try db.values("name", asked)
                for column in columns where !apart.contains(column) && !ends.contains(where: column.hasSuffix) {
                    // A canary in an id would only break what reads it.
                    let sample: String? = try db.value(
                        "one",
                        "SELECT \(name: column) AS one FROM \(name: table) WHERE \(name: column) IS NOT NULL LIMIT 1"
                    )
                    if sample.flatMap(UUID.init(uuidString:)) == nil { found.append((table, column)) }
                }
            }
            return found
        }
    }

    /// Publishes every plan in force, as its own leads would.
    fileprivate func publishEverything() async throws {
        let plans: [UUID] = try await store.read { db in
            try db.values("id", "SELECT id FROM plan WHERE status <> 'draft' ORDER BY id")
        }
        for plan in plans {
            do { try await desk.perform(PublishAsItStands(id: plan), as: .system("test")) } catch Refusal
                .changedMeanwhile
            {}
        }
    }

    /// Everything someone without a session can come to, by address.
    fileprivate func crawl() async throws -> [String: String] {
        let visitor = visitor()
        var waiting = ["/", "/our-plans", "/plans", "/you-said", "/sitemap.xml", "/robots.txt", "/have-your-say"]
        for prefix in ["", "/cy"] {
            for route in site.routes where route.method == .get && route.audience == .everyone {
                guard !route.path.contains(":token") else { continue }
                if route.path.contains(":plan") {
                    for plan in try await planIDs() {
                        let own = route.path.replacing(":plan", with: plan.text)
                        if !own.contains(":") { waiting.append(prefix + own) }
                    }
                } else if !route.path.contains(":") {
                    waiting.append(prefix + route.path)
                }
            }
        }
        for plan in try await planIDs() {
            waiting += [
                "\(PublishingPaths.plan(plan))/search?q=\(CanaryTests.canary.prefix(6))", "/plans/\(plan.text)",
            ]
        }
        var read: [String: String] = [:]
        while let address = waiting.popLast() {
            // The page to set up a place: nobody has begun this one, whose people are made by the example.
            guard read[address] == nil, !address.hasSuffix("/first-run") else { continue }
            let answer = try await visitor.get(address)
            read[address] = answer.text + (answer.location ?? "")
            if let location = answer.location { waiting.append(location) }
            guard answer.headers[.contentType]?.hasPrefix("text/html") == true else { continue }
            waiting += PageChecker(answer.text).localLinks.map { String($0.prefix { $0 != "#" }) }
                .filter { !$0.contains("/assets/") }
        }
        return read
    }

    private func planIDs() async throws -> [UUID] {
        try await store.read { db in try db.values("id", "SELECT id FROM plan ORDER BY id") }
    }
}

/// The same chances in every run (SplitMix64).
private struct Chance {
    private var state: UInt64

    init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        return mixed ^ (mixed >> 27)
    }

    mutating func coin() -> Bool { next() >> 40 & 1 == 1 }

    mutating func plan() -> String {
        var rows = [
            "Theme,Ref,Objective,Action,Lead,Partners,By when,How will we know,Risks,RAG,Progress 2025,Odd column"
        ]
        for number in 0..<(1 + Int(next() % 12)) {
            let theme = next() % 3
            let cells = [
                "Theme \(theme)", "\(theme).\(number)", coin() ? "Aim \(next() % 4)" : "", "Do thing \(number)",
                coin() ? "Carers Centre" : "Somebody \(number)", coin() ? "Northshire NHS" : "",
                ["March 2027", "Ongoing", "June 2026", ""][Int(next() % 4)], coin() ? "Counted \(number)" : "",
                "Risk \(number)", ["R", "A", "G"][Int(next() % 3)], "Went so \(number)", "Odd \(number)",
            ]
            rows.append(cells.joined(separator: ","))
        }
        return rows.joined(separator: "\n")
    }
}
