import Foundation
package import Markup

/// One thing that may be chosen from a list: kept as its code, shown in words.
package struct Code: Sendable, Hashable {
    package let value: String
    /// What a long list is divided by.
    package let group: String?
    package let words: Phrase
    /// What others call it: SNOMED CT, the NHS data dictionary, the client-level data set.
    package let elsewhere: String?
    /// Whether it was read at its source; the others are ours, to be replaced by a place.
    package let isChecked: Bool
}

/// Lists of codes, which are data: `Codes/codes.tsv` holds them and says which were read at their source.
///
/// SNOMED CT codes are given for exchange; using them needs the licence that the NHS gives freely.
package enum CodeList: String, Sendable, CaseIterable {
    case ethnicity, religion, orientation, sex, gender, disability
    /// What makes communication possible, by the Accessible Information Standard.
    case need
    /// What the one who is looked after is to the carer.
    case relation
    case hours, condition, language

    package var codes: [Code] { Self.all[rawValue] ?? [] }

    package func code(_ value: String) -> Code? { Self.byValue[rawValue]?[value] }

    /// What a code says; one that is no longer in the list, as it was kept.
    package func words(_ value: String) -> Phrase { code(value)?.words ?? Phrase(same: value) }

    /// The code for what somebody typed: the code itself, or its words in either language; none where it is not listed.
    func code(said typed: String) -> Code? {
        let wanted = Self.folded(typed)
        return codes.first { $0.value.lowercased() == wanted || Self.names(of: $0).contains(wanted) }
    }

    /// A code's words in both languages, and each of the names that they give: "Punjabi (Panjabi)" is two.
    private static func names(of code: Code) -> Set<String> {
        var names: Set<String> = []
        for words in [code.words.en, code.words.cy] {
            names.insert(folded(words))
            for name in words.split(whereSeparator: { ";,()".contains($0) }) { names.insert(folded(String(name))) }
        }
        return names
    }

    private static func folded(_ text: String) -> String {
        let plain: String = text.folding(options: [.caseInsensitive, .diacriticInsensitive], locale: nil)
        return plain.trimmingCharacters(in: .whitespaces)
    }

    private static let all: [String: [Code]] = read(String(decoding: PackageResources.codes_tsv, as: UTF8.self))

    private static let byValue: [String: [String: Code]] = all.mapValues { codes in
        Dictionary(codes.map { ($0.value, $0) }, uniquingKeysWith: { first, _ in first })
    }

    /// Reads the lists; a line that is not whole is left out.
    static func read(_ text: String) -> [String: [Code]] {
        var lists: [String: [Code]] = [:]
        for line in text.split(separator: "\n").dropFirst() {
            let cells = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
            guard cells.count == 7, !cells[1].isEmpty else { continue }
            let code = Code(
                value: cells[1],
                group: cells[2].isEmpty ? nil : cells[2],
                words: Phrase(en: cells[3], cy: cells[4]),
                elsewhere: cells[5].isEmpty ? nil : cells[5],
                isChecked: cells[6] == "yes"
            )
            lists[cells[0], default: []].append(code)
        }
        return lists
    }
}
