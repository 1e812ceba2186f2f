import Markup

/// Words of the pages a plan is published from.
enum QueueWords {
    static let queue = Phrase(en: "Publish", cy: "Cyhoeddi")
    static let preview = Phrase(en: "See it as everyone would", cy: "Ei weld fel y byddai pawb")
    static let history = Phrase(en: "Earlier publications", cy: "Cyhoeddiadau cynharach")
    static let rules = Phrase(en: "How this plan is published", cy: "Sut y cyhoeddir y cynllun hwn")
    static let withdraw = Phrase(en: "Take it back", cy: "Ei dynnu yn ôl")
    static let publish = Phrase(en: "Publish this", cy: "Cyhoeddi hwn")
    static let propose = Phrase(en: "Send it to a second person", cy: "Ei anfon at ail berson")
    static let hold = Phrase(en: "Hold back", cy: "Dal yn ôl")
    static let why = Phrase(en: "Why is it held back?", cy: "Pam mae’n cael ei ddal yn ôl?")
    static let whyHint = Phrase(en: "Only your team sees this.", cy: "Dim ond eich tîm sy’n gweld hwn.")
    static let holdingMeans = Phrase(
        en: "It stays in the plan. From the next publication on it is not public, until you let it.",
        cy: "Mae’n aros yn y cynllun. O’r cyhoeddiad nesaf ymlaen ni fydd yn gyhoeddus, nes i chi adael iddo."
    )
    static let draft = Phrase(
        en: "This plan is a draft. Adopt it first; nothing of a draft can be published.",
        cy: "Drafft yw’r cynllun hwn. Mabwysiadwch ef yn gyntaf; ni ellir cyhoeddi dim o ddrafft."
    )
    static let nothing = Phrase(
        en: "Everyone sees the plan as it stands. There is nothing to publish.",
        cy: "Mae pawb yn gweld y cynllun fel y mae. Nid oes dim i’w gyhoeddi."
    )
    static let notPublished = Phrase(
        en: "Nothing of this plan is public yet.",
        cy: "Nid oes dim o’r cynllun hwn yn gyhoeddus eto."
    )
    static let welshReady = Phrase(en: "Ready in Welsh", cy: "Yn barod yn Gymraeg")
    static let english = Phrase(en: "In English only", cy: "Yn Saesneg yn unig")
}
