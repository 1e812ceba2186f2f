import Dates
import DesignSystem
import Desk
import Forms
import Foundation
import Markup
import Records
import Strategy
import Web

/// How often a plan reports, and its periods.
struct PlanRhythm: Question {
    struct Answer: Sendable {
        let plan: Plan
        let set: RhythmSet?
        let periods: [ReportingPeriod]
        let mayChange: Bool
        let today: Day
    }

    let plan: UUID

    func permits(_ actor: Actor, _ db: any Reader) throws -> Bool {
        guard actor.may(.seePlans, in: try db.plan(plan, visibleTo: actor).team) else { throw Refusal.notFound }
        return true
    }

    func answer(_ look: Look) throws -> Answer {
        let plan = try look.db.plan(plan, visibleTo: look.actor)
        return Answer(
            plan: plan,
            set: try look.db.rhythm(of: plan.id),
            periods: try look.db.periods(of: plan.id),
            mayChange: look.actor.may(.editPlans, in: plan.team),
            today: look.today
        )
    }
}

let rhythmRoutes: [Route] = [
    .get("/plans/:plan/rhythm", for: .staffWho(.seePlans)) { visit in
        let answer = try await visit.ask(PlanRhythm(plan: visit.id("plan")))
        return .page(rhythmPage(answer, visit, RhythmForm.first(answer.set?.rhythm, today: answer.today)))
    },
    .post("/plans/:plan/rhythm", for: .staffWho(.editPlans)) { visit in
        let answer = try await visit.ask(PlanRhythm(plan: visit.id("plan")))
        do {
            let read = try RhythmForm(visit.form, today: answer.today)
            try await visit.perform(SetRhythm(plan: answer.plan.id, rhythm: read.rhythm))
            return .redirect(to: DeliveryPaths.rhythm(answer.plan.id), notice: .rhythmSet)
        } catch let invalid as InvalidForm {
            return .tryAgain(rhythmPage(answer, visit, visit.form, invalid))
        }
    },
]

private func rhythmPage(_ answer: PlanRhythm.Answer, _ visit: Visit, _ form: Form, _ invalid: InvalidForm? = nil)
    -> Page
{
    let title = Phrase(en: "How often it reports", cy: "Pa mor aml y mae’n adrodd")
    let change: HTML? =
        answer.mayChange
        ? """
        <h2>\(answer.set == nil ? Phrase(en: "Set the rhythm", cy: "Gosod y rhythm") : Phrase(en: "Change the rhythm", cy: "Newid y rhythm"))</h2>
        \(.form(
            action: DeliveryPaths.rhythm(answer.plan.id),
            visit.context,
            "\(RhythmForm.fieldset(form, invalid))\(.button(Phrase(en: "Set the rhythm", cy: "Gosod y rhythm")))"
        ))
        """ : nil
    var page = Page.ofPlan(
        answer.plan,
        title,
        visit,
        body: "\(present(answer))\(periods(answer))\(change)"
    )
    page.invalid = invalid
    return page
}

private func present(_ answer: PlanRhythm.Answer) -> HTML {
    guard let set = answer.set else {
        return .emptyState(
            Phrase(
                en: "This plan has no rhythm yet, so nobody is asked for news.",
                cy: "Nid oes gan y cynllun hwn rythm eto, felly ni ofynnir i neb am newyddion."
            )
        )
    }
    return .summaryList([
        Fact(Phrase(en: "Rhythm", cy: "Rhythm"), "\(set.rhythm.kind.words)"),
        Fact(
            Phrase(en: "News is due", cy: "Mae newyddion yn ddyledus"),
            "\(days(set.rhythm.dueDays, after: Phrase(en: "the period’s end", cy: "diwedd y cyfnod")))"
        ),
        Fact(
            Phrase(en: "Late", cy: "Yn hwyr"),
            "\(days(set.rhythm.graceDays, after: Phrase(en: "that", cy: "hynny")))"
        ),
        Fact(Phrase(en: "Set by", cy: "Gosodwyd gan"), text: set.byName),
    ])
}

private func days(_ count: Int, after what: Phrase) -> Phrase {
    Phrase.counted(
        count,
        en: EnglishForms(one: "1 day after \(what.en)", other: "\(count) days after \(what.en)"),
        cy: WelshForms(
            one: "1 diwrnod ar ôl \(what.cy)",
            two: "2 ddiwrnod ar ôl \(what.cy)",
            other: "\(count) diwrnod ar ôl \(what.cy)"
        )
    )
}

/// The periods about now: some that are over, and the next.
private func periods(_ answer: PlanRhythm.Answer) -> HTML? {
    guard !answer.periods.isEmpty else { return nil }
    let begun = answer.periods.filter { $0.first <= answer.today }
    let shown = begun.suffix(5) + answer.periods.dropFirst(begun.count).prefix(4)
    return .table(
        Phrase(en: "Periods about now", cy: "Cyfnodau o gwmpas nawr"),
        id: "periods",
        columns: [
            Column(UpdateWords.period), Column(Phrase(en: "News is due by", cy: "Newyddion yn ddyledus erbyn")),
            Column(Phrase(en: "Late after", cy: "Yn hwyr ar ôl")),
        ],
        rows: shown.map { ["\($0.name)", "\($0.due.shown)", "\($0.grace.shown)"] }
    )
}
