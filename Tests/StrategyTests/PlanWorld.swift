import Foundation
import TestSupport
import Testing
import Web

@testable import Strategy

/// The small plan, brought in and applied through the front door by a strategy lead of the north team.
struct PlanWorld {
    let site: SiteUnderTest
    let lead: Visitor
    let id: UUID

    init(_ site: SiteUnderTest, adopted: Bool = false) async throws {
        self.site = site
        lead = site.visitor(.strategyLead, of: "north")
        id = try await lead.apply(try await lead.bring(smallPlan))
        if adopted {
            let page = try await lead.get("\(path)/adoption")
            _ = try await lead.post("\(path)/adoption", ["version": page.text.fields["version"] ?? ""])
        }
    }

    var path: String { PlanPaths.plan(id) }

    /// The path of the action whose wording holds these words.
    func action(_ words: String) async throws -> String {
        let leaf = try await site.tree(id).actions.first { $0.action.text.contains(words) }
        return PlanPaths.action(try #require(leaf).action)
    }
}
