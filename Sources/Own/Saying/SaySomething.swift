import Carers
import Dates
import Desk
import Foundation
import Markup
import Records
import Support

/// Someone says something on their own pages: the worker gets a task with a day, and they are told that day.
struct SaySomething: Command, OfCarer {
    static let mostWords = 4000

    let person: UUID
    let kind: Remark.Kind
    /// What it is about, by its kind and id; none where it is about nothing in particular.
    let about: (kind: SharedItem.Kind, id: UUID)?
    let words: String?
    /// Whether others are to be told nothing more of them: that is done at once, and then talked about.
    var stopsTelling = false

    func perform(_ work: Work) throws {
        let frame = try work.own(person)
        let item = try about.map { try work.look.thing($0.kind, $0.id, of: person) }
        if stopsTelling { try work.stopTelling(about: frame.person) }
        let answerBy = work.today.adding(days: kind.answerDays ?? 7)
        let casework = try work.db.casework(on: person)
        let details = TaskDetails(taskWords(item), due: answerBy, worker: casework.worker)
        let task = try work.addTask(details, about: frame.person)
        let subject = item.map { Remark.About(kind: $0.kind, id: $0.id, version: $0.version) }
        try work.addRemark(kind, of: person, about: subject, words, task: task, by: answerBy)
        let particulars = ["kind": kind.rawValue, "about": item?.kind.rawValue ?? "none"]
        try work.record(kind == .stop ? .ownStop : .ownRemark, about: frame.person.subject, particulars)
    }

    /// What the worker's list says: what they said, as far as there is room.
    private func taskWords(_ item: SharedItem?) -> Phrase {
        let what = item.map { $0.kind.toWorker.taskPart(on: $0.on) } ?? Phrase(same: "")
        let said = words.map { ": “\($0)”" } ?? ""
        return Phrase(
            en: "\(TaskFromOwn.opening.en) \(kind.toWorker.en)\(what.en)\(said)",
            cy: "\(TaskFromOwn.opening.cy) \(kind.toWorker.cy)\(what.cy)\(said)"
        )
    }
}

/// Someone countersigns a note, their assessment, their support plan or a review of it: it is their own act, and written down as theirs.
struct SignThing: Command, OfCarer {
    let person: UUID
    let kind: SharedItem.Kind
    let id: UUID
    /// The version they read.
    let seen: Int

    func perform(_ work: Work) throws {
        let frame = try work.own(person)
        let item = try work.look.thing(kind, id, of: person)
        guard item.version == seen, item.signature.isOpen else { throw Refusal.changedMeanwhile }
        switch kind {
        case .note: try work.signShared(note: id, with: person, version: seen)
        case .plan: try work.signShared(plan: id, with: person)
        case .assessment, .review: try work.countersign(item, with: person)
        case .emergency, .card, .rest, .letter: throw Refusal.notFound
        }
        let about = Remark.About(kind: kind, id: id, version: seen)
        try work.addRemark(.right, of: person, about: about, nil, task: nil, by: nil)
        try work.record(.ownSigned, about: frame.person.subject, ["about": kind.rawValue])
    }
}

/// Words of what someone's own pages give their worker to do.
enum TaskFromOwn {
    static let opening = Phrase(en: "On their own page.", cy: "Ar eu tudalen eu hunain.")
}

extension Phrase {
    /// Which of someone's things it is about, as part of a sentence.
    func taskPart(on day: Day) -> Phrase {
        Phrase(
            en: " (\(en.lowercased()), \(day.words(in: .english)))",
            cy: " (\(cy.lowercased()), \(day.words(in: .welsh)))"
        )
    }
}
