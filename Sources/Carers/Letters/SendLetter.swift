import Dates
import Desk
package import Foundation
import Mail
import Markup
import People
import Records

/// Sends someone a letter: an email that leaves now, or one to print.
struct SendLetter: Command {
    let person: UUID
    /// The letter's own id, given with the form: sent twice, it is one letter.
    let id: UUID
    let letter: PersonLetter
    let askedFirst: Bool

    func permits(_ actor: Actor, _ db: any Reader) -> Bool { actor.may(.keepCarers) }

    func perform(_ work: Work) throws -> UUID {
        let person = try work.personToKeep(person)
        if let known = try work.db.recipient(ofLetter: id) {
            guard known == person.id else { throw Refusal.notFound }
            try work.record(.letterSentAgain, about: person.subject)
            return id
        }
        let way = try work.look.mayBeSent(letter, to: person, askedFirst: askedFirst)
        let address = letter.channel == .post ? try work.look.postalAddress(of: person, way) : way.value
        try work.add(letter, id: id, to: person.id, at: address, askedFirst: askedFirst)
        if letter.channel == .email { try work.email(letter, id: id, to: address) }
        let particulars = ["template": letter.template.rawValue, "channel": letter.channel.rawValue]
        try work.record(.letterSent, about: person.subject, particulars)
        return id
    }
}

extension Look {
    /// The way a letter may go.
    ///
    /// - Throws: `LetterRefused` with the reason where it may not.
    func mayBeSent(_ letter: PersonLetter, to person: Person, askedFirst: Bool) throws -> ContactWay {
        let answer = try mayBeContacted(person, by: letter.channel)
        if case .no(let reason) = answer { throw LetterRefused.gate(reason) }
        let words = ([letter.subject] + letter.paragraphs).joined(separator: "\n")
        if let word = DiscreetWords.found(in: words, names: try namesToHide(person)) {
            throw LetterRefused.telling(word)
        }
        if letter.channel == .email, !means.sendsMail { throw LetterRefused.noMail }
        switch answer {
        case .yes(let way): return way
        case .askFirst(let way):
            guard askedFirst else { throw LetterRefused.askFirst }
            return way
        case .no(let reason): throw LetterRefused.gate(reason)
        }
    }

    /// Where a letter goes by post: the way that was found safe, or, where that only says so, where they live.
    func postalAddress(of person: Person, _ way: ContactWay) throws -> String {
        if way.value.contains(where: \.isNumber) { return way.value }
        let lines = [try address(of: person), person.postcode].compactMap { $0 }
        return lines.isEmpty ? way.value : lines.joined(separator: "\n")
    }

    /// Theirs, and those of whoever keeps the record.
    private func namesToHide(_ person: Person) throws -> [String] {
        let team = try db.team(person.team)
        let names = person.names
        let own = [names.given, names.family, names.knownAs ?? ""].flatMap { $0.split(separator: " ").map(String.init) }
        return own + [team?.name, team?.agencyName].compactMap { $0 }
    }
}

extension Work {
    fileprivate func email(_ letter: PersonLetter, id: UUID, to address: String) throws {
        let mail = Letter(plain: Phrase(same: letter.subject), letter.paragraphs.map { Phrase(same: $0) })
        try post(mail, to: .address(address, name: nil, language: letter.language), once: LetterWords.key(id))
    }

    /// Stops what was handed over to be sent to someone and has not left: they died, or asked us to stop.
    package func stopLetters(to person: UUID) throws {
        for letter in try db.emailed(to: person, since: now.adding(seconds: -14 * 86_400)) {
            try withdrawMail(once: LetterWords.key(letter))
        }
    }
}
