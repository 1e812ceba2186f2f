import Carers
import Dates
import DesignSystem
import Desk
import Foundation
import Markup
import Records
import Web

/// Someone's way in to their own pages and what they said there, as the worker sees it.
struct WayInOfPerson: OpensPerson {
    struct Answer: Sendable {
        let frame: PersonFrame
        let way: OwnWay?
        let remarks: [Remark]

        var mayGive: Bool { frame.mayKeep && frame.person.isCarer && frame.person.diedOn == nil }
    }

    let person: UUID

    func answer(_ look: Look) throws -> Answer {
        Answer(
            frame: try look.frame(of: person, for: .keeping),
            way: try look.db.ownWay(of: person),
            remarks: try look.remarks(of: person)
        )
    }
}

let wayInRoutes: [Route] = [
    .get("/carers/:person/own", for: .staffWho(.seeCarers)) { visit in
        .page(wayInPage(try await visit.ask(WayInOfPerson(person: visit.id("person"))), visit))
    },
    .post("/carers/:person/own/code", for: .staffWho(.keepCarers)) { visit in
        let person = try visit.id("person")
        let given = try await visit.perform(GiveWayIn(person: person))
        return .page(givenPage(given, try await visit.ask(WayInOfPerson(person: person)), visit))
    },
    .post("/carers/:person/own/withdrawal", for: .staffWho(.keepCarers)) { visit in
        let person = try visit.id("person")
        try await visit.perform(WithdrawWayIn(person: person))
        return .redirect(to: OwnPaths.ofPerson(person), notice: .wayInWithdrawn)
    },
]

private func wayInPage(_ answer: WayInOfPerson.Answer, _ visit: Visit) -> Page {
    let path = OwnPaths.ofPerson(answer.frame.person.id)
    let standing: HTML =
        answer.way.map { way in
            .summaryList([
                Fact(WayInWords.given, "\(visit.moment(way.givenAt)), \(way.givenName)"),
                Fact(WayInWords.came, way.cameInAt.map { "\(visit.moment($0))" } ?? .none(WayInWords.never)),
                Fact(WayInWords.codeUntil, .day(visit.clock.day(of: way.codeExpiresAt))),
            ])
        } ?? "<p>\(WayInWords.none)</p>"
    let give: HTML? =
        answer.mayGive
        ? """
        <p>\(WayInWords.think)</p>\(if: answer.way != nil, "<p>\(WayInWords.replaces)</p>")
        \(HTML.form(action: path + "/code", visit.context, .button(answer.way == nil ? WayInWords.give : WayInWords.giveNew)))
        """ : nil
    let takeBack: HTML? =
        answer.mayGive && answer.way != nil
        ? HTML.form(action: path + "/withdrawal", visit.context, .button(WayInWords.takeBack, .warning)) : nil
    let said: HTML =
        answer.remarks.isEmpty
        ? "<p>\(HTML.none(WayInWords.nothingSaid))</p>"
        : .timeline(answer.remarks.map { happening($0, answer.frame.person.id, visit) }, level: 3)
    return .ofPerson(
        answer.frame,
        WayInWords.title,
        visit,
        width: .reading,
        body: "\(standing)\(give)\(takeBack)<h3>\(WayInWords.said)</h3>\(said)"
    )
}

/// The code, this once.
private func givenPage(_ given: GiveWayIn.Given, _ answer: WayInOfPerson.Answer, _ visit: Visit) -> Page {
    let address = visit.origin + CarerAddress.comeIn
    return .ofPerson(
        answer.frame,
        WayInWords.title,
        visit,
        width: .reading,
        body: """
            <p>\(WayInWords.once)</p>
            \(.code(ComeInWords.reference, given.reference))\(.code(ComeInWords.code, given.code))
            <p>\(WayInWords.opens) <bdi dir="ltr">\(address)</bdi></p><p>\(WayInWords.until(given.until))</p>
            <p>\(.link(WayInWords.title, to: OwnPaths.ofPerson(answer.frame.person.id)))</p>
            """
    )
}

private func happening(_ remark: Remark, _ person: UUID, _ visit: Visit) -> Happening {
    let words: HTML? = remark.words.map { "<p class=\"pre\">\($0)</p>" }
    let link: HTML? = remark.about.map { about in
        "<p>\(HTML.link(about.kind.toWorker, to: CarersPaths.part(about.part, of: person)))</p>"
    }
    return Happening(remark.kind.toWorker, meta: "\(visit.moment(remark.saidAt))", body: "\(words)\(link)")
}

extension Remark.About {
    /// The page of it on the record.
    fileprivate var part: String {
        let id = id.uuidString.lowercased()
        return switch kind {
        case .assessment: "assessments/\(id)"
        case .plan: "support-plans/\(id)"
        // A review stands under its plan: all of their support is where it is found.
        case .review: "support"
        case .emergency: "emergency"
        case .card: "card"
        case .rest: "breaks/\(id)"
        case .note: "notes/\(id)"
        case .letter: "letters"
        }
    }
}

extension SharedItem.Kind {
    /// What staff call it.
    var toWorker: Phrase {
        switch self {
        case .assessment: Phrase(en: "Assessment", cy: "Asesiad")
        case .plan: Phrase(en: "Support plan", cy: "Cynllun cymorth")
        case .review: Phrase(en: "Review", cy: "Adolygiad")
        case .emergency: Phrase(en: "Emergency plan", cy: "Cynllun argyfwng")
        case .card: Phrase(en: "Carers card", cy: "Cerdyn gofalwr")
        case .rest: Phrase(en: "Break", cy: "Seibiant")
        case .note: Phrase(en: "Note", cy: "Nodyn")
        case .letter: Phrase(en: "Letter", cy: "Llythyr")
        }
    }
}

/// Words of the worker's page of a way in.
enum WayInWords {
    static let title = Phrase(en: "Their own pages", cy: "Eu tudalennau eu hunain")
    static let none = Phrase(
        en:
            "They have no way in to their own pages. There they see what happens next and by when, read and countersign what is shared with them, and see who looked.",
        cy:
            "Nid oes ganddynt ffordd i mewn i’w tudalennau eu hunain. Yno maent yn gweld beth sy’n digwydd nesaf ac erbyn pryd, yn darllen a chydlofnodi’r hyn a rennir â nhw, ac yn gweld pwy edrychodd."
    )
    static let notYet = Phrase(
        en: "They have no way in to their own pages.",
        cy: "Nid oes ganddynt ffordd i mewn i’w tudalennau eu hunain."
    )
    static let given = Phrase(en: "Way in given", cy: "Rhoddwyd ffordd i mewn")
    static let came = Phrase(en: "Last came in", cy: "Daethant i mewn ddiwethaf")
    static let never = Phrase(en: "Not yet", cy: "Ddim eto")
    static let codeUntil = Phrase(en: "Their code works until", cy: "Mae eu cod yn gweithio tan")
    static let think = Phrase(
        en:
            "Ask first who else sees their telephone or screen. Whoever has the reference and the code can read their page.",
        cy:
            "Gofynnwch yn gyntaf pwy arall sy’n gweld eu ffôn neu eu sgrin. Gall pwy bynnag sydd â’r cyfeirnod a’r cod ddarllen eu tudalen."
    )
    static let replaces = Phrase(
        en: "A new code ends the one before, and whoever is in is out.",
        cy: "Mae cod newydd yn dod â’r un blaenorol i ben, ac mae pwy bynnag sydd i mewn allan."
    )
    static let give = Phrase(en: "Give them a way in", cy: "Rhoi ffordd i mewn iddynt")
    static let giveNew = Phrase(en: "Give them a new code", cy: "Rhoi cod newydd iddynt")
    static let takeBack = Phrase(en: "Take the way in back", cy: "Cymryd y ffordd i mewn yn ôl")
    static let once = Phrase(
        en:
            "Say these to them, or print this page. The code is shown this once, and opens once. They then get one of their own.",
        cy:
            "Dywedwch y rhain wrthynt, neu argraffwch y dudalen hon. Dangosir y cod unwaith, ac mae’n agor unwaith. Yna cânt un eu hunain."
    )
    static let opens = Phrase(en: "They open", cy: "Maent yn agor")
    static let said = Phrase(en: "What they said there", cy: "Yr hyn a ddywedon nhw yno")
    static let nothingSaid = Phrase(en: "Nothing yet", cy: "Dim byd eto")

    static func until(_ day: Day) -> Phrase {
        Phrase(en: "It works until \(day.words(in: .english)).", cy: "Mae’n gweithio tan \(day.words(in: .welsh)).")
    }
}
