import Carers
import DesignSystem
import Desk
import Forms
import Foundation
import Markup
import People
import Records
import Web

/// Writes down hours or money that a team has for breaks.
struct AddBreakFund: Command {
    let team: UUID
    let details: FundDetails

    func permits(_ actor: Actor, _ db: any Reader) -> Bool { actor.may(.shareOutWork, in: team) }

    func perform(_ work: Work) throws {
        let id = work.newID()
        try work.db.addBreakFund(id, of: team, details, at: work.now)
        try work.record(.breakFundSaved, about: Subject("break_fund", id))
    }
}

/// Changes a fund: its name, its days, how much there is, never to less than is allocated.
struct CorrectBreakFund: Command {
    let fund: UUID
    let details: FundDetails

    func permits(_ actor: Actor, _ db: any Reader) -> Bool { actor.may(.shareOutWork) }

    func perform(_ work: Work) throws {
        let now = try work.db.breakFund(fund, of: work.actor.teams(where: .shareOutWork))
        guard details.amount.units >= now.used else {
            throw InvalidForm("amount", BreakWords.belowUsed(FundAmount(now.used, now.kind)))
        }
        try work.db.writeBreakFund(now.id, details, seen: details.version)
        let subject = Subject("break_fund", now.id)
        let (before, after) = (String(now.amount), String(details.amount.units))
        try work.remember("amount", of: subject, version: details.version + 1, before: before, after: after)
        try work.record(.breakFundSaved, about: subject)
    }
}

/// One fund that whoever asks may change.
struct FundToChange: Question {
    let fund: UUID

    func permits(_ actor: Actor, _ db: any Reader) -> Bool { actor.may(.shareOutWork) }

    func answer(_ look: Look) throws -> BreakFund {
        try look.db.breakFund(fund, of: look.actor.teams(where: .shareOutWork))
    }
}

let fundRoutes: [Route] = [
    .get(BreakPaths.newFund, for: .staffWho(.shareOutWork)) { visit in
        .page(fundPage(nil, try await visit.ask(BreaksAtHand()).teams, visit, Form()))
    },
    .post(BreakPaths.newFund, for: .staffWho(.shareOutWork)) { visit in
        let teams = try await visit.ask(BreaksAtHand()).teams
        do {
            let details = try FundDetails(visit.form)
            let asked = UUID(text: visit.form["team"]).flatMap { teams[$0] == nil ? nil : $0 }
            guard let team = asked ?? (teams.count == 1 ? teams.keys.first : nil) else {
                throw InvalidForm("team", Phrase(en: "Choose the team", cy: "Dewiswch y tîm"))
            }
            try await visit.perform(AddBreakFund(team: team, details: details))
            return .redirect(to: BreakPaths.list, notice: .breakFundSaved)
        } catch let invalid as InvalidForm {
            return .tryAgain(fundPage(nil, teams, visit, visit.form, invalid))
        }
    },
    .get("/breaks/funds/:fund", for: .staffWho(.shareOutWork)) { visit in
        let fund = try await visit.ask(FundToChange(fund: visit.id("fund")))
        return .page(fundPage(fund, [:], visit, Form(values: fund.fields)))
    },
    .post("/breaks/funds/:fund", for: .staffWho(.shareOutWork)) { visit in
        let fund = try await visit.ask(FundToChange(fund: visit.id("fund")))
        do {
            let details = try FundDetails(visit.form, kind: fund.kind)
            try await visit.perform(CorrectBreakFund(fund: fund.id, details: details))
            return .redirect(to: BreakPaths.list, notice: .breakFundSaved)
        } catch let invalid as InvalidForm {
            return .tryAgain(fundPage(fund, [:], visit, visit.form, invalid))
        }
    },
]

extension BreakFund {
    /// As the form holds it.
    fileprivate var fields: [String: String] {
        var fields = ["name": name, "amount": FundAmount(amount, kind).typed, "version": String(version)]
        fields.merge(Form.boxes("first", first)) { $1 }
        fields.merge(Form.boxes("last", last)) { $1 }
        return fields
    }
}

private func fundPage(
    _ fund: BreakFund?,
    _ teams: [UUID: String],
    _ visit: Visit,
    _ form: Form,
    _ invalid: InvalidForm? = nil
) -> Page {
    let kinds = FundKind.allCases.map { Option($0.rawValue, $0.words) }
    let options: [Option] = teams.sorted { $0.value < $1.value }.map { Option($0.key.text, name: $0.value) }
    let team: HTML? =
        options.count < 2
        ? nil : .select("team", label: BreakWords.team, options: options, form: form, invalid: invalid)
    let kind: HTML =
        fund == nil
        ? .radios("kind", legend: BreakWords.counted, options: kinds, form: form, invalid: invalid) : ""
    let used: HTML? = fund.map { one in
        .summaryList([
            Fact(BreakWords.used, "\(FundAmount(one.used, one.kind).words)"),
            Fact(BreakWords.left, "\(FundAmount(one.left, one.kind).words)"),
        ])
    }
    return Page(
        fund == nil ? BreakWords.newFund : BreakWords.aFund,
        breadcrumbs: [CarersWords.crumb, BreakWords.crumb],
        invalid: invalid,
        body: """
            \(used)\(.form(action: fund.map { BreakPaths.fund($0.id) } ?? BreakPaths.newFund, visit.context, """
                \(.textField("name", label: BreakWords.fundName, form: form, invalid: invalid))\(team)\(kind)
                \(.dateFields("first", legend: BreakWords.starts, form: form, invalid: invalid))
                \(.dateFields("last", legend: Phrase(en: "Last day", cy: "Diwrnod olaf"), form: form, invalid: invalid))
                \(.textField("amount", label: BreakWords.whole, hint: BreakWords.amountHint, width: "w10", form: form, invalid: invalid))
                \(.hidden("version", form["version"]))\(.button(BreakWords.save))
                """))
            """
    )
}
