/// What the text of a cell looks like, whatever its column is called.
struct ValueShape {
    var isReference = false
    var isDate = false
    var isRag = false
    var isLevel = false
    var isAgency = false
    var startsWithVerb = false
    var isMeasure = false
    var isSentence = false
    var words = 0

    init(_ text: String) {
        words = Words.count(text)
        guard words > 0 else { return }
        let first = Words.of(text, limit: 10)
        if words <= 10 { isDate = ValueShape.isDate(first) }
        if words <= 2, !isDate, !Tick.isAnswer(text), Reference(whole: text) != nil { isReference = true }
        if words <= 3 {
            isRag = first.contains(where: ValueShape.rags.contains) && first.count <= 3
            isLevel = first.count == 1 && ValueShape.levels.contains(first[0])
        }
        let opening = first.drop { ValueShape.lead.contains($0) || Reference(whole: $0)?.isLetter == true && $0 != "i" }
        startsWithVerb = opening.first.map(ValueShape.isVerb) ?? false
        isMeasure = ValueShape.isMeasure(first)
        isSentence = words >= 6
        isAgency =
            words <= 12 && !isReference && !isDate && !isRag && !isLevel && !startsWithVerb
            && ValueShape.looksLikeNames(text, first)
    }

    static func isVerb(_ word: String) -> Bool { verbs.contains(word) }

    private static func isDate(_ words: [String]) -> Bool {
        var years = 0
        for word in words {
            if months.contains(word) || dateWords.contains(word) { return true }
            if word.count == 4, let value = Int(word), (1990...2100).contains(value) { years += 1 }
            if word.count == 2, word.first == "q", let last = word.last, ("1"..."4").contains(last) { return true }
        }
        if years > 0 && words.count <= 4 { return true }
        return words.count == 3 && words.allSatisfy { $0.allSatisfy(\.isNumber) }
    }

    private static func isMeasure(_ words: [String]) -> Bool {
        guard let first = words.first else { return false }
        if measures.contains(first) { return true }
        return words.contains("will") && (words.contains("be") || words.contains("have")) && first != "we"
    }

    /// Mostly words with capitals, or a known sort of body.
    private static func looksLikeNames(_ text: String, _ words: [String]) -> Bool {
        if words.contains(where: bodies.contains) { return true }
        var capitals = 0
        var others = 0
        for piece in text.split(whereSeparator: { $0 == " " || $0 == "/" || $0 == "," || $0 == ";" }) {
            guard let letter = piece.first(where: \.isLetter) else { continue }
            if letter.isUppercase { capitals += 1 } else if !small.contains(String(piece)) { others += 1 }
        }
        return capitals > 0 && others <= capitals / 3
    }

    private static let small: Set<String> = ["and", "of", "the", "for", "with", "in", "to", "&", "all", "other", "at"]
    private static let lead: Set<String> = ["to", "we", "will", "and", "the", "continue", "also", "further", "jointly"]
    private static let rags: Set<String> = [
        "red", "amber", "green", "blue", "grey", "complete", "completed", "overdue", "delayed", "underway", "started",
        "progress", "track", "closed", "done", "achieved", "outstanding", "r", "g", "b", "a",
    ]
    private static let levels: Set<String> = [
        "high", "medium", "low", "h", "m", "l", "med", "urgent", "critical", "essential", "desirable", "highest",
    ]
    private static let months: Set<String> = [
        "january", "february", "march", "april", "june", "july", "august", "september", "october", "november",
        "december", "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec",
    ]
    private static let dateWords: Set<String> = [
        "ongoing", "annually", "annual", "immediate", "immediately", "quarterly", "monthly", "spring", "summer",
        "autumn", "winter", "tbc", "yearly", "continuous", "weekly", "asap", "now", "biannually", "going",
    ]
    private static let bodies: Set<String> = [
        "council", "nhs", "icb", "ccg", "trust", "team", "teams", "service", "services", "partnership", "board",
        "centre", "carers", "partners", "agencies", "commissioner", "commissioners", "manager", "officer", "director",
        "providers", "schools", "employers", "hr", "gp", "gps", "pct", "group", "forum", "housing", "police", "college",
    ]
    private static let measures: Set<String> = [
        "number", "numbers", "no", "percentage", "proportion", "increase", "increased", "reduction", "reduced", "more",
        "fewer", "improved", "improvement", "report", "reports", "survey", "evidence", "uptake", "feedback", "rate",
        "kpi", "positive", "baseline", "evaluation", "minutes", "data", "audit", "attendance",
    ]
    private static let verbs: Set<String> = {
        let list = """
            develop review ensure work promote provide improve increase identify raise explore support deliver create build
            establish implement continue maintain carry map offer use make look involve engage train run set produce update
            agree commission recruit publish share design pilot launch introduce extend expand strengthen embed encourage
            enable help reduce refresh complete monitor consult hold invite write send ask meet undertake conduct prepare
            plan organise arrange investigate address assess target benchmark seek take adapt locate grow roll link place
            include position target confirm lead promote progress define supporting assist lobby communicate scope commence
            inform understand utilise open start give keep bring join test check appoint collect gather analyse evaluate
            campaign advertise distribute secure fund redesign revise simplify co-produce coproduce coordinate facilitate
            host attend present respond learn tell show listen visit grow recognise value celebrate sign adopt transfer
            """
        return Set(list.split(whereSeparator: { $0 == " " || $0 == "\n" }).map(String.init))
    }()
}
