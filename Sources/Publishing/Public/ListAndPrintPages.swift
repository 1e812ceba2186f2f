import Dates
import Delivery
import DesignSystem
import Foundation
import Markup
import Strategy

/// Which promises of a list someone wants to read.
enum Shown: String, Sendable, CaseIterable {
    case all, done
    case onTrack = "on-track"
    case late

    var words: Phrase {
        switch self {
        case .all: Phrase(en: "All", cy: "Pob un")
        case .done: Phrase(en: "Done", cy: "Wedi’u gwneud")
        case .onTrack: Phrase(en: "On track", cy: "Ar y trywydd iawn")
        case .late: Phrase(en: "Late", cy: "Hwyr")
        }
    }

    func allows(_ action: PublishedAction, on today: Day) -> Bool {
        switch self {
        case .all: true
        case .done: action.status == .done
        case .onTrack: action.status == .onTrack && !action.isLate(on: today)
        case .late: action.isLate(on: today)
        }
    }
}

/// Every promise in one list, and the whole plan on one page.
extension Showing {
    func listPage(_ shown: Shown) -> Page {
        let ways: [HTML] = Shown.allCases.map { one in
            """
            <li><a href="\(actions)\(if: one != .all, "?show=\(one.rawValue)")"\(if: one == shown, " aria-current=\"true\"")>\
            \(one.words)</a></li>
            """
        }
        let groups: [HTML] = plan.themes.compactMap { theme in
            let lines: [HTML] = theme.actions.filter { shown.allows($0, on: today) }.map { line($0) }
            guard !lines.isEmpty else { return nil }
            return "<h2>\(heading(theme))</h2><ul class=\"plain stack\">\(lines)</ul>"
        }
        let none = Phrase(en: "No promise is here.", cy: "Nid oes addewid yma.")
        return page(
            Phrase(en: "Every promise: \(shown.words.en)", cy: "Pob addewid: \(shown.words.cy)"),
            heading: "\(Phrase(en: "Every promise", cy: "Pob addewid"))",
            body: """
                <nav aria-label="\(Phrase(en: "Which promises", cy: "Pa addewidion"))"><ul class="cluster plain">\(ways)</ul></nav>
                \(groups)\(if: groups.isEmpty, "<p>\(none)</p>")
                """
        )
    }

    /// The whole plan, open, for paper.
    var printPage: Page {
        let themes: [HTML] = plan.themes.map { theme in
            let said: HTML? = theme.statement.map { "<p class=\"pre\">\(words($0))</p>" }
            let rows: [[HTML]] = theme.actions.map { action in
                let ref: HTML? = action.ref.map { "\($0.original.words) " }
                let news: HTML = action.updates.first.map { "\(words($0.text))<br>\($0.on.shown)" } ?? .none()
                return [
                    "\(ref)\(words(action.text))", agencies(action.leads, otherwise: PublicWords.noLead),
                    when(action), standing(action), news,
                ]
            }
            let table: HTML =
                rows.isEmpty
                ? "<p>\(Phrase(en: "No promise is here.", cy: "Nid oes addewid yma."))</p>"
                : .table(
                    title(theme.ref, theme.title, otherwise: PublicWords.theme),
                    id: "t\(theme.id.uuidString.lowercased())",
                    columns: [
                        Column(PublicWords.action), Column(PlanWords.lead), Column(PlanWords.byWhen),
                        Column(PlanWords.status), Column(Phrase(en: "Latest news", cy: "Newyddion diweddaraf")),
                    ],
                    rows: rows,
                    isEven: true,
                    isCaptionSeen: false
                )
            return "<h2>\(heading(theme))</h2>\(said)\(table)"
        }
        return page(
            Phrase(en: "The whole plan", cy: "Y cynllun cyfan"),
            heading: words(plan.title),
            body: "<p>\(PromiseCounts(plan.actions, on: today).sentence)</p>\(themes)"
        )
    }
}
