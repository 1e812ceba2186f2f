import Dates
import Markup

/// The words of coming back.
enum ComeBackWords {
    static let title = Phrase(en: "Come back with a code", cy: "Dod yn ôl gyda chod")
    static let statusTitle = Phrase(en: "See how it goes", cy: "Gweld sut mae’n mynd")
    static let opening = Phrase(
        en: "We gave you a reference and a code. Type them here.",
        cy: "Rhoesom gyfeirnod a chod i chi. Teipiwch nhw yma."
    )
    static let reference = Phrase(en: "Reference", cy: "Cyfeirnod")
    static let referenceHint = Phrase(en: "For example, R1234-5678", cy: "Er enghraifft, R1234-5678")
    static let code = Phrase(en: "Code", cy: "Cod")
    static let codeHint = Phrase(en: "For example, K7QF-2MWX", cy: "Er enghraifft, K7QF-2MWX")
    static let referenceMissing = Phrase(en: "Type the reference", cy: "Teipiwch y cyfeirnod")
    static let codeMissing = Phrase(en: "Type the code", cy: "Teipiwch y cod")
    static let wrong = Phrase(
        en: "We know no such reference with that code. Look at both, and type them once more.",
        cy: "Nid ydym yn gwybod am gyfeirnod o’r fath gyda’r cod hwnnw. Edrychwch ar y ddau, a’u teipio unwaith eto."
    )
    static let lost = Phrase(
        en: "Have you lost them? You can start again. It is kept for 28 days, and then it goes.",
        cy: "Ydych chi wedi’u colli? Gallwch ddechrau eto. Fe’i cedwir am 28 diwrnod, ac yna mae’n mynd."
    )
    static let lostSent = Phrase(
        en: "Have you lost them? What you sent is safe with us. Ask us how it goes.",
        cy: "Ydych chi wedi’u colli? Mae’r hyn a anfonwyd gennych yn ddiogel gyda ni. Gofynnwch i ni sut mae’n mynd."
    )
    static let saved = Phrase(en: "Your answers are saved", cy: "Mae eich atebion wedi’u cadw")
    static let writeDown = Phrase(
        en:
            "Write both down and keep them safe. With them you can come back on any phone or screen in the next 28 days.",
        cy:
            "Ysgrifennwch y ddau a’u cadw’n ddiogel. Gyda nhw gallwch ddod yn ôl ar unrhyw ffôn neu sgrin yn ystod y 28 diwrnod nesaf."
    )
    static let works = Phrase(
        en: "The code works once. If you stop again, we give you a new one.",
        cy: "Mae’r cod yn gweithio unwaith. Os stopiwch eto, rhown un newydd i chi."
    )
}

/// The words that say how something goes that was sent.
enum StatusWords {
    static let reference = Phrase(en: "Reference", cy: "Cyfeirnod")
    static let received = Phrase(en: "We got it", cy: "Fe’i cawsom")
    static let read = Phrase(en: "We read it", cy: "Fe’i darllenom")
    static let contact = Phrase(en: "We got in touch", cy: "Cysylltom")
    static let looking = Phrase(en: "Someone looks at it now", cy: "Mae rhywun yn edrych arno nawr")
    static let outcome = Phrase(en: "What came of it", cy: "Beth ddaeth ohono")
    static let aim = Phrase(
        en: "These days are our own aim, not the law.",
        cy: "Ein nod ni yw’r dyddiau hyn, nid y gyfraith."
    )

    static func by(_ day: Day) -> Phrase {
        Phrase(en: "By \(day.words(in: .english))", cy: "Erbyn \(day.words(in: .welsh))")
    }

    static func outcome(_ decision: Arrival.Decision) -> Phrase {
        switch decision {
        case .registered, .joined: Phrase(en: "We have taken it on.", cy: "Rydym wedi’i dderbyn.")
        case .signposted:
            Phrase(en: "We have told of help that fits best.", cy: "Rydym wedi dweud am yr help sy’n gweddu orau.")
        case .declined: Phrase(en: "We have not taken it on.", cy: "Nid ydym wedi’i dderbyn.")
        }
    }
}
