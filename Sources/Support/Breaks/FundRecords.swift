import Dates
import Desk
import Foundation
import Records

/// Every statement that touches `break_fund` and `break_allocation`.
extension Reader {
    /// What is allocated of a fund and not given back.
    private var used: SQL {
        """
        (SELECT CAST(coalesce(sum(a.amount - a.released), 0) AS BIGINT) FROM break_allocation a
         WHERE a.fund_id = break_fund.id) AS used
        """
    }

    /// The funds of some teams, those that last longest first.
    func breakFunds(of teams: [UUID]) throws -> [BreakFund] {
        try all(
            """
            SELECT break_fund.*, \(used) FROM break_fund WHERE team_id IN \(any: teams)
            ORDER BY last_on DESC, name, id LIMIT 200
            """
        )
    }

    func breakFund(_ id: UUID, of teams: [UUID]) throws -> BreakFund {
        let found: BreakFund? = try first(
            "SELECT break_fund.*, \(used) FROM break_fund WHERE id = \(id) AND team_id IN \(any: teams)"
        )
        guard let found else { throw Refusal.notFound }
        return found
    }

    /// What was allocated to some needs.
    ///
    /// Whoever asks has already been shown whose needs they are.
    func breakAllocations(of needs: [UUID]) throws -> [BreakAllocation] {
        try all(
            """
            SELECT a.*, f.name AS fund_name, f.kind AS fund_kind FROM break_allocation a
            JOIN break_fund f ON f.id = a.fund_id
            WHERE a.need_id IN \(any: needs) ORDER BY a.made_on, a.id
            """
        )
    }
}

extension Writer {
    func addBreakFund(_ id: UUID, of team: UUID, _ fund: FundDetails, at now: Instant) throws {
        try execute(
            """
            INSERT INTO break_fund (id, team_id, name, kind, first_on, last_on, amount, version, created_at)
            VALUES
                (\(id), \(team), \(fund.name), \(fund.amount.kind), \(fund.first), \(fund.last),
                 \(fund.amount.units), 1, \(now))
            """
        )
    }

    /// - Throws: `Refusal.changedMeanwhile` when it is no longer the version that was seen.
    func writeBreakFund(_ id: UUID, _ fund: FundDetails, seen version: Int) throws {
        let changed = try execute(
            """
            UPDATE break_fund SET name = \(fund.name), first_on = \(fund.first), last_on = \(fund.last),
                amount = \(fund.amount.units), version = version + 1
            WHERE id = \(id) AND version = \(version)
            """
        )
        if changed == 0 { throw Refusal.changedMeanwhile }
    }

    func addBreakAllocation(_ id: UUID, to need: UUID, from fund: UUID, _ units: Int, by name: String, on day: Day)
        throws
    {
        try execute(
            """
            INSERT INTO break_allocation (id, need_id, fund_id, amount, released, made_on, made_name, version)
            VALUES (\(id), \(need), \(fund), \(units), 0, \(day), \(name), 1)
            """
        )
    }

    /// - Throws: `Refusal.changedMeanwhile` when some was given back meanwhile.
    func release(_ units: Int, of allocation: BreakAllocation) throws {
        let changed = try execute(
            """
            UPDATE break_allocation SET released = released + \(units), version = version + 1
            WHERE id = \(allocation.id) AND version = \(allocation.version)
            """
        )
        if changed == 0 { throw Refusal.changedMeanwhile }
    }
}
