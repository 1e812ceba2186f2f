import Desk
import Foundation
import PlanReading
import Records
import TestSupport
import Testing

@testable import Strategy

/// A small plan as a spreadsheet would save it.
let smallPlan = """
    Ref,Objective,Action,Lead,By when,How will we know
    1.1,Find carers early,a) Train reception staff in every surgery,Northshire NHS,March 2027,40 surgeries trained
    1.1,Find carers early,b) Put posters in pharmacies,Carers Centre,June 2026,Posters in 20 pharmacies
    1.2,Give carers a break,a) Buy 200 more hours of sitting service,Northshire Council,Ongoing,Hours bought each year
    """

extension Visitor {
    /// Brings a document in and answers with the address of what was understood.
    func bring(_ text: String, named name: String = "plan.csv", to plan: UUID? = nil) async throws -> String {
        let form = plan.map { ["plan": $0.path] } ?? [:]
        let answer = try await post("/plans/imports", form, file: ("file", name, Array(text.utf8)))
        return try #require(answer.location, "\(answer.status): \(answer.text.problem)")
    }

    /// Gives the plan a title, and makes the document a plan as the page that shows what would change offers it.
    func apply(_ path: String, titled title: String? = "Carers’ plan 2026–28") async throws -> UUID {
        if let title { _ = try await post(path + "/facts", ["title": title]) }
        let answer = try await confirm(path)
        let plan = try #require(answer.location, "\(answer.status): \(answer.text.problem)")
        return try #require(UUID(uuidString: String(plan.dropFirst("/plans/".count))))
    }

    /// Presses the button of the page that shows what would change.
    func confirm(_ path: String) async throws -> Answer {
        let check = try await get(path + "/check").text
        return try await post(
            path + "/apply",
            ["version": check.value(of: "version") ?? "", "seen": check.value(of: "seen") ?? ""]
        )
    }

    /// Sends a row's form as its page shows it, with these fields changed.
    func correct(_ row: Int, of path: String, _ changes: [String: String]) async throws -> Answer {
        let page = try await get("\(path)/actions/\(row)").text
        var fields = page.fields
        for (name, value) in changes { fields[name] = value }
        return try await post("\(path)/actions/\(row)", fields)
    }
}

extension SiteUnderTest {
    /// The plan with all under it.
    func tree(_ plan: UUID) async throws -> PlanTree { try await desk.ask(PlanReadBack(id: plan), as: .system("test")) }

    /// What applying an import would do.
    func comparison(_ path: String) async throws -> PlanComparison {
        let id = try #require(UUID(uuidString: String(path.dropFirst("/plans/imports/".count))))
        return try await desk.ask(ImportCompared(id: id), as: .system("test")).comparison
    }
}

/// A whole plan, as the program itself sees it.
struct PlanReadBack: Question {
    let id: UUID
    func permits(_ actor: Actor, _ db: any Reader) -> Bool { actor.isSystem }
    func answer(_ look: Look) throws -> PlanTree { try look.db.planTree(id, visibleTo: look.actor) }
}

extension String {
    /// The value of a hidden or single-line field of a page.
    func value(of field: String) -> String? {
        fields[field]
    }

    /// The text of a page's first problem.
    var problem: String {
        range(of: "summary-err").map { String(self[$0.lowerBound...].prefix(600)) } ?? String(prefix(300))
    }

    /// The fields of a row's form, as a browser would send them.
    var fields: [String: String] {
        var fields: [String: String] = [:]
        for match in matches(of: /<input[^>]*name="([^"]+)"[^>]*value="([^"]*)"/) where match.output.1 != "form_token" {
            fields[String(match.output.1)] = String(match.output.2).unescaped
        }
        for match in matches(of: /<textarea[^>]*name="([^"]+)"[^>]*>([^<]*)<\/textarea>/) {
            fields[String(match.output.1)] = String(match.output.2.drop { $0.isNewline }).unescaped
        }
        for match in matches(of: /<select[^>]*name="([^"]+)"[^>]*>(.*?)<\/select>/) {
            if let chosen = match.output.2.firstMatch(of: /value="([^"]*)" selected/) {
                fields[String(match.output.1)] = String(chosen.output.1)
            }
        }
        return fields
    }

    private var unescaped: String {
        replacing("&lt;", with: "<").replacing("&gt;", with: ">").replacing("&quot;", with: "\"")
            .replacing("&#39;", with: "'").replacing("&amp;", with: "&")
    }
}
