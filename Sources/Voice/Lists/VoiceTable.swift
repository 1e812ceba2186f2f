import Dates
import Delivery
import Desk
import Foundation
import Markup
import PlanReading
import Records
import Strategy
import Web

/// The columns of a list of voices: what leaves under these headers is what is read back.
enum VoiceColumn: String, CaseIterable {
    /// Which voice it is, so that a list brought back corrects instead of adding.
    case reference = "Reference"
    case words = "Words"
    case source = "Source"
    case heard = "Heard"
    case theme = "Theme"
    case group = "Group"
    case carers = "Carers"
    case consent = "Consent to quote"
    case consentOn = "Consent given"
    case plan = "Plan"
    /// Where somebody asked to be told what comes of it: brought, and never taken away.
    case email = "Email"

    /// The columns of a list that is taken away.
    static let taken = allCases.filter { $0 != .email }
}

/// Voices as a table to take away.
///
/// What plans say is left out: a plan leaves with its own.
struct VoicesToTake: Question {
    func permits(_ actor: Actor, _ db: any Reader) -> Bool { actor.may(.seeVoices) }

    func answer(_ look: Look) throws -> ExchangeTable {
        var filter = VoiceFilter()
        filter.state = .kept
        let plans = Dictionary(
            try look.db.plans(visibleTo: look.actor).map { ($0.id, $0.title) },
            uniquingKeysWith: { first, _ in first }
        )
        let voices = try look.db.voices(filter, visibleTo: look.actor, limit: 100_000).filter { !$0.isOfPlan }
        return ExchangeTable(
            headers: VoiceColumn.taken.map(\.rawValue),
            rows: voices.map { voice in VoiceColumn.taken.map { voice.cell($0, plans) } }
        )
    }
}

extension HeardVoice {
    fileprivate func cell(_ column: VoiceColumn, _ plans: [UUID: String]) -> String {
        switch column {
        case .reference: id.path
        case .words: words.words
        case .source: source.words.en
        case .heard: heardOn?.iso ?? ""
        case .theme: theme ?? ""
        case .group: cameFrom ?? ""
        case .carers: carers?.words.en ?? ""
        case .consent: consent.words.en
        case .consentOn: consentOn?.iso ?? ""
        case .plan: plan.flatMap { plans[$0] } ?? ""
        case .email: ""
        }
    }
}

let exportVoicesRoutes: [Route] = [
    .get("/voices/export.csv", for: .staffWho(.seeVoices)) { visit in
        let table = try await visit.ask(VoicesToTake())
        return .download(
            Download(name: "voices.csv", contentType: "text/csv; charset=utf-8", bytes: Array(table.csv.utf8))
        )
    },
    .get("/voices/export.xlsx", for: .staffWho(.seeVoices)) { visit in
        let table = try await visit.ask(VoicesToTake())
        let kind = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
        return .download(
            Download(name: "voices.xlsx", contentType: kind, bytes: try PlanWorkbook.bytes(of: table, sheet: "Voices"))
        )
    },
]
