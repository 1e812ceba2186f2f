import DesignSystem
import Foundation
import Markup

/// What a search of a published plan finds.
extension Showing {
    private static let most = 50

    func searchPage(_ typed: String, _ index: SearchIndex) -> Page {
        let title = Phrase(en: "Search this plan", cy: "Chwilio’r cynllun hwn")
        let asked = !typed.allSatisfy(\.isWhitespace)
        return page(title, heading: "\(title)", body: "\(searchForm(typed))\(if: asked, results(typed, index))")
    }

    private func results(_ typed: String, _ index: SearchIndex) -> HTML {
        let found = index.places(holding: typed)
        guard !found.isEmpty else {
            let none = Phrase(
                en: "Nothing in this plan has those words. Try fewer words, or other ones.",
                cy: "Nid oes dim yn y cynllun hwn â’r geiriau hynny. Rhowch gynnig ar lai o eiriau, neu rai eraill."
            )
            return "<p role=\"status\">\(none)</p>"
        }
        let actions = Dictionary(plan.actions.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        let lines: [HTML] = found.prefix(Self.most).compactMap { place in
            switch place {
            case .action(let id): actions[id].map { line($0) }
            case .theme(let id):
                plan.themes.first { $0.id == id }.map { "<li><p><a href=\"\(theme($0))\">\(heading($0))</a></p></li>" }
            case .voice(let id):
                plan.voices.first { $0.id == id }.map { voice in
                    let address = "\(youSaid)#voice-\(id.uuidString.lowercased())"
                    return "<li><p><a href=\"\(address)\">\(words(voice.said))</a></p></li>"
                }
            }
        }
        let asked = typed.trimmingCharacters(in: .whitespacesAndNewlines)
        let count = Phrase.counted(
            found.count,
            en: EnglishForms(one: "1 result for “\(asked)”", other: "\(found.count) results for “\(asked)”"),
            cy: WelshForms(other: "\(found.count) canlyniad am “\(asked)”")
        )
        let many =
            found.count == lines.count
            ? Phrase(en: count.en + ".", cy: count.cy + ".")
            : Phrase(
                en: "\(count.en), the first \(lines.count) shown.",
                cy: "\(count.cy), dangosir y \(lines.count) cyntaf."
            )
        return "<p role=\"status\">\(many)</p><ul class=\"plain stack\">\(lines)</ul>"
    }
}
