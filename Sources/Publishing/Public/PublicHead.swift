import DesignSystem
import Markup
import Web

/// What other programs read of a public page: where it stands in each language, and what to call it when it is shared.
///
/// Everything is from this site: nobody else hears that a page was looked at.
enum PublicHead {
    static func of(_ title: Phrase, about: Phrase, _ visit: Visit, feeds: String? = nil) -> HTML {
        let here = address(visit, in: visit.language)
        let others: [HTML] = Language.allCases.map { language in
            "<link rel=\"alternate\" hreflang=\"\(language.code)\" href=\"\(address(visit, in: language))\">"
        }
        let feed: HTML? = feeds.map {
            "<link rel=\"alternate\" type=\"application/json\" href=\"\(visit.origin)\($0)/feed.json\">"
        }
        let locale = visit.language == .welsh ? "cy_GB" : "en_GB"
        return """
            <link rel="canonical" href="\(here)">\(others)<link rel="alternate" hreflang="x-default" \
            href="\(address(visit, in: .english))">\(feed)<meta property="og:type" content="website">\
            <meta name="description" content="\(about)"><meta property="og:description" content="\(about)">\
            <meta property="og:title" content="\(title)"><meta property="og:site_name" content="\(visit.context.placeName)">\
            <meta property="og:url" content="\(here)"><meta property="og:locale" content="\(locale)">\
            <meta name="robots" content="index,follow">
            """
    }

    private static func address(_ visit: Visit, in language: Language) -> String {
        let prefix = language == .english ? "" : "/" + language.code
        return visit.origin + prefix + visit.context.path
    }
}
