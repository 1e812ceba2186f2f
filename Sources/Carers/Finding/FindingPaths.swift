package import Foundation
import Records

/// Where carers are found: the pages that anyone may read, and where what they send is looked at.
///
/// None holds a name, a code or a date of anyone.
package enum FindingPaths {
    package static let check = "/caring/check"
    package static let register = "/register"
    static let registerForm = "/register/form"
    static let registerFromCheck = "/register/from-check"
    static let registerSent = "/register/sent"
    /// Where someone comes back to, with a reference and a code.
    static let comeBack = "/come-back"
    package static let refer = "/refer"
    static let referForm = "/refer/form"
    static let referSent = "/refer/sent"
    static let referStatus = "/refer/status"
    package static let young = "/young"
    static let youngTold = "/young/what-happens"
    static let youngLeaving = "/young/leaving"
    static let youngNote = "/young/note-for-school"
    static let youngForm = "/young/help"
    static let youngSent = "/young/sent"
    /// Ends the session, and goes somewhere that tells nobody anything.
    static let leave = "/leave"

    static let paper = "/carers/paper"
    package static let arrivals = "/carers/arrivals"
    static let decided = "/carers/arrivals/decided"
    static let triageTeams = "/carers/arrivals/teams"
    package static let campaigns = "/carers/campaigns"
    static let newCampaign = "/carers/campaigns/new"
    package static let allocation = "/carers/allocation"
    package static func arrival(_ id: UUID) -> String { "\(arrivals)/\(id.text)" }
    static func campaign(_ id: UUID) -> String { "\(campaigns)/\(id.text)" }
    static func onward(of person: UUID) -> String { CarersPaths.part("onward", of: person) }
    static func worker(of person: UUID) -> String { CarersPaths.part("worker", of: person) }
    /// The link that a poster carries.
    static func invitation(_ code: String) -> String { "\(register)?from=\(code)" }
}
