import Dates
public import Desk
import Records

/// The code that lets the first administrator in: made when the server starts with no administrator, and printed there once.
struct MakeFirstRunCode: Upkeep {
    let code: String

    static let minutes: Int64 = 30

    func permits(_ actor: Actor, _ db: any Reader) -> Bool { actor.isSystem }

    /// False when there is an administrator already: then there is nothing to begin.
    func keep(_ chore: Chore) throws -> Bool {
        guard try !chore.db.hasAnyAdministrator() else { return false }
        let expiry = chore.now.adding(seconds: MakeFirstRunCode.minutes * 60)
        try chore.db.replaceFirstRunCode(hash: Secret.hash(code), expiresAt: expiry)
        return true
    }
}

extension People {
    /// A code for `/first-run`, good for thirty minutes and to be printed once; none when there is an administrator already.
    public static func firstRunCode(_ desk: Desk) async throws -> String? {
        let code = Secret.code(desk.clock.random)
        return try await desk.keep(MakeFirstRunCode(code: code), as: .system("serve")) ? code : nil
    }
}
