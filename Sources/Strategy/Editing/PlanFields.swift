import DesignSystem
import Forms
import Markup

/// The fields of what a plan says of itself, for the page that changes it and for the journey that starts one.
struct PlanFields {
    let form: Form
    let invalid: InvalidForm?

    static let naming = ["title", "place", "owner"]
    static let period = ["period", "period_start", "period_end"]
    static let words = ["theme_word", "outcome_word", "objective_word", "action_word"]

    static let wordsTitle = Phrase(en: "Your own words for the levels", cy: "Eich geiriau eich hun am y lefelau")

    static func label(_ field: String) -> Phrase {
        switch field {
        case "title": Phrase(en: "Title", cy: "Teitl")
        case "place": Phrase(en: "Place (optional)", cy: "Lle (dewisol)")
        case "owner": Phrase(en: "Who owns it (optional)", cy: "Pwy sy’n berchen arno (dewisol)")
        case "period": Phrase(en: "Period (optional)", cy: "Cyfnod (dewisol)")
        case "period_start": Phrase(en: "First month (optional)", cy: "Mis cyntaf (dewisol)")
        case "period_end": Phrase(en: "Last month (optional)", cy: "Mis olaf (dewisol)")
        case "theme_word": Phrase(en: "First level", cy: "Lefel gyntaf")
        case "outcome_word": Phrase(en: "Second level", cy: "Ail lefel")
        case "objective_word": Phrase(en: "Third level", cy: "Trydedd lefel")
        default: Phrase(en: "Fourth level", cy: "Pedwaredd lefel")
        }
    }

    private static let hints: [String: Phrase] = [
        "period": Phrase(
            en: "As people say it, such as 2026 to 2029",
            cy: "Fel y mae pobl yn ei ddweud, fel 2026 i 2029"
        ),
        "period_start": Phrase(en: "For example, April 2026", cy: "Er enghraifft, Ebrill 2026"),
        "period_end": Phrase(en: "For example, March 2029", cy: "Er enghraifft, Mawrth 2029"),
        "theme_word": Phrase(en: "Theme, priority, aim", cy: "Thema, blaenoriaeth, nod"),
    ]

    private static let widths: [String: String] = [
        "period": "w20", "period_start": "w20", "period_end": "w20", "theme_word": "w20", "outcome_word": "w20",
        "objective_word": "w20", "action_word": "w20",
    ]

    func html(_ names: [String]) -> HTML {
        let lines: [HTML] = names.map { name in
            .textField(
                name,
                label: Self.label(name),
                hint: Self.hints[name],
                width: Self.widths[name] ?? "",
                form: form,
                invalid: invalid
            )
        }
        return "\(lines)"
    }
}
