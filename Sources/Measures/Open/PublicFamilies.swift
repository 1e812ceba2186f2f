/// Which indicators count the same people, so that one may tell of another.
///
/// Two families that rule each other out are never both public: how many there are now and how many came and went in
/// between give each other away, however each is rounded.
enum PublicFamily: String, Sendable, Hashable, CaseIterable {
    /// Who came on the register in a period, by where they were found, and who left.
    case register
    /// Who is on it at the end of a period.
    case known
    /// Assessments finished in a period, and what came of them.
    case assessments
    /// Assessments asked for, and turned down: related to no other that is published.
    case asked, refused

    /// The family of a count over the records; none where nobody has said yet what it is part of.
    init?(query: String) {
        guard let family = Self.members.first(where: { $0.value.contains(query) })?.key else { return nil }
        self = family
    }

    static let members: [PublicFamily: Set<String>] = [
        .register: [
            "registered", "registered-by-health", "registered-by-schools", "self-registered", "source-known",
            "left-register",
        ],
        .known: [
            "register-size", "register-confirmed", "needs-met", "ethnicity-recorded", "disability-recorded",
        ],
        .assessments: [
            "assessments-approved", "young-assessments-approved", "parent-assessments-approved", "assessments-in-time",
            "assessments-combined", "assessments-self", "assessments-in-person", "copies-given", "eligible",
        ],
        .asked: ["assessments-asked"], .refused: ["assessments-refused"],
    ]

    /// Parts of the first that no one is in two of: with what is left over they make up the whole.
    static let wholes: [(whole: String, parts: [String])] = [
        ("registered", ["registered-by-health", "registered-by-schools", "self-registered"]),
        ("source-known", ["registered-by-health", "registered-by-schools", "self-registered"]),
        ("assessments-approved", ["young-assessments-approved", "parent-assessments-approved"]),
    ]

    func rulesOut(_ other: PublicFamily) -> Bool {
        [self, other] == [.register, .known] || [self, other] == [.known, .register]
    }
}
