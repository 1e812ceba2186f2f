import Markup

/// The words of looking at who arrived.
enum TriageWords {
    static let title = Phrase(en: "New arrivals", cy: "Newydd-ddyfodiaid")
    static let waiting = Phrase(en: "Waiting for a decision", cy: "Yn aros am benderfyniad")
    static let decided = Phrase(en: "Decided", cy: "Wedi’u penderfynu")
    static let waits = Phrase(en: "waiting for a decision", cy: "yn aros am benderfyniad")
    static let lates = Phrase(en: "later than your target", cy: "yn hwyrach na’ch targed")
    static let noneWaiting = Phrase(en: "Nobody waits for a decision.", cy: "Nid oes neb yn aros am benderfyniad.")
    static let noneDecided = Phrase(en: "Nothing has been decided yet.", cy: "Nid oes dim wedi’i benderfynu eto.")
    static let local = Phrase(
        en:
            "The days are local targets in working days, not the law’s. Bank holidays of England and Wales are left out.",
        cy:
            "Targedau lleol mewn diwrnodau gwaith yw’r dyddiau, nid rhai’r gyfraith. Gadewir allan wyliau banc Cymru a Lloegr."
    )
    static let reference = Phrase(en: "Reference", cy: "Cyfeirnod")
    static let kind = Phrase(en: "Kind", cy: "Math")
    static let from = Phrase(en: "Came from", cy: "Daeth o")
    static let came = Phrase(en: "Came on", cy: "Daeth ar")
    static let decideBy = Phrase(en: "Decide by (local target)", cy: "Penderfynu erbyn (targed lleol)")
    static let contactBy = Phrase(en: "Be in touch by (local target)", cy: "Cysylltu erbyn (targed lleol)")
    static let takenBy = Phrase(en: "With", cy: "Gyda")
    static let nobody = Phrase(en: "Nobody yet", cy: "Neb eto")
    static let late = Phrase(en: "Late", cy: "Hwyr")
    static let urgent = Phrase(en: "Urgent", cy: "Brys")
    static let paper = Phrase(en: "on paper", cy: "ar bapur")
    static let decidedOn = Phrase(en: "Decided on", cy: "Penderfynwyd ar")
    static let decidedBy = Phrase(en: "Decided by", cy: "Penderfynwyd gan")
    static let decision = Phrase(en: "Decision", cy: "Penderfyniad")

    static let about = Phrase(en: "Who arrived", cy: "Pwy a gyrhaeddodd")
    static let clocks = Phrase(en: "Dates", cy: "Dyddiadau")
    static let told = Phrase(en: "What they told us", cy: "Yr hyn a ddywedon nhw wrthym")
    static let sender = Phrase(en: "Who referred them", cy: "Pwy a’u hatgyfeiriodd")
    static let age = Phrase(en: "Age", cy: "Oedran")
    static let under13 = Phrase(en: "Under 13", cy: "Dan 13")
    static let under13Words = Phrase(
        en:
            "Agree with them which grown-up to talk to before you keep more than this. Do not write to their home unless they said that it is safe.",
        cy:
            "Cytunwch â nhw pa oedolyn i siarad ag ef cyn cadw mwy na hyn. Peidiwch ag ysgrifennu i’w cartref oni bai iddyn nhw ddweud ei fod yn ddiogel."
    )
    static let needsHelp = Phrase(en: "They said that they cannot go on", cy: "Dywedon nhw na allant ddal ati")
    static let needsHelpWords = Phrase(
        en: "Be in touch today, in a way they said is safe.",
        cy: "Cysylltwch heddiw, mewn ffordd y dywedon nhw sy’n ddiogel."
    )
    static let take = Phrase(en: "Look at this myself", cy: "Edrych ar hwn fy hun")
    static let contacted = Phrase(en: "I have been in touch", cy: "Rwyf wedi cysylltu")
    static let contactedOn = Phrase(en: "In touch", cy: "Wedi cysylltu")
    static let notYet = Phrase(en: "Not yet", cy: "Ddim eto")
    static let passOn = Phrase(en: "Pass it to another team", cy: "Ei drosglwyddo i dîm arall")
    static let passButton = Phrase(en: "Pass it on", cy: "Trosglwyddo")
    static let team = Phrase(en: "Team", cy: "Tîm")
    static let decide = Phrase(en: "Decide", cy: "Penderfynu")
    static let toGive = Phrase(en: "Code to give to whoever sent it", cy: "Cod i’w roi i bwy bynnag a’i hanfonodd")
    static let matches = Phrase(en: "Perhaps someone we know", cy: "Efallai rhywun rydym yn ei adnabod")
    static let noMatches = Phrase(
        en: "Nobody you may see looks like them.",
        cy: "Nid oes neb y cewch ei weld yn debyg iddyn nhw."
    )

    static let what = Phrase(en: "What do you decide?", cy: "Beth rydych yn ei benderfynu?")
    static let whatMissing = Phrase(en: "Select what you decide", cy: "Dewiswch beth rydych yn ei benderfynu")
    static let who = Phrase(en: "Who are they?", cy: "Pwy ydyn nhw?")
    static let whoHint = Phrase(
        en: "Only where they are someone we know",
        cy: "Dim ond lle maen nhw’n rhywun rydym yn ei adnabod"
    )
    static let whoMissing = Phrase(
        en: "Select who they are, or enter the reference of their record",
        cy: "Dewiswch pwy ydyn nhw, neu rhowch gyfeirnod eu cofnod"
    )
    static let recordAlone = Phrase(
        en: "Reference of their record, where they are someone we know",
        cy: "Cyfeirnod eu cofnod, lle maen nhw’n rhywun rydym yn ei adnabod"
    )
    static let record = Phrase(en: "Or the reference of their record", cy: "Neu gyfeirnod eu cofnod")
    static let recordWrong = Phrase(
        en: "There is no record you may write in with that reference",
        cy: "Nid oes cofnod y cewch ysgrifennu ynddo gyda’r cyfeirnod hwnnw"
    )
    static let reason = Phrase(en: "Reason, where they are not taken on", cy: "Rheswm, lle nad ydynt yn cael eu derbyn")
    static let reasonMissing = Phrase(en: "Select a reason", cy: "Dewiswch reswm")
    static let noReason = Phrase(en: "Not needed", cy: "Dim angen")
    static let words = Phrase(en: "What led you to it", cy: "Beth arweiniodd chi ato")
    static let wordsHint = Phrase(en: "For colleagues", cy: "I gydweithwyr")
    static let wordsMissing = Phrase(en: "Enter what led you to it", cy: "Rhowch beth arweiniodd chi ato")
    static let answer = Phrase(en: "Answer to whoever sent it", cy: "Ateb i bwy bynnag a’i hanfonodd")
    static let answerHint = Phrase(
        en: "They read it with their code. No names, and nothing of anyone’s health",
        cy: "Maen nhw’n ei ddarllen gyda’u cod. Dim enwau, a dim am iechyd neb"
    )
    static let save = Phrase(en: "Confirm and save", cy: "Cadarnhau a chadw")
    static let openRecord = Phrase(en: "Open the record", cy: "Agor y cofnod")
}
