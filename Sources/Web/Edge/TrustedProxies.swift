import HTTPTypes

/// Whose word is taken for where a request came from, and in which header they give it.
///
/// Behind a proxy every connection comes from the proxy, and guesses from one address could not be told from those of
/// everyone. What a header says is believed only of a peer that is named here: anyone can send a header.
public struct TrustedProxies: Sendable {
    /// What was given for a proxy is neither an address nor a network.
    public struct Unreadable: Error, CustomStringConvertible {
        let word: String
        public var description: String {
            "\(word) is no address and no network: write one such as 127.0.0.1, ::1 or 10.1.0.0/16."
        }
    }

    private let header: HTTPField.Name?
    private let networks: [Network]

    /// Nobody's word is taken.
    public init() {
        header = nil
        networks = []
    }

    /// - Parameters:
    ///   - proxies: Addresses and networks, such as `127.0.0.1` or `10.1.0.0/16`.
    ///   - header: `X-Forwarded-For`, to which each proxy adds whoever asked it, or one that the last proxy sets.
    /// - Throws: `Unreadable` for what is neither.
    public init(_ proxies: [String], header: String) throws {
        guard let name = HTTPField.Name(header) else { throw Unreadable(word: header) }
        self.header = name
        networks = try proxies.map { word in
            guard let network = Network(word) else { throw Unreadable(word: word) }
            return network
        }
    }

    /// The address that a request came from: the last in the header that is not one of the proxies themselves.
    ///
    /// What stands before it was written by whoever asked, and may be anything.
    func address(of peer: String, _ headers: HTTPFields) -> String {
        guard let header, let last = InternetNumber(peer), trusts(last) else { return peer }
        var found = last
        let told = headers[values: header].flatMap { $0.split(separator: ",") }
        for word in told.reversed() {
            guard let address = InternetNumber(told: word) else { break }
            found = address
            guard trusts(address) else { break }
        }
        return found.text
    }

    private func trusts(_ address: InternetNumber) -> Bool { networks.contains { $0.contains(address) } }
}

/// An address, or all that begin with the same bits.
private struct Network: Sendable {
    let first: InternetNumber
    let bits: Int

    init?(_ text: String) {
        let parts = text.split(separator: "/", omittingEmptySubsequences: false)
        guard let start = parts.first, parts.count <= 2, let address = InternetNumber(String(start)) else { return nil }
        let most = address.bytes.count * 8
        guard let bits = parts.count == 2 ? Int(parts[1]) : most, (0...most).contains(bits) else { return nil }
        first = address
        self.bits = bits
    }

    func contains(_ address: InternetNumber) -> Bool {
        guard address.bytes.count == first.bytes.count else { return false }
        for (index, (one, other)) in zip(first.bytes, address.bytes).enumerated() {
            let left = bits - index * 8
            guard left > 0 else { return true }
            let mask: UInt8 = left >= 8 ? 0xff : ~(0xff >> UInt8(left))
            guard one & mask == other & mask else { return false }
        }
        return true
    }
}
