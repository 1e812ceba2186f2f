import Dates
import DesignSystem
import Desk
import Forms
import Foundation
import Markup
import People
import Records
import Web

let contractRoutes: [Route] = [
    .get(ContractPaths.list, for: .staffWho(.seeMeasures)) { visit in
        .page(contractsPage(try await visit.ask(EveryContract()), visit))
    },
    .get(ContractPaths.new, for: .staffWho(.keepMeasures)) { visit in
        let form = Form(values: ["rhythm": "quarter"])
        return .page(contractFormPage(nil, try await visit.ask(PossibleProviders()), visit, form))
    },
    .post(ContractPaths.new, for: .staffWho(.keepMeasures)) { visit in
        let answer = try await visit.ask(PossibleProviders())
        let teams = visit.actor.teams(where: .keepMeasures)
        do {
            let terms = try ContractTerms(visit.form)
            guard let team = UUID(uuidString: visit.form["team"]) ?? teams.first, teams.contains(team) else {
                throw Refusal.notPermitted
            }
            let id = try await visit.perform(DefineContract(team: team, terms: terms))
            return .redirect(to: ContractPaths.contract(id), notice: .contractSaved)
        } catch let invalid as InvalidForm {
            return .tryAgain(contractFormPage(nil, answer, visit, visit.form, invalid))
        }
    },
    .get("/measures/contracts/:contract", for: .staffWho(.seeMeasures)) { visit in
        .page(contractPage(try await visit.ask(OneContract(id: visit.id("contract"))), visit, Form()))
    },
    .get("/measures/contracts/:contract/edit", for: .staffWho(.keepMeasures)) { visit in
        let answer = try await visit.ask(OneContract(id: visit.id("contract")))
        guard answer.mayKeep else { throw Refusal.notFound }
        let providers = try await visit.ask(PossibleProviders())
        return .page(contractFormPage(answer.contract, providers, visit, Form(values: answer.contract.fields)))
    },
    .post("/measures/contracts/:contract/edit", for: .staffWho(.keepMeasures)) { visit in
        let contract = try await visit.ask(OneContract(id: visit.id("contract"))).contract
        do {
            let terms = try ContractTerms(visit.form)
            let seen = Int(visit.form["version"]) ?? 0
            try await visit.perform(ChangeContract(contract: contract.id, terms: terms, seen: seen))
            return .redirect(to: ContractPaths.contract(contract.id), notice: .contractSaved)
        } catch let invalid as InvalidForm {
            let providers = try await visit.ask(PossibleProviders())
            return .tryAgain(contractFormPage(contract, providers, visit, visit.form, invalid))
        }
    },
    .post("/measures/contracts/:contract/indicators", for: .staffWho(.keepMeasures)) { visit in
        let answer = try await visit.ask(OneContract(id: visit.id("contract")))
        do {
            var read = FormReader(visit.form)
            let indicator = read.uuid("indicator", required: BindingWords.chooseIndicator)
            let target = read.optionalNumber("target")
            try read.finish()
            try await visit.perform(
                MeasureContract(contract: answer.contract.id, indicator: indicator, target: target)
            )
            return .redirect(to: ContractPaths.contract(answer.contract.id), notice: .contractSaved)
        } catch let invalid as InvalidForm {
            return .tryAgain(contractPage(answer, visit, visit.form, invalid))
        }
    },
    .post("/measures/contracts/:contract/indicators/:indicator/removal", for: .staffWho(.keepMeasures)) { visit in
        let contract = try visit.id("contract")
        try await visit.perform(UnmeasureContract(contract: contract, indicator: visit.id("indicator")))
        return .redirect(to: ContractPaths.contract(contract), notice: .contractSaved)
    },
]

extension Contract {
    fileprivate var fields: [String: String] {
        [
            "name": name, "provider": provider.written, "commissioner": commissioner, "rhythm": rhythm.rawValue,
            "version": String(version),
        ]
        .merging(Form.boxes("starts", startsOn)) { $1 }.merging(Form.boxes("ends", endsOn)) { $1 }
    }
}

private func contractsPage(_ contracts: [Contract], _ visit: Visit) -> Page {
    let add: HTML? =
        visit.actor.may(.keepMeasures) ? .buttonLink(ContractWords.new, to: ContractPaths.new, .primary) : nil
    let rows: [[HTML]] = contracts.map { contract in
        [
            .link(contract.title, to: ContractPaths.contract(contract.id)), "\(contract.providerName)",
            "\(contract.commissioner)", "\(contract.rhythm.name)", .day(contract.startsOn),
        ]
    }
    let list: HTML =
        contracts.isEmpty
        ? "<p>\(ContractWords.none)</p>"
        : .table(
            ContractWords.contracts,
            columns: [
                Column(ContractWords.contract), Column(ContractWords.provider), Column(ContractWords.commissioner),
                Column(ContractWords.reports), Column(ContractWords.starts),
            ],
            rows: rows,
            isCaptionSeen: false
        )
    return Page(
        ContractWords.contracts,
        breadcrumbs: [MeasuresPaths.crumb],
        width: .wide,
        section: MeasuresWords.measures,
        actions: add,
        body: "<p>\(ContractWords.what)</p>\(list)"
    )
}

private func contractFormPage(
    _ contract: Contract?,
    _ providers: PossibleProviders.Answer,
    _ visit: Visit,
    _ form: Form,
    _ invalid: InvalidForm? = nil
) -> Page {
    let teams = providers.teams.map { team in
        Option(
            Contract.Provider.team(team.id).written,
            Phrase(
                en: "\(team.agencyName), \(team.name) (a team here)",
                cy: "\(team.agencyName), \(team.name) (tîm yma)"
            )
        )
    }
    let agencies = providers.agencies.map { Option(Contract.Provider.agency($0.id).written, name: $0.name) }
    let none = Option("", Phrase(en: "Choose one", cy: "Dewiswch un"))
    let rhythms = [Rhythm.quarter, .year].map { Option($0.rawValue, $0.name) }
    let team: HTML? =
        contract == nil && providers.own.count > 1
        ? .select(
            "team",
            label: ContractWords.team,
            options: providers.own.map { Option($0.id.text, name: "\($0.agencyName), \($0.name)") },
            form: form,
            invalid: invalid
        ) : nil
    let version: HTML? = contract.map { _ in .hidden("version", form["version"]) }
    let fields: HTML = """
        \(.textField("name", label: ContractWords.name, form: form, invalid: invalid))
        \(.select("provider", label: ContractWords.provider, hint: ContractWords.providerHint, options: [none] + teams + agencies, form: form, invalid: invalid))
        \(.textField("commissioner", label: ContractWords.commissioner, form: form, invalid: invalid))
        \(.radios("rhythm", legend: ContractWords.rhythm, options: rhythms, form: form, invalid: invalid))
        \(.dateFields("starts", legend: ContractWords.starts, form: form, invalid: invalid))
        \(.dateFields("ends", legend: ContractWords.ends, isOptional: true, form: form, invalid: invalid))\(team)\(version)
        """
    return Page(
        contract == nil ? ContractWords.new : ContractWords.change,
        breadcrumbs: [MeasuresPaths.crumb, ContractWords.crumb] + (contract.map { [ContractWords.crumb($0)] } ?? []),
        invalid: invalid,
        section: MeasuresWords.measures,
        body: .form(
            action: contract.map { ContractPaths.contract($0.id) + "/edit" } ?? ContractPaths.new,
            visit.context,
            "\(fields)\(.button(MeasuresWords.save))"
        )
    )
}

private func contractPage(
    _ answer: OneContract.Answer,
    _ visit: Visit,
    _ form: Form,
    _ invalid: InvalidForm? = nil
) -> Page {
    let contract = answer.contract
    let facts = [
        Fact(ContractWords.provider, text: contract.providerName),
        Fact(ContractWords.commissioner, text: contract.commissioner),
        Fact(ContractWords.rhythm, "\(contract.rhythm.name)"), Fact(ContractWords.starts, .day(contract.startsOn)),
        Fact(ContractWords.ends, contract.endsOn.map { .day($0) } ?? .none(ContractWords.noEnd)),
    ]
    let edit: HTML? =
        answer.mayKeep
        ? .buttonLink(ContractWords.change, to: ContractPaths.contract(contract.id) + "/edit") : nil
    return Page(
        contract.title,
        breadcrumbs: [MeasuresPaths.crumb, ContractWords.crumb],
        width: .wide,
        invalid: invalid,
        section: MeasuresWords.measures,
        actions: edit,
        body: """
            \(.summaryList(facts))<h2>\(ContractWords.reports)</h2>\(reports(answer, visit))
            <h2>\(ContractWords.measuredBy)</h2>\(measures(answer, visit))\(adding(answer, visit, form, invalid))
            """
    )
}

private func reports(_ answer: OneContract.Answer, _ visit: Visit) -> HTML {
    guard !answer.measures.isEmpty || !answer.reports.isEmpty else { return "<p>\(ContractWords.notMeasured)</p>" }
    let contract = answer.contract
    let rows: [[HTML]] = contract.periods(upTo: answer.today).map { period in
        let report = answer.reports[period.first]
        let isSeen = answer.mayKeep || report?.state == .frozen
        let name: HTML =
            if let report, isSeen { .link(period.name, to: ContractPaths.report(report.id, on: contract.id)) } else {
                "\(period.name)"
            }
        let state: HTML =
            switch report?.state {
            case .frozen: .tag(ContractWords.signed)
            case .draft: .tag(ContractWords.draft, .info)
            case nil: "\(ContractWords.notBegun)"
            }
        let running: HTML? = report != nil && period.last >= answer.today ? .tag(MeasuresWords.provisional, .info) : nil
        let start: HTML =
            answer.mayKeep && report == nil
            ? .form(
                action: ContractPaths.contract(contract.id) + "/reports",
                visit.context,
                inline: true,
                """
                \(.hidden("period", period.first.iso))\(.button(ContractWords.start, .secondary, about: period.name.text(in: visit.language)))
                """
            ) : "–"
        return [name, "\(state) \(running)", start]
    }
    return .table(
        ContractWords.reports,
        id: "reports",
        columns: [
            Column(MeasuresWords.period), Column(Phrase(en: "How it stands", cy: "Sut y mae")),
            Column(Phrase(en: "Next step", cy: "Cam nesaf")),
        ],
        rows: rows,
        isEven: true,
        isCaptionSeen: false
    )
}

private func measures(_ answer: OneContract.Answer, _ visit: Visit) -> HTML? {
    guard !answer.measures.isEmpty else { return nil }
    let rows: [[HTML]] = answer.measures.map { one in
        let definition = one.indicator.definition
        let target = one.measure.target ?? definition.target
        let path = ContractPaths.contract(answer.contract.id)
        let remove: HTML =
            answer.mayKeep
            ? .form(
                action: "\(path)/indicators/\(one.indicator.id.text)/removal",
                visit.context,
                inline: true,
                .button(ContractWords.remove, .text, about: one.indicator.name.text(in: visit.language))
            ) : "–"
        return [
            "\(one.indicator.name) <span class=\"meta\">\(one.indicator.code)</span>", definition.formulaProse.html,
            target.map { "\(definition.said($0))" } ?? "–", remove,
        ]
    }
    return .table(
        ContractWords.measuredBy,
        id: "measured-by",
        columns: [
            Column(MeasuresWords.indicator), Column(MeasuresWords.howMeasured),
            Column(MeasuresWords.target, isNumber: true), Column(Phrase(en: "Change", cy: "Newid")),
        ],
        rows: rows,
        isEven: true,
        isCaptionSeen: false
    )
}

private func adding(_ answer: OneContract.Answer, _ visit: Visit, _ form: Form, _ invalid: InvalidForm?) -> HTML? {
    guard answer.mayKeep else { return nil }
    guard !answer.indicators.isEmpty else {
        return "<p>\(ContractWords.noIndicator) \(HTML.link(MeasuresWords.builtIn, to: MeasuresPaths.builtIn))</p>"
    }
    let none = Option("", Phrase(en: "Choose one", cy: "Dewiswch un"))
    let options = answer.indicators.map { indicator in
        Option(
            indicator.id.text,
            Phrase(en: "\(indicator.name.en) (\(indicator.code))", cy: "\(indicator.name.cy) (\(indicator.code))")
        )
    }
    let fields: HTML = """
        \(.select("indicator", label: BindingWords.which, options: [none] + options, form: form, invalid: invalid))
        \(.textField("target", label: ContractWords.target, hint: BindingWords.targetHint, width: "w10", isOptional: true, form: form, invalid: invalid))
        """
    return """
        <h3>\(ContractWords.add)</h3>\(.form(
            action: ContractPaths.contract(answer.contract.id) + "/indicators",
            visit.context,
            "\(fields)\(.button(ContractWords.addIt, .secondary))"
        ))
        """
}
