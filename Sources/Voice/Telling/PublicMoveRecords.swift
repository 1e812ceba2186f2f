package import Dates
import Desk
package import Foundation
package import Records
import Strategy

/// Every statement that touches `public_move`, and what follows from it for those who asked to be told.
extension Reader {
    /// What of these answers and actions became public, and when; the oldest first.
    func publicMoves(of items: [UUID]) throws -> [(id: UUID, item: UUID, at: Instant)] {
        try rows("SELECT id, item_id, at FROM public_move WHERE item_id IN \(any: items) ORDER BY at, id").map {
            (try $0["id"], try $0["item_id"], try $0["at"])
        }
    }

    /// Every move that someone asked to be told of and was not yet, in the order in which they came to be.
    ///
    /// A move is an answer that is published, whenever that was: a voice may join a group that has one. Or it is a change of
    /// a linked action that was published since they asked, and since it was linked. What is public no more is not told.
    func movesToTell() throws -> [ToldMove] {
        let contacts = try contactsToTell()
        guard !contacts.isEmpty else { return [] }
        let groups = Array(Set(contacts.map(\.group)))
        let answers = try publishedAnswers(ofGroups: groups)
        let links = try links(ofGroups: groups)
        let seen = Set(try actions(links.map(\.action), visibleTo: .visitor).map(\.id))
        let published = Dictionary(grouping: try publicMoves(of: answers.map(\.id) + Array(seen)), by: \.item)
        var moves: [UUID: [(move: String, at: Instant, isAnswer: Bool)]] = [:]
        for answer in answers {
            let at = published[answer.id]?.first?.at ?? answer.approvedAt
            moves[answer.group, default: []].append(("answer:\(answer.id.path)", at, true))
        }
        for link in links where seen.contains(link.action) {
            for move in published[link.action] ?? [] where move.at > link.at {
                moves[link.group, default: []].append(("move:\(move.id.path)", move.at, false))
            }
        }
        let told = try told(contacts.map(\.contact.id))
        return contacts.flatMap { one in
            (moves[one.group] ?? []).filter { $0.isAnswer || $0.at > one.contact.createdAt }
                .sorted { $0.at < $1.at }.map { ToldMove(contact: one.contact.id, move: $0.move) }
        }.filter { !told.contains($0) }
    }
}

extension Writer {
    /// Notes what a publication of a plan let everyone see to have moved.
    package func note(_ move: PublicMove, id: UUID, of plan: UUID, at now: Instant) throws {
        try execute(
            """
            INSERT INTO public_move (id, kind, item_id, plan_id, at)
            VALUES (\(id), \(move.kind.rawValue), \(move.item), \(plan), \(now))
            """
        )
    }
}
