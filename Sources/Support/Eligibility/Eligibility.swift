import Markup

/// One thing the law asks.
enum Condition: String, Sendable, CaseIterable {
    case necessaryCare = "care"
    case effect
    case impact
    case needs
    case couldBeMet = "could_be_met"
    case willProvide = "will_provide"
}

/// What one condition came to, and the answers that led there.
struct Finding: Sendable, Equatable {
    let condition: Condition
    let known: Known
    /// A sentence for each answer that bears on it.
    let because: [Phrase]
    /// What nobody has answered yet.
    let missing: [Phrase]
}

/// Eligibility worked out from the answers by the words of the law, with its reasons.
///
/// It judges nothing: whoever disagrees says so with a reason, and that is kept beside this, never instead of it.
struct Eligibility: Sendable, Equatable {
    enum Law: String, Sendable, CaseIterable {
        case careAct = "care_act"
        case childrenAct = "children_act"
    }

    let law: Law
    let findings: [Finding]

    /// All conditions together.
    var verdict: Known { .all(findings.map(\.known)) }

    /// What would have to be answered before it is known.
    var missing: [Phrase] { findings.flatMap(\.missing) }

    /// By the Care and Support (Eligibility Criteria) Regulations 2015, regulation 3.
    init(_ answers: EligibilityAnswers) {
        law = .careAct
        findings = [answers.careFinding, answers.effectFinding, answers.impactFinding]
    }

    /// By the Children Act 1989, sections 17ZC (young carers) and 17ZF (parent carers).
    init(_ answers: ChildrenActAnswers) {
        law = .childrenAct
        let asked: [(Condition, Bool?)] = [
            (.needs, answers.hasNeeds), (.couldBeMet, answers.couldBeMet), (.willProvide, answers.willProvide),
        ]
        findings = asked.map { condition, answer in
            let known = Known(answer)
            return Finding(
                condition: condition,
                known: known,
                because: known == .notYet ? [] : [condition.said(known)],
                missing: known == .notYet ? [condition.question] : []
            )
        }
    }

    /// As it is kept: the conditions by their codes, without a word about anybody.
    var codes: String { findings.map { "\($0.condition.rawValue)=\($0.known.rawValue)" }.joined(separator: " ") }
}

extension EligibilityAnswers {
    fileprivate var careFinding: Finding {
        Finding(
            condition: .necessaryCare,
            known: necessaryCare,
            because: cause.map { [$0.because] } ?? [],
            missing: cause == nil ? [Condition.necessaryCare.question] : []
        )
    }

    fileprivate var effectFinding: Finding {
        let isKnown = effect != .notYet
        var because: [Phrase] = []
        if let health, health != .neither || effect == .no { because.append(health.because) }
        for outcome in CaringOutcome.allCases {
            guard let inabilities = outcomes[outcome] else { continue }
            because += Inability.allCases.filter(inabilities.contains).map(outcome.because)
        }
        if effect == .no { because.append(EligibilityWords.everyOutcome) }
        var missing: [Phrase] = []
        if !isKnown {
            if health == nil { missing.append(EligibilityWords.healthQuestion) }
            missing += CaringOutcome.allCases.filter { outcomes[$0] == nil }.map(\.words)
        }
        return Finding(condition: .effect, known: effect, because: because, missing: missing)
    }

    fileprivate var impactFinding: Finding {
        let touched = WellbeingDomain.allCases.filter(domains.contains)
        return Finding(
            condition: .impact,
            known: significantImpact,
            because: impact.map { [$0.because] + ($0 == .none ? [] : touched.map(\.words)) } ?? [],
            missing: impact == nil ? [Condition.impact.question] : []
        )
    }
}
