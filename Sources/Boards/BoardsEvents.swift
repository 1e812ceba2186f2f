import Desk
import Markup
import Web

extension Event {
    static let boardMade = Event("board.made", Phrase(en: "Made a board", cy: "Gwnaeth fwrdd"))
    static let boardChanged = Event("board.changed", Phrase(en: "Changed a board", cy: "Newidiodd fwrdd"))
    static let memberAdded = Event(
        "board.member_added",
        Phrase(en: "Added a member to a board", cy: "Ychwanegodd aelod at fwrdd")
    )
    static let memberEnded = Event(
        "board.member_ended",
        Phrase(en: "Ended a seat on a board", cy: "Daeth â sedd ar fwrdd i ben")
    )
    static let plansLinked = Event(
        "board.plans_linked",
        Phrase(en: "Chose which plans a board oversees", cy: "Dewisodd pa gynlluniau y mae bwrdd yn eu goruchwylio")
    )
    static let meetingsPlanned = Event(
        "board.meetings_planned",
        Phrase(en: "Planned meetings of a board", cy: "Cynlluniodd gyfarfodydd bwrdd")
    )
    static let meetingChanged = Event(
        "board.meeting_changed",
        Phrase(en: "Changed a meeting of a board", cy: "Newidiodd gyfarfod bwrdd")
    )
    static let decisionLogged = Event(
        "board.decision_logged",
        Phrase(en: "Logged what a board decided", cy: "Cofnododd yr hyn a benderfynodd bwrdd")
    )
    static let decisionChanged = Event(
        "board.decision_changed",
        Phrase(en: "Changed what was logged of a board", cy: "Newidiodd yr hyn a gofnodwyd am fwrdd")
    )
    static let reportComposed = Event("report.composed", Phrase(en: "Composed a report", cy: "Lluniodd adroddiad"))
    static let factsTaken = Event(
        "report.facts_taken",
        Phrase(en: "Took the facts of a report anew", cy: "Cymerodd ffeithiau adroddiad o’r newydd")
    )
    static let sectionChanged = Event(
        "report.section_changed",
        Phrase(en: "Changed a section of a report", cy: "Newidiodd adran o adroddiad")
    )
    static let reportSigned = Event("report.signed", Phrase(en: "Signed a report off", cy: "Cymeradwyodd adroddiad"))
    static let reportReopened = Event(
        "report.correction_begun",
        Phrase(en: "Began to correct a report", cy: "Dechreuodd gywiro adroddiad")
    )
    static let sectionForwarded = Event(
        "report.section_forwarded",
        Phrase(en: "Forwarded a section of a report", cy: "Anfonodd adran o adroddiad ymlaen")
    )
}

let boardEvents: [Event] = [
    .boardMade, .boardChanged, .memberAdded, .memberEnded, .plansLinked, .meetingsPlanned, .meetingChanged,
    .decisionLogged, .decisionChanged, .reportComposed, .factsTaken, .sectionChanged, .reportSigned, .reportReopened,
    .sectionForwarded,
]

extension Notice {
    static let boardSaved = Notice("board-saved", Phrase(en: "The board was saved.", cy: "Cadwyd y bwrdd."))
    static let meetingsSaved = Notice(
        "board-meetings-saved",
        Phrase(en: "The meetings were saved.", cy: "Cadwyd y cyfarfodydd.")
    )
    static let decisionSaved = Notice(
        "board-decision-saved",
        Phrase(en: "It is in the log.", cy: "Mae yn y cofnod.")
    )
    static let reportSaved = Notice("report-saved", Phrase(en: "The report was saved.", cy: "Cadwyd yr adroddiad."))
    static let reportSigned = Notice(
        "report-signed",
        Phrase(
            en: "The report is signed off, and stays as it is.",
            cy: "Mae’r adroddiad wedi’i gymeradwyo, a bydd yn aros fel y mae."
        )
    )
    static let sectionForwarded = Notice(
        "report-section-forwarded",
        Phrase(
            en: "It will be a section of that board’s next report.",
            cy: "Bydd yn adran o adroddiad nesaf y bwrdd hwnnw."
        )
    )
}

let boardNotices: [Notice] = [
    .boardSaved, .meetingsSaved, .decisionSaved, .reportSaved, .reportSigned, .sectionForwarded,
]
