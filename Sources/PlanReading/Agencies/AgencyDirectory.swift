import Dates

/// The agencies a plan names, and which of them a written name is.
public struct AgencyDirectory: Sendable, Hashable {
    /// In the order they are first named.
    public private(set) var organisations: [ReadOrganisation] = []
    /// The names as words to compare, beside each organisation.
    private var keys: [[String]] = []

    /// No plan names more agencies than this: what lies beyond is not looked at, so that a hostile file costs little.
    private static let most = 500

    /// A directory of the agencies in cells of leads and partners.
    ///
    /// - Parameters:
    ///   - cells: The cells, whole.
    ///   - abbreviations: Short forms the plan explains; those in the cells themselves are found here.
    public init(cells: [String], abbreviations: [Abbreviation] = []) {
        // The same cell stands in many rows.
        let cells = cells.reduce(into: (seen: Set<String>(), kept: [String]())) { all, cell in
            if all.kept.count < AgencyDirectory.most, all.seen.insert(cell).inserted { all.kept.append(cell) }
        }.kept
        let explained = Array((abbreviations + cells.flatMap(Abbreviations.find)).prefix(AgencyDirectory.most))
        let known = Set(
            explained.map(\.short) + cells.flatMap { AgencyList.split($0) }.filter { AgencyName.isAbbreviation([$0]) }
        )
        var seen: Set<String> = []
        for name in cells.flatMap({ AgencyList.split($0, knowing: known) }) where seen.count < AgencyDirectory.most {
            if seen.insert(name).inserted { add(name, explained) }
        }
        joinShortNames()
    }

    /// The agency that a written name is, and how sure that is; none when it is nobody known.
    public func match(_ written: String) -> (name: String, sureness: Sureness)? {
        guard let (index, sureness) = find(written) else { return nil }
        return (organisations[index].name, sureness)
    }

    private mutating func add(_ written: String, _ explained: [Abbreviation]) {
        let (long, short) = AgencyKey.parts(written)
        var shorts = [short].compactMap { $0 }
        let meaning = explained.first { $0.short == long }
        if let meaning {
            shorts.append(meaning.short)
        } else {
            shorts += explained.filter { AgencyKey.words($0.long) == AgencyKey.words(long) }.map(\.short)
        }
        let name = meaning?.long ?? long
        guard !name.isEmpty, !isTime(name) else { return }
        let index = find(name)?.index ?? shorts.compactMap { find($0)?.index }.first ?? append(name)
        for short in shorts { addShort(short, to: index) }
        // The fuller of two names is kept: "Avon & Wiltshire …" rather than "Avon & Wilts …".
        let words = AgencyKey.words(name)
        if !AgencyName.isAbbreviation([name]),
            AgencyName.isAbbreviation([organisations[index].name])
                || AgencyKey.shortens(keys[index], words)
        {
            addShort(organisations[index].name, to: index)
            organisations[index].name = name
            keys[index] = words
        } else if organisations[index].name != name, AgencyKey.words(organisations[index].name) != words {
            addShort(name, to: index)
        }
    }

    /// A date that strayed into the column of leads is no agency.
    private func isTime(_ name: String) -> Bool {
        let when = When(parsing: name)
        return when.understood == .whole
            && when.milestones.allSatisfy { $0.kind != .event && $0.kind != .unknown && $0.note == nil }
    }

    private mutating func append(_ name: String) -> Int {
        organisations.append(ReadOrganisation(name: name))
        keys.append(AgencyKey.words(name))
        return organisations.count - 1
    }

    private mutating func addShort(_ short: String, to index: Int) {
        guard organisations[index].name != short, !organisations[index].shortNames.contains(short) else { return }
        organisations[index].shortNames.append(short)
    }

    /// An abbreviation that nobody explained is the one agency whose initials it is.
    private mutating func joinShortNames() {
        for (index, organisation) in organisations.enumerated().reversed()
        where AgencyName.isAbbreviation([organisation.name]) {
            let owners = organisations.indices.filter {
                $0 != index && AgencyKey.initials(organisations[$0].name) == organisation.name
            }
            guard owners.count == 1, let owner = owners.first else { continue }
            addShort(organisation.name, to: owner)
            // It stands where it was first named, by either name.
            if index < owner {
                organisations.swapAt(index, owner)
                keys.swapAt(index, owner)
                organisations.remove(at: owner)
                keys.remove(at: owner)
            } else {
                organisations.remove(at: index)
                keys.remove(at: index)
            }
        }
    }

    private func find(_ written: String) -> (index: Int, sureness: Sureness)? {
        let (long, short) = AgencyKey.parts(written)
        let words = AgencyKey.words(long)
        guard !words.isEmpty else { return nil }
        if let index = keys.firstIndex(of: words) { return (index, .sure) }
        if let index = organisations.firstIndex(where: { $0.shortNames.contains { AgencyKey.words($0) == words } }) {
            return (index, .sure)
        }
        if let short, let index = organisations.firstIndex(where: { $0.shortNames.contains(short) || $0.name == short })
        {
            return (index, .likely)
        }
        if AgencyName.isAbbreviation([long]), let index = only(where: { AgencyKey.initials($0.name) == long }) {
            return (index, .likely)
        }
        if let index = onlyKey(where: { AgencyKey.shortens(words, $0) || AgencyKey.shortens($0, words) }) {
            return (index, .likely)
        }
        if let index = onlyKey(where: { AgencyKey.isNear(words, $0) }) { return (index, .guess) }
        return nil
    }

    private func only(where matches: (ReadOrganisation) -> Bool) -> Int? {
        let found = organisations.indices.filter { matches(organisations[$0]) }
        return found.count == 1 ? found.first : nil
    }

    private func onlyKey(where matches: ([String]) -> Bool) -> Int? {
        let found = keys.indices.filter { matches(keys[$0]) }
        return found.count == 1 ? found.first : nil
    }
}
