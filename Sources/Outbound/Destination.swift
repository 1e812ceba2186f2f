import Foundation

/// Where something may be sent: a web address of someone else's, and the machine it was looked up to be.
package struct Destination: Sendable, Equatable {
    package enum Refusal: Error, Equatable {
        /// No such name now.
        case unknown
        /// A machine that outsiders could not reach: to send there would be to lend out our place in the network.
        case inside
    }

    package let url: WebhookAddress
    /// What it is sent to, whatever its name means a moment later.
    package let address: InternetAddress

    /// Looks the name up once, and keeps to what it was told.
    ///
    /// - Throws: `Refusal`; a name with one address inside is refused whole.
    package init(_ url: WebhookAddress, by resolver: Resolver, allowsThisMachine: Bool) async throws {
        let found = await resolver.addresses(url.host)
        guard let first = found.first else { throw Refusal.unknown }
        let isFit = found.allSatisfy { $0.isPublic || allowsThisMachine && $0.isThisMachine }
        guard isFit, url.isEncrypted || allowsThisMachine && first.isThisMachine else { throw Refusal.inside }
        self.url = url
        address = first
    }
}

/// An address someone wrote for us to send to, as far as can be told without looking it up.
package struct WebhookAddress: Sendable, Equatable {
    package let text: String
    package let host: String
    package let port: Int
    package let isEncrypted: Bool

    /// - Parameters:
    ///   - text: `https://…`, with no name and password in it.
    ///   - allowsThisMachine: Whether `http://localhost…` will do, as it does for whoever builds a receiver.
    package init?(_ text: String, allowsThisMachine: Bool = false) {
        guard text.utf8.count <= 500, text.utf8.allSatisfy({ $0 > 32 && $0 < 127 }),
            let parts = URLComponents(string: text), parts.user == nil, parts.password == nil, parts.fragment == nil,
            let written = parts.host?.lowercased(), !written.isEmpty
        else { return nil }
        let host = written.trimmingCharacters(in: CharacterSet(charactersIn: "[]"))
        switch parts.scheme?.lowercased() {
        case "https": isEncrypted = true
        case "http" where allowsThisMachine && ["localhost", "127.0.0.1"].contains(host): isEncrypted = false
        default: return nil
        }
        guard (1...65535).contains(parts.port ?? 443) else { return nil }
        self.text = text
        self.host = host
        port = parts.port ?? (isEncrypted ? 443 : 80)
    }
}
