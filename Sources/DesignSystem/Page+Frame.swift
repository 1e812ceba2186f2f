import Markup

extension Page {
    /// The whole document, in the reader's language.
    public func document(in context: PageContext) -> String {
        let error: HTML? = invalid != nil ? "\(Phrase(en: "Error: ", cy: "Gwall: "))" : nil
        let frame: HTML = """
            <!DOCTYPE html>
            <html lang="\(context.isMirrored ? "ar" : context.language.code)" \
            dir="\(context.isMirrored ? "rtl" : context.language.direction.rawValue)">
            <head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
            <title>\(quiet.map { "\(error)\($0)" } ?? "\(error)\(title)\(after) – \(context.placeName)" as HTML)</title>
            \(head)\(FixedFrame.assets)
            <body class="\(context.signedInName == nil ? "public" : "staff")\(if: quiet != nil, " quiet")">
            \(FixedFrame.of(context.language).skip)\(exit)
            \(header(context))\(navigation(context))\(way)\(identity.map(HTML.identityBar))\(subNavigation)
            <main class="wrap main\(if: width == .wide, " wide")" id="main" tabindex="-1">\(notice(context))\(context.offer)\(heading)\(body)</main>
            \(footer(context))\(timeOut(context))</body></html>
            """
        return frame.rendered(in: context.language)
    }

    /// The problem box goes before the heading, so that it is met first.
    private var heading: HTML {
        let box = HTML.errorSummary(invalid, on: body)
        guard identity == nil, !hasOwnHeading else { return box }
        guard let actions else { return "\(box)<h1>\(title)</h1>" }
        return "\(box)<div class=\"cluster spread\"><h1>\(title)</h1><div class=\"cluster\">\(actions)</div></div>"
    }

    /// What stands in the title between the page's name and the place's.
    private var after: HTML {
        let inBrackets: HTML? = part.map { " (\($0))" }
        let section: HTML? = self.section == title ? nil : self.section.map { " – \($0)" }
        return "\(inBrackets)\(section)"
    }

    private func header(_ context: PageContext) -> HTML {
        let languages: [HTML] = Language.allCases.map { language in
            let current: HTML? = language == context.language ? " aria-current=\"true\"" : nil
            let prefix = language == .english ? "" : "/" + language.code
            return """
                <li><a data-language href="\(prefix + context.path)" lang="\(language.code)" hreflang="\(language.code)"\(current)>\
                \(language.ownName)</a></li>
                """
        }
        return """
            <header class="bar"><div class="wrap cluster"><a class="bar-name" href="/">\(context.placeName)</a>\
            <div class="cluster">\(session(context))<nav aria-label="\(Phrase(en: "Language", cy: "Iaith"))">\
            <ul class="lang">\(languages)</ul></nav></div></div></header>
            """
    }

    private func session(_ context: PageContext) -> HTML {
        if let leave = context.leave {
            return .form(action: leave, context, inline: true, .button(Phrase(en: "Leave", cy: "Gadael")))
        }
        guard let name = context.signedInName else {
            return FixedFrame.of(context.language).signIn
        }
        return """
            <a href="/me">\(name)</a>\(
                .form(
                    action: "/sign-out", context, inline: true,
                    .button(Phrase(en: "Sign out", cy: "Allgofnodi"), .text)))
            """
    }

    private func navigation(_ context: PageContext) -> HTML? {
        guard !context.sections.isEmpty else { return nil }
        let here = section.flatMap { words in context.sections.first { $0.words == words } } ?? nearest(context)
        let links = HTML.foldedLinks(context.sections, here: here?.path, most: 6)
        return "<nav class=\"nav\" aria-label=\"\(Phrase(en: "Sections", cy: "Adrannau"))\">\(links)</nav>"
    }

    /// The section whose address says most of where this page is, or that it stands under.
    private func nearest(_ context: PageContext) -> NavigationItem? {
        context.sections.filter { context.path == $0.path || context.path.hasPrefix($0.path + "/") }
            .max { $0.path.utf8.count < $1.path.utf8.count }
            ?? breadcrumbs.lazy.compactMap { crumb in context.sections.first { $0.path == crumb.path } }.first
    }

    /// A link, so that it works without script; it stays in sight.
    private var exit: HTML? {
        guard quiet != nil else { return nil }
        let words = Phrase(en: "Leave this site", cy: "Gadael y safle hwn")
        return """
            <section class="wrap exit" aria-label="\(words)"><a class="btn warn" href="/leave" rel="nofollow noreferrer" data-exit>\(words)</a></section>
            """
    }

    private var way: HTML? {
        if let back {
            return """
                <nav class="wrap crumbs" aria-label="\(Phrase(en: "Back", cy: "Yn ôl"))"><a class="back" href="\(Address.safe(back.path).text)">\
                \(back.words)</a></nav>
                """
        }
        guard !breadcrumbs.isEmpty else { return nil }
        let items: [HTML] = breadcrumbs.map { "<li><a href=\"\(Address.safe($0.path).text)\">\($0.words)</a></li>" }
        return """
            <nav class="wrap crumbs" aria-label="\(Phrase(en: "Where you are", cy: "Ble rydych chi"))"><ol>\(items)</ol></nav>
            """
    }
}
