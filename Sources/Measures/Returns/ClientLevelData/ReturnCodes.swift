import Carers
import Foundation
import Markup

/// What the return calls one of our own values.
struct ReturnCode: Sendable, Hashable {
    /// How much is known of what the return calls it.
    enum Standing: String, Sendable, CaseIterable {
        /// The label was read at its source.
        case checked
        /// The list of labels was not found.
        case notFound = "not_found"
        /// The label is known only at second hand: a place that has the specification loads it.
        case secondary
        /// We do not keep this: a place decides what is sent.
        case notHeld = "not_held"
        /// Each place has its own.
        case place
    }

    let field: CLDField
    let ours: String
    let label: String?
    let standing: Standing
    let words: Phrase
    let source: String
}

/// The code lists of the return, which are data: `cld.tsv` holds the labels that were read at their source, and the gaps.
enum ReturnCodes {
    static let all: [ReturnCode] = read(String(decoding: PackageResources.cld_tsv, as: UTF8.self)) + ethnicity

    /// The labels of ethnic groups are in the list of the register.
    private static let ethnicity: [ReturnCode] = CodeList.ethnicity.codes.map { code in
        ReturnCode(
            field: .ethnicity,
            ours: code.value,
            label: code.isChecked ? code.elsewhere : nil,
            standing: code.isChecked ? .checked : .secondary,
            words: code.words,
            source: "DHSC ASC-CLD-LA-Dashboard @9bee728 5-data-cleaning.md"
        )
    }

    static func read(_ text: String) -> [ReturnCode] {
        text.split(separator: "\n").dropFirst().compactMap { line in
            let cells = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
            guard cells.count == 7, let field = CLDField(rawValue: cells[0]),
                let standing = ReturnCode.Standing(rawValue: cells[3])
            else { return nil }
            return ReturnCode(
                field: field,
                ours: cells[1],
                label: cells[2].isEmpty ? nil : cells[2],
                standing: standing,
                words: Phrase(en: cells[4], cy: cells[5]),
                source: cells[6]
            )
        }
    }
}

/// The labels as they are now: those that were read at their source, and those the place has loaded over them.
struct CodeBook: Sendable {
    /// One of our values in a column.
    struct Key: Sendable, Hashable {
        let field: CLDField
        let ours: String
    }

    private let labels: [Key: String]

    init(loaded: [Key: String], codes: [ReturnCode] = ReturnCodes.all) {
        var labels: [Key: String] = [:]
        for code in codes { labels[Key(field: code.field, ours: code.ours)] = code.label }
        self.labels = labels.merging(loaded) { $1 }
    }

    subscript(_ field: CLDField, _ ours: String) -> String? { labels[Key(field: field, ours: ours)] }
}
