import DesignSystem
package import Desk
package import Foundation
package import Markup
package import Strategy

/// How far a plan is, on its own pages and on those of its parts.
package struct StandingPanel: PlanPanel {
    package init() {}

    package func onPlan(_ tree: PlanTree, _ look: Look) throws -> HTML? {
        guard !tree.actions.isEmpty else { return nil }
        let standing = try look.standing(of: tree)
        let whole = standing.whole
        let mine = look.actor.may(.seePlans, in: tree.plan.team)
        let signs: HTML? = mine ? forecastSummary(try look.forecast(of: standing), tree.plan) : nil
        return """
            <section class="stack" aria-labelledby="standing"><h2 id="standing">\(StandingWords.title)</h2>
            \(rollUpFigure(whole))\(rollUpWorking(whole, standing.weights, tree.plan))\(signs)</section>
            """
    }

    package func onPart(_ part: UUID, _ leaves: [ActionLeaf], of tree: PlanTree, _ look: Look) throws -> HTML? {
        guard !leaves.isEmpty else { return nil }
        let standing = try look.standing(of: tree)
        let rollUp = standing.rollUp(leaves)
        return "\(rollUpFigure(rollUp))\(rollUpWorking(rollUp, standing.weights, tree.plan))"
    }

    package func ways(of plan: Plan, _ look: Look) throws -> [HTML] {
        let ways: [HTML] = [.link(PlanPicture.title, to: StandingPaths.picture(plan.id))]
        guard look.actor.may(.seePlans, in: plan.team) else { return ways }
        return ways + [
            .link(FreshnessWords.title, to: StandingPaths.freshness(plan.id)),
            .link(ForecastWords.title, to: StandingPaths.forecast(plan.id)),
        ]
    }
}

/// Where the pages of how a plan stands are.
package enum StandingPaths {
    package static func progress(_ plan: UUID) -> String { PlanPaths.plan(plan) + "/progress" }
    package static func freshness(_ plan: UUID) -> String { PlanPaths.plan(plan) + "/freshness" }
    package static func forecast(_ plan: UUID) -> String { PlanPaths.plan(plan) + "/forecast" }
    package static func picture(_ plan: UUID) -> String { PlanPaths.plan(plan) + "/on-a-page" }
    static func weights(_ theme: Theme) -> String { PlanPaths.theme(theme) + "/weights" }
}

/// The number, what it means, and what was counted: never one without the others.
func rollUpFigure(_ rollUp: RollUp) -> HTML {
    let figure: HTML =
        rollUp.share.map { .figure($0.words, rollUp.sentence) } ?? "<p>\(rollUp.sentence)</p>"
    let notes: [HTML] = rollUp.roundingNotes.map { "<p class=\"meta\">\($0)</p>" }
    return """
        \(figure)<p>\(rollUp.countsLine)</p>
        <p>\(rollUp.standing.tag) \(rollUp.standingSentence)</p>\(notes)
        """
}

/// The rule and the sum, to open.
func rollUpWorking(_ rollUp: RollUp, _ weights: Weights, _ plan: Plan) -> HTML {
    let sum: HTML? = rollUp.sum.map { sum in
        let words = Phrase(
            en: "Here: \(sum.en). The first number is what is done, the second the weights of all that counts.",
            cy: "Yma: \(sum.cy). Y rhif cyntaf yw’r hyn a wnaed, yr ail yw pwysau’r cyfan sy’n cyfrif."
        )
        return "<p>\(words)</p>"
    }
    return .details(
        StandingWords.working,
        """
        <ul>\(each: StandingWords.rule, ruleLine)</ul>\(sum)
        <p>\(weights.areEqual ? StandingWords.allEqual : StandingWords.notEqual)</p>
        <p>\(.link(StandingWords.workingAll, to: StandingPaths.progress(plan.id)))</p>
        """
    )
}

func ruleLine(_ rule: Phrase) -> HTML { "<li>\(rule)</li>" }
