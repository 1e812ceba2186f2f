package import Carers
package import Desk
package import Foundation
import Records

/// The table of what carers countersigned on their own pages besides notes and plans.
let signingMigrations: [Migration] = [
    Migration("0081-countersignature") {
        """
        CREATE TABLE countersignature (
            id            TEXT   PRIMARY KEY,
            person_id     TEXT   NOT NULL REFERENCES person (id),
            about         TEXT   NOT NULL CHECK (about IN ('assessment', 'review')),
            about_id      TEXT   NOT NULL,
            about_version BIGINT NOT NULL,
            signed_on     TEXT   NOT NULL,
            text_sealed   TEXT   NOT NULL,
            created_at    TEXT   NOT NULL
        )
        """
        "CREATE INDEX countersignature_person ON countersignature (person_id, created_at, id)"
        "CREATE INDEX countersignature_about ON countersignature (about_id, created_at, id)"
    }
]

/// Every statement that touches `countersignature`.
extension Reader {
    /// The newest of one assessment or review, opened.
    func countersignature(of subject: UUID, _ means: Means) throws -> Countersignature? {
        try rows(
            """
            SELECT * FROM countersignature WHERE about_id = \(subject) ORDER BY created_at DESC, id DESC LIMIT 1
            """
        ).first.map { try Countersignature(row: $0, means) }
    }
}

extension Work {
    /// A carer says on their own pages that their assessment, or a review of their plan, is right as they read it.
    ///
    /// - Throws: `Refusal.notFound` for one that is not theirs to sign.
    package func countersign(_ item: SharedItem, with person: UUID) throws {
        let about: Countersignature.About
        switch item.kind {
        case .assessment: about = .assessment
        case .review: about = .review
        default: throw Refusal.notFound
        }
        let id = newID()
        let sealed: String = try Countersignature.sealing.seal(SignedText(item).stored(), row: id, self)
        try db.execute(
            """
            INSERT INTO countersignature
                (id, person_id, about, about_id, about_version, signed_on, text_sealed, created_at)
            VALUES
                (\(id), \(person), \(about), \(item.id), \(item.version), \(today), \(sealed), \(now))
            """
        )
    }
}
