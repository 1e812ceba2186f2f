import DesignSystem
import Forms
import Foundation
import Markup
import Web

/// The list is being worked at: how far it is, and a way to look again.
func workingPart(_ list: ListImport) -> HTML {
    let percent: Int = list.total > 0 ? min(100, list.done * 100 / list.total) : 0
    let bar: HTML? =
        list.state == .matching && list.total > 0
        ? """
        <p><progress max="100" value="\(percent)" aria-label="\(ListWords.state)">\(percent) %</progress></p>\(.progress(list.done, of: list.total))
        """ : nil
    return """
        \(bar)<p>\(ListWords.working)</p><p>\(.buttonLink(ListWords.lookAgain, to: CarersPaths.list(list.id)))</p>
        """
}

/// What each column holds, to be said or put right.
func columnsPart(_ answer: OneList.Answer, _ visit: Visit, _ invalid: InvalidForm?, isOpen: Bool) -> HTML {
    let list = answer.list
    let options = [Option("", ListWords.notUsed)] + ListField.allCases.map { Option($0.rawValue, $0.words) }
    var values = ["version": String(list.version)]
    for (place, field) in list.columns.enumerated() { values["column-\(place)"] = field?.rawValue ?? "" }
    let form = visit.form.has("column-0") ? visit.form : Form(values: values)
    let fields: [HTML] = answer.header.enumerated().map { place, header in
        .select(
            "column-\(place)",
            label: Phrase(asWritten: header.isEmpty ? "\(place + 1)" : header),
            options: options,
            form: form,
            invalid: invalid
        )
    }
    let body: HTML = """
        <p>\(ListWords.columnsOpening)</p>
        \(.form(action: CarersPaths.list(list.id) + "/columns", visit.context, """
            \(fields)\(.hidden("version", String(list.version)))\(.button(ListWords.matchAgain, .secondary))
            """))
        """
    return isOpen ? "<h2>\(ListWords.columns)</h2>\(body)" : .details(ListWords.columns, open: invalid != nil, body)
}

/// What was found, row by row, and what is to be done with it.
func reviewPart(_ answer: OneList.Answer, _ visit: Visit, _ page: Int, _ invalid: InvalidForm?) -> HTML {
    let list = answer.list
    let path = CarersPaths.list(list.id)
    let figures = ListOutcome.allCases.filter { answer.many($0) > 0 }.map { outcome in
        (count: answer.many(outcome), words: outcome.words, path: Optional("\(path)?show=\(outcome.rawValue)"))
    }
    let coverage = HTML.link(ListWords.coverage, to: path + "/coverage")
    let wrong: HTML? =
        answer.many(.wrong) > 0 ? "<p>\(.link(ListWords.download, to: path + "/wrong-rows"))</p>" : nil
    let stayed: HTML? = answer.stayed > 0 ? .inset("<p>\(ListWords.stayed(answer.stayed))</p>") : nil
    let heading: HTML? = answer.shown.map { "<h2>\($0.words)</h2>" }
    let pages: HTML? = answer.shown.map { shown in
        .pages(of: answer.many(shown), size: OneList.size, current: page) {
            "\(path)?show=\(shown.rawValue)&page=\($0)"
        }
    }
    return """
        \(stayed)\(.counts(figures))<p>\(coverage)</p>\(wrong)\(heading)\(rowsPart(answer, visit, page))\(pages)
        \(commitPart(answer, visit))\(list.state == .ready ? columnsPart(answer, visit, invalid, isOpen: false) : "")
        """
}

private func rowsPart(_ answer: OneList.Answer, _ visit: Visit, _ page: Int) -> HTML {
    guard let shown = answer.shown, !answer.rows.isEmpty else { return "<p>\(ListWords.nobody)</p>" }
    let isOpen = answer.list.state == .ready && [.new, .same, .possible].contains(shown)
    let rows: [[HTML]] = answer.rows.map { line in
        let (row, details) = line
        let born: HTML = details.born.map { "\($0.words)" } ?? .none(CarersWords.notKnown)
        return [
            "\(row.number)", "\(details.names.full)", born,
            details.postcode.map { "\($0)" } ?? .none(CarersWords.notKnown),
            found(row, answer),
            isOpen ? choiceField(row) : "\(row.isMade ? ListChoice.register.words : row.choice.words)",
        ]
    }
    let table = HTML.table(
        shown.words,
        id: "rows",
        columns: [
            Column(ListWords.row, isNumber: true), Column(ListField.fullName.words), Column(ListField.born.words),
            Column(ListField.postcode.words), Column(shown == .wrong ? ListWords.wrong : ListWords.inRegister),
            Column(ListWords.choice),
        ],
        rows: rows,
        isCaptionSeen: false
    )
    guard isOpen else { return table }
    let action = CarersPaths.list(answer.list.id) + "/choices"
    let hidden: HTML = "\(.hidden("show", shown.rawValue))\(.hidden("page", String(page)))"
    let all: [HTML] = ListChoice.allCases.filter { $0 != .undecided && ($0 != .same || shown != .new) }.map { choice in
        .button(choice.words, .secondary, name: "all", value: choice.rawValue)
    }
    return """
        \(.form(action: action, visit.context, "\(table)\(hidden)\(.button(ListWords.keepChoices))"))
        <h3>\(ListWords.all)</h3>
        \(.form(action: action, visit.context, "\(hidden)<div class=\"cluster\">\(all)</div>"))
        """
}

/// Who the row may be, or what is wrong with it.
private func found(_ row: ListRow, _ answer: OneList.Answer) -> HTML {
    if !row.problems.isEmpty { return "<ul>\(each: row.problems, { "<li>\($0.words)</li>" })</ul>" }
    guard let id = row.person else { return .none() }
    guard let person = answer.people[id] else { return .none(ListWords.notYours) }
    return "\(person.inDuplicateList)<p>\(row.rules.words)</p>"
}

private func choiceField(_ row: ListRow) -> HTML {
    let choices = ListChoice.allCases.filter { $0 != .same || row.person != nil }
    let name = "choice-\(row.number)"
    return """
        \(.hidden("row", String(row.number)))\(.select(
            name,
            label: Phrase(en: "Row \(row.number)", cy: "Rhes \(row.number)"),
            options: choices.map { Option($0.rawValue, $0.words) },
            form: Form(values: [name: row.choice.rawValue])
        ))
        """
}

private func commitPart(_ answer: OneList.Answer, _ visit: Visit) -> HTML? {
    let list = answer.list
    let path = CarersPaths.list(list.id)
    let version = HTML.hidden("version", String(list.version))
    switch list.state {
    case .ready:
        let opening = ListWords.takeInOpening(answer.many(chosen: .register), answer.many(chosen: .undecided))
        let fills = HTML.tick("fills", ListWords.fills, form: visit.form)
        return """
            <h2>\(ListWords.takeIn)</h2><p>\(opening)</p>
            \(.form(action: path + "/commitment", visit.context, "\(fills)\(version)\(.button(ListWords.takeIn))"))
            """
    case .committed where answer.mayTakeBack:
        return """
            <h2>\(ListWords.takeBack)</h2><p>\(ListWords.takeBackOpening)</p>
            \(.form(action: path + "/taking-back", visit.context, "\(version)\(.button(ListWords.takeBack, .warning))"))
            """
    default: return nil
    }
}
