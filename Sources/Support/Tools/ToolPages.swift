import Carers
import Dates
import DesignSystem
import Desk
import Forms
import Foundation
import Markup
import People
import Records
import Web

/// The licensed tools of the teams whoever asks works for.
struct Tools: Question {
    struct Answer: Sendable {
        let tools: [ScoreTool]
        let teams: [Team]
        /// For whose tools they answer.
        let mine: [UUID]
        let today: Day
    }

    func permits(_ actor: Actor, _ db: any Reader) -> Bool { actor.may(.seeCarers) }

    func answer(_ look: Look) throws -> Answer {
        let teams = look.actor.teams(where: .seeCarers)
        return Answer(
            tools: try look.db.tools(ofTeams: teams),
            teams: try look.db.teams(teams),
            mine: look.actor.teams(where: .approveSupport),
            today: look.today
        )
    }
}

let toolRoutes: [Route] = [
    .get(SupportPaths.tools, for: .staffWho(.seeCarers)) { visit in
        .page(toolsPage(try await visit.ask(Tools()), visit))
    },
    .post(SupportPaths.tools, for: .staffWho(.approveSupport)) { visit in
        let answer = try await visit.ask(Tools())
        do {
            let details = try ToolDetails(visit.form)
            let asked = UUID(uuidString: visit.form["team"]).flatMap { answer.mine.contains($0) ? $0 : nil }
            guard let team = asked ?? (answer.mine.count == 1 ? answer.mine.first : nil) else {
                throw InvalidForm("team", ToolWords.teamMissing)
            }
            try await visit.perform(AddTool(team: team, details: details))
            return .redirect(to: SupportPaths.tools, notice: .toolSaved)
        } catch let invalid as InvalidForm {
            return .tryAgain(toolsPage(answer, visit, invalid))
        }
    },
    .post("/support/tools/:tool/licence", for: .staffWho(.approveSupport)) { visit in
        let answer = try await visit.ask(Tools())
        let id = try visit.id("tool")
        do {
            var read = FormReader(visit.form)
            let until = read.day("until-\(id.text)", required: ToolWords.heldMissing)
            let licence = read.text("licence-\(id.text)", required: ToolWords.licenceMissing, most: 120)
            let version = read.version()
            try read.finish()
            try await visit.perform(HoldLicence(tool: id, until: until, licence: licence, seen: version))
            return .redirect(to: SupportPaths.tools, notice: .toolSaved)
        } catch let invalid as InvalidForm {
            return .tryAgain(toolsPage(answer, visit, invalid, of: id))
        }
    },
]

private func toolsPage(
    _ answer: Tools.Answer,
    _ visit: Visit,
    _ invalid: InvalidForm? = nil,
    of wrong: UUID? = nil
) -> Page {
    let teams = Dictionary(answer.teams.map { ($0.id, $0.name) }, uniquingKeysWith: { first, _ in first })
    let tools: [HTML] = answer.tools.map { tool in
        let isMine = answer.mine.contains(tool.team)
        return """
            <h2>\(tool.name)</h2>
            \(HTML.summaryList([
                Fact(ToolWords.owner, text: tool.owner), Fact(ToolWords.licence, text: tool.licence),
                Fact(ToolWords.held, "\(HTML.day(tool.heldUntil)) \(standing(tool, answer.today))"),
                Fact(ToolWords.team, text: teams[tool.team]),
            ]))
            \(partsTable(tool))
            \(if: isMine, licenceForm(tool, visit, wrong == tool.id ? invalid : nil))
            """
    }
    let add: HTML? = answer.mine.isEmpty ? nil : addForm(answer, visit, wrong == nil ? invalid : nil)
    return Page(
        ToolWords.title,
        breadcrumbs: [CarersWords.crumb, NavigationItem(SupportWords.work, path: SupportPaths.work)],
        width: .wide,
        invalid: invalid,
        subNavigation: supportLists(visit),
        body: """
            <p>\(ToolWords.opening)</p>
            \(tools.isEmpty ? HTML.emptyState(ToolWords.none) : "\(tools)")\(add)
            """
    )
}

private func standing(_ tool: ScoreTool, _ today: Day) -> HTML {
    tool.isHeld(on: today) ? .tag(ToolWords.isHeld, .ok) : .tag(ToolWords.isOver, .warn)
}

private func partsTable(_ tool: ScoreTool) -> HTML {
    let rows: [[HTML]] = tool.parts.map { part in
        [
            "\(part.name)", "\(Phrase.number(part.least))", "\(Phrase.number(part.most))",
            "\(part.isHigherBetter ? ToolWords.high : ToolWords.low)",
            part.minimal.map { "\(Phrase.number($0))" } ?? .none(SupportWords.notKnown),
        ]
    }
    let columns: [Column] = [
        Column(ToolWords.part), Column(ToolWords.least, isNumber: true), Column(ToolWords.most, isNumber: true),
        Column(ToolWords.better), Column(ToolWords.minimal, isNumber: true),
    ]
    let caption = Phrase(en: "What \(tool.name) counts", cy: "Beth mae \(tool.name) yn ei gyfrif")
    return .table(caption, columns: columns, rows: rows, isCaptionSeen: false)
}

private func licenceForm(_ tool: ScoreTool, _ visit: Visit, _ invalid: InvalidForm?) -> HTML {
    let id = tool.id.text
    var usual = Form.boxes("until-\(id)", tool.heldUntil)
    usual["licence-\(id)"] = tool.licence
    let form = invalid == nil ? Form(values: usual) : visit.form
    return .details(
        ToolWords.renew,
        open: invalid != nil,
        .form(
            action: "\(SupportPaths.tools)/\(tool.id.text)/licence",
            visit.context,
            """
            \(.hidden("version", String(tool.version)))
            \(.textField("licence-\(id)", label: ToolWords.licence, form: form, invalid: invalid))
            \(.dateFields("until-\(id)", legend: ToolWords.held, hint: ToolWords.heldHint, form: form, invalid: invalid))
            \(.button(SupportWords.save))
            """
        )
    )
}

private func addForm(_ answer: Tools.Answer, _ visit: Visit, _ invalid: InvalidForm?) -> HTML {
    let form = invalid == nil ? Form() : visit.form
    let mine = answer.teams.filter { answer.mine.contains($0.id) }.map { Option($0.id.text, name: $0.name) }
    let team: HTML? =
        mine.count > 1 ? .select("team", label: ToolWords.team, options: mine, form: form, invalid: invalid) : nil
    let parts: [HTML] = (1...ScoreTool.mostParts).map { number in
        let title = Phrase(en: "Score \(number)", cy: "Sgôr \(number)")
        let ways = [Option("high", ToolWords.high), Option("low", ToolWords.low)]
        let fields: HTML = .fieldset(
            title,
            """
            \(.textField("part-\(number)", label: ToolWords.partName, hint: number == 1 ? ToolWords.partHint : nil, isOptional: number > 1, form: form, invalid: invalid))
            \(.textField("least-\(number)", label: ToolWords.least, width: "w4", isOptional: number > 1, form: form, invalid: invalid))
            \(.textField("most-\(number)", label: ToolWords.most, width: "w4", isOptional: number > 1, form: form, invalid: invalid))
            \(.radios("better-\(number)", legend: ToolWords.better, options: ways, isOptional: number > 1, form: form, invalid: invalid))
            \(.textField("minimal-\(number)", label: ToolWords.minimal, hint: ToolWords.minimalHint, width: "w4", isOptional: true, form: form, invalid: invalid))
            """
        )
        let isOpen = !form["part-\(number)"].isEmpty
        return number == 1 ? fields : .details(title, open: isOpen, fields)
    }
    return .details(
        ToolWords.add,
        open: invalid != nil,
        .form(
            action: SupportPaths.tools,
            visit.context,
            """
            <p>\(ToolWords.noItems)</p>
            \(.textField("name", label: ToolWords.name, form: form, invalid: invalid))
            \(.textField("owner", label: ToolWords.owner, form: form, invalid: invalid))
            \(.textField("licence", label: ToolWords.licence, hint: ToolWords.licenceHint, form: form, invalid: invalid))
            \(.dateFields("held", legend: ToolWords.held, form: form, invalid: invalid))
            \(team)\(parts)\(.button(SupportWords.save))
            """
        )
    )
}
