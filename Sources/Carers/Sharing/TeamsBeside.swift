import DesignSystem
import Desk
import Forms
import Foundation
import Markup
import People
import Records
import Web

/// Lets another team of the same agency work with someone: they read and write as the team that keeps the record does.
///
/// To another agency a record is shared under an agreement instead.
struct AddTeamBeside: Command {
    let person: UUID
    let team: UUID

    func permits(_ actor: Actor, _ db: any Reader) -> Bool { actor.may(.shareOutWork) }

    func perform(_ work: Work) throws {
        let person = try work.personToKeep(person)
        guard work.actor.may(.shareOutWork, in: person.team) else { throw Refusal.notPermitted }
        guard try work.look.teamsToAdd(to: person).contains(where: { $0.id == team }) else { throw Refusal.notFound }
        try work.db.addTeamBeside(team, of: person.id, by: work.actor.name, at: work.now)
        try work.record(.teamAdded, about: person.subject, ["team": team.text])
    }
}

/// Takes a team off a record: the next page they ask for is not there, and their tasks are the keeping team's.
struct RemoveTeamBeside: Command {
    let person: UUID
    let team: UUID

    func permits(_ actor: Actor, _ db: any Reader) -> Bool { actor.may(.shareOutWork) }

    func perform(_ work: Work) throws {
        let person = try work.personToKeep(person)
        guard work.actor.may(.shareOutWork, in: person.team) else { throw Refusal.notPermitted }
        try work.db.removeTeamBeside(team, of: person.id)
        let left = try Set(work.look.workers(on: person).map(\.id))
        if let worker = try work.db.casework(on: person.id).worker, !left.contains(worker) {
            try work.giveCase(of: person.id, to: nil)
        }
        try work.db.giveTasks(of: team, about: person.id, to: person.team)
        for task in try work.look.openTasks(of: person.id) {
            guard let worker = task.worker, !left.contains(worker) else { continue }
            try work.db.giveTaskToTeam(task.id)
        }
        try work.record(.teamRemoved, about: person.subject, ["team": team.text])
    }
}

extension Look {
    /// The teams of the keeping agency that keep carers' records and do not work with someone yet.
    func teamsToAdd(to person: Person) throws -> [Team] {
        guard let agency = try db.team(person.team)?.agency else { return [] }
        let already = try Set([person.team] + db.teamsBeside(person.id))
        return try db.teams().filter { $0.agency == agency && !already.contains($0.id) }
    }
}

let teamsBesideRoutes: [Route] = [
    .post("/carers/:person/teams", for: .staffWho(.shareOutWork)) { visit in
        let id = try visit.id("person")
        // It is chosen from a list: anything else is no team.
        guard let team = UUID(uuidString: visit.form["team"]) else { throw Refusal.notFound }
        try await visit.perform(AddTeamBeside(person: id, team: team))
        return .redirect(to: CarersPaths.part("sharing", of: id), notice: .carersSaved)
    },
    .post("/carers/:person/teams/:team/removal", for: .staffWho(.shareOutWork)) { visit in
        let id = try visit.id("person")
        try await visit.perform(RemoveTeamBeside(person: id, team: visit.id("team")))
        return .redirect(to: CarersPaths.part("sharing", of: id), notice: .carersSaved)
    },
]

/// The teams that work with someone, and the forms that change them.
func teamsPart(_ answer: SharingOfPerson.Answer, _ visit: Visit) -> HTML {
    let person = answer.frame.person
    let path = CarersPaths.part("teams", of: person.id)
    let lines: [HTML] = answer.teams.map { team in
        let name = "\(team.agencyName): \(team.name)"
        if team.id == person.team { return "<li>\(name) <span class=\"meta\">\(TeamWords.keeps)</span></li>" }
        let remove: HTML? =
            answer.mayChangeTeams
            ? .form(
                action: "\(path)/\(team.id.text)/removal",
                visit.context,
                inline: true,
                .button(TeamWords.remove, .secondary, about: name)
            ) : nil
        return "<li class=\"cluster\">\(name) \(remove)</li>"
    }
    let add: HTML? =
        answer.mayChangeTeams && !answer.otherTeams.isEmpty
        ? .details(
            TeamWords.add,
            .form(
                action: path,
                visit.context,
                """
                \(.select(
                    "team",
                    label: TeamWords.team,
                    hint: TeamWords.hint,
                    options: answer.otherTeams.map { Option($0.id.text, name: $0.name) },
                    form: visit.form
                ))
                \(.button(TeamWords.add))
                """
            )
        ) : nil
    return "<h3>\(TeamWords.title)</h3><ul class=\"plain stack\">\(lines)</ul>\(add)"
}

private enum TeamWords {
    static let title = Phrase(en: "Teams that work with them", cy: "Timau sy’n gweithio gyda nhw")
    static let keeps = Phrase(en: "keeps the record", cy: "sy’n cadw’r cofnod")
    static let add = Phrase(en: "Let another team work with them", cy: "Gadael i dîm arall weithio gyda nhw")
    static let team = Phrase(en: "Team", cy: "Tîm")
    static let remove = Phrase(en: "Take off the record", cy: "Tynnu oddi ar y cofnod")
    static let hint = Phrase(
        en: "They will read and write in this record, until they are taken off it.",
        cy: "Byddant yn darllen ac yn ysgrifennu yn y cofnod hwn, nes eu tynnu oddi arno."
    )
}
