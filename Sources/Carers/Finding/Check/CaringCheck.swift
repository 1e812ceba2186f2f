/// What someone answered who asks whether they are a carer.
///
/// Every question may be left out: nobody is told that they are no carer because they would not say.
struct CaringAnswers: Sendable, Equatable {
    enum Who: String, Sendable, CaseIterable { case partner, parent, child, family, friend, nobody }
    enum Help: String, Sendable, CaseIterable { case house, body, medicine, money, out, company, feelings, none }
    enum Paid: String, Sendable, CaseIterable { case no, volunteer, job, jobAndMore = "job_and_more" }
    enum Often: String, Sendable, CaseIterable { case soon, sometimes, weekly, daily, always }
    enum Effect: String, Sendable, CaseIterable {
        case tired, health, sad, work, money, time, tooMuch = "too_much", none
    }
    enum Age: String, Sendable, CaseIterable { case under18, from18, from65, unsaid }

    var who: Who?
    var help: Set<Help> = []
    var paid: Paid?
    var often: Often?
    var effects: Set<Effect> = []
    var age: Age?

    /// Whether they said that it is more than they can bear: they are shown at once whom to call.
    var isInNeed: Bool { effects.contains(.tooMuch) }
}

/// What the answers mean, by the law's own words.
///
/// A carer gives or means to give care to someone who needs it, practical or emotional, and not under a contract or as
/// voluntary work (Care Act 2014, section 10(3), (9) and (11); Children Act 1989, sections 17ZA(3) and 17ZD). How much they
/// do, and what it does to them, decides what may help and never whether they are one.
enum CaringCheck: Sendable, Equatable {
    enum Kind: String, Sendable, CaseIterable {
        /// Under eighteen, whomever they look after.
        case young
        /// Looks after a disabled or ill child of their own.
        case parent
        case adult
    }

    enum Reason: String, Sendable, CaseIterable { case nobody, noHelp = "no_help", job, volunteer }

    case carer(Kind)
    case notYet(Reason)

    init(_ answers: CaringAnswers) {
        if answers.who == .nobody {
            self = .notYet(.nobody)
            return
        }
        // Who means to begin is a carer already; what they will do cannot be asked.
        if answers.often != .soon, answers.help.contains(.none) {
            self = .notYet(.noHelp)
            return
        }
        switch answers.paid {
        case .job: self = .notYet(.job)
        case .volunteer: self = .notYet(.volunteer)
        case .no, .jobAndMore, nil: self = .carer(Self.kind(answers))
        }
    }

    private static func kind(_ answers: CaringAnswers) -> Kind {
        if answers.age == .under18 { return .young }
        return answers.who == .child ? .parent : .adult
    }
}
