import DesignSystem
import Forms
import Markup

/// The questions of the check, one on a page, in the order they are asked.
enum CaringQuestion: String, Sendable, CaseIterable {
    case who, help, paid, often, effect, age

    var next: CaringQuestion? {
        let all = Self.allCases
        return all.firstIndex(of: self).flatMap { all.dropFirst($0 + 1).first }
    }

    var before: CaringQuestion? {
        let all = Self.allCases
        return all.firstIndex(of: self).flatMap { all.prefix($0).last }
    }

    var isMany: Bool { self == .help || self == .effect }

    func problem(_ form: Form) -> Phrase? {
        let chosen = Set(form.all(rawValue))
        if chosen.isEmpty { return Phrase(en: "Pick an answer", cy: "Dewiswch ateb") }
        if chosen.count > 1, chosen.contains("none") {
            return Phrase(
                en: "Pick what is true, or the last line, but not both",
                cy: "Dewiswch yr hyn sy’n wir, neu’r llinell olaf, ond nid y ddau"
            )
        }
        return nil
    }

    var words: Phrase {
        switch self {
        case .who: Phrase(en: "Who do you help?", cy: "Pwy ydych chi’n ei helpu?")
        case .help: Phrase(en: "What do you do for them?", cy: "Beth ydych chi’n ei wneud drostynt?")
        case .paid:
            Phrase(en: "Are you paid to do it as a job?", cy: "Ydych chi’n cael eich talu am ei wneud fel swydd?")
        case .often: Phrase(en: "How much do you help?", cy: "Faint ydych chi’n helpu?")
        case .effect: Phrase(en: "How is it for you?", cy: "Sut mae hi i chi?")
        case .age: Phrase(en: "How old are you?", cy: "Beth yw eich oedran?")
        }
    }

    var hint: Phrase? {
        switch self {
        case .who:
            Phrase(
                en: "If you help more than one, pick the one you help most",
                cy: "Os ydych yn helpu mwy nag un, dewiswch yr un rydych yn ei helpu fwyaf"
            )
        case .help, .effect: Phrase(en: "Pick all that are true for you", cy: "Dewiswch bob un sy’n wir i chi")
        case .paid: Phrase(en: "Money from the state is not a job", cy: "Nid swydd yw arian gan y wladwriaeth")
        case .often, .age: nil
        }
    }

    var options: [Option] {
        switch self {
        case .who: Self.whoms + [Option("nobody", Phrase(en: "No one", cy: "Neb"), isNone: true)]
        case .help: Self.helps + [Option("none", Phrase(en: "None of this", cy: "Dim o hyn"), isNone: true)]
        case .paid:
            [
                Option("no", Phrase(en: "No, it is not a job", cy: "Na, nid swydd ydyw")),
                Option(
                    "job_and_more",
                    Phrase(en: "Yes, and I help on top of that", cy: "Ydw, ac rwy’n helpu ar ben hynny")
                ),
                Option("job", Phrase(en: "Yes, it is my job", cy: "Ydw, dyna fy swydd")),
                Option(
                    "volunteer",
                    Phrase(en: "No, I do it for a charity or a group", cy: "Na, rwy’n ei wneud dros elusen neu grŵp")
                ),
            ]
        case .often: Self.oftens
        case .effect:
            Self.effects + [Option("none", Phrase(en: "I am fine as it is", cy: "Rwy’n iawn fel y mae"), isNone: true)]
        case .age:
            [
                Option("under18", Phrase(en: "Under 18", cy: "Dan 18")),
                Option("from18", Phrase(en: "18 to 64", cy: "18 i 64")),
                Option("from65", Phrase(en: "65 or more", cy: "65 neu hŷn")),
                Option("unsaid", Phrase(en: "I’d rather not say", cy: "Byddai’n well gen i beidio â dweud")),
            ]
        }
    }

    static let whoms: [Option] = [
        Option("partner", Phrase(en: "My wife, husband or partner", cy: "Fy ngwraig, gŵr neu bartner")),
        Option("parent", Phrase(en: "My mum, dad or gran", cy: "Fy mam, tad neu nain neu fam-gu")),
        Option("child", Phrase(en: "My child, who is ill or disabled", cy: "Fy mhlentyn, sy’n sâl neu’n anabl")),
        Option(
            "family",
            Phrase(
                en: "My grown-up child, brother, sister or other kin",
                cy: "Fy mhlentyn sy’n oedolyn, brawd, chwaer neu berthynas arall"
            )
        ),
        Option("friend", Phrase(en: "A friend or someone who lives near", cy: "Ffrind neu rywun sy’n byw gerllaw")),
    ]

    static let helps: [Option] = [
        Option("house", Phrase(en: "Cook, clean or shop", cy: "Coginio, glanhau neu siopa")),
        Option(
            "body",
            Phrase(en: "Help them wash, dress, eat or move", cy: "Eu helpu i ymolchi, gwisgo, bwyta neu symud")
        ),
        Option("medicine", Phrase(en: "See to their pills", cy: "Gofalu am eu tabledi")),
        Option("money", Phrase(en: "Deal with bills, forms and calls", cy: "Delio â biliau, ffurflenni a galwadau")),
        Option("out", Phrase(en: "Take them out, or to see the doctor", cy: "Mynd â nhw allan, neu at y meddyg")),
        Option("company", Phrase(en: "Keep them safe", cy: "Eu cadw’n ddiogel")),
        Option("feelings", Phrase(en: "Listen, and lift their mood", cy: "Gwrando, a chodi eu calon")),
    ]

    static let oftens: [Option] = [
        Option("soon", Phrase(en: "Not yet, but I will soon", cy: "Ddim eto, ond byddaf cyn hir")),
        Option("sometimes", Phrase(en: "Now and then", cy: "Nawr ac yn y man")),
        Option("weekly", Phrase(en: "Each week", cy: "Bob wythnos")),
        Option("daily", Phrase(en: "Each day", cy: "Bob dydd")),
        Option("always", Phrase(en: "Day and night", cy: "Ddydd a nos")),
    ]

    static let effects: [Option] = [
        Option("tired", Phrase(en: "I am worn out", cy: "Rwyf wedi blino’n lân")),
        Option("health", Phrase(en: "My own health is worse", cy: "Mae fy iechyd fy hun yn waeth")),
        Option("sad", Phrase(en: "I am sad or cross a lot", cy: "Rwy’n drist neu’n flin yn aml")),
        Option("work", Phrase(en: "It is hard to work or learn", cy: "Mae’n anodd gweithio neu ddysgu")),
        Option("money", Phrase(en: "Money is tight", cy: "Mae arian yn brin")),
        Option("time", Phrase(en: "I have no time for me", cy: "Does gen i ddim amser i mi fy hun")),
        Option("too_much", Phrase(en: "I do not think I can go on", cy: "Dydw i ddim yn meddwl y gallaf ddal ati")),
    ]
}

extension CaringAnswers {
    init(_ form: Form) {
        var reader = FormReader(form)
        who = reader.optionalChoice("who")
        help = Set(reader.many("help"))
        paid = reader.optionalChoice("paid")
        often = reader.optionalChoice("often")
        effects = Set(reader.many("effect"))
        age = reader.optionalChoice("age")
    }
}
