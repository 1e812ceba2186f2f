import Carers
import Dates
import DesignSystem
import Desk
import Foundation
import Markup
import Records
import Web

/// The code for next time, until they say that they have it.
struct NextCode: OpensOwn {
    struct Answer: Sendable {
        let frame: OwnFrame
        /// None once they have it: it is shown no more.
        let code: String?
        let until: Day
    }

    let person: UUID

    func answer(_ look: Look) throws -> Answer {
        let frame = try look.own(person)
        guard let way = try look.db.ownWay(of: person) else { throw Refusal.notFound }
        return Answer(
            frame: frame,
            code: way.isCodeKept ? nil : try ReturnCode.text(for: way.code, look.means),
            until: look.day(of: way.codeExpiresAt)
        )
    }
}

/// They have the code: nobody who comes to this screen later is shown it.
struct KeepNextCode: Command, OfCarer {
    let person: UUID

    func perform(_ work: Work) throws {
        let frame = try work.own(person)
        guard let way = try work.db.ownWay(of: person) else { throw Refusal.notFound }
        try work.db.noteCodeKept(way.id)
        try work.record(.ownCodeKept, about: frame.person.subject)
    }
}

/// They lost the code while they are in, and take another; the lost one opens nothing.
struct RenewNextCode: Command, OfCarer {
    let person: UUID

    func perform(_ work: Work) throws {
        let frame = try work.own(person)
        let expires = work.now.adding(seconds: OwnWay.nextDays * 86_400)
        guard let way = try work.db.ownWay(of: person),
            try work.db.changeCode(of: way, to: work.newID(), expires: expires)
        else { throw Refusal.changedMeanwhile }
        try work.record(.ownCodeRenewed, about: frame.person.subject)
    }
}

let codeRoutes: [Route] = [
    .get(OwnPaths.code, for: .carer) { visit in
        .page(codePage(try await visit.ask(NextCode(person: visit.carer())), visit))
    },
    .post("/mine/code/kept", for: .carer) { visit in
        try await visit.perform(KeepNextCode(person: visit.carer()))
        return .redirect(to: OwnPaths.home, notice: .ownCodeKept)
    },
    .post("/mine/code/another", for: .carer) { visit in
        try await visit.perform(RenewNextCode(person: visit.carer()))
        return .redirect(to: OwnPaths.code)
    },
]

private func codePage(_ answer: NextCode.Answer, _ visit: Visit) -> Page {
    let shown: HTML =
        answer.code.map { code in
            """
            <p>\(CodeWords.opening)</p>
            \(HTML.code(ComeInWords.reference, answer.frame.person.reference))\(HTML.code(ComeInWords.code, code))
            <p>\(CodeWords.until(answer.until))</p><p>\(CodeWords.hide)</p>
            \(HTML.form(action: "/mine/code/kept", visit.context, .button(CodeWords.have)))
            """
        } ?? """
            <p>\(CodeWords.kept)</p><p>\(CodeWords.until(answer.until))</p>
            \(HTML.form(action: "/mine/code/another", visit.context, .button(CodeWords.another, .secondary)))
            """
    return .ofOwn(answer.frame, OwnWords.codeTitle, visit, body: shown)
}

private enum CodeWords {
    static let opening = Phrase(
        en: "The code you just used works no more. This is the one for next time. Write it down, or take a picture.",
        cy:
            "Nid yw’r cod rydych newydd ei ddefnyddio yn gweithio mwyach. Dyma’r un ar gyfer y tro nesaf. Ysgrifennwch ef, neu tynnwch lun."
    )
    static let hide = Phrase(
        en: "Keep it where nobody else looks. Whoever has both can see your page.",
        cy: "Cadwch ef lle nad oes neb arall yn edrych. Gall pwy bynnag sydd â’r ddau weld eich tudalen."
    )
    static let have = Phrase(en: "I have it", cy: "Mae gen i")
    static let kept = Phrase(
        en: "You have your code. It is not shown again. If you lost it, take a new one now.",
        cy: "Mae gennych eich cod. Ni chaiff ei ddangos eto. Os ydych wedi’i golli, cymerwch un newydd nawr."
    )
    static let another = Phrase(en: "Give me a new code", cy: "Rhowch god newydd i mi")
    static func until(_ day: Day) -> Phrase {
        Phrase(
            en: "It works once, until \(day.words(in: .english)).",
            cy: "Mae’n gweithio unwaith, tan \(day.words(in: .welsh))."
        )
    }
}
