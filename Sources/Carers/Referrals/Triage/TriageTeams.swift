import DesignSystem
import Desk
import Forms
import Foundation
import Markup
import People
import Records
import Web

/// The teams that see registrations and referrals which nobody has taken yet.
struct TriageTeams: Question {
    struct Answer: Sendable {
        /// Those that keep carers' records.
        let teams: [Team]
        let named: Set<UUID>
    }

    func permits(_ actor: Actor, _ db: any Reader) -> Bool { actor.may(.guardRecords) }

    func answer(_ look: Look) throws -> Answer {
        Answer(teams: try look.db.teamsThatKeepCarers(), named: Set(try look.db.triageTeams()))
    }
}

/// Names them; none named means all.
struct NameTriageTeams: Command {
    let teams: Set<UUID>

    func permits(_ actor: Actor, _ db: any Reader) -> Bool { actor.may(.guardRecords) }

    func perform(_ work: Work) throws {
        let known = try work.db.teamsThatKeepCarers().map(\.id).filter(teams.contains)
        try work.setTriageTeams(known)
        let named = known.map(\.text).joined(separator: " ")
        try work.record(.triageTeamsNamed, about: Subject("triage", work.actor.id), ["teams": named])
    }
}

let triageTeamRoutes: [Route] = [
    .get(FindingPaths.triageTeams, for: .staffWho(.guardRecords)) { visit in
        .page(triageTeamsPage(try await visit.ask(TriageTeams()), visit))
    },
    .post(FindingPaths.triageTeams, for: .staffWho(.guardRecords)) { visit in
        let teams = Set(visit.form.all("team").compactMap { UUID(uuidString: $0) })
        try await visit.perform(NameTriageTeams(teams: teams))
        return .redirect(to: FindingPaths.triageTeams, notice: .triageTeamsNamed)
    },
]

private func triageTeamsPage(_ answer: TriageTeams.Answer, _ visit: Visit) -> Page {
    let chosen = Form(["team": answer.named.map(\.text)])
    let form: HTML = .form(
        action: FindingPaths.triageTeams,
        visit.context,
        """
        \(.checkboxes("team", legend: TriageTeamWords.legend, hint: TriageTeamWords.hint, options: answer.teams.map(teamOption), isOptional: true, form: chosen))
        \(.button(CarersWords.save))
        """
    )
    return Page(
        TriageTeamWords.title,
        breadcrumbs: [CarersWords.crumb],
        body: "<p>\(TriageTeamWords.opening)</p>\(answer.teams.isEmpty ? .emptyState(TriageTeamWords.none) : form)"
    )
}

enum TriageTeamWords {
    static let title = Phrase(en: "Who sees who is new", cy: "Pwy sy’n gweld pwy sy’n newydd")
    static let opening = Phrase(
        en:
            "Somebody who registers tells us about their life before any team works with them. Until a team takes it, only the teams named here can read it.",
        cy:
            "Mae rhywun sy’n cofrestru yn dweud wrthym am eu bywyd cyn i unrhyw dîm weithio gyda nhw. Hyd nes i dîm ei gymryd, dim ond y timau a enwir yma all ei ddarllen."
    )
    static let legend = Phrase(
        en: "Which teams look at what comes first?",
        cy: "Pa dimau sy’n edrych gyntaf ar yr hyn a ddaw?"
    )
    static let hint = Phrase(
        en: "Where none is chosen, every team that keeps carers’ records sees it.",
        cy: "Lle na ddewisir yr un, mae pob tîm sy’n cadw cofnodion gofalwyr yn ei weld."
    )
    static let none = Phrase(
        en: "No team keeps carers’ records yet.",
        cy: "Nid oes tîm yn cadw cofnodion gofalwyr eto."
    )
    static let theySaidNo = Phrase(
        en: "They said that this agency is not to be told. Ask them first, or choose another team.",
        cy: "Dywedasant nad yw’r asiantaeth hon i gael gwybod. Gofynnwch iddynt yn gyntaf, neu dewiswch dîm arall."
    )
}
