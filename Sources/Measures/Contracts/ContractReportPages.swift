import Dates
import DesignSystem
import Desk
import Forms
import Foundation
import Markup
import Records
import Web

let contractReportRoutes: [Route] = [
    .post("/measures/contracts/:contract/reports", for: .staffWho(.keepMeasures)) { visit in
        let contract = try await visit.ask(OneContract(id: visit.id("contract"))).contract
        guard let first = Day(iso: visit.form["period"]) else { throw Refusal.notFound }
        let period = contract.rhythm.period(holding: first)
        let facts = try await visit.ask(ContractFigures(contract: contract.id, period: period))
        let id = try await visit.perform(ComposeContractReport(contract: contract.id, facts: facts))
        return .redirect(to: ContractPaths.report(id, on: contract.id), notice: .contractReportSaved)
    },
    .get("/measures/contracts/:contract/reports/:contractreport", for: .staffWho(.seeMeasures)) { visit in
        .page(contractReportPage(try await asked(visit), visit))
    },
    .post("/measures/contracts/:contract/reports/:contractreport/figures", for: .staffWho(.keepMeasures)) { visit in
        let answer = try await asked(visit)
        let facts = try await visit.ask(
            ContractFigures(contract: answer.contract.id, period: answer.report.period)
        )
        try await visit.perform(
            RecountContractReport(contract: answer.contract.id, report: answer.report.id, facts: facts)
        )
        return .redirect(to: answer.path, notice: .contractReportSaved)
    },
    .get("/measures/contracts/:contract/reports/:contractreport/narrative", for: .staffWho(.keepMeasures)) { visit in
        let answer = try await asked(visit)
        guard answer.mayKeep, answer.report.state == .draft else { throw Refusal.notFound }
        return .page(narrativePage(answer, visit, Form(values: answer.fields)))
    },
    .post("/measures/contracts/:contract/reports/:contractreport/narrative", for: .staffWho(.keepMeasures)) { visit in
        let answer = try await asked(visit)
        do {
            var read = FormReader(visit.form)
            var narrative = ContractNarrative(overall: read.optionalLongText("overall", most: 10_000))
            for line in answer.content.facts.lines {
                narrative.lines[line.indicator.text] = read.optionalLongText(line.field, most: 4000)
            }
            try read.finish()
            try await visit.perform(
                NarrateContractReport(
                    contract: answer.contract.id,
                    report: answer.report.id,
                    narrative: narrative,
                    seen: Int(visit.form["version"]) ?? 0
                )
            )
            return .redirect(to: answer.path, notice: .contractReportSaved)
        } catch let invalid as InvalidForm {
            return .tryAgain(narrativePage(answer, visit, visit.form, invalid))
        } catch Refusal.changedMeanwhile where answer.report.state == .draft {
            // What was typed stands there still, over what is kept now.
            var values: [String: String] = [:]
            for field in answer.fields.keys { values[field] = visit.form[field] }
            values["version"] = String(answer.report.version)
            return .conflict(
                narrativePage(answer, visit, Form(values: values), InvalidForm("overall", ContractWords.moved))
            )
        }
    },
    .get("/measures/contracts/:contract/reports/:contractreport/sign-off", for: .staffWho(.keepMeasures)) { visit in
        let answer = try await asked(visit)
        guard answer.mayKeep, answer.report.state == .draft else { throw Refusal.notFound }
        return .page(signContractPage(answer, visit))
    },
    .post("/measures/contracts/:contract/reports/:contractreport/sign-off", for: .staffWho(.keepMeasures)) { visit in
        let answer = try await asked(visit)
        do {
            try await visit.perform(
                SignContractReport(
                    contract: answer.contract.id,
                    report: answer.report.id,
                    seen: Int(visit.form["version"]) ?? 0
                )
            )
            return .redirect(to: answer.path, notice: .contractReportSigned)
        } catch is ContractReportNotReady {
            return .tryAgain(signContractPage(answer, visit))
        }
    },
    .post("/measures/contracts/:contract/reports/:contractreport/correction", for: .staffWho(.keepMeasures)) { visit in
        let answer = try await asked(visit)
        do {
            var read = FormReader(visit.form)
            let reason = read.longText("reason", required: ContractWords.enterReason, most: 1000)
            try read.finish()
            let id = try await visit.perform(
                CorrectContractReport(contract: answer.contract.id, report: answer.report.id, reason: reason)
            )
            return .redirect(to: ContractPaths.report(id, on: answer.contract.id), notice: .contractReportSaved)
        } catch let invalid as InvalidForm {
            return .tryAgain(contractReportPage(answer, visit, visit.form, invalid))
        }
    },
]

/// The report that the path names.
func asked(_ visit: Visit) async throws -> OneContractReport.Answer {
    try await visit.ask(OneContractReport(contract: visit.id("contract"), id: visit.id("contractreport")))
}

extension OneContractReport.Answer {
    var path: String { ContractPaths.report(report.id, on: contract.id) }
    var breadcrumbs: [NavigationItem] {
        [MeasuresPaths.crumb, ContractWords.crumb, ContractWords.crumb(contract)]
    }

    fileprivate var fields: [String: String] {
        var fields = ["overall": content.narrative.overall ?? "", "version": String(report.version)]
        for line in content.facts.lines { fields[line.field] = content.narrative.line(line.indicator) ?? "" }
        return fields
    }

    /// Why it cannot be signed off by this person yet.
    fileprivate func notReady(for actor: Actor) -> ContractReportNotReady? {
        if report.period.last >= today { return .periodRuns }
        if content.facts.asOf <= report.period.last { return .countedTooSoon }
        return report.composedBy == actor.id ? .signedByComposer : nil
    }
}

extension ContractLine {
    fileprivate var field: String { "words-\(indicator.text)" }
}

private func contractReportPage(
    _ answer: OneContractReport.Answer,
    _ visit: Visit,
    _ form: Form = Form(),
    _ invalid: InvalidForm? = nil
) -> Page {
    let report = answer.report
    let newest = answer.versions.first
    let newer: HTML? =
        newest.flatMap { newest in
            newest.number > report.number
                ? .alert(
                    Phrase(en: "There is a newer version", cy: "Mae fersiwn mwy newydd"),
                    .warn,
                    "<p>\(.link(Phrase(en: "Go to it", cy: "Mynd ato"), to: ContractPaths.report(newest.id, on: answer.contract.id)))</p>"
                ) : nil
        }
    let correction: HTML? = report.correction.map { reason in
        let words = Phrase(
            en: "Version \(report.number) corrects the one before: \(reason)",
            cy: "Mae fersiwn \(report.number) yn cywiro’r un cynt: \(reason)"
        )
        return "<p>\(words)</p>"
    }
    return Page(
        answer.content.title,
        breadcrumbs: answer.breadcrumbs,
        width: .wide,
        invalid: invalid,
        section: MeasuresWords.measures,
        body: """
            \(newer)\(report.state == .draft ? draftTools(answer, visit) : frozenTools(answer))\(correction)
            \(answer.content.html)\(correcting(answer, visit, form, invalid))
            """
    )
}

private func draftTools(_ answer: OneContractReport.Answer, _ visit: Visit) -> HTML {
    let recount: HTML = .form(
        action: answer.path + "/figures",
        visit.context,
        inline: true,
        .button(ContractWords.recount, .secondary)
    )
    return """
        <p>\(.tag(ContractWords.draft, .info))</p><div class="cluster noprint">\
        \(.buttonLink(ContractWords.narrate, to: answer.path + "/narrative", .primary))\
        \(.buttonLink(ContractWords.sign, to: answer.path + "/sign-off"))\(recount)</div>
        """
}

private func frozenTools(_ answer: OneContractReport.Answer) -> HTML {
    let report = answer.report
    let by = report.signedByName ?? ""
    let words = Phrase(
        en: "Version \(report.number), made by \(report.composedByName) and signed off by \(by).",
        cy: "Fersiwn \(report.number), gwnaed gan \(report.composedByName) a chymeradwywyd gan \(by)."
    )
    let mark = String((report.hash ?? "").prefix(16))
    let files: [HTML] = ContractFile.allCases.map { file in
        "<a href=\"\(answer.path)/export.\(file.rawValue)\">\(file.words)</a> "
    }
    let earlier: [HTML] = answer.versions.filter { $0.number < report.number }.map { version in
        let words = Phrase(en: "Version \(version.number)", cy: "Fersiwn \(version.number)")
        return "\(.link(words, to: ContractPaths.report(version.id, on: answer.contract.id))) "
    }
    return """
        <p>\(words) <span class="meta">\(Phrase(en: "Mark", cy: "Nod")) <bdi dir="ltr">\(mark)</bdi></span></p>
        <div class="cluster noprint">\(files)\(earlier)</div>
        """
}

private func correcting(
    _ answer: OneContractReport.Answer,
    _ visit: Visit,
    _ form: Form,
    _ invalid: InvalidForm?
) -> HTML? {
    guard answer.mayKeep, answer.report.state == .frozen, answer.versions.first?.id == answer.report.id else {
        return nil
    }
    let fields: HTML = .textArea("reason", label: ContractWords.reason, rows: 3, form: form, invalid: invalid)
    let begin = Phrase(en: "Begin a new version", cy: "Dechrau fersiwn newydd")
    let body: HTML = .form(
        action: answer.path + "/correction",
        visit.context,
        "\(fields)\(.button(begin, .secondary))"
    )
    return "<div class=\"noprint\">\(.details(ContractWords.correct, open: invalid != nil, body))</div>"
}

private func narrativePage(
    _ answer: OneContractReport.Answer,
    _ visit: Visit,
    _ form: Form,
    _ invalid: InvalidForm? = nil
) -> Page {
    let lines: [HTML] = answer.content.facts.lines.map { line in
        """
        <p class="meta">\(line.sentence.phrase)</p>
        \(.textArea(line.field, label: line.name.phrase, rows: 2, isOptional: true, form: form, invalid: invalid))
        """
    }
    let overall: HTML = .textArea(
        "overall",
        label: ContractWords.overall,
        hint: ContractWords.narrativeHint,
        rows: 6,
        isOptional: true,
        form: form,
        invalid: invalid
    )
    return Page(
        ContractWords.narrate,
        back: NavigationItem(answer.content.title, path: answer.path),
        invalid: invalid,
        section: MeasuresWords.measures,
        autosaves: true,
        body: .form(
            action: answer.path + "/narrative",
            visit.context,
            autosave: .page,
            "\(overall)\(lines)\(.hidden("version", form["version"]))\(.button(MeasuresWords.save))"
        )
    )
}

private func signContractPage(_ answer: OneContractReport.Answer, _ visit: Visit) -> Page {
    let act: HTML =
        if let why = answer.notReady(for: visit.actor) {
            .alert(Phrase(en: "Not yet", cy: "Dim eto"), .info, "<p>\(why.words)</p>")
        } else {
            .form(
                action: answer.path + "/sign-off",
                visit.context,
                "\(.hidden("version", String(answer.report.version)))\(.button(ContractWords.sign))"
            )
        }
    return Page(
        Phrase(en: "Sign this report off", cy: "Cymeradwyo’r adroddiad hwn"),
        back: NavigationItem(answer.content.title, path: answer.path),
        width: .wide,
        section: MeasuresWords.measures,
        body: "<p>\(ContractWords.effect)</p>\(act)\(answer.content.html)"
    )
}
