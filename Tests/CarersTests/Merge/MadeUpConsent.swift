import Foundation
import Records

@testable import Carers

/// Agreements, what people said of who may be told, and what is shared by it: some said one thing in one record and
/// another, later, in the next.
struct MadeUpConsent {
    let db: any Writer
    private var random: SeededNumbers

    init(db: any Writer, seed: UInt64) {
        self.db = db
        random = SeededNumbers(seed: seed)
    }

    mutating func fill(_ people: [UUID]) throws {
        let parties = SharingParty.allCases.filter { !$0.purposes.isEmpty }
        for party in parties {
            for basis in [LawfulBasis.consent, .publicTask] {
                try db.execute(
                    """
                    INSERT INTO agreement
                        (id, keeper_id, receiver_id, purpose, basis, condition, party, signed_by, begins_at, version,
                         created_at)
                    VALUES
                        (\("agreed-\(party.rawValue)-\(basis.rawValue)"), \(CarersWorld.council), \(CarersWorld.centre),
                         \(SharingPurpose.support), \(basis), \(HealthCondition.care), \(party), \("Both"),
                         \("2025-01-01T09:00:00.000Z"), \(1), \("2025-01-01T09:00:00.000Z"))
                    """
                )
            }
        }
        for (place, person) in people.enumerated() {
            for party in parties where random.chance(60) {
                let at = "2026-0\(Int.random(in: 1...2, using: &random))-1\(place % 10)T09:00:00.000Z"
                let wish = SharingWish.allCases.randomElement(using: &random) ?? .ask
                try say(wish, party, place, person, at: at)
                if wish == .yes || random.chance(10) { try share(party, wish, place, person, at: at) }
            }
        }
    }

    private func say(_ wish: SharingWish, _ party: SharingParty, _ place: Int, _ person: UUID, at: String) throws {
        try db.execute(
            """
            INSERT INTO sharing_wish
                (id, person_id, party, wish, said_name, recorded_by, recorded_name, recorded_at)
            VALUES
                (\("said-\(place)-\(party.rawValue)"), \(person), \(party), \(wish), \("They"), \("test"), \("Test"),
                 \(at))
            """
        )
    }

    private mutating func share(_ party: SharingParty, _ wish: SharingWish, _ place: Int, _ person: UUID, at: String)
        throws
    {
        let basis: LawfulBasis = random.chance(50) ? .consent : .publicTask
        try db.execute(
            """
            INSERT INTO sharing
                (id, person_id, agreement_id, agreed_by, begins_at, recorded_by, recorded_name, wish_party)
            VALUES
                (\("shared-\(place)-\(party.rawValue)"), \(person), \("agreed-\(party.rawValue)-\(basis.rawValue)"),
                 \("They"), \(at), \("test"), \("Test"), \(wish == .yes ? party : nil))
            """
        )
    }
}
