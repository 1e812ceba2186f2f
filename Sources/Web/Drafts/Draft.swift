import Dates
import Desk
import Foundation
import Records

/// Something typed and not sent yet, as it is stored: what was typed is sealed.
struct Draft: Sendable, RowDecodable {
    /// How long a draft is kept after it was last saved.
    static let days: Int64 = 28
    /// The most one person has; the oldest goes.
    static let most = 100
    /// The kind of a form that stands on one page.
    static let formKind = "form"

    let id: UUID
    let account: UUID
    /// The name of its journey, or `form`.
    let kind: String
    /// The step that was last sent, or the page the form stands on.
    let address: String
    let typed: String
    let savedAt: Instant

    init(id: UUID, account: UUID, kind: String, address: String, typed: String, savedAt: Instant) {
        self.id = id
        self.account = account
        self.kind = kind
        self.address = address
        self.typed = typed
        self.savedAt = savedAt
    }

    init(row: Row) throws {
        id = try row["id"]
        account = try row["account_id"]
        kind = try row["kind"]
        address = try row["address"]
        typed = try row["typed"]
        savedAt = try row["saved_at"]
    }

    static func place(_ id: UUID) -> SealedText.Place { SealedText.Place(table: "draft", row: id, column: "typed") }

    /// Drafts saved before this are over.
    static func oldest(at now: Instant) -> Instant { now.adding(seconds: -days * 86_400) }
}

/// A form that came after its session had ended, for the browser it came from and the account whose it was.
struct UnsentForm: Sendable, RowDecodable {
    /// How long it waits for someone to sign in.
    static let minutes: Int64 = 30
    /// The most that wait for one account, so that nobody can fill the disk.
    static let most = 3

    let id: UUID
    let typed: String
    let keptAt: Instant

    init(id: UUID, typed: String, keptAt: Instant) {
        self.id = id
        self.typed = typed
        self.keptAt = keptAt
    }

    init(row: Row) throws {
        id = try row["id"]
        typed = try row["typed"]
        keptAt = try row["kept_at"]
    }

    static func place(_ id: UUID) -> SealedText.Place {
        SealedText.Place(table: "unsent_form", row: id, column: "typed")
    }

    static func oldest(at now: Instant) -> Instant { now.adding(seconds: -minutes * 60) }
}
