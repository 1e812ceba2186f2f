import Dates
import Foundation
import Records
import Statistics

/// An indicator that counts itself from the records of the place.
///
/// Each is one small statement beside its definition, in a file of its area; `all` lists them, and the library shows them.
/// They count the whole place, whatever team keeps the record: a count names nobody, and small ones are hidden.
struct CaseworkQuery: Sendable {
    /// Kept with each definition made from it, so never renamed.
    let code: String
    let definition: Definition
    let tally: @Sendable (any Reader, Period) throws -> Tally

    /// Every indicator there is over the records, area by area.
    static let all: [CaseworkQuery] = ofRegister + ofAssessments

    static func named(_ code: String) -> CaseworkQuery? { all.first { $0.code == code } }
}

/// What was counted for one period.
struct Tally: Sendable, Hashable {
    var numerator: Int
    var denominator: Int?
    /// How many are still open at the end of the period, and how long the oldest has waited: whoever still waits is in no
    /// percentage.
    var open: Int?
    var longestWait: Int?

    init(_ numerator: Int, of denominator: Int? = nil, open: Int? = nil, longestWait: Int? = nil) {
        self.numerator = numerator
        self.denominator = denominator
        self.open = open
        self.longestWait = longestWait
    }
}

extension Definition {
    /// A definition of the program's own, over people and by month.
    static func casework(
        _ code: String,
        _ name: String,
        _ nameWelsh: String,
        asks question: String,
        kind: Kind = .count,
        counts counted: String,
        outOf: String? = nil,
        leftOut: String? = nil,
        polarity: Polarity = .higher,
        caveats: String? = nil
    ) -> Definition {
        Definition(
            name: name,
            nameWelsh: nameWelsh,
            question: question,
            kind: kind,
            counted: counted,
            outOf: outOf,
            countsPeople: true,
            leftOut: leftOut,
            rhythm: .month,
            polarity: polarity,
            source: .casework,
            query: code,
            owner: nil,
            target: nil,
            baseline: nil,
            framework: nil,
            caveats: caveats,
            places: 0,
            fixedAfter: nil,
            run: 7
        )
    }
}
