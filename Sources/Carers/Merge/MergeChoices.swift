import DesignSystem
import Foundation
import Markup
import Records

/// What two records say of one thing, of which one is kept.
enum MergeField: String, Sendable, CaseIterable {
    case name, born, address, nhs, language, found

    /// The columns that go together.
    var columns: [String] {
        switch self {
        case .name: ["given_name", "family_name", "known_as", "sort_name"]
        case .born: ["born"]
        case .address: ["postcode", "area", "address_sealed"]
        case .nhs: ["nhs_print", "nhs_sealed"]
        case .language: ["language", "interpreter"]
        case .found: ["found_source", "found_campaign", "found_place"]
        }
    }

    /// The columns whose text belongs to its row and is sealed anew when it moves.
    static let sealed: Set<String> = ["address_sealed", "nhs_sealed"]

    /// By which it is told that there is nothing.
    var deciding: String { columns.first ?? "" }

    var words: Phrase {
        switch self {
        case .name: Phrase(en: "Name", cy: "Enw")
        case .born: Phrase(en: "Born", cy: "Ganwyd")
        case .address: Phrase(en: "Where they live", cy: "Lle maen nhw’n byw")
        case .nhs: Phrase(en: "NHS number", cy: "Rhif GIG")
        case .language: Phrase(en: "Language", cy: "Iaith")
        case .found: Phrase(en: "How they were found", cy: "Sut y daethpwyd o hyd iddynt")
        }
    }
}
