package import Markup

/// How alike two records are, and why.
package struct Likeness: Sendable, Hashable {
    /// What the two agree or differ in, what speaks loudest first.
    package let rules: [MatchRule]
    package let points: Int

    package init(_ one: MatchProfile, _ other: MatchProfile) {
        var rules: [MatchRule] = []
        if let mine = one.nhs, let theirs = other.nhs { rules.append(mine == theirs ? .sameNHS : .otherNHS) }
        rules += Self.names(one, other)
        if let mine = one.born, let theirs = other.born { rules.append(Self.rule(mine.agreement(with: theirs))) }
        if let mine = one.postcode, let theirs = other.postcode { rules.append(Self.rule(mine, theirs)) }
        if one.phones.contains(where: { other.phones.contains($0) }) { rules.append(.samePhone) }
        if one.emails.contains(where: { other.emails.contains($0) }) { rules.append(.sameEmail) }
        points = rules.reduce(0) { $0 + $1.points }
        self.rules = rules.sorted { (abs($0.points), $0.rawValue) > (abs($1.points), $1.rawValue) }
    }

    /// What the points come to.
    package enum Strength: String, Sendable, Hashable, CaseIterable {
        case unlikely, possible, same
    }

    package static let possibleFrom = 15
    package static let sameFrom = 22

    package var strength: Strength {
        switch points {
        case Self.sameFrom...: .same
        case Self.possibleFrom...: .possible
        default: .unlikely
        }
    }

    /// The reasons as one line: “Same date of birth; surname sounds alike; different postcode”.
    package var words: Phrase { Self.words(of: rules) }

    static func words(of rules: [MatchRule]) -> Phrase {
        Phrase(en: sentence(rules.map(\.words.en)), cy: sentence(rules.map(\.words.cy)))
    }

    private static func sentence(_ reasons: [String]) -> String {
        let all = reasons.joined(separator: "; ")
        guard let first = all.first else { return "" }
        return "\(first.uppercased())\(all.dropFirst())"
    }

    private static func names(_ one: MatchProfile, _ other: MatchProfile) -> [MatchRule] {
        let given = one.givenNames(other)
        let family = one.familyNames(other)
        if given == .different || family == .different, one.isTurnedRound(other) { return [.namesTurnedRound] }
        let first: MatchRule? =
            switch given {
            case .same: .sameGiven
            case .nickname: .givenNickname
            case .nearly: .givenNearly
            case .soundsAlike: .givenSounds
            case .part: .givenPart
            case .initial: .givenInitial
            case .neighbour: .givenNeighbour
            case .different: .otherGiven
            case .unknown: nil
            }
        let last: MatchRule? =
            switch family {
            case .same, .nickname: .sameFamily
            case .nearly, .neighbour: .familyNearly
            case .soundsAlike: .familySounds
            case .part: .familyPart
            case .initial: .familyInitial
            case .different: .otherFamily
            case .unknown: nil
            }
        return [first, last].compactMap { $0 }
    }

    private static func rule(_ agreement: BirthAgreement) -> MatchRule {
        switch agreement {
        case .same: .sameBorn
        case .swapped: .bornSwapped
        case .nearly: .bornNearly
        case .asFar: .bornYear
        case .different: .otherBorn
        case .generation: .otherGeneration
        }
    }

    private static func rule(_ mine: Postcode, _ theirs: Postcode) -> MatchRule {
        if mine == theirs { return .samePostcode }
        return mine.district == theirs.district ? .sameTown : .otherPostcode
    }
}
