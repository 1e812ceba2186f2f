import DesignSystem
import Markup

extension Decision.Kind {
    var words: Phrase {
        switch self {
        case .decision: Phrase(en: "Decision", cy: "Penderfyniad")
        case .action: Phrase(en: "Action", cy: "Cam")
        }
    }
}

extension Decision.State {
    var words: Phrase {
        switch self {
        case .open: Phrase(en: "Open", cy: "Ar agor")
        case .done: Phrase(en: "Done", cy: "Wedi’i wneud")
        case .dropped: Phrase(en: "Dropped", cy: "Wedi’i ollwng")
        }
    }

    var tag: HTML { .tag(words, self == .done ? .ok : self == .open ? .info : .plain) }
}
