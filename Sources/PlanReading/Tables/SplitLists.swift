/// Takes the lists of a whole plan apart: agencies, once all their short names are known, and cross-references, once all
/// the titles are.
struct SplitLists {
    private(set) var organisations: [ReadOrganisation] = []
    private var known: Set<String> = []
    private var titles: [String] = []
    private var agencies: [String: [String]] = [:]
    private var references: [String: [String]] = [:]

    /// More different cells than any real plan has; beyond them a short name may go unexplained.
    private static let limit = 1_500

    init(_ themes: [ReadTheme], abbreviations: [Abbreviation]) {
        var cells: [String] = []
        var seen = Set<String>()
        func take(_ list: [ReadText]) {
            guard !list.isEmpty, cells.count < SplitLists.limit else { return }
            let cell = SplitLists.cell(list)
            if seen.insert(cell).inserted { cells.append(cell) }
        }
        for theme in themes {
            titles += [theme.title?.text].compactMap { $0 }
            for outcome in theme.outcomes {
                titles += [outcome.title?.text].compactMap { $0 }
                for objective in outcome.objectives {
                    if titles.count < 400 { titles += [objective.title?.text].compactMap { $0 } }
                    for action in objective.actions {
                        take(action.leads)
                        take(action.partners)
                    }
                }
            }
        }
        let directory = AgencyDirectory(cells: cells, abbreviations: abbreviations)
        organisations = directory.organisations
        known = Set(abbreviations.map(\.short) + organisations.flatMap(\.shortNames))
        known.formUnion(organisations.map(\.name).filter { AgencyName.isAbbreviation([$0]) })
    }

    mutating func split(_ themes: inout [ReadTheme]) {
        for t in themes.indices {
            for o in themes[t].outcomes.indices {
                for b in themes[t].outcomes[o].objectives.indices {
                    for a in themes[t].outcomes[o].objectives[b].actions.indices {
                        split(&themes[t].outcomes[o].objectives[b].actions[a])
                    }
                }
            }
        }
    }

    private mutating func split(_ action: inout ReadAction) {
        action.leads = names(action.leads)
        action.partners = names(action.partners)
        var found = links(action.crossReferences)
        // A reference in running text has a number in it.
        let hasDigit = action.text.text.utf8.contains { (48...57).contains($0) }
        for reference in hasDigit ? CrossReferences.find(in: action.text.text) : []
        where !found.contains(where: { $0.text == reference }) {
            found.append(ReadText(reference, place: action.text.place, sureness: .likely))
        }
        action.crossReferences = found
    }

    private mutating func names(_ list: [ReadText]) -> [ReadText] {
        guard let first = list.first else { return [] }
        let cell = SplitLists.cell(list)
        let names = agencies[cell] ?? AgencyList.split(cell, knowing: known)
        agencies[cell] = names
        let sureness: Sureness = names.count > 1 && first.sureness == .sure ? .likely : first.sureness
        return names.map { ReadText($0, place: first.place, sureness: sureness) }
    }

    private mutating func links(_ list: [ReadText]) -> [ReadText] {
        guard let first = list.first else { return [] }
        let cell = SplitLists.cell(list)
        let found = references[cell] ?? CrossReferences.list(cell, titles: titles)
        references[cell] = found
        return found.map { ReadText($0, place: first.place, sureness: first.sureness) }
    }

    private static func cell(_ list: [ReadText]) -> String { list.map(\.text).joined(separator: "\n") }
}
