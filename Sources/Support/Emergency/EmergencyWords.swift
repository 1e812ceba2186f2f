import DesignSystem
import Desk
import Markup
import Web

/// Words of emergency plans.
enum EmergencyWords {
    static let plans = Phrase(en: "Emergency plans", cy: "Cynlluniau argyfwng")
    static let plan = Phrase(en: "Emergency plan", cy: "Cynllun argyfwng")
    static let crumb = NavigationItem(plans, path: EmergencyPaths.list)
    static let edit = Phrase(en: "Change the plan", cy: "Newid y cynllun")
    static let make = Phrase(en: "Make an emergency plan", cy: "Gwneud cynllun argyfwng")
    static let save = Phrase(en: "Save", cy: "Cadw")
    static let contacts = Phrase(en: "Whom to ring, in this order", cy: "Pwy i’w ffonio, yn y drefn hon")
    static let name = Phrase(en: "Name", cy: "Enw")
    static let phone = Phrase(en: "Telephone", cy: "Ffôn")
    static let relation = Phrase(en: "Who they are to them", cy: "Pwy ydyn nhw iddynt")
    static let when = Phrase(en: "When they can come", cy: "Pryd y gallant ddod")
    static let holdsKey = Phrase(en: "They hold a key", cy: "Mae ganddynt allwedd")
    static let key = Phrase(en: "Key", cy: "Allwedd")
    static let agreed = Phrase(en: "Agreed", cy: "Cytunwyd")
    static let whenAgreed = Phrase(en: "When did they agree to be rung?", cy: "Pryd y cytunon nhw i gael eu ffonio?")
    static let addContact = Phrase(en: "Add someone to ring", cy: "Ychwanegu rhywun i’w ffonio")
    static let changeContact = Phrase(en: "Someone to ring", cy: "Rhywun i’w ffonio")
    static let enterName = Phrase(en: "Enter their name", cy: "Rhowch eu henw")
    static let enterPhone = Phrase(
        en: "Enter a telephone number, such as 01782 555 014",
        cy: "Rhowch rif ffôn, fel 01782 555 014"
    )
    static let enterRelation = Phrase(
        en: "Say who they are: sister, neighbour, friend",
        cy: "Dywedwch pwy ydyn nhw: chwaer, cymydog, ffrind"
    )
    static let enterWhen = Phrase(en: "Say when they can come", cy: "Dywedwch pryd y gallant ddod")
    static let askFirst = Phrase(
        en: "Say when they agreed. Nobody is put on a plan who has not: ask them first",
        cy: "Dywedwch pryd y cytunon nhw. Ni roddir neb ar gynllun heb gytuno: gofynnwch iddynt yn gyntaf"
    )
    static let notAheadOfToday = Phrase(
        en: "The day must not be after today",
        cy: "Rhaid i’r diwrnod beidio â bod ar ôl heddiw"
    )
    static let fourAlready = Phrase(
        en: "There are four people on the plan already. Take one off first",
        cy: "Mae pedwar person ar y cynllun yn barod. Tynnwch un i ffwrdd yn gyntaf"
    )
    static let carerAgreed = Phrase(
        en: "When did the carer agree that this is kept, and shown to whoever helps?",
        cy: "Pryd y cytunodd y gofalwr i gadw hwn, a’i ddangos i bwy bynnag sy’n helpu?"
    )
    static let sayWhenAgreed = Phrase(
        en: "Say when the carer agreed. Without it no plan is kept",
        cy: "Dywedwch pryd y cytunodd y gofalwr. Heb hynny ni chedwir cynllun"
    )
    static let caredForAgreed = Phrase(
        en: "Do those who are looked after agree?",
        cy: "A yw’r rhai sy’n cael gofal yn cytuno?"
    )
    static let sayCaredFor = Phrase(
        en: "Say whether those who are looked after agree",
        cy: "Dywedwch a yw’r rhai sy’n cael gofal yn cytuno"
    )
    static let sayWho = Phrase(
        en: "Say who is looked after, and where they are",
        cy: "Dywedwch pwy sy’n cael gofal, a ble maen nhw"
    )
    static let tooFew = Phrase(
        en: "The plan needs at least two people to ring",
        cy: "Mae angen o leiaf ddau berson i’w ffonio ar y cynllun"
    )
    static let checkDue = Phrase(en: "To be read through again by", cy: "I’w ddarllen eto erbyn")
    static let checked = Phrase(en: "Last read through with the carer", cy: "Darllenwyd ddiwethaf gyda’r gofalwr")
    static let due = Phrase(en: "Check due", cy: "Gwiriad yn ddyledus")
    static let carer = Phrase(en: "Carer", cy: "Gofalwr")
    static let card = Phrase(en: "Number of the card", cy: "Rhif y cerdyn")
    static let code = Phrase(en: "Code for whoever helps", cy: "Cod i bwy bynnag sy’n helpu")
    static let sheet = Phrase(en: "The sheet to print", cy: "Y ddalen i’w hargraffu")
    static let checkTick = Phrase(
        en: "I read it through with the carer. It is right, and those on it still agree",
        cy: "Darllenais ef gyda’r gofalwr. Mae’n gywir, ac mae’r rhai sydd arno’n dal i gytuno"
    )
    static let check = Phrase(en: "The plan is right", cy: "Mae’r cynllun yn gywir")
    static let looks = Phrase(en: "Who opened it with the code", cy: "Pwy a’i hagorodd gyda’r cod")
}

extension Event {
    static let emergencyPlanWritten = Event(
        "emergency.plan_written",
        Phrase(en: "Wrote an emergency plan", cy: "Ysgrifennodd gynllun argyfwng")
    )
    static let emergencyPlanChecked = Event(
        "emergency.plan_checked",
        Phrase(en: "Read an emergency plan through with the carer", cy: "Darllenodd gynllun argyfwng gyda’r gofalwr")
    )
    static let emergencyPlanEnded = Event(
        "emergency.plan_ended",
        Phrase(en: "Ended an emergency plan", cy: "Daeth â chynllun argyfwng i ben")
    )
    static let responderCodeChanged = Event(
        "emergency.code_changed",
        Phrase(en: "Changed the code of an emergency plan", cy: "Newidiodd god cynllun argyfwng")
    )
    static let emergencyContactKept = Event(
        "emergency.contact_kept",
        Phrase(en: "Changed whom to ring in an emergency", cy: "Newidiodd bwy i’w ffonio mewn argyfwng")
    )
    static let emergencyContactRemoved = Event(
        "emergency.contact_removed",
        Phrase(en: "Took someone off an emergency plan", cy: "Tynnodd rywun oddi ar gynllun argyfwng")
    )
    static let planOpenedByCode = Event(
        "emergency.opened_by_code",
        Phrase(en: "Opened an emergency plan with its code", cy: "Agorodd gynllun argyfwng gyda’i god")
    )
    static let codeGuessed = Event(
        "emergency.code_guessed",
        Phrase(en: "Gave wrong codes for an emergency plan", cy: "Rhoddodd godau anghywir ar gyfer cynllun argyfwng")
    )
    static let useStarted = Event(
        "emergency.started",
        Phrase(en: "Put an emergency plan to use", cy: "Rhoddodd gynllun argyfwng ar waith")
    )
    static let useNoted = Event(
        "emergency.noted",
        Phrase(en: "Wrote down what was done in an emergency", cy: "Ysgrifennodd beth a wnaed mewn argyfwng")
    )
    static let useEnded = Event("emergency.ended", Phrase(en: "Ended an emergency", cy: "Daeth ag argyfwng i ben"))
    static let useReviewed = Event(
        "emergency.reviewed",
        Phrase(en: "Looked back on an emergency", cy: "Edrychodd yn ôl ar argyfwng")
    )

    static let ofEmergencies: [Event] = [
        emergencyPlanWritten, emergencyPlanChecked, emergencyPlanEnded, responderCodeChanged, emergencyContactKept,
        emergencyContactRemoved, planOpenedByCode, codeGuessed, useStarted, useNoted, useEnded, useReviewed,
    ]
}

extension Notice {
    static let emergencyPlanSaved = Notice(
        "emergency-plan-saved",
        Phrase(en: "The plan was saved.", cy: "Cadwyd y cynllun.")
    )
    static let emergencyPlanChecked = Notice(
        "emergency-plan-checked",
        Phrase(en: "The plan is checked for a year.", cy: "Mae’r cynllun wedi’i wirio am flwyddyn.")
    )
    static let emergencyPlanEnded = Notice(
        "emergency-plan-ended",
        Phrase(en: "The plan was ended.", cy: "Daethpwyd â’r cynllun i ben.")
    )
    static let responderCodeChanged = Notice(
        "emergency-code-changed",
        Phrase(
            en: "The code was changed. Print the sheet again: the old one opens nothing.",
            cy: "Newidiwyd y cod. Argraffwch y ddalen eto: nid yw’r hen un yn agor dim."
        )
    )
    static let emergencyContactSaved = Notice(
        "emergency-contact-saved",
        Phrase(en: "Whom to ring was saved.", cy: "Cadwyd pwy i’w ffonio.")
    )
    static let useStarted = Notice(
        "emergency-started",
        Phrase(
            en: "The emergency was written down. Ring from the top of the list.",
            cy: "Ysgrifennwyd yr argyfwng. Ffoniwch o frig y rhestr."
        )
    )
    static let useSaved = Notice("emergency-saved", Phrase(en: "It was written down.", cy: "Fe’i hysgrifennwyd."))

    static let ofEmergencies: [Notice] = [
        emergencyPlanSaved, emergencyPlanChecked, emergencyPlanEnded, responderCodeChanged, emergencyContactSaved,
        useStarted, useSaved,
    ]
}
