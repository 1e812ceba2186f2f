import Foundation
import Records

/// Where the pages of connections are.
enum ConnectionsPaths {
    static let home = "/connections"
    static let newToken = "/connections/tokens/new"
    static let everyToken = "/connections/tokens"
    static func end(token: UUID) -> String { "/connections/tokens/\(token.text)/end" }
    static func renewal(token: UUID) -> String { "/connections/tokens/\(token.text)/renewal" }
    static let api = "/connections/api"
    static let calendars = "/connections/calendars"
    static func end(calendar: UUID) -> String { "/connections/calendars/\(calendar.text)/end" }
    static func feed(_ secret: String) -> String { "/calendars/\(secret)" }
    static let newWebhook = "/connections/webhooks/new"
    static func webhook(_ id: UUID) -> String { "/connections/webhooks/\(id.text)" }
}
