/// What can be told of an agency's name by its words alone.
enum AgencyName {
    /// Words that a name may end with, after which "and" begins another name.
    private static let endings: Set<String> = [
        "centre", "centres", "council", "councils", "trust", "trusts", "group", "groups", "team", "teams", "service",
        "services",
        "society", "partnership", "partnerships", "board", "boards", "hospital", "hospitals", "college", "colleges",
        "network",
        "networks", "forum", "forums", "department", "dept", "directorate", "uk", "provider", "providers", "school",
        "schools",
        "practice", "practices", "surgeries", "surgery", "partner", "partners", "organisation", "organisations",
        "agency",
        "agencies", "sector", "charity", "charities", "foundation", "association", "committee", "commission", "unit",
        "university", "project", "projects", "alliance", "consortium", "federation", "academy", "nhs",
        "hub",
        "officer", "manager", "coordinator", "co-ordinator", "director", "lead", "leads", "commissioner",
        "commissioners",
        "executive", "company", "ltd", "limited", "cic", "pharmacies", "employers", "gps", "institute", "office",
        "programme",
        "ymddiriedolaeth", "cyngor", "canolfan", "bwrdd",
    ]

    /// Words that are an agency, or a kind of them, by themselves.
    private static let alone: Set<String> = [
        "council", "councils", "schools", "colleges", "partners", "providers", "carers", "practices", "gps",
        "hospitals",
        "employers", "pharmacies", "agencies", "charities", "universities", "commissioners", "all", "cyngor",
        "ysgolion",
        "housing", "trusts", "education",
    ]

    /// Words for others not named: after "and" they are always another.
    private static let others: Set<String> = [
        "partners", "partner", "others", "other", "all", "relevant", "local", "various",
    ]

    /// Units of an organisation: "Carers and Communities Team" is one.
    private static let units: Set<String> = [
        "team", "service", "services", "department", "dept", "directorate", "board", "trust", "committee",
        "partnership",
        "group", "unit", "division", "office", "manager", "officer", "lead", "forum",
    ]

    /// Whether words are a whole name, so that "and" after them begins another.
    static func isWhole(_ words: [String], before rest: ArraySlice<String>, _ known: Set<String>) -> Bool {
        guard let last = words.last.map(bare), let next = rest.first.map(bare) else { return false }
        // A name has no more words than this; a longer run is only told by its last.
        if words.count <= 12, isAbbreviation(words) || known.contains(words.joined(separator: " ")) { return true }
        if words.last?.hasSuffix(")") == true { return true }
        let lastOfRest = rest.last.map(bare) ?? ""
        if words.count == 1 {
            guard alone.contains(last) || endings.contains(last) else { return false }
            return others.contains(next) || alone.contains(lastOfRest)
                || (alone.contains(last) && !units.contains(lastOfRest))
                || rest.count == 1 && isAbbreviation(Array(rest))
        }
        return endings.contains(last) || others.contains(next) && rest.count <= 3
    }

    /// A word without marks, in small letters.
    static func bare(_ word: String) -> String {
        String(
            String.UnicodeScalarView(
                word.lowercased().unicodeScalars.filter { $0.properties.isAlphabetic || $0 == "-" }
            )
        )
    }

    /// One word of capitals, or of capitals and figures: "SGC", "S151".
    static func isAbbreviation(_ words: [String]) -> Bool {
        guard words.count == 1, let word = words.first else { return false }
        let letters = word.unicodeScalars.filter(\.properties.isAlphabetic)
        return letters.count >= 2 && letters.count <= 8 && letters.allSatisfy(\.properties.isUppercase)
    }

    /// The capitals of the words that have one: "HHAS" of "Health, Housing and Adult Services".
    static func initials(_ words: [String]) -> String {
        var initials = String.UnicodeScalarView()
        for word in words {
            if let first = word.unicodeScalars.first(where: \.properties.isAlphabetic), first.properties.isUppercase {
                initials.append(first)
            }
        }
        return String(initials)
    }

    /// Whether words are a name known whole, or their initials are an abbreviation known from elsewhere.
    static func isKnown(_ words: [String], _ known: Set<String>) -> Bool {
        guard (2...30).contains(words.count), !known.isEmpty else { return false }
        let initials = initials(words)
        return known.contains(words.joined(separator: " ")) || (initials.utf8.count >= 3 && known.contains(initials))
    }

    /// Whether commas stand within one name: "Health, Housing and Adult Services".
    ///
    /// That is so when its initials are known, or when single words in the singular are followed by "and" and the name of a
    /// unit. Anything else with commas is a list.
    static func isOneName(_ whole: String, _ pieces: [String], _ known: Set<String>) -> Bool {
        let words = CellPieces.words(whole)
        if isKnown(words, known) { return true }
        guard let last = pieces.last.map({ CellPieces.words($0) }), last.count >= 3,
            units.contains(bare(last.last ?? ""))
        else { return false }
        let leading = pieces.dropLast().map { CellPieces.words($0) }
        let joiner = last.firstIndex { $0.lowercased() == "and" || $0 == "&" }
        guard let joiner, joiner <= 1 else { return false }
        let singles = leading + (joiner == 1 ? [[last[0]]] : [])
        return singles.allSatisfy { words in
            guard words.count == 1, let word = words.first, !isAbbreviation(words) else { return false }
            return !word.lowercased().hasSuffix("s")
                && !alone.subtracting(["housing", "education"]).contains(bare(word))
        }
    }
}
