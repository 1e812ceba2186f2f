import DesignSystem
import Desk
import Forms
import Foundation
public import Markup
import Records
public import Web

/// Who may be the same person, who is said not to be, and what was merged into the record.
struct PersonDuplicates: OpensPerson {
    struct Answer: Sendable {
        let frame: PersonFrame
        let alike: [AlikePerson]
        let people: [UUID: Person]
        let toldApart: [ToldApart]
        let merges: [MergeLine]
        let mayUndo: Bool
    }

    let person: UUID

    func answer(_ look: Look) throws -> Answer {
        let frame = try look.frame(of: person, for: .keeping)
        let visible = personVisible(to: look.actor, at: look.now, id: "likeness.other_id")
        let alike = try look.db.alike(person, where: visible)
        let people = try look.people(alike.map(\.person))
        return Answer(
            frame: frame,
            alike: alike,
            people: Dictionary(people.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first }),
            toldApart: try look.toldApart(from: person),
            merges: try look.mergeLines(into: person),
            mayUndo: look.actor.may(.shareOutWork, in: frame.person.team)
        )
    }
}

/// How many records may be the same person’s as this one, for the record’s first page.
struct CountAlike: Question {
    let person: UUID

    func permits(_ actor: Actor, _ db: any Reader) -> Bool { actor.may(.seeCarers) }

    func answer(_ look: Look) throws -> Int {
        _ = try look.person(person, for: .keeping)
        return try look.db.alike(person, where: personVisible(to: look.actor, at: look.now, id: "likeness.other_id"))
            .count
    }
}

/// On the record: that another may be the same person’s.
public struct DuplicatesPanel: PersonPanel {
    public var part: RecordPart { .keeping }

    public init() {}

    public func onRecord(_ visit: Visit, _ person: Person) async throws -> HTML? {
        let many = try await visit.ask(CountAlike(person: person.id))
        guard many > 0, visit.actor.may(.keepCarers) else { return nil }
        let link = HTML.link(DuplicateWords.look, to: CarersPaths.part("duplicates", of: person.id))
        return .alert(DuplicateWords.title, .warn, "<p>\(DuplicateWords.someAlike(many)). \(link)</p>")
    }
}

let personDuplicatesRoutes: [Route] = [
    .get("/carers/:person/duplicates", for: .staffWho(.seeCarers)) { visit in
        .page(personDuplicatesPage(try await visit.ask(PersonDuplicates(person: visit.id("person"))), visit))
    },
    .post("/carers/:person/merges/:merge/undoing", for: .staffWho(.shareOutWork)) { visit in
        let person = try visit.id("person")
        do {
            try await visit.perform(UndoMerge(kept: person, merge: visit.id("merge")))
            return .redirect(to: CarersPaths.part("duplicates", of: person), notice: .mergeUndone)
        } catch let invalid as InvalidForm {
            return .tryAgain(
                personDuplicatesPage(try await visit.ask(PersonDuplicates(person: person)), visit, invalid)
            )
        }
    },
]

private func personDuplicatesPage(_ answer: PersonDuplicates.Answer, _ visit: Visit, _ invalid: InvalidForm? = nil)
    -> Page
{
    .ofPerson(
        answer.frame,
        DuplicateWords.title,
        visit,
        invalid: invalid,
        body: "\(alikeTable(answer))\(toldApartPart(answer, visit))\(mergesPart(answer, visit))"
    )
}

private func alikeTable(_ answer: PersonDuplicates.Answer) -> HTML {
    let person = answer.frame.person
    let rows: [[HTML]] = answer.alike.compactMap { one in
        guard let other = answer.people[one.person] else { return nil }
        let path = CarersPaths.comparison(of: person.id, with: other.id)
        return [
            other.inDuplicateList, "\(one.rules.words)", DuplicateWords.tag(one.points),
            .link(DuplicateWords.look, to: path, about: other.names.full),
        ]
    }
    guard !rows.isEmpty else { return "<p>\(DuplicateWords.noneOfThis)</p>" }
    let columns = [
        Column(DuplicateWords.otherRecord), Column(DuplicateWords.why), Column(DuplicateWords.howSure),
        Column(DuplicateWords.look),
    ]
    return .table(DuplicateWords.title, id: "alike", columns: columns, rows: rows, isCaptionSeen: false)
}

private func toldApartPart(_ answer: PersonDuplicates.Answer, _ visit: Visit) -> HTML? {
    guard !answer.toldApart.isEmpty else { return nil }
    let lines: [HTML] = answer.toldApart.map { apart in
        let path = CarersPaths.comparison(of: answer.frame.person.id, with: apart.other.id) + "/judgement"
        let back: HTML? =
            answer.frame.mayKeep
            ? .form(
                action: path,
                visit.context,
                inline: true,
                "\(.hidden("may", "1"))\(.button(DuplicateWords.takeBack, .text, about: apart.other.names.full))"
            ) : nil
        let note: HTML? = apart.note.map { "<p>\($0)</p>" }
        return """
            <li>\(apart.other.inDuplicateList)\(note)<p class="meta">\(apart.name), \(HTML.day(visit.clock.day(of: apart.at)))</p>\(back)</li>
            """
    }
    return "<h3>\(DuplicateWords.toldApart)</h3><ul class=\"stack\">\(lines)</ul>"
}

private func mergesPart(_ answer: PersonDuplicates.Answer, _ visit: Visit) -> HTML? {
    guard !answer.merges.isEmpty else { return nil }
    let lines: [HTML] = answer.merges.map { line in
        let merge = line.merge
        let path = CarersPaths.part("merges/\(merge.id.text)/undoing", of: merge.kept)
        let undo: HTML? =
            answer.mayUndo && !merge.isUndone
            ? .form(action: path, visit.context, .button(MergeWords.undo, .warning, about: line.reference)) : nil
        let undone: HTML? = merge.undoneAt.map {
            "<p>\(MergeWords.undone): \(merge.undoneName ?? "–"), \(HTML.day(visit.clock.day(of: $0)))</p>"
        }
        let stayed: HTML? = line.stayed > 0 ? "<p>\(MergeWords.stayed(line.stayed))</p>" : nil
        let sharing: HTML? = line.changedSharing ? "<p>\(MergeWords.sharingFollowed)</p>" : nil
        let ended: HTML? = line.ended ? "<p>\(MergeWords.newestHeld)</p>" : nil
        let ways: HTML? = line.sharedWays ? "<p>\(MergeWords.stricterHeld)</p>" : nil
        return """
            <li><p>\(line.reference): \(merge.rules.words)</p>
            <p class="meta">\(merge.mergedName), \(HTML.day(visit.clock.day(of: merge.mergedAt)))</p>
            <p>\(MergeWords.moved(line.moved))</p>\(stayed)\(sharing)\(ways)\(ended)\(undone)\(undo)</li>
            """
    }
    return "<h3>\(MergeWords.merged)</h3><ul class=\"stack\">\(lines)</ul>"
}
