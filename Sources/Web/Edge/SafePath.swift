/// Paths we could have made ourselves: one slash at a time, no dots that climb, no controls.
enum SafePath {
    /// The most bytes of an address with its query.
    static let longest = 2048

    static func allows(_ path: String) -> Bool {
        guard path.utf8.first == UInt8(ascii: "/"), path.utf8.count <= longest else { return false }
        var isQuery = false
        var before = UInt8(0)
        for byte in path.utf8 {
            guard byte > 32, byte < 127, byte != UInt8(ascii: "\\") else { return false }
            if byte == UInt8(ascii: "?") { isQuery = true }
            let isTwice = byte == before && (byte == UInt8(ascii: "/") || byte == UInt8(ascii: "."))
            if isTwice && !isQuery { return false }
            before = byte
        }
        return true
    }
}
