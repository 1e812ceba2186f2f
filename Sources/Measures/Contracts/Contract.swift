import Dates
import Foundation
import Markup
import Records

/// What one body buys of another for carers, and what it is measured by.
struct Contract: Sendable, Identifiable, RowDecodable {
    /// Who does the work.
    enum Provider: Sendable, Hashable {
        /// A team of this place: what counts itself is counted over the records it keeps.
        case team(UUID)
        /// An agency whose work is not in these records: what counts itself is told of the whole place.
        case agency(UUID)

        /// As a form has it.
        var written: String {
            switch self {
            case .team(let id): "team \(id.text)"
            case .agency(let id): "agency \(id.text)"
            }
        }

        init?(written: String) {
            let parts = written.split(separator: " ")
            guard parts.count == 2, let id = UUID(uuidString: String(parts[1])) else { return nil }
            switch parts[0] {
            case "team": self = .team(id)
            case "agency": self = .agency(id)
            default: return nil
            }
        }
    }

    let id: UUID
    /// The team that keeps the contract.
    let team: UUID
    let name: String
    let provider: Provider
    let providerName: String
    /// Who buys it, in words.
    let commissioner: String
    /// A report each quarter, or each year.
    let rhythm: Rhythm
    let startsOn: Day
    let endsOn: Day?
    let version: Int

    init(row: Row) throws {
        id = try row["id"]
        team = try row["team_id"]
        name = try row["name"]
        let providerTeam: UUID? = try row["provider_team"]
        let providerAgency: UUID? = try row["provider_agency"]
        provider = providerTeam.map { .team($0) } ?? .agency(providerAgency ?? id)
        let teamName: String? = try row["provider_team_name"]
        let agencyName: String? = try row["provider_agency_name"]
        let names = [agencyName, teamName].compactMap(\.self)
        providerName = names.isEmpty ? "–" : names.joined(separator: ", ")
        commissioner = try row["commissioner"]
        let rhythm: String = try row["rhythm"]
        self.rhythm = Rhythm(rawValue: rhythm) ?? .quarter
        startsOn = try row["starts_on"]
        endsOn = try row["ends_on"]
        version = try row["version"]
    }

    var title: Phrase { Phrase(asWritten: name) }

    /// The periods there can be a report on up to a day, newest first, twelve at most.
    func periods(upTo today: Day) -> [Period] {
        let last = min(today, endsOn ?? today)
        return rhythm.recent(12, upTo: last).filter { $0.last >= startsOn }
    }
}

/// One indicator that a contract is measured by.
struct ContractMeasure: Sendable, RowDecodable {
    let indicator: UUID
    let position: Int
    /// What was agreed; the indicator's own target without.
    let target: Double?

    init(row: Row) throws {
        indicator = try row["indicator_id"]
        position = try row["position"]
        target = try row["target"]
    }
}
