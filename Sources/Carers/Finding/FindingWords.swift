import DesignSystem
import Markup

/// Words that the pages anyone may read share.
enum FindingWords {
    static let home = [NavigationItem(Phrase(en: "Home", cy: "Hafan"), path: "/")]
    static let start = Phrase(en: "Start now", cy: "Dechrau nawr")
    static let goOn = Phrase(en: "Continue", cy: "Parhau")
    static let back = Phrase(en: "Back", cy: "Yn ôl")
    static let next = Phrase(en: "What happens next", cy: "Beth sy’n digwydd nesaf")
    static let dangerTitle = Phrase(
        en: "If someone is in danger now, call 999",
        cy: "Os yw rhywun mewn perygl nawr, ffoniwch 999"
    )
    static let danger = Phrase(
        en: "We do not read this at night or at weekends. If you need help today, call NHS 111.",
        cy: "Nid ydym yn darllen hwn gyda’r nos nac ar benwythnosau. Os oes angen help arnoch heddiw, ffoniwch GIG 111."
    )
    static let dangerAlert: HTML = .alert(dangerTitle, .warn, "<p>\(danger)</p>")
    static let tooMany = Phrase(en: "Please wait for five minutes", cy: "Arhoswch am bum munud")
    static let tooManyWords = Phrase(
        en: "A lot came from here in a short time. Wait five minutes, then try once more.",
        cy: "Daeth llawer o’r fan hon mewn amser byr. Arhoswch bum munud, yna rhowch gynnig arall arni."
    )
    static let tooManyPage = Page(tooMany, breadcrumbs: home, body: "<p>\(tooManyWords)</p>")

    /// How else to reach the place.
    static func help(_ settings: FindingSettings) -> HTML? {
        settings.phone.map { phone in
            let hours: HTML? = settings.phoneHours.map { "<p>\($0)</p>" }
            return """
                <h2>\(Phrase(en: "Would you rather talk?", cy: "Fyddai’n well gennych siarad?"))</h2>
                <p>\(Phrase(en: "Call us on", cy: "Ffoniwch ni ar")) <bdi dir="ltr" class="nowrap">\(phone)</bdi>. \
                \(Phrase(en: "We can fill in the form for you.", cy: "Gallwn lenwi’r ffurflen drosoch."))</p>\(hours)
                """
        }
    }
}
