import Foundation
import Strategy

/// Where the pages of partners are.
enum PartnerPaths {
    static func promises(_ agency: UUID) -> String { "/agencies/\(agency.uuidString.lowercased())/promises" }
    static func newPledge(_ agency: UUID) -> String { promises(agency) + "/new" }
    static func bring(_ agency: UUID) -> String { promises(agency) + "/bring" }
    static func pledges(_ plan: UUID) -> String { PlanPaths.plan(plan) + "/pledges" }
    static func pledge(_ id: UUID, of plan: UUID) -> String { "\(pledges(plan))/\(id.uuidString.lowercased())" }
}
