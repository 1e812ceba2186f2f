import Dates
import Delivery
import DesignSystem
import Foundation
import Markup
import Strategy

/// A theme, and one promise of it, as everyone reads them.
extension Showing {
    func themePage(_ theme: PublishedTheme) -> Page {
        let all = theme.actions
        let late = all.filter { $0.isLate(on: today) }
        let others = all.filter { !$0.isLate(on: today) }
        let said: HTML? = theme.statement.map { "<p class=\"lead pre\">\(words($0))</p>" }
        return page(
            title(theme.ref, theme.title, otherwise: PublicWords.theme),
            heading: heading(theme),
            body: """
                \(said)<p>\(PromiseCounts(all, on: today).sentence)</p>\(outcomes(theme))\(numbers(of: all))
                \(group(Phrase(en: "Late, and why", cy: "Hwyr, a pham"), late))
                \(group(Phrase(en: "Done", cy: "Wedi’u gwneud"), others.filter { $0.status == .done }))
                \(group(
                    Phrase(en: "Under way", cy: "Ar y gweill"),
                    others.filter { ![.done, .stopped, .notStarted].contains($0.status) }))
                \(group(Action.Status.notStarted.words, others.filter { $0.status == .notStarted }))
                \(group(Phrase(en: "Stopped", cy: "Wedi’u stopio"), others.filter { $0.status == .stopped }))
                """
        )
    }

    private func outcomes(_ theme: PublishedTheme) -> HTML? {
        let lines: [HTML] = theme.outcomes.compactMap { outcome in
            let name = [outcome.title, outcome.statement].compactMap { $0 }
            guard !name.isEmpty else { return nil }
            let words: [HTML] = name.enumerated().map { $0 == 0 ? self.words($1) : ": \(self.words($1))" }
            return "<li>\(words)</li>"
        }
        guard !lines.isEmpty else { return nil }
        return """
            <h2>\(Phrase(en: "What should be true for carers", cy: "Yr hyn a ddylai fod yn wir i ofalwyr"))</h2><ul>\(lines)</ul>
            """
    }

    func actionPage(_ action: PublishedAction, of theme: PublishedTheme) -> Page {
        let facts: [Fact] = [
            Fact(PlanWords.lead, agencies(action.leads, otherwise: PublicWords.noLead)),
            Fact(PlanWords.partners, agencies(action.partners, otherwise: PlanWords.notGiven)),
            Fact(PlanWords.byWhen, when(action)),
            Fact(Phrase(en: "How we will know", cy: "Sut y byddwn yn gwybod"), measures(action)),
        ]
        let under = NavigationItem(title(theme.ref, theme.title, otherwise: PublicWords.theme), path: self.theme(theme))
        // Tabs, search engines and history tell promises apart by their words: letters come again under each objective.
        let isShort = action.text.original.words.count <= 140
        let number = heading(action.ref, nil, otherwise: PublicWords.action)
        return page(
            phrase(action.text).shortened(to: 80),
            heading: isShort ? words(action.text) : number,
            under: [under],
            body: """
                \(isShort ? "<p class=\"meta\">\(number)</p>" : "<p class=\"lead pre\">\(words(action.text))</p>" as HTML)\
                <p>\(standing(action))</p>\(.summaryList(facts))
                \(timeline(action))\(answers(action))
                """
        )
    }

    /// How we will know, with what numbers say where they do.
    private func measures(_ action: PublishedAction) -> HTML {
        let figures = Array((action.figures ?? []).enumerated())
        func line(_ measure: PublishedText) -> HTML {
            let figure = figures.first { $0.element.measure == measure }
            let sentence: HTML? = figure.map { "<br><strong>\(words($0.element.says))</strong>" }
            return "\(words(measure))\(sentence)\(figure.flatMap { chart($0.element, of: action, $0.offset) })"
        }
        guard action.measures.count > 1 else {
            return action.measures.first.map(line) ?? .none(PlanWords.notGiven)
        }
        let lines: [HTML] = action.measures.map { "<li>\(line($0))</li>" }
        return "<ul class=\"plain\">\(lines)</ul>"
    }

    private func timeline(_ action: PublishedAction) -> HTML {
        let title = Phrase(en: "What has happened", cy: "Beth sydd wedi digwydd")
        guard !action.updates.isEmpty else {
            let none =
                action.isLate(on: today)
                ? PublicWords.noReason
                : Phrase(en: "No news has been published yet.", cy: "Nid oes newyddion wedi’u cyhoeddi eto.")
            return "<h2>\(title)</h2><p>\(none)</p>"
        }
        let lines: [HTML] = action.updates.map { update in
            let moved: HTML? = update.newDue.map {
                "<p class=\"meta\">\(Phrase(en: "New date:", cy: "Dyddiad newydd:")) \($0.shown)</p>"
            }
            let corrects: HTML? =
                update.isCorrection
                ? "<p class=\"meta\">\(Phrase(en: "This puts an earlier entry right.", cy: "Mae hwn yn cywiro cofnod cynharach."))</p>"
                : nil
            return """
                <li><p class="meta">\(update.on.shown) \(update.status.tag)</p><p class="pre">\(words(update.text))</p>\
                \(moved)\(corrects)</li>
                """
        }
        return "<h2>\(title)</h2><ol class=\"time\">\(lines)</ol>"
    }

    private func answers(_ action: PublishedAction) -> HTML? {
        let answered = plan.voices.filter { $0.actions.contains(action.id) }
        guard !answered.isEmpty else { return nil }
        let lines: [HTML] = answered.map { "<li>\(words($0.said))</li>" }
        return """
            <h2>\(Phrase(en: "It answers what carers said", cy: "Mae’n ateb yr hyn a ddywedodd gofalwyr"))</h2><ul>\(lines)</ul>
            <p>\(.link(PublicWords.youSaid, to: youSaid))</p>
            """
    }
}

extension Phrase {
    /// One line no longer than so many characters, cut at a word.
    fileprivate func shortened(to most: Int) -> Phrase {
        func cut(_ text: String) -> String {
            let line = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
            guard line.count > most else { return line }
            let start = line.prefix(most)
            return start[..<(start.lastIndex(of: " ") ?? start.endIndex)] + "…"
        }
        return Phrase(en: cut(en), cy: cut(cy))
    }
}
