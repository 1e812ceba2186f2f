import Carers
import Foundation
import Records

/// Where the pages of breaks are.
enum BreakPaths {
    static let list = "/breaks"
    static let newFund = "/breaks/funds"
    static func fund(_ id: UUID) -> String { "/breaks/funds/\(id.text)" }
    static func ofPerson(_ person: UUID) -> String { CarersPaths.part("breaks", of: person) }
    static func new(_ person: UUID) -> String { "\(ofPerson(person))/new" }
    static func need(_ id: UUID, _ person: UUID) -> String { "\(ofPerson(person))/\(id.text)" }
    static func booking(_ id: UUID, _ need: UUID, _ person: UUID) -> String {
        "\(self.need(need, person))/bookings/\(id.text)"
    }
}
