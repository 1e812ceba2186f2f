import Dates
import Desk
import Foundation
import Records

/// Every statement that touches `campaign`.
extension Reader {
    func campaign(code: String) throws -> Campaign? {
        try first("SELECT * FROM campaign WHERE code = \(code) AND ended_on IS NULL")
    }

    func campaign(_ id: UUID, of actor: Actor) throws -> Campaign {
        let teams: SQL = actor.isSystem ? "TRUE" : "team_id IN \(any: actor.teams(where: .keepCarers))"
        let found: Campaign? = try first("SELECT * FROM campaign WHERE id = \(id) AND \(teams)")
        guard let found else { throw Refusal.notFound }
        return found
    }

    func campaigns(of actor: Actor) throws -> [Campaign] {
        let teams: SQL = actor.isSystem ? "TRUE" : "team_id IN \(any: actor.teams(where: .keepCarers))"
        return try all(
            """
            SELECT * FROM campaign WHERE \(teams)
            ORDER BY CASE WHEN ended_on IS NULL THEN 0 ELSE 1 END, created_at DESC, id
            """
        )
    }

    /// What a campaign is called, for whoever sees someone who came by it.
    func nameOfCampaign(_ id: UUID) throws -> String? {
        try value("name", "SELECT name FROM campaign WHERE id = \(id)")
    }

    func countsOfCampaigns(_ ids: [UUID]) throws -> [UUID: CampaignCounts] {
        let rows = try rows(
            """
            SELECT campaign_id, count(*) AS arrived,
                sum(CASE WHEN decided_at IS NULL THEN 1 ELSE 0 END) AS waiting,
                sum(CASE WHEN decision IN ('registered', 'joined') THEN 1 ELSE 0 END) AS taken_on
            FROM arrival WHERE campaign_id IN \(any: ids) GROUP BY campaign_id
            """
        )
        return Dictionary(
            try rows.map { row in
                let id: UUID = try row["campaign_id"]
                let counts = CampaignCounts(
                    arrived: try row["arrived"],
                    waiting: try row["waiting"],
                    takenOn: try row["taken_on"]
                )
                return (id, counts)
            },
            uniquingKeysWith: { first, _ in first }
        )
    }
}

extension Work {
    func add(_ details: CampaignDetails) throws -> UUID {
        let id = newID()
        var code = CampaignCode.make(random)
        while try !db.rows("SELECT id FROM campaign WHERE code = \(code)").isEmpty { code = CampaignCode.make(random) }
        try db.execute(
            """
            INSERT INTO campaign
                (id, team_id, code, name, source, place, begins_on, made_name, version, created_at)
            VALUES
                (\(id), \(details.team), \(code), \(details.name), \(details.source), \(details.place), \(today),
                 \(actor.name), 1, \(now))
            """
        )
        return id
    }

    func end(_ campaign: Campaign, seen version: Int) throws {
        let changed = try db.execute(
            """
            UPDATE campaign SET ended_on = \(today), version = version + 1
            WHERE id = \(campaign.id) AND version = \(version) AND ended_on IS NULL
            """
        )
        if changed == 0 { throw Refusal.changedMeanwhile }
    }
}
