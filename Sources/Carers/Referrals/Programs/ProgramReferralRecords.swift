import Foundation
import Records

/// Every statement about referrals that other programs send: `arrival`, whose owner is then the token.
extension Reader {
    func referral(_ id: UUID, sentBy token: UUID) throws -> Arrival? {
        try first(
            "SELECT arrival.* FROM arrival WHERE id = \(id) AND owner = \(token) AND kind = \(Arrival.Kind.referral)"
        )
    }

    func referral(sentBy token: UUID, key print: String) throws -> Arrival? {
        try first("SELECT arrival.* FROM arrival WHERE owner = \(token) AND sent_key = \(print)")
    }

    func print(ofReferral id: UUID) throws -> String? {
        try value("sent_print", "SELECT sent_print FROM arrival WHERE id = \(id)")
    }
}

extension Writer {
    func mark(referral id: UUID, key: String, body: String) throws {
        try execute("UPDATE arrival SET sent_key = \(key), sent_print = \(body) WHERE id = \(id)")
    }
}
