import Dates
import Foundation
import Markup
import Records

/// What a fund is counted in.
enum FundKind: String, Sendable, CaseIterable, SQLConvertible {
    /// In minutes, so that half an hour is a whole number.
    case hours
    /// In pence.
    case money
}

/// Hours or money that a team has for breaks, from one day to another.
struct BreakFund: Sendable, Identifiable, RowDecodable {
    let id: UUID
    let team: UUID
    let name: String
    let kind: FundKind
    let first: Day
    let last: Day
    /// Minutes or pence.
    let amount: Int
    /// What is allocated and not given back.
    let used: Int
    let version: Int

    init(row: Row) throws {
        id = try row["id"]
        team = try row["team_id"]
        name = try row["name"]
        kind = try row["kind"]
        first = try row["first_on"]
        last = try row["last_on"]
        amount = try row["amount"]
        used = try row["used"]
        version = try row["version"]
    }

    /// What can still be allocated.
    var left: Int { FundSum.left(of: amount, used: used) }

    func isOpen(on day: Day) -> Bool { first <= day && day <= last }
}

/// Sums over a fund, none of which can pass what there is.
enum FundSum {
    static func left(of amount: Int, used: Int) -> Int {
        let (left, over) = amount.subtractingReportingOverflow(used)
        return over || used < 0 ? 0 : max(0, left)
    }

    /// All of them together; as much as there can be where that is more.
    static func total(_ amounts: [Int]) -> Int {
        amounts.reduce(0) { sum, next in
            let (more, over) = sum.addingReportingOverflow(max(0, next))
            return over ? Int.max : more
        }
    }

    /// Whether so much more may be taken.
    static func allows(_ more: Int, of amount: Int, used: Int) -> Bool {
        more > 0 && more <= left(of: amount, used: used)
    }
}

/// So many minutes or pence, as people write and read them.
struct FundAmount: Sendable, Equatable {
    let kind: FundKind
    /// Minutes or pence.
    let units: Int

    init(_ units: Int, _ kind: FundKind) {
        self.units = units
        self.kind = kind
    }

    /// What someone typed: "7.5", "7½", "7:30", "7h 30m", "£1,250", "£42.50".
    init?(_ typed: String, _ kind: FundKind) {
        let plain = typed.lowercased().filter { !$0.isWhitespace && $0 != "," && $0 != "£" }
        guard let units = kind == .hours ? FundAmount.minutes(plain) : FundAmount.pence(plain) else { return nil }
        self.init(units, kind)
    }

    /// The most that can be told: a thousand million pounds, or as many minutes.
    static let most = 100_000_000_000

    private static func minutes(_ text: String) -> Int? {
        if let match = text.wholeMatch(of: /(\d{1,7}):([0-5]\d)/) {
            return sum(Int(match.output.1), 60, Int(match.output.2))
        }
        if let match = text.wholeMatch(of: /(\d{1,7})(h|hours?|awr|oriau)(([0-5]?\d)(m|min|mins|minutes|munud)?)?/) {
            return sum(Int(match.output.1), 60, match.output.4.flatMap { Int($0) } ?? 0)
        }
        let parts = text.replacing("½", with: ".5").replacing("¼", with: ".25").replacing("¾", with: ".75")
        guard let match = parts.wholeMatch(of: /(\d{0,7})(\.(\d{1,2}))?/), let whole = Int("0" + match.output.1) else {
            return nil
        }
        let hundredths = match.output.3.flatMap { Int($0.count == 1 ? $0 + "0" : $0) } ?? 0
        // Only whole minutes: a third of an hour is written 0:20.
        guard !parts.isEmpty, hundredths * 60 % 100 == 0 else { return nil }
        return sum(whole, 60, hundredths * 60 / 100)
    }

    private static func pence(_ text: String) -> Int? {
        guard let match = text.wholeMatch(of: /(\d{1,9})(\.(\d{2}))?p?/), !text.hasSuffix("p") else { return nil }
        return sum(Int(match.output.1), 100, match.output.3.flatMap { Int($0) } ?? 0)
    }

    private static func sum(_ whole: Int?, _ size: Int, _ rest: Int?) -> Int? {
        guard let whole, let rest else { return nil }
        let units = whole * size + rest
        return units <= most ? units : nil
    }

    /// "7 hours 30 minutes", "£1,250.00".
    var words: Phrase {
        switch kind {
        case .money:
            let pence = String(units.magnitude % 100)
            let pounds = Phrase.number(units / 100).en
            let text = "£\(pounds).\(pence.count == 1 ? "0" : "")\(pence)"
            return Phrase(asWritten: text)
        case .hours:
            let (hours, minutes) = (units / 60, units % 60)
            let whole = Phrase.number(hours).en
            let english = hours == 1 ? "1 hour" : "\(whole) hours"
            let welsh = "\(whole) awr"
            guard minutes > 0 else { return Phrase(en: english, cy: welsh) }
            return Phrase(en: "\(english) \(minutes) minutes", cy: "\(welsh) \(minutes) munud")
        }
    }

    /// As a form holds it: "7:30", "42.50".
    var typed: String {
        let rest = String(kind == .hours ? units % 60 : units % 100)
        let whole = String(kind == .hours ? units / 60 : units / 100)
        return "\(whole)\(kind == .hours ? ":" : ".")\(rest.count == 1 ? "0" : "")\(rest)"
    }
}
