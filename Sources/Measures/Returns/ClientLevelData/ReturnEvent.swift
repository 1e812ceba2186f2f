import Carers
import Dates
import Foundation

/// Something that was done with a carer and goes into the return: a request, an assessment, a service or a review.
struct ReturnEvent: Sendable, Hashable {
    enum Kind: String, Sendable, Hashable, CaseIterable { case request, assessment, service, review }

    let kind: Kind
    /// The row it comes from: what the return calls the event, and which tells nothing.
    let id: UUID
    let person: UUID
    let starts: Day
    let ends: Day?
    /// Our own values of the columns that have a list.
    var codes: [CLDField: String]
    /// The cost of a unit in pence.
    var pence: Int? = nil
}

/// What the return says of a carer.
struct ReturnPerson: Sendable, Hashable {
    let id: UUID
    let reference: String
    let born: PartialDay?
    let died: Day?
    let postcode: String?
    let hasNHSNumber: Bool
    let sex: String?
    let ethnicity: String?

    /// Whether they are under eighteen on a day, as far as is known: the return is of adult social care.
    func isUnder18(on day: Day) -> Bool { born?.ages(on: day).map { $0.upperBound < 18 } ?? false }
}
