import Crypto

/// A file the site serves besides its pages, compiled in, under a name that changes when its bytes do.
public struct Asset: Sendable {
    public let path: String
    public let contentType: String
    public let bytes: [UInt8]

    init(_ name: String, _ ending: String, _ contentType: String, _ bytes: [UInt8]) {
        let hash = SHA256.hash(data: bytes).prefix(6).map { byte in
            String(byte >> 4, radix: 16) + String(byte & 15, radix: 16)
        }.joined()
        path = "/assets/\(name).\(hash).\(ending)"
        self.contentType = contentType
        self.bytes = bytes
    }

    public static let styles = Asset("app", "css", "text/css; charset=utf-8", PackageResources.app_css)
    public static let script = Asset("app", "js", "text/javascript; charset=utf-8", PackageResources.app_js)
    public static let mark = Asset("mark", "svg", "image/svg+xml", PackageResources.mark_svg)

    /// Every one there is.
    public static let all = [styles, script, mark]
}
