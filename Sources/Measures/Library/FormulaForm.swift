import Desk
import Forms
import Foundation
import Records

/// A formula as a form says it: by the codes of the indicators.
struct FormulaForm: Sendable {
    let sum: Formula.Sum
    let codes: [String]

    /// - Returns: `nil` where the source is not a formula.
    init?(_ read: inout FormReader, _ form: Form, kind: Definition.Kind) {
        guard form["source"] == Definition.Source.formula.rawValue else { return nil }
        sum = read.choice("formula", required: DefinitionWords.choose, fallback: .sum)
        codes = form["parts"].split { $0 == "," || $0 == ";" || $0.isNewline }
            .map { $0.trimmingCharacters(in: .whitespaces).uppercased() }.filter { !$0.isEmpty }
        if codes.count < 2 || codes.count > Formula.mostParts || (sum == .ratio && codes.count != 2) {
            read.refuse("parts", FormulaWords.howMany)
        } else if Set(codes).count != codes.count, sum != .ratio {
            read.refuse("parts", FormulaWords.twice)
        }
        if (sum == .ratio) != kind.hasDenominator || kind == .median { read.refuse("kind", FormulaWords.kind) }
    }

    /// The formula, of indicators that are there, have the same rhythm and are not worked out from this one.
    func formula(for own: UUID?, rhythm: Rhythm, _ db: any Reader, visibleTo actor: Actor) throws -> Formula {
        let parts = try codes.map { code in
            guard let part = try db.indicator(code: code, visibleTo: actor) else {
                throw InvalidForm("parts", FormulaWords.notThere(code))
            }
            guard part.definition.rhythm == rhythm else { throw InvalidForm("parts", FormulaWords.rhythm(code)) }
            return part.id
        }
        let formula = Formula(sum: sum, parts: parts)
        if let own, try db.isWorkedOut(formula, from: own) { throw InvalidForm("parts", FormulaWords.circle) }
        return formula
    }
}
