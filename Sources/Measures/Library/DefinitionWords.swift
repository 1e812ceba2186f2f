import Markup
import Statistics

extension Definition.Kind {
    var words: Phrase {
        switch self {
        case .count: Phrase(en: "A count", cy: "Cyfrif")
        case .share: Phrase(en: "A part of a whole, as a percentage", cy: "Rhan o gyfan, fel canran")
        case .rate: Phrase(en: "A rate for each 1,000", cy: "Cyfradd am bob 1,000")
        case .median: Phrase(en: "A median: the one in the middle", cy: "Canolrif: yr un yn y canol")
        case .mean: Phrase(en: "An average: a sum divided by how many", cy: "Cyfartaledd: swm wedi’i rannu â faint")
        }
    }
}

extension Definition.Source {
    var words: Phrase {
        switch self {
        case .entered: Phrase(en: "Figures entered by hand or from a file", cy: "Ffigurau a roddir â llaw neu o ffeil")
        case .survey: Phrase(en: "A survey", cy: "Arolwg")
        case .formula:
            Phrase(
                en: "Other indicators, worked out whenever it is read",
                cy: "Dangosyddion eraill, a gyfrifir bob tro y caiff ei ddarllen"
            )
        case .casework:
            Phrase(en: "The records themselves, counted each night", cy: "Y cofnodion eu hunain, a gyfrifir bob nos")
        }
    }
}

extension Rhythm {
    var name: Phrase {
        switch self {
        case .month: Phrase(en: "Each month", cy: "Bob mis")
        case .quarter: Phrase(en: "Each quarter", cy: "Bob chwarter")
        case .year: Phrase(en: "Each year, April to March", cy: "Bob blwyddyn, Ebrill i Fawrth")
        }
    }
}

extension Polarity {
    var words: Phrase {
        switch self {
        case .higher: Phrase(en: "Higher is better", cy: "Mae uwch yn well")
        case .lower: Phrase(en: "Lower is better", cy: "Mae is yn well")
        case .neither: Phrase(en: "Neither is better", cy: "Nid yw’r naill na’r llall yn well")
        }
    }
}

/// Words of definitions.
enum DefinitionWords {
    static let name = Phrase(en: "Name", cy: "Enw")
    static let nameWelsh = Phrase(en: "Name in Welsh", cy: "Enw yn Gymraeg")
    static let wordsIn = Phrase(
        en: "Which language are the words below in?",
        cy: "Ym mha iaith y mae’r geiriau isod?"
    )
    static let code = Phrase(en: "Short code", cy: "Cod byr")
    static let codeHint = Phrase(en: "For example, A28", cy: "Er enghraifft, A28")
    static let question = Phrase(en: "What question does it answer?", cy: "Pa gwestiwn y mae’n ei ateb?")
    static let kind = Phrase(en: "What kind of figure is it?", cy: "Pa fath o ffigur ydyw?")
    static let counted = Phrase(en: "What is counted", cy: "Yr hyn a gyfrifir")
    static let countedHint = Phrase(
        en: "For example, carers assessed within 28 days of asking",
        cy: "Er enghraifft, gofalwyr a aseswyd o fewn 28 diwrnod i ofyn"
    )
    static let outOf = Phrase(en: "What it is counted out of", cy: "O beth y caiff ei gyfrif")
    static let outOfHint = Phrase(
        en: "For all but a count. For example, carers assessed in the period",
        cy: "I bopeth ond cyfrif. Er enghraifft, gofalwyr a aseswyd yn y cyfnod"
    )
    static let people = Phrase(
        en: "It counts people: small numbers are hidden and others rounded to 5",
        cy: "Mae’n cyfrif pobl: cuddir rhifau bach a thalgrynnir y lleill i 5"
    )
    static let leftOut = Phrase(en: "Who or what is left out", cy: "Pwy neu beth a adewir allan")
    static let rhythm = Phrase(en: "How often is there a figure?", cy: "Pa mor aml y mae ffigur?")
    static let polarity = Phrase(en: "Which way is better?", cy: "Pa ffordd sy’n well?")
    static let source = Phrase(en: "Where do the figures come from?", cy: "O ble y daw’r ffigurau?")
    static let owner = Phrase(en: "Who keeps it right", cy: "Pwy sy’n ei gadw’n gywir")
    static let target = Phrase(en: "Target", cy: "Targed")
    static let targetHint = Phrase(
        en: "In the unit of the figure: 65 for 65%",
        cy: "Yn uned y ffigur: 65 am 65%"
    )
    static let targets = Phrase(en: "Other targets from some periods on", cy: "Targedau eraill o rai cyfnodau ymlaen")
    static let targetsHint = Phrase(
        en: "One on each line: the period it starts with, a colon and the number. For example, 2026-04: 65",
        cy: "Un ar bob llinell: y cyfnod y mae’n dechrau ag ef, colon a’r rhif. Er enghraifft, 2026-04: 65"
    )
    static let badTargets = Phrase(
        en: "Write each line as a period, a colon and a number, and each period once",
        cy: "Ysgrifennwch bob llinell fel cyfnod, colon a rhif, a phob cyfnod unwaith"
    )
    static let codes = Phrase(en: "Codes in national frameworks", cy: "Codau mewn fframweithiau cenedlaethol")
    static let codesHint = Phrase(
        en:
            "One on each line: framework; code; first day; last day; the code that follows. For example, ASCOF; 1C(1B); ; 2023-03-31; 3D(1b)",
        cy:
            "Un ar bob llinell: fframwaith; cod; diwrnod cyntaf; diwrnod olaf; y cod sy’n dilyn. Er enghraifft, ASCOF; 1C(1B); ; 2023-03-31; 3D(1b)"
    )
    static let badCodes = Phrase(
        en: "Write each line as a framework and a code, then days as 2023-03-31, set apart by semicolons",
        cy:
            "Ysgrifennwch bob llinell fel fframwaith a chod, yna diwrnodau fel 2023-03-31, wedi’u gwahanu gan hanner colon"
    )
    static let baseline = Phrase(en: "Where it stood at the start", cy: "Ble’r oedd ar y dechrau")
    static let framework = Phrase(en: "National framework and code", cy: "Fframwaith cenedlaethol a chod")
    static let caveats = Phrase(en: "What to be careful of", cy: "Beth i fod yn ofalus ohono")
    static let places = Phrase(en: "Decimal places shown", cy: "Lleoedd degol a ddangosir")
    static let fixedAfter = Phrase(
        en: "How many figures the average rests on",
        cy: "Ar faint o ffigurau y mae’r cyfartaledd yn seiliedig"
    )
    static let fixedAfterHint = Phrase(
        en: "12 or more, or leave empty for all",
        cy: "12 neu fwy, neu gadewch yn wag am bob un"
    )
    static let run = Phrase(
        en: "How many in a row are a lasting change?",
        cy: "Sawl un yn olynol sy’n newid parhaol?"
    )
    static let team = Phrase(en: "Team that keeps it", cy: "Tîm sy’n ei gadw")
    static let reason = Phrase(en: "Why the definition changes", cy: "Pam mae’r diffiniad yn newid")
    static let breaks = Phrase(
        en: "If earlier figures no longer compare: from which day",
        cy: "Os nad yw ffigurau cynharach yn gymaradwy mwyach: o ba ddiwrnod"
    )
    static let enterName = Phrase(en: "Enter a name", cy: "Rhowch enw")
    static let enterCode = Phrase(en: "Enter a short code", cy: "Rhowch god byr")
    static let enterQuestion = Phrase(en: "Enter the question it answers", cy: "Rhowch y cwestiwn y mae’n ei ateb")
    static let enterCounted = Phrase(en: "Enter what is counted", cy: "Rhowch yr hyn a gyfrifir")
    static let enterOutOf = Phrase(en: "Enter what it is counted out of", cy: "Rhowch o beth y caiff ei gyfrif")
    static let enterReason = Phrase(en: "Enter why the definition changes", cy: "Rhowch pam mae’r diffiniad yn newid")
    static let choose = Phrase(en: "Select one", cy: "Dewiswch un")
    static let codeTaken = Phrase(
        en: "Another indicator has this code",
        cy: "Mae’r cod hwn gan ddangosydd arall"
    )
    static let fewer = Phrase(
        en: "Use 12 or more, or leave it empty",
        cy: "Defnyddiwch 12 neu fwy, neu gadewch yn wag"
    )
}
