import Desk
import Markup
import Web

extension Event {
    static let weightsSet = Event(
        "plan.weights_set",
        Phrase(en: "Changed what weighs what in a plan", cy: "Newidiodd y pwysau mewn cynllun")
    )
}

extension Notice {
    static let weightsSet = Notice(
        "weights-set",
        Phrase(en: "The weights were changed.", cy: "Newidiwyd y pwysau.")
    )
}
