import Dates
import DesignSystem
import Desk
import Forms
import Foundation
import Markup
import Records
import Web

func tasksPage(_ answer: OpenTasks.Answer, _ visit: Visit, _ form: Form, _ invalid: InvalidForm? = nil) -> Page {
    let person = answer.frame.person
    let open: HTML =
        answer.open.isEmpty
        ? .emptyState(TaskWords.none) : taskTable(answer.open, TaskWords.open, id: "open", answer.frame.today, visit)
    let ended: HTML =
        answer.ended.isEmpty
        ? "<p>\(TaskWords.noneEnded)</p>"
        : taskTable(answer.ended, TaskWords.ended, id: "ended", answer.frame.today, visit)
    let add: HTML? =
        answer.frame.mayKeep
        ? """
        <h3>\(TaskWords.add)</h3>
        \(.form(
            action: TaskWords.list(person.id),
            visit.context,
            once: true,
            autosave: .page,
            """
            \(.textField("words", label: TaskWords.words, form: form, invalid: invalid))
            \(.dateFields("due", legend: TaskWords.due, form: form, invalid: invalid))
            \(workerField(answer.workers, visit.actor, form, invalid))\(.button(TaskWords.add))
            """
        ))
        """
        : nil
    return .ofPerson(
        answer.frame,
        TaskWords.tasks,
        visit,
        invalid: invalid,
        autosaves: answer.frame.mayKeep,
        body: "\(open)\(add)\(ended)"
    )
}

/// Tasks of one person.
private func taskTable(_ tasks: [CaseTask], _ caption: Phrase, id: String, _ today: Day, _ visit: Visit) -> HTML {
    let columns = [
        Column(TaskWords.task), Column(TaskWords.dueShort), Column(TaskWords.whoShort), Column(TaskWords.standing),
    ]
    let rows: [[HTML]] = tasks.map { task in
        [
            .link(task.said, to: TaskWords.path(task.id, of: task.person)), .day(task.due),
            task.workerName.map { "\($0)" } ?? "\(TaskWords.team)", taskStanding(task, today, visit),
        ]
    }
    return .table(caption, id: id, columns: columns, rows: rows)
}

func taskStanding(_ task: CaseTask, _ today: Day, _ visit: Visit) -> HTML {
    if let ended = task.ended {
        return "\(ended.isDone ? TaskWords.done : TaskWords.dropped), \(HTML.day(visit.clock.day(of: ended.at)))"
    }
    let due = TaskDue(task.due, on: today)
    return .tag(due.words, due == .late ? .bad : due == .today ? .warn : .plain)
}

private func workerField(_ workers: [Worker], _ actor: Actor, _ form: Form, _ invalid: InvalidForm?) -> HTML {
    var options = workers.map { Option($0.id.text, name: $0.name) }
    if !workers.contains(where: { $0.id == actor.id }) {
        options.insert(Option(actor.id.text, name: actor.name), at: 0)
    }
    return .select(
        "worker",
        label: TaskWords.who,
        options: options + [Option("team", TaskWords.team)],
        form: form,
        invalid: invalid
    )
}

func taskPage(_ answer: OpenTask.Answer, _ visit: Visit, _ invalid: InvalidForm? = nil) -> Page {
    let task = answer.task
    let path = TaskWords.path(task.id, of: task.person)
    let moves: [HTML] = answer.moves.map { move in
        """
        <li>\(HTML.day(move.before)) → \(HTML.day(move.after)): \(move.reason) \
        <span class="meta">\(move.name), \(visit.moment(move.at))</span></li>
        """
    }
    let facts = [
        Fact(TaskWords.words, "\(task.said)"),
        Fact(TaskWords.dueShort, .day(task.due)),
        Fact(TaskWords.whoShort, text: task.workerName, otherwise: TaskWords.team),
        Fact(TaskWords.standing, taskStanding(task, answer.frame.today, visit)),
        task.ended?.said.map { Fact(TaskWords.how, "\($0)") },
        Fact(TaskWords.madeBy, "\(task.madeName), \(visit.moment(task.madeAt))"),
    ].compactMap { $0 }
    let isOpen = answer.frame.mayKeep && task.ended == nil
    return .ofPerson(
        answer.frame,
        TaskWords.task,
        under: [NavigationItem(TaskWords.tasks, path: TaskWords.list(task.person))],
        visit,
        width: .reading,
        invalid: invalid,
        body: """
            \(.summaryList(facts))\(if: !moves.isEmpty, "<h3>\(TaskWords.moved)</h3><ul>\(moves)</ul>")
            \(if: isOpen, endings(answer, path, visit, invalid))
            """
    )
}

/// What may be done with a task that is open: the first thing first, the others folded away.
private func endings(_ answer: OpenTask.Answer, _ path: String, _ visit: Visit, _ invalid: InvalidForm?) -> HTML {
    let task = answer.task
    let typed = invalid == nil ? Form() : visit.form
    let changing = invalid?.message(for: "words") != nil || invalid?.message(for: "worker") != nil
    let delaying = invalid?.message(for: "due-day") != nil || invalid?.message(for: "reason") != nil
    let current = Form(values: ["words": task.said.text(in: visit.language), "worker": task.worker?.text ?? "team"])
    let version: HTML = .hidden("version", String(task.version))
    let done: HTML = .form(
        action: path + "/done",
        visit.context,
        "\(.textField("how", label: TaskWords.how, isOptional: true, form: typed))\(.button(TaskWords.markDone))"
    )
    let delay: HTML = .form(
        action: path + "/delay",
        visit.context,
        """
        \(version)\(.dateFields("due", legend: TaskWords.newDay, form: typed, invalid: invalid))
        \(.textField("reason", label: TaskWords.putOffWhy, form: typed, invalid: invalid))
        \(.button(TaskWords.putOff, .secondary))
        """
    )
    let change: HTML = .form(
        action: path,
        visit.context,
        """
        \(version)\(.textField("words", label: TaskWords.words, form: changing ? typed : current, invalid: invalid))
        \(workerField(answer.workers, visit.actor, changing ? typed : current, invalid))
        \(.button(CarersWords.save, .secondary))
        """
    )
    let drop: HTML = .form(
        action: path + "/dropped",
        visit.context,
        """
        \(.textField("why", label: TaskWords.dropWhy, form: typed, invalid: invalid))
        \(.button(TaskWords.drop, .secondary))
        """
    )
    return """
        \(done)\(.details(TaskWords.putOff, open: delaying, delay))\(.details(TaskWords.change, open: changing, change))
        \(.details(TaskWords.drop, open: invalid?.message(for: "why") != nil, drop))
        """
}
