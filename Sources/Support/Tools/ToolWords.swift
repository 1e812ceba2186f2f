import Desk
import Markup
import Web

enum ToolWords {
    static let title = Phrase(en: "Licensed tools", cy: "Offer trwyddedig")
    static let scores = Phrase(en: "Scores of licensed tools", cy: "Sgoriau offer trwyddedig")
    static let opening = Phrase(
        en:
            "Questionnaires that belong to others. Describe those you have a licence for; then only the scores are entered here, never the questions or the answers. None is built in.",
        cy:
            "Holiaduron sy’n perthyn i eraill. Disgrifiwch y rhai y mae gennych drwydded ar eu cyfer; yna dim ond y sgoriau a roddir yma, byth y cwestiynau na’r atebion. Nid oes un wedi’i gynnwys."
    )
    static let noItems = Phrase(
        en: "Write no question of the tool anywhere here: its words are its owner’s.",
        cy: "Peidiwch ag ysgrifennu unrhyw gwestiwn o’r offeryn yma: ei berchennog biau ei eiriau."
    )
    static let onlyScores = Phrase(
        en: "Only scores are kept of tools that belong to others. They decide nothing.",
        cy: "Dim ond sgoriau a gedwir o offer sy’n perthyn i eraill. Nid ydynt yn penderfynu dim."
    )
    static let none = Phrase(en: "No tool is described yet.", cy: "Nid oes offeryn wedi’i ddisgrifio eto.")
    static let noScores = Phrase(en: "No score yet.", cy: "Dim sgôr eto.")
    static let noLicence = Phrase(
        en: "The team has no licence in force for any tool.",
        cy: "Nid oes gan y tîm drwydded mewn grym ar gyfer unrhyw offeryn."
    )
    static let noAssessment = Phrase(
        en: "Scores belong to an assessment or a review, and there is none yet.",
        cy: "Mae sgoriau’n perthyn i asesiad neu adolygiad, ac nid oes un eto."
    )
    static let name = Phrase(en: "What it is called", cy: "Ei enw")
    static let owner = Phrase(en: "Who owns it", cy: "Pwy sy’n berchen arno")
    static let licence = Phrase(en: "Licence", cy: "Trwydded")
    static let licenceHint = Phrase(en: "Its number, or where it is kept", cy: "Ei rhif, neu ble y’i cedwir")
    static let held = Phrase(en: "Licence held until", cy: "Trwydded mewn grym tan")
    static let heldHint = Phrase(
        en: "After that day no score can be entered",
        cy: "Ar ôl y diwrnod hwnnw ni ellir rhoi sgôr i mewn"
    )
    static let team = Phrase(en: "Team", cy: "Tîm")
    static let isHeld = Phrase(en: "In force", cy: "Mewn grym")
    static let isOver = Phrase(en: "Over", cy: "Wedi dod i ben")
    static let part = Phrase(en: "Score", cy: "Sgôr")
    static let partName = Phrase(en: "Name of the score", cy: "Enw’r sgôr")
    static let partHint = Phrase(en: "The total, or one of its subscales", cy: "Y cyfanswm, neu un o’i is-raddfeydd")
    static let least = Phrase(en: "Lowest", cy: "Isaf")
    static let most = Phrase(en: "Highest", cy: "Uchaf")
    static let better = Phrase(en: "Which way is better?", cy: "Pa ffordd sydd orau?")
    static let high = Phrase(en: "higher is better", cy: "uwch sydd orau")
    static let low = Phrase(en: "lower is better", cy: "is sydd orau")
    static let minimal = Phrase(en: "Smallest change that means something", cy: "Y newid lleiaf sy’n golygu rhywbeth")
    static let minimalHint = Phrase(en: "Only where you know it", cy: "Dim ond lle rydych yn ei wybod")
    static let add = Phrase(en: "Describe a tool", cy: "Disgrifio offeryn")
    static let renew = Phrase(en: "Change the licence", cy: "Newid y drwydded")
    static let at = Phrase(en: "When they were assessed or reviewed", cy: "Pan gawsant eu hasesu neu eu hadolygu")
    static let choose = Phrase(en: "Choose one", cy: "Dewiswch un")
    static let taken = Phrase(en: "When was it filled in?", cy: "Pryd y’i llenwyd?")
    static let notTaken = Phrase(en: "Not given", cy: "Heb ei roi")
    static let since = Phrase(en: "Since the first", cy: "Ers y cyntaf")
    static let eachTime = Phrase(en: "Each time it was filled in", cy: "Bob tro y’i llenwyd")
    static let takeBack = Phrase(en: "Take back", cy: "Tynnu’n ôl")
    static let isBetter = Phrase(en: "Better", cy: "Yn well")
    static let isWorse = Phrase(en: "Worse", cy: "Yn waeth")
    static let isSame = Phrase(en: "The same", cy: "Yr un fath")
    static let isSmall = Phrase(en: "Too small to mean something", cy: "Rhy fach i olygu rhywbeth")
    static let ours = Phrase(en: "Our own wellbeing scale", cy: "Ein graddfa lesiant ein hunain")

    static let nameMissing = Phrase(en: "Enter what it is called", cy: "Rhowch ei enw")
    static let ownerMissing = Phrase(en: "Enter who owns it", cy: "Rhowch pwy sy’n berchen arno")
    static let licenceMissing = Phrase(en: "Enter the licence", cy: "Rhowch y drwydded")
    static let heldMissing = Phrase(
        en: "Enter the last day of the licence",
        cy: "Rhowch ddiwrnod olaf y drwydded"
    )
    static let teamMissing = Phrase(en: "Choose the team", cy: "Dewiswch y tîm")
    static let partMissing = Phrase(en: "Describe at least one score", cy: "Disgrifiwch o leiaf un sgôr")
    static let leastMissing = Phrase(en: "Enter the lowest, a whole number", cy: "Rhowch yr isaf, rhif cyfan")
    static let mostMissing = Phrase(en: "Enter the highest, a whole number", cy: "Rhowch yr uchaf, rhif cyfan")
    static let mostIsLess = Phrase(
        en: "The highest must be more than the lowest",
        cy: "Rhaid i’r uchaf fod yn fwy na’r isaf"
    )
    static let betterMissing = Phrase(en: "Choose which way is better", cy: "Dewiswch pa ffordd sydd orau")
    static let minimalWrong = Phrase(en: "Enter a whole number above 0", cy: "Rhowch rif cyfan uwch na 0")
    static let toolMissing = Phrase(en: "Choose a tool", cy: "Dewiswch offeryn")
    static let atMissing = Phrase(
        en: "Choose the assessment or the review",
        cy: "Dewiswch yr asesiad neu’r adolygiad"
    )
    static let takenMissing = Phrase(en: "Enter the day it was filled in", cy: "Rhowch y diwrnod y’i llenwyd")
    static let later = Phrase(
        en: "The date must be today or before",
        cy: "Rhaid i’r dyddiad fod heddiw neu’n gynharach"
    )
    static let pointsMissing = Phrase(en: "Enter at least one score", cy: "Rhowch o leiaf un sgôr")
    static func notHeld(_ tool: ScoreTool) -> Phrase {
        Phrase(
            en: "The licence for \(tool.name) was not held on that day",
            cy: "Nid oedd y drwydded ar gyfer \(tool.name) mewn grym ar y diwrnod hwnnw"
        )
    }
    static func outOfRange(_ part: ScorePart) -> Phrase {
        Phrase(
            en: "\(part.name) must be a whole number from \(part.least) to \(part.most)",
            cy: "Rhaid i \(part.name) fod yn rhif cyfan o \(part.least) i \(part.most)"
        )
    }
}

extension Event {
    static let toolAdded = Event(
        "support.tool_added",
        Phrase(en: "Described a licensed tool", cy: "Disgrifiodd offeryn trwyddedig")
    )
    static let licenceHeld = Event(
        "support.licence_held",
        Phrase(en: "Changed the licence of a tool", cy: "Newidiodd drwydded offeryn")
    )
    static let scoresEntered = Event(
        "support.scores_entered",
        Phrase(en: "Entered scores of a licensed tool", cy: "Rhoddodd sgoriau offeryn trwyddedig i mewn")
    )
    static let scoresTakenBack = Event(
        "support.scores_taken_back",
        Phrase(en: "Took back scores", cy: "Tynnodd sgoriau’n ôl")
    )
    static let ofTools: [Event] = [toolAdded, licenceHeld, scoresEntered, scoresTakenBack]
}

extension Notice {
    static let toolSaved = Notice("tool-saved", Phrase(en: "The tool was saved.", cy: "Cadwyd yr offeryn."))
    static let scoresEntered = Notice("scores-entered", Phrase(en: "The scores were saved.", cy: "Cadwyd y sgoriau."))
    static let scoresTakenBack = Notice(
        "scores-taken-back",
        Phrase(en: "The scores are shown no more.", cy: "Ni ddangosir y sgoriau mwyach.")
    )
    static let ofTools: [Notice] = [toolSaved, scoresEntered, scoresTakenBack]
}
