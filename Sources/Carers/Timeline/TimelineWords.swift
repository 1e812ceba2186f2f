import DesignSystem
import Foundation
import Markup

/// Words of a record's timeline.
enum TimelineWords {
    static let timeline = Phrase(en: "Timeline", cy: "Llinell amser")
    static let when = Phrase(en: "When", cy: "Pryd")
    static let show = Phrase(en: "Show", cy: "Dangos")
    static let everything = Phrase(en: "Everything", cy: "Popeth")
    static let only = Phrase(en: "Show only", cy: "Dangos yn unig")
    static let older = Phrase(en: "Older", cy: "Hŷn")
    static let newest = Phrase(en: "Back to the newest", cy: "Yn ôl i’r diweddaraf")
    static let none = Phrase(
        en: "Nothing is on the timeline yet. What is said, done, sent and decided appears here.",
        cy:
            "Nid oes dim ar y llinell amser eto. Mae’r hyn a ddywedir, a wneir, a anfonir ac a benderfynir yn ymddangos yma."
    )
    static let noneOfKind = Phrase(
        en: "Nothing of this kind is on the timeline.",
        cy: "Nid oes dim o’r math hwn ar y llinell amser."
    )
    static let pages = Phrase(en: "Pages", cy: "Tudalennau")
}
