import DesignSystem
import Desk
import Forms
import Foundation
import Markup
import Strategy
import Web

/// The whole of a plan's review: how far it has come, each action, what was learned, and its end.
func reviewPage(_ answer: PlanUnderReview.Answer, _ visit: Visit, _ invalid: InvalidForm? = nil) -> Page {
    let plan = answer.tree.plan
    let isOpen = answer.mayEdit && answer.review?.isFinished != true
    var page = Page.ofPlan(
        plan,
        ReviewWords.review,
        visit,
        body: """
            \(standing(answer, visit))\(actions(answer, isOpen))\(isOpen ? many(answer, visit, invalid) : nil)\
            \(learned(answer, isOpen, visit, invalid))\(heldReviews(answer, visit))
            """
    )
    page.invalid = invalid
    return page
}

private func standing(_ answer: PlanUnderReview.Answer, _ visit: Visit) -> HTML {
    let plan = answer.tree.plan
    let many = answer.tree.actions.count
    guard let review = answer.review else {
        let words = Phrase(
            en:
                "Say what becomes of each action: carried forward, changed, made one with another, or ended. What you say is kept as you go; nothing changes until the review is finished.",
            cy:
                "Dywedwch beth ddaw o bob cam: ei ddwyn ymlaen, ei newid, ei wneud yn un ag un arall, neu ddod ag ef i ben. Cedwir yr hyn a ddywedwch wrth fynd; nid oes dim yn newid nes i’r adolygiad gael ei orffen."
        )
        return "<p>\(words)</p>\(ReviewDue(answer.date?.next, on: answer.today).tag)"
    }
    if let finished = review.finishedAt {
        let by = review.finishedByName ?? ""
        let next: HTML =
            answer.successor.map {
                "<p>\(Phrase(en: "The plan that follows:", cy: "Y cynllun sy’n dilyn:")) \(HTML.link(Phrase(same: $0.title), to: PlanPaths.plan($0.id)))</p>"
            }
            ?? (answer.mayEdit && review.successor == nil
                ? "<p>\(HTML.buttonLink(Phrase(en: "Make the plan that follows", cy: "Gwneud y cynllun sy’n dilyn"), to: SuccessionPaths.successor(plan.id), .primary))</p>"
                : "")
        return """
            <p>\(HTML.tag(Phrase(en: "Finished", cy: "Wedi’i orffen"), .ok)) \(visit.clock.day(of: finished).shown), \(by)</p>\(next)
            """
    }
    let decided = many - answer.undecided.count
    return """
        <p>\(HTML.tag(Phrase(en: "A draft", cy: "Drafft"), .info)) \
        \(Phrase(en: "Begun by \(review.startedByName) on", cy: "Dechreuwyd gan \(review.startedByName) ar")) \
        \(visit.clock.day(of: review.startedAt).shown)</p>\(HTML.progress(decided, of: many, Phrase(en: "decided", cy: "wedi’u penderfynu")))
        """
}

private func actions(_ answer: PlanUnderReview.Answer, _ isOpen: Bool) -> HTML {
    let plan = answer.tree.plan
    guard !answer.tree.actions.isEmpty else {
        return .emptyState(Phrase(en: "This plan has no action.", cy: "Nid oes gan y cynllun hwn gam."))
    }
    let names = Dictionary(
        answer.tree.actions.map { ($0.action.id, heading($0.action.ref, $0.action.text, otherwise: "")) },
        uniquingKeysWith: { first, _ in first }
    )
    let tables: [HTML] = answer.tree.themes.enumerated().compactMap { number, branch in
        guard !branch.actions.isEmpty else { return nil }
        let rows: [[HTML]] = branch.actions.map { leaf in
            let action = leaf.action
            let path = isOpen ? SuccessionPaths.fate(action.id, in: plan.id) : PlanPaths.action(action)
            return [
                .link(Phrase(same: names[action.id] ?? ""), to: path), action.status.tag,
                said(answer.fates[action.id], names),
            ]
        }
        return .table(
            Phrase(same: heading(branch.theme.ref, branch.theme.title, otherwise: plan.words.theme)),
            id: "theme-\(number)",
            columns: [
                Column(Phrase(same: plan.words.action)), Column(PlanWords.status),
                Column(Phrase(en: "What becomes of it", cy: "Beth ddaw ohono")),
            ],
            rows: rows,
            isEven: true
        )
    }
    return "\(tables)"
}

private func said(_ fate: CarriedAction?, _ names: [UUID: String]) -> HTML {
    guard let fate else { return .none(Phrase(en: "Not decided yet", cy: "Heb ei benderfynu eto")) }
    let more: HTML? =
        switch fate.fate {
        case .merged: fate.into.flatMap { names[$0] }.map { "<p>\($0)</p>" }
        case .changed: fate.newText.map { "<p class=\"pre\">\($0)</p>" }
        case .kept, .ended: nil
        }
    let learned: HTML? = fate.learned.map { "<p class=\"pre meta\">\($0.words)</p>" }
    return "\(fate.fate.tag)\(more)\(learned)"
}

/// One answer for all undecided actions of a status.
private func many(_ answer: PlanUnderReview.Answer, _ visit: Visit, _ invalid: InvalidForm?) -> HTML? {
    let undecided = answer.undecided.map(\.action)
    guard undecided.count > 1 else { return nil }
    let choose = Option("", Phrase(en: "Choose", cy: "Dewiswch"))
    let statuses = Action.Status.allCases.compactMap { status -> Option? in
        let many = undecided.filter { $0.status == status }.count
        guard many > 0 else { return nil }
        return Option(
            status.rawValue,
            Phrase(en: "\(status.words.en) (\(many))", cy: "\(status.words.cy) (\(many))")
        )
    }
    let all = Option(
        "all",
        Phrase(en: "All of them (\(undecided.count))", cy: "Pob un (\(undecided.count))")
    )
    let fates = [Fate.kept, .ended].map { Option($0.rawValue, $0.words) }
    return """
        <h2>\(Phrase(en: "Several at once", cy: "Sawl un ar unwaith"))</h2>
        \(.form(
            action: SuccessionPaths.review(answer.tree.plan.id) + "/many", visit.context,
            """
            \(.select("which", label: Phrase(en: "Actions not decided yet that are", cy: "Camau heb eu penderfynu eto sydd"), options: [choose] + statuses + [all], form: visit.form, invalid: invalid))
            \(.select("fate", label: Phrase(en: "What becomes of them", cy: "Beth ddaw ohonynt"), options: [choose] + fates, form: visit.form, invalid: invalid))
            \(.button(Phrase(en: "Say so of all of these", cy: "Dweud hynny am bob un o’r rhain"), .secondary))
            """
        ))
        """
}

private func learned(_ answer: PlanUnderReview.Answer, _ isOpen: Bool, _ visit: Visit, _ invalid: InvalidForm?) -> HTML
{
    let review = answer.review
    let title: HTML =
        "<h2>\(Phrase(en: "What was learned from the whole plan", cy: "Yr hyn a ddysgwyd o’r cynllun cyfan"))</h2>"
    guard isOpen else {
        let facts = [
            Fact(Phrase(en: "For the team", cy: "I’r tîm"), text: review?.learned?.words),
            Fact(Phrase(en: "For everyone", cy: "I bawb"), text: review?.publicWords?.words),
        ]
        return "\(title)\(HTML.summaryList(facts))"
    }
    let values = ["learned": review?.learned?.words ?? "", "public": review?.publicWords?.words ?? ""]
    let form = invalid == nil ? Form(values: values) : visit.form
    return """
        \(title)\(.form(
            action: SuccessionPaths.review(answer.tree.plan.id), visit.context,
            """
            \(.textArea("learned", label: Phrase(en: "For your team, and those who make the next plan", cy: "I’ch tîm, a’r rhai sy’n gwneud y cynllun nesaf"), isOptional: true, form: form, invalid: invalid))
            \(.textArea("public", label: Phrase(en: "For everyone, once the review is finished", cy: "I bawb, pan fydd yr adolygiad wedi’i orffen"), rows: 3, limit: 2000, isOptional: true, form: form, invalid: invalid))
            \(review.map { HTML.hidden("version", String($0.version)) })\(.button(Phrase(en: "Save", cy: "Cadw"), .secondary))\(reviewEnd(answer, visit))
            """
        ))
        """
}
