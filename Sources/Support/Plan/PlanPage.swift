import Carers
import Dates
import DesignSystem
import Desk
import Forms
import Foundation
import Markup
import Records
import Web

let planRoutes: [Route] = [
    .get("/carers/:person/support-plans/:supportplan", for: .staffWho(.seeCarers)) { visit in
        .page(planPage(try await visit.openPlan(), visit, Form()))
    },
    .get("/carers/:person/support-plans/:supportplan/paper", for: .staffWho(.seeCarers)) { visit in
        .page(planOnPaper(try await visit.openPlan(), visit))
    },
]

extension OpenPlan.Answer {
    /// The way back from one of its pages.
    var crumbs: [NavigationItem] {
        [
            NavigationItem(SupportWords.support, path: SupportPaths.person(frame.person.id)),
            NavigationItem(PlanWords.plan, path: path),
        ]
    }
}

/// A support plan: where it stands, its needs and what is done about each, money, agreement, reviews, and what comes next.
func planPage(_ answer: OpenPlan.Answer, _ visit: Visit, _ form: Form, _ invalid: InvalidForm? = nil) -> Page {
    let plan = answer.plan
    var facts = [
        Fact(Phrase(en: "Where it stands", cy: "Ble mae’n sefyll"), plan.state.tag),
        Fact(
            Phrase(en: "From", cy: "O"),
            .link(
                answer.assessment.kind.words,
                to: SupportPaths.assessment(answer.assessment.id, of: answer.frame.person.id)
            )
        ),
    ]
    if plan.approvedOn == nil { facts.append(Fact(SupportWords.localTarget, .day(plan.dueOn))) }
    if let day = plan.approvedOn {
        facts.append(Fact(Phrase(en: "Approved", cy: "Cymeradwywyd"), "\(HTML.day(day)): \(plan.judgedName)"))
    }
    if let day = plan.copyOn {
        let how = plan.copyHow?.words
        facts.append(Fact(Phrase(en: "Copy given", cy: "Rhoddwyd copi"), "\(HTML.day(day)): \(how)"))
    }
    if let day = plan.signedOn {
        let how = Phrase(en: "by the carer, on their own pages", cy: "gan y gofalwr, ar eu tudalennau eu hunain")
        facts.append(Fact(Phrase(en: "Countersigned", cy: "Wedi’i gydlofnodi"), "\(HTML.day(day)), \(how)"))
    }
    if let day = plan.reviewOn { facts.append(Fact(Phrase(en: "Next review", cy: "Adolygiad nesaf"), .day(day))) }
    if let day = plan.endedOn { facts.append(Fact(SupportPlan.State.ended.words, .day(day))) }
    let remark: HTML? = answer.remark.map { words in
        .alert(
            Phrase(en: "It was sent back", cy: "Fe’i hanfonwyd yn ôl"),
            .warn,
            "<p class=\"pre\">\(words)</p><p class=\"meta\">\(plan.judgedName)</p>"
        )
    }
    let needs: [HTML] = answer.needs.map { shown($0, answer, visit) }
    let paper: HTML = .link(
        Phrase(en: "The plan on paper", cy: "Y cynllun ar bapur"),
        to: answer.path + "/paper"
    )
    return .ofPerson(
        answer.frame,
        PlanWords.plan,
        under: [NavigationItem(SupportWords.support, path: SupportPaths.person(answer.frame.person.id))],
        visit,
        invalid: invalid,
        body: """
            \(if: plan.state == .draft, "\(remark)")\(.summaryList(facts))<p>\(paper)</p>
            <h3>\(Phrase(en: "Needs", cy: "Anghenion"))</h3>\(needs)\(addNeed(answer))
            \(moneyAndAgreement(answer, visit))\(reviews(answer))\(next(answer, visit, form, invalid))
            """
    )
}

private func shown(_ need: PlanNeed, _ answer: OpenPlan.Answer, _ visit: Visit) -> HTML {
    let tag: HTML =
        need.isEligible
        ? .tag(Phrase(en: "Eligible", cy: "Cymwys"), .info)
        : .tag(Phrase(en: "Not an eligible need", cy: "Nid angen cymwys"))
    let steps: [HTML] = need.steps.map { step in
        let remove: HTML? =
            answer.mayWrite
            ? .form(
                action: "\(answer.path)/steps/\(step.id.text)/removal",
                visit.context,
                inline: true,
                .button(Phrase(en: "Take out", cy: "Tynnu allan"), .text, about: step.who)
            ) : nil
        let change: HTML? =
            answer.mayWrite
            ? .link(
                Phrase(en: "Change", cy: "Newid"),
                to: "\(answer.path)/steps/\(step.id.text)",
                about: Phrase(asWritten: step.who)
            ) : nil
        let before = stepHistory(answer.stepVersions.filter { $0.step == step.id }, visit)
        return "<li>\(line(of: step.details)) <span class=\"cluster\">\(change) \(remove)</span>\(before)</li>"
    }
    let list: HTML? = steps.isEmpty ? nil : "<ul class=\"stack\">\(steps)</ul>"
    let path = "\(answer.path)/needs/\(need.id.text)"
    let change = Phrase(en: "Change", cy: "Newid")
    let ways: HTML? =
        answer.mayWrite
        ? """
        <p class="cluster">\(HTML.link(change, to: path, about: need.title)) \
        \(HTML.link(PlanWords.addStep, to: path + "/steps", about: need.title))</p>
        """ : nil
    return """
        <div class="card stack"><h4>\(need.title)</h4><p>\(tag)</p>\(.summaryList(need.facts))\(list)\(ways)</div>
        """
}

/// What is done, who does it, by when and at what cost; and of what is given to the other person, who agreed and who pays.
func line(of step: StepDetails) -> HTML {
    let by: HTML? = step.byOn.map { "<br>\(Phrase(en: "By", cy: "Erbyn")): \(HTML.day($0))" }
    let cost: HTML? = step.cost.map { "<br>\(PlanWords.cost): \($0.words)" }
    let given: HTML? = step.givenTo.agreement.map { agreement in
        let payer = step.givenTo.payer?.words
        return """
            <br>\(Beneficiary.Kind.lookedAfter.words): \(agreement.by.words), \(HTML.day(agreement.on)). \
            \(Phrase(en: "Any charge", cy: "Unrhyw dâl")): \(payer)
            """
    }
    return """
        <span class="pre">\(step.words)</span><br>\(Phrase(en: "Who", cy: "Pwy")): \(step.who)\(by)\(cost)\(given)
        """
}

private func addNeed(_ answer: OpenPlan.Answer) -> HTML? {
    guard answer.mayWrite else { return nil }
    return "<p>\(HTML.link(Phrase(en: "Add a need", cy: "Ychwanegu angen"), to: answer.path + "/needs/new"))</p>"
}

extension OpenPlan.Answer {
    /// Money, advice and agreement, as facts.
    var wholeFacts: [Fact] {
        let matters: [HTML] = plan.bearsOn.map { "<li>\($0.words)</li>" }
        let agreed: HTML? = plan.agreed.map { agreed in
            let on = plan.agreedOn.map(HTML.day)
            return "\(agreed.words), \(on)"
        }
        return [
            Fact(Phrase(en: "Personal budget", cy: "Cyllideb bersonol"), plan.budget.map { "\($0.words)" } ?? .none()),
            Fact(
                Phrase(en: "May also help with", cy: "Gall hefyd helpu gyda"),
                matters.isEmpty ? .none() : "<ul>\(matters)</ul>"
            ),
            Fact(PlanGap.advice.words, text: words.advice),
            Fact(PlanGap.contingency.words, text: words.contingency),
            Fact(PlanWords.doesCarerAgree, agreed ?? .none(Phrase(en: "Not said yet", cy: "Heb ei ddweud eto"))),
        ] + (words.agreed.map { [Fact(Phrase(en: "In their words", cy: "Yn eu geiriau nhw"), text: $0)] } ?? [])
    }
}

private func moneyAndAgreement(_ answer: OpenPlan.Answer, _ visit: Visit) -> HTML {
    let change: HTML? =
        answer.mayWrite
        ? """
        <p class="cluster">\(HTML.link(Phrase(en: "Change", cy: "Newid"), to: answer.path + "/whole", about: PlanWords.whole)) \
        \(HTML.link(PlanWords.addPayment, to: answer.path + "/payments"))</p>
        """ : nil
    return """
        <h3>\(PlanWords.whole)</h3>\(.summaryList(answer.wholeFacts))\(payments(answer, visit))\(change)
        """
}

/// Each direct payment with which need it meets, how much, how often, how long, and how it is looked over.
func payments(_ answer: OpenPlan.Answer, _ visit: Visit?) -> HTML? {
    guard !answer.payments.isEmpty else { return nil }
    let lines: [HTML] = answer.payments.map { payment in
        let need = answer.needs.first { $0.id == payment.need }?.title
        let ends: HTML? = payment.endsOn.map { " – \(HTML.day($0))" }
        let remove: HTML? = visit.flatMap { visit in
            answer.mayWrite
                ? .form(
                    action: "\(answer.path)/payments/\(payment.id.text)/removal",
                    visit.context,
                    inline: true,
                    .button(Phrase(en: "Take out", cy: "Tynnu allan"), .text, about: payment.amount.words.en)
                ) : nil
        }
        return """
            <li><strong>\(payment.amount.words)</strong>, \(HTML.day(payment.startsOn))\(ends)<br>\(need)<br>\
            <span class="pre">\(payment.purpose)</span><br>\(Phrase(en: "Looked over", cy: "Edrychir drosto")): \
            <span class="pre">\(payment.monitoring)</span> \(remove)\(looks(at: payment, answer, isOnScreen: visit != nil))</li>
            """
    }
    return "<h4>\(PlanWords.directPayment)</h4><ul class=\"stack\">\(lines)</ul>"
}

private func reviews(_ answer: OpenPlan.Answer) -> HTML? {
    guard answer.plan.state == .approved || !answer.reviews.isEmpty else { return nil }
    let lines: [HTML] = answer.reviews.map { review in
        let path = "\(answer.path)/reviews/\(review.id.text)"
        return "<li>\(HTML.link(review.kind.words, to: path)), \(HTML.day(review.heldOn)): \(review.cameOf.words)</li>"
    }
    let list: HTML =
        lines.isEmpty
        ? "<p>\(HTML.none(Phrase(en: "No review yet", cy: "Dim adolygiad eto")))</p>" : "<ul>\(lines)</ul>"
    let hold: HTML? =
        answer.frame.mayKeep && answer.plan.state == .approved
        ? "<p>\(HTML.buttonLink(Phrase(en: "Write down a review", cy: "Nodi adolygiad"), to: answer.path + "/reviews"))</p>"
        : nil
    return "<h3>\(Phrase(en: "Reviews", cy: "Adolygiadau"))</h3>\(list)\(hold)"
}

/// What can be done about the whole of it now.
private func next(_ answer: OpenPlan.Answer, _ visit: Visit, _ form: Form, _ invalid: InvalidForm?) -> HTML? {
    let path = answer.path
    if answer.wouldJudgeOwn {
        return
            "<p>\(Phrase(en: "You wrote in this plan, so another person approves it.", cy: "Ysgrifennoch chi yn y cynllun hwn, felly person arall sy’n ei gymeradwyo."))</p>"
    }
    if answer.mayJudge {
        return """
            <h3>\(Phrase(en: "Approve it, or send it back", cy: "Ei gymeradwyo, neu ei anfon yn ôl"))</h3>
            \(HTML.form(action: path + "/judgement", visit.context, "\(HTML.button(Phrase(en: "Approve", cy: "Cymeradwyo"), name: "judgement", value: "approve"))"))
            \(HTML.form(action: path + "/judgement", visit.context, """
                \(.hidden("judgement", "return"))
                \(.textArea("remark", label: Phrase(en: "If you send it back: what should change?", cy: "Os byddwch yn ei anfon yn ôl: beth ddylai newid?"), rows: 3, form: form, invalid: invalid))
                \(.button(Phrase(en: "Send it back", cy: "Ei anfon yn ôl"), .secondary))
                """))
            """
    }
    guard answer.frame.mayKeep else { return nil }
    if answer.plan.state == .approved, answer.plan.copyOn == nil {
        let words = Phrase(en: "Give the carer a copy", cy: "Rhoi copi i’r gofalwr")
        return "<h3>\(words)</h3>\(copyForm(action: path + "/copy", today: answer.frame.today, visit, form, invalid))"
    }
    guard answer.plan.state == .draft else { return nil }
    let missing = answer.missing
    let heading = Phrase(en: "Send for approval", cy: "Anfon i’w gymeradwyo")
    guard missing.isEmpty else {
        return """
            <h3>\(heading)</h3><p id="missing">\(Phrase(en: "Still to be said:", cy: "Eto i’w ddweud:"))</p>
            <ul>\(each: missing, { "<li>\($0.words)</li>" })</ul>
            """
    }
    return
        "<h3>\(heading)</h3>\(HTML.form(action: path + "/sending", visit.context, "\(HTML.hidden("version", String(answer.plan.version)))\(HTML.button(heading))"))"
}
