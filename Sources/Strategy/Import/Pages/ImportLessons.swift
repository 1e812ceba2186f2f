import DesignSystem
import Desk
import Forms
import Foundation
import Markup
import PlanReading
import Web

/// Takes back what was put right, or answers what was asked of it.
let importLessonRoutes: [Route] = [
    .post("/plans/imports/:import/corrections/:correction", for: .staffWho(.editPlans)) { visit in
        let id = try visit.id("import")
        guard let number = Int(try visit.word("correction")) else { throw Refusal.notFound }
        let seen = Int(visit.form["version"]) ?? -1
        let correction: ImportCorrection =
            visit.form.has("use") || visit.form.has("keep")
            ? .again(number, visit.form.has("use"), seen: seen) : .takeBack(number, seen: seen)
        try await visit.perform(CorrectImport(id: id, correction: correction))
        return .redirect(to: "/plans/imports/\(id.path)", notice: .importCorrected)
    }
]

/// What was put right of a document: here, or in the one before it.
struct ImportLessons {
    let one: PlanImport
    let context: PageContext

    private var path: String { "/plans/imports/\(one.id.path)" }
    private var lessons: [(number: Int, lesson: RowLesson)] {
        Array((one.reading.notes.lessons ?? []).enumerated().map { ($0, $1) })
    }

    /// Rows put right last time whose document says something else by now.
    var asked: HTML? {
        let parts: [HTML] = lessons.filter { !$0.lesson.asked.isEmpty }.map { number, lesson in
            let facts = lesson.asked.map { asked in
                Fact(ImportWords.label(asked.field), text: question(asked, lesson))
            }
            let name = title(lesson)
            return """
                <h3><a href="\(path)/actions/\(lesson.asked.first?.row ?? 0)">\(name)</a></h3>\(.summaryList(facts))
                \(form(number, """
                    \(lesson.asked.allSatisfy { $0.said == nil } && isReshaped(lesson) ? nil : .button(
                        Phrase(en: "Use what was put right last time", cy: "Defnyddio’r hyn a gywirwyd y tro diwethaf"),
                        .secondary, name: "use", about: name
                    ))
                    \(.button(Phrase(en: "Keep what the document says", cy: "Cadw’r hyn y mae’r ddogfen yn ei ddweud"), .secondary, name: "keep", about: name))
                    """))
                """
        }
        guard !parts.isEmpty else { return nil }
        return """
            <h2>\(Phrase(en: "Put right last time, and different now", cy: "Wedi’i gywiro y tro diwethaf, ac yn wahanol nawr"))</h2>\(parts)
            """
    }

    /// Everything put right, each with the way to take it back.
    var list: HTML? {
        let carried = lessons.filter(\.lesson.isCarried)
        let parts = [
            part(Phrase(en: "Put right last time", cy: "Wedi’i gywiro y tro diwethaf"), carried, open: true),
            part(
                Phrase(en: "Put right here", cy: "Wedi’i gywiro yma"),
                lessons.filter { !$0.lesson.isCarried },
                open: false
            ),
        ]
        return "\(parts.compactMap(\.self))"
    }

    private func part(_ title: Phrase, _ lessons: [(number: Int, lesson: RowLesson)], open: Bool) -> HTML? {
        let lines: [HTML] = lessons.filter { $0.lesson.asked.isEmpty }.map { number, lesson in
            let name = self.title(lesson)
            let link: HTML = lesson.rows.first.map { "<a href=\"\(path)/actions/\($0)\">\(name)</a>" } ?? "\(name)"
            return """
                <li>\(link) – \(what(lesson)) \(form(number, .button(
                    Phrase(en: "Take back", cy: "Tynnu’n ôl"), .secondary, name: "back", about: name
                )))</li>
                """
        }
        guard !lines.isEmpty else { return nil }
        let count = Phrase(en: "\(title.en) (\(lines.count))", cy: "\(title.cy) (\(lines.count))")
        let hint = Phrase(
            en: "The document says the same here as it did then. Taken back, a row says what the document says.",
            cy:
                "Mae’r ddogfen yn dweud yr un peth yma ag y gwnaeth bryd hynny. O’i thynnu’n ôl, bydd rhes yn dweud yr hyn y mae’r ddogfen yn ei ddweud."
        )
        let said: HTML? = open ? "<p>\(hint)</p>" : nil
        return .details(count, open: open && lines.count <= 10, "\(said)<ul>\(lines)</ul>")
    }

    private func form(_ number: Int, _ buttons: HTML) -> HTML {
        .form(
            action: "\(path)/corrections/\(number)",
            context,
            "\(.hidden("version", "\(one.version)"))<div class=\"cluster\">\(buttons)</div>"
        )
    }

    private func title(_ lesson: RowLesson) -> String { String((lesson.said.first?.text.text ?? "").prefix(100)) }

    private func isReshaped(_ lesson: RowLesson) -> Bool {
        lesson.asked.contains { $0.field == .text && $0.said == nil }
    }

    /// What was done: the rows it became, and the columns that differ.
    private func what(_ lesson: RowLesson) -> Phrase {
        if lesson.rows.isEmpty { return Phrase(en: "taken out", cy: "wedi’i thynnu allan") }
        if lesson.said.count > 1 {
            return Phrase(en: "\(lesson.said.count) rows joined", cy: "\(lesson.said.count) rhes wedi’u huno")
        }
        if lesson.rows.count > 1 {
            return Phrase(en: "split in \(lesson.rows.count)", cy: "wedi’i hollti’n \(lesson.rows.count)")
        }
        guard let row = lesson.rows.first, let now = one.reading.action(row), let said = lesson.said.first else {
            return Phrase(en: "changed", cy: "wedi’i newid")
        }
        let (before, after) = (ActionValues(said), ActionValues(now))
        let fields = ActionField.allCases.filter { !before.agrees(with: after, on: $0) }.map(ImportWords.label)
        if fields.isEmpty { return Phrase(en: "put elsewhere", cy: "wedi’i symud") }
        return Phrase(en: fields.map(\.en).joined(separator: ", "), cy: fields.map(\.cy).joined(separator: ", "))
    }

    private func question(_ asked: AskedField, _ lesson: RowLesson) -> String {
        let welsh = context.language == .welsh
        guard asked.said != nil || !isReshaped(lesson) else {
            return welsh
                ? "Cafodd y rhes hon ei hollti, ei huno neu ei thynnu allan y tro diwethaf, ac mae ei geiriau’n wahanol nawr. Agorwch hi i wneud hynny eto."
                : "This row was split, joined or taken out last time, and its words are others now. Open it to do so again."
        }
        let now = one.reading.action(asked.row).flatMap { ActionValues($0).text(of: asked.field) } ?? "–"
        let last = ActionValues(asked.putRight).text(of: asked.field) ?? "–"
        let then = asked.said ?? "–"
        return welsh
            ? "Dywedai’r ddogfen “\(then)”; cywirwyd hyn yn “\(last)”. Mae’n dweud “\(now)” nawr."
            : "The document said “\(then)”; it was put right as “\(last)”. It says “\(now)” now."
    }
}
