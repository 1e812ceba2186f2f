import Foundation
import Records
import TestSupport

extension MapWorld {
    /// What was once published of a plan and taken back.
    static func withdrawnPublication(of plan: UUID, at site: SiteUnderTest) async throws -> UUID {
        let id = site.clock.clock.newID()
        let now = site.clock.now
        let body = """
            {"boards":[],"definitions":[],"isClosed":false,"plan":"\(plan.uuidString)","themes":[],"title":"x","voices":[]}
            """
        try await site.store.write { db in
            try db.execute(
                """
                INSERT INTO publication (id, plan_id, number, title, body, hash, welsh_missing, licence, state,
                    proposed_by, proposed_name, proposed_at)
                VALUES (\(id), \(plan), 1, 'x', \(body), 'x', 0, 'none', 'withdrawn', \(id), 'Asha Patel', \(now))
                """
            )
        }
        return id
    }
}
