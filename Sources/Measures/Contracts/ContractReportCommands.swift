import Desk
import Foundation
import Records

/// Starts the report on a contract and a period with what was counted for it.
struct ComposeContractReport: ContractCommand, Command {
    let contract: UUID
    let facts: ContractFacts

    /// - Throws: `Refusal.changedMeanwhile` when the period has one.
    func perform(_ work: Work) throws -> UUID {
        guard try work.db.reports(on: contract)[facts.first] == nil else { throw Refusal.changedMeanwhile }
        let id = work.newID()
        try work.db.addReport(
            id,
            on: contract,
            ContractContent(facts: facts, narrative: ContractNarrative()),
            number: 1,
            correction: nil,
            by: work.actor,
            at: work.now
        )
        try work.record(.contractReportComposed, about: Subject("contract_report", id))
        return id
    }
}

/// Puts what was counted anew into a draft; what was written to it stays.
struct RecountContractReport: ContractCommand, Command {
    let contract: UUID
    let report: UUID
    let facts: ContractFacts

    func perform(_ work: Work) throws {
        let draft = try work.contractDraft(report, on: contract)
        guard draft.period == facts.period else { throw Refusal.notFound }
        try work.db.keep(facts, in: draft, by: work.actor, at: work.now)
        try work.record(.contractReportCounted, about: Subject("contract_report", report))
    }
}

/// Writes to a draft: what the figures do not say.
struct NarrateContractReport: ContractCommand, Command {
    let contract: UUID
    let report: UUID
    let narrative: ContractNarrative
    let seen: Int

    func perform(_ work: Work) throws {
        _ = try work.contractDraft(report, on: contract)
        try work.db.keep(narrative, in: report, seen: seen, by: work.actor, at: work.now)
        try work.record(.contractReportNarrated, about: Subject("contract_report", report))
    }
}

/// Signs a report off, which freezes it.
///
/// Not before its period is over, and not by whoever last changed it: two people have read it before it leaves.
struct SignContractReport: ContractCommand, Command {
    let contract: UUID
    let report: UUID
    let seen: Int

    func perform(_ work: Work) throws {
        let draft = try work.contractDraft(report, on: contract)
        let content = try work.db.content(of: draft)
        guard draft.period.last < work.today else { throw ContractReportNotReady.periodRuns }
        // Counted while the period still ran, it would leave part of it out.
        guard content.facts.asOf > draft.period.last else { throw ContractReportNotReady.countedTooSoon }
        guard draft.composedBy != work.actor.id else { throw ContractReportNotReady.signedByComposer }
        try work.db.freeze(report, as: content, seen: seen, by: work.actor, at: work.now)
        try work.record(
            .contractReportSigned,
            about: Subject("contract_report", report),
            ["number": String(draft.number)]
        )
    }
}

/// Why a report cannot be signed off yet.
enum ContractReportNotReady: Error, Equatable { case periodRuns, countedTooSoon, signedByComposer }

/// Begins another version of a report that was signed off, to put something right; that one stays as it was.
struct CorrectContractReport: ContractCommand, Command {
    let contract: UUID
    let report: UUID
    let reason: String

    func perform(_ work: Work) throws -> UUID {
        let frozen = try work.db.report(report, on: contract)
        guard frozen.state == .frozen, try work.db.versions(of: frozen).first?.id == report else {
            throw Refusal.changedMeanwhile
        }
        let id = work.newID()
        try work.db.addReport(
            id,
            on: contract,
            try work.db.content(of: frozen),
            number: frozen.number + 1,
            correction: reason,
            by: work.actor,
            at: work.now
        )
        try work.record(
            .contractReportReopened,
            about: Subject("contract_report", id),
            ["number": String(frozen.number + 1)]
        )
        return id
    }
}

extension Work {
    fileprivate func contractDraft(_ report: UUID, on contract: UUID) throws -> ContractReport {
        let found = try db.report(report, on: contract)
        guard found.state == .draft else { throw Refusal.changedMeanwhile }
        return found
    }
}
