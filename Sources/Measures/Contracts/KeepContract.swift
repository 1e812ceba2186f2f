import Dates
import Desk
import Forms
import Foundation
import People
import Records

/// What a contract says, as a form has it.
struct ContractTerms: Sendable {
    let name: String
    let provider: Contract.Provider
    let commissioner: String
    let rhythm: Rhythm
    let startsOn: Day
    let endsOn: Day?

    init(_ form: Form) throws(InvalidForm) {
        var read = FormReader(form)
        name = read.text("name", required: ContractWords.enterName, most: 200)
        let provider = Contract.Provider(written: form["provider"])
        if provider == nil { read.refuse("provider", ContractWords.chooseProvider) }
        commissioner = read.text("commissioner", required: ContractWords.enterCommissioner, most: 200)
        let rhythm: Rhythm = read.choice("rhythm", required: DefinitionWords.choose, fallback: .quarter)
        // No contract is reported on each month.
        self.rhythm = rhythm == .month ? .quarter : rhythm
        startsOn = read.day("starts", required: ContractWords.enterStart)
        endsOn = read.optionalDay("ends")
        if let endsOn, endsOn < startsOn { read.refuse("ends", ContractWords.endsBefore) }
        try read.finish()
        guard let provider else { throw InvalidForm("provider", ContractWords.chooseProvider) }
        self.provider = provider
    }
}

extension Reader {
    /// Refuses a provider that is not there.
    fileprivate func check(_ provider: Contract.Provider) throws {
        let isThere: Bool =
            switch provider {
            case .team(let id): try team(id) != nil
            case .agency(let id): try agency(id) != nil
            }
        if !isThere { throw InvalidForm("provider", ContractWords.chooseProvider) }
    }
}

/// Writes a contract down for a team.
struct DefineContract: Command {
    let team: UUID
    let terms: ContractTerms

    func permits(_ actor: Actor, _ db: any Reader) -> Bool { actor.may(.keepMeasures, in: team) }

    func perform(_ work: Work) throws -> UUID {
        try work.db.check(terms.provider)
        let id = work.newID()
        try work.db.addContract(id, terms, team: team, at: work.now)
        try work.record(.contractDefined, about: Subject("contract", id))
        return id
    }
}

/// A command that changes a contract or its reports, and who may: those who keep the measures of its team.
protocol ContractCommand: Command {
    var contract: UUID { get }
}

extension ContractCommand {
    func permits(_ actor: Actor, _ db: any Reader) throws -> Bool {
        actor.may(.keepMeasures, in: try db.contract(contract, visibleTo: actor).team)
    }
}

/// Changes what a contract says; reports that were signed off stay as they are.
struct ChangeContract: ContractCommand, Command {
    let contract: UUID
    let terms: ContractTerms
    let seen: Int

    func perform(_ work: Work) throws {
        try work.db.check(terms.provider)
        try work.db.change(contract, to: terms, seen: seen)
        try work.record(.contractChanged, about: Subject("contract", contract))
    }
}

/// Measures a contract by an indicator of the library, with the target that was agreed.
struct MeasureContract: ContractCommand, Command {
    let contract: UUID
    let indicator: UUID
    let target: Double?

    func perform(_ work: Work) throws {
        _ = try work.db.indicator(indicator, visibleTo: work.actor)
        guard try work.db.measures(of: contract).count < ContractReport.mostLines else {
            throw InvalidForm("indicator", ContractWords.tooMany)
        }
        try work.db.measure(contract, by: indicator, target: target)
        try work.record(
            .contractMeasured,
            about: Subject("contract", contract),
            ["indicator": indicator.text, "target": target.map { "\($0)" } ?? ""]
        )
    }
}

/// Takes an indicator off a contract.
struct UnmeasureContract: ContractCommand, Command {
    let contract: UUID
    let indicator: UUID

    func perform(_ work: Work) throws {
        try work.db.removeMeasure(indicator, of: contract)
        try work.record(
            .contractUnmeasured,
            about: Subject("contract", contract),
            ["indicator": indicator.text]
        )
    }
}
