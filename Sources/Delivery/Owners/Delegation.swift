import Foundation
import Markup
import Records

/// An action whose news a colleague gives in its owner's place.
///
/// The owner goes on answering for it: they may still speak of it, and take it back.
struct Delegation: Sendable, RowDecodable {
    let action: UUID
    let plan: UUID
    let owner: UUID
    let ownerName: String
    let delegate: UUID
    let delegateName: String

    init(row: Row) throws {
        action = try row["action_id"]
        plan = try row["plan_id"]
        owner = try row["owner_id"]
        ownerName = try row["owner_name"]
        delegate = try row["delegate_id"]
        delegateName = try row["delegate_name"]
    }
}

/// What a delegation is to one of the two it is between.
enum DelegatedNews: Sendable, Equatable {
    /// A colleague, by name, gives the news.
    case to(String)
    /// They give the news for the owner of this name.
    case from(String)

    /// None when neither an owner nor a delegate of one action is among these, who are one person.
    init?(_ delegations: [Delegation], seenBy owners: [UUID]) {
        if let taken = delegations.first(where: { owners.contains($0.delegate) }) {
            self = .from(taken.ownerName)
        } else if let given = delegations.first(where: { owners.contains($0.owner) }) {
            self = .to(given.delegateName)
        } else {
            return nil
        }
    }

    var words: Phrase {
        switch self {
        case .to(let name): Phrase(en: "\(name) gives the news", cy: "\(name) sy’n rhoi’r newyddion")
        case .from(let name): Phrase(en: "You give the news for \(name)", cy: "Rydych yn rhoi’r newyddion dros \(name)")
        }
    }
}
