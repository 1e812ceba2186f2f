import Dates
import Delivery
import DesignSystem
import Markup
import Strategy

/// Parts that several public pages are made of.
extension Showing {
    /// Every public page of the plan stands in this.
    func page(
        _ title: Phrase,
        heading: HTML,
        under levels: [NavigationItem] = [],
        isHome: Bool = false,
        body: HTML
    ) -> Page {
        let home = NavigationItem(phrase(plan.title), path: base)
        let list = NavigationItem(PublicWords.plans, path: PublishingPaths.list)
        let way = (isPreview ? [] : [list]) + (isHome ? [] : [home])
        var page = Page(
            title,
            breadcrumbs: way + levels,
            width: .wide,
            subNavigation: nil,
            hasOwnHeading: true,
            body: "<h1>\(heading)</h1>\(body)\(ending)"
        )
        if !isPreview { page.section = PublicWords.plans }
        return page
    }

    /// When it was published, and on what terms others may use it.
    private var ending: HTML {
        let terms: HTML? =
            licence == .ogl
            ? """
            <p class="meta">\(.outsideLink(
                Phrase(
                    en: "You may use this under the Open Government Licence v3.0",
                    cy: "Gallwch ddefnyddio hwn o dan y Drwydded Llywodraeth Agored v3.0"),
                to: "https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/"))</p>
            """ : nil
        let day: HTML? = on.map { "<p class=\"meta\">\(PublicWords.published): \($0.shown)</p>" }
        return "\(day)\(terms)"
    }

    /// How an action is going, in words: late is said beside its status.
    func standing(_ action: PublishedAction) -> HTML {
        action.isLate(on: today) ? "\(action.status.tag) \(.tag(PlanWords.late, .bad))" : action.status.tag
    }

    /// By when, as the plan says it, and the day that means.
    func when(_ action: PublishedAction) -> HTML {
        let day: HTML? = action.due.map { "<span class=\"meta\">\(Phrase(en: "by", cy: "erbyn")) \($0.shown)</span>" }
        guard let said = action.byWhen else {
            return day ?? .none(action.isOngoing ? PublicWords.ongoing : PlanWords.noDate)
        }
        let isSame = action.due?.words(in: .english).lowercased() == said.original.words.lowercased()
        return isSame ? words(said) : "\(words(said)) \(day)"
    }

    func agencies(_ names: [PublishedText], otherwise: Phrase) -> HTML {
        guard !names.isEmpty else { return .none(otherwise) }
        let shown: [HTML] = names.enumerated().map { $0 == 0 ? words($1) : "; \(words($1))" }
        return "\(shown)"
    }

    /// One promise of a list: what, who, by when, how it is going and, where it is late, why.
    func line(_ action: PublishedAction, saysWhy: Bool = true) -> HTML {
        let ref: HTML? = action.ref.map { "\($0.original.words) " }
        let news: HTML? = saysWhy ? latest(action) : nil
        return """
            <li><p><a href="\(self.action(action))">\(ref)\(words(action.text))</a> \(standing(action))</p>\
            <p class="meta">\(agencies(action.leads, otherwise: PublicWords.noLead)) · \(when(action))</p>\(news)</li>
            """
    }

    /// What was last said of it; where it is late and nothing was, that.
    private func latest(_ action: PublishedAction) -> HTML? {
        guard let update = action.updates.first else {
            return action.isLate(on: today) ? "<p>\(PublicWords.noReason)</p>" : nil
        }
        // It need not say why: it is what was said last.
        return
            "<p><strong>\(PublicWords.latestNews):</strong> \(words(update.text)) <span class=\"meta\">\(update.on.shown)</span></p>"
    }

    /// Promises under a heading that says how many; nothing where there are none.
    func group(_ title: Phrase, _ actions: [PublishedAction], level: Int = 2) -> HTML? {
        guard !actions.isEmpty else { return nil }
        let lines: [HTML] = actions.map { line($0) }
        let heading: HTML =
            level == 2 ? "<h2>\(title) (\(actions.count))</h2>" : "<h3>\(title) (\(actions.count))</h3>"
        return "\(heading)<ul class=\"plain stack\">\(lines)</ul>"
    }

    /// A form to search the published plan.
    func searchForm(_ typed: String = "") -> HTML {
        .lookUp(
            action: search,
            """
            <div class="field"><label for="q">\(Phrase(en: "Search this plan", cy: "Chwilio’r cynllun hwn"))</label>
            <input class="input" id="q" name="q" type="search" value="\(typed)"></div>
            \(.button(Phrase(en: "Search", cy: "Chwilio"), .secondary))
            """
        )
    }
}
