import Foundation

/// An address of a machine, of either kind, as its bytes.
package struct InternetAddress: Sendable, Hashable {
    /// Four or sixteen.
    package let bytes: [UInt8]

    package init?(_ text: String) {
        var four = in_addr()
        if inet_pton(AF_INET, text, &four) == 1 {
            bytes = withUnsafeBytes(of: &four) { Array($0) }
            return
        }
        var sixteen = in6_addr()
        guard inet_pton(AF_INET6, text, &sixteen) == 1 else { return nil }
        bytes = withUnsafeBytes(of: &sixteen) { Array($0) }
    }

    package init?(bytes: [UInt8]) {
        guard bytes.count == 4 || bytes.count == 16 else { return nil }
        self.bytes = bytes
    }

    /// As it stands in an address: `192.0.2.1`, `[2001:db8:0:0:0:0:0:1]`.
    package var text: String {
        guard bytes.count == 16 else { return bytes.map(String.init).joined(separator: ".") }
        let groups = stride(from: 0, to: 16, by: 2).map { at in
            String(UInt16(bytes[at]) << 8 | UInt16(bytes[at + 1]), radix: 16)
        }
        return "[\(groups.joined(separator: ":"))]"
    }

    /// This machine itself.
    package var isThisMachine: Bool {
        bytes.count == 4 ? bytes[0] == 127 : bytes == Array(repeating: 0, count: 15) + [1]
    }

    /// Whether it belongs to a machine that everyone on the internet reaches by it.
    ///
    /// What is not known to be public is not: private networks, this machine, the link, the metadata of a cloud, ways to
    /// say an old address in the new form, and all that is kept for special use (RFC 6890).
    package var isPublic: Bool {
        let kept = bytes.count == 4 ? Self.keptFour : Self.keptSixteen
        let isOrdinary = bytes.count == 4 || bytes[0] & 0xE0 == 0x20
        return isOrdinary && !kept.contains { self.begins(with: $0.start, bits: $0.bits) }
    }

    private func begins(with start: [UInt8], bits: Int) -> Bool {
        for bit in 0..<bits {
            let at = bit / 8
            guard bytes.indices.contains(at), start.indices.contains(at) else { return false }
            let mask = UInt8(0x80) >> UInt8(bit % 8)
            if bytes[at] & mask != start[at] & mask { return false }
        }
        return true
    }

    private typealias Net = (start: [UInt8], bits: Int)

    private static let keptFour: [Net] = [
        ([0], 8), ([10], 8), ([100, 64], 10), ([127], 8), ([169, 254], 16), ([172, 16], 12), ([192, 0, 0], 24),
        ([192, 0, 2], 24), ([192, 88, 99], 24), ([192, 168], 16), ([198, 18], 15), ([198, 51, 100], 24),
        ([203, 0, 113], 24), ([224], 4), ([240], 4),
    ]

    /// Within the one eighth that is given out at all.
    private static let keptSixteen: [Net] = [
        ([0x20, 0x01, 0x00], 23), ([0x20, 0x01, 0x0D, 0xB8], 32), ([0x20, 0x02], 16), ([0x3F, 0xFF, 0x00], 20),
    ]
}
