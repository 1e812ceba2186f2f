public import Desk
import Foundation
import Records

extension Means {
    /// An address as it is kept once a letter to it is gone: enough to know it again, by whoever has the place's keys.
    func addressHash(_ address: String) throws -> String {
        try sealed.fingerprint(address.lowercased(), of: "mail address")
    }
}

extension Look {
    /// Whether letters to this address come back.
    public func failing(_ address: String) throws -> FailingAddress? {
        try db.failingAddress(means.addressHash(address))
    }
}
