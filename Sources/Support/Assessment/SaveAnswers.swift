import Carers
import Desk
import Forms
import Foundation
import Markup
import Records

/// Keeps one page of an assessment as it was typed: half, whole or wrong.
///
/// Answers are only ever added, so what was written before stays readable with who and when. Where someone else wrote in
/// the same field since the page was opened, neither is lost: both are shown, to choose between.
struct SaveAnswers: Command {
    let person: UUID
    let id: UUID
    let section: String
    /// Every field of the page; empty where nothing is said.
    let typed: [String: String]
    /// The version the page was made from.
    let seen: Int

    func permits(_ actor: Actor, _ db: any Reader) -> Bool { actor.may(.keepCarers) }

    /// - Returns: Whether somebody else’s words were kept beside these.
    func perform(_ work: Work) throws -> Bool {
        _ = try work.personToKeep(person)
        let assessment = try work.db.assessment(id, of: person)
        guard let section = assessment.form.section(section) else { throw Refusal.notFound }
        return try work.save(typed, to: section, of: assessment, seen: seen)
    }
}

extension Work {
    /// Keeps what was typed on one page of an assessment, whoever typed it.
    ///
    /// - Returns: Whether somebody else’s words were kept beside these.
    func save(_ typed: [String: String], to section: FormSection, of assessment: Assessment, seen: Int) throws -> Bool {
        guard assessment.isOpen else { throw InvalidForm("page", SupportWords.locked) }
        let stored = try db.answers(of: assessment.id, to: section.questions.map(\.name))
        var clashes: [AnswerClash] = []
        var changed: [(FormQuestion, Voice, String)] = []
        var isMerged = false
        for question in section.questions {
            for voice in question.voices {
                guard let mine = typed[question.field(voice)] else { continue }
                let own = stored.filter { $0.question == question.name && $0.voice == voice }
                let now = try own.last?.words(means) ?? ""
                if mine == now { continue }
                let since = own.filter { $0.version > seen }
                if let newest = since.last {
                    isMerged = true
                    let base = try own.last { $0.version <= seen }?.words(means) ?? ""
                    // Only they touched it: it stays as they left it.
                    if mine == base { continue }
                    clashes.append(
                        AnswerClash(field: question.field(voice), theirs: now, mine: mine, by: newest.writtenName)
                    )
                } else {
                    changed.append((question, voice, mine))
                }
            }
        }
        guard clashes.isEmpty else { throw AnswerConflict(clashes: clashes, version: assessment.version) }
        if !changed.isEmpty { try keep(changed, of: assessment) }
        try record(
            .assessmentWritten,
            about: Person.subject(assessment.person),
            ["assessment": assessment.id.text, "page": section.name]
        )
        return isMerged
    }

    private func keep(_ changed: [(FormQuestion, Voice, String)], of assessment: Assessment) throws {
        let version = assessment.version + 1
        for (question, voice, words) in changed {
            let row = newID()
            let sealed: String? = try StoredAnswer.sealing.seal(words.isEmpty ? nil : words, row: row, self)
            try db.add(
                sealed,
                id: row,
                to: question.name,
                voice,
                of: assessment.id,
                version: version,
                by: actor,
                at: now
            )
        }
        try db.noteAnswers(in: assessment.id, version: version, on: today)
        let scale = changed.contains { question, _, _ in
            if case .wellbeing = question.feeds { return true }
            return false
        }
        if scale {
            let sheet = try AnswerSheet(assessment.form, db.answers(of: assessment.id), means)
            try db.put(sheet.wellbeing, id: newID(), of: assessment.person, assessment: assessment.id, on: today)
        }
    }
}
