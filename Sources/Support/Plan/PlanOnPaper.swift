import Carers
import DesignSystem
import Markup
import Web

/// The plan as the carer is given it: every part the law names, nothing to press.
func planOnPaper(_ answer: OpenPlan.Answer, _ visit: Visit) -> Page {
    let plan = answer.plan
    let needs: [HTML] = answer.needs.map { need in
        let steps: [HTML] = need.steps.map { "<li>\(line(of: $0.details))</li>" }
        let list: HTML? = steps.isEmpty ? nil : "<ol class=\"stack\">\(steps)</ol>"
        let eligible =
            need.isEligible
            ? Phrase(en: "An eligible need", cy: "Angen cymwys")
            : Phrase(en: "Not an eligible need", cy: "Nid angen cymwys")
        return "<h4>\(need.title)</h4><p class=\"meta\">\(eligible)</p>\(.summaryList(need.facts))\(list)"
    }
    let review: HTML? = plan.reviewOn.map { day in
        "<p>\(Phrase(en: "We look at this plan together again by", cy: "Byddwn yn edrych ar y cynllun hwn gyda’n gilydd eto erbyn")) \(HTML.day(day)). \(Phrase(en: "You may ask for that earlier, at any time.", cy: "Cewch ofyn am hynny’n gynt, unrhyw bryd."))</p>"
    }
    return .ofPerson(
        answer.frame,
        PlanWords.plan,
        under: answer.crumbs,
        visit,
        width: .reading,
        body: """
            <p class="meta">\(plan.state.words)</p><h3>\(Phrase(en: "Needs, and what will be done", cy: "Anghenion, a’r hyn a wneir"))</h3>\(needs)
            <h3>\(PlanWords.whole)</h3>\(.summaryList(answer.wholeFacts))\(payments(answer, nil))\(review)
            <p>\(Phrase(en: "Nothing given to the person you look after is ever charged to you.", cy: "Ni chodir tâl arnoch chi byth am ddim a roddir i’r person rydych yn gofalu amdano."))</p>
            """
    )
}
