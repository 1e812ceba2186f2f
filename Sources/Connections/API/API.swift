import DesignSystem
import Desk
import Markup
import Web

/// What other programs may ask and do, in order: the one description that the routes, the checks, the document and the
/// page are made of.
enum API {
    static let version = "1.0.0"

    static let operations: [Operation] = [
        .listPlans, .getPlan, .listActions, .getAction, .listPeriods, .listUpdates, .giveUpdate, .listFeedback,
        .recordFeedback, .sendReferral, .getReferral,
    ]

    /// The document as it is served and kept in `docs/openapi.json`.
    static let document = OpenAPIDocument(operations).json.text(isSpread: true) + "\n"

    static func routes(_ gate: Gate) -> [Route] {
        let document: Route = .get("/api/v1/openapi.json", for: .everyone) { _ in
            .text(API.document, contentType: "application/json").with(["Cache-Control": "no-store"])
        }
        return [document] + operations.map(gate.route)
    }
}
