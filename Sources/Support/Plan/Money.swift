import DesignSystem
import Forms
import Markup
import Records

/// An amount of money in whole pence.
struct Pence: Sendable, Hashable, SQLConvertible {
    let count: Int

    init(_ count: Int) { self.count = count }

    /// "12", "12.5", "£1,200.50"; none for anything else, and for less than nothing.
    init?(_ typed: String) {
        let kept = typed.filter { !$0.isWhitespace && $0 != "," && $0 != "£" }
        let sides = kept.split(separator: ".", omittingEmptySubsequences: false)
        guard (1...2).contains(sides.count), let pounds = Int(sides[0]), (0...10_000_000).contains(pounds),
            sides[0].allSatisfy(\.isASCII), sides[0].allSatisfy(\.isNumber)
        else { return nil }
        var pence = 0
        if sides.count == 2 {
            let digits = sides[1]
            guard (1...2).contains(digits.count), let read = Int(digits), digits.allSatisfy(\.isNumber) else {
                return nil
            }
            pence = digits.count == 1 ? read * 10 : read
        }
        count = pounds * 100 + pence
    }

    var sqlValue: SQLValue { .integer(Int64(count)) }
    init?(sqlValue: SQLValue) {
        guard let count = Int(sqlValue: sqlValue) else { return nil }
        self.count = count
    }

    /// "1200.50", as it is typed.
    var typed: String {
        let pence = count % 100
        return "\(count / 100).\(pence < 10 ? "0" : "")\(pence)"
    }

    /// "£1,200.50".
    var words: Phrase {
        let pence = count % 100
        let pounds = Phrase.number(count / 100).en
        return Phrase(same: "£\(pounds).\(pence < 10 ? "0" : "")\(pence)")
    }
}

/// How often an amount is.
enum Every: String, Sendable, CaseIterable, SQLConvertible {
    case once, week, month, year

    var words: Phrase {
        switch self {
        case .once: Phrase(en: "Once", cy: "Unwaith")
        case .week: Phrase(en: "Each week", cy: "Bob wythnos")
        case .month: Phrase(en: "Each month", cy: "Bob mis")
        case .year: Phrase(en: "Each year", cy: "Bob blwyddyn")
        }
    }
}

/// So much, so often.
struct Amount: Sendable, Hashable {
    let pence: Pence
    let every: Every

    var words: Phrase {
        Phrase(
            en: "\(pence.words.en), \(every.words.en.lowercased())",
            cy: "\(pence.words.cy), \(every.words.cy.lowercased())"
        )
    }
}

extension FormReader {
    /// An amount in two fields, `field` and `field-every`; none where nothing is typed.
    mutating func amount(_ field: String) -> Amount? {
        guard let typed = optionalText(field, most: 20) else { return nil }
        guard let pence = Pence(typed) else {
            refuse(field, Phrase(en: "Enter an amount, such as 250 or 12.50", cy: "Rhowch swm, fel 250 neu 12.50"))
            return nil
        }
        guard let every: Every = optionalChoice("\(field)-every") else {
            refuse("\(field)-every", Phrase(en: "Choose how often", cy: "Dewiswch pa mor aml"))
            return nil
        }
        return Amount(pence: pence, every: every)
    }
}

extension HTML {
    /// The two fields of an amount.
    static func amountFields(_ field: String, label: Phrase, hint: Phrase? = nil, form: Form, invalid: InvalidForm?)
        -> HTML
    {
        let none = Option("", Phrase(en: "Choose", cy: "Dewiswch"))
        return """
            \(textField(field, label: label, hint: hint, width: "w10", isOptional: true, form: form, invalid: invalid))
            \(select("\(field)-every", label: Phrase(en: "How often", cy: "Pa mor aml"), options: [none] + Every.allCases.map { Option($0.rawValue, $0.words) }, form: form, invalid: invalid))
            """
    }
}

extension Form {
    /// The two fields of an amount already known.
    static func amount(_ field: String, _ amount: Amount?) -> [String: String] {
        guard let amount else { return [:] }
        return [field: amount.pence.typed, "\(field)-every": amount.every.rawValue]
    }
}
