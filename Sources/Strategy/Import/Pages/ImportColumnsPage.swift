import DesignSystem
import Desk
import Forms
import Foundation
import Markup
import PlanReading
import Web

/// What each column holds: to say otherwise, and have the document read again.
let importColumnsRoutes: [Route] = [
    .get("/plans/imports/:import/columns", for: .staffWho(.editPlans), isLong: true) { visit in
        let kept = try await visit.ask(ImportDocument(id: try visit.id("import")))
        return .page(importColumnsPage(kept, columnsForm(kept.one), nil, visit.context))
    },
    .post("/plans/imports/:import/columns", for: .staffWho(.editPlans)) { visit in
        let id = try visit.id("import")
        let kept = try await visit.ask(ImportDocument(id: id))
        let hints = hints(visit.form, kept.one)
        do {
            let read = try PlanReader.read(kept.document, hints: hints)
            let correction = ImportCorrection.readAgain(read, hints, seen: kept.one.version)
            try await visit.perform(CorrectImport(id: id, correction: correction))
            return .redirect(to: "/plans/imports/\(id.path)", notice: .importReadAgain)
        } catch let unreadable as UnreadablePlan {
            let invalid = InvalidForm("columns", unreadable.phrase)
            return .tryAgain(importColumnsPage(kept, visit.form, invalid, visit.context))
        }
    },
]

/// What a person says of the columns: only what differs from what was understood, and what they said before.
private func hints(_ form: Form, _ one: PlanImport) -> ReadingHints {
    var hints = one.reading.notes.hints
    for table in one.reading.read.tables {
        for column in table.columns {
            let typed = form[name(table, column)]
            guard let role = ColumnRole(rawValue: typed), role != column.role else { continue }
            hints.columns[table.number, default: [:]][column.column] = role
        }
        if form.has("leave-\(table.number)") {
            hints.ignoredTables.insert(table.number)
        } else {
            hints.ignoredTables.remove(table.number)
        }
    }
    return hints
}

private func name(_ table: UnderstoodTable, _ column: UnderstoodColumn) -> String {
    "table-\(table.number)-column-\(column.column)"
}

private func columnsForm(_ one: PlanImport) -> Form {
    var values: [String: String] = [:]
    for table in one.reading.read.tables {
        for column in table.columns { values[name(table, column)] = column.role.rawValue }
        if one.reading.notes.hints.ignoredTables.contains(table.number) { values["leave-\(table.number)"] = "1" }
    }
    return Form(values: values)
}

private func importColumnsPage(
    _ kept: ImportDocument.Answer,
    _ form: Form,
    _ invalid: InvalidForm?,
    _ context: PageContext
) -> Page {
    let one = kept.one
    let examples = ColumnExamples(kept.document)
    let options = ColumnRole.allCases.map { Option($0.rawValue, ImportWords.role($0)) }
    let tables: [HTML] = one.reading.read.tables.map { table in
        let fields: [HTML] = table.columns.map { column in
            let header = column.header.kept ?? "\(column.column + 1)"
            return .select(
                name(table, column),
                label: Phrase(en: "Column “\(header)”", cy: "Colofn “\(header)”"),
                hint: examples.hint(table, column),
                options: options,
                form: form
            )
        }
        return """
            <h2>\(tableName(table)) (\(ImportWords.place(table.place)))</h2>
            \(.checkboxes(
                "leave-\(table.number)",
                legend: Phrase(en: "Whether it is part of the plan", cy: "A yw’n rhan o’r cynllun"),
                options: [Option("1", Phrase(en: "Leave this table out", cy: "Gadael y tabl hwn allan"))],
                form: form
            ))
            \(fields)
            """
    }
    return Page(
        Phrase(en: "What the columns hold", cy: "Beth sydd yn y colofnau"),
        back: backToImport(one),
        invalid: invalid,
        body: """
            \(withoutActions(one))<p id="columns">\(Phrase(
                en: "The document is read again with what you say here. Rows you have put right keep your words wherever the row is still there.",
                cy: "Darllenir y ddogfen eto yn ôl yr hyn a ddywedwch yma. Mae rhesi a gywirwyd gennych yn cadw eich geiriau lle bynnag y mae’r rhes yno o hyd."
            ))</p>
            \(.form(action: "/plans/imports/\(one.id.path)/columns", context, """
                \(tables)\(.button(Phrase(en: "Read it again", cy: "Ei darllen eto")))
                """))
            """
    )
}

/// What to do where nothing was understood to be an action.
private func withoutActions(_ one: PlanImport) -> HTML? {
    guard one.reading.read.isWithoutPromises else { return nil }
    return .alert(
        Phrase(en: "Which column holds the actions?", cy: "Pa golofn sy’n dal y camau?"),
        .warn,
        """
        <p>\(Phrase(
            en: "None of these columns was understood as actions. Choose Action for the one that says what will be done, and read the document again.",
            cy: "Ni ddeallwyd yr un o’r colofnau hyn fel camau. Dewiswch Cam ar gyfer yr un sy’n dweud beth a wneir, a darllen y ddogfen eto."
        ))</p>
        """
    )
}
