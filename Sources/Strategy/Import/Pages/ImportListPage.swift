import Dates
import DesignSystem
import Desk
import Foundation
import Markup
import Web

/// The documents brought in, and putting one away.
let importListRoutes: [Route] = [
    .get("/plans/imports", for: .staffWho(.editPlans)) { visit in
        let imports = try await visit.ask(ImportList())
        return .page(importListPage(imports, visit.clock))
    },
    .get("/plans/imports/:import/set-aside", for: .staffWho(.editPlans)) { visit in
        let one = try await visit.ask(ImportOpened(id: try visit.id("import")))
        return .page(setAsidePage(one, visit.context))
    },
    .post("/plans/imports/:import/set-aside", for: .staffWho(.editPlans)) { visit in
        try await visit.perform(SetImportAside(id: try visit.id("import")))
        return .redirect(to: "/plans/imports", notice: .importSetAside)
    },
]

private func importListPage(_ imports: [PlanImportSummary], _ clock: Clock) -> Page {
    let bring = HTML.buttonLink(
        Phrase(en: "Bring in a plan", cy: "Dod â chynllun i mewn"),
        to: "/plans/imports/new",
        .primary
    )
    let title = Phrase(en: "Documents brought in", cy: "Dogfennau a ddaeth i mewn")
    let crumbs = Array(importCrumbs.prefix(1))
    guard !imports.isEmpty else {
        return Page(
            title,
            breadcrumbs: crumbs,
            body: """
                <p>\(Phrase(
                    en: "Plan documents your team brings in are listed here, until each becomes a plan or is set aside.",
                    cy: "Rhestrir yma’r dogfennau cynllun y mae eich tîm yn dod â nhw i mewn, hyd nes bod pob un yn dod yn gynllun neu’n cael ei roi o’r neilltu."
                ))</p><p>\(bring)</p>
                """
        )
    }
    let rows: [[HTML]] = imports.map { one in
        let day = clock.day(of: one.createdAt)
        let words = Phrase(en: day.words(in: .english), cy: day.words(in: .welsh))
        let address = one.state == .open ? "/plans/imports/\(one.id.path)" : one.plan.map { "/plans/\($0.path)" }
        let name: HTML = address.map { "<a href=\"\($0)\">\(one.fileName)</a>" } ?? "\(one.fileName)"
        return [name, "<time datetime=\"\(day.iso)\">\(words)</time>", state(one.state)]
    }
    return Page(
        title,
        breadcrumbs: crumbs,
        width: .wide,
        body: """
            <p>\(bring)</p>
            \(.table(
                title,
                columns: [
                    Column(Phrase(en: "Document", cy: "Dogfen")), Column(Phrase(en: "Brought in", cy: "Daeth i mewn")),
                    Column(Phrase(en: "State", cy: "Cyflwr")),
                ],
                rows: rows
            ))
            """
    )
}

private func state(_ state: PlanImport.State) -> HTML {
    switch state {
    case .open: .tag(Phrase(en: "Being looked through", cy: "Wrthi’n cael ei gwirio"), .info)
    case .applied: .tag(Phrase(en: "In the plan", cy: "Yn y cynllun"), .ok)
    case .setAside: .tag(Phrase(en: "Set aside", cy: "O’r neilltu"))
    }
}

private func setAsidePage(_ one: PlanImport, _ context: PageContext) -> Page {
    Page(
        Phrase(en: "Set this document aside?", cy: "Rhoi’r ddogfen hon o’r neilltu?"),
        back: backToImport(one),
        body: """
            \(.summaryList([Fact(Phrase(en: "Document", cy: "Dogfen"), text: one.fileName)]))
            <p>\(Phrase(
                en: "Your corrections to it will not be used, and no plan changes. You can bring the document in again.",
                cy: "Ni ddefnyddir eich cywiriadau iddi, ac nid oes cynllun yn newid. Gallwch ddod â’r ddogfen i mewn eto."
            ))</p>
            \(.form(action: "/plans/imports/\(one.id.path)/set-aside", context, .button(
                Phrase(en: "Set it aside", cy: "Ei rhoi o’r neilltu"), .warning
            )))
            """
    )
}
