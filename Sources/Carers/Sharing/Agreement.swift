package import Dates
package import Desk
package import Foundation
package import Markup
package import Records

/// What information is shared for.
package enum SharingPurpose: String, Sendable, CaseIterable, SQLConvertible {
    case support, health, emergency, school, safeguarding

    package var words: Phrase {
        switch self {
        case .support: Phrase(en: "To support the carer", cy: "I gefnogi’r gofalwr")
        case .health: Phrase(en: "For their health care", cy: "Ar gyfer eu gofal iechyd")
        case .emergency: Phrase(en: "In an emergency", cy: "Mewn argyfwng")
        case .school: Phrase(en: "For support at school or college", cy: "Am gymorth yn yr ysgol neu’r coleg")
        case .safeguarding: Phrase(en: "To keep someone safe", cy: "I gadw rhywun yn ddiogel")
        }
    }
}

/// Why the law allows it (UK GDPR, article 6).
package enum LawfulBasis: String, Sendable, CaseIterable, SQLConvertible {
    case publicTask = "public_task"
    case legalObligation = "legal_obligation"
    case legitimate = "legitimate"
    case vital, consent

    package var words: Phrase {
        switch self {
        case .publicTask: Phrase(en: "Public task", cy: "Tasg gyhoeddus")
        case .legalObligation: Phrase(en: "Legal obligation", cy: "Rhwymedigaeth gyfreithiol")
        case .legitimate: Phrase(en: "Legitimate interests", cy: "Buddiannau cyfreithlon")
        case .vital: Phrase(en: "Vital interests", cy: "Buddiannau hanfodol")
        case .consent: Phrase(en: "Consent", cy: "Cydsyniad")
        }
    }
}

/// Why the law allows what tells of health to be shared (UK GDPR, article 9).
package enum HealthCondition: String, Sendable, CaseIterable, SQLConvertible {
    case care, consent, vital, substantial, none

    package var words: Phrase {
        switch self {
        case .care: Phrase(en: "Health or social care", cy: "Gofal iechyd neu gymdeithasol")
        case .consent: Phrase(en: "Explicit consent", cy: "Cydsyniad penodol")
        case .vital: Phrase(en: "Vital interests", cy: "Buddiannau hanfodol")
        case .substantial: Phrase(en: "Substantial public interest", cy: "Budd sylweddol y cyhoedd")
        case .none: Phrase(en: "Nothing about health is shared", cy: "Ni rennir dim am iechyd")
        }
    }
}

/// What two agencies have agreed: whose records may be seen by whom, for what, why the law allows it, and until when.
package struct Agreement: Sendable, Identifiable, RowDecodable {
    package let id: UUID
    /// The agency that keeps the records.
    package let keeper: UUID
    /// The agency that may see those shared with it.
    package let receiver: UUID
    package let keeperName: String
    package let receiverName: String
    package let purpose: SharingPurpose
    package let basis: LawfulBasis
    package let condition: HealthCondition
    /// Whom carers mean by the receiver, where they are asked who may be told.
    let party: SharingParty?
    /// Who said so, or that they mean nobody by it; none where an agreement made before still asks.
    let partySaidBy: String?
    /// Who agreed to it, for both.
    package let signedBy: String
    package let beginsAt: Instant
    package let endsAt: Instant?
    package let endedAt: Instant?
    package let endedName: String?
    package let version: Int

    package static func subject(_ id: UUID) -> Subject { Subject("agreement", id) }

    package init(row: Row) throws {
        id = try row["id"]
        keeper = try row["keeper_id"]
        receiver = try row["receiver_id"]
        keeperName = try row["keeper_name"]
        receiverName = try row["receiver_name"]
        purpose = try row["purpose"]
        basis = try row["basis"]
        condition = try row["condition"]
        party = try row["party"]
        partySaidBy = try row["party_said_by"]
        signedBy = try row["signed_by"]
        beginsAt = try row["begins_at"]
        endsAt = try row["ends_at"]
        endedAt = try row["ended_at"]
        endedName = try row["ended_name"]
        version = try row["version"]
    }

    /// Whether somebody must still say whom carers mean by the receiver.
    func asksParty(at now: Instant) -> Bool { partySaidBy == nil && holds(at: now) }

    /// Whether it holds now.
    package func holds(at now: Instant) -> Bool {
        beginsAt <= now && (endsAt.map { now < $0 } ?? true) && endedAt == nil
    }
}

/// That one person's record is shared under an agreement.
package struct Sharing: Sendable, Identifiable, RowDecodable {
    package let id: UUID
    package let person: UUID
    package let agreement: UUID
    package let receiverName: String
    package let purpose: SharingPurpose
    package let basis: LawfulBasis
    /// Who said that it may be.
    package let agreedBy: String
    package let beginsAt: Instant
    package let endsAt: Instant?
    package let recordedName: String
    package let withdrawnAt: Instant?
    package let withdrawnName: String?
    /// Whether it opens the record now: it, and the agreement it stands under.
    package let isInForce: Bool

    package init(row: Row) throws {
        id = try row["id"]
        person = try row["person_id"]
        agreement = try row["agreement_id"]
        receiverName = try row["receiver_name"]
        purpose = try row["purpose"]
        basis = try row["basis"]
        agreedBy = try row["agreed_by"]
        beginsAt = try row["begins_at"]
        endsAt = try row["ends_at"]
        recordedName = try row["recorded_name"]
        withdrawnAt = try row["withdrawn_at"]
        withdrawnName = try row["withdrawn_name"]
        isInForce = try row["is_in_force"]
    }
}
