import Markup

extension Page {
    /// What was just done, said once; never beside a list of problems.
    func notice(_ context: PageContext) -> HTML? {
        guard invalid == nil else { return nil }
        return context.notice.map {
            "<div class=\"flash ok\" role=\"status\" tabindex=\"-1\"><h2>\(Words.saved)</h2><p>\($0)</p></div>"
        }
    }

    /// Help in the same place and the same order on every page.
    func footer(_ context: PageContext) -> HTML {
        if context.help == nil, context.footer.isEmpty, context.secondsLeft == nil {
            return FixedFrame.of(context.language).footer
        }
        return Self.footer(context)
    }

    static func footer(_ context: PageContext) -> HTML {
        let unreviewed: HTML? =
            context.language == .welsh
            ? "<p>\(Phrase(en: "", cy: "Drafft yw’r Gymraeg ar y safle hwn: nid yw wedi’i hadolygu eto."))</p>" : nil
        let help: HTML? = context.help.map {
            "<h2 class=\"h3\">\(Phrase(en: "Help and contact", cy: "Cymorth a chysylltu"))</h2>\($0)"
        }
        let links: HTML? =
            context.footer.isEmpty ? nil : "<ul class=\"cluster plain\">\(each: context.footer, line)</ul>"
        return """
            <footer class="foot"><div class="wrap stack">\(help)\(timeOutLine(context))\(unreviewed)\(links)<p>\
            \(Phrase(en: "Alongside runs this place’s carers’ strategy.", cy: "Alongside sy’n rhedeg strategaeth gofalwyr y lle hwn."))\
            </p></div></footer>
            """
    }

    private static func line(_ item: NavigationItem) -> HTML {
        "<li><a href=\"\(Address.safe(item.path).text)\">\(item.words)</a></li>"
    }
}
