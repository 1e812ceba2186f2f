import Markup

/// The Welsh page stands at the same path under `/cy`.
///
/// Links inside a page are written without it, once, and turned here.
enum LanguagePrefix {
    /// The languages that have a prefix, each with its own.
    private static let prefixes = Language.allCases.filter { $0 != .english }.map { ($0, "/" + $0.code) }

    /// The language a path asks for, and the path without it.
    static func split(_ path: String) -> (Language, String) {
        for (language, prefix) in prefixes where path.hasPrefix(prefix) {
            if path.utf8.count == prefix.utf8.count { return (language, "/") }
            let rest = path.dropFirst(prefix.count)
            if rest.hasPrefix("/") { return (language, String(rest)) }
            if rest.hasPrefix("?") { return (language, "/" + rest) }
        }
        return (.english, path)
    }

    static func add(_ language: Language, to path: String) -> String {
        guard language != .english, path.hasPrefix("/"), !path.hasPrefix("//") else { return path }
        return "/" + language.code + path
    }

    /// The page with its local links in `language`.
    ///
    /// What people typed cannot be touched: a quotation mark in it is escaped, so `href="/` can only be ours. Assets have
    /// no language, and the links to the languages themselves name theirs.
    static func localise(_ html: String, to language: Language) -> String {
        guard language != .english else { return html }
        let page = Array(html.utf8)
        var localised: [UInt8] = []
        localised.reserveCapacity(page.count + page.count / 16)
        var start = 0
        for end in page.indices where isLocal(page, end) {
            localised += page[start...end]
            localised += Array((language.code + "/").utf8)
            start = end + 1
        }
        localised += page[start...]
        return String(decoding: localised, as: UTF8.self)
    }

    /// Whether the slash at `end` begins a link of ours that is to be turned.
    private static func isLocal(_ page: [UInt8], _ end: Int) -> Bool {
        guard page[end] == UInt8(ascii: "/"), end > 2, page[end - 1] == UInt8(ascii: "\""),
            page[end - 2] == UInt8(ascii: "=")
        else { return false }
        let before = page[..<(end - 2)]
        if before.ends(with: " href") {
            return !page[(end + 1)...].starts(with: "assets/".utf8) && !before.ends(with: " data-language href")
        }
        return before.ends(with: " action") || before.ends(with: " formaction")
            || before.ends(with: " data-autosave")
    }
}

extension ArraySlice<UInt8> {
    fileprivate func ends(with text: StaticString) -> Bool {
        let length = text.utf8CodeUnitCount
        guard count >= length else { return false }
        return text.withUTF8Buffer { suffix(length).elementsEqual($0) }
    }
}
