import Carers
import Dates
import DesignSystem
import Desk
import Forms
import Foundation
import Markup
import Records
import Web

/// Somebody's scores of licensed tools, each time they were taken, beside our own scale.
struct ScoresOfPerson: OpensPerson {
    struct Answer: Sendable {
        let frame: PersonFrame
        /// Those used with them and those that may be.
        let tools: [ScoreTool]
        /// Those that may be used with them, whose licence is held.
        let usable: [ScoreTool]
        let scores: [ScoresOfTool]
        let taken: [ScoresTaken]
        let assessments: [Assessment]
        let reviews: [(id: UUID, on: Day)]

        var path: String { SupportPaths.scores(frame.person.id) }
    }

    let person: UUID

    func answer(_ look: Look) throws -> Answer {
        let frame = try look.frame(of: person, for: .support)
        let mine = try look.db.tools(ofTeams: look.teamsOfTools(for: frame.person))
        let used = try look.db.toolsUsed(with: person).filter { one in !mine.contains { $0.id == one.id } }
        let scores = try look.db.toolScores(of: person)
        return Answer(
            frame: frame,
            tools: (mine + used).filter { tool in scores.contains { $0.tool == tool.id } },
            usable: mine.filter { $0.isHeld(on: look.today) },
            scores: scores,
            taken: try look.db.wellbeing(of: person),
            assessments: try look.db.assessments(of: person).filter { $0.state != .refused },
            reviews: try look.db.reviewDays(of: person)
        )
    }
}

let scoreRoutes: [Route] = [
    .get("/carers/:person/scores", for: .staffWho(.seeCarers)) { visit in
        .page(scoresPage(try await visit.ask(ScoresOfPerson(person: visit.id("person"))), visit))
    },
    .post("/carers/:person/scores", for: .staffWho(.keepCarers)) { visit in
        let answer = try await visit.ask(ScoresOfPerson(person: visit.id("person")))
        do {
            let id = UUID(uuidString: visit.form["tool"])
            guard let tool = answer.usable.first(where: { $0.id == id }) else {
                throw InvalidForm("tool", ToolWords.toolMissing)
            }
            let details = try ScoreDetails(
                visit.form,
                tool,
                assessments: answer.assessments.map(\.id),
                reviews: answer.reviews.map(\.id),
                today: answer.frame.today
            )
            try await visit.perform(EnterScores(person: answer.frame.person.id, details: details))
            return .redirect(to: answer.path, notice: .scoresEntered)
        } catch let invalid as InvalidForm {
            return .tryAgain(scoresPage(answer, visit, invalid))
        }
    },
    .post("/carers/:person/scores/:taking/removal", for: .staffWho(.keepCarers)) { visit in
        let person = try visit.id("person")
        try await visit.perform(TakeScoresBack(person: person, scores: visit.id("taking")))
        return .redirect(to: SupportPaths.scores(person), notice: .scoresTakenBack)
    },
]

private func scoresPage(_ answer: ScoresOfPerson.Answer, _ visit: Visit, _ invalid: InvalidForm? = nil) -> Page {
    let person = answer.frame.person.id
    var ours: HTML?
    if let first = answer.taken.first, let last = answer.taken.last, answer.taken.count > 1 {
        let way = distance(first, answer.taken[answer.taken.count - 2], last)
        ours = "<h2>\(ToolWords.ours)</h2>\(way)"
    }
    let parts: [HTML] = answer.tools.map { toolPart($0, answer, visit) }
    var forms: [HTML] = []
    var none: HTML?
    if answer.frame.mayKeep {
        if answer.usable.isEmpty {
            none = "<p>\(ToolWords.noLicence) \(HTML.link(ToolWords.title, to: SupportPaths.tools))</p>"
        } else if answer.assessments.isEmpty, answer.reviews.isEmpty {
            let support = HTML.link(SupportWords.support, to: SupportPaths.person(person))
            none = "<p>\(ToolWords.noAssessment) \(support)</p>"
        } else {
            forms = answer.usable.map { enterForm($0, answer, visit, invalid) }
        }
    }
    return .ofPerson(
        answer.frame,
        ToolWords.scores,
        under: [NavigationItem(SupportWords.support, path: SupportPaths.person(person))],
        visit,
        invalid: invalid,
        body: """
            <p class="meta">\(ToolWords.onlyScores)</p>
            \(parts.isEmpty ? HTML.emptyState(ToolWords.noScores) : "\(parts)")\(forms)\(none)
            \(ours)
            """
    )
}

/// A tool's scores: the first time, the time before, and now, with what that change means.
private func toolPart(_ tool: ScoreTool, _ answer: ScoresOfPerson.Answer, _ visit: Visit) -> HTML {
    let taken = answer.scores.filter { $0.tool == tool.id }
    guard let first = taken.first, let last = taken.last else { return "" }
    let before = taken.count > 2 ? taken[taken.count - 2] : nil
    let shown = [first, before, taken.count > 1 ? last : nil].compactMap(\.self)
    let rows: [[HTML]] = tool.parts.map { part in
        let points: [HTML] = shown.map { one in
            one.points[part.id].map { "\(Phrase.number($0))" } ?? .none(ToolWords.notTaken)
        }
        let change = ScoreChange(
            from: taken.count > 1 ? first.points[part.id] : nil,
            to: last.points[part.id],
            (part.isHigherBetter, part.minimal)
        )
        let range = Phrase(en: "\(part.least) to \(part.most)", cy: "\(part.least) i \(part.most)")
        let way = part.isHigherBetter ? ToolWords.high : ToolWords.low
        let name: HTML = "\(part.name)<p class=\"meta\">\(range), \(way)</p>"
        let since: HTML = change.map { changed($0) } ?? .none(SupportWords.notKnown)
        return [name] + points + [since]
    }
    let days: [Column] = shown.map { Column(.day($0.on), isNumber: true) }
    let columns: [Column] = [Column(ToolWords.part)] + days + [Column(ToolWords.since)]
    let lines: [HTML] = taken.reversed().map { one in
        let at = one.review == nil ? SupportWords.assessment : ReviewWords.review
        let day = Phrase.day(one.on).text(in: visit.language)
        let back: HTML? =
            answer.frame.mayKeep
            ? .form(
                action: "\(answer.path)/\(one.id.text)/removal",
                visit.context,
                inline: true,
                .button(ToolWords.takeBack, .text, about: "\(tool.name), \(day)")
            ) : nil
        return "<li>\(HTML.day(one.on)), \(at): \(one.enteredName) \(back)</li>"
    }
    let caption = Phrase(en: "Scores of \(tool.name)", cy: "Sgoriau \(tool.name)")
    return """
        <h2>\(tool.name)</h2><p class="meta">\(tool.owner)</p>
        \(HTML.table(caption, columns: columns, rows: rows, isCaptionSeen: false))
        \(HTML.details(ToolWords.eachTime, "<ul class=\"plain stack\">\(lines)</ul>"))
        """
}

/// "+4, better", "−1, smaller than means something".
private func changed(_ change: ScoreChange) -> HTML {
    let points = change.points
    let sign = points > 0 ? "+\(points)" : points < 0 ? "−\(points.magnitude)" : "0"
    return switch change.way {
    case .better: "\(sign) \(HTML.tag(ToolWords.isBetter, .ok))"
    case .worse: "\(sign) \(HTML.tag(ToolWords.isWorse, .warn))"
    case .same: "\(sign) \(HTML.tag(ToolWords.isSame))"
    case .tooSmall: "\(sign) \(HTML.tag(ToolWords.isSmall))"
    }
}

private func enterForm(
    _ tool: ScoreTool,
    _ answer: ScoresOfPerson.Answer,
    _ visit: Visit,
    _ invalid: InvalidForm?
) -> HTML {
    let isMine = visit.form["tool"] == tool.id.text
    let form = isMine ? visit.form : Form(values: Form.boxes("taken-\(tool.id.text)", answer.frame.today))
    let wrong = isMine ? invalid : nil
    let at =
        [Option("", ToolWords.choose)]
        + answer.reviews.map { one in
            Option(
                one.id.text,
                Phrase(en: "Review, \(Phrase.day(one.on).en)", cy: "Adolygiad, \(Phrase.day(one.on).cy)")
            )
        }
        + answer.assessments.map { one in
            let day = Phrase.day(one.requestedOn)
            return Option(
                one.id.text,
                Phrase(en: "\(one.kind.words.en), \(day.en)", cy: "\(one.kind.words.cy), \(day.cy)")
            )
        }
    let points: [HTML] = tool.parts.map { part in
        let hint = Phrase(en: "From \(part.least) to \(part.most)", cy: "O \(part.least) i \(part.most)")
        return .textField(
            "points-\(part.id.text)",
            label: Phrase(same: part.name),
            hint: hint,
            width: "w4",
            isOptional: true,
            form: form,
            invalid: wrong
        )
    }
    return .details(
        Phrase(en: "Enter scores of \(tool.name)", cy: "Rhoi sgoriau \(tool.name) i mewn"),
        open: wrong != nil,
        .form(
            action: answer.path,
            visit.context,
            """
            \(.hidden("tool", tool.id.text))
            \(.select("at-\(tool.id.text)", label: ToolWords.at, options: at, form: form, invalid: wrong))
            \(.dateFields("taken-\(tool.id.text)", legend: ToolWords.taken, form: form, invalid: wrong))
            \(points)\(.button(SupportWords.save))
            """
        )
    )
}
