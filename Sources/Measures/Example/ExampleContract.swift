import Dates
import DesignSystem
package import Desk
import Forms
package import Foundation
import People
import Records

/// A contract with a provider, its last report signed off by a second person, and a census: every figure invented.
package struct ExampleContract: Sendable {
    /// What it is measured by, with what was agreed.
    static let measured: [(code: String, target: String)] = [("registered", "40"), ("assessments-in-time", "85")]
    static let name = "Carers support in Trentham Vale"
    static let census = "Invented for the example place: not a census of anywhere"

    let team: UUID
    let provider: UUID
    let lead: Actor
    let second: Actor
    let desk: Desk

    /// `team` keeps the contract with the team `provider`; `lead` writes its report and `second` signs it off.
    package init(team: UUID, provider: UUID, lead: Actor, second: Actor, desk: Desk) {
        self.team = team
        self.provider = provider
        self.lead = lead
        self.second = second
        self.desk = desk
    }

    package func make() async throws {
        try await loadCensus()
        let today = desk.clock.day(of: desk.clock.now())
        var values = [
            "name": Self.name, "provider": Contract.Provider.team(provider).written,
            "commissioner": "Trentham Vale Council", "rhythm": Rhythm.quarter.rawValue,
        ]
        values.merge(Form.boxes("starts", today.adding(years: -1).firstOfQuarter)) { $1 }
        values.merge(Form.boxes("ends", today.adding(years: 2))) { $1 }
        let terms = try ContractTerms(Form(values: values))
        let contract = try await desk.perform(DefineContract(team: team, terms: terms), as: lead)
        for (code, target) in Self.measured {
            let measure = MeasureContract(
                contract: contract,
                indicator: try await indicator(code),
                target: Double(target)
            )
            try await desk.perform(measure, as: lead)
        }
        try await report(on: contract, today)
    }

    private func indicator(_ code: String) async throws -> UUID {
        let known = try await desk.ask(IndicatorByCode(code: code), as: lead)
        if let known { return known }
        return try await desk.perform(AddBuiltIn(code: code, team: team), as: lead)
    }

    private func report(on contract: UUID, _ today: Day) async throws {
        let last = Rhythm.quarter.period(holding: today.firstOfQuarter.adding(days: -1))
        let facts = try await desk.ask(ContractFigures(contract: contract, period: last), as: lead)
        let id = try await desk.perform(ComposeContractReport(contract: contract, facts: facts), as: lead)
        let words = ContractNarrative(overall: "Two workers were away for a month. Clinics went on as planned.")
        let draft = try await desk.ask(OneContractReport(contract: contract, id: id), as: lead)
        let narrate = NarrateContractReport(
            contract: contract,
            report: id,
            narrative: words,
            seen: draft.report.version
        )
        try await desk.perform(narrate, as: lead)
        let whole = try await desk.ask(OneContractReport(contract: contract, id: id), as: second)
        let sign = SignContractReport(contract: contract, report: id, seen: whole.report.version)
        try await desk.perform(sign, as: second)
    }

    private func loadCensus() async throws {
        let ages: [(code: String, people: Int, carers: Int)] = [
            ("under-18", 21_400, 640), ("18-24", 8_900, 610), ("25-49", 33_700, 3_480), ("50-64", 22_300, 4_370),
            ("65-74", 12_100, 1_690), ("75-84", 7_600, 830), ("85-over", 2_900, 190),
        ]
        let sexes: [(code: String, people: Int, carers: Int)] = [("female", 55_600, 6_930), ("male", 53_300, 4_880)]
        func rows(_ name: String, _ groups: [(code: String, people: Int, carers: Int)]) -> [PopulationRow] {
            groups.map { PopulationRow(question: name, code: $0.code, people: $0.people, carers: $0.carers) }
        }
        let whole = rows(PopulationRow.everyone, [("", 108_900, 11_810)])
        let all = whole + rows(Characteristic.age.rawValue, ages) + rows(Characteristic.sex.rawValue, sexes)
        try await desk.perform(LoadPopulation(rows: all, words: Self.census, year: 2021), as: lead)
    }
}

/// An indicator of the library by its code, if there is one.
private struct IndicatorByCode: Question {
    let code: String

    func permits(_ actor: Actor, _ db: any Reader) -> Bool { actor.may(.keepMeasures) }

    func answer(_ look: Look) throws -> UUID? {
        try look.db.indicators(visibleTo: look.actor).first { $0.code == code.uppercased() }?.id
    }
}
