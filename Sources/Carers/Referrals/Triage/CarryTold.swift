import Desk
import Forms
import Foundation
import Markup
import Records

/// What somebody told as they came is on their record from the moment they have one: what keeps them safe, what they need
/// so that we can speak with one another, and what they said in their own words.
extension Work {
    /// Adds the ways to reach somebody who was known already, and makes those that are there no safer than they say now.
    ///
    /// Nobody proved who filled in the form, so it can make a way less safe and never safer.
    func carryWays(_ arrival: Arrival, to person: UUID) throws {
        let newcomer = Newcomer(try look.told(arrival))
        let record = try personToKeep(person)
        let known = try look.contactWays(of: record.id)
        for way in newcomer.contacts {
            let like = known.filter { $0.channel == way.channel && Self.isOne($0.value, way.value) }
            if like.isEmpty {
                var new = way
                new.isPreferred = false
                if new.safety == .safe { new.safety = .askFirst }
                try add(new, to: record.id, isRestricted: record.isRestricted)
                try self.record(.contactAdded, about: record.subject, ["channel": way.channel.rawValue])
            }
            for kept in like where way.safety == .notSafe && kept.safety != .notSafe {
                let note = [kept.note, way.note].compactMap(\.self).joined(separator: ". ")
                let lower = ContactDetails(
                    kept.channel,
                    kept.value,
                    safety: .notSafe,
                    isPreferred: kept.isPreferred,
                    note: note.isEmpty ? nil : note
                )
                try change(kept, to: lower, isRestricted: record.isRestricted, seen: kept.version)
                let facts = ["channel": kept.channel.rawValue, "safety": ContactSafety.notSafe.rawValue]
                try self.record(.contactChanged, about: record.subject, facts)
            }
        }
        try reindex(record)
    }

    /// What has no field of its own becomes a need that is flagged, and a first note.
    func carryTold(_ arrival: Arrival, to person: UUID) throws {
        let told = try look.told(arrival)
        let newcomer = Newcomer(told)
        let record = try personToKeep(person)
        if let needs = newcomer.needs,
            try !look.communicationNeeds(of: record.id).contains(where: { $0.code == "other" })
        {
            try db.addNeed(newID(), of: record.id, code: "other", detail: needs, on: today, by: actor.name)
            try self.record(.needAdded, about: record.subject, ["needs": "other"])
        }
        let lines = ToldLines.of(newcomer, told.form)
        guard !lines.isEmpty else { return }
        let title = "What they told us as they came (\(arrival.reference)):"
        let note = newID()
        let details = NoteDetails(.note, on: today, words: ([title] + lines).joined(separator: "\n"))
        try add(details, id: note, about: record.id, at: now)
        try self.record(.noteWritten, about: record.subject, ["note": note.text, "kind": NoteKind.note.rawValue])
    }

    /// Numbers are compared by their digits, addresses without regard to capitals and spaces.
    private static func isOne(_ one: String, _ other: String) -> Bool {
        func plain(_ text: String) -> String { text.lowercased().filter { $0.isLetter || $0.isNumber || $0 == "@" } }
        return plain(one) == plain(other)
    }
}

/// A line for each thing that somebody told and that stands in no field of the register.
enum ToldLines {
    static func of(_ newcomer: Newcomer, _ form: Form) -> [String] {
        var lines: [String] = []
        func add(_ words: Phrase, _ said: String?) {
            if let said, !said.isEmpty { lines.append("\(words.en): \(said)") }
        }
        add(JoinWords.safeNote, newcomer.safeNote)
        add(JoinWords.needs, newcomer.needs)
        add(CaringQuestion.effect.words, CareWords.words(form.all("effect"), of: CaringQuestion.effects)?.en)
        add(YoungWords.feel, CareWords.words(form["feel"], of: YoungWords.feelings)?.en)
        add(JoinWords.wordsLabel, newcomer.words)
        for person in newcomer.lookedAfter {
            let said = [
                [person.given, person.family].compactMap(\.self).joined(separator: " "),
                CareWords.words(person.relation, of: ReferWords.relations)?.en ?? "",
                person.age?.words.en ?? "",
                CareWords.words(person.conditions, of: CareWords.conditions)?.en ?? "",
                CareWords.words(person.helps, of: CaringQuestion.helps)?.en ?? "",
                CareWords.words(person.often, of: CaringQuestion.oftens)?.en ?? "",
            ]
            add(ReferWords.lookedAfter, said.filter { !$0.isEmpty }.joined(separator: "; "))
        }
        add(YoungWords.schoolName, form["school"])
        add(YoungWords.teacher, form["teacher"])
        return lines
    }
}
