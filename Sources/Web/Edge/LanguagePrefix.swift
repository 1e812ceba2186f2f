import Markup

/// The Welsh page stands at the same path under `/cy`.
///
/// Links inside a page are written without it, once, and turned here.
enum LanguagePrefix {
    /// The language a path asks for, and the path without it.
    static func split(_ path: String) -> (Language, String) {
        for language in Language.allCases where language != .english {
            let prefix = "/" + language.code
            if path == prefix { return (language, "/") }
            if path.hasPrefix(prefix + "/") { return (language, String(path.dropFirst(prefix.count))) }
            if path.hasPrefix(prefix + "?") { return (language, "/" + path.dropFirst(prefix.count)) }
        }
        return (.english, path)
    }

    static func add(_ language: Language, to path: String) -> String {
        guard language != .english, path.hasPrefix("/"), !path.hasPrefix("//") else { return path }
        return "/" + language.code + path
    }

    /// The page with its local links in `language`.
    ///
    /// What people typed cannot be touched: a quotation mark in it is escaped, so `href="/` can only be ours.
    static func localise(_ html: String, to language: Language) -> String {
        guard language != .english else { return html }
        var localised = html
        for attribute in ["href", "action", "formaction"] {
            localised = localised.replacing(" \(attribute)=\"/", with: " \(attribute)=\"/\(language.code)/")
        }
        // Assets have no language, and the links to the languages themselves name theirs.
        return localised.replacing("href=\"/\(language.code)/assets/", with: "href=\"/assets/")
            .replacing(" data-language href=\"/\(language.code)/", with: " data-language href=\"/")
    }
}
