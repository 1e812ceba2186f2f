import Crypto
import CryptoExtras
import Foundation

/// How dear a password is to hash: scrypt's three numbers.
public struct PasswordCost: Sendable, Equatable {
    /// The work: two to this power.
    let logRounds: Int
    let blockSize: Int
    let parallelism: Int

    /// 32 MiB and about a fifth of a second.
    public static let standard = PasswordCost(logRounds: 15, blockSize: 8, parallelism: 3)
    /// For tests, which sign in hundreds of times.
    public static let cheap = PasswordCost(logRounds: 1, blockSize: 1, parallelism: 1)

    /// Whether a hash can be worked out without taking the server down, whatever a damaged row says.
    var isBearable: Bool {
        (1...20).contains(logRounds) && (1...32).contains(blockSize) && (1...16).contains(parallelism)
    }
}

/// A password as it is stored: a PHC string with its own cost and salt.
///
///     $scrypt$ln=15,r=8,p=3$<salt>$<hash>
///
/// The password goes in as HMAC-SHA256 of its NFC form under the place's pepper, so its length never matters to scrypt
/// and none of it is cut off.
struct PasswordHash: Sendable, Equatable {
    let cost: PasswordCost
    let salt: [UInt8]
    let hash: [UInt8]

    init(_ password: String, salt: [UInt8], pepper: [UInt8], cost: PasswordCost) throws {
        self.cost = cost
        self.salt = salt
        hash = try PasswordHash.derive(password, salt: salt, pepper: pepper, cost: cost)
    }

    /// A hash no password has, to spend the time of a comparison on.
    init(ofNothingAt cost: PasswordCost) {
        self.cost = cost
        salt = Array(repeating: 0, count: 16)
        hash = Array(repeating: 0, count: 32)
    }

    init?(phc text: String) {
        let parts = text.split(separator: "$", omittingEmptySubsequences: false)
        guard parts.count == 5, parts[0].isEmpty, parts[1] == "scrypt" else { return nil }
        let costs = parts[2].split(separator: ",")
        func number(_ index: Int, _ name: String) -> Int? {
            guard costs.indices.contains(index), costs[index].hasPrefix("\(name)=") else { return nil }
            return Int(costs[index].dropFirst(name.count + 1))
        }
        guard costs.count == 3, let rounds = number(0, "ln"), let block = number(1, "r"), let lanes = number(2, "p"),
            let salt = Data(base64Encoded: PasswordHash.padded(parts[3])),
            let hash = Data(base64Encoded: PasswordHash.padded(parts[4])), salt.count >= 8, hash.count == 32
        else { return nil }
        cost = PasswordCost(logRounds: rounds, blockSize: block, parallelism: lanes)
        guard cost.isBearable else { return nil }
        self.salt = [UInt8](salt)
        self.hash = [UInt8](hash)
    }

    var phc: String {
        let costs = "ln=\(cost.logRounds),r=\(cost.blockSize),p=\(cost.parallelism)"
        return "$scrypt$\(costs)$\(PasswordHash.unpadded(salt))$\(PasswordHash.unpadded(hash))"
    }

    func matches(_ password: String, pepper: [UInt8]) throws -> Bool {
        let typed = try PasswordHash.derive(password, salt: salt, pepper: pepper, cost: cost)
        return zip(typed, hash).reduce(UInt8(0)) { $0 | ($1.0 ^ $1.1) } == 0
    }

    private static func derive(_ password: String, salt: [UInt8], pepper: [UInt8], cost: PasswordCost) throws -> [UInt8]
    {
        let normal = Data(password.precomposedStringWithCanonicalMapping.utf8)
        let peppered = HMAC<SHA256>.authenticationCode(for: normal, using: SymmetricKey(data: pepper))
        let key = try KDF.Scrypt.deriveKey(
            from: Array(peppered),
            salt: salt,
            outputByteCount: 32,
            rounds: 1 << cost.logRounds,
            blockSize: cost.blockSize,
            parallelism: cost.parallelism
        )
        return key.withUnsafeBytes { Array($0) }
    }

    private static func padded(_ text: Substring) -> String {
        String(text) + String(repeating: "=", count: (4 - text.utf8.count % 4) % 4)
    }

    private static func unpadded(_ bytes: [UInt8]) -> String {
        Data(bytes).base64EncodedString().replacing("=", with: "")
    }
}
