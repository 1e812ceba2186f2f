import DesignSystem
import Forms
import Foundation
import Markup
import Strategy

/// The fields of something that was said: the words first, and all the rest already filled in or left out.
func voiceFields(_ choices: VoiceChoices.Answer, _ form: Form, _ invalid: InvalidForm?) -> HTML {
    let known = choices.themes.prefix(12).joined(separator: ", ")
    let themes: Phrase? =
        known.isEmpty ? nil : Phrase(en: "Used before: \(known)", cy: "Defnyddiwyd o’r blaen: \(known)")
    let any = Option("", VoiceWords.notSaid)
    let kinds: [Option] = [any] + CarerKind.allCases.map { Option($0.rawValue, $0.words) }
    return """
        \(.textArea(
            "words",
            label: VoiceWords.said,
            limit: VoiceDetails.mostWords,
            form: form,
            invalid: invalid
        ))
        \(.radios(
            "source",
            legend: VoiceWords.heardWhere,
            options: VoiceSource.heard.map { Option($0.rawValue, $0.words) },
            form: form,
            invalid: invalid
        ))
        \(.textField(
            "heard",
            label: VoiceWords.when,
            hint: Phrase(en: "A day or a month", cy: "Diwrnod neu fis"),
            width: "w20",
            form: form,
            invalid: invalid
        ))
        \(.textField("theme", label: VoiceWords.theme, hint: themes, isOptional: true, form: form, invalid: invalid))
        \(.textField(
            "from",
            label: VoiceWords.cameFrom,
            hint: Phrase(
                en: "A forum, a group, a ward: never a person. It is not named in public until 5 voices came from it.",
                cy: "Fforwm, grŵp, ward: byth person. Ni chaiff ei enwi’n gyhoeddus nes bod 5 llais wedi dod ohono."
            ),
            isOptional: true,
            form: form,
            invalid: invalid
        ))
        \(.select("carers", label: VoiceWords.carers, options: kinds, form: form, invalid: invalid))
        \(.radios(
            "consent",
            legend: VoiceWords.consent,
            hint: Phrase(
                en: "May their own words be shown to everyone, without a name?",
                cy: "A gaiff eu geiriau eu hunain eu dangos i bawb, heb enw?"
            ),
            options: Consent.allCases.map { Option($0.rawValue, $0.words) },
            form: form,
            invalid: invalid
        ))
        \(.dateFields(
            "consent-on",
            legend: VoiceWords.consentOn,
            hint: Phrase(en: "Today, unless you say another day", cy: "Heddiw, oni bai eich bod yn dweud diwrnod arall"),
            isOptional: true,
            form: form,
            invalid: invalid
        ))
        \(placeFields(choices, form, invalid))
        """
}

/// Which plan it is about and whose it is, asked only of those who have a choice.
func placeFields(_ choices: VoiceChoices.Answer, _ form: Form, _ invalid: InvalidForm?) -> HTML {
    let none = Option("", Phrase(en: "No plan in particular", cy: "Dim cynllun penodol"))
    let plans: [Option] = [none] + choices.plans.map { Option($0.id.path, name: $0.title) }
    let whole = Option("", Phrase(en: "The whole place", cy: "Y lle cyfan"))
    let teams: [Option] = [whole] + choices.teams.map { Option($0.path, name: choices.teamNames[$0] ?? "–") }
    let plan: HTML? =
        choices.plans.isEmpty
        ? nil : .select("plan", label: VoiceWords.plan, options: plans, form: form, invalid: invalid)
    let team: HTML? =
        choices.teams.count < 2
        ? nil
        : .select(
            "team",
            label: VoiceWords.team,
            hint: Phrase(en: "A plan’s voices are its own team’s", cy: "Eiddo tîm y cynllun yw lleisiau cynllun"),
            options: teams,
            form: form,
            invalid: invalid
        )
    return "\(plan)\(team)"
}
