import Dates
import Desk
package import Foundation
import Records

private let taskWords = SealedWords(table: "task", column: "words_sealed")
private let welshWords = SealedWords(table: "task", column: "words_cy_sealed")
private let endedWords = SealedWords(table: "task", column: "ended_sealed")
private let moveWords = SealedWords(table: "task_move", column: "reason_sealed")

/// Every statement that touches `task` and `task_move`.
///
/// Whoever asks for the tasks of one person has already been shown the record.
extension Look {
    func task(_ id: UUID, of person: UUID) throws -> CaseTask {
        let row = try db.rows("\(Self.tasks) WHERE task.id = \(id) AND task.person_id = \(person)").first
        guard let row else { throw Refusal.notFound }
        return try task(row)
    }

    /// What is still to be done for someone, the earliest first.
    package func openTasks(of person: UUID) throws -> [CaseTask] {
        try db.rows(
            """
            \(Self.tasks) WHERE task.person_id = \(person) AND task.done_at IS NULL
            ORDER BY task.due, task.id LIMIT 200
            """
        ).map(task)
    }

    /// What was done for someone or is no longer needed, the newest first.
    func endedTasks(of person: UUID, before mark: TimelineMark?, limit: Int) throws -> [CaseTask] {
        try db.rows(
            """
            \(Self.tasks) WHERE task.person_id = \(person) AND task.done_at IS NOT NULL
                \(before(mark, "task.done_at", "task.id"))
            ORDER BY task.done_at DESC, task.id DESC LIMIT \(limit)
            """
        ).map(task)
    }

    /// What was to be done for someone, by when it was written down, the newest first.
    func madeTasks(of person: UUID, before mark: TimelineMark?, limit: Int) throws -> [CaseTask] {
        try db.rows(
            """
            \(Self.tasks) WHERE task.person_id = \(person) \(before(mark, "task.made_at", "task.id"))
            ORDER BY task.made_at DESC, task.id DESC LIMIT \(limit)
            """
        ).map(task)
    }

    func moves(ofTask id: UUID) throws -> [TaskMove] {
        try db.rows("SELECT * FROM task_move WHERE task_id = \(id) ORDER BY at DESC, id DESC").map { row in
            TaskMove(
                before: try row["due_before"],
                after: try row["due_after"],
                reason: try moveWords.open(row["reason_sealed"] as String, row: row["id"], means),
                name: try row["by_name"],
                at: try row["at"]
            )
        }
    }

    /// What is to be done by someone, or by whoever of a team is free, about people they may see: the earliest first.
    func openTasks(for whose: TasksOf, until last: Day, limit: Int) throws -> [TaskOnList] {
        let mine: SQL =
            switch whose {
            case .worker(let id): "task.worker_id = \(id)"
            case .teams(let ids): "task.worker_id IS NULL AND task.team_id IN \(any: ids)"
            }
        return try db.rows(
            """
            SELECT task.*, account.name AS worker_name, person.given_name, person.family_name, person.known_as,
                person.reference
            FROM task JOIN person ON person.id = task.person_id LEFT JOIN account ON account.id = task.worker_id
            WHERE \(mine) AND task.done_at IS NULL AND task.due <= \(last)
                AND \(personVisible(to: actor, at: now, id: "task.person_id", for: .work))
            ORDER BY task.due, task.id LIMIT \(limit)
            """
        ).map { row in
            let names = PersonName(
                given: try row["given_name"],
                family: try row["family_name"],
                knownAs: try row["known_as"]
            )
            return TaskOnList(task: try task(row), name: names.listed, reference: try row["reference"])
        }
    }

    private static let tasks: SQL = """
        SELECT task.*, account.name AS worker_name FROM task LEFT JOIN account ON account.id = task.worker_id
        """

    private func task(_ row: Row) throws -> CaseTask {
        let id: UUID = try row["id"]
        let endedAt: Instant? = try row["done_at"]
        return CaseTask(
            id: id,
            person: try row["person_id"],
            team: try row["team_id"],
            worker: try row["worker_id"],
            workerName: try row["worker_name"],
            words: try taskWords.open(row["words_sealed"] as String, row: id, means),
            wordsInWelsh: try welshWords.open(row["words_cy_sealed"] as String?, row: id, means),
            due: try row["due"],
            madeName: try row["made_name"],
            madeAt: try row["made_at"],
            ended: try endedAt.map { at in
                CaseTask.Ended(
                    isDone: try row["is_needed"],
                    name: try row["done_name"],
                    at: at,
                    words: try endedWords.open(row["ended_sealed"], row: id, means)
                )
            },
            version: try row["version"]
        )
    }
}

/// Whose tasks are wanted.
enum TasksOf: Sendable {
    case worker(UUID)
    case teams([UUID])
}

extension Work {
    /// Writes down what is to be done for someone, within whatever led to it: a note, an assessment, a review.
    ///
    /// - Returns: The task's id.
    @discardableResult
    package func addTask(_ details: TaskDetails, about person: Person, from note: UUID? = nil) throws -> UUID {
        let id = newID()
        let words: String = try taskWords.seal(details.words, row: id, self)
        let welsh: String? = try welshWords.seal(details.wordsInWelsh, row: id, self)
        try db.execute(
            """
            INSERT INTO task
                (id, person_id, team_id, worker_id, note_id, words_sealed, words_cy_sealed, due, made_by, made_name,
                 made_at, is_needed, version)
            VALUES
                (\(id), \(person.id), \(details.team ?? person.team), \(details.worker), \(note), \(words),
                 \(welsh), \(details.due), \(actor.id), \(actor.name), \(now), TRUE, 1)
            """
        )
        try refreshNextStep(of: person.id)
        return id
    }

    func change(_ task: CaseTask, to details: TaskDetails) throws {
        // What the program wrote in both languages stays in both, until somebody words it anew.
        let isAsItWas = details.words == task.words || details.words == task.wordsInWelsh
        let (english, inWelsh) = isAsItWas ? (task.words, task.wordsInWelsh) : (details.words, nil)
        let words: String = try taskWords.seal(english, row: task.id, self)
        let welsh: String? = try welshWords.seal(inWelsh, row: task.id, self)
        try changed(
            """
            UPDATE task SET words_sealed = \(words), words_cy_sealed = \(welsh), worker_id = \(details.worker), version = version + 1
            WHERE id = \(task.id) AND version = \(task.version) AND done_at IS NULL
            """
        )
    }

    func putOff(_ task: CaseTask, to due: Day, because reason: String) throws {
        try changed(
            """
            UPDATE task SET due = \(due), version = version + 1
            WHERE id = \(task.id) AND version = \(task.version) AND done_at IS NULL
            """
        )
        let id = newID()
        let sealed: String = try moveWords.seal(reason, row: id, self)
        try db.execute(
            """
            INSERT INTO task_move (id, task_id, due_before, due_after, reason_sealed, by_name, at)
            VALUES (\(id), \(task.id), \(task.due), \(due), \(sealed), \(actor.name), \(now))
            """
        )
        try refreshNextStep(of: task.person)
    }

    func end(_ task: CaseTask, isDone: Bool, _ words: String?) throws {
        let sealed: String? = try endedWords.seal(words, row: task.id, self)
        try changed(
            """
            UPDATE task SET done_name = \(actor.name), done_at = \(now), is_needed = \(isDone), ended_sealed = \(sealed),
                version = version + 1
            WHERE id = \(task.id) AND done_at IS NULL
            """
        )
        try refreshNextStep(of: task.person)
    }

    /// Writes beside the person when the next thing is due.
    package func refreshNextStep(of person: UUID) throws {
        try db.execute(
            """
            UPDATE person SET next_due = (
                SELECT min(due) FROM task WHERE task.person_id = person.id AND task.done_at IS NULL
            ) WHERE id = \(person)
            """
        )
    }

    private func changed(_ statement: SQL) throws {
        if try db.execute(statement) == 0 { throw Refusal.changedMeanwhile }
    }
}
