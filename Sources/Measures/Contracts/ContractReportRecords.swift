import Dates
import Desk
import Foundation
import Records

/// Every statement that touches `contract_report`; whoever asks has been shown the contract.
extension Reader {
    /// The newest version of each report on a contract, by the first day of its period.
    func reports(on contract: UUID) throws -> [Day: ContractReport] {
        let all: [ContractReport] = try all(
            """
            SELECT \(ContractReport.columns) FROM contract_report WHERE contract_id = \(contract)
            ORDER BY first_day, number
            """
        )
        return Dictionary(all.map { ($0.period.first, $0) }, uniquingKeysWith: { _, later in later })
    }

    func report(_ id: UUID, on contract: UUID) throws -> ContractReport {
        let found: ContractReport? = try first(
            """
            SELECT \(ContractReport.columns) FROM contract_report WHERE id = \(id) AND contract_id = \(contract)
            """
        )
        guard let found else { throw Refusal.notFound }
        return found
    }

    /// Every version of the report on a period, newest first.
    func versions(of report: ContractReport) throws -> [ContractReport] {
        try all(
            """
            SELECT \(ContractReport.columns) FROM contract_report
            WHERE contract_id = \(report.contract) AND first_day = \(report.period.first) ORDER BY number DESC
            """
        )
    }

    /// What a version says: a draft as it stands, a frozen one as it was signed off.
    ///
    /// - Throws: `BrokenContractReport` when a frozen one is not what was signed off.
    func content(of report: ContractReport) throws -> ContractContent {
        guard
            let row = try rows(
                "SELECT facts, narrative, snapshot, hash FROM contract_report WHERE id = \(report.id)"
            ).first
        else { throw Refusal.notFound }
        guard report.state == .frozen else {
            return ContractContent(
                facts: try KeptText.read(ContractFacts.self, row["facts"]),
                narrative: try KeptText.read(ContractNarrative.self, row["narrative"])
            )
        }
        let text: String = try row["snapshot"]
        let hash: String = try row["hash"]
        guard Digest.sha256(text.utf8) == hash else { throw BrokenContractReport(id: report.id) }
        return try KeptText.read(ContractContent.self, text)
    }
}

extension Writer {
    func addReport(
        _ id: UUID,
        on contract: UUID,
        _ content: ContractContent,
        number: Int,
        correction: String?,
        by actor: Actor,
        at now: Instant
    ) throws {
        try execute(
            """
            INSERT INTO contract_report
                (id, contract_id, first_day, last_day, number, state, facts, facts_at, narrative, correction,
                 composed_by, composed_by_name, composed_at, version)
            VALUES
                (\(id), \(contract), \(content.facts.first), \(content.facts.last), \(number),
                 \(ContractReport.State.draft), \(KeptText.of(content.facts)), \(now),
                 \(KeptText.of(content.narrative)), \(correction), \(actor.id), \(actor.name), \(now), 1)
            """
        )
    }

    /// Puts other figures in a draft.
    func keep(_ facts: ContractFacts, in draft: ContractReport, by actor: Actor, at now: Instant) throws {
        let changed = try execute(
            """
            UPDATE contract_report SET facts = \(KeptText.of(facts)), facts_at = \(now), composed_by = \(actor.id),
                composed_by_name = \(actor.name), composed_at = \(now), version = version + 1
            WHERE id = \(draft.id) AND state = 'draft' AND version = \(draft.version)
            """
        )
        if changed == 0 { throw Refusal.changedMeanwhile }
    }

    func keep(_ narrative: ContractNarrative, in draft: UUID, seen version: Int, by actor: Actor, at now: Instant)
        throws
    {
        let changed = try execute(
            """
            UPDATE contract_report SET narrative = \(KeptText.of(narrative)), composed_by = \(actor.id),
                composed_by_name = \(actor.name), composed_at = \(now), version = version + 1
            WHERE id = \(draft) AND state = 'draft' AND version = \(version)
            """
        )
        if changed == 0 { throw Refusal.changedMeanwhile }
    }

    /// Freezes a draft as it was read: from now on nothing of it changes.
    func freeze(_ draft: UUID, as content: ContractContent, seen version: Int, by actor: Actor, at now: Instant) throws
    {
        let text = try KeptText.of(content)
        let changed = try execute(
            """
            UPDATE contract_report SET state = 'frozen', snapshot = \(text), hash = \(Digest.sha256(text.utf8)),
                signed_by = \(actor.id), signed_by_name = \(actor.name), signed_at = \(now), version = version + 1
            WHERE id = \(draft) AND state = 'draft' AND version = \(version)
            """
        )
        if changed == 0 { throw Refusal.changedMeanwhile }
    }
}

/// A frozen report that is not what was signed off: somebody changed the database by hand.
struct BrokenContractReport: Error {
    let id: UUID
}

/// Something kept as text that is always the same for the same thing.
enum KeptText {
    static func of(_ value: some Encodable) throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return String(decoding: try encoder.encode(value), as: UTF8.self)
    }

    static func read<Value: Decodable>(_ type: Value.Type, _ text: String) throws -> Value {
        try JSONDecoder().decode(type, from: Data(text.utf8))
    }
}
