import DesignSystem
import Desk
import Forms
import Foundation
import Markup
import Records
import Web

/// One of two records, as it stands beside the other.
struct OneOfTwo: OpensPerson {
    struct Answer: Sendable {
        let frame: PersonFrame
        let nhs: String?
        let hasAddress: Bool
        let contacts: [ContactWay]
        /// What hangs on the record: words, and how many.
        let hanging: [(words: Phrase, many: Int)]
        /// Whether one of the two is written down as looking after the other.
        let isRelated: Bool
        let likeness: AlikePerson?
        let isToldApart: Bool
        let mayMerge: Bool
        /// Of what a person has one, whether this record has it.
        let hasWhatHoldsOnce: Bool
    }

    let person: UUID
    let other: UUID

    func answer(_ look: Look) throws -> Answer {
        let frame = try look.frame(of: person, for: .keeping)
        _ = try look.person(other)
        let known = try look.db.knownPeople([person, other])
        let profiles = [person, other].compactMap { id in known.first { $0.id == id } }.map { MatchProfile($0.details) }
        let likeness = profiles.count == 2 ? Likeness(profiles[0], profiles[1]) : nil
        return Answer(
            frame: frame,
            nhs: try look.nhsNumber(of: frame.person).map { String($0.suffix(4)) },
            hasAddress: try look.address(of: frame.person) != nil,
            contacts: try look.contactWays(of: person),
            hanging: try hanging(look.db),
            isRelated: try look.db.isRelated(person, other),
            likeness: likeness.map { AlikePerson(person: other, likeness: $0) },
            isToldApart: try look.db.isSaidNotTheSame(person, other),
            mayMerge: look.actor.may(.shareOutWork, in: frame.person.team),
            hasWhatHoldsOnce: try PersonTables.oneHolds.contains { table, column in
                try !look.db.holding(of: table, whileNo: column, for: person).isEmpty
            }
        )
    }

    private func hanging(_ db: any Reader) throws -> [(words: Phrase, many: Int)] {
        var counts: [Phrase: Int] = [:]
        let hidden = PersonTables.own.union(PersonTables.ledger)
        for reference in try db.references(to: "person") where !hidden.contains(reference.table) {
            guard let words = PersonTables.words["\(reference.table).\(reference.column)"] else { continue }
            counts[words, default: 0] += try db.countRowsPointing(by: reference, at: person)
        }
        return counts.filter { $0.value > 0 }.map { ($0.key, $0.value) }.sorted { $0.0.en < $1.0.en }
    }
}

let comparisonRoutes: [Route] = [
    .get("/carers/:person/duplicates/:other", for: .staffWho(.seeCarers)) { visit in
        .page(try await comparisonPage(visit))
    },
    .post("/carers/:person/duplicates/:other", for: .staffWho(.shareOutWork)) { visit in
        do {
            let command = try MergeForm(visit)
            try await visit.perform(command.merge)
            return .redirect(to: CarersPaths.person(command.merge.kept), notice: .recordsMerged)
        } catch let invalid as InvalidForm {
            return .tryAgain(try await comparisonPage(visit, invalid))
        }
    },
    .post("/carers/:person/duplicates/:other/judgement", for: .staffWho(.keepCarers)) { visit in
        let (person, other) = (try visit.id("person"), try visit.id("other"))
        let path = CarersPaths.part("duplicates", of: person)
        if visit.form.has("may") {
            try await visit.perform(MayBeTheSame(person: person, other: other))
            return .redirect(to: path, notice: .mayBeTheSame)
        }
        do {
            var reader = FormReader(visit.form)
            let note = reader.optionalText("note", most: 500)
            try reader.finish()
            try await visit.perform(NotTheSame(person: person, other: other, note: note))
            return .redirect(to: path, notice: .notTheSame)
        } catch let invalid as InvalidForm {
            return .tryAgain(try await comparisonPage(visit, invalid))
        }
    },
]

/// Which record stays, and which field of which is right.
private struct MergeForm {
    let merge: MergePeople

    init(_ visit: Visit) throws {
        let ids = [try visit.id("person"), try visit.id("other")]
        guard let kept = UUID(uuidString: visit.form["kept"]), ids.contains(kept),
            let gone = ids.first(where: { $0 != kept })
        else { throw InvalidForm("kept", MergeWords.chooseKept) }
        let fromGone = MergeField.allCases.filter { UUID(uuidString: visit.form[$0.rawValue]) == gone }
        var seen: [UUID: Int] = [:]
        for id in ids { seen[id] = Int(visit.form["version-\(id.text)"]) ?? 0 }
        merge = MergePeople(kept: kept, gone: gone, fromGone: Set(fromGone), seen: seen)
    }
}

private func comparisonPage(_ visit: Visit, _ invalid: InvalidForm? = nil) async throws -> Page {
    let (person, other) = (try visit.id("person"), try visit.id("other"))
    guard person != other else { throw Refusal.notFound }
    let one = try await visit.ask(OneOfTwo(person: person, other: other))
    let two = try await visit.ask(OneOfTwo(person: other, other: person))
    let why: HTML? = one.likeness.map { "<p>\($0.rules.words) \(DuplicateWords.tag($0.points))</p>" }
    let related: HTML? =
        one.isRelated ? .inset("<p>\(MergeWords.carerAndCaredFor)</p>") : nil
    return .ofPerson(
        one.frame,
        MergeWords.title,
        under: [NavigationItem(DuplicateWords.title, path: CarersPaths.part("duplicates", of: person))],
        visit,
        invalid: invalid,
        body: """
            \(why)\(related)\(sideBySide(one, two))\(notTheSamePart(one, two, visit, invalid))\(mergePart(one, two, visit, invalid))
            """
    )
}
