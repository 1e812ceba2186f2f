import DesignSystem
import Markup

/// Words of merging, and of undoing it.
enum MergeWords {
    static let title = Phrase(en: "One person, or two?", cy: "Un person, ynteu dau?")
    static let sideBySide = Phrase(en: "Side by side", cy: "Ochr yn ochr")
    static let merge = Phrase(en: "Merge the two records", cy: "Cyfuno’r ddau gofnod")
    static let which = Phrase(en: "Which record stays?", cy: "Pa gofnod sy’n aros?")
    static let whichHint = Phrase(
        en: "All that hangs on the other moves to it. The other’s reference leads to it from then on.",
        cy: "Mae popeth sydd ynghlwm wrth y llall yn symud iddo. Bydd cyfeirnod y llall yn arwain ato wedi hynny."
    )
    static let rightFrom = Phrase(en: "Which is right?", cy: "Pa un sy’n gywir?")
    static let canBeUndone = Phrase(
        en:
            "A merge can be undone: each row goes back where it was. The two records’ teams, agencies and people who need to know will all see the one record.",
        cy:
            "Gellir dadwneud cyfuniad: mae pob rhes yn mynd yn ôl i’w lle. Bydd timau, asiantaethau a phobl y mae angen iddynt wybod am y ddau gofnod i gyd yn gweld yr un cofnod."
    )
    static let laterAnswer = Phrase(
        en:
            "If the two said different things about who may be told, what was said last holds: sharing is taken back or begun by it.",
        cy:
            "Os dywedodd y ddau bethau gwahanol am bwy y gellir dweud wrthynt, yr hyn a ddywedwyd ddiwethaf sy’n sefyll: tynnir rhannu’n ôl neu fe’i dechreuir yn unol â hynny."
    )
    static let sharingFollowed = Phrase(
        en: "Sharing follows what was said last of who may be told.",
        cy: "Mae’r rhannu’n dilyn yr hyn a ddywedwyd ddiwethaf am bwy y gellir dweud wrthynt."
    )
    static let bothHaveAPlan = Phrase(
        en:
            "Both have an emergency plan. The newer one holds after the merge: the other ends, and its code opens nothing. The cards of both open the plan that holds, with its own code. Print its sheet again for whoever has the old one.",
        cy:
            "Mae gan y ddau gynllun argyfwng. Yr un mwyaf newydd sy’n dal ar ôl cyfuno: daw’r llall i ben, ac nid yw ei god yn agor dim. Mae cardiau’r ddau’n agor y cynllun sy’n dal, gyda’i god ei hun. Argraffwch ei daflen eto i bwy bynnag sydd â’r hen un."
    )
    static let newestHeld = Phrase(
        en: "Both had an emergency plan: the newer one holds, and the code of the other opens nothing.",
        cy: "Roedd gan y ddau gynllun argyfwng: yr un mwyaf newydd sy’n dal, ac nid yw cod y llall yn agor dim."
    )
    static let stricterHeld = Phrase(
        en: "Of a way to reach them that both records knew, the stricter word on safety holds.",
        cy: "O ran ffordd o’u cyrraedd yr oedd y ddau gofnod yn ei gwybod, y gair llymaf ar ddiogelwch sy’n dal."
    )
    static let stricterHolds = Phrase(
        en:
            "The two records say different things about how safe it is to reach them. The stricter holds, whichever record stays. Undoing the merge brings both back.",
        cy:
            "Mae’r ddau gofnod yn dweud pethau gwahanol am ba mor ddiogel yw eu cyrraedd. Y llymaf sy’n dal, pa gofnod bynnag sy’n aros. Mae dadwneud y cyfuniad yn dod â’r ddau yn ôl."
    )
    static func willBe(_ way: Phrase, _ safety: ContactSafety) -> Phrase {
        Phrase(en: "\(way.en): \(safety.words.en)", cy: "\(way.cy): \(safety.words.cy)")
    }
    static let theSame = Phrase(en: "The same", cy: "Yr un peth")
    static let notThere = Phrase(en: "Not on this record", cy: "Ddim ar y cofnod hwn")
    static let whoMay = Phrase(
        en: "Someone who shares out the work of both teams can merge the two records.",
        cy: "Gall rhywun sy’n rhannu gwaith y ddau dîm gyfuno’r ddau gofnod."
    )
    static let oneRestricted = Phrase(
        en: "One of the two is restricted and the other is not: restrict the other first, then merge them",
        cy: "Mae un o’r ddau yn gyfyngedig a’r llall ddim: cyfyngwch y llall yn gyntaf, yna cyfunwch nhw"
    )
    static let twoHouseholds = Phrase(
        en:
            "The two are in different households, and somebody must not be told where one of them lives: put right first which household holds, then merge them",
        cy:
            "Mae’r ddau mewn aelwydydd gwahanol, ac ni ddylid dweud wrth rywun ble mae un ohonynt yn byw: cywirwch yn gyntaf pa aelwyd sy’n gywir, yna cyfunwch nhw"
    )
    static let laterFirst = Phrase(
        en: "A later merge of one of the two still holds: undo that one first",
        cy: "Mae cyfuniad diweddarach o un o’r ddau yn dal i sefyll: dadwnewch hwnnw’n gyntaf"
    )
    static let restricted = Phrase(
        en: "Both records are restricted. Whoever may see either will see both.",
        cy: "Mae’r ddau gofnod yn gyfyngedig. Bydd pwy bynnag gaiff weld y naill yn gweld y ddau."
    )
    static let chooseKept = Phrase(en: "Choose the record that stays", cy: "Dewiswch y cofnod sy’n aros")
    static let carerAndCaredFor = Phrase(
        en: "One of the two is written down as looking after the other. Someone took them for two people once.",
        cy:
            "Mae un o’r ddau wedi’i gofnodi fel un sy’n gofalu am y llall. Cymerodd rhywun eu bod yn ddau berson unwaith."
    )
    static let merged = Phrase(en: "Merged records", cy: "Cofnodion a gyfunwyd")
    static let undo = Phrase(en: "Undo this merge", cy: "Dadwneud y cyfuniad hwn")
    static let undone = Phrase(en: "Undone", cy: "Wedi’i ddadwneud")
    static let hangs = Phrase(en: "What hangs on it", cy: "Beth sydd ynghlwm wrtho")
    static let nothing = Phrase(en: "Nothing", cy: "Dim byd")
    static let nhsNumber = Phrase(en: "NHS number", cy: "Rhif GIG")
    static func endsIn(_ digits: String) -> Phrase { Phrase(en: "ends in \(digits)", cy: "yn gorffen â \(digits)") }

    static func moved(_ many: Int) -> Phrase {
        .counted(
            many,
            en: EnglishForms(one: "1 row moved", other: "\(many) rows moved"),
            cy: WelshForms(one: "Symudwyd 1 rhes", other: "Symudwyd \(many) o resi")
        )
    }
    static func stayed(_ many: Int) -> Phrase {
        .counted(
            many,
            en: EnglishForms(
                one: "1 stayed with the old record, since this one has its own",
                other: "\(many) stayed with the old record, since this one has its own"
            ),
            cy: WelshForms(
                one: "Arhosodd 1 gyda’r hen gofnod, gan fod gan hwn ei hun",
                other: "Arhosodd \(many) gyda’r hen gofnod, gan fod gan hwn ei hun"
            )
        )
    }
}
