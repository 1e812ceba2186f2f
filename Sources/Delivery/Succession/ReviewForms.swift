import DesignSystem
import Forms
import Foundation
import Markup
import Strategy

extension FateWords {
    /// - Throws: `InvalidForm` with every problem.
    init(_ form: Form) throws(InvalidForm) {
        var read = FormReader(form)
        fate = read.choice(
            "fate",
            required: Phrase(en: "Choose what becomes of it", cy: "Dewiswch beth ddaw ohono"),
            fallback: .kept
        )
        learned = read.optionalLongText("learned").map(InternalText.init)
        publicWords = read.optionalLongText("public", most: 1000).map(PublicText.init)
        newText = fate == .changed ? read.optionalLongText("words") : nil
        into = fate == .merged ? read.optionalUUID("into") : nil
        if fate == .changed, newText == nil {
            read.refuse(
                "words",
                Phrase(en: "Enter what it says from now on", cy: "Rhowch yr hyn y mae’n ei ddweud o hyn ymlaen")
            )
        }
        if fate == .merged, into == nil {
            read.refuse(
                "into",
                Phrase(en: "Choose the action it becomes one with", cy: "Dewiswch y cam y daw’n un ag ef")
            )
        }
        try read.finish()
    }

    /// As the form's fields hold them.
    var fields: [String: String] {
        [
            "fate": fate.rawValue, "into": into?.uuidString.lowercased() ?? "", "words": newText ?? "",
            "learned": learned?.words ?? "", "public": publicWords?.words ?? "",
        ]
    }

    /// The fields on the page.
    static func fieldset(_ leaf: ActionLeaf, others: [ActionLeaf], _ form: Form, _ invalid: InvalidForm?) -> HTML {
        let choose = Option("", Phrase(en: "Choose", cy: "Dewiswch"))
        let targets = others.map { other in
            let name = heading(other.action.ref, other.action.text, otherwise: "")
            return Option(other.action.id.uuidString.lowercased(), name: String(name.prefix(140)))
        }
        let words: HTML = .textArea(
            "words",
            label: Phrase(en: "What it says from now on", cy: "Yr hyn y mae’n ei ddweud o hyn ymlaen"),
            rows: 3,
            form: form,
            invalid: invalid
        )
        let into: HTML = .select(
            "into",
            label: Phrase(en: "Which action it becomes one with", cy: "Pa gam y daw’n un ag ef"),
            options: [choose] + targets,
            form: form,
            invalid: invalid
        )
        let options = [
            Option(Fate.kept.rawValue, Fate.kept.words),
            Option(Fate.changed.rawValue, Fate.changed.words, reveals: words),
            Option(Fate.merged.rawValue, Fate.merged.words, reveals: into),
            Option(
                Fate.ended.rawValue,
                Fate.ended.words,
                hint: Phrase(
                    en: "It was done, or is not to be done any more",
                    cy: "Cafodd ei wneud, neu nid yw i’w wneud mwyach"
                )
            ),
        ]
        return """
            \(.radios("fate", legend: Phrase(en: "What becomes of it", cy: "Beth ddaw ohono"), options: options, form: form, invalid: invalid))
            \(.textArea("learned", label: Phrase(en: "What was learned", cy: "Yr hyn a ddysgwyd"), hint: Phrase(en: "For your team and those who make the next plan", cy: "Ar gyfer eich tîm a’r rhai sy’n gwneud y cynllun nesaf"), rows: 4, isOptional: true, form: form, invalid: invalid))
            \(.textArea("public", label: Phrase(en: "A sentence for everyone", cy: "Brawddeg i bawb"), hint: Phrase(en: "Everyone can read it once the review is finished", cy: "Gall pawb ei darllen pan fydd yr adolygiad wedi’i orffen"), rows: 2, limit: 1000, isOptional: true, form: form, invalid: invalid))
            """
    }
}
