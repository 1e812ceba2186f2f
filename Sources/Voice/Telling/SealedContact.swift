import Desk
import Foundation
import People

/// Where to tell someone, and the secret of their own link: sealed, so that a copy of the database opens neither.
struct SealedContact: Sendable, Codable {
    let address: String
    let token: String

    private static func place(_ id: UUID) -> SealedText.Place {
        SealedText.Place(table: "voice_contact", row: id, column: "sealed")
    }

    /// Someone new, with a link of their own.
    static func new(address: String, _ work: Work) throws -> NewContact {
        let id = work.newID()
        let contact = SealedContact(address: address, token: Secret.link(work.random))
        let bytes = Array(try JSONEncoder().encode(contact))
        return NewContact(
            id: id,
            sealed: try work.means.sealed.seal(bytes, for: place(id), nonce: work.random(12)),
            tokenHash: Secret.hash(contact.token)
        )
    }

    /// What was sealed for a contact's row.
    static func open(_ sealed: String, of id: UUID, _ means: Means) throws -> SealedContact {
        let bytes = try means.sealed.open(sealed, for: place(id))
        return try JSONDecoder().decode(SealedContact.self, from: Data(bytes))
    }
}
