import Dates
import Forms
import Markup
import PlanReading

/// What a plan says of itself, as a person typed it.
struct PlanFacts: Sendable, Equatable {
    var title: String?
    var place: String?
    var owner: String?
    var period = PlanPeriod()
    /// What the levels are called, the usual word where one was left empty; none when nothing was asked of them.
    var words: LevelWords?

    init(_ form: Form) throws(InvalidForm) {
        var reader = FormReader(form)
        title = reader.text(
            "title",
            required: Phrase(en: "Enter the plan’s title", cy: "Rhowch deitl y cynllun"),
            most: 300
        )
        place = reader.optionalText("place")
        owner = reader.optionalText("owner", most: 300)
        let said = ReadLevelWords(
            theme: reader.optionalText("theme_word", most: 30),
            outcome: reader.optionalText("outcome_word", most: 30),
            objective: reader.optionalText("objective_word", most: 30),
            action: reader.optionalText("action_word", most: 30)
        )
        if PlanFields.words.contains(where: { form.has($0) }) { words = LevelWords(said) }
        period.text = reader.optionalText("period", most: 300)
        period.start = reader.optionalMonth("start")
        period.end = reader.optionalMonth("end")
        if let start = period.start, let end = period.end, end < start {
            reader.refuse(
                "end",
                Phrase(
                    en: "The last month must be the same as or after the first",
                    cy: "Rhaid i’r mis olaf fod yr un fath â’r cyntaf neu ar ei ôl"
                )
            )
        }
        try reader.finish()
    }

    /// The form that shows what is known.
    static func form(_ read: ReadPlan) -> Form {
        var values: [String: String] = [:]
        values["title"] = read.title?.text
        values["place"] = read.place?.text
        values["owner"] = read.owner?.text
        values["period"] = read.period?.asWritten.text
        values["start"] = read.period?.start.map(words)
        let said = LevelWords(read.words)
        values["theme_word"] = said.theme
        values["outcome_word"] = said.outcome
        values["objective_word"] = said.objective
        values["action_word"] = said.action
        values["end"] = read.period?.end.map(words)
        return Form(values: values)
    }

    /// "2026-04" as a person writes it.
    static func words(_ month: String) -> String { Day(iso: month + "-01")?.monthWords() ?? month }
}
