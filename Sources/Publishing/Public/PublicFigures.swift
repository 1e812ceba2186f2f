import DesignSystem
import Foundation
import Markup
import Measures

/// What numbers say of measures of success, each with its small chart.
extension Showing {
    /// How many the first page of a plan shows; the others are on the pages of their themes.
    static let mostFigures = 12

    /// What the numbers of some promises say; nothing where none is known by a number.
    func numbers(of actions: [PublishedAction], atMost most: Int = .max) -> HTML? {
        let all = actions.flatMap { action in
            (action.figures ?? []).enumerated().map { (action: action, place: $0.offset, figure: $0.element) }
        }
        guard !all.isEmpty else { return nil }
        let cards: [HTML] = all.prefix(most).map { one in
            let chart = self.chart(one.figure, of: one.action, one.place)
            return """
                <li class="card stack"><h3><a href="\(action(one.action))">\(words(one.figure.measure))</a></h3>\
                <p><strong>\(words(one.figure.says))</strong></p>\(chart)</li>
                """
        }
        let more: HTML? =
            all.count > most
            ? "<p>\(Phrase(en: "The other numbers are on the pages of their themes.", cy: "Mae’r rhifau eraill ar dudalennau eu themâu."))</p>"
            : nil
        return """
            <h2>\(Phrase(en: "What the numbers say", cy: "Beth mae’r rhifau’n ei ddweud"))</h2>
            <ul class="grid plain full">\(cards)</ul>\(more)
            """
    }

    /// The small chart of a number, its id another for each promise and place.
    func chart(_ figure: PublishedFigure, of action: PublishedAction, _ place: Int) -> HTML? {
        figure.chart?.small(id: "f-\(action.id.uuidString.lowercased())-\(place)")
    }
}
