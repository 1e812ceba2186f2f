import Dates
import DesignSystem
import Desk
import Forms
import Foundation
import Markup
import People
import Strategy
import Web

let agencyPromiseRoutes: [Route] = [
    .get("/agencies/:agency/promises", for: .staff, isLong: true) { visit in
        let answer = try await visit.ask(AgencyPromises(agency: visit.id("agency")))
        return .page(promisesPage(answer, visit))
    }
]

/// How many promises one page shows; the files have all of them.
private let most = 200

private func promisesPage(_ answer: AgencyPromises.Answer, _ visit: Visit) -> Page {
    let agency = answer.agency
    let all = answer.plans.flatMap(\.promises).map(\.leaf.action)
    var tools: [HTML] = []
    if answer.maySpeak, !answer.open.isEmpty {
        tools = [
            .buttonLink(PartnerWords.propose, to: PartnerPaths.newPledge(agency.id), .primary),
            .buttonLink(PartnerWords.bring, to: PartnerPaths.bring(agency.id)),
        ]
    }
    let chosen = answer.plans.first { $0.plan.id.uuidString.lowercased() == visit.form["plan"].lowercased() }
    let shown = chosen.map { [$0] } ?? answer.plans
    let empty = Phrase(
        en: "No plan that you may see has a promise that \(agency.name) leads.",
        cy: "Nid oes gan unrhyw gynllun y cewch ei weld addewid y mae \(agency.name) yn ei arwain."
    )
    let counts: HTML = .counts([
        (all.count, Phrase(en: "promises", cy: "o addewidion")),
        (all.filter { $0.status == .done }.count, Phrase(en: "done", cy: "wedi’u gwneud")),
        (all.filter { $0.isOverdue(on: answer.today) }.count, Phrase(en: "late", cy: "yn hwyr")),
    ])
    let body: HTML = """
        \(pledges(answer, visit))\
        \(all.isEmpty ? HTML.emptyState(empty) : "\(counts)\(plans(answer, chosen, visit))\(sections(shown, answer))")
        """
    return Page(
        PartnerWords.promises(of: agency.name),
        breadcrumbs: [NavigationItem(Phrase(en: "Agencies", cy: "Asiantaethau"), path: "/agencies")],
        width: .wide,
        actions: tools.isEmpty ? nil : "\(tools)",
        body: body
    )
}

/// Which plans there are, and the form of each to take away.
private func plans(_ answer: AgencyPromises.Answer, _ chosen: PlanPromises?, _ visit: Visit) -> HTML {
    let path = PartnerPaths.promises(answer.agency.id)
    func files(_ query: String, _ about: String) -> HTML {
        let kinds: [(String, Phrase)] = [
            ("docx", Phrase(en: "Word", cy: "Word")), ("odt", Phrase(en: "OpenDocument", cy: "OpenDocument")),
            ("xlsx", Phrase(en: "Excel", cy: "Excel")), ("csv", Phrase(en: "CSV", cy: "CSV")),
        ]
        let links: [HTML] = kinds.map { "\(HTML.link($1, to: "\(path)/form.\($0)\(query)", about: about)) " }
        return "\(links)"
    }
    let rows: [[HTML]] = answer.plans.map { one in
        let query = "?plan=\(one.plan.id.uuidString.lowercased())"
        let current: HTML = chosen?.plan.id == one.plan.id ? "<strong>\(one.plan.title)</strong>" : "\(one.plan.title)"
        let name: HTML = answer.plans.count > 1 ? "<a href=\"\(path)\(query)\">\(current)</a>" : current
        return [name, one.plan.status.tag, "\(one.count)", files(query, one.plan.title)]
    }
    let everything: HTML? =
        answer.plans.count < 2
        ? nil
        : """
        <p>\(Phrase(en: "All in one form:", cy: "Y cyfan mewn un ffurflen:")) \
        \(files("", Phrase(en: "all plans", cy: "pob cynllun").en))\
        \(chosen == nil ? nil : HTML.link(Phrase(en: "Show every plan", cy: "Dangos pob cynllun"), to: path))</p>
        """
    let table: HTML = .table(
        Phrase(
            en: "Plans, and the form that partners submit",
            cy: "Cynlluniau, a’r ffurflen y mae partneriaid yn ei chyflwyno"
        ),
        id: "plans",
        columns: [
            Column(PartnerWords.plan), Column(PlanWords.status),
            Column(Phrase(en: "Promises", cy: "Addewidion"), isNumber: true),
            Column(Phrase(en: "The form", cy: "Y ffurflen")),
        ],
        rows: rows
    )
    return "\(table)\(everything)"
}

private func sections(_ plans: [PlanPromises], _ answer: AgencyPromises.Answer) -> HTML {
    var left = most
    var parts: [HTML] = []
    for plan in plans {
        guard left > 0 else { break }
        parts.append("<h2>\(HTML.link(Phrase(same: plan.plan.title), to: PlanPaths.plan(plan.plan.id)))</h2>")
        for (number, group) in plan.groups.enumerated() where left > 0 {
            let some = Array(group.promises.prefix(left))
            left -= some.count
            parts.append(table(some, group, plan.plan, id: "p\(parts.count)-\(number)", answer.today))
        }
    }
    let total = plans.reduce(0) { $0 + $1.count }
    let cut = Phrase(
        en:
            "The first \(most) of \(total) promises are shown. Choose one plan, or take the form away: it has all of them.",
        cy:
            "Dangosir y \(most) cyntaf o \(total) addewid. Dewiswch un cynllun, neu ewch â’r ffurflen: mae’r cyfan ynddi."
    )
    let more: HTML? = total > most ? "<p>\(cut)</p>" : nil
    return "\(parts)\(more)"
}

private func table(
    _ promises: [PlanPromises.Promise],
    _ group: PlanPromises.Group,
    _ plan: Plan,
    id: String,
    _ today: Day
) -> HTML {
    let title = heading(group.theme.ref, group.theme.title, otherwise: plan.words.theme)
    let rows: [[HTML]] = promises.map { promise in
        let action = promise.leaf.action
        let late: HTML? = action.isOverdue(on: today) ? .tag(PlanWords.late, .bad) : nil
        let years: [HTML] = promise.progress.map { note in
            "<p class=\"pre\"><strong>\(note.year)</strong> \(note.text)</p>"
        }
        let risks = promise.risks.joined(separator: "\n")
        return [
            .link(Phrase(same: heading(action.ref, action.text, otherwise: "")), to: PlanPaths.action(action)),
            "\(action.status.tag) \(late)", action.whenText.map { "\($0)" } ?? .none(PlanWords.noDate),
            risks.isEmpty ? .none() : "<span class=\"pre\">\(risks)</span>",
            years.isEmpty ? .none(Phrase(en: "Nothing reported", cy: "Dim wedi’i adrodd")) : "\(years)",
        ]
    }
    return .table(
        Phrase(same: title),
        id: id,
        columns: [
            Column(Phrase(en: "What they will do", cy: "Yr hyn y byddant yn ei wneud")), Column(PlanWords.status),
            Column(PlanWords.byWhen), Column(PartnerWords.risks),
            Column(Phrase(en: "Progress, year by year", cy: "Cynnydd, flwyddyn wrth flwyddyn")),
        ],
        rows: rows,
        isEven: true
    )
}

/// What the agency has proposed, and what became of it.
private func pledges(_ answer: AgencyPromises.Answer, _ visit: Visit) -> HTML? {
    guard !answer.pledges.isEmpty else { return nil }
    let rows: [[HTML]] = answer.pledges.prefix(100).map { line in
        let pledge = line.pledge
        let said: HTML? = line.last?.words.map { "<p class=\"pre\">\($0.words)</p>" }
        let when = line.last?.at ?? pledge.sentAt
        return [
            .link(
                Phrase(same: heading(pledge.words.ref, pledge.words.text, otherwise: "")),
                to: PartnerPaths.pledge(pledge.id, of: pledge.plan)
            ),
            "\(line.plan)", "\(pledge.state.tag)\(said)", visit.clock.day(of: when).shown,
        ]
    }
    return .table(
        Phrase(en: "What \(answer.agency.name) has proposed", cy: "Yr hyn y mae \(answer.agency.name) wedi’i gynnig"),
        id: "pledges",
        columns: [
            Column(Phrase(en: "Promise", cy: "Addewid")), Column(PartnerWords.plan),
            Column(Phrase(en: "What became of it", cy: "Beth ddaeth ohono")), Column(Phrase(en: "Since", cy: "Ers")),
        ],
        rows: rows
    )
}
