import DesignSystem
import Markup

/// The words of the pages for young people.
enum YoungWords {
    /// What the browser's own list of pages says of them: nothing.
    static let quiet = Phrase(en: "Your day", cy: "Eich diwrnod")
    static let title = Phrase(en: "Do you help someone at home?", cy: "Wyt ti’n helpu rhywun gartref?")
    static let form = Phrase(en: "Ask us for help", cy: "Gofyn i ni am help")
    static let send = Phrase(en: "Send this to us", cy: "Anfon hwn atom")

    static let name = Phrase(en: "What should we call you?", cy: "Beth ddylem ni dy alw di?")
    static let nameHint = Phrase(en: "Your first name, or a nickname", cy: "Dy enw cyntaf, neu lysenw")
    static let nameMissing = Phrase(en: "Type what we should call you", cy: "Teipia beth ddylem ni dy alw di")
    static let age = Phrase(en: "How old are you?", cy: "Faint yw dy oed di?")
    static let ageMissing = Phrase(en: "Type how old you are", cy: "Teipia faint yw dy oed di")
    static let who = Phrase(en: "Who do you help?", cy: "Pwy wyt ti’n ei helpu?")
    static let whoMissing = Phrase(en: "Pick who you help", cy: "Dewisa pwy wyt ti’n ei helpu")
    static let helps = Phrase(en: "What do you do?", cy: "Beth wyt ti’n ei wneud?")
    static let relations: [Option] = [
        Option("parent", Phrase(en: "My mum, dad or gran", cy: "Mam, Dad, neu Nain neu Mam-gu")),
        Option("family", Phrase(en: "My brother or sister", cy: "Fy mrawd neu fy chwaer")),
        Option("friend", Phrase(en: "Someone else", cy: "Rhywun arall")),
    ]
    static let feel = Phrase(en: "How are things for you?", cy: "Sut mae pethau i ti?")
    static let feelings: [Option] = [
        Option("good", Phrase(en: "Good", cy: "Da")), Option("fine", Phrase(en: "OK", cy: "Iawn")),
        Option("mixed", Phrase(en: "Up and down", cy: "I fyny ac i lawr")),
        Option("hard", Phrase(en: "Hard", cy: "Anodd")),
        Option(
            "very_hard",
            Phrase(en: "So hard that I need help soon", cy: "Mor anodd fel bod angen help arna i’n fuan")
        ),
    ]
    static let words = Phrase(en: "What do you want to tell us?", cy: "Beth wyt ti am ei ddweud wrthym?")
    static let wordsHint = Phrase(en: "You can leave this out", cy: "Gelli di adael hwn allan")
    static let reach = Phrase(
        en:
            "You do not need a phone or an email. If you have none, pick the last line. We give you a code to come back with.",
        cy:
            "Does dim angen ffôn nac e-bost arnat ti. Os nad oes gen ti un, dewisa’r llinell olaf. Rhown god i ti ddod yn ôl ag ef."
    )
    static let safe = Phrase(en: "What is safe for you?", cy: "Beth sy’n ddiogel i ti?")
    static let safeHint = Phrase(en: "Tick all that are safe", cy: "Ticia bob un sy’n ddiogel")
    static let school = Phrase(en: "Your school", cy: "Dy ysgol")
    static let tell = Phrase(
        en: "Shall we tell a teacher, so that they can help?",
        cy: "A ddylem ni ddweud wrth athro, er mwyn iddo helpu?"
    )
    static let tellYes = Phrase(en: "Yes, tell my teacher", cy: "Iawn, dywedwch wrth fy athro")
    static let tellNo = Phrase(en: "No, do not tell my school", cy: "Na, peidiwch â dweud wrth fy ysgol")
    static let tellFirst = Phrase(en: "Talk to me first", cy: "Siaradwch â fi yn gyntaf")
    static let tellMissing = Phrase(en: "Pick what you want us to do", cy: "Dewisa beth wyt ti am i ni ei wneud")
    static let schoolName = Phrase(en: "Which school?", cy: "Pa ysgol?")
    static let teacher = Phrase(en: "A teacher you trust", cy: "Athro rwyt ti’n ymddiried ynddo")

    static let opening = Phrase(
        en:
            "Is someone in your home ill or disabled? Does someone drink too much, or feel low a lot? If you help them, you may be a young carer.",
        cy:
            "Oes rhywun yn dy gartref yn sâl neu’n anabl? Oes rhywun yn yfed gormod, neu’n teimlo’n isel yn aml? Os wyt ti’n eu helpu, efallai dy fod yn ofalwr ifanc."
    )
    static let trouble = Phrase(
        en: "You are not in trouble. You did not do wrong. Lots of us help at home.",
        cy: "Dwyt ti ddim mewn trwbl. Wnest ti ddim byd o’i le. Mae llawer ohonom yn helpu gartref."
    )
    static let stories = Phrase(en: "What it can be like", cy: "Sut gall hi fod")
    static let storyOne = Phrase(
        en: "“I get my sister up and dressed, then I run to school. I am late a lot.” – Kai, 12",
        cy: "“Rwy’n codi fy chwaer a’i gwisgo, yna’n rhedeg i’r ysgol. Rwy’n hwyr yn aml.” – Kai, 12"
    )
    static let storyTwo = Phrase(
        en: "“I keep my phone on in class, in case Mum needs me.” – Ana, 15",
        cy: "“Rwy’n cadw fy ffôn ymlaen yn y dosbarth, rhag ofn bod ar Mam fy angen.” – Ana, 15"
    )
    static let storyNote = Phrase(
        en: "We made these two up. They are like what young people tell us.",
        cy: "Ni wnaeth greu’r ddau hyn. Maen nhw’n debyg i’r hyn mae pobl ifanc yn ei ddweud wrthym."
    )
    static let can = Phrase(en: "What you can do", cy: "Beth gelli di ei wneud")
    static let ask = Phrase(en: "Ask us for help", cy: "Gofyn i ni am help")
    static let readFirst = Phrase(
        en: "What happens if I tell someone?",
        cy: "Beth sy’n digwydd os dyweda i wrth rywun?"
    )
    static let note = Phrase(en: "A note for my school", cy: "Nodyn i fy ysgol")
    static let aboutLeaving = Phrase(en: "How to leave this page fast", cy: "Sut i adael y dudalen hon yn gyflym")
    static let childline = Phrase(
        en: "You can call Childline free on 0800 1111, day or night. It does not show on the phone bill.",
        cy: "Gelli di ffonio Childline am ddim ar 0800 1111, ddydd neu nos. Nid yw’n dangos ar y bil ffôn."
    )
    static let leave = Phrase(en: "Leave this site", cy: "Gadael y safle hwn")
}

/// What happens if a young person tells someone, said as it is.
enum ToldWords {
    static let keep = Phrase(en: "What we keep to us", cy: "Beth rydym yn ei gadw i ni ein hunain")
    static let keepWords = Phrase(
        en: "We keep what you say private. Your school and your family do not see it, if you do not want that.",
        cy:
            "Rydym yn cadw’r hyn rwyt ti’n ei ddweud yn breifat. Nid yw dy ysgol na dy deulu yn ei weld, os nad wyt ti eisiau hynny."
    )
    static let must = Phrase(en: "When we have to tell", cy: "Pryd mae’n rhaid i ni ddweud")
    static let mustWords = Phrase(
        en:
            "If we think you or someone else is not safe, we have to tell someone who can help. We will try to talk to you first.",
        cy:
            "Os credwn nad wyt ti neu rywun arall yn ddiogel, mae’n rhaid i ni ddweud wrth rywun sy’n gallu helpu. Byddwn yn ceisio siarad â ti yn gyntaf."
    )
    static let younger = Phrase(
        en:
            "If you are under 13, we will ask you which grown-up you trust. We talk with them too, when you say it is OK.",
        cy:
            "Os wyt ti dan 13, byddwn yn gofyn i ti pa oedolyn rwyt ti’n ymddiried ynddo. Byddwn yn siarad â nhw hefyd, pan ddywedi di fod hynny’n iawn."
    )
    static let away = Phrase(en: "Will they take me away?", cy: "Fyddan nhw’n mynd â fi i ffwrdd?")
    static let awayWords = Phrase(
        en:
            "Our job is to help you and your family stay well, at home. We can not say what will happen each time. We can say that we will be straight with you.",
        cy:
            "Ein gwaith ni yw eich helpu chi a’ch teulu i aros yn iach, gartref. Allwn ni ddim dweud beth fydd yn digwydd bob tro. Gallwn ddweud y byddwn yn onest gyda ti."
    )
    static let choose = Phrase(en: "What you can choose", cy: "Beth gelli di ei ddewis")
    static let chooseName = Phrase(en: "You can use a nickname.", cy: "Gelli di ddefnyddio llysenw.")
    static let chooseHow = Phrase(
        en: "You pick how we reach you, and what is safe.",
        cy: "Ti sy’n dewis sut rydym yn cysylltu, a beth sy’n ddiogel."
    )
    static let chooseStop = Phrase(en: "You can stop at any time.", cy: "Gelli di stopio unrhyw bryd.")
}

/// How the button works that leaves the site, and what it cannot do.
enum LeavingWords {
    static let what = Phrase(
        en:
            "The red button takes you to a page on the weather. It shuts what you had here. It works if you tap it, or press Shift three times fast.",
        cy:
            "Mae’r botwm coch yn mynd â ti i dudalen am y tywydd. Mae’n cau’r hyn oedd gen ti yma. Mae’n gweithio os wyt ti’n ei dapio, neu’n pwyso Shift dair gwaith yn gyflym."
    )
    static let not = Phrase(en: "What it can not do", cy: "Beth na all ei wneud")
    static let history = Phrase(
        en:
            "Your phone or screen may still list that you were here. In that list these pages have the name “Your day”.",
        cy:
            "Efallai y bydd dy ffôn neu dy sgrin yn dal i restru dy fod wedi bod yma. Yn y rhestr honno enw’r tudalennau hyn yw “Eich diwrnod”."
    )
    static let kept = Phrase(
        en:
            "Your answers may be gone. If you want to keep them, get a code first, then leave. You can come back with it.",
        cy:
            "Efallai y bydd dy atebion wedi mynd. Os wyt ti am eu cadw, ceisia god yn gyntaf, yna gadael. Gelli di ddod yn ôl ag ef."
    )
    static let safer = Phrase(
        en: "It is safer to use a private window, or a phone that no one else looks at.",
        cy: "Mae’n fwy diogel defnyddio ffenestr breifat, neu ffôn nad oes neb arall yn edrych arno."
    )
}
