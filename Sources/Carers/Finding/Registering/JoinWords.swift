import Markup

/// The words of a registration.
enum JoinWords {
    static let title = Phrase(en: "Join our list of carers", cy: "Ymuno â’n rhestr o ofalwyr")
    static let send = Phrase(en: "Send this to us", cy: "Anfon hwn atom")
    static let notGiven = Phrase(en: "Not given", cy: "Heb ei roi")
    static let yes = Phrase(en: "Yes", cy: "Ydw")
    static let no = Phrase(en: "No", cy: "Nac ydw")

    static let born = Phrase(en: "When were you born?", cy: "Pryd cawsoch chi eich geni?")
    static let bornHint = Phrase(
        en: "For example, 27 3 1958. You can give just the year",
        cy: "Er enghraifft, 27 3 1958. Gallwch roi’r flwyddyn yn unig"
    )
    static let bornMissing = Phrase(en: "Type the year you were born", cy: "Teipiwch y flwyddyn y cawsoch eich geni")
    static let bornLater = Phrase(en: "The day must be in the past", cy: "Rhaid i’r diwrnod fod yn y gorffennol")

    static let name = Phrase(en: "Your name", cy: "Eich enw")
    static let given = Phrase(en: "First name", cy: "Enw cyntaf")
    static let family = Phrase(en: "Last name", cy: "Enw olaf")
    static let known = Phrase(en: "What should we call you?", cy: "Beth ddylem ni eich galw?")

    static let reach = Phrase(en: "How can we reach you?", cy: "Sut gallwn ni gysylltu â chi?")
    static let reachWords = Phrase(
        en:
            "You do not need an email or a phone. If you have none, pick the last line. We give you a code to come back with.",
        cy:
            "Nid oes angen e-bost na ffôn arnoch. Os nad oes gennych un, dewiswch y llinell olaf. Rhown god i chi ddod yn ôl ag ef."
    )
    static let phone = Phrase(en: "Phone", cy: "Ffôn")
    static let email = Phrase(en: "Email", cy: "E-bost")
    static let prefer = Phrase(en: "What is best for you?", cy: "Beth sydd orau i chi?")
    static let preferMissing = Phrase(en: "Pick how we can reach you", cy: "Dewiswch sut gallwn gysylltu â chi")
    static let phoneMissing = Phrase(en: "Type a phone number", cy: "Teipiwch rif ffôn")
    static let emailMissing = Phrase(en: "Type an email", cy: "Teipiwch e-bost")

    static let safe = Phrase(en: "What is safe for you?", cy: "Beth sy’n ddiogel i chi?")
    static let safeWords = Phrase(
        en: "Think of who else may see your phone, your email or your post. We will only do what you tick.",
        cy:
            "Meddyliwch pwy arall all weld eich ffôn, eich e-bost neu eich post. Dim ond yr hyn rydych yn ei dicio y byddwn yn ei wneud."
    )
    static let safeHint = Phrase(en: "Tick all that are safe", cy: "Ticiwch bob un sy’n ddiogel")
    static let safeNone = Phrase(en: "None of these are safe", cy: "Nid oes yr un o’r rhain yn ddiogel")
    static let safeFact = Phrase(en: "It is safe to", cy: "Mae’n ddiogel")
    static let safeNote = Phrase(en: "What else must we know?", cy: "Beth arall mae’n rhaid i ni ei wybod?")
    static let safeMissing = Phrase(
        en: "Tick what is safe, or the last line",
        cy: "Ticiwch yr hyn sy’n ddiogel, neu’r llinell olaf"
    )
    static let safeBoth = Phrase(
        en: "Tick what is safe, or the last line, but not both",
        cy: "Ticiwch yr hyn sy’n ddiogel, neu’r llinell olaf, ond nid y ddau"
    )

    static let speak = Phrase(en: "How do you like to talk and read?", cy: "Sut hoffech chi siarad a darllen?")
    static let language = Phrase(en: "What do you speak best?", cy: "Beth ydych chi’n ei siarad orau?")
    static let languageHint = Phrase(
        en: "For example, Welsh, Urdu or sign language",
        cy: "Er enghraifft, Cymraeg, Wrdw neu iaith arwyddion"
    )
    static let interpreter = Phrase(
        en: "I would like someone to put it in my own words (an interpreter)",
        cy: "Hoffwn i rywun ei roi yn fy iaith fy hun (cyfieithydd)"
    )
    static let interpreterFact = Phrase(en: "Wants an interpreter", cy: "Eisiau cyfieithydd")
    static let needs = Phrase(
        en: "What helps you to read or hear us?",
        cy: "Beth sy’n eich helpu i’n darllen neu ein clywed?"
    )
    static let needsHint = Phrase(
        en: "For example, big print, or to talk and not to write",
        cy: "Er enghraifft, print bras, neu siarad yn lle ysgrifennu"
    )

    static let home = Phrase(en: "Where do you live?", cy: "Ble ydych chi’n byw?")
    static let homeWords = Phrase(
        en:
            "It tells us which help is near you. You can give all of it, just the postcode, or just the town. If you have no home now, leave it out.",
        cy:
            "Mae’n dweud wrthym pa help sy’n agos atoch. Gallwch roi’r cyfan, y cod post yn unig, neu’r dref yn unig. Os nad oes gennych gartref nawr, gadewch ef allan."
    )
    static let address = Phrase(en: "House and street", cy: "Tŷ a stryd")
    static let postcode = Phrase(en: "Postcode", cy: "Cod post")
    static let area = Phrase(en: "Town or part of town", cy: "Tref neu ran o dref")
    static let areaHint = Phrase(
        en: "If you would rather not give more",
        cy: "Os byddai’n well gennych beidio â rhoi mwy"
    )
    static let postcodeWrong = Phrase(
        en: "Type a whole postcode, like TV1 2AB",
        cy: "Teipiwch god post cyfan, fel TV1 2AB"
    )
    static let addressMissing = Phrase(en: "Type where to write to", cy: "Teipiwch ble i ysgrifennu")

    static func who(_ number: Int) -> Phrase {
        switch number {
        case 1: Phrase(en: "Who do you look after?", cy: "Pwy ydych chi’n gofalu amdano?")
        case 2: Phrase(en: "The second one you look after", cy: "Yr ail un rydych yn gofalu amdano")
        case 3: Phrase(en: "The third one you look after", cy: "Y trydydd un rydych yn gofalu amdano")
        default: Phrase(en: "The fourth one you look after", cy: "Y pedwerydd un rydych yn gofalu amdano")
        }
    }

    static func care(_ number: Int) -> Phrase {
        switch number {
        case 1: Phrase(en: "What do you do?", cy: "Beth ydych chi’n ei wneud?")
        case 2: Phrase(en: "What do you do for the second one?", cy: "Beth ydych chi’n ei wneud dros yr ail un?")
        case 3: Phrase(en: "What do you do for the third one?", cy: "Beth ydych chi’n ei wneud dros y trydydd un?")
        default: Phrase(en: "What do you do for the fourth one?", cy: "Beth ydych chi’n ei wneud dros y pedwerydd un?")
        }
    }

    static func more(_ number: Int) -> Phrase {
        switch number {
        case 1: Phrase(en: "Do you look after anyone else?", cy: "Ydych chi’n gofalu am rywun arall?")
        case 2: Phrase(en: "Is there a third one?", cy: "Oes yna drydydd un?")
        default: Phrase(en: "Is there a fourth one?", cy: "Oes yna bedwerydd un?")
        }
    }

    static let relation = Phrase(en: "Who are they to you?", cy: "Pwy ydyn nhw i chi?")
    static let relationMissing = Phrase(en: "Pick who they are to you", cy: "Dewiswch pwy ydyn nhw i chi")
    static let theirName = Phrase(en: "Their name", cy: "Eu henw")
    static let theirGiven = Phrase(en: "Their first name", cy: "Eu henw cyntaf")
    static let theirFamily = Phrase(en: "Their last name", cy: "Eu henw olaf")
    static let theirAge = Phrase(en: "How old are they?", cy: "Beth yw eu hoedran?")
    static let hard = Phrase(en: "What makes it hard for them?", cy: "Beth sy’n ei gwneud yn anodd iddyn nhw?")
    static let helps = Phrase(en: "What do you do for them?", cy: "Beth ydych chi’n ei wneud drostynt?")
    static let lives = Phrase(en: "Do they live with you?", cy: "Ydyn nhw’n byw gyda chi?")
    static let livesYes = Phrase(en: "Yes, they live with me", cy: "Ydyn, maen nhw’n byw gyda mi")
    static let livesNo = Phrase(en: "No, they live somewhere else", cy: "Na, maen nhw’n byw yn rhywle arall")
    static let moreYes = Phrase(en: "Yes, I look after one more", cy: "Ydw, rwy’n gofalu am un arall")
    static let moreNo = Phrase(en: "No, that is all", cy: "Na, dyna’r cyfan")
    static let moreMissing = Phrase(en: "Pick yes or no", cy: "Dewiswch ie neu na")

    static let sharing = Phrase(en: "Who may we tell?", cy: "Wrth bwy y cawn ni ddweud?")
    static let sharingWords = Phrase(
        en:
            "We tell no one if you do not say yes. If you say yes to a doctor, a hospital or the council, their staff can read your record here. You can change your mind at any time. If someone is not safe, we may have to tell.",
        cy:
            "Nid ydym yn dweud wrth neb os na ddywedwch iawn. Os dywedwch iawn am feddyg, ysbyty neu’r cyngor, gall eu staff ddarllen eich cofnod yma. Gallwch newid eich meddwl ar unrhyw adeg. Os nad yw rhywun yn ddiogel, efallai y bydd rhaid i ni ddweud."
    )
    static func sharingMissing(_ party: SharingParty) -> Phrase {
        Phrase(
            en: "\(party.words.en): pick yes, no or ask me",
            cy: "\(party.words.cy): dewiswch iawn, na neu gofynnwch"
        )
    }

    static let words = Phrase(en: "How are things, and what would help?", cy: "Sut mae pethau, a beth fyddai’n helpu?")
    static let wordsLabel = Phrase(
        en: "In your own words, what would help you most?",
        cy: "Yn eich geiriau eich hun, beth fyddai’n eich helpu fwyaf?"
    )
    static let wordsHint = Phrase(
        en: "Say as much or as little as you like",
        cy: "Dywedwch gymaint neu gyn lleied ag y dymunwch"
    )
}
