import DesignSystem
import Markup
import Statistics

/// A definition in words: printed from what is computed by, so that the two cannot differ.
extension Definition {
    /// Words of it as they are read: in both languages where they are the program's own, else as somebody wrote them.
    func prose(_ words: String) -> Prose {
        if let welsh = BuiltInWelsh.welsh(words) { return Prose([.init(en: words, cy: welsh)]) }
        return Prose([.init(en: words, cy: words, lang: lang ?? Language.english.code)])
    }

    /// How it is worked out.
    ///
    /// In Welsh what is counted stands after a colon: it may be in one language only, and no sentence begins in one and
    /// ends in another.
    var formulaProse: Prose {
        let above = prose(counted)
        let below = prose(outOf ?? "")
        func lead(_ en: String, _ cy: String) -> Phrase { Phrase(en: en, cy: cy) }
        return switch kind {
        case .count: "\(lead("The number of ", "Nifer: "))\(above)."
        case .share:
            "\(lead("Of all ", "Canran o: "))\(below)\(lead(", the percentage that are ", ". Y rhai a gyfrifir: "))\(above)."
        case .rate:
            "\(lead("For each 1,000 ", "Am bob 1,000 o: "))\(below)\(lead(", the number of ", ". Y rhai a gyfrifir: "))\(above)."
        case .median:
            "\(lead("The middle one of the ", "Canolrif: "))\(above)\(lead(", of all ", ". O blith: "))\(below)."
        case .mean:
            "\(lead("The sum of ", "Swm: "))\(above)\(lead(", divided by the number of ", ". Wedi’i rannu â nifer: "))\(below)."
        }
    }

    /// The same where nothing can say which language a word is in.
    var formulaWords: Phrase { formulaProse.phrase }

    /// What is counted, under a chart.
    var unitProse: Prose {
        let above = prose(counted)
        return switch kind {
        case .count: above
        case .share: "\(Phrase(en: "Per cent: ", cy: "Canran: "))\(above)"
        case .rate: "\(Phrase(en: "For each 1,000: ", cy: "Am bob 1,000: "))\(above)"
        case .median: "\(Phrase(en: "Median: ", cy: "Canolrif: "))\(above)"
        case .mean: "\(Phrase(en: "Average: ", cy: "Cyfartaledd: "))\(above)"
        }
    }

    var facts: [Fact] {
        var facts = [
            Fact(DefinitionWords.question, prose(question).html),
            Fact(MeasuresWords.howMeasured, formulaProse.html),
            Fact(DefinitionWords.rhythm, "\(rhythm.name)"), Fact(DefinitionWords.polarity, "\(polarity.words)"),
            Fact(DefinitionWords.source, "\(source.words)"),
        ]
        func add(_ name: Phrase, _ text: String?) {
            if let text { facts.append(Fact(name, prose(text).html)) }
        }
        add(DefinitionWords.leftOut, leftOut)
        if let target { facts.append(Fact(DefinitionWords.target, "\(said(target))")) }
        if let targets, !targets.isEmpty {
            let lines: [HTML] = targets.map { step in
                "<li>\(Phrase(en: "From \(rhythm.period(holding: step.from).name.en)", cy: "O \(rhythm.period(holding: step.from).name.cy)")): \(said(step.value))</li>"
            }
            facts.append(Fact(DefinitionWords.targets, "<ul class=\"plain\">\(lines)</ul>"))
        }
        if let baseline { facts.append(Fact(DefinitionWords.baseline, "\(said(baseline))")) }
        if let framework { facts.append(Fact(DefinitionWords.framework, text: framework)) }
        if let codes, !codes.isEmpty {
            let lines: [HTML] = codes.map { "<li>\($0.words)</li>" }
            facts.append(Fact(DefinitionWords.codes, "<ul class=\"plain\">\(lines)</ul>"))
        }
        if let owner { facts.append(Fact(DefinitionWords.owner, text: owner)) }
        add(DefinitionWords.caveats, caveats)
        let counting = Phrase(en: "How people are counted", cy: "Sut y cyfrifir pobl")
        if countsPeople { facts.append(Fact(counting, "\(MeasuresWords.smallNumbers)")) }
        return facts
    }
}
