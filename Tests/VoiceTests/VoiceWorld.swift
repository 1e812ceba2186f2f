import Delivery
import Desk
import Foundation
import Mail
import Markup
import PlanReading
import Publishing
import Records
import TestSupport
import Testing
import Web

@testable import Strategy
@testable import Voice

/// A plan in force of the north team, with what carers said in it, and two strategy leads.
struct VoiceWorld {
    let site: SiteUnderTest
    let asha: Visitor
    let owen: Visitor
    let plan: UUID

    /// A plan as it is exported, with two things that carers said.
    static func document(response: String = "We will look") -> String {
        let headers = ExchangeTable(ReadPlan()).headers
        let find = ["Theme ref": "1", "Theme": "Being found", "Objective ref": "1.1", "Objective": "Find carers"]
        let rows: [[String: String]] = [
            find.merging(["Plan": "Carers’ plan", "Action": "Train every reception", "By when": "March 2027"]) { $1 },
            find.merging(["Action": "Put posters in pharmacies", "By when": "June 2026"]) { $1 },
            ["Theme ref": "1", "You said": "Nobody asks if I care for someone", "Response": "Staff will ask"],
            ["Theme ref": "1", "You said": "I cannot get a break", "Response": response],
        ]
        return ExchangeTable(headers: headers, rows: rows.map { row in headers.map { row[$0] ?? "" } }).csv
    }

    init(_ site: SiteUnderTest, adopted: Bool = true) async throws {
        self.site = site
        asha = site.visitor(.strategyLead, of: "north")
        owen = site.visitor(.strategyLead, of: "north", named: "Owen Bevan")
        plan = try await VoiceWorld.read(Self.document(), into: nil, at: site)
        if adopted { try await site.desk.perform(AdoptDraft(id: plan), as: .system("test")) }
    }

    /// Reads the document, or a newer one over the plan.
    static func read(_ text: String, into plan: UUID?, at site: SiteUnderTest) async throws -> UUID {
        let bytes = Array(text.utf8)
        let team = TestTeams.id("north")
        let command = try ReadPlanApplied(bytes: bytes, named: "plan.csv", to: plan, team: team, title: "Carers’ plan")
        return try await site.desk.perform(command, as: .system("test"))
    }

    /// Writes something down, and gives its address.
    func say(_ words: String, _ more: [String: String] = [:]) async throws -> String {
        let answer = try await asha.post("/voices/new", ["words": words, "source": "meeting"].merging(more) { $1 })
        return try #require(answer.location, "\(answer.status)")
    }

    /// Starts a group with a voice.
    func group(_ voice: String, _ summary: String) async throws -> String {
        let answer = try await asha.post(voice + "/group", ["summary": summary])
        return try #require(answer.location, "\(answer.status)")
    }

    /// Asha answers, and Owen approves.
    func answer(_ group: String, _ kind: String = "accepted", _ words: String = "We will") async throws {
        let form = ["kind": kind, "reason": "Among ourselves", "public": words]
        let written = try await asha.post(group + "/answer", form)
        try #require(written.status == .seeOther, "\(written.status)")
        let approved = try await approve(group, by: owen)
        try #require(approved.status == .seeOther, "\(approved.status)")
    }

    func approve(_ group: String, by visitor: Visitor) async throws -> Answer {
        let id = try await ids("SELECT id FROM voice_answer WHERE state = 'waiting' ORDER BY id").first
        return try await visitor.post(group + "/approval", ["answer": id?.inAddress ?? "", "judgement": "approve"])
    }

    func ids(_ statement: SQL) async throws -> [UUID] { try await site.store.read { try $0.values("id", statement) } }

    func count(_ table: String) async throws -> Int {
        try await site.store.read { try $0.rows("SELECT * FROM \(name: table)").count }
    }

    /// The action whose words begin so.
    func action(_ words: String) async throws -> Action {
        let tree = try await site.store.read { [plan] in try $0.planTree(plan, visibleTo: .system("test")) }
        return try #require(tree.actions.map(\.action).first { $0.text.hasPrefix(words) })
    }

    /// What all who sign in read.
    func youSaid(_ query: String = "") async throws -> String {
        try await site.visitor(.boardMember, of: "south").get("/voices/answered" + query).text
    }

    /// Lets everyone see the plan as it stands.
    func publish(_ other: UUID? = nil) async throws {
        try await site.desk.perform(PublishAsItStands(id: other ?? plan), as: .system("test"))
    }

    /// News of the action whose words begin so, said by a program of the place and approved by Owen.
    func report(_ words: String, _ status: Action.Status, forEveryone text: String? = nil) async throws {
        var news = News(plan: plan, action: try await action(words).id, narrative: "Between us.", status: status)
        news.publicText = text
        let sent = try await site.desk.perform(SendNews([news]), as: .system("test"))
        let approving = ApproveUpdates(plan: plan, updates: sent)
        let lead = Actor.Membership(team: TestTeams.id("north"), role: .strategyLead)
        try await site.desk.perform(
            approving,
            as: Actor(account: site.clock.clock.newID(), name: "Owen Bevan", memberships: [lead])
        )
    }
}

extension UUID {
    /// As it stands in an address.
    var inAddress: String { uuidString.lowercased() }
}
