/// The place a plan is for, by how its text speaks of it: "carers in Anyshire", "Anyshire County Council".
enum PlaceWords {
    static func find(in lines: FrontLines) -> ReadText? {
        var scores: [String: Double] = [:]
        var first: [String: Place] = [:]
        for (index, line) in lines.lines.prefix(250).enumerated() {
            let isTitle = line.place == lines.title?.place || (line.style ?? 9) <= 2 || index < 3
            for (name, weight) in names(in: line.text) {
                scores[name, default: 0] += weight * (isTitle ? 3 : 1)
                if first[name] == nil { first[name] = line.place }
            }
        }
        for cell in lines.cells {
            for (name, weight) in names(in: cell.text) where weight > 1 {
                scores[name, default: 0] += weight * 0.5
                if first[name] == nil { first[name] = cell.place }
            }
        }
        let best = scores.max { $0.value != $1.value ? $0.value < $1.value : $0.key > $1.key }
        guard let best, best.value >= 1, let place = first[best.key] else { return nil }
        return ReadText(best.key, place: place, sureness: best.value >= 4 ? .likely : .guess)
    }

    private static func names(in text: String) -> [(String, Double)] {
        let words = text.split(separator: " ").map(String.init)
        var found: [(String, Double)] = []
        for index in words.indices {
            let word = words[index].trimming(".,:;()'’‘\"“”").lowercased()
            if index + 1 < words.count, ["in", "across", "for"].contains(word) {
                let isCarers = index > 0 && carers.contains(words[index - 1].trimming(".,:;()").lowercased())
                let name = capitals(words, from: index + 1, step: 1)
                let isPlan = index > 0 && plans.contains(where: words[index - 1].lowercased().hasPrefix)
                if let name, word != "for" || isPlan { found.append((name, isCarers || isPlan ? 2 : 0.5)) }
            }
            let body = words[index].trimming(".,:;()").lowercased()
            let next = index + 1 < words.count ? words[index + 1].lowercased() : ""
            let isPlan = body.hasPrefix("carer") && plans.contains(where: next.hasPrefix)
            if index > 0, bodies.contains(body) || isPlan {
                if let name = capitals(words, from: index - 1, step: -1) {
                    found.append((name, bodies.contains(body) ? 1.5 : 1))
                }
            }
        }
        return found
    }

    /// Words with capitals beside one another, less those that name a kind of body.
    private static func capitals(_ words: [String], from start: Int, step: Int) -> String? {
        var names: [String] = []
        var index = start
        while words.indices.contains(index), names.count < 4 {
            let raw = words[index]
            // "Hub/ Council/ Schools" is a list of who leads.
            if raw.contains("/") { break }
            if step < 0, names.isEmpty, let last = raw.last, ".,;:!?–—-)".contains(last) { break }
            let word = raw.trimming(".,:;()'’‘\"“”")
            let bare = word.dropping(suffixes: ["'s", "’s", "s'", "s’"])
            guard let letter = bare.first, letter.isUppercase, bare.count > 2 || names.isEmpty == false else {
                if ["of", "and", "upon", "on", "the"].contains(word), !names.isEmpty, step > 0,
                    words.indices.contains(index + 1), words[index + 1].first?.isUppercase == true, word != "the",
                    word != "and" || names.count == 0
                {
                    names.append(word)
                    index += step
                    continue
                }
                break
            }
            if notPlaces.contains(bare.lowercased()) {
                // "Anyshire County Council", "Anyshire All-Age Carers Strategy".
                if names.isEmpty && step < 0 && skipped.contains(bare.lowercased()) {
                    index += step
                    continue
                }
                break
            }
            names.append(bare)
            if step > 0, raw != word { break }
            index += step
            if step < 0, words.indices.contains(index), words[index].last.map({ ",.;:".contains($0) }) == true { break }
        }
        let ordered = step < 0 ? names.reversed() : names
        let name = ordered.joined(separator: " ")
        return name.count > 3 ? name : nil
    }

    private static let carers: Set<String> = ["carers", "carer", "people", "support", "caring"]
    private static let plans = ["strateg", "action", "plan", "charter", "delivery", "commitment", "survey"]
    private static let bodies: Set<String> = ["council", "ccg", "icb", "borough", "county", "city"]
    /// Words that may stand between a place and its council or its strategy.
    private static let skipped: Set<String> = [
        "county", "city", "borough", "district", "metropolitan", "council", "unitary", "all-age", "all-ages", "joint",
        "young", "adult", "unpaid", "parent", "draft", "refreshed", "new", "local", "family", "multi-agency",
    ]
    private static let notPlaces: Set<String> = [
        "county", "city", "borough", "district", "metropolitan", "council", "unitary", "the", "our", "carers", "carer",
        "young", "adult", "parent", "action", "plan", "strategy", "joint", "draft", "all", "england", "national", "nhs",
        "social", "care", "health", "support", "services", "unpaid", "valuing", "recognising", "supporting", "and",
        "local",
        "appendix", "aim", "priority", "theme", "employment", "survey", "for", "january", "february", "march", "april",
        "may", "june", "july", "august", "september", "october", "november", "december", "year", "older", "working",
        "many",
        "hidden", "former", "other", "these", "this", "that", "who", "what", "some", "more", "identify", "helping",
        "with",
        "outcome", "outcomes", "objective", "theme", "lead", "no", "yes", "a", "we", "to", "by", "aims", "themes",
        "all-age", "all-ages", "whole", "whole-family", "refreshed", "new", "revised", "annual", "final", "family",
        "wales", "scotland", "uk", "britain", "equalities", "action,", "work", "place", "adults", "children",
        "development",
        "implementation", "stakeholder", "integrated", "clinical", "primary", "mental",
    ]
}

extension String {
    /// Without the first of `suffixes` that it ends with.
    func dropping(suffixes: [String]) -> String {
        for suffix in suffixes where hasSuffix(suffix) { return String(dropLast(suffix.count)) }
        return self
    }
}
