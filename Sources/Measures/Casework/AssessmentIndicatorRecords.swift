import Dates
import Foundation
import Records
import Statistics

/// What assessments count of themselves.
extension CaseworkQuery {
    static let ofAssessments: [CaseworkQuery] = [
        assessments(
            "assessments-asked",
            "Assessments asked for",
            "Asesiadau y gofynnwyd amdanynt",
            asks: "How many carers ask to be assessed?",
            counts: "assessments asked for in the period",
            polarity: .neither
        ) { "requested_on BETWEEN \($0.first) AND \($0.last)" },
        assessments(
            "assessments-approved",
            "Assessments finished",
            "Asesiadau a gwblhawyd",
            asks: "How many carers are assessed?",
            counts: "assessments approved in the period"
        ) { "approved_on BETWEEN \($0.first) AND \($0.last)" },
        assessments(
            "young-assessments-approved",
            "Young carers’ assessments finished",
            "Asesiadau gofalwyr ifanc a gwblhawyd",
            asks: "How many young carers are assessed?",
            counts: "young carers’ assessments approved in the period"
        ) { "kind = 'young' AND approved_on BETWEEN \($0.first) AND \($0.last)" },
        assessments(
            "parent-assessments-approved",
            "Parent carers’ assessments finished",
            "Asesiadau rhiant-ofalwyr a gwblhawyd",
            asks: "How many parent carers are assessed?",
            counts: "parent carers’ assessments approved in the period"
        ) { "kind = 'parent' AND approved_on BETWEEN \($0.first) AND \($0.last)" },
        assessments(
            "assessments-refused",
            "Assessments refused by the carer",
            "Asesiadau a wrthodwyd gan y gofalwr",
            asks: "How many carers turn an assessment down?",
            counts: "assessments that the carer refused in the period",
            polarity: .neither
        ) { "refused_on BETWEEN \($0.first) AND \($0.last)" },
        finished(
            "assessments-in-time",
            "Assessments finished by their day",
            "Asesiadau a gwblhawyd erbyn eu diwrnod",
            asks: "Do carers wait longer than we promised?",
            counts: "approved on or before the day they were due"
        ) { _ in "approved_on <= target_on" },
        finished(
            "assessments-combined",
            "Assessments combined with that of the person looked after",
            "Asesiadau wedi’u cyfuno ag asesiad y sawl y gofelir amdano",
            asks: "How often are two assessed together?",
            counts: "done together with that of the person looked after",
            polarity: .neither
        ) { _ in "is_combined" },
        finished(
            "assessments-self",
            "Assessments carers did themselves",
            "Asesiadau a wnaed gan ofalwyr eu hunain",
            asks: "How many carers assess themselves?",
            counts: "done by the carer, online or on paper",
            polarity: .neither
        ) { _ in "way IN ('self_online', 'self_paper')" },
        finished(
            "assessments-in-person",
            "Assessments in person",
            "Asesiadau wyneb yn wyneb",
            asks: "How many carers are met in person?",
            counts: "done in person",
            polarity: .neither
        ) { _ in "way = 'in_person'" },
        finished(
            "copies-given",
            "Carers given their copy within 7 days",
            "Gofalwyr a gafodd eu copi o fewn 7 diwrnod",
            asks: "Do carers get their own assessment?",
            counts: "given to the carer within 7 days of approval"
        ) { period in
            // Days are compared as text: the seventh day after each approval is written out.
            SQL.withinDays(7, of: "approved_on", "copy_on", in: period)
        },
        CaseworkQuery(
            code: "eligible",
            definition: .casework(
                "eligible",
                "Assessed carers who are eligible",
                "Gofalwyr a aseswyd sy’n gymwys",
                asks: "How many of those assessed have needs we must meet?",
                kind: .share,
                counts: "decided as eligible",
                outOf: "carers with a decision approved in the period",
                polarity: .neither
            )
        ) { db, period in
            let next = period.last.adding(days: 1)
            let row = try db.rows(
                """
                SELECT count(*) FILTER (WHERE decided = 'yes') AS n, count(*) AS all_of_them FROM eligibility_decision
                WHERE state = 'approved' AND judged_at >= \(period.first) AND judged_at < \(next)
                """
            ).first
            return Tally(try row?["n"] ?? 0, of: try row?["all_of_them"] ?? 0)
        },
    ]

    private static func assessments(
        _ code: String,
        _ name: String,
        _ nameWelsh: String,
        asks question: String,
        counts counted: String,
        polarity: Polarity = .higher,
        _ condition: @escaping @Sendable (Period) -> SQL
    ) -> CaseworkQuery {
        let definition = Definition.casework(
            code,
            name,
            nameWelsh,
            asks: question,
            counts: counted,
            polarity: polarity
        )
        return CaseworkQuery(code: code, definition: definition) { db, period in
            let waiting = try waiting(db, period)
            let count: Int = try db.value("n", "SELECT count(*) AS n FROM assessment WHERE \(condition(period))") ?? 0
            return Tally(count, open: waiting.open, longestWait: waiting.longest)
        }
    }

    /// A share of the assessments approved in the period.
    private static func finished(
        _ code: String,
        _ name: String,
        _ nameWelsh: String,
        asks question: String,
        counts counted: String,
        polarity: Polarity = .higher,
        _ part: @escaping @Sendable (Period) -> SQL
    ) -> CaseworkQuery {
        let definition = Definition.casework(
            code,
            name,
            nameWelsh,
            asks: question,
            kind: .share,
            counts: counted,
            outOf: "assessments approved in the period",
            polarity: polarity,
            caveats: "Only finished ones are counted: whoever still waits is told of beside the figure."
        )
        return CaseworkQuery(code: code, definition: definition) { db, period in
            let waiting = try waiting(db, period)
            let row = try db.rows(
                """
                SELECT count(*) FILTER (WHERE \(part(period))) AS n, count(*) AS all_of_them FROM assessment
                WHERE approved_on BETWEEN \(period.first) AND \(period.last)
                """
            ).first
            return Tally(
                try row?["n"] ?? 0,
                of: try row?["all_of_them"] ?? 0,
                open: waiting.open,
                longestWait: waiting.longest
            )
        }
    }

    /// Those asked for and not finished by the end of the period, and for how many days the oldest had waited then.
    private static func waiting(_ db: any Reader, _ period: Period) throws -> (open: Int, longest: Int?) {
        let row = try db.rows(
            """
            SELECT count(*) AS open, min(requested_on) AS oldest FROM assessment
            WHERE requested_on <= \(period.last) AND (approved_on IS NULL OR approved_on > \(period.last))
                AND (refused_on IS NULL OR refused_on > \(period.last))
            """
        ).first
        let oldest: Day? = try row?["oldest"] ?? nil
        return (try row?["open"] ?? 0, oldest.map { $0.days(to: period.last) })
    }
}

extension SQL {
    /// Whether one day lies at most so many days after another; days are text, so each day of the period has its own line.
    fileprivate static func withinDays(_ days: Int, of start: SQL, _ end: SQL, in period: Period) -> SQL {
        var lines: [SQL] = []
        var day = period.first
        while day <= period.last, lines.count < 400 {
            lines.append("(\(start) = \(day) AND \(end) <= \(day.adding(days: days)))")
            day = day.adding(days: 1)
        }
        return "(\(lines.joined(separator: " OR ")))"
    }
}
