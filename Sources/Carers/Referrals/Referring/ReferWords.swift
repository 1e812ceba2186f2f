import DesignSystem
import Markup

/// The words of a referral.
enum ReferWords {
    static let title = Phrase(en: "Tell us of a carer", cy: "Dweud wrthym am ofalwr")
    static let opening = Phrase(
        en: "Do you work with people, and have you met a carer? Tell us here. It takes three minutes.",
        cy: "Ydych chi’n gweithio gyda phobl, ac wedi cwrdd â gofalwr? Dywedwch wrthym yma. Mae’n cymryd tair munud."
    )
    static let need = Phrase(en: "What you need", cy: "Beth sydd ei angen arnoch")
    static let needYes = Phrase(en: "a yes from the carer", cy: "ie gan y gofalwr")
    static let needReach = Phrase(en: "a safe way to reach them", cy: "ffordd ddiogel o gysylltu â nhw")
    static let needYou = Phrase(en: "your name, and where you work", cy: "eich enw, a ble rydych yn gweithio")
    static let track = Phrase(
        en:
            "We give you a reference and a code. With them you can see that we got it, that we read it, and that we got in touch.",
        cy:
            "Rhown gyfeirnod a chod i chi. Gyda nhw gallwch weld ein bod wedi’i gael, wedi’i ddarllen, ac wedi cysylltu."
    )
    static let forSelf = Phrase(
        en: "Are you the carer? Tell us for yourself",
        cy: "Ai chi yw’r gofalwr? Dywedwch wrthym eich hun"
    )
    static let send = Phrase(en: "Send this to us", cy: "Anfon hwn atom")

    static let consent = Phrase(en: "Has the carer said yes to this?", cy: "A yw’r gofalwr wedi dweud ie i hyn?")
    static let consents: [Option] = [
        Option("yes", Phrase(en: "Yes, they know, and they said yes", cy: "Ydy, mae’n gwybod, a dywedodd ie")),
        Option("no", Phrase(en: "No, not yet", cy: "Na, ddim eto")),
    ]
    static let consentMissing = Phrase(en: "Pick yes or no", cy: "Dewiswch ie neu na")
    static let consentNeeded = Phrase(
        en: "Ask the carer first. We can only get in touch with those who said yes.",
        cy: "Gofynnwch i’r gofalwr yn gyntaf. Dim ond â’r rhai a ddywedodd ie y gallwn gysylltu."
    )
    static let consentWhy = Phrase(en: "Why we ask", cy: "Pam rydym yn gofyn")
    static let consentWords = Phrase(
        en: "A call that comes out of the blue can do harm. It may be read or heard by the wrong one.",
        cy: "Gall galwad annisgwyl wneud niwed. Gall y person anghywir ei darllen neu ei chlywed."
    )
    static let consentSafety = Phrase(
        en: "If you think someone is at risk of harm, do not use this form. Call the council’s safeguarding team.",
        cy:
            "Os credwch fod rhywun mewn perygl o niwed, peidiwch â defnyddio’r ffurflen hon. Ffoniwch dîm diogelu’r cyngor."
    )

    static let you = Phrase(en: "About you", cy: "Amdanoch chi")
    static let kind = Phrase(en: "Where do you work?", cy: "Ble ydych chi’n gweithio?")
    static let kinds: [Option] = [
        FoundSource.practice, .pharmacy, .hospital, .school, .socialCare, .charity, .employer, .other,
    ].map { Option($0.rawValue, $0.words) }
    static let kindMissing = Phrase(en: "Pick where you work", cy: "Dewiswch ble rydych yn gweithio")
    static let org = Phrase(en: "Its name", cy: "Ei enw")
    static let orgMissing = Phrase(en: "Type the name of where you work", cy: "Teipiwch enw’r lle rydych yn gweithio")
    static let sender = Phrase(en: "Your name", cy: "Eich enw")
    static let senderMissing = Phrase(en: "Type your name", cy: "Teipiwch eich enw")
    static let role = Phrase(en: "Your job", cy: "Eich swydd")
    static let roleMissing = Phrase(en: "Type your job", cy: "Teipiwch eich swydd")
    static let senderPhone = Phrase(en: "Your work phone", cy: "Eich ffôn gwaith")
    static let senderEmail = Phrase(en: "Your work email", cy: "Eich e-bost gwaith")
    static let reachMissing = Phrase(
        en: "Type a phone or an email, so that we can ask you",
        cy: "Teipiwch ffôn neu e-bost, er mwyn i ni allu gofyn i chi"
    )

    static let carer = Phrase(en: "The carer", cy: "Y gofalwr")
    static let givenMissing = Phrase(en: "Type their first name", cy: "Teipiwch eu henw cyntaf")
    static let familyMissing = Phrase(en: "Type their last name", cy: "Teipiwch eu henw olaf")
    static let born = Phrase(en: "When were they born?", cy: "Pryd cawson nhw eu geni?")
    static let carerReachMissing = Phrase(en: "Type one way to reach them", cy: "Teipiwch un ffordd o gysylltu â nhw")
    static let safe = Phrase(en: "What is safe for the carer?", cy: "Beth sy’n ddiogel i’r gofalwr?")
    static let safeNone = Phrase(
        en: "None of these are safe, or I did not ask",
        cy: "Nid oes yr un o’r rhain yn ddiogel, neu ni ofynnais"
    )

    static let keyUsed = Phrase(
        en: "Something else was sent with this key",
        cy: "Anfonwyd rhywbeth arall gyda’r allwedd hon"
    )

    static let lookedAfter = Phrase(en: "The one they look after", cy: "Yr un maen nhw’n gofalu amdano")
    static let noName = Phrase(
        en: "Leave out the name. They have not been asked.",
        cy: "Gadewch yr enw allan. Nid ydynt wedi cael eu gofyn."
    )
    static let relation = Phrase(en: "Who do they look after?", cy: "Am bwy maen nhw’n gofalu?")
    static let relations: [Option] = [
        Option("partner", Phrase(en: "Their wife, husband or partner", cy: "Eu gwraig, gŵr neu bartner")),
        Option("parent", Phrase(en: "Their mum, dad or gran", cy: "Eu mam, tad neu nain neu fam-gu")),
        Option("child", Phrase(en: "Their child, who is ill or disabled", cy: "Eu plentyn, sy’n sâl neu’n anabl")),
        Option(
            "family",
            Phrase(
                en: "A grown-up child, brother, sister or other kin",
                cy: "Plentyn sy’n oedolyn, brawd, chwaer neu berthynas arall"
            )
        ),
        Option("friend", Phrase(en: "A friend or someone who lives near", cy: "Ffrind neu rywun sy’n byw gerllaw")),
    ]
    static let relationMissing = Phrase(en: "Pick who they look after", cy: "Dewiswch am bwy maen nhw’n gofalu")
    static let lives = Phrase(en: "Do they live in one home?", cy: "Ydyn nhw’n byw yn yr un cartref?")
    static let livesYes = Phrase(en: "Yes, in one home", cy: "Ydyn, yn yr un cartref")
    static let livesNo = Phrase(en: "No, apart", cy: "Na, ar wahân")

    static let why = Phrase(en: "Why now?", cy: "Pam nawr?")
    static let urgency = Phrase(en: "How soon?", cy: "Pa mor fuan?")
    static let urgencies: [Option] = [
        Option(
            "routine",
            Phrase(en: "It can wait for some days", cy: "Gall aros am rai dyddiau"),
            hint: Phrase(
                en: "They need help, and they can go on for now",
                cy: "Mae angen help arnynt, a gallant ddal ati am y tro"
            )
        ),
        Option(
            "urgent",
            Phrase(en: "It can not wait", cy: "Ni all aros"),
            hint: Phrase(
                en: "In the next few days they may not be able to go on",
                cy: "Yn y dyddiau nesaf efallai na fyddant yn gallu dal ati"
            )
        ),
    ]
    static let urgencyMissing = Phrase(en: "Pick how soon", cy: "Dewiswch pa mor fuan")
    static let words = Phrase(en: "What would help?", cy: "Beth fyddai’n helpu?")
    static let wordsHint = Phrase(
        en: "Leave out what we do not need to know",
        cy: "Gadewch allan yr hyn nad oes angen i ni ei wybod"
    )
    static let wordsMissing = Phrase(en: "Type what would help", cy: "Teipiwch beth fyddai’n helpu")
}
