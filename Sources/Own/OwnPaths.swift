import Carers
import Foundation
import Web

/// Where a carer's own pages are: whose they are stands in no address.
enum OwnPaths {
    static let home = CarerAddress.home
    static let comeIn = CarerAddress.comeIn
    static let code = "/mine/code"
    static let say = "/mine/say"
    static let looked = "/mine/looked"
    static let everything = "/mine/everything"
    static let file = "/mine/everything/file"
    static let stop = "/mine/stop"

    static func thing(_ kind: SharedItem.Kind, _ id: UUID) -> String {
        "/mine/things/\(kind.rawValue)/\(id.uuidString.lowercased())"
    }

    /// A break that is offered to them, to be answered.
    static func offer(_ offer: UUID, of need: UUID) -> String {
        "/mine/breaks/\(need.uuidString.lowercased())/offers/\(offer.uuidString.lowercased())"
    }

    /// Their own part of an assessment, to be written.
    static func assessment(_ id: UUID) -> String { "/mine/assessments/\(id.uuidString.lowercased())" }

    /// The worker's page of someone's way in.
    static func ofPerson(_ person: UUID) -> String { CarersPaths.part("own", of: person) }
}
