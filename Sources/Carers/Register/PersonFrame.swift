package import Dates
package import DesignSystem
package import Desk
package import Forms
package import Foundation
package import Markup
import Records
package import Web

/// What stands on every page of a record: who it is about, and what everyone must know to keep them safe.
package struct PersonFrame: Sendable {
    package let person: Person
    package let notes: [StaySafeNote]
    /// What makes communication possible: flagged on every page.
    package let needs: [CommunicationNeed]
    /// Whether whoever looks may also write.
    package let mayKeep: Bool
    /// Until when a restricted record is open to whoever broke the glass.
    package let openUntil: Instant?
    /// The parts of the record that are open to whoever looks.
    let parts: Set<RecordPart>
    package let today: Day
}

extension Look {
    /// The frame of a person's pages.
    ///
    /// - Parameters:
    ///   - id: The person.
    ///   - part: What the page shows besides who they are.
    /// - Returns: What stands on every page of the record.
    /// - Throws: `Refusal.notFound` for what is not there and for what may not be seen alike.
    package func frame(of id: UUID, for part: RecordPart) throws -> PersonFrame {
        let person = try person(id)
        let parts = try parts(of: person)
        guard parts.contains(part) else { throw Refusal.notFound }
        return PersonFrame(
            person: person,
            notes: try staySafeNotes(of: id),
            needs: try communicationNeeds(of: id),
            mayKeep: try mayKeep(person),
            openUntil: person.isRestricted ? try db.glassBroken(on: id, by: actor.id, at: now) : nil,
            parts: parts,
            today: today
        )
    }
}

extension Page {
    /// A page of a person's record: stay-safe notes before anything else, then what the page is about.
    ///
    /// Titles say the reference and never the name, since a title is kept in a browser's history and seen over a shoulder.
    package static func ofPerson(
        _ frame: PersonFrame,
        _ title: Phrase,
        under levels: [NavigationItem] = [],
        _ visit: Visit,
        width: Width = .wide,
        invalid: InvalidForm? = nil,
        actions: [HTML] = [],
        autosaves: Bool = false,
        body: HTML
    ) -> Page {
        let person = frame.person
        let path = visit.context.path
        let home = NavigationItem(Phrase(same: person.reference), path: CarersPaths.person(person.id))
        let above = path == home.path ? [] : [home]
        let heading: HTML? = path == home.path ? nil : "<h2>\(title)</h2>"
        return Page(
            Phrase(en: "\(title.en), \(person.reference)", cy: "\(title.cy), \(person.reference)"),
            breadcrumbs: [CarersWords.crumb] + above + levels,
            width: width,
            invalid: invalid,
            identity: Identity(
                person.names.full,
                facts: facts(frame, visit),
                actions: actions.isEmpty ? nil : "\(actions)"
            ),
            subNavigation: .subNavigation(CarersWords.record, PersonPages.all(of: frame, visit.actor), current: path),
            autosaves: autosaves,
            body: "\(warnings(frame, visit))\(heading)\(body)"
        )
    }

    private static func facts(_ frame: PersonFrame, _ visit: Visit) -> [HTML] {
        let person = frame.person
        var facts: [HTML] = ["\(person.reference)"]
        if let knownAs = person.names.knownAs {
            facts.append("\(Phrase(en: "Known as \(knownAs)", cy: "Adwaenir fel \(knownAs)"))")
        }
        if let born = person.born {
            facts.append("\(born.bornWords) (\(person.ageWords(on: person.diedOn ?? frame.today)))")
        }
        if let died = person.diedOn { facts.append("\(Phrase(en: "Died", cy: "Bu farw")) \(HTML.day(died))") }
        if let ended = person.endedOn {
            facts.append("\(Phrase(en: "Record closed", cy: "Cofnod wedi’i gau")) \(HTML.day(ended))")
        }
        if person.needsInterpreter {
            let language = person.language.map { CodeList.language.words($0) } ?? CarersWords.notKnown
            facts.append(
                .tag(Phrase(en: "Interpreter: \(language.en)", cy: "Cyfieithydd: \(language.cy)"), .info)
            )
        }
        facts += frame.needs.map { .tag($0.words, .info) }
        if person.isRestricted { facts.append(.tag(Phrase(en: "Restricted", cy: "Cyfyngedig"), .bad)) }
        return facts
    }

    private static func warnings(_ frame: PersonFrame, _ visit: Visit) -> HTML {
        let notes: [HTML] = frame.notes.map { note in
            let due: HTML? =
                note.reviewOn < frame.today
                ? .tag(Phrase(en: "Look at this again", cy: "Edrychwch ar hwn eto"), .warn) : nil
            return """
                <p>\(note.words)</p><p class="meta">\(note.writtenName), \(HTML.day(visit.clock.day(of: note.writtenAt))) \(due)</p>
                """
        }
        let safe: HTML? = notes.isEmpty ? nil : .alert(CarersWords.staySafe, .bad, "\(notes)")
        let glass: HTML? = frame.openUntil.map {
            let until = Phrase(
                en: "You opened this restricted record with a reason. It closes to you at",
                cy: "Agoroch y cofnod cyfyngedig hwn gyda rheswm. Bydd yn cau i chi am"
            )
            return .alert(
                Phrase(en: "Opened for a short time", cy: "Ar agor am gyfnod byr"),
                .warn,
                "<p>\(until) \(visit.moment($0))</p>"
            )
        }
        return "\(safe)\(glass)"
    }
}

/// The pages of one record, in the order of its navigation.
///
/// A page of a later area has its line here as soon as it is there.
enum PersonPages {
    static func all(of frame: PersonFrame, _ actor: Actor) -> [NavigationItem] {
        let person = frame.person
        func page(_ words: Phrase, _ place: String, _ part: RecordPart) -> NavigationItem? {
            frame.parts.contains(part) ? NavigationItem(words, path: CarersPaths.part(place, of: person.id)) : nil
        }
        let everyones = [
            NavigationItem(CarersWords.overview, path: CarersPaths.person(person.id)),
            page(TimelineWords.timeline, "timeline", .work),
            page(TaskWords.tasks, "tasks", .work),
            page(CaringWords.caring, "caring", .caring),
            page(ContactWords.title, "contact", .contact),
            page(HouseholdWords.title, "household", .contact),
            page(NeedWords.title, "needs", .who),
            page(LetterWords.letters, "letters", .work),
            page(CarersWords.support, "support", .support),
            page(OnwardWords.title, "onward", .work),
        ]
        let carers = [
            // What holds when they cannot be there.
            page(Phrase(en: "Emergency plan", cy: "Cynllun argyfwng"), "emergency", .emergency),
            page(Phrase(en: "Carers card", cy: "Cerdyn gofalwr"), "card", .emergency),
            page(Phrase(en: "Breaks", cy: "Seibiannau"), "breaks", .support),
        ]
        let keepers = [
            page(SharingWords.title, "sharing", .keeping),
            // What they see themselves, and their way in to it.
            page(Phrase(en: "Their own pages", cy: "Eu tudalennau eu hunain"), "own", .keeping),
            page(DuplicateWords.title, "duplicates", .keeping),
        ]
        return (everyones + (person.isCarer ? carers : []) + keepers).compactMap(\.self)
    }
}
