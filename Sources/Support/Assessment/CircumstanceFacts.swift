import DesignSystem
import Markup

/// How the assessment is done and who answers for it, to read beside it and after it: who helped, whether they could
/// decide and how that was found, and how a self-assessment was made sure of.
func circumstanceFacts(_ answer: OpenAssessment.Answer) -> [Fact] {
    let (assessment, said) = (answer.assessment, answer.circumstances)
    var facts: [(Phrase, HTML?)] = [
        (Phrase(en: "Help to take part", cy: "Cymorth i gymryd rhan"), assessment.advocacy.map { "\($0.words)" }),
        (
            Phrase(en: "Who helps, and who else was there", cy: "Pwy sy’n helpu, a phwy arall oedd yno"),
            pre(said.helpers)
        ),
        (Phrase(en: "Interpreter for", cy: "Cyfieithydd ar gyfer"), pre(said.interpreter)),
        (
            Phrase(en: "Done together with another’s", cy: "Gwneir ynghyd ag un rhywun arall"),
            assessment.isCombined
                ? pre(said.combined)
                    ?? "\(Phrase(en: "Yes; how both agreed is not written", cy: "Ydy; ni ysgrifennwyd sut y cytunodd y ddau"))"
                : nil
        ),
        (
            Phrase(en: "Whether they can decide", cy: "A allant benderfynu"),
            said.capacity.map { "\($0.words)<br>\(pre(said.capacityWords))" }
        ),
        (Phrase(en: "Gillick competence", cy: "Cymhwysedd Gillick"), gillick(said)),
        (
            Phrase(en: "How we made sure that it is complete", cy: "Sut y gwnaethom yn siŵr ei fod yn gyflawn"),
            pre(said.assured)
        ),
    ]
    if let done = assessment.doneBy {
        let name = answer.agencies[done] ?? ""
        let accountable = assessment.accountable.flatMap { answer.agencies[$0] } ?? ""
        facts.append((Phrase(en: "Done by", cy: "Gwneir gan"), "\(name)"))
        facts.append((Phrase(en: "Answered for by", cy: "Yr atebol amdano"), "\(accountable)"))
    }
    return facts.compactMap { name, value in value.map { Fact(name, $0) } }
}

private func pre(_ text: String?) -> HTML? { text.map { "<span class=\"pre\">\($0)</span>" } }

/// The five points as they were answered, what they come to, and why.
private func gillick(_ said: Circumstances) -> HTML? {
    guard !said.gillick.isEmpty else { return nil }
    let comesTo: Phrase? = said.isCompetent.map { competent in
        competent
            ? Phrase(en: "They can decide for themselves", cy: "Gallant benderfynu drostynt eu hunain")
            : Phrase(
                en: "They cannot decide this for themselves yet",
                cy: "Ni allant benderfynu hyn drostynt eu hunain eto"
            )
    }
    let (yes, no) = (Phrase(en: "Yes", cy: "Ydy"), Phrase(en: "No", cy: "Nac ydy"))
    let points: [HTML] = GillickPoint.allCases.compactMap { point in
        said.gillick[point].map { "<li>\(point.asks): \($0 ? yes : no)</li>" }
    }
    return "\(comesTo)<ul>\(points)</ul>\(pre(said.gillickWords))"
}
