import Dates
import Foundation

/// What ASCOF 3D reads of one row of the client-level data.
struct CarerSupportRow: Sendable, Hashable {
    var person: String?
    var clientType: String?
    var eventType: String?
    var starts: Day?
    var ends: Day?
    var born: Day?
    var died: Day?
    var serviceType: String?
    var component: String?
    var mechanism: String?
    var outcome: String?

    /// Whether the row counts in the period at all: steps 1 of the method.
    ///
    /// A carer's row, with a person and a start; going on in the period; not ended before it began; the person not dead
    /// before the period.
    func counts(in period: Period) -> Bool {
        guard let clientType,
            CarerSupport.Labels.carers.contains(where: { $0.lowercased() == clientType.lowercased() }),
            person != nil, let starts, starts <= period.last
        else { return false }
        if let ends, ends < period.first || ends < starts { return false }
        if let died, died < period.first { return false }
        return true
    }
}

/// DHSC's age: whole days since birth, divided by 365.25 and cut off.
///
/// On some 65th birthdays this gives 64. It is wrong and it is the method: statutory figures use it, and nothing else here
/// does.
enum StatutoryAge {
    static func of(_ born: Day, on day: Day) -> Int? {
        let days = born.days(to: day)
        // In whole numbers: 365.25 days are 1461 quarters of a day.
        return days < 0 ? nil : days * 4 / 1461
    }
}
