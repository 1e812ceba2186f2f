import Dates
import DesignSystem
import Desk
import Forms
import Foundation
import Markup
import Strategy
import Web

/// When plans are reviewed, and those that have ended.
let timetableRoutes: [Route] = [
    .get("/plans/reviews", for: .staffWho(.seePlans)) { visit in
        .page(timetablePage(try await visit.ask(ReviewTimetable()), visit))
    },
    .get("/plans/archive", for: .staff) { visit in
        .page(archivePage(try await visit.ask(PlanArchive())))
    },
    .get("/plans/:plan/review/date", for: .staffWho(.editPlans)) { visit in
        let answer = try await visit.ask(PlanUnderReview(plan: visit.id("plan")))
        guard answer.mayEdit else { throw Refusal.notPermitted }
        var values = Form.boxes("next", answer.date?.next)
        values["every"] = String(answer.date?.everyMonths ?? 36)
        return .page(datePage(answer.tree.plan, visit, Form(values: values)))
    },
    .post("/plans/:plan/review/date", for: .staffWho(.editPlans)) { visit in
        let answer = try await visit.ask(PlanUnderReview(plan: visit.id("plan")))
        let plan = answer.tree.plan
        do {
            var read = FormReader(visit.form)
            let next = read.day(
                "next",
                required: Phrase(en: "Enter the day of the review", cy: "Rhowch ddiwrnod yr adolygiad")
            )
            let every = read.integer(
                "every",
                required: Phrase(en: "Enter how many months apart", cy: "Rhowch sawl mis ar wahân"),
                in: 1...120
            )
            // One that is overdue may stand while something else changes.
            if next < answer.today, next != answer.date?.next {
                read.refuse("next", ReviewWords.nextIsPast)
            }
            try read.finish()
            try await visit.perform(SetReviewDate(plan: plan.id, next: next, everyMonths: every))
            return .redirect(to: SuccessionPaths.timetable, notice: .reviewDateSet)
        } catch let invalid as InvalidForm {
            return .tryAgain(datePage(plan, visit, visit.form, invalid))
        }
    },
]

private func timetablePage(_ lines: [ReviewTimetable.Line], _ visit: Visit) -> Page {
    let none = Phrase(
        en: "No plan of your teams is in force now.",
        cy: "Nid oes cynllun eich timau mewn grym nawr."
    )
    let rows: [[HTML]] = lines.map { line in
        let plan = line.plan
        let mayEdit = visit.actor.may(.editPlans, in: plan.team)
        let set: HTML? =
            mayEdit
            ? .link(
                Phrase(en: "Set the date", cy: "Gosod y dyddiad"),
                to: SuccessionPaths.reviewDate(plan.id),
                about: plan.title
            ) : nil
        let state: HTML =
            line.review == nil
            ? .none(Phrase(en: "Not begun", cy: "Heb ddechrau"))
            : .link(Phrase(en: "Begun", cy: "Wedi dechrau"), to: SuccessionPaths.review(plan.id), about: plan.title)
        return [
            .link(Phrase(same: plan.title), to: PlanPaths.plan(plan.id)), line.due.tag,
            line.date.map { "\($0.next.shown)" } ?? .none(), state, "\(set)",
        ]
    }
    let table: HTML = .table(
        ReviewWords.timetable,
        id: "reviews",
        columns: [
            Column(Phrase(en: "Plan", cy: "Cynllun")), Column(Phrase(en: "How it stands", cy: "Sut y mae")),
            Column(Phrase(en: "Review on", cy: "Adolygu ar")), Column(ReviewWords.review),
            Column(Phrase(en: "Date", cy: "Dyddiad")),
        ],
        rows: rows,
        isCaptionSeen: false
    )
    let archive: HTML = "<p>\(HTML.link(ReviewWords.archive, to: SuccessionPaths.archive))</p>"
    return Page(
        ReviewWords.timetable,
        breadcrumbs: [NavigationItem(PlanWords.plans, path: PlanPaths.list)],
        width: .wide,
        body: "\(lines.isEmpty ? HTML.emptyState(none) : table)\(archive)"
    )
}

private func archivePage(_ lines: [PlanArchive.Line]) -> Page {
    let none = Phrase(en: "No plan has ended yet.", cy: "Nid oes cynllun wedi dod i ben eto.")
    let rows: [[HTML]] = lines.map { line in
        let words: HTML? = line.words.map { "<span class=\"pre\">\($0.words)</span>" }
        return [
            .link(Phrase(same: line.plan.title), to: PlanPaths.plan(line.plan.id)),
            line.plan.period.text.map { "\($0)" } ?? .none(PlanWords.notGiven),
            line.successor.map { .link(Phrase(same: $0.title), to: PlanPaths.plan($0.id)) } ?? .none(),
            words ?? .none(),
        ]
    }
    let table: HTML = .table(
        ReviewWords.archive,
        id: "archive",
        columns: [
            Column(Phrase(en: "Plan", cy: "Cynllun")), Column(Phrase(en: "Period", cy: "Cyfnod")),
            Column(Phrase(en: "Followed by", cy: "Dilynwyd gan")),
            Column(Phrase(en: "What was learned", cy: "Yr hyn a ddysgwyd")),
        ],
        rows: rows,
        isCaptionSeen: false
    )
    return Page(
        ReviewWords.archive,
        breadcrumbs: [NavigationItem(PlanWords.plans, path: PlanPaths.list)],
        width: .wide,
        body: lines.isEmpty ? .emptyState(none) : table
    )
}

private func datePage(_ plan: Plan, _ visit: Visit, _ form: Form, _ invalid: InvalidForm? = nil) -> Page {
    Page(
        Phrase(en: "When this plan is reviewed", cy: "Pryd y caiff y cynllun hwn ei adolygu"),
        back: NavigationItem(Phrase(same: plan.title), path: PlanPaths.plan(plan.id)),
        invalid: invalid,
        body: .form(
            action: SuccessionPaths.reviewDate(plan.id),
            visit.context,
            """
            \(.dateFields("next", legend: Phrase(en: "Next review", cy: "Adolygiad nesaf"), form: form, invalid: invalid))
            \(.textField("every", label: Phrase(en: "Months from one review to the next", cy: "Misoedd o un adolygiad i’r nesaf"), hint: Phrase(en: "36 is every three years", cy: "36 yw bob tair blynedd"), width: "w5", isNumber: true, form: form, invalid: invalid))
            \(.button(Phrase(en: "Save", cy: "Cadw")))
            """
        )
    )
}
