import Dates
import Desk
import Foundation
import Records

/// Something done to find carers: a link on a poster at a flu clinic, a pharmacy, a ward, a school, with an employer.
struct Campaign: Sendable, Identifiable, RowDecodable {
    let id: UUID
    let team: UUID
    /// What its link carries: it tells where someone found us, and nothing of who.
    let code: String
    let name: String
    let source: FoundSource
    let place: String?
    let beginsOn: Day
    let endedOn: Day?
    let madeName: String
    let version: Int

    static func subject(_ id: UUID) -> Subject { Subject("campaign", id) }

    init(row: Row) throws {
        id = try row["id"]
        team = try row["team_id"]
        code = try row["code"]
        name = try row["name"]
        source = try row["source"]
        place = try row["place"]
        beginsOn = try row["begins_on"]
        endedOn = try row["ended_on"]
        madeName = try row["made_name"]
        version = try row["version"]
    }
}

/// The word a campaign's link carries: six letters and figures, fit to be typed from a poster.
enum CampaignCode {
    private static let letters = Array("abcdefghjkmnpqrstvwxyz23456789")

    static func make(_ random: (Int) -> [UInt8]) -> String {
        String(random(6).map { letters[Int($0) % letters.count] })
    }

    /// What a link carried, where it can be one of ours.
    static func read(_ typed: String) -> String? {
        let word = typed.lowercased().filter { !$0.isWhitespace }
        return word.count == 6 && word.allSatisfy(letters.contains) ? word : nil
    }
}

/// What came of a campaign.
struct CampaignCounts: Sendable {
    let arrived: Int
    let waiting: Int
    let takenOn: Int
}
