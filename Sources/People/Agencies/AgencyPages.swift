import DesignSystem
import Desk
import Forms
import Foundation
import Markup
import Records
import Web

/// `/agencies`: who the partners are, for all staff to see and some to change.
let agencyRoutes: [Route] = [
    .get("/agencies", for: .staff) { visit in
        .page(agenciesPage(visit, try await visit.ask(AgencyList())))
    },
    .get("/agencies/new", for: .staffWho(.manageAgencies)) { visit in .page(newAgencyPage(visit, nil)) },
    .post("/agencies", for: .staffWho(.manageAgencies)) { visit in
        do {
            try await visit.perform(AddAgency(details: AgencyDetails(visit.form)))
            return .redirect(to: "/agencies", notice: .saved)
        } catch let invalid as InvalidForm {
            return .tryAgain(newAgencyPage(visit, invalid))
        }
    },
    .get("/agencies/:agency", for: .staffWho(.manageAgencies)) { visit in
        let shown = try await visit.ask(ShownAgency(id: visit.id("agency")))
        return .page(agencyPage(visit, shown.agency, form: shown.form, nil))
    },
    .post("/agencies/:agency", for: .staffWho(.manageAgencies)) { visit in try await changeAgency(visit) },
]

private func changeAgency(_ visit: Visit) async throws -> Reply {
    let id = try visit.id("agency")
    do {
        try await visit.perform(
            ChangeAgency(
                agency: id,
                seen: Int(visit.form["version"]) ?? 0,
                details: AgencyDetails(visit.form)
            )
        )
        return .redirect(to: "/agencies", notice: .saved)
    } catch let conflict as EditConflict {
        let path = "/agencies/\(id.uuidString.lowercased())"
        return .conflict(conflictPage(conflict, visit, action: path, labels: AgencyWords.labels))
    } catch let invalid as InvalidForm {
        let shown = try await visit.ask(ShownAgency(id: id))
        return .tryAgain(agencyPage(visit, shown.agency, form: visit.form, invalid))
    }
}

/// Every agency with its other names.
struct AgencyList: Question {
    struct Line: Sendable {
        let agency: Agency
        let otherNames: [String]
    }

    func permits(_ actor: Actor, _ db: any Reader) -> Bool { actor.kind == .account }

    func answer(_ look: Look) throws -> [Line] {
        let agencies = try look.db.agencies()
        let names = Dictionary(grouping: try look.db.agencyNames(), by: \.agency)
        return agencies.map { agency in
            Line(agency: agency, otherNames: names[agency.id, default: []].map(\.name).filter { $0 != agency.name })
        }
    }
}

/// One agency, as its form is filled.
struct ShownAgency: Question {
    let id: UUID

    struct Answer: Sendable {
        let agency: Agency
        let form: Form
    }

    func permits(_ actor: Actor, _ db: any Reader) -> Bool { actor.may(.manageAgencies) }

    func answer(_ look: Look) throws -> Answer {
        guard let agency = try look.db.agency(id) else { throw Refusal.notFound }
        let values: [String: String] = [
            "name": agency.name, "kind": agency.kind.rawValue, "version": String(agency.version),
            "other_names": try look.db.otherNames(of: id).joined(separator: "\n"),
        ]
        return Answer(agency: agency, form: Form(values: values))
    }
}

private func agenciesPage(_ visit: Visit, _ lines: [AgencyList.Line]) -> Page {
    let mayEdit = visit.actor.may(.manageAgencies)
    let seesPlans = visit.actor.may(.seePlans)
    let rows: [[HTML]] = lines.map { line in
        let path = "/agencies/\(line.agency.id.uuidString.lowercased())"
        let name: HTML =
            mayEdit ? .link(Phrase(en: line.agency.name, cy: line.agency.name), to: path) : "\(line.agency.name)"
        let others: HTML = line.otherNames.isEmpty ? .none() : "\(line.otherNames.joined(separator: ", "))"
        // What an agency promises is shown by a later area, to those who see plans.
        let promises: [HTML] =
            seesPlans ? [.link(AgencyWords.promises, to: path + "/promises", about: line.agency.name)] : []
        return [name, "\(line.agency.kind.words)", others] + promises
    }
    let columns: [Column] =
        [Column(AgencyWords.name), Column(AgencyWords.kind), Column(AgencyWords.otherNames)]
        + (seesPlans ? [Column(AgencyWords.promises)] : [])
    let add: HTML? = mayEdit ? .buttonLink(AgencyWords.add, to: "/agencies/new", .primary) : nil
    let list: HTML =
        rows.isEmpty
        ? "<p>\(AgencyWords.none)</p>"
        : .table(AgencyWords.agencies, columns: columns, rows: rows, isCaptionSeen: false)
    return Page(AgencyWords.agencies, width: .wide, actions: add, body: list)
}

private func newAgencyPage(_ visit: Visit, _ invalid: InvalidForm?) -> Page {
    Page(
        AgencyWords.add,
        breadcrumbs: [NavigationItem(AgencyWords.agencies, path: "/agencies")],
        invalid: invalid,
        body: .form(action: "/agencies", visit.context, agencyFields(visit.form, invalid))
    )
}

private func agencyPage(_ visit: Visit, _ agency: Agency, form: Form, _ invalid: InvalidForm?) -> Page {
    let path = "/agencies/\(agency.id.uuidString.lowercased())"
    return Page(
        AgencyWords.edit,
        breadcrumbs: [NavigationItem(AgencyWords.agencies, path: "/agencies")],
        invalid: invalid,
        body: .form(
            action: path,
            visit.context,
            "\(.hidden("version", form["version"]))\(agencyFields(form, invalid))"
        )
    )
}

private func agencyFields(_ form: Form, _ invalid: InvalidForm?) -> HTML {
    let kinds: [Option] = Agency.Kind.allCases.map { Option($0.rawValue, $0.words) }
    return """
        \(.textField("name", label: AgencyWords.name, form: form, invalid: invalid))
        \(.radios("kind", legend: AgencyWords.kind, options: kinds, form: form, invalid: invalid))
        \(.textArea("other_names", label: AgencyWords.otherNames, hint: AgencyWords.otherNamesHint, form: form, invalid: invalid))
        \(.button(AgencyWords.save))
        """
}
