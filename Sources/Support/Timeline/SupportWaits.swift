package import Carers
import Desk
import Markup
import Web

/// What of support waits for somebody, on their day's page.
package enum SupportWaits {
    package static let all: [any WaitsForMe] = [ApprovalWaits()]
}

/// Decisions and plans of others that they may approve.
private struct ApprovalWaits: WaitsForMe {
    func waiting(_ visit: Visit) async throws -> (count: Int, words: Phrase, path: String)? {
        guard visit.actor.may(.approveSupport) else { return nil }
        let many = try await visit.ask(ToApprove())
        let words = Phrase(en: "decisions and plans to approve", cy: "penderfyniad a chynllun i’w cymeradwyo")
        return many == 0 ? nil : (many, words, SupportPaths.work)
    }
}
