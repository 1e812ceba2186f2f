/// A part of somebody's record, for which another agency's reason to see it may hold or not.
///
/// Whoever keeps the record or works with the person sees all of it; whom it is shared with sees what it is shared for.
public enum RecordPart: String, Sendable, CaseIterable {
    /// Who they are, what keeps them safe and what makes communication possible: it stands on every page.
    case who
    case contact, caring
    /// Notes, what happened, letters, and what is to be done.
    case work
    /// Assessments, plans, reviews, breaks and scores.
    case support
    /// The emergency plan and the card.
    case emergency
    /// How the record itself is kept: with whom it is shared, who looked, and what it may be one with.
    case keeping

    /// Whether it tells of health: closed where an agreement says that nothing about health is shared.
    var tellsOfHealth: Bool {
        switch self {
        case .who, .contact, .keeping: false
        case .caring, .work, .support, .emergency: true
        }
    }

    /// What it must be shared for to be seen by others; a part of none is for those who keep the record alone.
    var purposes: [SharingPurpose] { SharingPurpose.allCases.filter { $0.opens.contains(self) } }
}

extension SharingPurpose {
    /// What of a record is needed for it, and no more (UK GDPR, article 5(1)(c)).
    var opens: Set<RecordPart> {
        switch self {
        case .support, .safeguarding: [.who, .contact, .caring, .work, .support, .emergency]
        case .health, .emergency: [.who, .contact, .caring, .emergency]
        case .school: [.who, .contact, .caring]
        }
    }
}
