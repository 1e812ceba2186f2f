import DesignSystem
import Foundation
import Markup

/// What somebody looks for among indicators: all the words they typed, in either language and in any order.
struct MeasureFilter: Sendable {
    static let most = 100

    let typed: String
    private let words: [String]

    init(_ typed: String) {
        self.typed = String(typed.prefix(Self.most)).trimmingCharacters(in: .whitespacesAndNewlines)
        words = Self.folded(self.typed).split { !$0.isLetter && !$0.isNumber }.map(String.init)
    }

    var isOn: Bool { !typed.isEmpty }

    /// Each word is somewhere in what the indicator is called, asks or counts.
    func finds(_ indicator: Indicator) -> Bool {
        let definition = indicator.definition
        let own = [definition.question, definition.counted, definition.outOf ?? ""].flatMap { words in
            [words, BuiltInWelsh.welsh(words) ?? ""]
        }
        let said = Self.folded(
            ([indicator.code, definition.name, definition.nameWelsh ?? "", definition.framework ?? ""] + own
                + (definition.codes ?? []).map { "\($0.framework) \($0.code)" })
                .joined(separator: " ")
        )
        return words.allSatisfy(said.contains)
    }

    /// The form, and what it found of so many.
    func form(action: String, found: Int, of all: Int) -> HTML {
        let label = Phrase(en: "Words in an indicator", cy: "Geiriau mewn dangosydd")
        let every = Phrase(en: "Show them all", cy: "Dangos pob un")
        let said: HTML? =
            isOn
            ? "<p role=\"status\">\(found == 0 ? Self.nothing : Self.sentence(found, all)) \(.link(every, to: action))</p>"
            : nil
        return """
            \(.lookUp(
                action: action,
                """
                <div class="field"><label for="find">\(label)</label>
                <input class="input" id="find" name="find" type="search" maxlength="\(Self.most)" value="\(typed)"></div>
                \(.button(Phrase(en: "Filter", cy: "Hidlo"), .secondary))
                """
            ))\(said)
            """
    }

    private static let nothing = Phrase(
        en: "No indicator has those words. Try fewer words, or other ones.",
        cy: "Nid oes dangosydd â’r geiriau hynny. Rhowch gynnig ar lai o eiriau, neu rai eraill."
    )

    private static func sentence(_ found: Int, _ all: Int) -> Phrase {
        Phrase(
            en: found == 1
                ? "1 of \(all) indicators has those words." : "\(found) of \(all) indicators have those words.",
            cy: "Mae gan \(found) o \(all) dangosydd y geiriau hynny."
        )
    }

    private static func folded(_ text: String) -> String {
        text.folding(options: [.caseInsensitive, .diacriticInsensitive], locale: nil)
    }
}
