/// Paths we could have made ourselves: one slash at a time, no dots that climb, no controls.
enum SafePath {
    static func allows(_ path: String) -> Bool {
        guard path.hasPrefix("/"), path.utf8.count <= 2048 else { return false }
        let route = path.prefix { $0 != "?" }
        return !route.contains("//") && !route.contains("..")
            && path.utf8.allSatisfy { $0 > 32 && $0 < 127 && $0 != UInt8(ascii: "\\") }
    }
}
