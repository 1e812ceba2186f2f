import Carers
import DesignSystem
import Desk
import Forms
import Foundation
import Markup
import Records
import Web

let decisionRoutes: [Route] = [
    .get("/carers/:person/assessments/:assessment/decision", for: .staffWho(.seeCarers)) { visit in
        let answer = try await visit.openAssessment()
        return .page(decisionPage(answer, visit, Form(values: ["version": String(answer.assessment.version)])))
    },
    .post("/carers/:person/assessments/:assessment/decision", for: .staffWho(.keepCarers)) { visit in
        let answer = try await visit.openAssessment()
        do {
            let details = try DecisionDetails(visit.form, eligibility: answer.sheet.eligibility)
            try await visit.perform(
                DecideEligibility(
                    person: answer.frame.person.id,
                    id: answer.assessment.id,
                    details: details,
                    seen: Int(visit.form["version"]) ?? 0
                )
            )
            return .redirect(to: answer.path + "/decision", notice: .decisionSent)
        } catch let invalid as InvalidForm {
            return .tryAgain(decisionPage(answer, visit, visit.form, invalid))
        }
    },
    .post("/carers/:person/assessments/:assessment/decision/judgement", for: .staffWho(.approveSupport)) { visit in
        let answer = try await visit.openAssessment()
        do {
            var read = FormReader(visit.form)
            let decision = read.uuid("decision", required: Known.notYet.words)
            let isReturn = visit.form["judgement"] == "return"
            let remark =
                isReturn
                ? read.longText(
                    "remark",
                    required: Phrase(en: "Say what you ask for", cy: "Dywedwch beth rydych yn ei ofyn"),
                    most: 4000
                ) : ""
            try read.finish()
            try await visit.perform(
                JudgeDecision(
                    person: answer.frame.person.id,
                    id: answer.assessment.id,
                    decision: decision,
                    judgement: isReturn ? .sendBack(remark) : .approve
                )
            )
            return .redirect(to: answer.path + "/decision", notice: isReturn ? .decisionReturned : .decisionApproved)
        } catch let invalid as InvalidForm {
            return .tryAgain(decisionPage(answer, visit, visit.form, invalid))
        }
    },
]

/// What the answers come to and why, what was decided, and what can still become of it.
private func decisionPage(
    _ answer: OpenAssessment.Answer,
    _ visit: Visit,
    _ form: Form,
    _ invalid: InvalidForm? = nil
) -> Page {
    let eligibility = answer.sheet.eligibility
    let past: [HTML] = answer.decisions.reversed().map { shown($0, answer.assessment.form.law, visit) }
    let decisions: HTML? =
        past.isEmpty ? nil : "<h3>\(Phrase(en: "What was decided", cy: "Beth a benderfynwyd"))</h3>\(past)"
    return .ofPerson(
        answer.frame,
        Phrase(en: "Eligibility", cy: "Cymhwystra"),
        under: answer.crumbs,
        visit,
        width: .reading,
        invalid: invalid,
        autosaves: answer.mayWrite,
        body: """
            \(explained(eligibility))\(decisions)\(judging(answer, visit, form, invalid))\(deciding(answer, visit, form, invalid))
            """
    )
}

/// The result with each condition, and the answers that led there.
func explained(_ eligibility: Eligibility) -> HTML {
    let tone: HTML.Tone =
        switch eligibility.verdict {
        case .yes: .ok
        case .no: .plain
        case .notYet: .warn
        }
    let findings: [HTML] = eligibility.findings.map { finding in
        let because: HTML? =
            finding.because.isEmpty ? nil : "<ul>\(each: finding.because, { "<li>\($0)</li>" })</ul>"
        let missing: HTML? =
            finding.missing.isEmpty
            ? nil
            : """
            <p>\(Phrase(en: "Not answered yet:", cy: "Heb ei ateb eto:"))</p><ul>\(each: finding.missing, { "<li>\($0)</li>" })</ul>
            """
        let met: HTML.Tone = finding.known == .yes ? .ok : finding.known == .notYet ? .warn : .plain
        return
            "<li class=\"stack\"><p><strong>\(finding.condition.words)</strong> \(HTML.tag(finding.known.words, met))</p>\(because)\(missing)</li>"
    }
    let words = Phrase(en: "Worked out from the answers", cy: "Cyfrifwyd o’r atebion")
    return """
        <h3>\(words)</h3><p class="lead">\(eligibility.law.verdict(eligibility.verdict)) \(HTML.tag(DecisionWords.words(eligibility.verdict, eligibility.law), tone))</p>
        <ol class="stack">\(findings)</ol><p class="meta">\(eligibility.law.source)</p>
        """
}

private func shown(_ decision: Decision, _ law: Eligibility.Law, _ visit: Visit) -> HTML {
    let stored = decision.stored
    let other: HTML? =
        decision.isOverride
        ? .alert(
            Phrase(
                en: "Decided otherwise than the answers come to",
                cy: "Penderfynwyd yn wahanol i ganlyniad yr atebion"
            ),
            .warn,
            "<p class=\"pre\">\(decision.reason ?? "")</p>",
            level: 3
        ) : nil
    let state: HTML =
        switch stored.state {
        case .waiting: .tag(Assessment.State.waiting.words, .warn)
        case .returned: .tag(Phrase(en: "Sent back", cy: "Anfonwyd yn ôl"), .bad)
        case .approved: .tag(Assessment.State.approved.words, .ok)
        }
    let judged: HTML? = stored.judgedName.map { name in
        let when = stored.judgedAt.map { visit.moment($0) }
        return "<p class=\"meta\">\(name), \(when)</p>"
    }
    let remark: HTML? = decision.remark.map { "<p class=\"pre\">\($0)</p>" }
    return """
        <div class="card stack"><p><strong>\(DecisionWords.words(stored.decided, law))</strong> \(state)</p>
        <p class="pre">\(decision.words)</p>
        \(.summaryList([Fact(Phrase(en: "Advice", cy: "Cyngor"), text: decision.advice)]))\(other)
        <p class="meta">\(stored.decidedName), \(visit.moment(stored.decidedAt))</p>\(judged)\(remark)</div>
        """
}

private func deciding(_ answer: OpenAssessment.Answer, _ visit: Visit, _ form: Form, _ invalid: InvalidForm?) -> HTML? {
    guard answer.frame.mayKeep, answer.assessment.state == .underWay else { return nil }
    let eligibility = answer.sheet.eligibility
    guard eligibility.verdict != .notYet else {
        return
            "<p>\(DecisionWords.stillMissing). \(HTML.link(Phrase(en: "Go to the list of parts", cy: "Mynd i’r rhestr o rannau"), to: answer.path))</p>"
    }
    let options = [Known.yes, .no].map { Option($0.rawValue, DecisionWords.words($0, eligibility.law)) }
    return """
        <h3>\(Phrase(en: "Decide", cy: "Penderfynu"))</h3>
        <p>\(Phrase(en: "A second person, who had no hand in it, approves this before the carer is told.", cy: "Mae ail berson, na fu ganddo law ynddo, yn cymeradwyo hyn cyn dweud wrth y gofalwr."))</p>
        \(.form(action: answer.path + "/decision", visit.context, autosave: .page, """
            \(.radios("decided", legend: Phrase(en: "What is decided?", cy: "Beth a benderfynir?"), options: options, form: form, invalid: invalid))
            \(.textArea("reason", label: Phrase(en: "If that is not what the answers come to: why?", cy: "Os nad dyna ganlyniad yr atebion: pam?"), rows: 3, isOptional: true, form: form, invalid: invalid))
            \(.textArea("words", label: Phrase(en: "What the carer is told, in plain words", cy: "Yr hyn a ddywedir wrth y gofalwr, mewn geiriau plaen"), rows: 6, form: form, invalid: invalid))
            \(.textArea("advice", label: Phrase(en: "Advice: what else can help, and what keeps needs from growing", cy: "Cyngor: beth arall all helpu, a beth sy’n atal anghenion rhag tyfu"), hint: Phrase(en: "Always needed where someone is not eligible", cy: "Ei angen bob amser lle nad yw rhywun yn gymwys"), rows: 4, form: form, invalid: invalid))
            \(.hidden("version", String(answer.assessment.version)))\(.button(Phrase(en: "Send for approval", cy: "Anfon i’w gymeradwyo")))
            """))
        """
}

private func judging(_ answer: OpenAssessment.Answer, _ visit: Visit, _ form: Form, _ invalid: InvalidForm?) -> HTML? {
    if answer.wouldJudgeOwn {
        return
            "<p>\(Phrase(en: "You wrote in this assessment, so another person approves it.", cy: "Ysgrifennoch chi yn yr asesiad hwn, felly person arall sy’n ei gymeradwyo."))</p>"
    }
    guard answer.mayJudge, let decision = answer.decision else { return nil }
    let path = answer.path + "/decision/judgement"
    let which: HTML = .hidden("decision", decision.stored.id.text)
    return """
        <h3>\(Phrase(en: "Approve it, or send it back", cy: "Ei gymeradwyo, neu ei anfon yn ôl"))</h3>
        <p>\(Phrase(en: "Once it is approved, the assessment changes no more.", cy: "Unwaith y’i cymeradwyir, nid yw’r asesiad yn newid mwyach."))</p>
        \(.form(action: path, visit.context, "\(which)\(.button(Phrase(en: "Approve", cy: "Cymeradwyo"), name: "judgement", value: "approve"))"))
        \(.form(action: path, visit.context, """
            \(which)\(.hidden("judgement", "return"))
            \(.textArea("remark", label: Phrase(en: "If you send it back: what should change?", cy: "Os byddwch yn ei anfon yn ôl: beth ddylai newid?"), rows: 3, form: form, invalid: invalid))
            \(.button(Phrase(en: "Send it back", cy: "Ei anfon yn ôl"), .secondary))
            """))
        """
}
