import Carers
import Foundation
import Records

/// Where the pages of emergency plans are.
enum EmergencyPaths {
    /// For everyone: where a responder types the number and the code.
    ///
    /// What it opens is the answer to that form itself: no address holds it, and nothing is kept by a browser.
    static let respond = "/emergency"
    static let list = "/emergency-plans"
    static func plan(_ person: UUID) -> String { CarersPaths.part("emergency", of: person) }
    static func part(_ name: String, _ person: UUID) -> String { "\(plan(person))/\(name)" }
    static func contact(_ id: UUID, _ person: UUID) -> String { part("contacts/\(id.text)", person) }
    static func use(_ id: UUID, _ person: UUID) -> String { part("uses/\(id.text)", person) }
}
