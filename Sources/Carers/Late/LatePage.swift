import Dates
package import DesignSystem
import Desk
import Forms
import Foundation
package import Markup
import PlanReading
import Records
package import Web

func lateRoutes(_ lists: [LateList]) -> [Route] {
    [
        .get(CarersPaths.late, for: .staffWho(.seeCarers)) { visit in
            let filter = LateFilter(visit.form)
            return .page(latePage(try await visit.ask(WhatIsLate(lists: lists, filter: filter)), filter, visit))
        },
        .post(CarersPaths.late + "/export", for: .staffWho(.shareOutWork)) { visit in
            let filter = LateFilter(visit.form)
            do {
                var read = FormReader(visit.form)
                let purpose = read.choice("purpose", required: CaseWords.choosePurpose, fallback: ExportPurpose.meeting)
                try read.finish()
                let table = try await visit.perform(
                    ExportLate(lists: lists, filter: filter, purpose: purpose, language: visit.language)
                )
                return .download(
                    Download(name: "late.csv", contentType: "text/csv; charset=utf-8", bytes: Array(table.csv.utf8))
                )
            } catch let invalid as InvalidForm {
                let answer = try await visit.ask(WhatIsLate(lists: lists, filter: filter))
                return .tryAgain(latePage(answer, filter, visit, invalid))
            }
        },
    ]
}

private func latePage(
    _ answer: WhatIsLate.Answer,
    _ filter: LateFilter,
    _ visit: Visit,
    _ invalid: InvalidForm? = nil
) -> Page {
    let arrivals: HTML? = answer.arrivals.flatMap { many in
        many == 0 ? nil : .counts([(many, TriageWords.lates, FindingPaths.arrivals)])
    }
    let targets: HTML? =
        visit.actor.may(.approveSupport) ? "<p>\(HTML.link(TargetWords.title, to: CarersPaths.targets))</p>" : nil
    let export: HTML? = visit.actor.may(.shareOutWork) ? exportPart(filter, visit, invalid) : nil
    return Page(
        LateWords.title,
        breadcrumbs: [CarersWords.crumb],
        width: .wide,
        invalid: invalid,
        body: .filtered(
            action: CarersPaths.late,
            filters: filters(answer, filter),
            chosen: chosen(answer, filter),
            clear: CarersPaths.late,
            """
            <p>\(LateWords.local)</p>\(arrivals)
            \(lateParts(answer.parts, isWhole: filter.only != nil, today: visit.clock.day(of: visit.clock.now())) { list in
                filter.path(CarersPaths.late) { $0.only = list.id }
            })
            \(targets)\(export)
            """
        )
    )
}

/// Each list with its heading, its figure and its first lines.
func lateParts(_ parts: [WhatIsLate.Part], isWhole: Bool, today: Day, all: (LateList) -> String) -> HTML {
    let shown: [HTML] = parts.filter { $0.many > 0 || isWhole }.map { part in
        let list = part.list
        let rows: [[HTML]] = part.lines.map { line in
            [
                "\(HTML.link(Phrase(same: line.name), to: list.path(line.item, line.person))) <span class=\"meta\">\(line.reference)</span>",
                line.worker.map { "\($0)" } ?? .none(WorkWords.nobody), "\(line.day.words)",
            ] + (list.countsDays ? [line.day.day.map { "\(Phrase.number($0.days(to: today)))" } ?? .none()] : [])
        }
        let columns =
            [Column(WorkWords.name), Column(WorkWords.worker), Column(list.since)]
            + (list.countsDays ? [Column(LateWords.daysAgo, isNumber: true)] : [])
        let table: HTML =
            rows.isEmpty
            ? "<p>\(HTML.none(LateWords.nothing))</p>"
            : .table(list.words, id: list.id, columns: columns, rows: rows, isEven: true, isCaptionSeen: false)
        let more: HTML? =
            !isWhole && part.many > part.lines.count
            ? "<p>\(HTML.link(LateWords.all(part.many), to: all(list), about: list.words))</p>" : nil
        return "<h2>\(list.words) (\(LateWords.figure(part.many)))</h2>\(table)\(more)"
    }
    let empty: [HTML] = parts.filter { $0.many == 0 && !isWhole }.map { "<li>\($0.list.words) (0)</li>" }
    let rest: HTML? = empty.isEmpty ? nil : "<h2>\(LateWords.nothingOf)</h2><ul>\(empty)</ul>"
    return "\(shown)\(rest)"
}

private func filters(_ answer: WhatIsLate.Answer, _ filter: LateFilter) -> HTML {
    let form = Form(values: filter.values)
    let any = Option("", CaseWords.any)
    let teams = [any] + answer.teams.map { Option($0.id.text, name: $0.name) }
    let workers = [any, Option("none", WorkWords.nobody)] + answer.workers.map { Option($0.id.text, name: $0.name) }
    return """
        \(.select("team", label: CaseWords.team, options: teams, form: form))
        \(.select("worker", label: WorkWords.worker, options: workers, form: form))
        \(filter.only.map { .hidden("list", $0) })
        """
}

private func chosen(_ answer: WhatIsLate.Answer, _ filter: LateFilter) -> [ChosenFilter] {
    var all: [ChosenFilter] = []
    func add(_ name: Phrase, _ value: Phrase, _ change: (inout LateFilter) -> Void) {
        let path = filter.path(CarersPaths.late, change)
        all.append(ChosenFilter(Phrase(en: "\(name.en): \(value.en)", cy: "\(name.cy): \(value.cy)"), without: path))
    }
    if let team = filter.team {
        add(CaseWords.team, Phrase(same: answer.teams.first { $0.id == team }?.name ?? "–")) { $0.team = nil }
    }
    switch filter.whose {
    case .nobody: add(WorkWords.worker, WorkWords.nobody) { $0.whose = nil }
    case .worker(let id):
        let name = answer.workers.first { $0.id == id }?.name ?? "–"
        add(WorkWords.worker, Phrase(same: name)) { $0.whose = nil }
    case nil: break
    }
    if filter.only != nil, let part = answer.parts.first { add(LateWords.list, part.list.words) { $0.only = nil } }
    return all
}

private func exportPart(_ filter: LateFilter, _ visit: Visit, _ invalid: InvalidForm?) -> HTML {
    let kept: [HTML] = filter.values.sorted { $0.key < $1.key }.map { .hidden($0.key, $0.value) }
    return .details(
        CaseWords.export,
        open: invalid != nil,
        .form(
            action: CarersPaths.late + "/export",
            visit.context,
            """
            <p>\(LateWords.exportWords)</p>\(kept)
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

/// The same lists where only one area's are wanted, for a page of that area.
package func lateLists(_ lists: [LateList], _ visit: Visit) async throws -> HTML {
    let filter = LateFilter(visit.form)
    let answer = try await visit.ask(WhatIsLate(lists: lists, filter: filter))
    return lateParts(answer.parts, isWhole: false, today: visit.clock.day(of: visit.clock.now())) { list in
        filter.path(CarersPaths.late) { $0.only = list.id }
    }
}

package enum LateWords {
    package static let title = Phrase(en: "What is late or missing", cy: "Beth sy’n hwyr neu ar goll")
    package static let crumb = NavigationItem(title, path: CarersPaths.late)
    package static let local = Phrase(
        en: "What waits, is late or is missing. The days are this place’s own targets: no law says a number.",
        cy:
            "Yr hyn sy’n aros, yn hwyr neu ar goll. Targedau’r lle hwn ei hun yw’r diwrnodau: nid oes cyfraith yn rhoi rhif."
    )
    static let daysAgo = Phrase(en: "Days ago", cy: "Diwrnodau’n ôl")
    static let nothing = Phrase(en: "Nothing", cy: "Dim byd")
    static let nothingOf = Phrase(en: "Nothing waits here", cy: "Nid oes dim yn aros yma")
    static let list = Phrase(en: "Only", cy: "Dim ond")
    static let withMine = Phrase(
        en: "late or missing with people you work with",
        cy: "yn hwyr neu ar goll gyda phobl rydych yn gweithio gyda nhw"
    )
    static let exportWords = Phrase(
        en:
            "It holds what this page shows you, in full. That you took it, and why, is written down. Delete it when you are done.",
        cy:
            "Mae’n dal yr hyn y mae’r dudalen hon yn ei ddangos i chi, yn llawn. Nodir eich bod wedi’i chymryd, a pham. Dilëwch hi pan fyddwch wedi gorffen."
    )
    static func figure(_ many: Int) -> String { many > Look.mostLateCounted ? "\(Look.mostLateCounted)+" : "\(many)" }
    static func all(_ many: Int) -> Phrase {
        Phrase(en: "All \(figure(many))", cy: "Pob un o’r \(figure(many))")
    }
}
