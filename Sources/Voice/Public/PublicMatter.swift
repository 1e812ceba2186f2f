import Dates
import Delivery
import Desk
import Foundation
import Markup
import Records
import Strategy

/// An answer that was approved, as its row says.
struct PublicAnswer: Sendable, RowDecodable {
    let id: UUID
    let group: UUID
    let kind: AnswerKind
    let words: PublicText
    let summary: PublicText
    let approvedAt: Instant
    let plan: UUID?
    let theme: String?

    init(row: Row) throws {
        id = try row["id"]
        group = try row["group_id"]
        kind = try row["kind"]
        words = try row["public_words"]
        summary = try row["summary"]
        approvedAt = try row["approved_at"]
        plan = try row["plan_id"]
        theme = try row["theme"]
    }
}

/// A group of people something came from, as it was written and as it is compared.
struct Origin: Sendable, Hashable {
    let folded: String?
    let name: String?
}

/// What everyone may read of something that was said: made of public texts, and of nothing else that anyone wrote.
struct PublicMatter: Sendable {
    /// None for what only a plan's document says.
    let group: UUID?
    let said: PublicText
    let quotes: [PublicText]
    /// Who said it: groups large enough to name, or "carers".
    let saidBy: SmallGroups.Saying
    /// None where only the plan's document answers.
    let kind: AnswerKind?
    let answer: PublicText?
    let on: Instant?
    let plan: UUID?
    let theme: String?
    let actions: [Action]
}

/// Groups so small that naming one could tell who spoke.
enum SmallGroups {
    /// The fewest voices a group is named with.
    static let fewest = 5

    struct Saying: Sendable, Equatable {
        /// Groups of people that may be named.
        let names: [String]
        /// How many voices, when they are enough to say.
        let many: Int?
    }

    /// What may be said of where voices came from.
    ///
    /// `everywhere` is how many voices came from each group in the whole place.
    static func saying(_ origins: [Origin], everywhere: [String: Int]) -> Saying {
        // When one voice came from somewhere unnamed, the others are named all the same: their number hides them.
        var names: [String] = []
        for origin in origins {
            guard let folded = origin.folded, let name = origin.name, everywhere[folded, default: 0] >= fewest,
                !names.contains(name)
            else { continue }
            names.append(name)
        }
        return Saying(names: names, many: origins.count >= fewest ? origins.count : nil)
    }
}

extension SmallGroups.Saying {
    var words: Phrase {
        let list = names.joined(separator: ", ")
        return switch (names.isEmpty, many) {
        case (true, nil): Phrase(en: "Said by carers", cy: "Dywedwyd gan ofalwyr")
        case (true, let many?): Phrase(en: "Said by carers, \(many) times", cy: "Dywedwyd gan ofalwyr, \(many) gwaith")
        case (false, nil): Phrase(en: "Said by carers, at: \(list)", cy: "Dywedwyd gan ofalwyr, yn: \(list)")
        case (false, let many?):
            Phrase(
                en: "Said by carers, \(many) times, at: \(list)",
                cy: "Dywedwyd gan ofalwyr, \(many) gwaith, yn: \(list)"
            )
        }
    }
}

extension Reader {
    /// Everything that was said and has an answer that was let out; then what plans say that carers said.
    ///
    /// It is for those who sign in: everyone else reads what was published.
    func publicMatters(visibleTo actor: Actor) throws -> [PublicMatter] {
        let plans = try self.plans(visibleTo: actor).filter { $0.status != .draft }.map(\.id)
        let answers = try publicAnswers(plans: plans)
        let groups = answers.map(\.group)
        let quotes = try quotes(ofAnswers: answers.map(\.id))
        let origins = try origins(ofGroups: groups)
        let everywhere = try voicesByOrigin()
        let linked = try actions(ofGroups: groups)
        let actions = Dictionary(
            try self.actions(linked.values.flatMap { $0 }, visibleTo: actor).map { ($0.id, $0) },
            uniquingKeysWith: { first, _ in first }
        )
        let answered = answers.map { answer in
            PublicMatter(
                group: answer.group,
                said: answer.summary,
                quotes: quotes[answer.id] ?? [],
                saidBy: SmallGroups.saying(origins[answer.group] ?? [], everywhere: everywhere),
                kind: answer.kind,
                answer: answer.words,
                on: answer.approvedAt,
                plan: answer.plan,
                theme: answer.theme,
                actions: (linked[answer.group] ?? []).compactMap { actions[$0] }
            )
        }
        return answered + (try mattersOfPlans(plans, besides: Set(groups)))
    }

    /// What plans in force say that carers said, and answer; not what has an answer of its own here.
    private func mattersOfPlans(_ plans: [UUID], besides answered: Set<UUID>) throws -> [PublicMatter] {
        let rows = try planVoices(of: plans)
        let groups = try groupsOfVoices(rows.map(\.id))
        return rows.filter { row in groups[row.id].map { !answered.contains($0) } ?? true }.map { row in
            PublicMatter(
                group: nil,
                said: PublicText(row.said),
                quotes: [],
                saidBy: SmallGroups.Saying(names: [], many: nil),
                kind: nil,
                answer: row.response.map { PublicText($0) },
                on: nil,
                plan: row.plan,
                theme: row.theme,
                actions: []
            )
        }
    }
}
