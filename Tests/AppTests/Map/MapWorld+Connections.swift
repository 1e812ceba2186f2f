import Foundation
import Records
import TestSupport
import Testing

extension MapWorld {
    /// What the lead of a place lets other programs ask and be told.
    static func beginConnections(_ lead: Visitor) async throws {
        let token = try await lead.post("/connections/tokens/new", newToken)
        let calendar = try await lead.post("/connections/calendars", ["plan": ""])
        let webhook = try await lead.post("/connections/webhooks/new", newWebhook)
        for made in [token, calendar, webhook] { try #require(made.status == .ok, "\(made.status)") }
    }

    private static var newToken: [String: String] { ["name": "Dashboard", "scopes": "plans:read", "days": "90"] }

    private static var newWebhook: [String: String] {
        ["url": "https://hooks.trentham.example/in", "events": "plan.adopted"]
    }

    /// Forms that stand on a page of another address, or whose choices no page makes.
    var formsOfConnections: [String: [String: String]] {
        [
            "/connections/tokens/new": Self.newToken, "/connections/tokens/:program/renewal": [:],
            "/connections/calendars": ["plan": ids["plan"]?.uuidString.lowercased() ?? ""],
            "/connections/webhooks/new": Self.newWebhook,
        ]
    }
}
