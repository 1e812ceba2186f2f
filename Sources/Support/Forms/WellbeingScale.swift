import Markup

/// Our own open scale of wellbeing: the Care Act's nine domains, each a statement with five answers.
///
/// It is nobody's questionnaire but ours, so its words are shown and kept; of licensed tools only scores are kept.
enum WellbeingScale {
    static let version = 1

    static let levels = [
        FormChoice("1", en: "Not at all", cy: "Dim o gwbl"),
        FormChoice("2", en: "A little", cy: "Ychydig"),
        FormChoice("3", en: "Partly", cy: "Yn rhannol"),
        FormChoice("4", en: "Mostly", cy: "Gan mwyaf"),
        FormChoice("5", en: "Completely", cy: "Yn llwyr"),
    ]

    /// The nine statements as questions of a form.
    static let questions: [FormQuestion] = WellbeingDomain.allCases.map { domain in
        FormQuestion(
            name: "wellbeing_\(domain.rawValue)",
            asks: domain.statement,
            hint: nil,
            kind: .choice(levels),
            voices: [.carer],
            feeds: .wellbeing(domain)
        )
    }
}

extension WellbeingDomain {
    /// What the carer says how true it is.
    var statement: Phrase {
        switch self {
        case .dignity: Phrase(en: "People treat me with respect", cy: "Mae pobl yn fy nhrin â pharch")
        case .health: Phrase(en: "I feel well in body and mind", cy: "Rwy’n teimlo’n dda o ran corff a meddwl")
        case .safety: Phrase(en: "I feel safe", cy: "Rwy’n teimlo’n ddiogel")
        case .control:
            Phrase(en: "I have a say in how my days go", cy: "Mae gen i lais yn y ffordd y mae fy nyddiau’n mynd")
        case .participation:
            Phrase(
                en: "I can work, learn or enjoy myself as I want to",
                cy: "Gallaf weithio, dysgu neu fwynhau fy hun fel y dymunaf"
            )
        case .money:
            Phrase(
                en: "I have enough money, and enough company",
                cy: "Mae gen i ddigon o arian, a digon o gwmni"
            )
        case .relationships:
            Phrase(
                en: "Things are good with my family and friends",
                cy: "Mae pethau’n dda gyda fy nheulu a’m ffrindiau"
            )
        case .home: Phrase(en: "Where I live suits me", cy: "Mae’r lle rwy’n byw yn fy siwtio")
        case .contribution:
            Phrase(
                en: "I can give something to other people, besides caring",
                cy: "Gallaf roi rhywbeth i bobl eraill, heblaw gofalu"
            )
        }
    }
}

/// What someone answered on the scale, on one day: from 1 to 5 for each domain, or nothing.
struct WellbeingScores: Sendable, Equatable {
    private(set) var points: [WellbeingDomain: Int] = [:]

    /// Points outside the scale are no answers.
    init(_ points: [WellbeingDomain: Int]) { self.points = points.filter { (1...5).contains($0.value) } }

    subscript(domain: WellbeingDomain) -> Int? { points[domain] }

    var isEmpty: Bool { points.isEmpty }

    /// All nine together, from 9 to 45; none when one is missing, for a sum of fewer compares with nothing.
    var sum: Int? { points.count == WellbeingDomain.allCases.count ? points.values.reduce(0, +) : nil }
}

/// How far someone has come between two answers of the scale.
struct DistanceTravelled: Sendable, Equatable {
    let before: WellbeingScores
    let now: WellbeingScores

    /// How many points a domain went up; none when it was not answered both times.
    func change(_ domain: WellbeingDomain) -> Int? {
        guard let before = before[domain], let now = now[domain] else { return nil }
        return now - before
    }

    private var changes: [Int] { WellbeingDomain.allCases.compactMap(change) }
    var better: Int { changes.count { $0 > 0 } }
    var same: Int { changes.count { $0 == 0 } }
    var worse: Int { changes.count { $0 < 0 } }
    /// How many domains were answered both times: what the three are out of.
    var compared: Int { changes.count }

    /// Of the whole; none unless all nine were answered both times.
    var whole: Int? {
        guard let before = before.sum, let now = now.sum else { return nil }
        return now - before
    }
}
