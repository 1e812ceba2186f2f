import Dates
import Desk
import Foundation
import Markup
import Records

/// What a rule of keeping is about.
enum KeptKind: String, Sendable, CaseIterable, SQLConvertible {
    case adult, young, mistake, arrival, backups

    /// Where an agency has not said otherwise.
    ///
    /// Usual in practice, and not verified against a code of practice in force: the page says so.
    var usual: Int {
        switch self {
        case .adult: 8
        case .young: 25
        case .mistake: 0
        case .arrival: 12
        case .backups: 35
        }
    }

    var words: Phrase {
        switch self {
        case .adult: Phrase(en: "Records of adults", cy: "Cofnodion oedolion")
        case .young:
            Phrase(
                en: "Records closed while someone was under eighteen",
                cy: "Cofnodion a gaewyd pan oedd rhywun o dan ddeunaw"
            )
        case .mistake: Phrase(en: "Records made by mistake", cy: "Cofnodion a wnaed drwy gamgymeriad")
        case .arrival:
            Phrase(
                en: "Registrations and referrals that were not taken on",
                cy: "Cofrestriadau ac atgyfeiriadau na dderbyniwyd"
            )
        case .backups: Phrase(en: "Backups of the place", cy: "Copïau wrth gefn o’r lle")
        }
    }

    var unit: Phrase {
        switch self {
        case .adult:
            Phrase(
                en: "Years after the record was closed or they were last spoken to, whichever is later",
                cy: "Blynyddoedd ar ôl cau’r cofnod neu siarad â nhw ddiwethaf, pa un bynnag sydd hwyraf"
            )
        case .young:
            Phrase(
                en: "Until the birthday they are so many years old; a year more where it was closed at seventeen",
                cy: "Hyd y pen-blwydd y maent mor hen â hyn; blwyddyn arall lle caewyd ef yn ddwy ar bymtheg"
            )
        case .mistake: Phrase(en: "Years after it was closed", cy: "Blynyddoedd ar ôl ei gau")
        case .arrival:
            Phrase(
                en: "Months after it was decided, or after they came where nobody decided",
                cy: "Misoedd ar ôl penderfynu, neu ar ôl iddynt ddod lle na phenderfynodd neb"
            )
        case .backups: Phrase(en: "Days until a backup is destroyed", cy: "Diwrnodau nes dinistrio copi wrth gefn")
        }
    }
}

/// How long an agency keeps one kind of thing, from a day on.
struct KeepingRule: Sendable, Identifiable, RowDecodable {
    let id: UUID
    let agency: UUID
    let kind: KeptKind
    let amount: Int
    let beginsOn: Day
    let setName: String

    init(row: Row) throws {
        id = try row["id"]
        agency = try row["agency_id"]
        kind = try row["kind"]
        amount = try row["amount"]
        beginsOn = try row["begins_on"]
        setName = try row["set_name"]
    }
}

/// An agency’s rules as they hold on a day.
struct KeepingRules: Sendable {
    private let amounts: [KeptKind: Int]

    /// Of several of a kind the one that began last holds.
    init(_ rules: [KeepingRule], on day: Day) {
        var amounts: [KeptKind: Int] = [:]
        for rule in rules where rule.beginsOn <= day { amounts[rule.kind] = rule.amount }
        self.amounts = amounts
    }

    func amount(_ kind: KeptKind) -> Int { amounts[kind] ?? kind.usual }

    /// Until when a closed record is kept.
    func until(_ record: ClosedRecord) -> (kind: KeptKind, day: Day) {
        if record.reason == ClosingReason.mistake.rawValue {
            return (.mistake, record.closedOn.adding(years: amount(.mistake)))
        }
        if let born = record.born, record.closedOn < born.birthday(18) {
            let late = record.closedOn >= born.birthday(17) ? 1 : 0
            return (.young, born.birthday(amount(.young) + late))
        }
        return (.adult, max(record.closedOn, record.lastContact ?? record.closedOn).adding(years: amount(.adult)))
    }
}

/// A record nobody works with any more, as those who guard the agency’s records see it: never by a name.
struct ClosedRecord: Sendable, Identifiable, RowDecodable {
    let id: UUID
    let reference: String
    let agency: UUID
    let teamName: String
    let closedOn: Day
    let reason: String?
    let lastContact: Day?
    let born: PartialDay?
    let isHeld: Bool

    init(row: Row) throws {
        id = try row["id"]
        reference = try row["reference"]
        agency = try row["agency_id"]
        teamName = try row["team_name"]
        closedOn = try row["closed_on"]
        reason = try row["ended_reason"]
        lastContact = try row["last_contact_on"]
        born = try row["born"]
        isHeld = try row["is_held"]
    }
}

/// The erasing of a record, from one person’s proposal to another’s agreement.
struct Erasure: Sendable, Identifiable, RowDecodable {
    enum Why: String, Sendable, CaseIterable, SQLConvertible {
        case keptLongEnough = "kept_long_enough"
        case asked
        case mistake

        var words: Phrase {
            switch self {
            case .keptLongEnough: Phrase(en: "It was kept long enough", cy: "Fe’i cadwyd yn ddigon hir")
            case .asked: Phrase(en: "The person asked for it", cy: "Gofynnodd y person amdano")
            case .mistake: Phrase(en: "It should not have been made", cy: "Ni ddylai fod wedi’i wneud")
            }
        }
    }

    let id: UUID
    let record: UUID
    /// Until it is done.
    let reference: String?
    let agency: UUID
    let why: Why
    let proposedBy: UUID
    let proposedName: String
    let proposedAt: Instant
    let agreedName: String?
    let doneAt: Instant?
    let rows: Int?
    let backupsUntil: Day?
    let withdrawnAt: Instant?

    init(row: Row) throws {
        id = try row["id"]
        record = try row["record"]
        reference = try row["reference"]
        agency = try row["agency_id"]
        why = try row["why"]
        proposedBy = try row["proposed_by"]
        proposedName = try row["proposed_name"]
        proposedAt = try row["proposed_at"]
        agreedName = try row["agreed_name"]
        doneAt = try row["done_at"]
        rows = try row["row_count"]
        backupsUntil = try row["backups_until"]
        withdrawnAt = try row["withdrawn_at"]
    }

    static func subject(_ id: UUID) -> Subject { Subject("erasure", id) }
    var isWaiting: Bool { doneAt == nil && withdrawnAt == nil }
}
