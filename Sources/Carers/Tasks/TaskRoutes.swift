import Dates
import DesignSystem
import Desk
import Forms
import Foundation
import Markup
import Records
import Web

/// What is to be done for someone, and what was.
struct OpenTasks: OpensPerson {
    struct Answer: Sendable {
        let frame: PersonFrame
        let open: [CaseTask]
        let ended: [CaseTask]
        let workers: [Worker]
    }

    /// How many that are ended are shown; the timeline has them all.
    static let mostEnded = 25

    let person: UUID

    func answer(_ look: Look) throws -> Answer {
        let frame = try look.frame(of: person, for: .work)
        return Answer(
            frame: frame,
            open: try look.openTasks(of: person),
            ended: try look.endedTasks(of: person, before: nil, limit: Self.mostEnded),
            workers: frame.mayKeep ? try look.workers(on: frame.person) : []
        )
    }
}

/// One task with how often it was put off.
struct OpenTask: OpensPerson {
    struct Answer: Sendable {
        let frame: PersonFrame
        let task: CaseTask
        let moves: [TaskMove]
        let workers: [Worker]
    }

    let person: UUID
    let task: UUID

    func answer(_ look: Look) throws -> Answer {
        let frame = try look.frame(of: person, for: .work)
        let task = try look.task(task, of: person)
        return Answer(
            frame: frame,
            task: task,
            moves: try look.moves(ofTask: task.id),
            workers: frame.mayKeep ? try look.workers(on: frame.person) : []
        )
    }
}

let taskRoutes: [Route] = [
    .get("/carers/:person/tasks", for: .staffWho(.seeCarers)) { visit in
        .page(tasksPage(try await list(visit), visit, Form(values: ["worker": visit.actor.id.text])))
    },
    .post("/carers/:person/tasks", for: .staffWho(.keepCarers)) { visit in
        let answer = try await list(visit)
        do {
            var read = FormReader(visit.form)
            let words = read.text("words", required: TaskWords.enterWords, most: TaskDetails.mostWords)
            let due = read.day("due", required: TaskWords.enterDue)
            if due < answer.frame.today { read.refuse("due-day", TaskWords.notPast) }
            let worker = readWorker(&read, answer.workers, visit.actor.id)
            try read.finish()
            let person = answer.frame.person.id
            let details = TaskDetails(words, due: due, worker: worker)
            try await visit.perform(AddTask(person: person, details: details))
            return .redirect(to: TaskWords.list(person), notice: .taskSaved)
        } catch let invalid as InvalidForm {
            return .tryAgain(tasksPage(answer, visit, visit.form, invalid))
        }
    },
    .get("/carers/:person/tasks/:task", for: .staffWho(.seeCarers)) { visit in
        .page(taskPage(try await one(visit), visit))
    },
    .post("/carers/:person/tasks/:task", for: .staffWho(.keepCarers)) { visit in
        try await change(visit) { read, answer in
            let words = read.text("words", required: TaskWords.enterWords, most: TaskDetails.mostWords)
            let worker = readWorker(&read, answer.workers, answer.task.worker)
            let seen = read.version()
            try read.finish()
            try await visit.perform(
                ChangeTask(person: answer.task.person, id: answer.task.id, words: words, worker: worker, seen: seen)
            )
            return .taskSaved
        }
    },
    .post("/carers/:person/tasks/:task/delay", for: .staffWho(.keepCarers)) { visit in
        try await change(visit) { read, answer in
            let due = read.day("due", required: TaskWords.enterDue)
            if due <= max(answer.task.due, answer.frame.today.adding(days: -1)) {
                read.refuse("due-day", TaskWords.notEarlier)
            }
            let reason = read.text("reason", required: TaskWords.enterWhy, most: 500)
            let seen = read.version()
            try read.finish()
            try await visit.perform(
                PutOffTask(person: answer.task.person, id: answer.task.id, due: due, reason: reason, seen: seen)
            )
            return .taskPutOff
        }
    },
    .post("/carers/:person/tasks/:task/done", for: .staffWho(.keepCarers)) { visit in
        try await change(visit) { read, answer in
            let words = read.optionalText("how", most: 500)
            try read.finish()
            try await visit.perform(
                EndTask(person: answer.task.person, id: answer.task.id, isDone: true, words: words)
            )
            return .taskEnded
        }
    },
    .post("/carers/:person/tasks/:task/dropped", for: .staffWho(.keepCarers)) { visit in
        try await change(visit) { read, answer in
            let words = read.text("why", required: TaskWords.enterDropWhy, most: 500)
            try read.finish()
            try await visit.perform(
                EndTask(person: answer.task.person, id: answer.task.id, isDone: false, words: words)
            )
            return .taskEnded
        }
    },
]

private func list(_ visit: Visit) async throws -> OpenTasks.Answer {
    try await visit.ask(OpenTasks(person: visit.id("person")))
}

private func one(_ visit: Visit) async throws -> OpenTask.Answer {
    try await visit.ask(OpenTask(person: visit.id("person"), task: visit.id("task")))
}

/// Does one thing to a task, and shows its page again with what was wrong.
private func change(
    _ visit: Visit,
    _ body: (inout FormReader, OpenTask.Answer) async throws -> Notice
) async throws -> Reply {
    let answer = try await one(visit)
    do {
        var read = FormReader(visit.form)
        let notice = try await body(&read, answer)
        return .redirect(to: TaskWords.list(answer.task.person), notice: notice)
    } catch let invalid as InvalidForm {
        return .tryAgain(taskPage(answer, visit, invalid))
    }
}

/// Somebody of those who keep the record, whoever had it, or the whole team.
private func readWorker(_ read: inout FormReader, _ workers: [Worker], _ had: UUID?) -> UUID? {
    let known = ["team"] + workers.map(\.id.text) + (had.map { [$0.text] } ?? [])
    return UUID(uuidString: read.choice("worker", among: known, required: TaskWords.chooseWho))
}
