import Dates
import Desk
import Foundation
import Records
import Web

private let termsWords = SealedWords(table: "person_search", column: "terms_sealed")

/// Keeps what someone searches for, under an address that says nothing, for as long as they may go back to it.
struct SearchPeople: Command {
    let typed: String

    private static let hours: Int64 = 8

    func permits(_ actor: Actor, _ db: any Reader) -> Bool { actor.kind == .account && actor.may(.seeCarers) }

    func perform(_ work: Work) throws -> UUID {
        let id = work.newID()
        let sealed: String = try termsWords.seal(String(typed.prefix(SearchTerms.most)), row: id, work)
        try work.db.forgetSearches(before: work.now)
        try work.db.addSearch(
            id,
            of: work.actor.id,
            sealed: sealed,
            until: work.now.adding(seconds: Self.hours * 3600)
        )
        try work.record(
            .peopleSearched,
            about: Subject("account", work.actor.id),
            ["by": SearchTerms(reading: typed).kinds]
        )
        return id
    }
}

/// What a search finds now.
struct FoundPeople: Question {
    struct Answer: Sendable {
        let typed: String
        let terms: SearchTerms
        /// Those who have all that was typed.
        let people: [Person]
        /// Those whose name only sounds like it.
        let alike: [Person]
        let teamNames: [UUID: String]
        let today: Day
        var isCut: Bool { people.count == FoundPeople.most }
    }

    static let most = 50

    let id: UUID

    func permits(_ actor: Actor, _ db: any Reader) -> Bool { actor.kind == .account && actor.may(.seeCarers) }

    func answer(_ look: Look) throws -> Answer {
        guard let sealed = try look.db.search(id, of: look.actor.id, at: look.now) else { throw Refusal.notFound }
        let typed: String = try termsWords.open(sealed, row: id, look.means)
        let terms = SearchTerms(reading: typed)
        let people = try look.find(terms, bySound: false, limit: Self.most)
        let known = Set(people.map(\.id))
        let alike =
            people.count < 10 && !terms.names.isEmpty
            ? try look.find(terms, bySound: true, limit: Self.most).filter { !known.contains($0.id) } : []
        return Answer(
            typed: typed,
            terms: terms,
            people: people,
            alike: alike,
            teamNames: try look.db.namesOfTeams(Array(Set((people + alike).map(\.team)))),
            today: look.today
        )
    }
}
