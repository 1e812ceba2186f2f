import DesignSystem
import Markup

/// What is chosen from when someone says whom they look after.
enum CareWords {
    static let relations: [Option] = CaringQuestion.whoms

    /// What makes it hard, said as people say it.
    static let conditions: [Option] = [
        Option("frail", Phrase(en: "They are old and frail", cy: "Maen nhw’n hen ac yn fregus")),
        Option("body", Phrase(en: "It is hard for them to move", cy: "Mae’n anodd iddyn nhw symud")),
        Option("senses", Phrase(en: "They do not see or hear well", cy: "Nid ydynt yn gweld neu’n clywed yn dda")),
        Option(
            "illness",
            Phrase(en: "They have been ill for a long time", cy: "Maen nhw wedi bod yn sâl ers amser hir")
        ),
        Option("dementia", Phrase(en: "They forget (dementia)", cy: "Maen nhw’n anghofio (dementia)")),
        Option("mind", Phrase(en: "Their mood or their mind", cy: "Eu hwyliau neu eu meddwl")),
        Option("learning", Phrase(en: "They find it hard to learn", cy: "Maen nhw’n ei chael yn anodd dysgu")),
        Option("autism", Phrase(en: "Autism or ADHD", cy: "Awtistiaeth neu ADHD")),
        Option("drink", Phrase(en: "Drink or drugs", cy: "Diod neu gyffuriau")),
        Option("other", Phrase(en: "Something else", cy: "Rhywbeth arall")),
    ]

    static func words(_ values: [String], of options: [Option]) -> Phrase? {
        let chosen = options.filter { values.contains($0.value) }.map(\.words)
        guard !chosen.isEmpty else { return nil }
        return Phrase(en: chosen.map(\.en).joined(separator: "; "), cy: chosen.map(\.cy).joined(separator: "; "))
    }

    static func words(_ value: String?, of options: [Option]) -> Phrase? {
        words([value].compactMap(\.self), of: options)
    }
}
