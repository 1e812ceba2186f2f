package import Foundation
import Records

/// Where the pages of the register are.
///
/// None holds a name, a date or a number of anyone: only ids that mean nothing elsewhere.
package enum CarersPaths {
    package static let hub = "/carers"
    static let new = "/carers/new"
    static let search = "/carers/search"
    static let agreements = "/carers/agreements"
    static let restricted = "/carers/restricted"
    static let glass = "/carers/glass"
    package static let late = "/carers/late"
    static let keeping = "/carers/keeping"
    package static let targets = "/carers/targets"
    static func search(_ id: UUID) -> String { "/carers/search/\(id.text)" }
    static let duplicates = "/carers/duplicates"
    static let lists = "/carers/lists"
    static func list(_ id: UUID) -> String { "/carers/lists/\(id.text)" }
    /// The record of a carer or of someone who is looked after.
    package static func person(_ id: UUID) -> String { "/carers/\(id.text)" }
    package static func part(_ name: String, of person: UUID) -> String { "/carers/\(person.text)/\(name)" }
    /// Two records side by side.
    static func comparison(of person: UUID, with other: UUID) -> String {
        part("duplicates/\(other.text)", of: person)
    }
}
