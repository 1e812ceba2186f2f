import Dates
import Foundation

extension PartialDay {
    /// Reads what a person says or a list has, day first: "12/03/1958", "12 March 1958", "March 1958", "3/1958", "1958".
    package init?(written text: String) {
        let tidy = text.trimmingCharacters(in: .whitespacesAndNewlines)
        if let kept = PartialDay(iso: tidy) {
            self = kept
            return
        }
        let numbers = tidy.split { "/.- ".contains($0) }
        if numbers.allSatisfy({ $0.utf8.allSatisfy { (48...57).contains($0) } }) {
            let values = numbers.compactMap { Int($0) }
            switch (values.count, numbers.last?.utf8.count) {
            case (3, 4):
                guard let day = Day(values[2], values[1], values[0]) else { return nil }
                self.init(day)
            case (2, 4): self.init(year: values[1], month: values[0])
            case (1, 4): self.init(year: values[0])
            default: return nil
            }
            return
        }
        // A month by its name, and nothing else in words: "March 1958 Ali" is a date and a name.
        let words = tidy.split(whereSeparator: { !$0.isLetter }).map { $0.lowercased() }
        let named = words.filter { !["st", "nd", "rd", "th", "of"].contains($0) }
        guard named.count == 1, let month = named.first, Self.isMonth(month) else { return nil }
        let time = When(parsing: tidy)
        guard time.understood == .whole, time.milestones.count == 1, let only = time.milestones.first,
            only.part == nil, let earliest = only.earliest
        else { return nil }
        switch only.kind {
        case .day where only.latest == earliest: self.init(earliest)
        case .month: self.init(year: earliest.year, month: earliest.month)
        default: return nil
        }
    }

    private static func isMonth(_ word: String) -> Bool {
        word.count >= 3
            && DateLanguage.allCases.contains { language in
                (1...12).contains { language.month($0).lowercased().hasPrefix(word) }
            }
    }
}
