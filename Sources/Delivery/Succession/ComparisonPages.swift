import Dates
import DesignSystem
import Desk
import Forms
import Foundation
import Markup
import Strategy
import Web

/// One plan on two days, or two plans.
let comparisonRoutes: [Route] = [
    .get("/plans/:plan/comparison", for: .staffWho(.seePlans), isLong: true) { visit in
        let answer = try await visit.ask(PlanVersions(plan: visit.id("plan")))
        if let other = UUID(uuidString: visit.form["with"]) {
            let two = try await visit.ask(TwoPlans(before: answer.tree.plan.id, after: other))
            return .page(plansPage(two, answer, visit))
        }
        return .page(daysPage(answer, visit))
    }
]

/// How many differences of a kind one page shows.
private let most = 300

private func form(_ answer: PlanVersions.Answer, _ visit: Visit, _ invalid: InvalidForm? = nil)
    -> HTML
{
    let plan = answer.tree.plan
    let none = Option("", Phrase(en: "This plan on two days", cy: "Y cynllun hwn ar ddau ddiwrnod"))
    var typed = ["with": visit.form["with"].lowercased()]
    for field in ["before", "after"] {
        for part in ["day", "month", "year"] {
            typed["\(field)-\(part)"] = visit.form["\(field)-\(part)"]
        }
        // A link gives the whole day.
        if let whole = Day(iso: visit.form[field]) { typed.merge(Form.boxes(field, whole)) { $1 } }
    }
    let values = Form(values: typed)
    return .lookUp(
        action: SuccessionPaths.comparison(plan.id),
        """
        \(.select("with", label: Phrase(en: "Compare with", cy: "Cymharu â"), options: [none] + answer.others.map { Option($0.id.uuidString.lowercased(), name: $0.title) }, form: values))
        \(.dateFields("before", legend: Phrase(en: "First day", cy: "Diwrnod cyntaf"), form: values, invalid: invalid))
        \(.dateFields("after", legend: Phrase(en: "Second day", cy: "Ail ddiwrnod"), hint: Phrase(en: "Today, unless you say another day", cy: "Heddiw, oni bai eich bod yn dweud diwrnod arall"), isOptional: true, form: values, invalid: invalid))
        \(.button(ReviewWords.compare, .secondary))
        """
    )
}

private func daysPage(_ answer: PlanVersions.Answer, _ visit: Visit) -> Page {
    var read = FormReader(visit.form)
    let before = Day(iso: visit.form["before"]) ?? read.optionalDay("before")
    let after = Day(iso: visit.form["after"]) ?? read.optionalDay("after") ?? answer.today
    var invalid: InvalidForm?
    do { try read.finish() } catch { invalid = error }
    var said: HTML? = nil
    if invalid == nil, let before {
        let (first, second) = before <= after ? (before, after) : (after, before)
        let difference = PlanDifference(
            answer.asOf(first, visit.clock),
            second >= answer.today ? answer.now : answer.asOf(second, visit.clock)
        )
        let title = Phrase(
            en: "From \(first.words(in: .english)) to \(second.words(in: .english))",
            cy: "O \(first.words(in: .welsh)) i \(second.words(in: .welsh))"
        )
        said = "<h2>\(title)</h2>\(shown(difference))"
    }
    var page = Page.ofPlan(
        answer.tree.plan,
        ReviewWords.compare,
        under: [
            NavigationItem(ReviewWords.versions, path: SuccessionPaths.versions(answer.tree.plan.id))
        ],
        visit,
        body: "\(form(answer, visit, invalid))\(said)"
    )
    page.invalid = invalid
    return page
}

private func plansPage(_ two: TwoPlans.Answer, _ answer: PlanVersions.Answer, _ visit: Visit)
    -> Page
{
    let title = Phrase(
        en: "\(two.before.plan.title), and \(two.after.plan.title)",
        cy: "\(two.before.plan.title), a \(two.after.plan.title)"
    )
    let how = Phrase(
        en:
            "What was carried forward is compared with what it became; the rest with what says the same or has the same reference.",
        cy:
            "Cymherir yr hyn a ddygwyd ymlaen â’r hyn y daeth yn; y gweddill â’r hyn sy’n dweud yr un peth neu sydd â’r un cyfeirnod."
    )
    return .ofPlan(
        answer.tree.plan,
        ReviewWords.compare,
        under: [
            NavigationItem(ReviewWords.versions, path: SuccessionPaths.versions(answer.tree.plan.id))
        ],
        visit,
        body: "\(form(answer, visit))<h2>\(title)</h2><p>\(how)</p>\(shown(two.difference))"
    )
}

/// What is changed, what is new, what is gone.
private func shown(_ difference: PlanDifference) -> HTML {
    guard !difference.isEmpty else {
        return .emptyState(Phrase(en: "They say the same.", cy: "Maent yn dweud yr un peth."))
    }
    let counts: HTML = .counts([
        (difference.changed.count, Phrase(en: "changed", cy: "wedi’u newid")),
        (difference.added.count, Phrase(en: "new", cy: "newydd")),
        (difference.gone.count, Phrase(en: "no longer there", cy: "ddim yno mwyach")),
        (difference.same, Phrase(en: "the same", cy: "yr un peth")),
    ])
    let rows: [[HTML]] = difference.changed.prefix(most).flatMap { changed in
        changed.fields.map { field in
            [
                "\(changed.after.name ?? changed.before.name ?? "")", "\(fieldName(field.name))",
                value(field.before, field.name), value(field.after, field.name),
            ]
        }
    }
    let changed: HTML? =
        rows.isEmpty
        ? nil
        : .table(
            Phrase(en: "Changed", cy: "Wedi’u newid"),
            id: "changed",
            columns: [
                Column(Phrase(en: "Part", cy: "Rhan")), Column(Phrase(en: "What of it", cy: "Beth ohoni")),
                Column(Phrase(en: "Before", cy: "Cynt")), Column(Phrase(en: "After", cy: "Wedyn")),
            ],
            rows: rows
        )
    let cut: HTML? =
        max(difference.changed.count, difference.added.count, difference.gone.count) > most
        ? "<p>\(Phrase(en: "The first \(most) of each kind are shown.", cy: "Dangosir y \(most) cyntaf o bob math."))</p>"
        : nil
    return """
        \(counts)\(cut)\(changed)\(list(Phrase(en: "New", cy: "Newydd"), difference.added))\
        \(list(Phrase(en: "No longer there", cy: "Ddim yno mwyach"), difference.gone))
        """
}

private func value(_ text: String?, _ field: String) -> HTML {
    guard let text else { return .none(PlanWords.notGiven) }
    let status =
        field == "status"
        ? Action.Status(rawValue: text)?.words ?? Plan.Status(rawValue: text)?.words : nil
    return status.map { "\($0)" } ?? "<span class=\"pre\">\(text)</span>"
}

private func list(_ title: Phrase, _ parts: [PlanSnapshot.Part]) -> HTML? {
    guard !parts.isEmpty else { return nil }
    let lines: [HTML] = parts.prefix(most).map { "<li>\($0.name ?? "")</li>" }
    return "<h3>\(title)</h3><ul>\(lines)</ul>"
}
