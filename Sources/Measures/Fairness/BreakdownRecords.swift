import Dates
import Records

extension Characteristic {
    /// The group of the person `carer`, or null where nothing is known; `said` is their answer to a question.
    fileprivate func group(_ today: Day) -> SQL {
        switch self {
        case .area: "carer.area"
        case .age:
            // From the oldest: whoever was born by then is in it, the youngest are all others. Of a birth date known in
            // part, the middle of it. Who is under 18 is a young carer below, by the same day.
            """
            CASE WHEN carer.born IS NULL THEN NULL \
            \(Self.ages.dropFirst().reversed().map { age -> SQL in
                "WHEN substr(carer.born || '-07-01', 1, 10) <= \(today.adding(years: -age.from)) THEN \(age.code) "
            }.joined(separator: "")) ELSE \(Self.youngest) END
            """
        case .ethnicity: "substr(said.code, 1, 1)"
        case .sex, .disability, .religion, .orientation: "said.code"
        case .caring:
            """
            CASE WHEN carer.born IS NULL THEN NULL
                WHEN substr(carer.born || '-07-01', 1, 10) > \(today.adding(years: -18)) THEN 'young'
                WHEN EXISTS (SELECT 1 FROM caring_role JOIN person child ON child.id = caring_role.cared_for_id
                    WHERE caring_role.carer_id = carer.id AND caring_role.parental_responsibility
                        AND caring_role.until IS NULL AND \(Self.isChild(today))) THEN 'parent'
                ELSE 'adult' END
            """
        case .language:
            "CASE WHEN carer.language IS NULL OR carer.language IN ('en', 'cy') THEN carer.language ELSE 'other' END"
        case .practice:
            "CASE WHEN carer.found_source IN ('gp', 'flu_clinic') THEN coalesce(carer.found_place, '') ELSE NULL END"
        case .school: "CASE WHEN carer.found_source = 'school' THEN coalesce(carer.found_place, '') ELSE NULL END"
        }
    }

    /// Whether the person `child` of a `caring_role` is under 18, as it is worked out for a record: by their birth date, and
    /// where that leaves both possible by what they are to the carer.
    private static func isChild(_ today: Day) -> SQL {
        let eighteen = today.adding(years: -18)
        let latest: SQL = """
            CASE length(child.born) WHEN 4 THEN child.born || '-12-31' WHEN 7 THEN child.born || '-31' ELSE child.born END
            """
        return """
            CASE WHEN substr(child.born || '-01-01', 1, 10) > \(eighteen) THEN 1 WHEN \(latest) <= \(eighteen) THEN 0
                WHEN caring_role.relation = 'child_under18' THEN 1 ELSE 0 END = 1
            """
    }

    /// The answers that the group is made from; nobody's but those given.
    fileprivate var answers: SQL {
        switch self {
        case .sex, .ethnicity, .disability, .religion, .orientation:
            """
            LEFT JOIN equality_answer said ON said.question = \(rawValue) AND said.person_id = carer.id
                AND said.answer = 'answered'
            """
        case .area, .age, .caring, .language, .practice, .school: ""
        }
    }
}

extension Reader {
    /// A strand added up by the groups of its people, for one stretch of days.
    ///
    /// People of whom the group is not known come under none; of a place, they are left out.
    func counts(_ strand: Strand, by characteristic: Characteristic, in period: Period, today: Day) throws
        -> [String?: StrandCounts]
    {
        let (starts, ends, since): (SQL, SQL, SQL) =
            switch strand.days {
            case .on: ("\(period.first)", "NULL", "NULL")
            case .lap: ("\(period.first)", "item.until", "item.since")
            case .over: ("\(period.first)", "NULL", "NULL")
            }
        let when: SQL =
            strand.days == .over
            ? """
            item.starts <= \(period.last) AND (item.ends IS NULL OR item.ends > \(period.last))
            """ : "item.starts BETWEEN \(period.first) AND \(period.last)"
        let part: SQL = strand.days == .on ? "CAST(coalesce(sum(part), 0) AS BIGINT)" : "0"
        var found: [String?: [StrandCounts.Line]] = [:]
        for row in try rows(
            """
            SELECT \(characteristic.group(today)) AS told, \(starts) AS starts, \(ends) AS ends, \(since) AS since,
                NULL AS oldest, count(*) AS n, \(part) AS part
            FROM (\(strand.items(in: period, today: today))) item JOIN person carer ON carer.id = item.person_id
            \(characteristic.answers)
            WHERE \(when) GROUP BY 1, 2, 3, 4
            """
        ) {
            try found[row["told"], default: []].append(StrandCounts.Line(row: row))
        }
        return found.mapValues { StrandCounts(lines: $0) }
    }
}

extension Reader {
    /// Everyone's group by each characteristic, so that what is counted can be told apart by all of them at once.
    func groupedPeople(today: Day) throws -> GroupedPeople {
        var people = GroupedPeople(try values("id", "SELECT id FROM person"))
        for characteristic in Characteristic.allCases {
            let group = characteristic.group(today)
            for row in try rows(
                """
                SELECT carer.id AS id, \(group) AS told FROM person carer \(characteristic.answers)
                WHERE \(group) IS NOT NULL
                """
            ) {
                try people.put(row["id"], in: row["told"], by: characteristic)
            }
        }
        return people
    }

    /// A strand added up by every characteristic of its people, read once.
    func counts(_ strand: Strand, of people: GroupedPeople, in period: Period, today: Day) throws
        -> [Characteristic: [String?: StrandCounts]]
    {
        let own: SQL =
            switch strand.days {
            case .on: "item.part AS part, NULL AS since, NULL AS until"
            case .lap: "NULL AS part, item.since AS since, item.until AS until"
            case .over: "NULL AS part, NULL AS since, NULL AS until"
            }
        let when: SQL =
            strand.days == .over
            ? "item.starts <= \(period.last) AND (item.ends IS NULL OR item.ends > \(period.last))"
            : "item.starts BETWEEN \(period.first) AND \(period.last)"
        var counts = GroupedCounts(people)
        for row in try rows(
            "SELECT item.person_id AS person_id, \(own) FROM (\(strand.items(in: period, today: today))) item WHERE \(when)"
        ) {
            let since: Day? = try row["since"]
            let until: Day? = try row["until"]
            try counts.add(
                row["person_id"],
                lap: since.flatMap { since in until.map { since.days(to: $0) } },
                row["part"]
            )
        }
        return counts.all(in: period)
    }
}
