import Carers
import DesignSystem
import Forms
import Markup
import Web

extension Page {
    /// One of someone's own pages.
    ///
    /// The first of its ways between pages leads home, so that no other does. Its title names nobody and says nothing of caring: it stays in the browser's list of pages.
    static func ofOwn(
        _ frame: OwnFrame,
        _ title: Phrase,
        _ visit: Visit,
        width: Width = .reading,
        invalid: InvalidForm? = nil,
        hasOwnHeading: Bool = false,
        autosaves: Bool = false,
        body: HTML
    ) -> Page {
        let path = visit.context.path
        var page = Page(
            title,
            width: width,
            invalid: invalid,
            subNavigation: .subNavigation(OwnWords.mine, OwnPage.all, current: path),
            hasOwnHeading: hasOwnHeading,
            autosaves: autosaves,
            // Never before the heading.
            body: hasOwnHeading
                ? "\(body)\(keepCode(frame, path))" : "\(keepCode(frame, path))\(body)"
        )
        if frame.isYoung { page.quiet = OwnWords.quiet }
        return page
    }

    private static func keepCode(_ frame: OwnFrame, _ path: String) -> HTML? {
        guard !frame.isCodeKept, path != OwnPaths.code else { return nil }
        return .alert(
            OwnWords.codeTitle,
            .warn,
            "<p>\(OwnWords.codeWaits)</p><p>\(HTML.link(OwnWords.codeSee, to: OwnPaths.code))</p>"
        )
    }
}

/// The pages of somebody's own pages, in the order of their navigation.
enum OwnPage {
    static let all = [
        NavigationItem(OwnWords.mine, path: OwnPaths.home), NavigationItem(OwnWords.say, path: OwnPaths.say),
        NavigationItem(OwnWords.looked, path: OwnPaths.looked),
        NavigationItem(OwnWords.everything, path: OwnPaths.everything),
        NavigationItem(OwnWords.code, path: OwnPaths.code), NavigationItem(OwnWords.stop, path: OwnPaths.stop),
    ]
}

extension SharedFact {
    /// As a line of a list of facts.
    var fact: Fact {
        if words.count == 1 { return Fact(label, "<span class=\"pre\">\(words[0])</span>") }
        let lines: [HTML] = words.map { "<p class=\"pre\">\($0)</p>" }
        return Fact(label, "<div class=\"stack\">\(lines)</div>")
    }
}
