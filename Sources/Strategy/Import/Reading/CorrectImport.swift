import Desk
import Foundation
import PlanReading
import Records

/// Puts something right in what was read of a document; kept at once.
struct CorrectImport: Command {
    let id: UUID
    let correction: ImportCorrection

    func permits(_ actor: Actor, _ db: any Reader) throws -> Bool { try db.mayCorrectImport(id, actor) }

    func perform(_ work: Work) throws {
        let one = try work.db.planImport(id, visibleTo: work.actor)
        guard one.state == .open else { throw Refusal.changedMeanwhile }
        var reading = one.reading
        try correction.apply(to: &reading, version: one.version)
        try work.db.keep(reading, of: one)
        try work.record(correction.event, about: PlanImport.subject(id), ["what": correction.name])
    }
}

/// One thing a person puts right.
///
/// A row's `mark` is what the row was when they opened it; when it has changed since, nothing is kept and they see both.
enum ImportCorrection: Sendable {
    case facts(PlanFacts)
    case row(Int, CorrectedRow, objective: Int?, mark: String)
    case split(Int, CorrectedRow, objective: Int?, mark: String)
    /// What was typed beside the button is kept, then the next row made part of it.
    case join(Int, CorrectedRow, objective: Int?, mark: String)
    case remove(Int, mark: String)
    /// A row made what the document says again.
    case takeBack(Int, seen: Int)
    /// Whether what was put right last time holds where the document says something else now.
    case again(Int, Bool, seen: Int)
    case level(LevelPath, NamedLevel, before: NamedLevel, LevelStep, seen: Int)
    /// What was typed is kept, then an objective of this title begun with the row.
    case begin(Int, CorrectedRow, title: String, mark: String)
    /// The document read anew, with columns taken otherwise.
    case readAgain(ReadPlan, ReadingHints, seen: Int)

    var event: Event { if case .readAgain = self { .planImportRead } else { .planImportCorrected } }

    var name: String {
        switch self {
        case .facts: "facts"
        case .row: "row"
        case .split: "split"
        case .join: "join"
        case .remove: "remove"
        case .takeBack: "take back"
        case .again: "last time"
        case .level: "level"
        case .begin: "begin"
        case .readAgain: "columns"
        }
    }

    fileprivate func apply(to reading: inout ImportedReading, version: Int) throws {
        switch self {
        case .facts(let facts): reading.correct(facts)
        case .row(let row, let said, let objective, let mark):
            try reading.check(row, mark)
            reading.correct(row, said)
            if let objective { reading.move(row, toObjective: objective) }
        case .split(let row, let said, let objective, let mark):
            try reading.check(row, mark)
            let before = Set(reading.notes.rows)
            reading.split(row, said)
            let made = reading.notes.rows.filter { $0 == row || !before.contains($0) }
            if let objective { for one in made { reading.move(one, toObjective: objective) } }
        case .join(let row, let said, let objective, let mark):
            try reading.check(row, mark)
            reading.correct(row, said)
            reading.joinNext(to: row)
            if let objective { reading.move(row, toObjective: objective) }
        case .takeBack(let lesson, let seen):
            try reading.check(lesson: lesson, seen: seen, at: version)
            reading.takeBack(lesson)
        case .again(let lesson, let takingLast, let seen):
            try reading.check(lesson: lesson, seen: seen, at: version)
            reading.answer(lesson, takingLast: takingLast)
        case .remove(let row, let mark):
            try reading.check(row, mark)
            reading.remove(row)
        case .level(let path, let words, let before, let step, let seen):
            guard let now = reading.level(path) else {
                throw version == seen ? Refusal.notFound : Refusal.changedMeanwhile
            }
            guard now.ref.kept == before.ref.kept, now.label == before.label, step == .words || version == seen else {
                throw Refusal.changedMeanwhile
            }
            reading.correct(path, words)
            try reading.take(step, at: path)
        case .begin(let row, let said, let title, let mark):
            try reading.check(row, mark)
            reading.correct(row, said)
            reading.begin(at: row, title: title)
        case .readAgain(let read, let hints, let seen):
            guard version == seen else { throw Refusal.changedMeanwhile }
            reading = reading.readAgain(as: read, hints: hints)
        }
    }
}

/// What a person does with a level beside giving it its words.
enum LevelStep: Sendable, Equatable {
    case words, joinNext
    case under(LevelPath)
    case begin(title: String)
}

extension ImportedReading {
    fileprivate mutating func take(_ step: LevelStep, at path: LevelPath) throws {
        let isDone =
            switch step {
            case .words: true
            case .joinNext: joinNext(to: path)
            case .under(let parent): move(path, under: parent) != nil
            case .begin(let title): begin(above: path, title: title) != nil
            }
        guard isDone else { throw Refusal.notFound }
    }

    /// One that was taken back meanwhile has changed; one that never was is not there.
    fileprivate func check(lesson: Int, seen: Int, at version: Int) throws {
        let isThere = notes.lessons?.indices.contains(lesson) == true
        guard version == seen || !isThere && seen < 0 else { throw Refusal.changedMeanwhile }
        guard isThere else { throw Refusal.notFound }
    }

    fileprivate func check(_ row: Int, _ mark: String) throws {
        guard let now = self.mark(of: row) else { throw Refusal.notFound }
        guard now == mark else { throw Refusal.changedMeanwhile }
    }

    fileprivate mutating func correct(_ facts: PlanFacts) {
        let place = Place()
        func learn(_ fact: PlanFact) {
            notes.correctedFacts.insert(fact)
            let said = read.text(of: fact)
            notes.saidFacts = (notes.saidFacts ?? [:]).merging([fact.rawValue: said]) { first, _ in first }
        }
        func text(_ new: String?, _ old: ReadText?, _ fact: PlanFact) -> ReadText? {
            guard new != old?.text.kept else { return old }
            learn(fact)
            return new.map { ReadText($0, place: old?.place ?? place) }
        }
        read.title = text(facts.title, read.title, .title)
        read.place = text(facts.place, read.place, .place)
        read.owner = text(facts.owner, read.owner, .owner)
        if let words = facts.words, words != LevelWords(read.words) {
            learn(.words)
            read.words = ReadLevelWords(
                theme: words.theme,
                outcome: words.outcome,
                objective: words.objective,
                action: words.action
            )
        }
        let period = PlanPeriod(
            text: read.period?.asWritten.text.kept,
            start: read.period?.start,
            end: read.period?.end
        )
        guard facts.period != period else { return }
        learn(.period)
        let written =
            facts.period.text ?? [facts.period.start, facts.period.end].compactMap(\.self).joined(separator: " – ")
        read.period = written.kept.map {
            ReadPeriod(
                asWritten: ReadText($0, place: read.period?.asWritten.place ?? place),
                start: facts.period.start,
                end: facts.period.end
            )
        }
    }
}

/// The document of an import, to be read again, and the version of what is kept.
struct ImportDocument: Question {
    struct Answer: Sendable {
        let document: SourceDocument
        let one: PlanImport
    }

    let id: UUID

    func permits(_ actor: Actor, _ db: any Reader) throws -> Bool { try db.mayCorrectImport(id, actor) }

    func answer(_ look: Look) throws -> Answer {
        try Answer(
            document: look.db.sourceDocument(of: id, visibleTo: look.actor),
            one: look.db.planImport(id, visibleTo: look.actor)
        )
    }
}

/// The imports of one's teams.
struct ImportList: Question {
    func permits(_ actor: Actor, _ db: any Reader) -> Bool { actor.may(.editPlans) }
    func answer(_ look: Look) throws -> [PlanImportSummary] { try look.db.planImports(visibleTo: look.actor) }
}

/// Puts an import away unused.
struct SetImportAside: Command {
    let id: UUID

    func permits(_ actor: Actor, _ db: any Reader) throws -> Bool { try db.mayCorrectImport(id, actor) }

    func perform(_ work: Work) throws {
        let one = try work.db.planImport(id, visibleTo: work.actor)
        try work.db.setAside(one)
        try work.record(.planImportSetAside, about: PlanImport.subject(id))
    }
}

/// Keeps what a person answered on the page that shows what would change.
struct AnswerImport: Command {
    let id: UUID
    /// By row; rows not named keep their answer.
    let answers: [Int: SameOrNew]
    /// What is to be removed of what is gone, all of it.
    let removals: Set<UUID>

    func permits(_ actor: Actor, _ db: any Reader) throws -> Bool { try db.mayCorrectImport(id, actor) }

    func perform(_ work: Work) throws {
        let one = try work.db.planImport(id, visibleTo: work.actor)
        guard one.state == .open else { throw Refusal.changedMeanwhile }
        var notes = one.reading.notes
        notes.answers.merge(answers) { _, new in new }
        notes.removals = removals
        try work.db.keep(notes, of: one)
        try work.record(.planImportAnswered, about: PlanImport.subject(id), ["answers": "\(answers.count)"])
    }
}
