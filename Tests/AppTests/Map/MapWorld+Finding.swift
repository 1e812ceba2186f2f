import Desk
import Forms
import Foundation
import Markup
import Records
import TestSupport
import Testing
import Web

@testable import Carers

/// Someone who arrived by a campaign of team north, and a carer who was referred on, in the place of the map.
extension MapWorld {
    static func find(for lead: Visitor, _ person: UUID?, at site: SiteUnderTest) async throws -> [String: UUID] {
        let made = try await lead.post("/carers/campaigns/new", newCampaign)
        try #require(made.status == .seeOther, "\(made.status)")
        let codes: [String] = try await site.store.read { try $0.values("code", "SELECT code FROM campaign") }
        var ids: [String: UUID] = [:]
        ids["arrival"] = try await site.desk.perform(registered(by: codes.first ?? ""), as: .system("test"))
        let path = CarersPaths.part("onward", of: person ?? unknown)
        let sent = try await lead.post(path, onward)
        try #require(sent.status == .seeOther, "\(sent.status)")
        let tables: [(String, SQL)] = [
            ("campaign", "SELECT id FROM campaign"), ("onward", "SELECT id FROM onward_referral"),
            ("worker", "SELECT account_id AS id FROM membership WHERE role = \(Role.carersWorker)"),
        ]
        for (name, statement) in tables {
            let found: [UUID] = try await site.store.read { try $0.values("id", statement) }
            ids[name] = found.first
        }
        return ids
    }

    /// Someone who registers, without the pages.
    private static func registered(by campaign: String) -> SendArrival {
        let told = Told(values: [
            "given": ["Idris"], "family": ["Bowen"], "born-year": ["1961"], "phone": ["01632 960 003"],
            "from": [campaign], "p1-relation": ["parent"],
        ])
        return SendArrival(
            kind: .registration,
            told: told,
            draft: nil,
            owner: nil,
            language: .english,
            targets: LocalTargets()
        )
    }

    private static let newCampaign = ["name": "Flu clinics", "source": "flu_clinic", "place": "Riverside Surgery"]
    private static let onward = ["organisation": "Memory Café", "words": "Singing", "agreed": "1"]

    /// Forms of finding that stand on a page of another address, or whose page has nothing filled in.
    var formsOfFinding: [String: [String: String]] {
        let arrival = "/carers/arrivals/:arrival"
        return [
            "/register/from-check": ["who": "partner", "help": "", "often": "", "effect": ""],
            "/register/form": ["born-year": "1958"],
            "/young/help": ["given": "Kaz"],
            "/refer/form": ["consent": "yes"],
            "/carers/paper": ["source": "event"],
            "/carers/arrivals/teams": ["team": TestTeams.id("north").uuidString.lowercased()],
            "/carers/campaigns/new": Self.newCampaign,
            "/carers/campaigns/:campaign/end": ["version": "1"],
            arrival + "/take": ["version": "1"],
            arrival + "/contacted": ["version": "1"],
            arrival + "/team": ["version": "1", "team": TestTeams.id("south").text],
            arrival + "/decision": ["version": "1", "decision": "registered", "words": "As told"],
            "/carers/allocation": [
                "person": (ids["person"] ?? Self.unknown).text, "worker": (ids["worker"] ?? Self.unknown).text,
            ],
            "/carers/:person/onward": Self.onward,
            "/carers/:person/onward/:onward": ["outcome": "accepted", "version": "1"],
        ]
    }

    /// Where the steps of a form are that anyone may fill in: each keeps its own fields and no other, sealed.
    static let opensToAll = [
        "/register/form/:draft", "/young/help/:draft", "/refer/form/:draft", "/carers/paper/:draft",
    ]
}
