import Carers
import Dates
import Foundation

/// Writes one row and checks it.
///
/// What is mandatory when follows DHSC's checks of Release 1 (`GetDQValues`); those of Release 2 are not public.
struct RowWriting {
    let event: ReturnEvent
    let person: ReturnPerson
    let book: CodeBook
    let period: Period
    private(set) var cells: [CLDField: String] = [:]
    private(set) var problems: [ReturnProblem] = []
    /// What must be said and has no label.
    private(set) var missing: Set<CodeBook.Key> = []

    init(event: ReturnEvent, person: ReturnPerson, book: CodeBook, period: Period) {
        self.event = event
        self.person = person
        self.book = book
        self.period = period
    }

    mutating func write() {
        label(.authority, "place")
        cells[.periodStart] = period.first.iso
        cells[.periodEnd] = period.last.iso
        writePerson()
        writeEvent()
        if event.kind == .service { writeCost() }
    }

    /// A value that has a list: its label, or a gap.
    private mutating func label(_ field: CLDField, _ ours: String?) {
        guard let ours else { return }
        if let label = book[field, ours] {
            cells[field] = label
        } else {
            missing.insert(CodeBook.Key(field: field, ours: ours))
        }
    }

    private mutating func writePerson() {
        cells[.person] = person.reference
        if !person.hasNHSNumber { problems.append(.noNHSNumber) }
        label(.gender, person.sex ?? "unknown")
        label(.ethnicity, person.ethnicity ?? "not_asked")
        if let day = person.born?.day {
            cells[.born] = day.iso
            if event.starts < day { problems.append(.beforeBirth) }
        } else {
            problems.append(person.born == nil ? .noBirthDate : .partialBirthDate)
        }
        if let died = person.died {
            cells[.died] = died.iso
            if event.starts > died { problems.append(.afterDeath) }
        }
        label(.clientType, "carer")
        if event.kind != .request { label(.primarySupportReason, "carer") }
        if let postcode = person.postcode { cells[.postcode] = postcode } else { problems.append(.noPostcode) }
        label(.accommodationStatus, "not_held")
        label(.hasUnpaidCarer, "not_held")
    }

    private mutating func writeEvent() {
        label(.eventType, event.kind.rawValue)
        cells[.eventReference] = event.id.uuidString.lowercased()
        cells[.starts] = event.starts.iso
        cells[.ends] = event.ends?.iso
        if event.kind != .service, event.ends == nil { problems.append(.noEnd) }
        if let ends = event.ends, ends < event.starts { problems.append(.endsBeforeItStarts) }
        for field in event.codes.keys.sorted(by: { $0.rawValue < $1.rawValue }) { label(field, event.codes[field]) }
    }

    private mutating func writeCost() {
        cells[.unitCost] = event.pence.map { pence in
            let rest = String(pence % 100)
            return "\(pence / 100).\(rest.count == 1 ? "0" : "")\(rest)"
        }
        if event.codes[.deliveryMechanism] != "commissioned", event.pence == nil { problems.append(.noCost) }
    }
}
