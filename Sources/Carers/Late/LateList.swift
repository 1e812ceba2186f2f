package import Desk
import Forms
package import Foundation
package import Markup
package import Records

/// One kind of thing that is late or missing among the people someone works with.
///
/// Each area lists its own; who may see whom, whose people are asked for and in what order are the page's.
package struct LateList: Sendable, Identifiable {
    /// Its word in an address, such as `review_due`.
    package let id: String
    package let words: Phrase
    /// What its day is: since when it waits, or by when it should have been done.
    package let since: Phrase
    /// Whether it is a thing still to come, so that nothing is late yet and no days have passed.
    package let isAhead: Bool
    /// Whether the days since its day say how late it is; from a birth date they do not.
    package let countsDays: Bool
    /// A query of `item_id`, `person_id` and `day` (text); whether a row may be seen is not its to ask.
    let rows: @Sendable (Look) throws -> SQL
    /// Where it is mended.
    let path: @Sendable (_ item: UUID, _ person: UUID) -> String

    package init(
        _ id: String,
        _ words: Phrase,
        since: Phrase,
        isAhead: Bool = false,
        countsDays: Bool = true,
        path: @escaping @Sendable (_ item: UUID, _ person: UUID) -> String,
        rows: @escaping @Sendable (Look) throws -> SQL
    ) {
        self.id = id
        self.words = words
        self.since = since
        self.isAhead = isAhead
        self.countsDays = countsDays && !isAhead
        self.path = path
        self.rows = rows
    }
}

/// Whose people are asked for.
struct LateFilter: Sendable, Equatable {
    var team: UUID?
    var whose: CaseFilter.Whose?
    /// One list alone, in full.
    var only: String?

    init() {}

    init(_ form: Form) {
        team = UUID(uuidString: form["team"])
        whose = form["worker"] == "none" ? .nobody : UUID(uuidString: form["worker"]).map { .worker($0) }
        only = form["list"].isEmpty ? nil : form["list"]
    }

    var values: [String: String] {
        var values: [String: String] = [:]
        values["team"] = team?.text
        switch whose {
        case .nobody: values["worker"] = "none"
        case .worker(let id): values["worker"] = id.text
        case nil: break
        }
        values["list"] = only
        return values
    }

    func path(_ home: String, _ change: (inout LateFilter) -> Void = { _ in }) -> String {
        var other = self
        change(&other)
        let query = other.values.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }
        return home + (query.isEmpty ? "" : "?" + query.joined(separator: "&"))
    }
}

/// Something that is late, is missing, or waits for somebody.
struct LateLine: Sendable, RowDecodable {
    let item: UUID
    let person: UUID
    let reference: String
    let name: String
    let worker: String?
    /// As the row has it: of a birthday only the year may be known.
    let day: PartialDay

    init(row: Row) throws {
        item = try row["item_id"]
        person = try row["person_id"]
        reference = try row["reference"]
        name =
            PersonName(given: try row["given_name"], family: try row["family_name"], knownAs: try row["known_as"]).full
        worker = try row["worker_name"]
        day = try row["day"]
    }
}
