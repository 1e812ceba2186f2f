import Markup

/// The words of the check.
enum CheckWords {
    static let title = Phrase(en: "Do you look after someone?", cy: "Ydych chi’n gofalu am rywun?")
    static let opening = Phrase(
        en:
            "Do you help someone who is ill, frail or disabled? Do they have a hard time with drink, drugs or their mind? Then you may be a carer.",
        cy:
            "Ydych chi’n helpu rhywun sy’n sâl, yn fregus neu’n anabl? Ydyn nhw’n cael amser caled gyda diod, cyffuriau neu eu meddwl? Yna efallai eich bod yn ofalwr."
    )
    static let many = Phrase(
        en: "Lots of us do not think of it that way. We just help. This check tells you what it means.",
        cy:
            "Nid yw llawer ohonom yn meddwl amdano felly. Rydym yn helpu, dyna’r cyfan. Mae’r gwiriad hwn yn dweud wrthych beth mae’n ei olygu."
    )
    static let short = Phrase(en: "It takes two minutes.", cy: "Mae’n cymryd dwy funud.")
    static let unsaved = Phrase(en: "We keep none of it.", cy: "Nid ydym yn cadw dim ohono.")
    static let anyTime = Phrase(en: "You can stop at any time.", cy: "Gallwch stopio ar unrhyw adeg.")
    static let yes = Phrase(en: "Yes, you are a carer", cy: "Ydych, rydych chi’n ofalwr")
    static let yesYoung = Phrase(en: "Yes, you are a young carer", cy: "Ydych, rydych chi’n ofalwr ifanc")
    static let notYet = Phrase(en: "You may not be a carer now", cy: "Efallai nad ydych yn ofalwr nawr")
    static let amount = Phrase(
        en: "It does not matter how much you do, or if you live with them.",
        cy: "Does dim ots faint rydych chi’n ei wneud, na’ch bod yn byw gyda nhw ai peidio."
    )
    static let rights = Phrase(en: "What you can ask for", cy: "Yr hyn y gallwch ofyn amdano")
    static let next = Phrase(en: "Three things to do next", cy: "Tri pheth i’w gwneud nesaf")
    static let register = Phrase(
        en: "Tell us who you are, so that we can help. You do not need an email.",
        cy: "Dywedwch wrthym pwy ydych chi, er mwyn i ni helpu. Nid oes angen e-bost arnoch."
    )
    static let tellDoctor = Phrase(
        en: "Tell your doctor that you are a carer. Ask for a free flu jab.",
        cy: "Dywedwch wrth eich meddyg eich bod yn ofalwr. Gofynnwch am bigiad ffliw am ddim."
    )
    static let askTalk = Phrase(
        en: "Ask us for a talk about you and what would help.",
        cy: "Gofynnwch i ni am sgwrs amdanoch chi a beth fyddai’n helpu."
    )
    static let youngTell = Phrase(
        en: "Tell someone you trust. You can tell us.",
        cy: "Dywedwch wrth rywun rydych chi’n ymddiried ynddo. Gallwch ddweud wrthym ni."
    )
    static let youngRead = Phrase(
        en: "Read what will happen if you do.",
        cy: "Darllenwch beth fydd yn digwydd os gwnewch chi."
    )
    static let youngSchool = Phrase(
        en: "Print a note for your school, if that would help.",
        cy: "Argraffwch nodyn i’ch ysgol, os byddai hynny’n helpu."
    )
    static let youngGo = Phrase(en: "Go to the pages for young people", cy: "Mynd i’r tudalennau i bobl ifanc")
    static let carryTitle = Phrase(
        en: "Shall we use what you just told us?",
        cy: "A gawn ni ddefnyddio’r hyn rydych newydd ei ddweud?"
    )
    static let carry = Phrase(
        en:
            "You can join our list of carers. We can fill in what you just told us. If you do not press this, it is gone.",
        cy:
            "Gallwch ymuno â’n rhestr o ofalwyr. Gallwn lenwi’r hyn rydych newydd ei ddweud. Os na wasgwch hwn, bydd wedi mynd."
    )
    static let carryButton = Phrase(en: "Use my answers and join", cy: "Defnyddio fy atebion ac ymuno")
    static let startFresh = Phrase(en: "Join without them", cy: "Ymuno hebddyn nhw")
    static let needTitle = Phrase(
        en: "You do not have to do this on your own",
        cy: "Does dim rhaid i chi wneud hyn ar eich pen eich hun"
    )
    static let need = Phrase(
        en: "Call the Samaritans free on 116 123, day or night. Call NHS 111 if you need help today.",
        cy: "Ffoniwch y Samariaid am ddim ar 116 123, ddydd neu nos. Ffoniwch GIG 111 os oes angen help arnoch heddiw."
    )
    static let needMore = Phrase(
        en: "If someone is in danger now, call 999.",
        cy: "Os yw rhywun mewn perygl nawr, ffoniwch 999."
    )
    static let change = Phrase(
        en: "Things change. If you help someone later, come back.",
        cy: "Mae pethau’n newid. Os byddwch yn helpu rhywun yn nes ymlaen, dewch yn ôl."
    )
    static let talkAnyway = Phrase(
        en: "Not sure? Talk to us. We will not judge.",
        cy: "Ddim yn siŵr? Siaradwch â ni. Fyddwn ni ddim yn barnu."
    )
    static let tellOthers = Phrase(
        en: "Do you know a carer? Tell them of this page.",
        cy: "Ydych chi’n adnabod gofalwr? Dywedwch wrthyn nhw am y dudalen hon."
    )
    static let comeAgain = Phrase(
        en: "If your days change, do the check again.",
        cy: "Os bydd eich dyddiau’n newid, gwnewch y gwiriad eto."
    )
    static let again = Phrase(en: "Do the check again", cy: "Gwneud y gwiriad eto")
}

extension CaringCheck.Kind {
    var means: Phrase {
        switch self {
        case .young:
            Phrase(
                en: "You are under 18 and you help someone. The law calls you a young carer. You are not in trouble.",
                cy:
                    "Rydych dan 18 ac rydych chi’n helpu rhywun. Mae’r gyfraith yn eich galw’n ofalwr ifanc. Dydych chi ddim mewn trwbl."
            )
        case .parent:
            Phrase(
                en: "You look after a child who needs more help than most. The law calls you a parent carer.",
                cy:
                    "Rydych yn gofalu am blentyn sydd angen mwy o help na’r rhan fwyaf. Mae’r gyfraith yn eich galw’n rhiant-ofalwr."
            )
        case .adult:
            Phrase(
                en: "You help someone who needs it, and it is not your job. The law calls you a carer.",
                cy: "Rydych yn helpu rhywun sydd ei angen, ac nid dyna’ch swydd. Mae’r gyfraith yn eich galw’n ofalwr."
            )
        }
    }

    var right: Phrase {
        switch self {
        case .young:
            Phrase(
                en: "You can ask the council to look at what you do, and if it is too much for you.",
                cy: "Gallwch ofyn i’r cyngor edrych ar yr hyn rydych chi’n ei wneud, ac a yw’n ormod i chi."
            )
        case .parent:
            Phrase(
                en:
                    "You can ask the council for a talk about what you need. It is free. (Its name is a parent carer’s needs assessment.)",
                cy:
                    "Gallwch ofyn i’r cyngor am sgwrs am yr hyn sydd ei angen arnoch. Mae am ddim. (Ei enw yw asesiad anghenion rhiant-ofalwr.)"
            )
        case .adult:
            Phrase(
                en:
                    "You can ask the council for a talk about you, and what would help. It is free. (Its name is a carer’s assessment.)",
                cy:
                    "Gallwch ofyn i’r cyngor am sgwrs amdanoch chi, a beth fyddai’n helpu. Mae am ddim. (Ei enw yw asesiad gofalwr.)"
            )
        }
    }
}

extension CaringCheck.Reason {
    var words: Phrase {
        switch self {
        case .nobody:
            Phrase(en: "You told us that you help no one now.", cy: "Dywedoch wrthym nad ydych yn helpu neb nawr.")
        case .noHelp:
            Phrase(
                en: "You told us that you do none of these things now.",
                cy: "Dywedoch wrthym nad ydych yn gwneud dim o’r pethau hyn nawr."
            )
        case .job:
            Phrase(
                en: "You told us that it is your job. The law means those who help and are not paid a wage for it.",
                cy:
                    "Dywedoch wrthym mai dyna’ch swydd. Mae’r gyfraith yn golygu’r rhai sy’n helpu heb gael cyflog amdano."
            )
        case .volunteer:
            Phrase(
                en:
                    "You told us that you do it for a charity or a group. If you help that person as a friend too, you may be a carer.",
                cy:
                    "Dywedoch wrthym eich bod yn ei wneud dros elusen neu grŵp. Os ydych yn helpu’r person hwnnw fel ffrind hefyd, efallai eich bod yn ofalwr."
            )
        }
    }
}
