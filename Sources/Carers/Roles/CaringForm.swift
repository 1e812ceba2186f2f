import Dates
import DesignSystem
import Forms
import Foundation
import Markup

extension CaringDetails {
    /// Reads the form, and notes what is wrong with it.
    init(_ reader: inout FormReader, _ form: Form, today: Day) {
        let relations = CodeList.relation.codes.map(\.value)
        relation = reader.choice("relation", among: relations, required: CaringWords.needsRelation)
        hours = reader.optionalText("hours").flatMap { CodeList.hours.code($0)?.value }
        livesWith =
            switch form["lives"] {
            case "yes": true
            case "no": false
            default: nil
            }
        conditions = form.all("condition").filter { CodeList.condition.code($0) != nil }
        hasParentalResponsibility = reader.flag("parental")
        if let written = reader.optionalText("since", most: 40) {
            since = PartialDay(written: written)
            if since.map({ $0.days.lowerBound > today }) ?? true {
                reader.refuse("since", CaringWords.unreadSince)
            }
        }
    }

    /// The same as the boxes have it.
    var fields: [String: [String]] {
        [
            "relation": [relation], "hours": [hours ?? ""], "condition": conditions,
            "lives": [livesWith.map { $0 ? "yes" : "no" } ?? ""],
            "parental": hasParentalResponsibility ? ["1"] : [], "since": [since?.words.en ?? ""],
        ]
    }

    static func html(_ form: Form, _ invalid: InvalidForm?) -> HTML {
        let relation = HTML.select(
            "relation",
            label: CaringWords.relation,
            options: [Option("", CaringWords.choose)] + CodeList.relation.options,
            form: form,
            invalid: invalid
        )
        let parental = HTML.tick("parental", CaringWords.parental, form: form, invalid: invalid)
        let hours = HTML.select(
            "hours",
            label: CaringWords.hours,
            options: [Option("", CarersWords.notAsked)] + CodeList.hours.options,
            form: form,
            invalid: invalid
        )
        let lives = HTML.radios(
            "lives",
            legend: CaringWords.lives,
            options: [
                Option("yes", Phrase(en: "Yes", cy: "Ydynt")), Option("no", Phrase(en: "No", cy: "Nac ydynt")),
                Option("", CarersWords.notAsked),
            ],
            form: form,
            invalid: invalid
        )
        let conditions = HTML.checkboxes(
            "condition",
            legend: CaringWords.conditions,
            options: CodeList.condition.options,
            isOptional: true,
            form: form,
            invalid: invalid
        )
        let since = HTML.textField(
            "since",
            label: CaringWords.since,
            hint: CaringWords.sinceHint,
            width: "w20",
            isOptional: true,
            form: form,
            invalid: invalid
        )
        return "\(relation)\(parental)\(hours)\(lives)\(since)\(conditions)"
    }
}

enum CaringWords {
    static let caring = Phrase(en: "Caring", cy: "Gofalu")
    static let choose = Phrase(en: "Choose", cy: "Dewiswch")
    static let relation = Phrase(en: "They are the carer’s …", cy: "Y maent i’r gofalwr yn …")
    static let needsRelation = Phrase(
        en: "Choose what they are to the carer",
        cy: "Dewiswch beth ydynt i’r gofalwr"
    )
    static let parental = Phrase(
        en: "The carer has parental responsibility for them",
        cy: "Mae gan y gofalwr gyfrifoldeb rhiant drostynt"
    )
    static let hours = Phrase(en: "Hours of caring in a usual week", cy: "Oriau gofalu mewn wythnos arferol")
    static let lives = Phrase(en: "Do they live together?", cy: "A ydynt yn byw gyda’i gilydd?")
    static let conditions = Phrase(en: "Why they need care", cy: "Pam mae angen gofal arnynt")
    static let since = Phrase(en: "Caring since", cy: "Yn gofalu ers")
    static let sinceHint = Phrase(en: "A day, a month or a year", cy: "Diwrnod, mis neu flwyddyn")
    static let unreadSince = Phrase(
        en: "Enter a day, a month or a year in the past",
        cy: "Rhowch ddiwrnod, mis neu flwyddyn yn y gorffennol"
    )
    static let looksAfter = Phrase(en: "Looks after", cy: "Yn gofalu am")
    static let lookedAfterBy = Phrase(en: "Looked after by", cy: "Yn derbyn gofal gan")
    static let ended = Phrase(en: "Until", cy: "Tan")
    static let add = Phrase(en: "Add someone they look after", cy: "Ychwanegu rhywun y maent yn gofalu amdanynt")
    static let change = Phrase(en: "Change a caring role", cy: "Newid rôl ofalu")
    static let end = Phrase(en: "This caring has ended", cy: "Mae’r gofalu hwn wedi dod i ben")
    static let others = Phrase(en: "Other carers", cy: "Gofalwyr eraill")
    static let together = Phrase(en: "They live together", cy: "Maent yn byw gyda’i gilydd")
    static let unsure = Phrase(
        en: "worked out without a full birth date",
        cy: "wedi’i gyfrifo heb ddyddiad geni llawn"
    )
}
