import Foundation
import Records

/// Every statement about referrals that other programs send: `arrival`, whose owner is then the program,
/// known by the first of its tokens.
extension Reader {
    func referral(_ id: UUID, sentBy program: UUID) throws -> Arrival? {
        try first(
            "SELECT arrival.* FROM arrival WHERE id = \(id) AND owner = \(program) AND kind = \(Arrival.Kind.referral)"
        )
    }

    func referral(sentBy program: UUID, key print: String) throws -> Arrival? {
        try first("SELECT arrival.* FROM arrival WHERE owner = \(program) AND sent_key = \(print)")
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
