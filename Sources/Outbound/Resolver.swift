import Dispatch
import Foundation

/// How a name becomes addresses.
package struct Resolver: Sendable {
    package let addresses: @Sendable (String) async -> [InternetAddress]

    package init(_ addresses: @escaping @Sendable (String) async -> [InternetAddress]) { self.addresses = addresses }

    /// What this machine is told by its own name server.
    package static let system = Resolver { name in
        await withCheckedContinuation { waiting in
            // It blocks until there is an answer, so not on a thread that others wait for.
            DispatchQueue.global().async { waiting.resume(returning: ask(name)) }
        }
    }

    private static func ask(_ name: String) -> [InternetAddress] {
        var wanted = addrinfo()
        wanted.ai_socktype = Int32(SOCK_STREAM.rawValue)
        var found: UnsafeMutablePointer<addrinfo>?
        guard getaddrinfo(name, nil, &wanted, &found) == 0 else { return [] }
        defer { freeaddrinfo(found) }
        var addresses: [InternetAddress] = []
        var next = found
        while let one = next?.pointee {
            if let address = one.ai_addr.flatMap({ InternetAddress(socket: $0, length: Int(one.ai_addrlen)) }) {
                addresses.append(address)
            }
            next = one.ai_next
        }
        return addresses
    }
}

extension InternetAddress {
    fileprivate init?(socket: UnsafeMutablePointer<sockaddr>, length: Int) {
        let bytes = UnsafeRawBufferPointer(start: socket, count: length)
        switch Int32(socket.pointee.sa_family) {
        case AF_INET where length >= 8: self.init(bytes: Array(bytes[4..<8]))
        case AF_INET6 where length >= 24: self.init(bytes: Array(bytes[8..<24]))
        default: return nil
        }
    }
}
