import Dates
import DesignSystem
import Foundation
import Markup

/// What an indicator is called in a national framework, and for how long: codes move, and the figures stay.
struct FrameworkCode: Sendable, Hashable, Codable {
    let framework: String
    let code: String
    /// The first day it holds for; from the framework's beginning without.
    var from: Day?
    /// The last day it holds for; still without.
    var to: Day?
    /// The code that follows it.
    var successor: String?

    /// "ASCOF 1C(1B), to 31 March 2023, then 3D(1b)".
    var words: Phrase {
        var en = "\(framework) \(code)"
        var cy = en
        if let from {
            en += ", from \(Phrase.day(from).en)"
            cy += ", o \(Phrase.day(from).cy)"
        }
        if let to {
            en += ", to \(Phrase.day(to).en)"
            cy += ", hyd \(Phrase.day(to).cy)"
        }
        if let successor {
            en += ", then \(successor)"
            cy += ", yna \(successor)"
        }
        return Phrase(en: en, cy: cy)
    }
}

/// Codes as somebody writes them: one on each line, its parts set apart by semicolons.
extension FrameworkCode {
    static let most = 20

    var written: String {
        [framework, code, from?.iso ?? "", to?.iso ?? "", successor ?? ""].joined(separator: "; ")
    }

    /// - Returns: `nil` where a line is no framework and code, or a day is none, or ends before it begins.
    static func read(_ text: String) -> [FrameworkCode]? {
        var codes: [FrameworkCode] = []
        for line in text.split(whereSeparator: \.isNewline) where !line.allSatisfy(\.isWhitespace) {
            let parts = line.split(separator: ";", omittingEmptySubsequences: false)
                .map { $0.trimmingCharacters(in: .whitespaces) }
            func part(_ place: Int) -> String? { parts.dropFirst(place).first.flatMap { $0.isEmpty ? nil : $0 } }
            guard parts.count <= 5, let framework = part(0), let code = part(1), framework.count <= 100,
                code.count <= 40, part(4)?.count ?? 0 <= 40
            else { return nil }
            let days = [part(2), part(3)].map { written in written.flatMap { Day(iso: $0) } }
            guard (part(2) == nil) == (days[0] == nil), (part(3) == nil) == (days[1] == nil) else { return nil }
            if let from = days[0], let to = days[1], to < from { return nil }
            codes.append(
                FrameworkCode(framework: framework, code: code, from: days[0], to: days[1], successor: part(4))
            )
        }
        return codes.count <= most ? codes : nil
    }
}

extension FrameworkCode {
    /// Codes of ASCOF whose change was read at its source; others that were given new ones in 2023 are not said here.
    static let ascof2023 = Day(2023, 3, 31)

    /// A carers' measure of ASCOF by the code it had to March 2023.
    static func ascof(_ code: String, then successor: String? = nil) -> [FrameworkCode] {
        let old = FrameworkCode(framework: "ASCOF", code: code, to: ascof2023, successor: successor)
        guard let successor else { return [old] }
        return [old, FrameworkCode(framework: "ASCOF", code: successor, from: ascof2023?.adding(days: 1))]
    }
}
