import Desk
import Foundation
import Records

struct CampaignDetails: Sendable {
    let team: UUID
    let name: String
    let source: FoundSource
    let place: String?
}

/// Makes a campaign, with a link of its own.
struct MakeCampaign: Command {
    let details: CampaignDetails

    func permits(_ actor: Actor, _ db: any Reader) -> Bool { actor.may(.keepCarers, in: details.team) }

    func perform(_ work: Work) throws -> UUID {
        let id = try work.add(details)
        try work.record(.campaignMade, about: Campaign.subject(id))
        return id
    }
}

/// Ends a campaign: its link still leads to the form, and is counted no more.
struct EndCampaign: Command {
    let id: UUID
    let version: Int

    func permits(_ actor: Actor, _ db: any Reader) -> Bool { actor.may(.keepCarers) }

    func perform(_ work: Work) throws {
        let campaign = try work.db.campaign(id, of: work.actor)
        try work.end(campaign, seen: version)
        try work.record(.campaignEnded, about: Campaign.subject(id))
    }
}
