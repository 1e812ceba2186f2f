import Dates
import Delivery
import Desk
import Foundation
import Measures
import People
import Records
import Strategy
import Voice

/// Every statement that touches `held_back`, `welsh_words` and `publishing_rules`, and all that a snapshot is made from.
extension Reader {
    /// A plan with all that may be published of it, for those of its team who publish.
    func publishable(_ plan: UUID, _ look: Look) throws -> Publishable {
        try publishable(planTree(plan, visibleTo: look.actor), look)
    }

    /// Without the news it is quick to make.
    func publishable(_ tree: PlanTree, _ look: Look, withNews: Bool = true) throws -> Publishable {
        let plan = tree.plan.id
        return Publishable(
            tree: tree,
            updates: withNews ? try newsForEveryone(of: plan) : [],
            voices: try voicesToPublish(of: tree) { look.day(of: $0) },
            measured: try measuredForEveryone(in: plan),
            agencies: Dictionary(
                try agencies().map { ($0.id, $0.name) },
                uniquingKeysWith: { first, _ in first }
            ),
            held: try heldBack(of: plan),
            welsh: try welshWords(of: plan)
        )
    }

    func heldBack(of plan: UUID) throws -> HeldBack {
        var held = HeldBack()
        for row in try rows("SELECT * FROM held_back WHERE plan_id = \(plan) ORDER BY at, item_id") {
            let kind: String = try row["kind"]
            let item = HeldBack.Item(
                kind: HeldBack.Kind(rawValue: kind) ?? .action,
                id: try row["item_id"],
                note: try row["note"],
                byName: try row["by_name"]
            )
            held.items[item.id] = item
        }
        let answers = held.items.values.filter { $0.kind == .answer }.map(\.id)
        for (answer, others) in try answersInPlace(of: answers) {
            guard let item = held.items[answer] else { continue }
            for other in others where held.items[other] == nil {
                held.items[other] = HeldBack.Item(
                    kind: .answer,
                    id: other,
                    note: item.note,
                    byName: item.byName,
                    with: item.held
                )
            }
        }
        return held
    }

    func welshWords(of plan: UUID) throws -> WelshWords {
        let found = try rows("SELECT original, welsh FROM welsh_words WHERE plan_id = \(plan) ORDER BY hash")
        return WelshWords(
            words: Dictionary(
                try found.map { (try $0["original"], try $0["welsh"]) },
                uniquingKeysWith: { first, _ in first }
            )
        )
    }

    func publishingRules(of plan: UUID) throws -> PublishingRules {
        try first("SELECT * FROM publishing_rules WHERE plan_id = \(plan)") ?? PublishingRules()
    }
}

extension Writer {
    /// False when it was held back already.
    @discardableResult
    func holdBack(_ item: HeldBack.Item, of plan: UUID, by actor: Actor, at now: Instant) throws -> Bool {
        try execute(
            """
            INSERT INTO held_back (item_id, plan_id, kind, note, by_id, by_name, at)
            VALUES (\(item.id), \(plan), \(item.kind.rawValue), \(item.note), \(actor.id), \(actor.name), \(now))
            ON CONFLICT DO NOTHING
            """
        ) == 1
    }

    /// An answer is let go with all that stood in its place.
    func release(_ item: UUID, of plan: UUID) throws {
        let items = try [item] + (answersInPlace(of: [item])[item] ?? [])
        let changed = try execute("DELETE FROM held_back WHERE item_id IN \(any: items) AND plan_id = \(plan)")
        if changed == 0 { throw Refusal.notFound }
    }

    /// Keeps the Welsh of some words, or takes it away where it is empty.
    func setWelsh(_ welsh: PublicText, of original: PublicText, in plan: UUID, by actor: Actor, at now: Instant) throws
    {
        let hash = original.publicHash
        try execute("DELETE FROM welsh_words WHERE plan_id = \(plan) AND hash = \(hash)")
        guard !welsh.isEmpty else { return }
        try execute(
            """
            INSERT INTO welsh_words (plan_id, hash, original, welsh, by_id, by_name, at)
            VALUES (\(plan), \(hash), \(original), \(welsh), \(actor.id), \(actor.name), \(now))
            """
        )
    }

    /// - Throws: `Refusal.changedMeanwhile` when they are no longer the version that was seen.
    func set(_ rules: PublishingRules, of plan: UUID, seen version: Int) throws {
        let changed = try execute(
            """
            INSERT INTO publishing_rules (plan_id, needs_second, licence, version)
            VALUES (\(plan), \(rules.needsSecond), \(rules.licence), \(version + 1))
            ON CONFLICT (plan_id) DO UPDATE SET needs_second = excluded.needs_second, licence = excluded.licence,
                version = excluded.version
            WHERE publishing_rules.version = \(version)
            """
        )
        if changed == 0 { throw Refusal.changedMeanwhile }
    }
}

extension PublicText {
    /// SHA-256 of the words: what its Welsh is kept under.
    var publicHash: String { Digest.sha256(words.utf8) }
}
