import Dates
import DesignSystem
import Desk
import Foundation
import Markup
import Strategy
import Web

/// A plan's versions: the days on which it changed, and what it said on each.
let versionRoutes: [Route] = [
    .get("/plans/:plan/versions", for: .staffWho(.seePlans), isLong: true) { visit in
        .page(versionsPage(try await visit.ask(PlanVersions(plan: visit.id("plan"))), visit))
    },
    .get("/plans/:plan/versions/:day", for: .staffWho(.seePlans), isLong: true) { visit in
        let answer = try await visit.ask(PlanVersions(plan: visit.id("plan")))
        guard let day = Day(iso: try visit.word("day")), day <= answer.today else { throw Refusal.notFound }
        return .page(versionPage(answer, day, visit))
    },
]

/// How many days one page lists.
private let most = 200

private struct ChangedDay {
    let day: Day
    var changes = 0
    var parts: Set<UUID> = []
    var names: Set<String> = []
}

private func days(_ changes: [Change], _ clock: Clock) -> [ChangedDay] {
    var found: [ChangedDay] = []
    for change in changes {
        let day = clock.day(of: change.at)
        if found.last?.day != day { found.append(ChangedDay(day: day)) }
        guard !found.isEmpty else { continue }
        found[found.count - 1].changes += 1
        found[found.count - 1].parts.insert(change.subject.id)
        found[found.count - 1].names.insert(change.byName)
    }
    return found
}

private func versionsPage(_ answer: PlanVersions.Answer, _ visit: Visit) -> Page {
    let plan = answer.tree.plan
    let all = days(answer.changes, visit.clock)
    let none = Phrase(
        en: "Nothing that was in this plan has been changed yet.",
        cy: "Nid oes dim a oedd yn y cynllun hwn wedi’i newid eto."
    )
    let rows: [[HTML]] = all.prefix(most).map { one in
        let compare =
            "\(SuccessionPaths.comparison(plan.id))?before=\(one.day.adding(days: -1).iso)&after=\(one.day.iso)"
        return [
            .link(Phrase.day(one.day), to: SuccessionPaths.version(one.day, of: plan.id)), "\(one.parts.count)",
            "\(one.changes)", "\(one.names.sorted().joined(separator: ", "))",
            .link(Phrase(en: "What changed", cy: "Beth newidiodd"), to: compare, about: Phrase.day(one.day)),
        ]
    }
    let table: HTML = .table(
        Phrase(en: "Days on which it changed", cy: "Diwrnodau y newidiodd"),
        id: "days",
        columns: [
            Column(Phrase(en: "Day", cy: "Diwrnod")),
            Column(Phrase(en: "Parts changed", cy: "Rhannau a newidiwyd"), isNumber: true),
            Column(Phrase(en: "Changes", cy: "Newidiadau"), isNumber: true),
            Column(Phrase(en: "By", cy: "Gan")), Column(Phrase(en: "Look", cy: "Edrych")),
        ],
        rows: rows
    )
    let cut: HTML? =
        all.count > most
        ? "<p>\(Phrase(en: "The latest \(most) days are listed. Any other can be asked for under Compare.", cy: "Rhestrir y \(most) diwrnod diweddaraf. Gellir gofyn am unrhyw un arall o dan Cymharu."))</p>"
        : nil
    return .ofPlan(
        plan,
        ReviewWords.versions,
        visit,
        actions: [.buttonLink(ReviewWords.compare, to: SuccessionPaths.comparison(plan.id))],
        body: "\(neighbours(answer))\(all.isEmpty ? HTML.emptyState(none) : "\(table)\(cut)")"
    )
}

/// The plan before and the plan after.
private func neighbours(_ answer: PlanVersions.Answer) -> HTML? {
    let facts = [
        answer.follows.map {
            Fact(Phrase(en: "It follows", cy: "Mae’n dilyn"), .link(Phrase(same: $0.title), to: PlanPaths.plan($0.id)))
        },
        answer.successor.map {
            Fact(
                Phrase(en: "It is followed by", cy: "Fe’i dilynir gan"),
                .link(Phrase(same: $0.title), to: PlanPaths.plan($0.id))
            )
        },
    ].compactMap { $0 }
    return facts.isEmpty ? nil : .summaryList(facts)
}

private func versionPage(_ answer: PlanVersions.Answer, _ day: Day, _ visit: Visit) -> Page {
    let plan = answer.tree.plan
    let then = answer.asOf(day, visit.clock)
    let title = Phrase(
        en: "The plan on \(day.words(in: .english))",
        cy: "Y cynllun ar \(day.words(in: .welsh))"
    )
    let caveat = Phrase(
        en:
            "As it stood when that day ended, played back from what was changed since. Parts taken out since are not shown.",
        cy:
            "Fel yr oedd pan ddaeth y diwrnod hwnnw i ben, wedi’i chwarae’n ôl o’r hyn a newidiwyd ers hynny. Ni ddangosir rhannau a dynnwyd allan ers hynny."
    )
    let lines: [HTML] = then.parts.compactMap { part in
        guard let name = part.name, part.kind != "plan" else { return nil }
        return part.kind == "action" ? action(part, name) : level(part, name)
    }
    let about = then.parts.first { $0.kind == "plan" }?.fields ?? [:]
    let facts = ["title", "period", "place", "owner"].map { Fact(fieldName($0), text: about[$0]) }
    let compare = "\(SuccessionPaths.comparison(plan.id))?before=\(day.iso)&after=\(answer.today.iso)"
    return .ofPlan(
        plan,
        title,
        under: [NavigationItem(ReviewWords.versions, path: SuccessionPaths.versions(plan.id))],
        visit,
        actions: [.buttonLink(Phrase(en: "Compare with today", cy: "Cymharu â heddiw"), to: compare)],
        body: "<p>\(caveat)</p>\(HTML.summaryList(facts))\(lines)"
    )
}

private func level(_ part: PlanSnapshot.Part, _ name: String) -> HTML {
    switch part.kind {
    case "theme": "<h2>\(name)</h2>"
    case "outcome": "<h3>\(name)</h3>"
    default: "<p><strong>\(name)</strong></p>"
    }
}

private func action(_ part: PlanSnapshot.Part, _ name: String) -> HTML {
    let status = part.fields["status"].flatMap(Action.Status.init(rawValue:))?.tag
    let facts = [part.fields["leads"], part.fields["when"]].compactMap { $0 }
    let meta: HTML? = facts.isEmpty ? nil : "<br><span class=\"meta pre\">\(facts.joined(separator: " · "))</span>"
    return "<p>\(name) \(status)\(meta)</p>"
}
