import Dates
import Foundation
import Records
import Statistics

/// What the register of carers counts of itself.
extension CaseworkQuery {
    static let ofRegister: [CaseworkQuery] = [
        register(
            "register-size",
            "Carers on the register",
            "Gofalwyr ar y gofrestr",
            asks: "How many carers do we know?",
            counts: "carers on the register on the last day of the period"
        ) { "\(known(on: $0.last))" },
        register(
            "registered",
            "Carers newly registered",
            "Gofalwyr newydd eu cofrestru",
            asks: "Are we finding carers?",
            counts: "carers registered in the period"
        ) { "is_carer AND registered_on BETWEEN \($0.first) AND \($0.last)" },
        register(
            "registered-by-health",
            "Carers found by health services",
            "Gofalwyr a ganfuwyd gan wasanaethau iechyd",
            asks: "Do health services find carers?",
            counts:
                "carers registered in the period who were found by a GP practice, a flu clinic, a pharmacy or a hospital"
        ) {
            """
            is_carer AND registered_on BETWEEN \($0.first) AND \($0.last)
            AND found_source IN ('gp', 'flu_clinic', 'pharmacy', 'hospital')
            """
        },
        register(
            "registered-by-schools",
            "Carers found by schools and colleges",
            "Gofalwyr a ganfuwyd gan ysgolion a cholegau",
            asks: "Do schools find carers?",
            counts: "carers registered in the period who were found by a school or college"
        ) { "is_carer AND registered_on BETWEEN \($0.first) AND \($0.last) AND found_source = 'school'" },
        register(
            "self-registered",
            "Carers who registered themselves",
            "Gofalwyr a gofrestrodd eu hunain",
            asks: "Do carers come to us?",
            counts: "carers registered in the period who came by themselves"
        ) { "is_carer AND registered_on BETWEEN \($0.first) AND \($0.last) AND found_source = 'self'" },
        register(
            "left-register",
            "Carers who left the register",
            "Gofalwyr a adawodd y gofrestr",
            asks: "How many stop being known to us?",
            counts: "carers whose record ended in the period",
            polarity: .neither
        ) { "is_carer AND ended_on BETWEEN \($0.first) AND \($0.last)" },
        registerShare(
            "register-confirmed",
            "Carers whose record was confirmed within a year",
            "Gofalwyr y cadarnhawyd eu cofnod o fewn blwyddyn",
            asks: "Is the register still true?",
            counts: "confirmed as right in the twelve months before the end of the period",
            leftOut: "carers registered less than a year before"
        ) { period in
            let yearBefore = period.last.adding(years: -1)
            return (
                "confirmed_on > \(yearBefore) AND confirmed_on <= \(period.last)",
                "\(known(on: period.last)) AND registered_on <= \(yearBefore)"
            )
        },
        registerShare(
            "source-known",
            "Carers whose source is known",
            "Gofalwyr y mae eu ffynhonnell yn hysbys",
            asks: "Do we know how carers find us?",
            counts: "registered with a source"
        ) { ("found_source IS NOT NULL", "is_carer AND registered_on BETWEEN \($0.first) AND \($0.last)") },
        registerShare(
            "needs-met",
            "Carers with a communication need that is met",
            "Gofalwyr ag angen cyfathrebu a ddiwallwyd",
            asks: "Do we speak with carers in the way they need?",
            counts: "met in every communication need they told us of"
        ) { period in
            (
                """
                NOT EXISTS (SELECT 1 FROM communication_need need WHERE need.person_id = person.id
                    AND need.recorded_on <= \(period.last) AND need.ended_on IS NULL AND need.standing <> 'met')
                """,
                """
                \(known(on: period.last)) AND EXISTS (SELECT 1 FROM communication_need need
                    WHERE need.person_id = person.id AND need.recorded_on <= \(period.last)
                    AND need.ended_on IS NULL)
                """
            )
        },
        registerShare(
            "ethnicity-recorded",
            "Carers whose ethnic group was asked",
            "Gofalwyr y gofynnwyd am eu grŵp ethnig",
            asks: "Can we see whom we do not reach?",
            counts: "asked about their ethnic group, whether or not they answered"
        ) { period in (asked("ethnicity", by: period.last), known(on: period.last)) },
        registerShare(
            "disability-recorded",
            "Carers whose own disability was asked",
            "Gofalwyr y gofynnwyd am eu hanabledd eu hunain",
            asks: "Do we know which carers are disabled themselves?",
            counts: "asked about their own disability, whether or not they answered"
        ) { period in (asked("disability", by: period.last), known(on: period.last)) },
    ]

    /// On the register on a day.
    private static func known(on day: Day) -> SQL {
        """
        is_carer AND registered_on <= \(day) AND (ended_on IS NULL OR ended_on > \(day))
        AND (died_on IS NULL OR died_on > \(day))
        """
    }

    /// Asked an equality question by a day; "would rather not say" is an answer.
    private static func asked(_ question: String, by day: Day) -> SQL {
        """
        EXISTS (SELECT 1 FROM equality_answer answer WHERE answer.person_id = person.id
            AND answer.question = \(question) AND answer.answer <> 'not_asked' AND answer.said_on <= \(day))
        """
    }

    private static func register(
        _ code: String,
        _ name: String,
        _ nameWelsh: String,
        asks question: String,
        counts counted: String,
        polarity: Polarity = .higher,
        _ condition: @escaping @Sendable (Period) -> SQL
    ) -> CaseworkQuery {
        CaseworkQuery(
            code: code,
            definition: .casework(code, name, nameWelsh, asks: question, counts: counted, polarity: polarity)
        ) { db, period in
            Tally(try db.value("n", "SELECT count(*) AS n FROM person WHERE \(condition(period))") ?? 0)
        }
    }

    private static func registerShare(
        _ code: String,
        _ name: String,
        _ nameWelsh: String,
        asks question: String,
        counts counted: String,
        leftOut: String? = nil,
        _ conditions: @escaping @Sendable (Period) -> (part: SQL, whole: SQL)
    ) -> CaseworkQuery {
        let definition = Definition.casework(
            code,
            name,
            nameWelsh,
            asks: question,
            kind: .share,
            counts: counted,
            outOf: "carers",
            leftOut: leftOut
        )
        return CaseworkQuery(code: code, definition: definition) { db, period in
            let (part, whole) = conditions(period)
            let row = try db.rows(
                "SELECT count(*) FILTER (WHERE \(part)) AS n, count(*) AS all_of_them FROM person WHERE \(whole)"
            ).first
            return Tally(try row?["n"] ?? 0, of: try row?["all_of_them"] ?? 0)
        }
    }
}
