import Dates
import Testing

/// A phrase and what it must mean, as a line of the tables beside this file.
///
///     phrase => kind EDTF part ‘note’ + kind EDTF part ‘note’
///
/// `⏎` is a new line in the phrase. `~` before the meaning says that a part was understood, `?` that nothing was.
struct Phrases: Sendable, CustomTestStringConvertible {
    var phrase: String
    var meaning: String

    var testDescription: String { phrase }

    init?(line: Substring) {
        let sides = line.split(separator: " => ", maxSplits: 1)
        guard sides.count == 2, let phrase = sides.first, let meaning = sides.last else { return nil }
        self.phrase = String(phrase.map { $0 == "⏎" ? "\n" : $0 })
        self.meaning = String(meaning)
    }

    static let all = [daysAndMonths, longerTimes, ongoingAndRecurring].flatMap {
        $0.split(separator: "\n").compactMap(Phrases.init)
    }

    static func said(_ when: When) -> String {
        let mark =
            switch when.understood {
            case .whole: ""
            case .part: "~ "
            case .nothing: "? "
            }
        return mark + when.milestones.map(said).joined(separator: " + ")
    }

    private static func said(_ milestone: Milestone) -> String {
        let edtf = milestone.edtf.isEmpty ? nil : milestone.edtf
        let note = milestone.note.map { "‘" + $0 + "’" }
        return [milestone.kind.rawValue, edtf, milestone.part?.rawValue, note].compactMap { $0 }.joined(separator: " ")
    }
}
