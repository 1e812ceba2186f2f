import Carers
import Foundation
import Records

/// Where the pages of cards are.
///
/// Only the number of a card ever stands in an address: it says nothing, and opens nothing but "valid" or "not valid".
enum CardPaths {
    /// For everyone: where a number is typed.
    static let check = "/card"
    static func check(_ number: CardNumber) -> String { "/card/\(number.digits)" }
    static let list = "/cards"
    static let runs = "/cards/print-runs"
    static func run(_ id: UUID) -> String { "/cards/print-runs/\(id.text)" }
    static func numbers(_ run: UUID) -> String { "/cards/print-runs/\(run.text)/numbers.csv" }
    static func rules(_ team: UUID) -> String { "/cards/teams/\(team.text)" }
    static func ofPerson(_ person: UUID) -> String { CarersPaths.part("card", of: person) }
    static func step(_ step: String, _ card: CarersCard) -> String {
        "\(ofPerson(card.person))/\(card.id.text)/\(step)"
    }
}
