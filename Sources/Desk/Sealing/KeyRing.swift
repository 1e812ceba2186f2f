import Crypto
import Foundation
import Synchronization

/// The keys that seal columns, as all who seal in one process share them.
final class KeyRing: Sendable {
    typealias Reread = @Sendable () -> PlaceKeys?

    /// What is known now.
    struct Keys: Sendable {
        let current: SymmetricKey
        let former: SymmetricKey?
    }

    private let held: Mutex<Keys>
    /// Fingerprints are made with it, whatever seals.
    let prints: SymmetricKey
    private let reread: Reread?

    init(sealing: [UInt8], former: [UInt8]?, prints: [UInt8], reread: Reread?) {
        held = Mutex(Keys(current: Self.derived(sealing), former: former.map(Self.derived)))
        self.prints = Self.derived(prints)
        self.reread = reread
    }

    var keys: Keys { held.withLock { $0 } }

    /// Takes up what the file says now; says whether that is something else than before.
    func readAgain() -> Bool {
        guard let now = reread?() else { return false }
        let keys = Keys(current: Self.derived(now.sealing), former: now.former.map(Self.derived))
        return held.withLock { held in
            if held.current == keys.current, held.former == keys.former { return false }
            held = keys
            return true
        }
    }

    private static func derived(_ bytes: [UInt8]) -> SymmetricKey {
        HKDF<SHA256>.deriveKey(
            inputKeyMaterial: SymmetricKey(data: bytes),
            info: Data("alongside sealed column".utf8),
            outputByteCount: 32
        )
    }
}
