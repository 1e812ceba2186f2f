/// Finds, for each node of a document, the node of the plan that it is.
///
/// It goes from what is certain to what is not: the same place, reference and words; the same words; the same reference
/// with like words; a level known again by the actions under it; then likeness of words alone. What is neither alike
/// enough nor different enough is asked of a person. Equal nodes are paired in order, so that a document compared with
/// what was made from it finds every node where it left it.
struct NodeMatching {
    /// What a person said of a node that was asked about.
    enum Answer: Sendable, Equatable {
        case same(Int)
        case new
    }

    /// A node that may or may not be this one of the plan.
    struct Question: Sendable, Equatable {
        let document: Int
        let existing: Int
    }

    let document: [ComparedNode]
    let existing: [ComparedNode]
    /// Whether doubts are put to a person; of levels they are decided here.
    let asks: Bool
    private(set) var matches: [Int?]
    private(set) var questions: [Question] = []
    /// For each node of the document, where in the plan the thing it stands under is; `nil` when that is new.
    private let homes: [Int?]
    private var settled: [Bool]
    private var taken: [Bool]

    /// `parents` gives, for each of the document's nodes of the level above, the plan's; none for the first level.
    init(
        document: [ComparedNode],
        existing: [ComparedNode],
        parents: [Int?]? = nil,
        asks: Bool = false,
        answers: [Int: Answer] = [:]
    ) {
        self.document = document
        self.existing = existing
        self.asks = asks
        homes = document.map { node in
            guard let parents else { return -1 }
            return node.parent.flatMap { parents.indices.contains($0) ? parents[$0] : nil }
        }
        matches = Array(repeating: nil, count: document.count)
        settled = Array(repeating: false, count: document.count)
        taken = Array(repeating: false, count: existing.count)
        keepTo(answers)
        pairEqual { node, home in home.map { Key(home: $0, ref: node.ref, words: node.words) } }
        pairEqual { node, home in node.words.isEmpty ? nil : home.map { Key(home: $0, ref: nil, words: node.words) } }
        pairByReference(leastLikeness: 0.35)
        pairEqual { node, _ in node.words.utf8.count < 12 ? nil : Key(home: nil, ref: nil, words: node.words) }
        pairByWhatIsBelow()
        pairByLikeness()
        pairByReference(leastLikeness: nil)
    }

    /// What makes two nodes equal at one stage.
    private struct Key: Hashable {
        let home: Int?
        let ref: String?
        let words: String
    }

    private mutating func keepTo(_ answers: [Int: Answer]) {
        for (index, answer) in answers.sorted(by: { $0.key < $1.key }) where document.indices.contains(index) {
            settled[index] = true
            if case .same(let other) = answer, existing.indices.contains(other), !taken[other] { pair(index, other) }
        }
    }

    private mutating func pair(_ index: Int, _ other: Int) {
        matches[index] = other
        settled[index] = true
        taken[other] = true
    }

    /// Pairs what has the same key, the first with the first.
    private mutating func pairEqual(_ key: (ComparedNode, _ home: Int?) -> Key?) {
        var waiting: [Key: [Int]] = [:]
        for other in existing.indices.reversed() where !taken[other] {
            if let key = key(existing[other], existing[other].parent ?? -1) { waiting[key, default: []].append(other) }
        }
        for index in document.indices where !settled[index] {
            guard let key = key(document[index], homes[index]), let other = waiting[key]?.popLast() else { continue }
            pair(index, other)
        }
    }

    /// Pairs what has the same reference in the same place, or the same whole reference wherever it now stands.
    ///
    /// Without a least likeness it comes last: an action whose words have all changed is asked about, and a level is taken
    /// to have a new title.
    private mutating func pairByReference(leastLikeness: Double?) {
        var byHome: [Key: Int] = [:]
        var byPath: [String: [Int]] = [:]
        for other in existing.indices where !taken[other] && !existing[other].ref.isEmpty {
            let key = Key(home: existing[other].parent ?? -1, ref: existing[other].ref, words: "")
            byHome[key] = byHome[key] ?? other
            byPath[existing[other].path, default: []].append(other)
        }
        for index in document.indices where !settled[index] && !document[index].ref.isEmpty {
            let there = homes[index].flatMap { byHome[Key(home: $0, ref: document[index].ref, words: "")] }
            let whole = byPath[document[index].path].flatMap { $0.count == 1 ? $0.first : nil }
            guard let other = there ?? whole, !taken[other] else { continue }
            guard let leastLikeness else {
                decide(index, other)
                continue
            }
            let one = document[index].words
            let two = existing[other].words
            if one.isEmpty || two.isEmpty || likeness(one, two) >= leastLikeness { pair(index, other) }
        }
    }

    /// Asks whether the two are the same or, of levels, takes them to be.
    private mutating func decide(_ index: Int, _ other: Int) {
        guard asks else { return pair(index, other) }
        questions.append(Question(document: index, existing: other))
        settled[index] = true
        taken[other] = true
    }

    /// Pairs levels most of whose actions are the same.
    private mutating func pairByWhatIsBelow() {
        var homesOf: [String: [Int]] = [:]
        for other in existing.indices where !taken[other] {
            for words in Set(existing[other].below) { homesOf[words, default: []].append(other) }
        }
        guard !homesOf.isEmpty else { return }
        for index in document.indices where !settled[index] && !document[index].below.isEmpty {
            var shared: [Int: Int] = [:]
            for words in Set(document[index].below) {
                for other in homesOf[words] ?? [] where !taken[other] { shared[other, default: 0] += 1 }
            }
            let best = shared.max { ($0.value, $1.key) < ($1.value, $0.key) }
            guard let best, best.value * 2 > min(document[index].below.count, existing[best.key].below.count) else {
                continue
            }
            pair(index, best.key)
        }
    }

    private mutating func pairByLikeness() {
        let search = LikenessSearch(existing.indices.filter { !taken[$0] }.map { ($0, existing[$0].words) })
        var found: [(score: Double, isHere: Bool, index: Int, other: Int)] = []
        for index in document.indices where !settled[index] {
            for (other, score) in search.like(document[index].words) {
                let isHere = homes[index] == existing[other].parent ?? -1
                if score >= (isHere ? 0.4 : 0.6) { found.append((score + (isHere ? 0.15 : 0), isHere, index, other)) }
            }
        }
        found.sort { ($0.score, $1.index, $1.other) > ($1.score, $0.index, $0.other) }
        for one in found where one.score >= 0.85 && !settled[one.index] && !taken[one.other] {
            pair(one.index, one.other)
        }
        for one in found where one.score >= (asks ? 0.55 : 0.7) && !settled[one.index] && !taken[one.other] {
            decide(one.index, one.other)
        }
    }

    private func likeness(_ one: String, _ two: String) -> Double {
        WordLikeness.of(
            Set(one.split(separator: " ").map(String.init)),
            Set(two.split(separator: " ").map(String.init))
        )
    }
}
