import Foundation

/// Whom a comment speaks to by name: "@Asha Patel", or "@Asha" where there is only one.
///
/// Picking a colleague from the list does the same; this is for those who type.
enum Mentions {
    /// - Parameters:
    ///   - words: What was written.
    ///   - colleagues: Those who may be told of it.
    /// - Returns: Each once, in the order they are named.
    static func named(in words: String, among colleagues: [Colleague]) -> [Colleague] {
        let names = candidates(colleagues)
        var found: [Colleague] = []
        var rest = words[...]
        var before: Character?
        while let character = rest.first {
            rest = rest.dropFirst()
            defer { before = character }
            guard character == "@", before.map({ !$0.isLetter && !$0.isNumber }) ?? true else { continue }
            let match = names.first { starts(rest, with: $0.name) }
            if let colleague = match?.colleague, !found.contains(colleague) { found.append(colleague) }
        }
        return found
    }

    /// Whole names first, the longest first; then first names that only one of them has.
    private static func candidates(_ colleagues: [Colleague]) -> [(name: String, colleague: Colleague)] {
        let whole = Dictionary(grouping: colleagues, by: { folded($0.name) })
        let first = Dictionary(grouping: colleagues, by: { folded($0.name.prefix { !$0.isWhitespace }) })
        func single(_ named: [String: [Colleague]]) -> [(name: String, colleague: Colleague)] {
            named.compactMap { name, people in
                guard !name.isEmpty, people.count == 1, let one = people.first else { return nil }
                return (name, one)
            }
        }
        return (single(whole) + single(first)).sorted { ($0.name.count, $1.name) > ($1.name.count, $0.name) }
    }

    /// Whether the text begins with a name that ends where the name ends.
    private static func starts(_ text: Substring, with name: String) -> Bool {
        let head = text.prefix(name.count)
        guard folded(head) == name else { return false }
        return text.dropFirst(name.count).first.map { !$0.isLetter && !$0.isNumber } ?? true
    }

    private static func folded(_ text: some StringProtocol) -> String { text.lowercased() }
}
