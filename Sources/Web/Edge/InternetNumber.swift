import Foundation

/// An address of the internet as its bytes, four or sixteen: written in one way, however it was told.
struct InternetNumber: Sendable, Equatable {
    let bytes: [UInt8]
    let text: String

    /// Exactly an address; one of version 4 that is written as one of version 6 is what it is.
    init?(_ text: String) {
        var four = in_addr()
        var six = in6_addr()
        if inet_pton(AF_INET, text, &four) == 1 {
            bytes = withUnsafeBytes(of: four) { Array($0) }
            self.text = Self.dotted(bytes)
        } else if inet_pton(AF_INET6, text, &six) == 1 {
            let found = withUnsafeBytes(of: six) { Array($0) }
            let mapped = [UInt8](repeating: 0, count: 10) + [0xff, 0xff]
            guard Array(found.prefix(12)) != mapped else {
                bytes = Array(found.suffix(4))
                self.text = Self.dotted(bytes)
                return
            }
            var written = [CChar](repeating: 0, count: Int(INET6_ADDRSTRLEN))
            guard inet_ntop(AF_INET6, &six, &written, socklen_t(INET6_ADDRSTRLEN)) != nil else { return nil }
            bytes = found
            self.text = String(decoding: written.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
        } else {
            return nil
        }
    }

    private static func dotted(_ bytes: [UInt8]) -> String { bytes.map { String($0) }.joined(separator: ".") }

    /// As a proxy tells it: perhaps with a port, perhaps in brackets.
    init?(told word: Substring) {
        let bare = word.filter { $0 != " " && $0 != "\t" }
        if bare.hasPrefix("["), let end = bare.firstIndex(of: "]") {
            self.init(String(bare[bare.index(after: bare.startIndex)..<end]))
        } else if bare.count(where: { $0 == ":" }) == 1, let end = bare.firstIndex(of: ":") {
            self.init(String(bare[..<end]))
        } else {
            self.init(String(bare))
        }
    }
}
