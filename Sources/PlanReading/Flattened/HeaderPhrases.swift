/// The words that stand above the columns of plans, and what such a column holds.
enum HeaderPhrases {
    /// One column as its header was found.
    struct Column: Sendable, Hashable {
        var role: ColumnRole
        var header: String
    }

    /// What a column holds by its header; nil when the header says nothing known.
    static func role(of header: String) -> ColumnRole? {
        let words = words(of: header)
        if let role = roles[words.joined(separator: " ")] { return role }
        let years = header.split { !$0.isNumber && $0 != "/" && $0 != "-" && $0 != "–" }
        if words.count <= 4, years.contains(where: { $0.count >= 7 && $0.prefix(2) == "20" }) { return .progress }
        return byKey(words)
    }

    /// A long or unusual header by the words in it that tell most.
    private static func byKey(_ words: [String]) -> ColumnRole? {
        let isYearOne = words.contains("one") || words.contains("1")
        let isYearTwo = words.contains("two") || words.contains("2")
        if words.contains("year"), isYearOne || isYearTwo {
            if words.contains("priority") { return isYearOne ? .priorityYearOne : .priorityYearTwo }
            if words.contains(where: { $0.hasPrefix("action") }) { return isYearOne ? .actionYearOne : .actionYearTwo }
        }
        for (key, role) in keys where words.contains(key) { return role }
        return nil
    }

    /// The columns of a tabbed line that is a header: nil when it is not one.
    static func columns(of line: FlatLine) -> [Column]? {
        guard line.isTabbed else { return HeaderRun.columns(of: line.text) }
        let filled = line.cells.filter { !$0.isEmpty }
        guard filled.count > 1, filled.allSatisfy({ $0.utf8.count <= 200 }) else { return nil }
        let known = filled.map { role(of: $0) }
        let certain = filled.count { roles[words(of: $0).joined(separator: " ")] != nil }
        let named = known.count { $0 != nil }
        guard certain > 0, named * 2 >= filled.count, named > 1 || certain == filled.count else { return nil }
        guard known.contains(where: { $0.map(saysPromise) ?? false }) else { return nil }
        return line.cells.map { Column(role: $0.isEmpty ? .ref : role(of: $0) ?? .extra, header: $0) }
    }

    /// A column that no table of promises or of answers lacks.
    static func saysPromise(_ role: ColumnRole) -> Bool {
        switch role {
        case .action, .actionYearOne, .actionYearTwo, .objective, .youSaid: true
        default: false
        }
    }

    /// Lowercase words without punctuation.
    static func words(of text: String) -> [String] {
        let pieces = text.lowercased().split { !$0.isLetter && !$0.isNumber && !inWords.contains($0) }
        return pieces.map { piece in String(piece.filter { $0 != "’" && $0 != "'" }) }.filter { !$0.isEmpty }
    }

    private static let inWords: Set<Character> = ["%", "#", "’", "'"]

    /// How many words the longest phrase has.
    static let longest: Int = roles.keys.map { $0.split(separator: " ").count }.max() ?? 1

    /// Phrase → role.
    static let roles: [String: ColumnRole] = {
        var result: [String: ColumnRole] = [:]
        for (role, phrases) in phrases {
            for phrase in phrases.split(separator: ",") {
                result[phrase.split(separator: " ").joined(separator: " ")] = role
            }
        }
        return result
    }()

    private static let phrases: [(ColumnRole, String)] = [
        (.ref, "ref, ref no, reference, reference number, ref number, no, number, item, item no, id, action no, action number, action ref, #"),
        (.theme, "theme, themes, priority area, priority areas, aim, aims, strategic aim, strategic priority, strand, key area, key theme, goal, pledge, commitment, workstream, domain, standard, area, our priority, priority theme, priority"),
        (.outcome, "outcome, outcomes, desired outcome, carer outcome, outcome for carers"),
        (.objective, "objective, objectives, key objective, key objectives, our objective, our objectives, what we want to achieve, what do we want to achieve, recommendation, recommendations"),
        (.action, "action, actions, key action, key actions, we will, what we will do, what will we do, what we are going to do, what are we going to do, how will we do it, how we will do it, how will we do this, how will we achieve this, how we will achieve this, how will we get there, task, tasks, key tasks, activity, activities, key activities, planned action, planned actions, what our organisation will do, action required, actions required, action to be taken, actions to be taken, what needs to be done, what needs to happen, what we need to do, proposed action, proposed actions, what we plan to do, action needed, actions needed, action point, action points, action planned, description of action, specific action, specific actions, what, our actions, promise, promises, deliverable, deliverables"),
        (.lead, "lead, leads, lead s, lead agency, lead agencies, lead officer, lead officers, lead organisation, lead organisations, lead partner, lead partners, lead person, lead service, who will lead, who will lead this, who is leading, who leads, who, who will do it, who will do this, by whom, by who, responsible, responsibility, responsibilities, who is responsible, whos responsible, responsible officer, responsible person, responsible lead, responsible agency, responsible organisation, person responsible, owner, owners, action owner, accountable, accountable lead, lead responsibility, led by, delivery lead, service lead, lead team, team responsible"),
        (.partners, "partners, partner, key partners, supporting partners, supported by, with whom, who with, who else, partner agencies, other partners, delivery partners, partners involved, stakeholders, support, key stakeholders, working with, supporting agencies"),
        (.when, "by when, when, when by, timescale, timescales, time scale, time scales, timeframe, time frame, target date, target dates, due date, due, due by, deadline, deadlines, date, dates, completion date, completed by, complete by, to be completed by, date for completion, end date, target completion date, expected completion, when will it be done, when will we do it, when will this happen, when will it happen, timing, timings, delivery date, timeline, timelines"),
        (.measure, "how will we measure success, how we will measure success, how will we know, how we will know, how will we know when we get there, how will we know we have got there, how will we know we have succeeded, how will we know we have made a difference, how we will know we have made a difference, how will we know it has worked, how will we know its worked, how will we measure progress, how will we measure this, how will we measure it, how will it be measured, how will this be measured, how will success be measured, measure, measures, measure of success, measures of success, success measure, success measures, success criteria, performance measure, performance measures, kpi, kpis, key performance indicator, key performance indicators, indicator, indicators, performance indicator, performance indicators, success indicator, success indicators, outcome measure, outcome measures, target, targets, what will success look like, what success will look like, what success looks like, what does success look like, what good looks like, what does good look like, success looks like, evidence, evidence of success, evidence of progress, milestone, milestones, key milestones, output, outputs, expected outcome, expected outcomes, intended outcome, intended outcomes, expected impact, intended impact, impact, what difference will it make, what difference will this make, what will be different, what difference will we make, measurement, monitoring, result, results, expected results, how we will know it has worked, how we will measure progress, how will we know it is working"),
        (.crossReference, "x reference, x references, x ref, cross reference, cross references, cross ref, links to, link to, linked to, links with, links, linked outcomes, related outcomes, see also, also see"),
        (.risks, "risk, risks, risks and mitigation, barriers, barriers and risks, risks and issues, risks issues, challenges, dependencies, risks and dependencies"),
        (.progress, "progress, progress update, progress updates, progress to date, update, updates, current position, latest update, latest position, position, progress report, progress so far, comments, comment, comments and progress, progress and comments, notes"),
        (.rag, "rag, rag rating, rag status, status, brag, brag rating, brag status, rag score"),
        (.dataSource, "data source, data sources, evidence source, source, sources, source of data, evidence base"),
        (.youSaid, "you said, what you said, what you told us, what carers said, what carers told us, what carers have told us, you told us, what people said, what people told us, what we heard, carers said, carers told us, feedback, what you have told us"),
        (.response, "response, our response, we did, what we did, response in action plan, what we are doing, what we have done, our commitment, how we will respond, how we are responding, how we responded, we are doing, what happened next, our answer"),
        (.extra, "resources, resource, resource implications, resources required, resources needed, cost, costs, cost and funding, funding, budget, source of funding, finance, how, why, why this matters, start date, start, year, ward, equality group, equality groups, who benefits, who is it for, group, groups"),
    ]

    /// Words that tell what a header of several words is about, the most telling first.
    private static let keys: [(String, ColumnRole)] = [
        ("said", .youSaid), ("rag", .rag), ("lead", .lead), ("responsible", .lead), ("responsibility", .lead),
        ("owner", .lead), ("partners", .partners), ("timescale", .when), ("timescales", .when), ("deadline", .when),
        ("when", .when), ("risk", .risks), ("risks", .risks), ("source", .dataSource), ("sources", .dataSource),
        ("measure", .measure), ("measured", .measure), ("measures", .measure), ("success", .measure),
        ("indicators", .measure), ("evidence", .measure), ("progress", .progress), ("update", .progress),
        ("reference", .crossReference), ("point", .ref), ("action", .action), ("actions", .action),
        ("activity", .action), ("task", .action), ("objective", .objective), ("outcome", .outcome),
        ("theme", .theme), ("priority", .theme), ("aim", .theme), ("response", .response),
    ]
}
