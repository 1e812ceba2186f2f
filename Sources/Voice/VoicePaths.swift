import Foundation
import Records

/// Where the pages of voices are.
enum VoicePaths {
    static let hub = "/voices"
    static let list = "/voices/all"
    static let new = "/voices/new"
    static let bring = "/voices/bring"
    static let toRead = "/voices/to-read"
    static let setAside = "/voices/set-aside"
    static let groups = "/voices/groups"
    static let seats = "/voices/seats"
    /// For everyone: what was published.
    static let youSaid = "/you-said"
    static let answered = "/voices/answered"
    static let haveYourSay = "/have-your-say"
    static func voice(_ id: UUID) -> String { "/voices/\(id.path)" }
    static func group(_ id: UUID) -> String { "/voices/groups/\(id.path)" }
    static func seat(_ id: UUID) -> String { "/voices/seats/\(id.path)" }
    static func told(_ token: String) -> String { "/told/\(token)" }
}

extension UUID {
    /// As it stands in an address.
    var path: String { text }
}
