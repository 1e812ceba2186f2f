import Dates
import DesignSystem
import Desk
import Markup
import Strategy
import Web

/// The two ends a review may have: the plan goes on, or it is closed.
///
/// Its buttons stand in the form of what was learned, so that nothing typed there is lost by pressing one.
func reviewEnd(_ answer: PlanUnderReview.Answer, _ visit: Visit) -> HTML? {
    guard visit.actor.may(.adoptPlans, in: answer.tree.plan.team) else { return nil }
    let title = Phrase(en: "Finish the review", cy: "Gorffen yr adolygiad")
    return "<h2>\(title)</h2>\(goingOn(answer, visit))\(closing(answer, visit))"
}

private func goingOn(_ answer: PlanUnderReview.Answer, _ visit: Visit) -> HTML? {
    guard answer.tree.plan.status == .adopted else { return nil }
    let next = ReviewDate.next(after: answer.date?.next, every: answer.date?.everyMonths, today: answer.today)
    let title = Phrase(en: "The plan goes on", cy: "Mae’r cynllun yn parhau")
    let effect = Phrase(
        en:
            "Nothing of the plan changes. What you wrote of the whole plan is kept, what you said of single actions stands ready for the next review, and that is on \(next.words(in: .english)). You are reminded before it.",
        cy:
            "Nid oes dim o’r cynllun yn newid. Cedwir yr hyn a ysgrifennoch am y cynllun cyfan, mae’r hyn a ddywedoch am gamau unigol yn barod ar gyfer yr adolygiad nesaf, ac mae hwnnw ar \(next.words(in: .welsh)). Cewch eich atgoffa cyn hynny."
    )
    let button: HTML = .button(
        Phrase(en: "Finish; the plan goes on", cy: "Gorffen; mae’r cynllun yn parhau"),
        .secondary,
        to: SuccessionPaths.review(answer.tree.plan.id) + "/hold"
    )
    let ends = answer.tree.plan.period.end.map { next.isoMonth > $0 } ?? false
    let late: HTML? =
        ends
        ? .alert(
            Phrase(
                en: "The next review would be after the plan’s own end",
                cy: "Byddai’r adolygiad nesaf ar ôl diwedd y cynllun ei hun"
            ),
            .warn,
            "<p>\(Phrase(en: "Set an earlier day on the timetable of reviews first.", cy: "Gosodwch ddiwrnod cynharach ar amserlen yr adolygiadau yn gyntaf."))</p>"
        ) : nil
    return "<h3>\(title)</h3><p>\(effect)</p>\(late)\(button)"
}

/// The reviews before this one, the newest first.
func heldReviews(_ answer: PlanUnderReview.Answer, _ visit: Visit) -> HTML? {
    guard !answer.held.isEmpty else { return nil }
    let title = Phrase(
        en: "Reviews before, with which the plan went on",
        cy: "Adolygiadau blaenorol, y parhaodd y cynllun ar eu hôl"
    )
    let lines: [HTML] = answer.held.map { review in
        let facts = [
            Fact(Phrase(en: "For the team", cy: "I’r tîm"), text: review.learned?.words),
            Fact(Phrase(en: "For everyone", cy: "I bawb"), text: review.publicWords?.words),
        ]
        return """
            <h3>\(visit.clock.day(of: review.finishedAt).shown)</h3><p class="meta">\(review.finishedByName)</p>
            \(HTML.summaryList(facts))
            """
    }
    return "<h2>\(title)</h2>\(lines)"
}

private func closing(_ answer: PlanUnderReview.Answer, _ visit: Visit) -> HTML {
    let title = ClosingWords.title
    guard answer.undecided.isEmpty else {
        let fault = ReviewChecking.Fault.undecided(answer.undecided.count).words
        let next = answer.undecided.first.map {
            HTML.buttonLink(
                Phrase(en: "Go on with the next", cy: "Mynd ymlaen â’r nesaf"),
                to: SuccessionPaths.fate($0.action.id, in: answer.tree.plan.id),
                .primary
            )
        }
        return "<h3 id=\"finish\">\(title)</h3><p>\(fault)</p>\(next)"
    }
    return """
        <h3 id="finish">\(title)</h3><p>\(ClosingWords.effect)</p>
        \(.button(title, to: SuccessionPaths.review(answer.tree.plan.id) + "/finish"))
        """
}

/// What finishing does, said once more before it is done.
func closingPage(_ answer: PlanUnderReview.Answer, _ visit: Visit) -> Page {
    let review = SuccessionPaths.review(answer.tree.plan.id)
    let button: HTML = .button(ClosingWords.title, .warning)
    let back: HTML = .link(Phrase(en: "Back to the review", cy: "Yn ôl i’r adolygiad"), to: review)
    return .ofPlan(
        answer.tree.plan,
        Phrase(en: "Close this plan?", cy: "Cau’r cynllun hwn?"),
        under: [NavigationItem(ReviewWords.review, path: review)],
        visit,
        body: """
            <p>\(ClosingWords.effect)</p>
            \(.form(action: review + "/finish", visit.context, "\(.hidden("confirmed", "yes"))\(button)"))
            <p>\(back)</p>
            """
    )
}

/// Words of closing a plan at the end of its review.
private enum ClosingWords {
    static let title = Phrase(en: "Finish the review, and close the plan", cy: "Gorffen yr adolygiad, a chau’r cynllun")
    static let effect = Phrase(
        en:
            "The plan is closed and stays for everyone to see, with the sentences you wrote for them. After that nothing of the review can be changed.",
        cy:
            "Caiff y cynllun ei gau ac mae’n aros i bawb ei weld, gyda’r brawddegau a ysgrifennoch iddynt. Ar ôl hynny ni ellir newid dim o’r adolygiad."
    )
}
