/// Finds texts like another among many, by the rarest words they share.
///
/// Looking at every pair of 20,000 actions would take minutes; a text shares a rare word with only a few others.
struct LikenessSearch {
    private let words: [Int: Set<String>]
    private let places: [String: [Int]]

    /// - Parameter texts: Each with its number; folded already.
    init(_ texts: [(Int, String)]) {
        var words: [Int: Set<String>] = [:]
        var places: [String: [Int]] = [:]
        for (number, text) in texts {
            let own = Set(text.split(separator: " ").map(String.init))
            words[number] = own
            for word in own { places[word, default: []].append(number) }
        }
        self.words = words
        self.places = places
    }

    /// The texts that share a rare word with this one, and how like it each is.
    func like(_ text: String) -> [(number: Int, likeness: Double)] {
        let own = Set(text.split(separator: " ").map(String.init))
        guard !own.isEmpty, !words.isEmpty else { return [] }
        let rarest = own.compactMap { places[$0] }.sorted { $0.count < $1.count }.prefix(8)
        var candidates: Set<Int> = []
        for numbers in rarest {
            if candidates.count + numbers.count > 200 && !candidates.isEmpty { break }
            candidates.formUnion(numbers.prefix(200))
        }
        return candidates.sorted().compactMap { number in
            words[number].map { (number, WordLikeness.of(own, $0)) }
        }
    }
}
