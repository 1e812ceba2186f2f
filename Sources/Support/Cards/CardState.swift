import Markup
import Records

/// How far a carers card has come.
///
/// The last three are ends: whoever wants a card again gets another, with another number.
enum CardState: String, Sendable, CaseIterable, SQLConvertible {
    /// Asked for, and without a number yet.
    case applied
    case issued
    /// Its last day is over.
    case expired
    /// Another card stands in its place.
    case replaced
    case stopped

    /// What it is after a step, if it can be taken at all.
    func after(_ step: CardStep) -> CardState? {
        switch (self, step) {
        case (.applied, .issue): .issued
        case (.issued, .expire): .expired
        case (.issued, .replace): .replaced
        case (.applied, .stop), (.issued, .stop): .stopped
        default: nil
        }
    }

    var isOver: Bool { CardStep.allCases.allSatisfy { after($0) == nil } }
}

/// What can be done with a card.
enum CardStep: String, Sendable, CaseIterable {
    case issue, expire, replace, stop
}
