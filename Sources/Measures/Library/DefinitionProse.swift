import DesignSystem
import Markup
import Statistics

/// A definition in words: printed from what is computed by, so that the two cannot differ.
extension Definition {
    /// How it is worked out, in one sentence.
    ///
    /// What is counted is written once, in the language of whoever defined it: in Welsh it stands after a colon, so that
    /// no sentence begins in one language and ends in the other.
    var formulaWords: Phrase {
        let below = outOf ?? ""
        return switch kind {
        case .count: Phrase(en: "The number of \(counted).", cy: "Nifer: \(counted).")
        case .share:
            Phrase(
                en: "Of all \(below), the percentage that are \(counted).",
                cy: "Canran o: \(below). Y rhai a gyfrifir: \(counted)."
            )
        case .rate:
            Phrase(
                en: "For each 1,000 \(below), the number of \(counted).",
                cy: "Am bob 1,000 o: \(below). Y rhai a gyfrifir: \(counted)."
            )
        case .median:
            Phrase(
                en: "The middle one of the \(counted), of all \(below).",
                cy: "Canolrif: \(counted). O blith: \(below)."
            )
        case .mean:
            Phrase(
                en: "The sum of \(counted), divided by the number of \(below).",
                cy: "Swm: \(counted). Wedi’i rannu â nifer: \(below)."
            )
        }
    }

    var facts: [Fact] {
        var facts = [
            Fact(DefinitionWords.question, text: question), Fact(MeasuresWords.howMeasured, "\(formulaWords)"),
            Fact(DefinitionWords.rhythm, "\(rhythm.name)"), Fact(DefinitionWords.polarity, "\(polarity.words)"),
            Fact(DefinitionWords.source, "\(source.words)"),
        ]
        func add(_ name: Phrase, _ text: String?) {
            if let text { facts.append(Fact(name, text: text)) }
        }
        add(DefinitionWords.leftOut, leftOut)
        if let target { facts.append(Fact(DefinitionWords.target, "\(said(target))")) }
        if let baseline { facts.append(Fact(DefinitionWords.baseline, "\(said(baseline))")) }
        add(DefinitionWords.framework, framework)
        add(DefinitionWords.owner, owner)
        add(DefinitionWords.caveats, caveats)
        let counting = Phrase(en: "How people are counted", cy: "Sut y cyfrifir pobl")
        if countsPeople { facts.append(Fact(counting, "\(MeasuresWords.smallNumbers)")) }
        return facts
    }
}
