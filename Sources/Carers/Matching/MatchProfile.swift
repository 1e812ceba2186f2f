/// What a person is recognised by, as it was written.
package struct MatchDetails: Sendable, Hashable {
    package var given: String
    package var family: String
    package var knownAs: String?
    package var born: PartialDay?
    package var postcode: String?
    /// Each as it is known again: its digits, or its print.
    package var phones: [String]
    package var emails: [String]
    /// The print of their NHS number, never the number.
    package var nhs: String?

    package init(
        given: String,
        family: String,
        knownAs: String? = nil,
        born: PartialDay? = nil,
        postcode: String? = nil,
        phones: [String] = [],
        emails: [String] = [],
        nhs: String? = nil
    ) {
        self.given = given
        self.family = family
        self.knownAs = knownAs
        self.born = born
        self.postcode = postcode
        self.phones = phones
        self.emails = emails
        self.nhs = nhs
    }
}

/// What a person is recognised by, made ready to be compared with thousands of others.
package struct MatchProfile: Sendable {
    package let given: FoldedName
    package let family: FoldedName
    let knownAs: FoldedName
    /// The family name without what only joins it: “al”, “van”, “de”.
    let familyCore: String
    let givenSound: NameSound
    let familySound: NameSound
    let givenGroups: [Int]
    package let born: PartialDay?
    package let postcode: Postcode?
    package let phones: [String]
    let emails: [String]
    package let nhs: String?

    package init(_ details: MatchDetails) {
        given = FoldedName(details.given)
        family = FoldedName(details.family)
        knownAs = FoldedName(details.knownAs ?? "")
        let core = family.parts.filter { !Self.joining.contains($0) }
        familyCore = core.isEmpty ? family.joined : core.joined()
        givenSound = NameSound(given.parts.first ?? "")
        familySound = NameSound(familyCore)
        givenGroups = GivenNames.groups(of: given.parts.first ?? "")
        born = details.born
        postcode = details.postcode.flatMap { Postcode(mending: $0) }
        phones = details.phones
        emails = details.emails
        nhs = details.nhs
    }

    private static let joining: Set<String> = [
        "al", "el", "bin", "ibn", "bint", "binti", "abu", "van", "von", "der", "den", "de", "da", "dos", "di", "la",
        "le", "du", "ap", "ab",
    ]
}
