import Carers
import Dates
import Markup

/// Words of carers' own pages: short ones, as said to a person.
enum OwnWords {
    static let mine = Phrase(en: "My page", cy: "Fy nhudalen")
    static let quiet = Phrase(en: "Your day", cy: "Eich diwrnod")
    static let say = Phrase(en: "Tell us", cy: "Dweud wrthym")
    static let looked = Phrase(en: "Who looked", cy: "Pwy edrychodd")
    static let everything = Phrase(en: "All of mine", cy: "Popeth sydd gennyf")
    static let code = Phrase(en: "My code", cy: "Fy nghod")
    static let stop = Phrase(en: "Stop", cy: "Stopio")
    static let next = Phrase(en: "What happens next", cy: "Beth sy’n digwydd nesaf")
    static let yours = Phrase(en: "For you to do, if you want to", cy: "I chi ei wneud, os ydych am")
    static let nothingNext = Phrase(
        en: "Nothing waits at this time. If you want something, tell us. We answer in 7 days.",
        cy: "Does dim yn aros ar hyn o bryd. Os ydych am gael rhywbeth, dywedwch wrthym. Atebwn ymhen 7 diwrnod."
    )
    static let nothingButYours = Phrase(
        en: "Nothing waits with us. There is something for you below.",
        cy: "Does dim yn aros gyda ni. Mae rhywbeth i chi isod."
    )
    static let takeYourTime = SharedStep(
        Phrase(
            en: "We are sorry for your loss. Take your time. When you want to talk, tell us here or ring us.",
            cy:
                "Mae’n ddrwg gennym am eich colled. Cymerwch eich amser. Pan fyddwch am siarad, dywedwch wrthym yma neu ffoniwch ni."
        ),
        by: nil,
        isTheirs: true
    )
    static let noDay = Phrase(
        en: "There is no day for this yet. You can ring us and ask.",
        cy: "Nid oes diwrnod ar gyfer hyn eto. Gallwch ein ffonio i ofyn."
    )
    static let said = Phrase(en: "What you told us", cy: "Beth ddywedoch wrthym")
    static let codeTitle = Phrase(en: "Your code for next time", cy: "Eich cod ar gyfer y tro nesaf")
    static let codeWaits = Phrase(
        en: "You need a new code to come back. Write it down before you leave.",
        cy: "Mae angen cod newydd arnoch i ddod yn ôl. Ysgrifennwch ef cyn i chi adael."
    )
    static let codeSee = Phrase(en: "See the code", cy: "Gweld y cod")

    static func hello(_ name: String, _ team: String, isYoung: Bool) -> Phrase {
        isYoung
            ? Phrase(
                en: "Hi \(name). This is your page. Only you can see it this way. Press Leave when you are done.",
                cy:
                    "Helo \(name). Dyma eich tudalen. Dim ond chi sy’n gallu ei gweld fel hyn. Pwyswch Gadael pan fyddwch wedi gorffen."
            )
            : Phrase(
                en: "Hello \(name). \(team) keeps this for you. Press Leave when you are done.",
                cy: "Helo \(name). \(team) sy’n cadw hwn i chi. Pwyswch Gadael pan fyddwch wedi gorffen."
            )
    }

    /// A thing that happens on a day and is not owed by it.
    static func on(_ day: Day) -> Phrase {
        Phrase(en: "on \(day.words(in: .english))", cy: "ar \(day.words(in: .welsh))")
    }

    /// By when we said we would: a day that has passed is owned up to, and not told as if it were still to come.
    static func by(_ day: Day, on today: Day) -> Phrase {
        let (english, welsh) = (day.words(in: .english), day.words(in: .welsh))
        return day < today
            ? Phrase(
                en: "This was to be by \(english), and we are late. Ring us, or press Tell us.",
                cy: "Roedd hyn i fod erbyn \(welsh), ac rydym yn hwyr. Ffoniwch ni, neu pwyswch Dweud wrthym."
            ) : Phrase(en: "by \(english)", cy: "erbyn \(welsh)")
    }
}
