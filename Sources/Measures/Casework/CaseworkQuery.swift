import Statistics

/// An indicator that counts itself from the records of the place.
///
/// Each is one small statement beside its definition, in a file of its area; `all` lists them, and the library shows them.
/// They count the whole place, whatever team keeps the record: a count names nobody, and small ones are hidden.
struct CaseworkQuery: Sendable {
    /// Kept with each definition made from it, so never renamed.
    let code: String
    let definition: Definition
    let counting: Counting
    /// Those still waiting.
    var open: Strand?
    /// The people or things of people that stand behind what counts none itself: of a few of them it is not told.
    var behind: Strand?
    /// Which way of counting this is.
    ///
    /// Whoever changes what it counts says a new one: figures then wait until somebody has
    /// seen both.
    var revision: Int { definition.revision ?? 1 }
    /// It can only be told of now, so earlier periods keep what was counted in them.
    var isOnlyNow = false

    /// Every indicator there is over the records, area by area.
    static let all: [CaseworkQuery] =
        ofRegister + ofSources + ofYoungCarers + ofReferrals + ofWork + ofAssessments + ofAssessmentWays + ofPlans
        + ofReviews + ofBreaks + ofEmergencies + ofCards + ofEquality + ofSharing + ofCommissioners

    /// The codes of those that count no people, but what few people may stand behind.
    static let withPeopleBehind = Set(all.filter { $0.behind != nil }.map(\.code))

    /// The names of the strands of those who wait.
    static let waiting = Set(all.compactMap { $0.open?.name })

    static func named(_ code: String) -> CaseworkQuery? { all.first { $0.code == code } }
}

extension CaseworkQuery {
    /// The definition of the program's own, over people and by month unless it says otherwise.
    init(
        _ code: String,
        _ name: String,
        _ nameWelsh: String,
        asks question: String,
        counts counted: String,
        outOf: String? = nil,
        _ counting: Counting,
        open: Strand? = nil,
        behind: Strand? = nil,
        countsOpen: Bool = false,
        isOnlyNow: Bool = false,
        revision: Int? = nil,
        kind: Definition.Kind? = nil,
        countsPeople: Bool = true,
        leftOut: String? = nil,
        polarity: Polarity = .higher,
        caveats: String? = nil
    ) {
        let usual: Definition.Kind =
            switch counting {
            case .count, .total: .count
            case .median: .median
            case .share, .within, .of, .perAmount: .share
            }
        let notes = [
            caveats,
            open == nil ? nil : countsOpen ? BuiltInWelsh.waitingBeside : BuiltInWelsh.stillWaiting,
            isOnlyNow ? BuiltInWelsh.onlyNow : nil,
        ]
        let said = notes.compactMap(\.self).joined(separator: " ")
        self.code = code
        self.counting = counting
        self.open = open
        self.behind = behind
        self.isOnlyNow = isOnlyNow
        definition = Definition(
            name: name,
            nameWelsh: nameWelsh,
            question: question,
            kind: kind ?? usual,
            counted: counted,
            outOf: outOf,
            countsPeople: countsPeople,
            leftOut: leftOut,
            rhythm: .month,
            polarity: polarity,
            source: .casework,
            query: code,
            revision: revision,
            owner: nil,
            target: nil,
            baseline: nil,
            framework: nil,
            caveats: said.isEmpty ? nil : said,
            places: 0,
            fixedAfter: nil,
            run: 7
        )
    }
}
