import Foundation
import Records
import TestSupport

extension MapWorld {
    /// What a partner proposes for a plan, put there by hand: by a colleague, so that whoever has every role may answer it,
    /// and of an agency whose actions that person answers for, so that they may change it too.
    static func pledge(for plan: UUID, by account: UUID, at site: SiteUnderTest) async throws -> UUID {
        let (pledge, step) = (site.clock.clock.newID(), site.clock.clock.newID())
        let (agency, owner) = (site.clock.clock.newID(), site.clock.clock.newID())
        let now = site.clock.now
        try await site.store.write { db in
            let first: [UUID] = try db.values("id", "SELECT id FROM account ORDER BY id LIMIT 1")
            try db.execute(
                """
                INSERT INTO agency (id, name, kind, version)
                VALUES (\(agency), \("Moorside Carers"), \("charity"), \(1))
                """
            )
            try db.execute(
                """
                INSERT INTO owner
                    (id, team_id, name, sort_name, email, email_folded, agency_id, account_id, language, version)
                VALUES (\(owner), \(TestTeams.id("north")), \("Asha Patel"), \("asha patel"), \("asha@moorside.example"),
                    \("asha@moorside.example"), \(agency), \(first.first), \("en"), \(1))
                """
            )
            try db.execute(
                """
                INSERT INTO pledge
                    (id, plan_id, agency_id, state, text, progress, by_account, by_name, sent_at, version)
                VALUES (\(pledge), \(plan), \(agency), \("proposed"), \("Ring every new carer"), \("[]"), \(account),
                    \("Priya Nair"), \(now), 1)
                """
            )
            try db.execute(
                """
                INSERT INTO pledge_step (id, pledge_id, state, by_account, by_name, at)
                VALUES (\(step), \(pledge), \("proposed"), \(account), \("Priya Nair"), \(now))
                """
            )
        }
        return pledge
    }

    /// Forms of partners and reviews that stand on a page of another address, or begin empty.
    var formsOfPartners: [String: [String: String]] {
        let plan = ids["plan"]?.uuidString.lowercased() ?? ""
        let objective = ids["objective"]?.uuidString.lowercased() ?? ""
        let form = """
            Priority\tPlanned Action Point\tWhat our organisation will do\tRisks\t2025/26
            1. Find carers\t1.1\tAsk in the staff survey\tFew answers\tAsked once
            """
        let decided = ["fate": "kept"]
        return [
            "/agencies/:agency/promises/new": ["plan": plan, "text": "Open on Saturdays"],
            "/agencies/:agency/promises/bring": ["plan": plan, "pasted": form],
            "/plans/:plan/pledges/:pledge/acceptance": ["objective": objective],
            "/plans/:plan/pledges/:pledge/changes": ["comment": "On which days?"],
            "/plans/:plan/pledges/:pledge/refusal": ["reason": "No budget."],
            "/plans/:plan/pledges/:pledge/withdrawal": [:],
            "/plans/:plan/review": ["learned": "Begin sooner."],
            "/plans/:plan/review/many": ["which": "all"].merging(decided) { $1 },
            "/plans/:plan/review/actions/:action": decided,
            "/plans/:plan/review/hold": [:],
            "/plans/:plan/review/finish": [:],
            "/plans/:plan/review/successor": ["title": "The next plan"],
            "/plans/:plan/review/date": [
                "next-day": "1", "next-month": "9", "next-year": "2028", "every": "36",
            ],
        ]
    }
}
