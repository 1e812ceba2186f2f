import Statistics

/// What an indicator measures and how: everything that is said about it is printed from this.
struct Definition: Sendable, Hashable, Codable {
    /// What kind of figure it is.
    enum Kind: String, Sendable, Hashable, Codable, CaseIterable {
        /// So many.
        case count
        /// So many of so many, said as a percentage.
        case share
        /// So many for each thousand people.
        case rate
        /// A sum divided by how many it is made of: an average.
        case mean
        /// The one in the middle; the denominator is how many it is of.
        case median

        var hasDenominator: Bool { self != .count }
        /// Neither can be more than the other allows.
        var isPart: Bool { self == .share }
    }

    /// Where its figures come from.
    enum Source: String, Sendable, Hashable, Codable, CaseIterable {
        case entered, survey
        /// It counts itself from the records.
        case casework
        /// Worked out from other indicators.
        case formula
    }

    var name: String
    var nameWelsh: String?
    /// The question it answers, in plain words.
    var question: String
    var kind: Kind
    /// What is counted above the line.
    var counted: String
    /// What it is counted out of.
    var outOf: String?
    /// Whether it counts people, so that small numbers are hidden.
    var countsPeople: Bool
    var leftOut: String?
    var rhythm: Rhythm
    var polarity: Polarity
    var source: Source
    /// Which of the program's own counts it is; only with casework.
    var query: String?
    /// Which way of counting it that was, where the program has had several; the first without.
    var revision: Int?
    /// What it is worked out from; only with formula.
    var formula: Formula?
    /// Who keeps it right, in words.
    var owner: String?
    var target: Double?
    /// Other targets from some periods on.
    var targets: [Targets.Step]?
    /// Where it stood when the plan began.
    var baseline: Double?
    /// Of a national framework, as "ASCOF 3D".
    var framework: String?
    /// Its codes in frameworks, with the days they hold for and what follows them.
    var codes: [FrameworkCode]?
    var caveats: String?
    /// Decimal places that are shown.
    var places: Int
    /// How many figures the average and the range rest on; all without.
    var fixedAfter: Int?
    /// How many in a row are a trend or a shift: 6 or 7.
    var run: Int
    /// The language its words are written in; English without.
    var lang: String?

    /// It counts no people itself, but few may stand behind it.
    var hasPeopleBehind: Bool {
        !countsPeople && query.map(CaseworkQuery.withPeopleBehind.contains) == true
    }

    var rules: ChartRules {
        var rules = ChartRules(baseline: fixedAfter)
        rules.run = run
        return rules
    }
}
