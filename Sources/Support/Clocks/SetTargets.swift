import Carers
import DesignSystem
import Desk
import Forms
import Foundation
import Markup
import People
import Records
import Web

/// Sets a team’s own targets.
struct SetTargets: Command {
    let team: UUID
    let days: [LocalTarget: Int]

    func permits(_ actor: Actor, _ db: any Reader) -> Bool { actor.may(.approveSupport, in: team) }

    func perform(_ work: Work) throws {
        for (target, days) in days.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
            try work.db.setDays(days, for: target, of: team)
        }
        try work.record(.targetsSet, about: Team.subject(team))
    }
}

/// The targets of the teams whoever asks may set them for.
struct TeamTargets: Question {
    struct Line: Sendable {
        let team: Team
        let days: [LocalTarget: Int]
    }

    func permits(_ actor: Actor, _ db: any Reader) -> Bool { actor.may(.approveSupport) }

    func answer(_ look: Look) throws -> [Line] {
        try look.db.teams(look.actor.teams(where: .approveSupport)).map { team in
            let days = try LocalTarget.allCases.map { ($0, try look.db.days(for: $0, of: team.id)) }
            return Line(team: team, days: Dictionary(days, uniquingKeysWith: { first, _ in first }))
        }
    }
}

let targetRoutes: [Route] = [
    .get(SupportPaths.targets, for: .staffWho(.approveSupport)) { visit in
        .page(targetsPage(try await visit.ask(TeamTargets()), visit, nil, nil))
    },
    .post(SupportPaths.targets, for: .staffWho(.approveSupport)) { visit in
        let lines = try await visit.ask(TeamTargets())
        do {
            var read = FormReader(visit.form)
            let team = read.uuid("team", required: Known.notYet.words)
            var days: [LocalTarget: Int] = [:]
            for target in LocalTarget.allCases {
                days[target] = read.integer(
                    "\(target.rawValue)-\(team.text)",
                    required: Phrase(en: "Enter a number of days", cy: "Rhowch nifer o ddiwrnodau"),
                    in: 1...3650
                )
            }
            try read.finish()
            try await visit.perform(SetTargets(team: team, days: days))
            return .redirect(to: SupportPaths.targets, notice: .targetsSet)
        } catch let invalid as InvalidForm {
            return .tryAgain(targetsPage(lines, visit, visit.form, invalid))
        }
    },
]

private func targetsPage(_ lines: [TeamTargets.Line], _ visit: Visit, _ sent: Form?, _ invalid: InvalidForm?) -> Page {
    let forms: [HTML] = lines.map { line in
        let fields: [HTML] = LocalTarget.allCases.map { target in
            let name = "\(target.rawValue)-\(line.team.id.text)"
            let typed = sent.flatMap { $0.has(name) ? $0[name] : nil } ?? String(line.days[target] ?? target.usualDays)
            return .textField(
                name,
                label: target.words,
                hint: Phrase(en: "Days. Usual: \(target.usualDays)", cy: "Diwrnodau. Arferol: \(target.usualDays)"),
                width: "w4",
                isNumber: true,
                form: Form(values: [name: typed]),
                invalid: invalid
            )
        }
        return """
            <h2>\(line.team.agencyName): \(line.team.name)</h2>
            \(HTML.form(action: SupportPaths.targets, visit.context, "\(fields)\(.hidden("team", line.team.id.text))\(.button(SupportWords.save))"))
            """
    }
    return Page(
        Phrase(en: "Local targets", cy: "Targedau lleol"),
        breadcrumbs: [CarersWords.crumb, NavigationItem(SupportWords.work, path: SupportPaths.work)],
        invalid: invalid,
        body: """
            <p>\(Phrase(
                en: "These are this place’s own. The law asks for a reasonable time and gives no number.",
                cy: "Rhai’r lle hwn ei hun yw’r rhain. Mae’r gyfraith yn gofyn am amser rhesymol heb roi rhif."
            ))</p>\(forms)
            """
    )
}
