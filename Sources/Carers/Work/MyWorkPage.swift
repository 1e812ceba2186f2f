import Dates
import DesignSystem
import Desk
import Forms
import Foundation
import Markup
import Records
import Web

func myWorkPage(_ waits: [any WaitsForMe], _ visit: Visit, _ invalid: InvalidForm? = nil) async throws -> Page {
    let answer = try await visit.ask(MyWork())
    let today = answer.today
    func many(_ due: TaskDue) -> Int { answer.mine.count { TaskDue($0.task.due, on: today) == due } }
    var figures: [(count: Int, words: Phrase, path: String?)] = [
        (many(.late), WorkWords.late, "#late"), (many(.today), WorkWords.today, "#today"),
        (many(.thisWeek), WorkWords.week, "#week"),
    ].filter { $0.0 > 0 }
    if answer.without > 0 {
        figures.append((answer.without, WorkWords.without, WorkPaths.cases + "?scope=mine&next=none"))
    }
    for wait in waits {
        if let one = try await wait.waiting(visit), one.count > 0 { figures.append((one.count, one.words, one.path)) }
    }
    let due: [HTML] = [(TaskDue.late, "late"), (.today, "today"), (.thisWeek, "week")].compactMap { due, id in
        let tasks = answer.mine.filter { TaskDue($0.task.due, on: today) == due }
        return tasks.isEmpty ? nil : taskTable(tasks, due.words, id: id, today)
    }
    let mayKeep = visit.actor.may(.keepCarers)
    return Page(
        WorkWords.myWork,
        breadcrumbs: [CarersWords.crumb],
        width: .wide,
        invalid: invalid,
        actions: .buttonLink(CaseWords.cases, to: WorkPaths.cases),
        body: """
            \(if: !figures.isEmpty, "<h2>\(WorkWords.waiting)</h2>\(HTML.counts(figures))")
            <h2>\(WorkWords.mine)</h2>
            \(due.isEmpty ? HTML.emptyState(WorkWords.nothingDue) : "\(due)")
            \(if: !answer.ofTeam.isEmpty, taskTable(answer.ofTeam, WorkWords.ofTeam, id: "team", today))
            <h2>\(WorkWords.people)</h2>\(people(answer, visit))
            \(if: mayKeep, otherRecord(visit, invalid))
            <p>\(HTML.link(DraftWords.unfinished, to: "/unfinished"))</p>
            """
    )
}

private func taskTable(_ tasks: [TaskOnList], _ caption: Phrase, id: String, _ today: Day) -> HTML {
    let columns = [Column(TaskWords.task), Column(WorkWords.person), Column(TaskWords.dueShort)]
    let rows: [[HTML]] = tasks.map { line in
        let task = line.task
        let late: HTML? = task.due < today ? " \(HTML.tag(TaskDue.late.words, .bad))" : nil
        return [
            .link(task.said, to: TaskWords.path(task.id, of: task.person)),
            "\(HTML.link(Phrase(same: line.name), to: CarersPaths.person(task.person))) <span class=\"meta\">\(line.reference)</span>",
            "\(HTML.day(task.due))\(late)",
        ]
    }
    return .table(caption, id: id, columns: columns, rows: rows, isEven: true)
}

private func people(_ answer: MyWork.Answer, _ visit: Visit) -> HTML {
    guard !answer.people.isEmpty else { return .emptyState(WorkWords.noPeople) }
    let columns = [
        Column(WorkWords.name), Column(WorkWords.lastContact), Column(WorkWords.nextStep), Column(NoteWords.note),
    ]
    let mayKeep = visit.actor.may(.keepCarers)
    let rows: [[HTML]] = answer.people.map { line in
        [
            "\(HTML.link(Phrase(same: line.name), to: CarersPaths.person(line.id))) <span class=\"meta\">\(line.reference)</span>",
            line.lastContact.map { .day($0) } ?? .none(WorkWords.noContactYet), nextStep(line, answer.today),
            mayKeep
                ? .link(NoteWords.write, to: NoteWords.new(line.id), about: line.name) : .none(),
        ]
    }
    let all = HTML.link(WorkWords.allCases, to: WorkPaths.cases)
    return "\(HTML.table(WorkWords.byDue, id: "people", columns: columns, rows: rows))<p>\(all)</p>"
}

/// When the next thing is due, and whether that is past.
func nextStep(_ line: CaseLine, _ today: Day) -> HTML {
    guard let due = line.nextDue else {
        // Whoever is looked after needs none of their own: the carer's record says what happens next.
        guard line.isCarer else { return .none() }
        return .tag(WorkWords.noNextStep, line.isOpen ? .warn : .plain)
    }
    let late: HTML? = due < today ? " \(HTML.tag(TaskDue.late.words, .bad))" : nil
    return "\(HTML.day(due))\(late)"
}

private func otherRecord(_ visit: Visit, _ invalid: InvalidForm?) -> HTML {
    """
    <h2>\(WorkWords.noteFor)</h2>
    \(.form(
        action: WorkPaths.note,
        visit.context,
        """
        \(.textField(
            "reference",
            label: WorkWords.reference,
            hint: WorkWords.referenceHint,
            width: "w10",
            form: visit.form,
            invalid: invalid
        ))
        \(.button(WorkWords.writeNote, .secondary))
        """
    ))
    """
}
