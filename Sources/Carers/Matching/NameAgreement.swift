/// How two names agree.
package enum NameAgreement: Sendable, Hashable {
    case same
    /// One is a short form or another spelling of the other, or what the person is called by.
    case nickname
    /// One slip of the pen apart; two in a long name.
    case nearly
    case soundsAlike
    /// They share a part: one half of a double name, a middle name.
    case part
    /// Nearly the same, but each a name of its own: Jean and Joan, Balwinder and Jaswinder.
    case neighbour
    /// One is only the first letter of the other.
    case initial
    case different
    /// One of the two is not known.
    case unknown

    /// Slips that a name of this length may hold and still be taken for the other.
    private static func slipsAllowed(_ one: String, _ other: String, isLoose: Bool) -> Int {
        switch min(one.utf8.count, other.utf8.count) {
        case ..<4: 0
        case ..<(isLoose ? 5 : 8): 1
        default: 2
        }
    }

    /// Loosely, when one of the two is a name nobody knows and so perhaps a slip itself.
    static func nearly(_ one: String, _ other: String, isLoose: Bool = false) -> Bool {
        let allowed = slipsAllowed(one, other, isLoose: isLoose)
        return allowed > 0 && slips(between: one.utf8, and: other.utf8, most: allowed) != nil
    }

    /// Whether they sound alike and do not look altogether different: the codes drop vowels, so Gita is also Jyoti.
    static func isHeard(_ one: String, _ sound: NameSound, _ other: String, _ otherSound: NameSound) -> Bool {
        guard sound.isLike(otherSound) else { return false }
        return slips(between: one.utf8, and: other.utf8, most: max(one.utf8.count, other.utf8.count) / 2) != nil
    }
}

extension MatchProfile {
    /// How the given names agree.
    func givenNames(_ other: MatchProfile) -> NameAgreement {
        guard let mine = given.parts.first, let theirs = other.given.parts.first else { return .unknown }
        if given.joined == other.given.joined { return .same }
        if mine == theirs { return middleNames(other) ? .same : .part }
        if isCalled(by: other) || other.isCalled(by: self) { return .nickname }
        if givenGroups.contains(where: { other.givenGroups.contains($0) }) { return .nickname }
        if mine.utf8.count == 1 || theirs.utf8.count == 1 {
            return mine.first == theirs.first ? .initial : .different
        }
        let isKnown = !givenGroups.isEmpty && !other.givenGroups.isEmpty
        if NameAgreement.nearly(mine, theirs) { return isKnown ? .neighbour : .nearly }
        if !isKnown, NameAgreement.nearly(mine, theirs, isLoose: true) { return .nearly }
        if NameAgreement.nearly(given.joined, other.given.joined) { return .nearly }
        if NameAgreement.isHeard(mine, givenSound, theirs, other.givenSound) {
            return isKnown ? .neighbour : .soundsAlike
        }
        return isShared(given.parts, other.given.parts) ? .part : .different
    }

    /// Whether the names after the first allow that it is one person: one of the two has none, or they share one.
    private func middleNames(_ other: MatchProfile) -> Bool {
        let mine = given.parts.dropFirst()
        let theirs = other.given.parts.dropFirst()
        guard !mine.isEmpty, !theirs.isEmpty else { return true }
        return mine.contains { one in
            theirs.contains { $0 == one || $0.first == one.first && min($0.utf8.count, one.utf8.count) == 1 }
        } || mine.contains { one in theirs.contains { NameSound(one).isLike(NameSound($0)) } }
    }

    private func isCalled(by other: MatchProfile) -> Bool {
        guard let called = knownAs.parts.first, let name = other.given.parts.first else { return false }
        return called == name || GivenNames.standForOneAnother(called, name)
    }

    /// How the family names agree.
    func familyNames(_ other: MatchProfile) -> NameAgreement {
        if family.isEmpty || other.family.isEmpty { return .unknown }
        if family.joined == other.family.joined || familyCore == other.familyCore { return .same }
        if familyCore.utf8.count == 1 || other.familyCore.utf8.count == 1 {
            return familyCore.first == other.familyCore.first ? .initial : .different
        }
        if NameAgreement.nearly(familyCore, other.familyCore) { return .nearly }
        if NameAgreement.isHeard(familyCore, familySound, other.familyCore, other.familySound) { return .soundsAlike }
        return isShared(family.parts, other.family.parts) ? .part : .different
    }

    /// Whether given and family name stand in each other’s place.
    func isTurnedRound(_ other: MatchProfile) -> Bool {
        guard !given.isEmpty, !family.isEmpty else { return false }
        return isAlike(given.joined, other.family.joined) && isAlike(family.joined, other.given.joined)
    }

    private func isAlike(_ one: String, _ other: String) -> Bool { one == other || NameAgreement.nearly(one, other) }

    private func isShared(_ mine: [String], _ theirs: [String]) -> Bool {
        guard mine.count > 1 || theirs.count > 1 else { return false }
        return mine.contains { $0.utf8.count > 2 && theirs.contains($0) }
    }
}
