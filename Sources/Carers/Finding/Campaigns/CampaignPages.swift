import Dates
import DesignSystem
import Desk
import Forms
import Foundation
import Markup
import People
import Records
import Web

/// The campaigns of whoever asks, and what came of each.
struct Campaigns: Question {
    struct Answer: Sendable {
        let campaigns: [Campaign]
        let counts: [UUID: CampaignCounts]
        let teams: [Team]
    }

    func permits(_ actor: Actor, _ db: any Reader) -> Bool { actor.may(.keepCarers) }

    func answer(_ look: Look) throws -> Answer {
        let campaigns = try look.db.campaigns(of: look.actor)
        return Answer(
            campaigns: campaigns,
            counts: try look.db.countsOfCampaigns(campaigns.map(\.id)),
            teams: try look.db.teams(look.actor.teams(where: .keepCarers))
        )
    }
}

struct OneCampaign: Question {
    let id: UUID

    func permits(_ actor: Actor, _ db: any Reader) -> Bool { actor.may(.keepCarers) }

    func answer(_ look: Look) throws -> (campaign: Campaign, counts: CampaignCounts) {
        let campaign = try look.db.campaign(id, of: look.actor)
        let none = CampaignCounts(arrived: 0, waiting: 0, takenOn: 0)
        return (campaign, try look.db.countsOfCampaigns([id])[id] ?? none)
    }
}

let campaignRoutes: [Route] = [
    .get(FindingPaths.campaigns, for: .staffWho(.keepCarers)) { visit in
        .page(listPage(try await visit.ask(Campaigns()), visit))
    },
    .get(FindingPaths.newCampaign, for: .staffWho(.keepCarers)) { visit in
        .page(newPage(try await visit.ask(Campaigns()).teams, visit, Form()))
    },
    .post(FindingPaths.newCampaign, for: .staffWho(.keepCarers)) { visit in
        let teams = try await visit.ask(Campaigns()).teams
        do {
            let id = try await visit.perform(MakeCampaign(details: details(visit.form, teams)))
            return .redirect(to: FindingPaths.campaign(id), notice: .campaignMade)
        } catch let invalid as InvalidForm {
            return .tryAgain(newPage(teams, visit, visit.form, invalid))
        }
    },
    .get("/carers/campaigns/:campaign", for: .staffWho(.keepCarers)) { visit in
        let (campaign, counts) = try await visit.ask(OneCampaign(id: visit.id("campaign")))
        return .page(campaignPage(campaign, counts, visit))
    },
    .post("/carers/campaigns/:campaign/end", for: .staffWho(.keepCarers)) { visit in
        var reader = FormReader(visit.form)
        let id = try visit.id("campaign")
        try await visit.perform(EndCampaign(id: id, version: reader.version()))
        return .redirect(to: FindingPaths.campaign(id), notice: .campaignEnded)
    },
]

private func details(_ form: Form, _ teams: [Team]) throws -> CampaignDetails {
    var reader = FormReader(form)
    let name = reader.text("name", required: CampaignWords.nameMissing, most: 100)
    let source = reader.choice("source", required: CampaignWords.sourceMissing, fallback: FoundSource.other)
    let place = reader.optionalText("place", most: 100)
    let chosen = reader.optionalUUID("team").flatMap { id in teams.first { $0.id == id } }
    guard let team = chosen ?? teams.first else { throw Refusal.notPermitted }
    try reader.finish()
    return CampaignDetails(team: team.id, name: name, source: source, place: place)
}

private func listPage(_ answer: Campaigns.Answer, _ visit: Visit) -> Page {
    let rows: [[HTML]] = answer.campaigns.map { campaign in
        let counts = answer.counts[campaign.id]
        let state: HTML = campaign.endedOn.map { .day($0) } ?? .tag(CampaignWords.running, .ok)
        return [
            .link(Phrase(same: campaign.name), to: FindingPaths.campaign(campaign.id)),
            "\(campaign.source.words)", campaign.place.map { "\($0)" } ?? .none(),
            "\(Phrase.number(counts?.arrived ?? 0))",
            "\(Phrase.number(counts?.waiting ?? 0))", "\(Phrase.number(counts?.takenOn ?? 0))", state,
        ]
    }
    let columns = [
        Column(CampaignWords.name), Column(CampaignWords.source), Column(CampaignWords.place),
        Column(CampaignWords.arrived, isNumber: true), Column(CampaignWords.waiting, isNumber: true),
        Column(CampaignWords.takenOn, isNumber: true), Column(CampaignWords.state),
    ]
    return Page(
        CampaignWords.title,
        breadcrumbs: [CarersWords.crumb],
        width: .wide,
        actions: .buttonLink(CampaignWords.make, to: FindingPaths.newCampaign, .primary),
        body: rows.isEmpty
            ? .emptyState(CampaignWords.none)
            : "<p>\(CampaignWords.opening)</p>\(.table(CampaignWords.title, columns: columns, rows: rows, isCaptionSeen: false))"
    )
}

private func newPage(_ teams: [Team], _ visit: Visit, _ form: Form, _ invalid: InvalidForm? = nil) -> Page {
    let sources = FoundSource.allCases.map { Option($0.rawValue, $0.words) }
    let team: HTML? =
        teams.count > 1
        ? .select(
            "team",
            label: CampaignWords.team,
            options: teams.map { Option($0.id.uuidString, name: "\($0.agencyName): \($0.name)") },
            form: form
        ) : nil
    return Page(
        CampaignWords.make,
        breadcrumbs: [CarersWords.crumb, NavigationItem(CampaignWords.title, path: FindingPaths.campaigns)],
        invalid: invalid,
        body: .form(
            action: FindingPaths.newCampaign,
            visit.context,
            """
            \(.textField("name", label: CampaignWords.name, hint: CampaignWords.nameHint, form: form, invalid: invalid))
            \(.select("source", label: CampaignWords.source, options: sources, form: form, invalid: invalid))
            \(.textField("place", label: CampaignWords.place, hint: PaperWords.placeHint, isOptional: true, form: form, invalid: invalid))
            \(team)\(.button(CampaignWords.make))
            """
        )
    )
}

private func campaignPage(_ campaign: Campaign, _ counts: CampaignCounts, _ visit: Visit) -> Page {
    let link = visit.origin + FindingPaths.invitation(campaign.code)
    let facts = [
        Fact(CampaignWords.source, "\(campaign.source.words)"),
        Fact(CampaignWords.place, text: campaign.place),
        Fact(CampaignWords.begins, .day(campaign.beginsOn)),
        Fact(CampaignWords.ended, campaign.endedOn.map { .day($0) } ?? .none(CampaignWords.running)),
        Fact(CampaignWords.madeBy, text: campaign.madeName),
    ]
    let end: HTML? =
        campaign.endedOn == nil
        ? .form(
            action: FindingPaths.campaign(campaign.id) + "/end",
            visit.context,
            "\(.hidden("version", String(campaign.version)))\(.button(CampaignWords.end, .secondary))"
        ) : nil
    return Page(
        Phrase(same: campaign.name),
        breadcrumbs: [CarersWords.crumb, NavigationItem(CampaignWords.title, path: FindingPaths.campaigns)],
        width: .wide,
        body: """
            <h2>\(CampaignWords.link)</h2><p>\(CampaignWords.linkWords)</p>
            \(.code(CampaignWords.link, link))
            \(.counts([(counts.arrived, CampaignWords.arrived), (counts.waiting, CampaignWords.waiting), (counts.takenOn, CampaignWords.takenOn)]))
            \(.summaryList(facts))\(end)
            """
    )
}

enum CampaignWords {
    static let title = Phrase(en: "Campaigns", cy: "Ymgyrchoedd")
    static let opening = Phrase(
        en: "Each campaign has its own link. It says where someone found you, and nothing of who they are.",
        cy: "Mae gan bob ymgyrch ei dolen ei hun. Mae’n dweud ble daeth rhywun o hyd i chi, a dim am bwy ydyn nhw."
    )
    static let none = Phrase(
        en: "There are no campaigns yet. Make one to get a link for a poster, a letter or a web page.",
        cy: "Nid oes ymgyrchoedd eto. Gwnewch un i gael dolen ar gyfer poster, llythyr neu dudalen we."
    )
    static let make = Phrase(en: "Make a campaign", cy: "Gwneud ymgyrch")
    static let name = Phrase(en: "Name", cy: "Enw")
    static let nameHint = Phrase(
        en: "For example, Flu clinics autumn 2026",
        cy: "Er enghraifft, Clinigau ffliw hydref 2026"
    )
    static let nameMissing = Phrase(en: "Enter a name", cy: "Rhowch enw")
    static let source = Phrase(en: "Where people will see it", cy: "Ble bydd pobl yn ei weld")
    static let sourceMissing = Phrase(en: "Select where people will see it", cy: "Dewiswch ble bydd pobl yn ei weld")
    static let place = Phrase(en: "Place", cy: "Lle")
    static let team = Phrase(en: "Team that looks at what comes", cy: "Tîm sy’n edrych ar yr hyn a ddaw")
    static let arrived = Phrase(en: "came", cy: "wedi dod")
    static let waiting = Phrase(en: "waiting for a decision", cy: "yn aros am benderfyniad")
    static let takenOn = Phrase(en: "taken on", cy: "wedi’u derbyn")
    static let state = Phrase(en: "State", cy: "Cyflwr")
    static let running = Phrase(en: "Running", cy: "Ar waith")
    static let begins = Phrase(en: "Began", cy: "Dechreuodd")
    static let ended = Phrase(en: "Ended", cy: "Daeth i ben")
    static let madeBy = Phrase(en: "Made by", cy: "Gwnaed gan")
    static let end = Phrase(en: "End this campaign", cy: "Dod â’r ymgyrch i ben")
    static let link = Phrase(en: "Link", cy: "Dolen")
    static let linkWords = Phrase(
        en: "Put this on the poster. Whoever follows it registers as usual, and is counted here.",
        cy: "Rhowch hwn ar y poster. Bydd pwy bynnag sy’n ei dilyn yn cofrestru fel arfer, ac yn cael ei gyfrif yma."
    )
}
