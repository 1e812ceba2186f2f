import DesignSystem
import Desk
import Forms
import Foundation
package import Markup
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

/// Sets how soon the place means to answer what arrives, from now on: what has come keeps the day it was told.
struct SetPlaceTargets: Command {
    let days: [PlaceTarget: Int]

    func permits(_ actor: Actor, _ db: any Reader) -> Bool { actor.may(.approveSupport) }

    func perform(_ work: Work) throws {
        for (target, days) in days.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
            try work.db.setDays(days, for: target)
        }
        let said = Dictionary(days.map { ($0.rawValue, String($1)) }, uniquingKeysWith: { first, _ in first })
        try work.record(.placeTargetsSet, about: Subject("account", work.actor.id), said)
    }
}

/// The targets of the teams whoever asks may set them for, and the place's.
struct TeamTargets: Question {
    struct Line: Sendable {
        let team: Team
        let days: [LocalTarget: Int]
    }

    struct Answer: Sendable {
        let teams: [Line]
        let place: LocalTargets
    }

    /// As the place is configured.
    let usual: LocalTargets

    func permits(_ actor: Actor, _ db: any Reader) -> Bool { actor.may(.approveSupport) }

    func answer(_ look: Look) throws -> Answer {
        let lines = try look.db.teams(look.actor.teams(where: .approveSupport)).map { team in
            let days = try LocalTarget.allCases.map { ($0, try look.db.days(for: $0, of: team.id)) }
            return Line(team: team, days: Dictionary(days, uniquingKeysWith: { first, _ in first }))
        }
        return Answer(teams: lines, place: try look.db.arrivalTargets(usual: usual))
    }
}

func targetRoutes(_ settings: FindingSettings) -> [Route] {
    let usual = settings.targets
    return [
        .get(CarersPaths.targets, for: .staffWho(.approveSupport)) { visit in
            .page(targetsPage(try await visit.ask(TeamTargets(usual: usual)), visit, nil, nil))
        },
        .post(CarersPaths.targets, for: .staffWho(.approveSupport)) { visit in
            do {
                var read = FormReader(visit.form)
                let team = read.uuid("team", required: TargetWords.needsDays)
                var days: [LocalTarget: Int] = [:]
                for target in LocalTarget.allCases {
                    days[target] = read.integer(
                        "\(target.rawValue)-\(team.text)",
                        required: TargetWords.needsDays,
                        in: 1...3650
                    )
                }
                try read.finish()
                try await visit.perform(SetTargets(team: team, days: days))
                return .redirect(to: CarersPaths.targets, notice: .targetsSet)
            } catch let invalid as InvalidForm {
                let answer = try await visit.ask(TeamTargets(usual: usual))
                return .tryAgain(targetsPage(answer, visit, visit.form, invalid))
            }
        },
        .post(CarersPaths.targets + "/place", for: .staffWho(.approveSupport)) { visit in
            do {
                var read = FormReader(visit.form)
                var days: [PlaceTarget: Int] = [:]
                for target in PlaceTarget.allCases {
                    days[target] = read.integer(target.rawValue, required: TargetWords.needsDays, in: 1...365)
                }
                try read.finish()
                try await visit.perform(SetPlaceTargets(days: days))
                return .redirect(to: CarersPaths.targets, notice: .targetsSet)
            } catch let invalid as InvalidForm {
                let answer = try await visit.ask(TeamTargets(usual: usual))
                return .tryAgain(targetsPage(answer, visit, visit.form, invalid))
            }
        },
    ]
}

private func targetsPage(_ answer: TeamTargets.Answer, _ visit: Visit, _ sent: Form?, _ invalid: InvalidForm?) -> Page {
    func field(_ name: String, _ words: Phrase, _ hint: Phrase, _ now: Int) -> HTML {
        let typed = sent.flatMap { $0.has(name) ? $0[name] : nil } ?? String(now)
        return .textField(
            name,
            label: words,
            hint: hint,
            width: "w4",
            isNumber: true,
            form: Form(values: [name: typed]),
            invalid: invalid
        )
    }
    let forms: [HTML] = answer.teams.map { line in
        let fields: [HTML] = LocalTarget.allCases.map { target in
            field(
                "\(target.rawValue)-\(line.team.id.text)",
                target.words,
                TargetWords.usual(target.usualDays),
                line.days[target] ?? target.usualDays
            )
        }
        return """
            <h2>\(line.team.agencyName): \(line.team.name)</h2>
            \(HTML.form(action: CarersPaths.targets, visit.context, "\(fields)\(.hidden("team", line.team.id.text))\(.button(CarersWords.save))"))
            """
    }
    let place: [HTML] = PlaceTarget.allCases.map { target in
        field(target.rawValue, target.words, TargetWords.working, target.usual(answer.place))
    }
    return Page(
        TargetWords.title,
        breadcrumbs: [CarersWords.crumb, LateWords.crumb],
        invalid: invalid,
        body: """
            <p>\(TargetWords.local)</p>\(forms)<h2>\(TargetWords.place)</h2><p>\(TargetWords.placeWords)</p>
            \(HTML.form(action: CarersPaths.targets + "/place", visit.context, "\(place)\(.button(CarersWords.save))"))
            """
    )
}

package enum TargetWords {
    package static let title = Phrase(en: "Local targets", cy: "Targedau lleol")
    static let local = Phrase(
        en: "These are this place’s own. The law asks for a reasonable time and gives no number.",
        cy: "Rhai’r lle hwn ei hun yw’r rhain. Mae’r gyfraith yn gofyn am amser rhesymol heb roi rhif."
    )
    static let place = Phrase(en: "The whole place: who arrives", cy: "Y lle cyfan: pwy sy’n cyrraedd")
    static let placeWords = Phrase(
        en:
            "For all teams, since nobody has taken it yet. What has come keeps the day that was said to whoever sent it.",
        cy:
            "I bob tîm, gan nad oes neb wedi’i gymryd eto. Mae’r hyn sydd wedi dod yn cadw’r diwrnod a ddywedwyd wrth y sawl a’i hanfonodd."
    )
    static let working = Phrase(en: "Working days", cy: "Diwrnodau gwaith")
    static let needsDays = Phrase(en: "Enter a number of days", cy: "Rhowch nifer o ddiwrnodau")
    static func usual(_ days: Int) -> Phrase {
        Phrase(en: "Days. Usual: \(days)", cy: "Diwrnodau. Arferol: \(days)")
    }
}
