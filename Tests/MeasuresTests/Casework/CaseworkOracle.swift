import Dates
import Foundation
import Records

@testable import Measures

/// A row as text, numbers and truths by name, however the database keeps them.
struct PlainRow {
    let row: Row

    subscript(_ column: String) -> String? { (try? row[column] as String?) ?? nil }
    func number(_ column: String) -> Int? { (try? row[column] as Int?) ?? nil }
    func flag(_ column: String) -> Bool { ((try? row[column] as Bool?) ?? nil) ?? false }
    /// The day, or the day of the moment, in a column.
    func day(_ column: String) -> Day? { self[column].flatMap { Day(iso: String($0.prefix(10))) } }
}

/// The second, plain computation: every row of every table is looked at, one by one, for one period.
struct CaseworkOracle {
    let tables: [String: [PlainRow]]
    let today: Day
    var period: Period

    static let names = [
        "person", "assessment", "eligibility_decision", "support_plan", "direct_payment", "review", "break_need",
        "break_offer", "break_booking", "emergency_plan", "emergency_use", "carers_card", "equality_answer",
        "communication_need", "agreement", "sharing", "arrival", "onward_referral", "note", "task", "list_import",
        "list_row", "wellbeing_score", "population",
    ]

    init(_ db: any Reader, today: Day, period: Period) throws {
        var tables: [String: [PlainRow]] = [:]
        for name in Self.names { tables[name] = try db.rows("SELECT * FROM \(name: name)").map(PlainRow.init) }
        self.tables = tables
        self.today = today
        self.period = period
    }

    func all(_ table: String) -> [PlainRow] { tables[table] ?? [] }
    func find(_ table: String, _ id: String?) -> PlainRow? { all(table).first { $0["id"] == id } }

    /// Rows whose day lies in the period.
    func happened(_ table: String, _ column: String, _ isSuch: (PlainRow) -> Bool = { _ in true }) -> [PlainRow] {
        all(table).filter { row in
            guard let day = row.day(column), isSuch(row) else { return false }
            return period.first <= day && day <= period.last
        }
    }

    /// Whether something that began and perhaps ended stands on the last day of the period.
    func stands(_ from: Day?, _ until: Day?...) -> Bool {
        guard let from, from <= period.last else { return false }
        return until.allSatisfy { $0.map { $0 > period.last } ?? true }
    }

    /// The person of it left by the end of the period: whoever has gone waits for nothing.
    func hasLeft(_ row: PlainRow) -> Bool {
        guard let person = find("person", row["person_id"]) else { return false }
        return [person.day("ended_on"), person.day("died_on")].contains { $0.map { $0 <= period.last } ?? false }
    }
    /// It stands on the last day of the period, and its person has not left.
    func isInForce(_ row: PlainRow, _ from: String, _ until: String...) -> Bool {
        until.allSatisfy { stands(row.day(from), row.day($0)) } && !hasLeft(row)
    }
    /// The person of it is not on the register today, whatever day they left.
    func isGone(_ row: PlainRow) -> Bool {
        let person = find("person", row["person_id"])
        return person?["ended_on"] != nil || person?["died_on"] != nil
    }

    var isNow: Bool { period.first <= today && today <= period.last }

    func isCarer(_ person: PlainRow?) -> Bool {
        person.map { $0.flag("is_carer") && $0["merged_into"] == nil } ?? false
    }
    func isKnown(_ person: PlainRow?) -> Bool {
        guard let person, isCarer(person) else { return false }
        return stands(person.day("registered_on"), person.day("ended_on"), person.day("died_on"))
    }
    /// Carers who are on the register today, whatever day of the month it is.
    var carersNow: [PlainRow] {
        all("person").filter { isCarer($0) && $0["ended_on"] == nil && $0["died_on"] == nil }
    }
    var register: [PlainRow] { all("person").filter { isKnown($0) } }
    var registered: [PlainRow] { happened("person", "registered_on") { isCarer($0) } }
    func found(_ sources: String...) -> Int {
        registered.filter { $0["found_source"].map(sources.contains) ?? false }.count
    }

    /// The day someone turns eighteen, at the latest month it can be.
    func eighteen(_ person: PlainRow) -> Day? {
        guard let born = person["born"], let year = Int(born.prefix(4)) else { return nil }
        let month = born.utf8.count > 4 ? Int(born.dropFirst(5).prefix(2)) ?? 12 : 12
        let day = born.utf8.count > 7 ? Int(born.dropFirst(8)) ?? 28 : born.utf8.count > 4 ? 12 : 28
        return Day(year + 18, month, day)
    }

    func share(_ rows: [PlainRow], _ isPart: (PlainRow) -> Bool) -> Tally {
        Tally(rows.filter(isPart).count, of: rows.count)
    }
    func count(_ rows: [PlainRow]) -> Tally { Tally(rows.count) }
    func lap(_ row: PlainRow, _ from: String, _ to: String) -> Int? {
        guard let from = row.day(from), let to = row.day(to) else { return nil }
        return from.days(to: to)
    }
    func median(_ laps: [Int]) -> Tally {
        let sorted = laps.sorted()
        guard !sorted.isEmpty else { return Tally(0, of: 0) }
        let middle = sorted.count / 2
        let value =
            sorted.count % 2 == 1
            ? Double(sorted[middle]) : Double(sorted[middle - 1] + sorted[middle]) / 2
        return Tally(value, of: sorted.count)
    }
    func isBy(_ row: PlainRow, _ day: String, _ due: String) -> Bool {
        guard let day = row.day(day), let due = row.day(due) else { return false }
        return day <= due
    }
}
