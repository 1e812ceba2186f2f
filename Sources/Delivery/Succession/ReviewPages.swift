import DesignSystem
import Desk
import Forms
import Foundation
import Markup
import Strategy
import Web

/// The review of a plan: each action in turn, kept as it is said, until somebody finishes it.
let reviewRoutes: [Route] = [
    .get("/plans/:plan/review", for: .staffWho(.seePlans)) { visit in
        let answer = try await visit.ask(PlanUnderReview(plan: visit.id("plan")))
        return .page(answer.isReviewable ? reviewPage(answer, visit) : notNowPage(answer, visit))
    },
    .post("/plans/:plan/review", for: .staffWho(.editPlans)) { visit in
        let answer = try await asked(visit)
        do {
            try await keepLearned(answer, visit)
            return .redirect(to: SuccessionPaths.review(answer.tree.plan.id), notice: .fateSaved)
        } catch let invalid as InvalidForm {
            return .tryAgain(reviewPage(answer, visit, invalid))
        }
    },
    .post("/plans/:plan/review/many", for: .staffWho(.editPlans)) { visit in
        let answer = try await asked(visit)
        do {
            let (actions, fate) = try many(answer, visit.form)
            try await visit.perform(
                SayFates(plan: answer.tree.plan.id, actions: actions, words: FateWords(fate: fate))
            )
            return .redirect(to: SuccessionPaths.review(answer.tree.plan.id), notice: .fateSaved)
        } catch let invalid as InvalidForm {
            return .tryAgain(reviewPage(answer, visit, invalid))
        }
    },
    .get("/plans/:plan/review/actions/:action", for: .staffWho(.editPlans)) { visit in
        let answer = try await visit.ask(PlanUnderReview(plan: visit.id("plan")))
        guard answer.mayEdit, answer.isReviewable, answer.review?.isFinished != true else {
            return .page(notNowPage(answer, visit))
        }
        let leaf = try leaf(answer, visit)
        let said = answer.fates[leaf.action.id]?.words
        return .page(fatePage(answer, leaf, visit, Form(values: said?.fields ?? [:])))
    },
    .post("/plans/:plan/review/actions/:action", for: .staffWho(.editPlans)) { visit in
        let answer = try await asked(visit)
        let leaf = try leaf(answer, visit)
        let plan = answer.tree.plan.id
        do {
            let words = try FateWords(visit.form)
            try await visit.perform(SayFates(plan: plan, actions: [leaf.action.id], words: words))
            let next = answer.undecided.first { $0.action.id != leaf.action.id }?.action.id
            let path = next.map { SuccessionPaths.fate($0, in: plan) } ?? SuccessionPaths.review(plan)
            return .redirect(to: path, notice: .fateSaved)
        } catch let invalid as InvalidForm {
            return .tryAgain(fatePage(answer, leaf, visit, visit.form, invalid))
        }
    },
    .post("/plans/:plan/review/hold", for: .staffWho(.adoptPlans)) { visit in
        let answer = try await asked(visit)
        do {
            let isNew = answer.review == nil && visit.form["learned"].isEmpty && visit.form["public"].isEmpty
            if isNew {
                throw InvalidForm(
                    "learned",
                    Phrase(
                        en: "Write what was learned, or say what becomes of an action, before the review is finished",
                        cy: "Ysgrifennwch yr hyn a ddysgwyd, neu dywedwch beth ddaw o gam, cyn gorffen yr adolygiad"
                    )
                )
            }
            try await keepLearned(answer, visit)
            try await visit.perform(GoOnAfterReview(plan: answer.tree.plan.id))
            return .redirect(to: SuccessionPaths.review(answer.tree.plan.id), notice: .reviewHeld)
        } catch let invalid as InvalidForm {
            return .tryAgain(reviewPage(answer, visit, invalid))
        }
    },
    .post("/plans/:plan/review/finish", for: .staffWho(.adoptPlans)) { visit in
        let answer = try await asked(visit)
        do {
            try await keepLearned(answer, visit)
            // It cannot be undone, so the page's own button asks once more; what was typed is kept by then.
            if visit.form.has("learned"), visit.form["confirmed"] != "yes", answer.undecided.isEmpty {
                return .page(closingPage(answer, visit))
            }
            try await visit.perform(FinishReview(plan: answer.tree.plan.id))
            return .redirect(to: SuccessionPaths.review(answer.tree.plan.id), notice: .reviewFinished)
        } catch let invalid as InvalidForm {
            return .tryAgain(reviewPage(answer, visit, invalid))
        }
    },
]

/// Keeps what stands in the form about the whole plan, whichever of its buttons was pressed.
private func keepLearned(_ answer: PlanUnderReview.Answer, _ visit: Visit) async throws {
    var read = FormReader(visit.form)
    let learned = read.optionalLongText("learned").map(InternalText.init)
    let words = read.optionalLongText("public", most: 2000).map(PublicText.init)
    try read.finish()
    // A program may press a button without the form's words: then they stay as they are.
    guard visit.form.names.contains("learned") else { return }
    let seen = Int(visit.form["version"])
    guard learned != answer.review?.learned || words != answer.review?.publicWords else { return }
    try await visit.perform(
        SayReview(plan: answer.tree.plan.id, learned: learned, publicWords: words, seen: seen)
    )
}

private func asked(_ visit: Visit) async throws -> PlanUnderReview.Answer {
    let answer = try await visit.ask(PlanUnderReview(plan: visit.id("plan")))
    guard answer.isReviewable else { throw Refusal.notFound }
    return answer
}

private func leaf(_ answer: PlanUnderReview.Answer, _ visit: Visit) throws -> ActionLeaf {
    let id = try visit.id("action")
    guard answer.mayEdit, answer.review?.isFinished != true,
        let leaf = answer.tree.actions.first(where: { $0.action.id == id })
    else { throw Refusal.notFound }
    return leaf
}

/// The undecided actions of one status, and what is to become of them all.
private func many(_ answer: PlanUnderReview.Answer, _ form: Form) throws(InvalidForm) -> ([UUID], Fate) {
    var read = FormReader(form)
    let wanted = read.choice(
        "which",
        among: ["all"] + Action.Status.allCases.map(\.rawValue),
        required: Phrase(en: "Choose which actions", cy: "Dewiswch pa gamau")
    )
    let fate = read.choice(
        "fate",
        among: [Fate.kept.rawValue, Fate.ended.rawValue],
        required: Phrase(en: "Choose what becomes of them", cy: "Dewiswch beth ddaw ohonynt")
    )
    let actions = answer.undecided.map(\.action).filter { wanted == "all" || $0.status.rawValue == wanted }
    if actions.isEmpty {
        read.refuse("which", Phrase(en: "No undecided action is like that", cy: "Nid oes cam heb ei benderfynu felly"))
    }
    try read.finish()
    return (actions.map(\.id), Fate(rawValue: fate) ?? .kept)
}

private func fatePage(
    _ answer: PlanUnderReview.Answer,
    _ leaf: ActionLeaf,
    _ visit: Visit,
    _ form: Form,
    _ invalid: InvalidForm? = nil
) -> Page {
    let plan = answer.tree.plan
    let action = leaf.action
    let others = answer.tree.actions.filter { $0.action.id != action.id }
    let left = answer.undecided.count
    let progress = Phrase(
        en: "\(answer.tree.actions.count - left) of \(answer.tree.actions.count) actions decided",
        cy: "Penderfynwyd ar \(answer.tree.actions.count - left) o \(answer.tree.actions.count) cam"
    )
    var page = Page.ofPlan(
        plan,
        Phrase(en: "What becomes of an action", cy: "Beth ddaw o gam"),
        under: [NavigationItem(ReviewWords.review, path: SuccessionPaths.review(plan.id))],
        visit,
        body: """
            <p class="meta">\(progress)</p><p class="lead pre">\(heading(action.ref, action.text, otherwise: ""))</p>
            <p>\(action.status.tag) \(HTML.link(Phrase(en: "All about it", cy: "Popeth amdano"), to: PlanPaths.action(action)))</p>
            \(.form(
                action: SuccessionPaths.fate(action.id, in: plan.id), visit.context, autosave: .page,
                """
                \(FateWords.fieldset(leaf, others: others, form, invalid))
                \(.button(Phrase(en: "Save, and go to the next", cy: "Cadw, a mynd i’r nesaf")))
                """
            ))
            """
    )
    page.invalid = invalid
    page.autosaves = true
    return page
}

/// For a draft, which nobody reviews, and for what can be changed no more.
func notNowPage(_ answer: PlanUnderReview.Answer, _ visit: Visit) -> Page {
    let words =
        answer.isReviewable
        ? Phrase(
            en:
                "The plan that follows is made once the review of this one is finished. The page of the review says what is still to be decided.",
            cy:
                "Gwneir y cynllun sy’n dilyn unwaith y bydd adolygiad yr un hwn wedi’i orffen. Mae tudalen yr adolygiad yn dweud beth sydd eto i’w benderfynu."
        )
        : Phrase(
            en: "This plan is a draft. A plan is reviewed once it has been in force.",
            cy: "Drafft yw’r cynllun hwn. Caiff cynllun ei adolygu ar ôl iddo fod mewn grym."
        )
    let back: HTML? =
        answer.isReviewable ? .link(ReviewWords.review, to: SuccessionPaths.review(answer.tree.plan.id)) : nil
    return .ofPlan(answer.tree.plan, ReviewWords.review, visit, body: .emptyState(words, action: back))
}

/// Words that the pages of a review share.
enum ReviewWords {
    static let review = Phrase(en: "Review of the plan", cy: "Adolygiad o’r cynllun")
    static let versions = Phrase(en: "Versions of this plan", cy: "Fersiynau’r cynllun hwn")
    static let archive = Phrase(en: "Plans that have ended", cy: "Cynlluniau sydd wedi dod i ben")
    static let timetable = Phrase(en: "When plans are reviewed", cy: "Pryd y caiff cynlluniau eu hadolygu")
    static let nextIsPast = Phrase(
        en: "Next review must be today or later",
        cy: "Rhaid i’r adolygiad nesaf fod heddiw neu’n hwyrach"
    )
    static let compare = Phrase(en: "Compare", cy: "Cymharu")
}
