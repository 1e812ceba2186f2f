import Carers
import Dates
import DesignSystem
import Desk
import Forms
import Foundation
import Markup
import Records
import Web

let assessmentRoutes: [Route] = [
    .get("/carers/:person/assessments/:assessment", for: .staffWho(.seeCarers)) { visit in
        .page(assessmentPage(try await visit.openAssessment(), visit, Form()))
    },
    .get("/carers/:person/assessments/:assessment/record", for: .staffWho(.seeCarers)) { visit in
        .page(writtenRecord(try await visit.openAssessment(), visit))
    },
]

/// One assessment: where it stands, its parts and how far each is, and what comes next.
func assessmentPage(_ answer: OpenAssessment.Answer, _ visit: Visit, _ form: Form, _ invalid: InvalidForm? = nil)
    -> Page
{
    let assessment = answer.assessment
    let late: HTML? =
        assessment.isLate(on: answer.frame.today)
        ? .tag(Phrase(en: "Past the local target", cy: "Heibio’r targed lleol"), .warn) : nil
    let facts = [
        Fact(Phrase(en: "Where it stands", cy: "Ble mae’n sefyll"), assessment.state.tag),
        Fact(assessment.askedBy.words, .day(assessment.requestedOn)),
        Fact(SupportWords.localTarget, "\(HTML.day(assessment.targetOn)) \(late)"),
        Fact(
            Phrase(en: "The person they look after", cy: "Y person y maen nhw’n gofalu amdano"),
            text: answer.lookedAfter?.names.full,
            otherwise: SupportWords.notKnown
        ),
    ]
    return .ofPerson(
        answer.frame,
        assessment.kind.words,
        under: [NavigationItem(SupportWords.support, path: SupportPaths.person(answer.frame.person.id))],
        visit,
        invalid: invalid,
        body: """
            \(.summaryList(facts + doneFacts(answer)))\(signedPart(answer.signed, isOlder: answer.isSignedOlder))\(parts(answer))\(next(answer, visit, form, invalid))
            """
    )
}

private func doneFacts(_ answer: OpenAssessment.Answer) -> [Fact] {
    let assessment = answer.assessment
    var facts: [Fact] = []
    if let started = assessment.startedOn { facts.append(Fact(Phrase(en: "Begun", cy: "Dechreuwyd"), .day(started))) }
    if let way = assessment.way {
        facts.append(Fact(Phrase(en: "How it is done", cy: "Sut y’i gwneir"), "\(way.words)"))
    }
    facts += circumstanceFacts(answer)
    if let urgent = assessment.urgentOn {
        facts.append(
            Fact(
                Phrase(en: "Urgent support before the assessment", cy: "Cymorth brys cyn yr asesiad"),
                "\(HTML.day(urgent))<br><span class=\"pre\">\(answer.urgent ?? "")</span>"
            )
        )
    }
    if let refused = assessment.refusedOn {
        facts.append(
            Fact(
                Assessment.State.refused.words,
                "\(HTML.day(refused))<br><span class=\"pre\">\(answer.refusal ?? "")</span>"
            )
        )
    }
    if let copy = assessment.copyOn {
        let how = assessment.copyHow?.words
        facts.append(Fact(Phrase(en: "Copy given", cy: "Rhoddwyd copi"), "\(HTML.day(copy)): \(how)"))
    }
    return facts
}

/// The parts, and how many questions of each somebody has answered.
private func parts(_ answer: OpenAssessment.Answer) -> HTML {
    let start = TaskLine(
        Phrase(en: "How it is done", cy: "Sut y’i gwneir"),
        path: answer.mayWrite ? answer.path + "/start" : nil,
        status: answer.assessment.way == nil
            ? .tag(Phrase(en: "Not said yet", cy: "Heb ei ddweud eto"))
            : .tag(Phrase(en: "Said", cy: "Wedi’i ddweud"), .ok)
    )
    let sections = answer.assessment.form.sections.map { section in
        let done = answer.sheet.answered(section)
        let all = section.questions.count
        let words = Phrase(en: "\(done) of \(all) answered", cy: "Atebwyd \(done) o \(all)")
        return TaskLine(
            section.title,
            path: answer.mayWrite ? "\(answer.path)/sections/\(section.name)" : nil,
            status: done == 0
                ? .tag(Phrase(en: "Not begun", cy: "Heb ddechrau")) : .tag(words, done == all ? .ok : .info)
        )
    }
    let verdict = answer.sheet.eligibility.verdict
    let decision = TaskLine(
        Phrase(en: "Eligibility and decision", cy: "Cymhwystra a phenderfyniad"),
        path: answer.path + "/decision",
        status: .tag(
            DecisionWords.words(answer.decision?.stored.decided ?? verdict, answer.assessment.form.law),
            verdict == .notYet ? .warn : .info
        )
    )
    let record: HTML = .link(
        Phrase(en: "The written record, to read and print", cy: "Y cofnod ysgrifenedig, i’w ddarllen a’i argraffu"),
        to: answer.path + "/record"
    )
    let prompts = promptsNote(answer.prompts, of: answer.frame.person.id)
    let scores: HTML = .link(ToolWords.scores, to: SupportPaths.scores(answer.frame.person.id))
    return
        "<h3>\(Phrase(en: "Parts", cy: "Rhannau"))</h3>\(.taskList([start] + sections + [decision]))<p>\(record)</p><p>\(scores)</p>\(prompts)"
}

/// What can be done about the whole of it now.
private func next(_ answer: OpenAssessment.Answer, _ visit: Visit, _ form: Form, _ invalid: InvalidForm?) -> HTML? {
    guard answer.frame.mayKeep else { return nil }
    if answer.assessment.state == .approved {
        return "\(planOf(answer, visit))\(copyToGive(answer, visit, form, invalid))"
    }
    guard answer.assessment.isOpen else { return nil }
    let isWrong = invalid != nil
    let urgent: HTML = .form(
        action: answer.path + "/urgent",
        visit.context,
        """
        \(.textArea("urgent", label: Phrase(en: "What was given, and why could it not wait?", cy: "Beth a roddwyd, a pham na allai aros?"), rows: 3, form: form, invalid: invalid))
        \(.button(SupportWords.save, .secondary))
        """
    )
    let refusal: HTML = .form(
        action: answer.path + "/refusal",
        visit.context,
        """
        <p>\(Phrase(en: "They may ask again at any time. Where things change, offer it again.", cy: "Cânt ofyn eto unrhyw bryd. Lle mae pethau’n newid, cynigiwch ef eto."))</p>
        \(.textArea("reason", label: Phrase(en: "What did they say?", cy: "Beth ddywedon nhw?"), rows: 2, isOptional: true, form: form, invalid: invalid))
        \(.button(Phrase(en: "They do not want it", cy: "Nid ydynt ei eisiau"), .secondary))
        """
    )
    return """
        \(.details(Phrase(en: "Urgent support before the assessment", cy: "Cymorth brys cyn yr asesiad"), open: isWrong, urgent))
        \(.details(Phrase(en: "The carer does not want an assessment", cy: "Nid yw’r gofalwr eisiau asesiad"), refusal))
        """
}

/// The plan of someone who was found eligible: the way to it, or the button that begins it.
private func planOf(_ answer: OpenAssessment.Answer, _ visit: Visit) -> HTML? {
    guard answer.decision?.stored.decided == .yes else { return nil }
    let way: HTML =
        answer.plan.map { .link(PlanWords.plan, to: SupportPaths.plan($0, of: answer.frame.person.id)) }
        ?? .form(
            action: answer.path + "/plan",
            visit.context,
            .button(Phrase(en: "Begin the support plan", cy: "Dechrau’r cynllun cymorth"))
        )
    return "<h3>\(PlanWords.plan)</h3>\(way)"
}

private func copyToGive(_ answer: OpenAssessment.Answer, _ visit: Visit, _ form: Form, _ invalid: InvalidForm?) -> HTML?
{
    guard answer.assessment.copyOn == nil else { return nil }
    let words = Phrase(en: "Give the carer a copy", cy: "Rhoi copi i’r gofalwr")
    return
        "<h3>\(words)</h3>\(copyForm(action: answer.path + "/copy", today: answer.frame.today, visit, form, invalid))"
}
