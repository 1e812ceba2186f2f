import Dates
import Foundation
import Records

/// What was counted for one period, as it was entered.
struct IndicatorValue: Sendable, Identifiable {
    let id: UUID
    let indicator: UUID
    /// The version of the definition it was counted by.
    let number: Int
    let period: Period
    let numerator: Double?
    let denominator: Double?
    /// Why there is no figure.
    let missing: String?
    /// More may still come in for it.
    let isProvisional: Bool
    let note: String?
    /// How many were still open then, and for how many days the oldest had waited.
    var open: Int?
    var longestWait: Int?
    /// How many people, or things of theirs, stand behind a figure that counts none itself.
    var behind: Int?
    /// Where the figure lies as surely as 95%, of a mean whose single values were there when it was kept.
    var lower: Double?
    var upper: Double?
    /// Which of its counts may not be told, for the sake of others that count the same people; none where it was looked at
    /// by itself only.
    var hides: Hides?
    /// Whether the open count may not be told; none where it was not settled yet.
    var hidesOpen: Bool?
    let frozenAt: Instant?
    let frozenBy: String?
    let by: String
    let at: Instant
    let version: Int

    var counted: CountedValue {
        CountedValue(
            period: period,
            numerator: numerator,
            denominator: denominator,
            missing: missing,
            isProvisional: isProvisional,
            note: note,
            open: open,
            longestWait: longestWait,
            behind: behind,
            lower: lower,
            upper: upper
        )
    }
}

extension IndicatorValue: RowDecodable {
    init(row: Row) throws {
        id = try row["id"]
        indicator = try row["indicator_id"]
        number = try row["number"]
        period = try Period(first: row["first_day"], last: row["last_day"])
        numerator = try row["numerator"]
        denominator = try row["denominator"]
        missing = try row["missing"]
        isProvisional = try row["is_provisional"]
        note = try row["note"]
        open = try row["open_count"]
        longestWait = try row["longest_wait"]
        behind = try row["behind"]
        lower = try row["lower"]
        upper = try row["upper"]
        hides = try (row["hides"] as String?).flatMap { Hides(rawValue: $0) }
        hidesOpen = try row["hides_open"]
        frozenAt = try row["frozen_at"]
        frozenBy = try row["frozen_by_name"]
        by = try row["by_name"]
        at = try row["at"]
        version = try row["version"]
    }
}

/// Which counts of a figure are told to nobody, as it was settled together with all others of its period.
///
/// It is settled once, where the figure is counted, and kept with it; every page, chart, file and feed reads it there.
enum Hides: String, Sendable, Hashable {
    case none, above, below, both

    init(above: Bool, below: Bool) {
        self = above ? (below ? .both : .above) : (below ? .below : .none)
    }

    var above: Bool { self == .above || self == .both }
    var below: Bool { self == .below || self == .both }
}

/// A figure about to be kept.
struct CountedValue: Sendable, Hashable {
    let period: Period
    var numerator: Double?
    var denominator: Double?
    var missing: String?
    var isProvisional: Bool
    var note: String?
    var open: Int?
    var longestWait: Int?
    var behind: Int?
    var lower: Double?
    var upper: Double?
}

/// Something said on a chart: what happened, or that a new average starts and why.
struct Annotation: Sendable, Identifiable {
    enum Kind: String, Sendable, CaseIterable, SQLConvertible { case note, rebase }

    let id: UUID
    let indicator: UUID
    let on: Day
    let kind: Kind
    let words: String
    let agreedBy: String?
    let by: String
    let at: Instant
}

extension Annotation: RowDecodable {
    init(row: Row) throws {
        id = try row["id"]
        indicator = try row["indicator_id"]
        on = try row["on_day"]
        kind = try row["kind"]
        words = try row["words"]
        agreedBy = try row["agreed_by"]
        by = try row["by_name"]
        at = try row["at"]
    }
}
