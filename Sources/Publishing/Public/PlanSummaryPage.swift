import Dates
import Delivery
import DesignSystem
import Foundation
import Markup
import Strategy

/// The first page of a published plan: how it stands in a sentence, theme by theme, and what is late with what was said of it.
extension Showing {
    private static let mostLate = 10
    private static let mostNews = 5

    var summaryPage: Page {
        let all = plan.actions
        let counts = PromiseCounts(all, on: today)
        let body: HTML = """
            \(about)<p class="lead">\(counts.sentence)</p>\(figures(counts))\(ended)
            <h2>\(Phrase(en: "What we promised", cy: "Yr hyn a addawyd gennym"))</h2>\(themeCards)
            \(numbers(of: all, atMost: Self.mostFigures))
            \(late(all.filter { $0.isLate(on: today) }))\(news(all))\(voices)
            \(searchForm())\(ways)\(oversight)\(explained)
            """
        return page(phrase(plan.title), heading: words(plan.title), isHome: true, body: body)
    }

    private var about: HTML? {
        let parts = [plan.place, plan.period].compactMap { $0 }
        guard !parts.isEmpty else { return nil }
        let said: [HTML] = parts.enumerated().map { $0 == 0 ? words($1) : ", \(words($1))" }
        return "<p class=\"meta\">\(said)</p>"
    }

    private var ended: HTML? {
        guard plan.isClosed else { return nil }
        let words = Phrase(
            en: "This plan has ended. It is shown as it stood.",
            cy: "Mae’r cynllun hwn wedi dod i ben. Fe’i dangosir fel yr oedd."
        )
        return "<p>\(words)</p>"
    }

    private func figures(_ counts: PromiseCounts) -> HTML {
        .counts([
            (counts.all, Phrase(en: "promises", cy: "o addewidion"), actions),
            (counts.done, Phrase(en: "done", cy: "wedi’u gwneud"), actions + "?show=done"),
            (counts.onTrack, Phrase(en: "on track", cy: "ar y trywydd iawn"), actions + "?show=on-track"),
            (counts.late, Phrase(en: "late", cy: "yn hwyr"), actions + "?show=late"),
        ])
    }

    private var themeCards: HTML {
        guard !plan.themes.isEmpty else {
            return
                "<p>\(Phrase(en: "Nothing is listed in this plan yet.", cy: "Nid oes dim wedi’i restru yn y cynllun hwn eto."))</p>"
        }
        let lines: [HTML] = plan.themes.map { theme in
            """
            <li class="card"><h3><a href="\(self.theme(theme))">\(heading(theme))</a></h3>\
            <p>\(PromiseCounts(theme.actions, on: today).sentence)</p></li>
            """
        }
        return "<ul class=\"plain stack\">\(lines)</ul>"
    }

    private func late(_ actions: [PublishedAction]) -> HTML? {
        guard !actions.isEmpty else { return nil }
        let oldest = actions.sorted { ($0.due ?? .last, $0.id.uuidString) < ($1.due ?? .last, $1.id.uuidString) }
        let lines: [HTML] = oldest.prefix(Self.mostLate).map { line($0) }
        let more: HTML? =
            actions.count > Self.mostLate
            ? """
            <p>\(.link(
                Phrase(en: "See all \(actions.count) late promises", cy: "Gweld pob un o’r \(actions.count) addewid hwyr"),
                to: self.actions + "?show=late"))</p>
            """ : nil
        return """
            <h2>\(Phrase(en: "What is late, and what was said of it", cy: "Yr hyn sy’n hwyr, a’r hyn a ddywedwyd amdano"))</h2>
            <ul class="plain stack">\(lines)</ul>\(more)
            """
    }

    private func news(_ actions: [PublishedAction]) -> HTML? {
        let all = actions.flatMap { action in action.updates.prefix(Self.mostNews).map { (action, $0) } }
        guard !all.isEmpty else { return nil }
        let newest = all.sorted { ($0.1.on, $0.1.id.uuidString) > ($1.1.on, $1.1.id.uuidString) }
        let lines: [HTML] = newest.prefix(Self.mostNews).map { action, update in
            """
            <li><p class="meta">\(update.on.shown)</p><p>\(words(update.text))</p>\
            <p><a href="\(self.action(action))">\(words(action.text))</a></p></li>
            """
        }
        return """
            <h2>\(Phrase(en: "Latest news", cy: "Newyddion diweddaraf"))</h2><ol class="time">\(lines)</ol>
            """
    }

    private var voices: HTML? {
        guard !plan.voices.isEmpty else { return nil }
        return """
            <h2>\(Phrase(en: "What carers said", cy: "Yr hyn a ddywedodd gofalwyr"))</h2>
            <p>\(.link(PublicWords.youSaid, to: youSaid))</p>
            """
    }

    private var ways: HTML {
        let whole = Phrase(
            en: "The whole plan on one page, to print",
            cy: "Y cynllun cyfan ar un dudalen, i’w argraffu"
        )
        let feeds: HTML? =
            isPreview
            ? nil
            : """
            <li><a href="\(base)/feed.csv">\(Phrase(en: "As a table for any spreadsheet (CSV)", cy: "Fel tabl i unrhyw daenlen (CSV)"))</a></li>
            <li><a href="\(base)/feed.json">\(Phrase(en: "For other programs (JSON)", cy: "Ar gyfer rhaglenni eraill (JSON)"))</a></li>
            """
        return """
            <h2>\(Phrase(en: "More ways to read it", cy: "Rhagor o ffyrdd i’w ddarllen"))</h2>
            <ul><li>\(.link(PlanPicture.title, to: onAPage))</li>
            <li>\(.link(whole, to: print))</li>
            <li>\(.link(Phrase(en: "Every promise in one list", cy: "Pob addewid mewn un rhestr"), to: actions))</li>\(feeds)</ul>
            """
    }

    private var oversight: HTML? {
        guard !plan.boards.isEmpty else { return nil }
        let lines: [HTML] = plan.boards.map { "<li>\(words($0))</li>" }
        return "<h2>\(Phrase(en: "Who oversees it", cy: "Pwy sy’n ei oruchwylio"))</h2><ul>\(lines)</ul>"
    }

    private var explained: HTML? {
        guard !plan.definitions.isEmpty else { return nil }
        let lines: [HTML] = plan.definitions.map {
            "<div><dt>\(words($0.term))</dt><dd>\(words($0.meaning))</dd></div>"
        }
        return .details(
            Phrase(en: "Words this plan explains", cy: "Geiriau y mae’r cynllun hwn yn eu hegluro"),
            "<dl class=\"sum\">\(lines)</dl>"
        )
    }
}
