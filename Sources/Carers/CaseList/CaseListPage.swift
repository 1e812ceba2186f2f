import DesignSystem
import Desk
import Forms
import Foundation
import Markup
import Records
import Web

func caseListPage(
    _ list: CaseList.Answer,
    _ filter: CaseFilter,
    _ visit: Visit,
    _ invalid: InvalidForm? = nil
) -> Page {
    Page(
        CaseWords.cases,
        breadcrumbs: [CarersWords.crumb],
        width: .wide,
        invalid: invalid,
        body: .filtered(
            action: WorkPaths.cases,
            filters: filters(list, filter),
            chosen: chosen(list, filter),
            clear: WorkPaths.cases,
            "\(results(list, filter))\(if: visit.actor.may(.shareOutWork), export(filter, visit, invalid))"
        )
    )
}

private func filters(_ list: CaseList.Answer, _ filter: CaseFilter) -> HTML {
    let form = Form(values: filter.values)
    let any = Option("", CaseWords.any)
    let scopes = CaseFilter.Scope.allCases.map { Option($0 == .team ? "" : $0.rawValue, $0.words) }
    let teams = list.teams.map { Option($0.id.text, name: $0.name) }
    let nobody = Option("none", WorkWords.nobody)
    let workers = [any, nobody] + list.workers.map { Option($0.id.text, name: $0.name) }
    let statuses = CaseFilter.Status.allCases.map { Option($0 == .open ? "" : $0.rawValue, $0.words) }
    let orders = CaseFilter.Order.allCases.map { Option($0 == .name ? "" : $0.rawValue, $0.words) }
    let team: HTML? = teams.count < 2 ? nil : .select("team", label: CaseWords.team, options: teams, form: form)
    return """
        \(.select("scope", label: CaseWords.whose, options: scopes, form: form))\(team)
        \(.select("worker", label: WorkWords.worker, options: workers, form: form))
        \(.select("status", label: CaseWords.status, options: statuses, form: form))
        \(.select(
            "kind",
            label: CaseWords.kind,
            options: [any] + CaseFilter.Kind.allCases.map { Option($0.rawValue, $0.words) },
            form: form
        ))
        \(.select(
            "contact",
            label: WorkWords.lastContact,
            options: [any] + CaseFilter.Contact.allCases.map { Option($0.rawValue, $0.words) },
            form: form
        ))
        \(.select(
            "next",
            label: WorkWords.nextStep,
            options: [any] + CaseFilter.Next.allCases.map { Option($0.rawValue, $0.words) },
            form: form
        ))
        \(.select("order", label: CaseWords.order, options: orders, form: form))
        """
}

/// What the list is narrowed by, each with a way to widen it again.
private func chosen(_ list: CaseList.Answer, _ filter: CaseFilter) -> [ChosenFilter] {
    func one(_ name: Phrase, _ value: Phrase, _ widen: (inout CaseFilter) -> Void) -> ChosenFilter {
        ChosenFilter(Phrase(en: "\(name.en): \(value.en)", cy: "\(name.cy): \(value.cy)"), without: filter.path(widen))
    }
    var all: [ChosenFilter] = []
    if filter.scope != .team { all.append(one(CaseWords.whose, filter.scope.words) { $0.scope = .team }) }
    switch filter.whose {
    case .nobody: all.append(one(WorkWords.worker, WorkWords.nobody) { $0.whose = nil })
    case .worker(let id):
        let name = list.workers.first { $0.id == id }?.name ?? "–"
        all.append(one(WorkWords.worker, Phrase(same: name)) { $0.whose = nil })
    case nil: break
    }
    if filter.status != .open { all.append(one(CaseWords.status, filter.status.words) { $0.status = .open }) }
    if let kind = filter.kind { all.append(one(CaseWords.kind, kind.words) { $0.kind = nil }) }
    if let contact = filter.contact { all.append(one(WorkWords.lastContact, contact.words) { $0.contact = nil }) }
    if let next = filter.next { all.append(one(WorkWords.nextStep, next.words) { $0.next = nil }) }
    return all
}

private func results(_ list: CaseList.Answer, _ filter: CaseFilter) -> HTML {
    guard !list.lines.isEmpty else { return .emptyState(CaseWords.nothing) }
    func column(_ words: Phrase, _ order: CaseFilter.Order) -> Column {
        Column(words, sort: filter.path { $0.order = order }, order: filter.order == order ? .ascending : nil)
    }
    let columns = [
        column(WorkWords.name, .name), Column(WorkWords.worker), column(WorkWords.lastContact, .contact),
        column(WorkWords.nextStep, .next), Column(CaseWords.status),
    ]
    let rows: [[HTML]] = list.lines.map { line in
        let restricted: HTML? = line.isRestricted ? " \(HTML.tag(CaseWords.restricted, .bad))" : nil
        return [
            "\(HTML.link(Phrase(same: line.name), to: CarersPaths.person(line.id))) <span class=\"meta\">\(line.reference)</span>",
            line.workerName.map { "\($0)" } ?? .none(WorkWords.nobody),
            line.lastContact.map { .day($0) } ?? .none(WorkWords.noContactYet), nextStep(line, list.today),
            "\(line.status)\(restricted)",
        ]
    }
    let last = filter.before + list.lines.count
    let showing = CaseWords.showing(filter.before + 1, last, of: max(list.many, last))
    let first: HTML? = filter.after == nil ? nil : "<li>\(HTML.link(CaseWords.firstPage, to: filter.path()))</li>"
    let next: HTML? =
        list.isMore
        ? list.lines.last.map { line in
            let path = filter.nextPage(after: line.id, shown: list.lines.count)
            return "<li><a rel=\"next\" href=\"\(path)\">\(CaseWords.nextPage)</a></li>"
        } : nil
    let pages: HTML? =
        first == nil && next == nil
        ? nil : "<nav aria-label=\"\(TimelineWords.pages)\"><ul class=\"page\">\(first)\(next)</ul></nav>"
    return
        "<p>\(showing)</p>\(HTML.table(CaseWords.cases, id: "cases", columns: columns, rows: rows, isCaptionSeen: false))\(pages)"
}

private func export(_ filter: CaseFilter, _ visit: Visit, _ invalid: InvalidForm?) -> HTML {
    let kept: [HTML] = filter.values.sorted { $0.key < $1.key }.map { .hidden($0.key, $0.value) }
    return .details(
        CaseWords.export,
        open: invalid != nil,
        .form(
            action: WorkPaths.export,
            visit.context,
            """
            <p>\(CaseWords.exportWords)</p>\(kept)
            \(.radios(
                "purpose",
                legend: CaseWords.purpose,
                options: ExportPurpose.allCases.map { Option($0.rawValue, $0.words) },
                form: visit.form,
                invalid: invalid
            ))
            \(.button(CaseWords.takeAway, .secondary))
            """
        )
    )
}
