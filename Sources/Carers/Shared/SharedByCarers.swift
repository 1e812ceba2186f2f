import Dates
package import Desk
package import Foundation
import Markup
import Records

/// What the register and the daily work let someone read of what is kept about them.
///
/// Whoever asks is that person: notes are only those shared with them, and no stay-safe note, task or contact of anyone
/// else is ever among it.
extension Look {
    package func sharedByCarers(with person: UUID) throws -> [SharedItem] {
        let notes = try notesShared(with: person).map(\.shared)
        let letters = try letters(to: person, before: nil, limit: 200).map { letter in
            SharedItem(
                .letter,
                letter.id,
                Phrase(same: letter.content.subject),
                on: day(of: letter.sentAt),
                standing: letter.channel.words,
                facts: [SharedFact(SharedWords.says, letter.content.paragraphs.map(Phrase.init(same:)))]
            )
        }
        return notes + letters
    }

    /// What the daily work does for them next; what exactly is the team's own words, so only the day is told.
    package func stepsSharedByCarers(with person: UUID) throws -> [SharedStep] {
        let task = try openTasks(of: person).first.map { task in
            SharedStep(
                task.due < today
                    ? Phrase(
                        en: "We should have done the next thing for you by now. Ring us and ask.",
                        cy: "Dylem fod wedi gwneud y peth nesaf i chi erbyn hyn. Ffoniwch ni i ofyn."
                    )
                    : Phrase(en: "We do the next thing for you", cy: "Rydym yn gwneud y peth nesaf i chi"),
                by: task.due
            )
        }
        let first = try db.arrivals(of: person).first { $0.contactedOn == nil }.map { arrival in
            SharedStep(
                Phrase(
                    en: "We get in touch with you for the first time",
                    cy: "Rydym yn cysylltu â chi am y tro cyntaf"
                ),
                by: arrival.contactBy
            )
        }
        return [first, task].compactMap(\.self)
    }

    /// Who they are and how we reach them, as we keep it.
    ///
    /// Where a child lives, and where to find whoever has a restricted record, or lives where somebody must not be told,
    /// is not told here: somebody else may have their code.
    package func detailsShared(with person: Person) throws -> [SharedFact] {
        let isSecret = try !db.mustNotKnow(whereLives: person.id).isEmpty
        let isHidden = person.isRestricted || person.isUnder18(on: today) || isSecret
        let ways = try contactWays(of: person.id).map { way in
            let preferred = way.isPreferred
            let value =
                isHidden && way.channel == .post ? ContactWords.notShownHere : Phrase(asWritten: way.value)
            return Phrase(
                en:
                    "\(way.channel.words.en): \(value.en) (\(way.safety.words.en.lowercased())\(preferred ? ", best" : ""))",
                cy:
                    "\(way.channel.words.cy): \(value.cy) (\(way.safety.words.cy.lowercased())\(preferred ? ", gorau" : ""))"
            )
        }
        let caring = try db.caringTold(by: person.id, on: today).map { role in
            let relation = CodeList.relation.words(role.relation)
            let hours = role.hours.map { CodeList.hours.words($0) }
            return Phrase(
                en: [relation.en, hours?.en].compactMap(\.self).joined(separator: ", "),
                cy: [relation.cy, hours?.cy].compactMap(\.self).joined(separator: ", ")
            )
        }
        return [
            SharedFact(PersonWords.name, text: person.names.full),
            SharedFact(Phrase(en: "What we call you", cy: "Beth rydym yn eich galw"), text: person.names.knownAs),
            SharedFact(PersonWords.reference, text: person.reference),
            person.born.map { SharedFact(PersonWords.born, $0.words) },
            isHidden
                ? nil
                : SharedFact(Phrase(en: "Where you live", cy: "Ble rydych yn byw"), text: try address(of: person)),
            isHidden ? nil : SharedFact(PersonWords.postcode, text: person.postcode),
            person.language.map { SharedFact(SharedWords.language, CodeList.language.words($0)) },
            ways.isEmpty || person.isRestricted
                ? nil : SharedFact(Phrase(en: "How we reach you", cy: "Sut rydym yn cysylltu â chi"), ways),
            caring.isEmpty
                ? nil : SharedFact(Phrase(en: "Whom you look after", cy: "Am bwy rydych yn gofalu"), caring),
            SharedFact(
                Phrase(en: "We have known you since", cy: "Rydym yn eich adnabod ers"),
                day: person.registeredOn
            ),
        ].compactMap(\.self)
    }
}

extension Work {
    /// Somebody says on their own pages that a note about them is right, as they read it.
    ///
    /// - Throws: `Refusal.notFound` for a note that is not theirs or not shared, `Refusal.changedMeanwhile` for one that
    ///   says something else by now.
    package func signShared(note id: UUID, with person: UUID, version: Int) throws {
        guard let note = try look.notesShared(with: person).first(where: { $0.id == id }) else {
            throw Refusal.notFound
        }
        guard note.version == version else { throw Refusal.changedMeanwhile }
        try sign(note, on: today, how: .ownPages)
    }
}

extension Note {
    /// As the person it is about reads it: not who wrote it, nor what it said before.
    fileprivate var shared: SharedItem {
        let signature: SharedItem.Signature =
            signed.map { $0.version == version ? .signed($0.on) : .open } ?? .open
        return SharedItem(
            .note,
            id,
            details.kind.words,
            on: details.on,
            facts: [SharedFact(SharedWords.says, text: details.words)],
            version: version,
            signature: signature
        )
    }
}

enum SharedWords {
    static let says = Phrase(en: "What it says", cy: "Beth mae’n ei ddweud")
    static let language = Phrase(
        en: "The language you would rather speak",
        cy: "Yr iaith y byddai’n well gennych ei siarad"
    )
}
