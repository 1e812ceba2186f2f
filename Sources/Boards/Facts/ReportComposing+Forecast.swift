import Delivery
import Markup

extension ReportSource {
    /// What is not late yet and may be: due within 90 days and not on track, or past a milestone.
    ///
    /// What is late, and new dates that were asked for, have sections of their own.
    var forecast: ComposedPart {
        let found = actions.filter { !$0.isLate }.compactMap { action in
            action.signs.first(where: \.isOfWhatMayBe).map { (action, $0) }
        }
        let count = CountedWords.actions(
            found.count,
            en: "1 action may be late: it is due in 90 days and not on track, or has missed a milestone.",
            "\(found.count) actions may be late: they are due in 90 days and not on track, or have missed a milestone.",
            zero: "Nid oes arwydd y bydd cam yn hwyr."
        ) { "Gall \($0) fod yn hwyr, yn ôl eu dyddiadau a’u cerrig milltir." }
        let none = Phrase(
            en: "Nothing shows that an action will be late.",
            cy: "Nid oes arwydd y bydd cam yn hwyr."
        )
        return ComposedPart(
            [.fact(found.isEmpty ? none : count)],
            columns: columns([.lead, .sign]),
            rows: found.map { action, sign in row(action, [lead(action), .fact(sign.sentence(on: today))]) }
        )
    }
}

extension Forecast.Sign {
    fileprivate var isOfWhatMayBe: Bool {
        switch self {
        case .missed, .unlikely: true
        case .late, .later: false
        }
    }
}
