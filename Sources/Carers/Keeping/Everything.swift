import Dates
import Desk
import Foundation
import Markup
import Records

/// All that is kept of someone, opened: what they may ask to see of themselves.
struct Everything: Sendable {
    /// One row of one table.
    struct Entry: Sendable {
        /// Which row, as a form carries it.
        let code: String
        let fields: [(name: String, value: String)]
        /// It may tell of somebody else: whoever gives it out looks first.
        let mayTellOfOthers: Bool
    }

    struct Part: Sendable {
        let table: String
        let words: Phrase
        let entries: [Entry]
    }

    let person: Person
    let parts: [Part]

    /// Without the rows that whoever looked took out.
    func without(_ codes: Set<String>) -> Everything {
        Everything(
            person: person,
            parts: parts.map { part in
                Part(
                    table: part.table,
                    words: part.words,
                    entries: part.entries.filter { !codes.contains($0.code) }
                )
            }
        )
    }

    var count: Int { parts.reduce(0) { $0 + $1.entries.count } }
}

/// What the tables that hang on a person’s own hold, and which of all may tell of somebody else.
enum EverythingTables {
    /// What the program keeps for itself: marks and fingerprints that say nothing, and its ledger of merges; and that someone
    /// must not be told where others live, which keeps those others safe and is never given out.
    static let own = PersonTables.own.union(["merged_row", "erasure", "household_secret"])

    /// Tables in which somebody else is named or spoken of as a matter of course.
    static let ofOthers: Set<String> = [
        "caring_role", "note", "note_version", "stay_safe_note", "arrival", "emergency_contact", "emergency_plan",
        "assessment_answer", "plan_step", "plan_step_version", "broken_glass", "need_to_know", "not_the_same", "merge",
        "emergency_entry",
        "emergency_look", "list_row", "transition",
    ]

    static let beneath: [String: Phrase] = [
        "person": Phrase(en: "The record itself", cy: "Y cofnod ei hun"),
        "note_version": Phrase(en: "notes as they were before", cy: "nodiadau fel yr oeddent cynt"),
        "task_move": Phrase(en: "tasks that were put off", cy: "tasgau a ohiriwyd"),
        "assessment_answer": Phrase(en: "answers of assessments", cy: "atebion asesiadau"),
        "eligibility_decision": Phrase(en: "decisions on eligibility", cy: "penderfyniadau ar gymhwysedd"),
        "plan_need": Phrase(en: "needs in support plans", cy: "anghenion mewn cynlluniau cymorth"),
        "plan_step": Phrase(en: "steps of support plans", cy: "camau cynlluniau cymorth"),
        "plan_step_version": Phrase(
            en: "steps of support plans as they were before",
            cy: "camau cynlluniau cymorth fel yr oeddent cynt"
        ),
        "plan_hand": Phrase(en: "who wrote in support plans", cy: "pwy ysgrifennodd mewn cynlluniau cymorth"),
        "tool_score": Phrase(en: "single scores of licensed tools", cy: "sgoriau unigol offer trwyddedig"),
        "direct_payment": Phrase(en: "direct payments", cy: "taliadau uniongyrchol"),
        "payment_review": Phrase(en: "looks at direct payments", cy: "golygon ar daliadau uniongyrchol"),
        "emergency_contact": Phrase(en: "people to ring in an emergency", cy: "pobl i’w ffonio mewn argyfwng"),
        "emergency_entry": Phrase(en: "the log of emergencies", cy: "cofnod argyfyngau"),
        "break_offer": Phrase(en: "breaks that were offered", cy: "seibiannau a gynigiwyd"),
        "break_allocation": Phrase(en: "hours and money for breaks", cy: "oriau ac arian ar gyfer seibiannau"),
        "break_booking": Phrase(en: "bookings of breaks", cy: "archebion seibiannau"),
        "own_session": Phrase(en: "visits to their own pages", cy: "ymweliadau â’u tudalennau eu hunain"),
    ]

    /// What a table is called on the page; of a person’s own tables, as merging calls them.
    static func words(_ table: String) -> Phrase {
        if let words = beneath[table] { return words }
        if let words = PersonTables.words[table + ".person_id"] { return words }
        let own = PersonTables.words.filter { $0.key.hasPrefix(table + ".") }.sorted { $0.key < $1.key }
        return own.first?.value ?? Phrase(same: table.replacing("_", with: " "))
    }
}

/// Which columns are sealed, and for which row.
enum SealedColumns {
    /// Those that are not called so.
    private static let others: Set<String> = ["assessment.circumstances"]
    /// Tables whose rows are sealed for what they belong to.
    private static let rows = ["merged_row": "merge_id", "list_row": "list_id"]

    /// What is sealed of a column of a row, with what it is sealed for; nothing where it is in the open.
    static func place(of column: String, in table: String, _ row: Row) -> UUID? {
        let isMarked =
            table == "contact_way" && column == "value" && row.value("is_sealed").flatMap(Bool.init(sqlValue:)) == true
        guard column.hasSuffix("_sealed") || isMarked || others.contains("\(table).\(column)") else { return nil }
        return row.value(rows[table] ?? "id").flatMap { UUID(sqlValue: $0) }
    }
}

extension Look {
    /// All that is kept of someone whom whoever looks may see.
    func everything(of person: Person) throws -> Everything {
        let trail = try db.trail(of: person.id).filter { !EverythingTables.own.contains($0.table) }
        let byTable = Dictionary(grouping: trail, by: \.table)
        let order = byTable.keys.sorted { one, other in (one == "person" ? "" : one) < (other == "person" ? "" : other)
        }
        let parts = try order.map { table in
            Everything.Part(
                table: table,
                words: EverythingTables.words(table),
                entries: try (byTable[table] ?? []).map(entry)
            )
        }
        let changes = try db.changes(of: person.subject).map { change in
            Everything.Entry(
                code: "change/\(change.id.text)",
                fields: [
                    ("field", change.field), ("before", change.before ?? ""), ("after", change.after ?? ""),
                    ("by", change.byName), ("at", change.at.iso),
                ],
                mayTellOfOthers: false
            )
        }
        let history = Everything.Part(
            table: "change",
            words: Phrase(en: "what was corrected", cy: "beth a gywirwyd"),
            entries: changes
        )
        return Everything(person: person, parts: parts + (changes.isEmpty ? [] : [history]))
    }

    private func entry(_ row: TrailRow) throws -> Everything.Entry {
        let fields: [(String, String)] = try row.row.names.compactMap { name in
            guard !Self.saysNothing(name), let value = row.row.value(name) else { return nil }
            let text: String
            switch value {
            case .null, .blob: return nil
            case .bool(let bool): text = bool ? "yes" : "no"
            case .integer(let number): text = String(number)
            case .real(let number): text = String(number)
            case .text(let words):
                if let place = SealedColumns.place(of: name, in: row.table, row.row) {
                    text = try SealedWords(table: row.table, column: name).open(words, row: place, means)
                } else {
                    text = words
                }
            }
            guard !text.isEmpty else { return nil }
            return (name.replacing("_sealed", with: "").replacing("_", with: " "), text)
        }
        return Everything.Entry(
            code: row.code,
            fields: fields.map { (name: $0.0, value: $0.1) },
            mayTellOfOthers: EverythingTables.ofOthers.contains(row.table)
        )
    }

    /// Ids, fingerprints and counters mean nothing to anyone who reads.
    private static func saysNothing(_ column: String) -> Bool {
        column == "id" || column == "version" || column == "sort_name" || column.hasSuffix("_id")
            || column.hasSuffix("_print") || column.hasSuffix("_by") || column == "is_sealed"
    }
}
