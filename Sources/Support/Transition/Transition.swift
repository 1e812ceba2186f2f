import Carers
import Dates
import Desk
import Foundation
import Markup
import Records

/// The step from a child's support to an adult's: of a young carer who turns eighteen, or of whoever looks after a child
/// who does.
struct Transition: Sendable, Identifiable, RowDecodable {
    enum Kind: String, Sendable, CaseIterable, SQLConvertible { case young, child }

    /// What the young person said to it.
    enum Consent: String, Sendable, CaseIterable, SQLConvertible {
        case agrees
        case bestInterests = "best_interests"
        case no
    }

    /// What came of it.
    enum Outcome: String, Sendable, CaseIterable, SQLConvertible {
        case done, refused
        /// We said no, with our reasons and with information.
        case notAssessed = "not_assessed"
    }

    let id: UUID
    let person: UUID
    let kind: Kind
    /// The child whom they look after.
    let child: UUID?
    let offeredOn: Day
    let offeredName: String
    let isLikely: Bool?
    let hasBenefit: Bool?
    let consent: Consent?
    /// Whether they are harmed or neglected, or at risk of it: while nobody knows, it is asked again.
    ///
    /// None of who looks after a child, whom it is not asked of.
    let harm: Known?
    /// When it was last asked, and who asked.
    let harmOn: Day?
    let harmName: String?
    let outcome: Outcome?
    let outcomeOn: Day?
    let outcomeName: String?
    let wordsSealed: String?
    let adviceSealed: String?
    let assessment: UUID?
    let plan: UUID?
    let version: Int

    static let words = SealedWords(table: "transition", column: "words_sealed")
    static let advice = SealedWords(table: "transition", column: "advice_sealed")

    init(row: Row) throws {
        id = try row["id"]
        person = try row["person_id"]
        kind = try row["kind"]
        child = try row["child_id"]
        offeredOn = try row["offered_on"]
        offeredName = try row["offered_name"]
        isLikely = try row["is_likely"]
        hasBenefit = try row["has_benefit"]
        consent = try row["consent"]
        harm = try row["harm"]
        harmOn = try row["harm_on"]
        harmName = try row["harm_name"]
        outcome = try row["outcome"]
        outcomeOn = try row["outcome_on"]
        outcomeName = try row["outcome_name"]
        wordsSealed = try row["words_sealed"]
        adviceSealed = try row["advice_sealed"]
        assessment = try row["assessment_id"]
        plan = try row["plan_id"]
        version = try row["version"]
    }

    /// Whether the law asks for a young carer's assessment, by what was answered (Care Act 2014, sections 63 and 64).
    var owed: Known {
        guard kind == .young else { return .no }
        return TransitionDuty.owed(isLikely: isLikely, hasBenefit: hasBenefit, consent: consent, harm: harm ?? .notYet)
    }

    /// Whether somebody must ask again about harm.
    var asksOfHarm: Bool { kind == .young && outcome == nil && harm == .notYet }
}

/// The rule of sections 63 and 64 for young carers: likely to have needs after eighteen, of significant benefit now, and
/// agreed to, or a risk of harm that needs no agreement.
enum TransitionDuty {
    ///
    /// Without agreement it hangs on harm alone: while that is not known, neither is what the law asks.
    static func owed(isLikely: Bool?, hasBenefit: Bool?, consent: Transition.Consent?, harm: Known) -> Known {
        guard isLikely == true, hasBenefit == true else { return .no }
        return consent == .agrees || consent == .bestInterests ? .yes : harm
    }
}

/// Somebody's eighteenth birthday as it bears on a carer, and what was done about it.
struct TurningEighteen: Sendable {
    let kind: Transition.Kind
    /// The child they look after; none where it is themselves.
    let child: Person?
    let birthday: Day
    /// From when it is to be offered, by the team's own target: the law names no age.
    let dueOn: Day
    /// The newest first.
    let steps: [Transition]

    var current: Transition? { steps.first }
    /// Whether a new one may be offered: there is none, or the last one came to an end that can be taken up again.
    var mayOffer: Bool { current.map { $0.outcome == .refused || $0.outcome == .notAssessed } ?? true }

    func standing(on today: Day) -> Phrase {
        switch current?.outcome {
        case .done?: TransitionWords.done
        case .refused?: TransitionWords.refused
        case .notAssessed?: TransitionWords.notAssessed
        case nil where current?.asksOfHarm == true: TransitionWords.harmToAsk
        case nil where current != nil: TransitionWords.offered
        case nil: dueOn <= today ? TransitionWords.due : TransitionWords.notYet
        }
    }
}

extension Look {
    /// The eighteenth birthdays that bear on someone: their own, until the step is done, and those of children they
    /// look after and whose records whoever asks may see.
    func turningEighteen(_ person: Person) throws -> [TurningEighteen] {
        guard person.isCarer else { return [] }
        let steps = try db.transitions(of: person.id)
        let days = try db.days(for: .eighteen, of: person.team)
        func turning(_ born: PartialDay, _ kind: Transition.Kind, _ child: Person?) -> TurningEighteen? {
            let birthday = born.birthday(18)
            let mine = steps.filter { $0.kind == kind && $0.child == child?.id }
            guard birthday > today || !mine.isEmpty else { return nil }
            return TurningEighteen(
                kind: kind,
                child: child,
                birthday: birthday,
                dueOn: birthday.adding(days: -days),
                steps: mine
            )
        }
        let own = person.born.flatMap { turning($0, .young, nil) }
        // Whoever is a child themselves is supported as a young carer, whomever they look after.
        let isYoung = person.ages(on: today).map { $0.upperBound < 18 } ?? false
        let children = isYoung ? [] : try people(db.lookedAfter(by: person.id))
        return [own].compactMap(\.self)
            + children.compactMap { child in child.born.flatMap { turning($0, .child, child) } }
    }
}
