import Dates
import DesignSystem
import Forms
import Markup

/// A rhythm as somebody types it.
struct RhythmForm: Sendable {
    let rhythm: ReportingRhythm

    /// - Throws: `InvalidForm` with every problem.
    init(_ form: Form, today: Day) throws(InvalidForm) {
        var read = FormReader(form)
        let kind: ReportingRhythm.Kind = read.choice(
            "rhythm",
            required: Phrase(en: "Choose how often it reports", cy: "Dewiswch pa mor aml y mae’n adrodd"),
            fallback: .quarterlyApril
        )
        let start = read.day("start", required: Phrase(en: "Enter the first day", cy: "Rhowch y diwrnod cyntaf"))
        let isNear = start >= today.adding(years: -5) && start <= today.adding(years: 2)
        if start != .first, !isNear {
            read.refuse(
                "start-year",
                Phrase(
                    en: "The first day must be within the last 5 years or the next 2",
                    cy: "Rhaid i’r diwrnod cyntaf fod o fewn y 5 mlynedd diwethaf neu’r 2 nesaf"
                )
            )
        }
        let due = read.integer(
            "due",
            required: Phrase(en: "Enter how many days they have", cy: "Rhowch faint o ddiwrnodau sydd ganddynt"),
            in: 0...90
        )
        let grace = read.integer(
            "grace",
            required: Phrase(en: "Enter the days of grace, or 0", cy: "Rhowch y diwrnodau gras, neu 0"),
            in: 0...90
        )
        // Asked later than that, the next period is over before this one's last letter, and nobody is ever asked.
        let most = kind.shortestDays - 7
        if due + grace > most {
            read.refuse(
                grace <= due ? "due" : "grace",
                Phrase(
                    en: "Together with the days of grace, give at most \(most) days, or the next period is over first",
                    cy:
                        "Gyda’r diwrnodau gras, rhowch \(most) diwrnod ar y mwyaf, neu bydd y cyfnod nesaf wedi dod i ben yn gyntaf"
                )
            )
        }
        try read.finish()
        rhythm = ReportingRhythm(kind: kind, start: start, dueDays: due, graceDays: grace)
    }

    /// The form as it is first shown: the rhythm there is, or the usual one.
    static func first(_ present: ReportingRhythm?, today: Day) -> Form {
        let rhythm =
            present.map { ReportingRhythm(kind: $0.kind, start: today, dueDays: $0.dueDays, graceDays: $0.graceDays) }
            ?? ReportingRhythm(kind: .quarterlyApril, start: today, dueDays: 14, graceDays: 7)
        var values = Form.boxes("start", rhythm.start)
        values["rhythm"] = rhythm.kind.rawValue
        values["due"] = String(rhythm.dueDays)
        values["grace"] = String(rhythm.graceDays)
        return Form(values: values)
    }

    static func fieldset(_ form: Form, _ invalid: InvalidForm?) -> HTML {
        """
        \(.radios(
            "rhythm",
            legend: Phrase(en: "How often are owners asked?", cy: "Pa mor aml y gofynnir i berchnogion?"),
            options: ReportingRhythm.Kind.allCases.map { Option($0.rawValue, $0.words) },
            form: form,
            invalid: invalid
        ))
        \(.dateFields(
            "start",
            legend: Phrase(en: "From which day?", cy: "O ba ddiwrnod?"),
            hint: Phrase(
                en: "The first period is the whole one this day falls in. Periods that have begun stay as they were.",
                cy: "Y cyfnod cyntaf yw’r un cyfan y mae’r diwrnod hwn ynddo. Mae cyfnodau sydd wedi dechrau yn aros fel yr oeddent."
            ),
            form: form,
            invalid: invalid
        ))
        \(.textField(
            "due",
            label: Phrase(en: "Days after a period’s end until news is due", cy: "Diwrnodau ar ôl diwedd cyfnod nes bod newyddion yn ddyledus"),
            width: "w4",
            isNumber: true,
            form: form,
            invalid: invalid
        ))
        \(.textField(
            "grace",
            label: Phrase(en: "Days of grace after that", cy: "Diwrnodau gras ar ôl hynny"),
            width: "w4",
            isNumber: true,
            form: form,
            invalid: invalid
        ))
        """
    }
}
