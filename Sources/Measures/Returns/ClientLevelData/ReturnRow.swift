import Carers
import Dates
import Foundation

/// One row of the return, and what is wrong with it.
struct ReturnRow: Sendable {
    let event: ReturnEvent
    let person: ReturnPerson
    /// What stands in the columns, but for the NHS number, which is put in when the file is made.
    var cells: [CLDField: String]
    var problems: [ReturnProblem]
}

/// Everything a return would hold: its rows, and what it cannot say at all.
struct ClientLevelReturn: Sendable {
    /// A value of ours for which no label is loaded, and in how many rows it stands.
    struct Gap: Sendable, Hashable {
        let key: CodeBook.Key
        let rows: Int
    }

    let period: Period
    let rows: [ReturnRow]
    /// While there is one, no file can be made.
    let gaps: [Gap]
    /// Rows of people under eighteen: the return is of adults.
    let young: Int

    init(_ events: [ReturnEvent], _ people: [UUID: ReturnPerson], _ book: CodeBook, _ period: Period) {
        var rows: [ReturnRow] = []
        var missing: [CodeBook.Key: Int] = [:]
        var young = 0
        for event in events {
            guard let person = people[event.person] else { continue }
            if person.isUnder18(on: event.ends ?? period.last) {
                young += 1
                continue
            }
            var writing = RowWriting(event: event, person: person, book: book, period: period)
            writing.write()
            for key in writing.missing { missing[key, default: 0] += 1 }
            rows.append(
                ReturnRow(event: event, person: person, cells: writing.cells, problems: writing.problems)
            )
        }
        self.period = period
        self.young = young
        self.rows = Self.markingDoubles(rows)
        gaps = missing.map { Gap(key: $0.key, rows: $0.value) }
            .sorted { ($0.key.field.rawValue, $0.key.ours) < ($1.key.field.rawValue, $1.key.ours) }
    }

    var good: [ReturnRow] { rows.filter(\.problems.isEmpty) }
    var faulty: [ReturnRow] { rows.filter { !$0.problems.isEmpty } }

    /// ASCOF 3D; none while a label is missing, for what has none would count as nothing.
    ///
    /// Every row is in it, whatever keeps it out of the file: the method knows a carer by the authority's own number, so
    /// that one without an NHS number counts.
    var selfDirected: SelfDirectedSupport? {
        gaps.isEmpty ? SelfDirectedSupport(rows.map(CarerSupportRow.init), in: period) : nil
    }

    /// DHSC keeps one of the rows that say the same of these columns and drops the others.
    private static func markingDoubles(_ rows: [ReturnRow]) -> [ReturnRow] {
        var seen: Set<[String]> = []
        return rows.map { row in
            let columns: [CLDField] =
                [.person, .starts, .clientType, .eventType] + (row.event.kind == .service ? [] : [.ends])
                + [.routeOfAccess, .assessmentType, .serviceType, .serviceComponent]
            guard seen.insert(columns.map { row.cells[$0] ?? "" }).inserted == false else { return row }
            var row = row
            row.problems.append(.sameAsAnother)
            return row
        }
    }
}

extension CarerSupportRow {
    /// What ASCOF reads of a row of ours.
    init(_ row: ReturnRow) {
        self.init(
            person: row.person.reference,
            clientType: row.cells[.clientType],
            eventType: row.cells[.eventType],
            starts: row.event.starts,
            ends: row.event.ends,
            born: row.person.born?.day,
            died: row.person.died,
            serviceType: row.cells[.serviceType],
            component: row.cells[.serviceComponent],
            mechanism: row.cells[.deliveryMechanism],
            outcome: row.cells[.eventOutcome]
        )
    }
}
