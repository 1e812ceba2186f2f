/// Which given names stand for one another: short forms, and spellings of one name.
///
/// “Pat” is Patrick’s and Patricia’s, so a name may belong to several groups, and two names stand for one another when
/// they share one: Patrick and Patricia do not.
package enum GivenNames {
    /// The groups a folded name belongs to.
    package static func groups(of name: String) -> [Int] { table[name] ?? [] }

    /// Whether one may be written for the other.
    package static func standForOneAnother(_ one: String, _ other: String) -> Bool {
        groups(of: one).contains { groups(of: other).contains($0) }
    }

    /// The name every spelling of it is looked up by: the first of its group when it has only one, else itself.
    package static func usual(_ name: String) -> String {
        let groups = groups(of: name)
        guard groups.count == 1, let group = groups.first, lists.indices.contains(group) else { return name }
        return lists[group].first ?? name
    }

    static let lists: [[String]] = [givenNamesOfTheseIslands, givenNamesOfElsewhere].flatMap { text in
        text.split(separator: "\n").map { line in line.split(separator: " ").map(String.init) }
    }

    private static let table: [String: [Int]] = {
        var table: [String: [Int]] = [:]
        for (group, names) in lists.enumerated() {
            for name in names { table[name, default: []].append(group) }
        }
        return table
    }()
}
