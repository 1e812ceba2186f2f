/// What an assessment of an adult carer found, as far as it has got: what eligibility is worked out from.
struct EligibilityAnswers: Sendable, Equatable {
    /// Where the carer's needs come from.
    enum Cause: String, Sendable, CaseIterable {
        /// Care that the adult could not do without, and could not give themselves.
        case necessary
        /// The adult could do it themselves.
        case notNecessary = "not_necessary"
        /// Something other than caring.
        case other
    }

    enum Health: String, Sendable, CaseIterable {
        case worse
        case atRisk = "at_risk"
        case neither
    }

    enum Impact: String, Sendable, CaseIterable { case now, likely, none }

    var cause: Cause?
    var health: Health?
    /// An outcome that is not here was not yet talked about; one without an inability can be achieved, or does not apply.
    var outcomes: [CaringOutcome: Set<Inability>] = [:]
    var impact: Impact?
    /// The parts of wellbeing that are touched.
    var domains: Set<WellbeingDomain> = []

    /// Regulation 3(1)(a): the needs arise from giving necessary care to an adult.
    var necessaryCare: Known { Known(cause.map { $0 == .necessary }) }

    var healthAtRisk: Known { Known(health.map { $0 != .neither }) }

    func unable(_ outcome: CaringOutcome) -> Known { Known(outcomes[outcome].map { !$0.isEmpty }) }

    /// Regulation 3(1)(b): any one effect is enough.
    var effect: Known { .any([healthAtRisk] + CaringOutcome.allCases.map(unable)) }

    /// Regulation 3(1)(c): a significant impact on wellbeing, now or likely.
    var significantImpact: Known { Known(impact.map { $0 != .none }) }
}

/// What an assessment of a young carer or a parent carer found: what the Children Act 1989 asks (sections 17ZC and 17ZF).
///
/// The regulation's three conditions are for carers of adults only.
struct ChildrenActAnswers: Sendable, Equatable {
    var hasNeeds: Bool?
    /// By services under section 17, wholly or in part.
    var couldBeMet: Bool?
    var willProvide: Bool?
}
