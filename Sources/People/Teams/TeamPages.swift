import DesignSystem
import Desk
import Forms
import Foundation
import Markup
import Records
import Web

/// `/teams`: the teams of each agency, in which people hold roles.
let teamRoutes: [Route] = [
    .get("/teams", for: .staffWho(.managePeople)) { visit in .page(teamsPage(try await visit.ask(TeamList()))) },
    .get("/teams/new", for: .staffWho(.managePeople)) { visit in
        .page(newTeamPage(visit, try await visit.ask(AgencyList()), nil))
    },
    .post("/teams", for: .staffWho(.managePeople)) { visit in
        do {
            try await visit.perform(AddTeam(details: TeamDetails(visit.form)))
            return .redirect(to: "/teams", notice: .saved)
        } catch let invalid as InvalidForm {
            return .tryAgain(newTeamPage(visit, try await visit.ask(AgencyList()), invalid))
        }
    },
    .get("/teams/:team", for: .staffWho(.managePeople)) { visit in
        let team = try await visit.ask(ShownTeam(id: visit.id("team")))
        let form = Form(values: ["name": team.name, "version": String(team.version)])
        return .page(teamPage(visit, team, form: form, nil))
    },
    .post("/teams/:team", for: .staffWho(.managePeople)) { visit in
        let team = try await visit.ask(ShownTeam(id: visit.id("team")))
        let path = "/teams/\(team.id.uuidString.lowercased())"
        do {
            var read = FormReader(visit.form)
            let name = read.text("name", required: TeamWords.enterName, most: 100)
            try read.finish()
            let seen = Int(visit.form["version"]) ?? 0
            try await visit.perform(
                RenameTeam(team: team.id, seen: seen, name: name)
            )
            return .redirect(to: "/teams", notice: .saved)
        } catch let conflict as EditConflict {
            return .conflict(conflictPage(conflict, visit, action: path, labels: ["name": TeamWords.name]))
        } catch let invalid as InvalidForm {
            return .tryAgain(teamPage(visit, team, form: visit.form, invalid))
        }
    },
]

/// Every team.
struct TeamList: Question {
    func permits(_ actor: Actor, _ db: any Reader) -> Bool { actor.may(.managePeople) }
    func answer(_ look: Look) throws -> [Team] { try look.db.teams() }
}

/// One team, to change it.
struct ShownTeam: Question {
    let id: UUID

    func permits(_ actor: Actor, _ db: any Reader) -> Bool { actor.may(.managePeople) }

    func answer(_ look: Look) throws -> Team {
        guard let team = try look.db.team(id) else { throw Refusal.notFound }
        return team
    }
}

enum TeamWords {
    static let teams = Phrase(en: "Teams", cy: "Timau")
    static let add = Phrase(en: "Add a team", cy: "Ychwanegu tîm")
    static let rename = Phrase(en: "Change a team", cy: "Newid tîm")
    static let name = Phrase(en: "Name of the team", cy: "Enw’r tîm")
    static let enterName = Phrase(en: "Enter the name of the team", cy: "Rhowch enw’r tîm")
    static let chooseAgency = Phrase(en: "Choose an agency", cy: "Dewiswch asiantaeth")
    static let taken = Phrase(
        en: "The agency has a team of that name already",
        cy: "Mae gan yr asiantaeth dîm o’r enw hwnnw eisoes"
    )
}

private func teamsPage(_ teams: [Team]) -> Page {
    let rows: [[HTML]] = teams.map { team in
        [
            .link(Phrase(en: team.name, cy: team.name), to: "/teams/\(team.id.uuidString.lowercased())"),
            "\(team.agencyName)",
        ]
    }
    let columns: [Column] = [Column(TeamWords.name), Column(AgencyWords.agency)]
    return Page(
        TeamWords.teams,
        width: .wide,
        section: AccountWords.people,
        actions: .buttonLink(TeamWords.add, to: "/teams/new", .primary),
        subNavigation: peopleNavigation("/teams"),
        body: .table(TeamWords.teams, columns: columns, rows: rows, isCaptionSeen: false)
    )
}

private func newTeamPage(_ visit: Visit, _ agencies: [AgencyList.Line], _ invalid: InvalidForm?) -> Page {
    let options = choices(TeamWords.chooseAgency, agencies.map { ($0.agency.id, $0.agency.name) })
    let fields: HTML = """
        \(.textField("name", label: TeamWords.name, form: visit.form, invalid: invalid))
        \(.select("agency", label: AgencyWords.agency, options: options, form: visit.form, invalid: invalid))
        \(.button(AgencyWords.save))
        """
    return Page(
        TeamWords.add,
        breadcrumbs: [NavigationItem(TeamWords.teams, path: "/teams")],
        invalid: invalid,
        section: AccountWords.people,
        body: .form(action: "/teams", visit.context, fields)
    )
}

private func teamPage(_ visit: Visit, _ team: Team, form: Form, _ invalid: InvalidForm?) -> Page {
    let fields: HTML = """
        \(.hidden("version", form["version"]))
        \(.textField("name", label: TeamWords.name, form: form, invalid: invalid))
        \(.button(AgencyWords.save))
        """
    return Page(
        TeamWords.rename,
        breadcrumbs: [NavigationItem(TeamWords.teams, path: "/teams")],
        invalid: invalid,
        section: AccountWords.people,
        body: .form(action: "/teams/\(team.id.uuidString.lowercased())", visit.context, fields)
    )
}
