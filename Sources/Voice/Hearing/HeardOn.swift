import Dates
import DesignSystem
import Markup
import Records

/// When something was said: a day, or only a month when nobody remembers the day.
struct HeardOn: Sendable, Hashable {
    /// `2026-03-12` or `2026-03`: it sorts as time does.
    let iso: String
    /// The first day it can mean.
    let first: Day

    init(_ day: Day) {
        iso = day.iso
        first = day
    }

    /// Reads what is kept.
    init?(iso: String) {
        guard let first = Day(iso: iso.utf8.count == 7 ? iso + "-01" : iso) else { return nil }
        self.iso = iso
        self.first = first
    }

    /// Reads what a person or a list says, day first: "12 March 2026", "12/3/26", "March 2026".
    init?(written text: String) {
        let time = When(parsing: text)
        guard time.understood == .whole, time.milestones.count == 1, let only = time.milestones.first,
            only.part == nil, let earliest = only.earliest
        else { return nil }
        switch only.kind {
        case .day where only.latest == earliest: self.init(earliest)
        case .month: self.init(iso: earliest.isoMonth)
        default: return nil
        }
    }

    private var isMonth: Bool { iso.utf8.count == 7 }

    /// "12 March 2026", "March 2026".
    var words: Phrase {
        isMonth
            ? Phrase(en: first.monthWords(in: .english), cy: first.monthWords(in: .welsh)) : .day(first)
    }
}

extension HeardOn: SQLConvertible {
    var sqlValue: SQLValue { .text(iso) }
    init?(sqlValue: SQLValue) {
        guard case .text(let text) = sqlValue else { return nil }
        self.init(iso: text)
    }
}
