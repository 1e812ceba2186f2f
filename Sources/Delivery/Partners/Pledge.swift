package import Dates
import DesignSystem
package import Foundation
package import Markup
package import Records

/// A promise that a partner proposes for a plan, until the plan's lead has answered.
package struct Pledge: Sendable, Equatable, RowDecodable {
    package enum State: String, Sendable, CaseIterable, SQLConvertible {
        /// Waits for the plan's lead.
        case proposed
        /// Back with the partner, with what is asked.
        case changesAsked = "changes_asked"
        /// An action of the plan.
        case accepted
        case declined
        /// Taken back by the partner.
        case withdrawn

        var isOver: Bool { self != .proposed && self != .changesAsked }
    }

    package let id: UUID
    package let plan: UUID
    package let agency: UUID
    package let state: State
    let words: PledgeWords
    /// Who proposed it.
    package let account: UUID
    package let byName: String
    package let sentAt: Instant
    /// What it became.
    package let action: UUID?
    let version: Int

    package init(row: Row) throws {
        id = try row["id"]
        plan = try row["plan_id"]
        agency = try row["agency_id"]
        state = try row["state"]
        words = PledgeWords(
            priority: try row["priority"],
            ref: try row["ref"],
            text: try row["text"],
            when: try row["when_text"],
            risks: try row["risks"],
            progress: PledgeProgress.read(try row["progress"])
        )
        account = try row["by_account"]
        byName = try row["by_name"]
        sentAt = try row["sent_at"]
        action = try row["action_id"]
        version = try row["version"]
    }
}

/// One thing that was done with a pledge: who did it, when, and what they said.
struct PledgeStep: Sendable, Equatable, RowDecodable {
    let pledge: UUID
    let state: Pledge.State
    let words: InternalText?
    let byName: String
    let at: Instant

    init(row: Row) throws {
        pledge = try row["pledge_id"]
        state = try row["state"]
        words = try row["words"]
        byName = try row["by_name"]
        at = try row["at"]
    }
}

/// What was reported of a promise, year by year, as a row keeps it.
enum PledgeProgress {
    private struct Note: Codable {
        let period: String
        let text: String
    }

    static func read(_ stored: String) -> [YearNote] {
        let notes = (try? JSONDecoder().decode([Note].self, from: Data(stored.utf8))) ?? []
        return notes.map { YearNote(year: $0.period, text: $0.text) }
    }

    static func stored(_ notes: [YearNote]) throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return String(decoding: try encoder.encode(notes.map { Note(period: $0.year, text: $0.text) }), as: UTF8.self)
    }
}

/// What is said of a promise's progress in one year.
struct YearNote: Sendable, Equatable {
    let year: String
    var text: String
}

extension Pledge.State {
    package var words: Phrase {
        switch self {
        case .proposed: Phrase(en: "Waits for the plan’s lead", cy: "Yn aros am arweinydd y cynllun")
        case .changesAsked: Phrase(en: "Changes asked for", cy: "Gofynnwyd am newidiadau")
        case .accepted: Phrase(en: "In the plan", cy: "Yn y cynllun")
        case .declined: Phrase(en: "Declined", cy: "Gwrthodwyd")
        case .withdrawn: Phrase(en: "Taken back", cy: "Tynnwyd yn ôl")
        }
    }

    package var tag: HTML {
        switch self {
        case .proposed: .tag(words, .info)
        case .changesAsked: .tag(words, .warn)
        case .accepted: .tag(words, .ok)
        case .declined, .withdrawn: .tag(words)
        }
    }

    /// What somebody did: the line of a history.
    var deed: Phrase {
        switch self {
        case .proposed: Phrase(en: "Proposed", cy: "Cynigiwyd")
        case .changesAsked: Phrase(en: "Asked for changes", cy: "Gofynnodd am newidiadau")
        case .accepted: Phrase(en: "Accepted into the plan", cy: "Derbyniwyd i’r cynllun")
        case .declined: Phrase(en: "Declined", cy: "Gwrthodwyd")
        case .withdrawn: Phrase(en: "Taken back", cy: "Tynnwyd yn ôl")
        }
    }
}
