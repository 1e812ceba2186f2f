import Carers
import Dates
import DesignSystem
import Desk
import Forms
import Foundation
import Markup
import Records
import Support
import Web

/// A carer's own part of their assessment, to be written by themselves.
struct MyAssessment: OpensOwn {
    struct Answer: Sendable {
        let frame: OwnFrame
        let assessment: SelfAssessment
        /// Whether they said that they are done.
        let isSent: Bool

        var path: String { OwnPaths.assessment(assessment.id) }
    }

    let person: UUID
    let id: UUID

    func answer(_ look: Look) throws -> Answer {
        Answer(
            frame: try look.own(person),
            assessment: try look.selfAssessment(id, of: person),
            isSent: try look.remarks(of: person).contains { $0.kind == .finished && $0.about?.id == id }
        )
    }
}

/// Keeps one page of a carer's own part, half or whole.
struct SaveMyPart: Command, OfCarer {
    let person: UUID
    let id: UUID
    let part: String
    let sent: Form
    let seen: Int

    func perform(_ work: Work) throws {
        _ = try work.own(person)
        try work.saveShared(sent, part: part, of: id, with: person, seen: seen)
    }
}

let assessMyselfRoutes: [Route] = [
    .get("/mine/assessments/:assessment", for: .carer) { visit in .page(listPage(try await visit.mine(), visit)) },
    .post("/mine/assessments/:assessment", for: .carer) { visit in
        let answer = try await visit.mine()
        let about = (kind: SharedItem.Kind.assessment, id: answer.assessment.id)
        let send = SaySomething(person: answer.frame.person.id, kind: .finished, about: about, words: nil)
        try await visit.perform(send)
        return .redirect(to: OwnPaths.home, notice: .ownSaid)
    },
    .get("/mine/assessments/:assessment/parts/:topic", for: .carer) { visit in
        let answer = try await visit.mine()
        return .page(try partPage(answer, try visit.word("topic"), visit, sent: nil))
    },
    .post("/mine/assessments/:assessment/parts/:topic", for: .carer) { visit in
        let answer = try await visit.mine()
        let part = try visit.word("topic")
        do {
            let save = SaveMyPart(
                person: answer.frame.person.id,
                id: answer.assessment.id,
                part: part,
                sent: visit.form,
                seen: Int(visit.form["version"]) ?? 0
            )
            try await visit.perform(save)
            let next = visit.form["go"] == "later" ? nil : answer.assessment.part(after: part)
            return .redirect(to: next.map { "\(answer.path)/parts/\($0.name)" } ?? answer.path, notice: .ownPartSaved)
        } catch let conflict as AnswerConflict {
            return .conflict(try conflictPage(conflict, answer, part, visit))
        } catch let invalid as InvalidForm {
            return .tryAgain(try partPage(answer, part, visit, sent: visit.form, invalid))
        }
    },
]

extension Visit {
    fileprivate func mine() async throws -> MyAssessment.Answer {
        try await ask(MyAssessment(person: carer(), id: id("assessment")))
    }
}

private func listPage(_ answer: MyAssessment.Answer, _ visit: Visit) -> Page {
    let lines = answer.assessment.parts.map { part in
        let words =
            part.answered == 0
            ? AssessWords.notBegun
            : Phrase(
                en: "\(part.answered) of \(part.questions) answered",
                cy: "\(part.answered) o \(part.questions) wedi’u hateb"
            )
        return TaskLine(
            part.title,
            path: "\(answer.path)/parts/\(part.name)",
            status: .tag(words, part.answered == part.questions ? .ok : .plain)
        )
    }
    let send: HTML =
        answer.isSent
        ? "<p>\(HTML.tag(AssessWords.sent, .ok))</p><p>\(AssessWords.stillOpen)</p>"
        : "<p>\(AssessWords.sending)</p>\(HTML.form(action: answer.path, visit.context, .button(AssessWords.send)))"
    return .ofOwn(
        answer.frame,
        AssessWords.write,
        visit,
        hasOwnHeading: true,
        body: """
            <h1>\(answer.assessment.title)</h1><p>\(AssessWords.opening)</p><p>\(AssessWords.until) \(HTML.day(answer.assessment.targetOn)).</p>
            <p>\(SayWords.danger)</p>\(HTML.taskList(lines))<h2>\(AssessWords.finish)</h2>\(send)
            """
    )
}

private func partPage(
    _ answer: MyAssessment.Answer,
    _ name: String,
    _ visit: Visit,
    sent: Form?,
    _ invalid: InvalidForm? = nil
) throws -> Page {
    guard let part = answer.assessment.part(name), let fields = answer.assessment.fields(of: name, sent: sent) else {
        throw Refusal.notFound
    }
    let lead: HTML? = part.lead.map { "<p>\($0)</p>" }
    let version = sent?["version"] ?? String(answer.assessment.version)
    return .ofOwn(
        answer.frame,
        part.title,
        visit,
        invalid: invalid,
        autosaves: true,
        body: """
            <p id="page">\(AssessWords.anyPart)</p>\(lead)
            \(.form(action: "\(answer.path)/parts/\(name)", visit.context, autosave: .ownPage, """
                \(fields)\(.hidden("version", version))
                \(.buttons(.button(AssessWords.goOn), .button(AssessWords.later, .secondary, name: "go", value: "later")))
                """))
            """
    )
}

private func conflictPage(_ conflict: AnswerConflict, _ answer: MyAssessment.Answer, _ name: String, _ visit: Visit)
    throws -> Page
{
    let action = "\(answer.path)/parts/\(name)"
    guard let part = answer.assessment.part(name),
        let both = answer.assessment.conflict(conflict, in: name, sent: visit.form, action: action, visit.context)
    else { throw Refusal.notFound }
    return .ofOwn(answer.frame, part.title, visit, body: both)
}

/// Words of writing one's own part.
enum AssessWords {
    static let opening = Phrase(
        en:
            "Write as much or as little as you like, in any order. Each page is kept when you send it. Then we talk with you about it. If you would rather talk, leave a page empty.",
        cy:
            "Ysgrifennwch gymaint neu gyn lleied ag y dymunwch, mewn unrhyw drefn. Cedwir pob tudalen pan fyddwch yn ei hanfon. Yna byddwn yn siarad â chi amdani. Os byddai’n well gennych siarad, gadewch dudalen yn wag."
    )
    static let write = Phrase(en: "Write your part", cy: "Ysgrifennu eich rhan")
    static let until = Phrase(
        en: "We want to have finished it with you by",
        cy: "Rydym am fod wedi’i orffen gyda chi erbyn"
    )
    static let notBegun = Phrase(en: "Nothing yet", cy: "Dim byd eto")
    static let finish = Phrase(en: "When you are done", cy: "Pan fyddwch wedi gorffen")
    static let sending = Phrase(
        en: "Tell us that we can read it. We talk with you about it in 7 days.",
        cy: "Dywedwch wrthym y gallwn ei ddarllen. Byddwn yn siarad â chi amdano ymhen 7 diwrnod."
    )
    static let send = Phrase(en: "You can read it now", cy: "Cewch ei ddarllen nawr")
    static let sent = Phrase(en: "You told us that we can read it", cy: "Dywedoch wrthym y gallwn ei ddarllen")
    static let stillOpen = Phrase(
        en: "You can still change what you wrote, until it is decided.",
        cy: "Gallwch newid yr hyn a ysgrifennoch o hyd, nes iddo gael ei benderfynu."
    )
    static let anyPart = Phrase(
        en: "You need not answer all of it.",
        cy: "Nid oes rhaid i chi ateb y cyfan."
    )
    static let goOn = Phrase(en: "Save and go on", cy: "Cadw a mynd ymlaen")
    static let later = Phrase(en: "Save and go to the list", cy: "Cadw a mynd i’r rhestr")
}
