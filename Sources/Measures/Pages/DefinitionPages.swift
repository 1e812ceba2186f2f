import DesignSystem
import Desk
import Forms
import Foundation
import Markup
import Web

let definitionRoutes: [Route] = [
    .get(MeasuresPaths.new, for: .staffWho(.keepMeasures)) { visit in
        let teams = try await visit.ask(TeamsThatMeasure())
        return .page(definitionPage(nil, teams, visit, Form(values: DefinitionForm.blank(in: visit.context.language))))
    },
    .post(MeasuresPaths.new, for: .staffWho(.keepMeasures)) { visit in
        let teams = try await visit.ask(TeamsThatMeasure())
        do {
            let form = try DefinitionForm(visit.form)
            let chosen = UUID(uuidString: visit.form["team"]) ?? teams.first?.id
            guard let team = teams.first(where: { $0.id == chosen })?.id else {
                throw InvalidForm("team", DefinitionWords.choose)
            }
            let id = try await visit.perform(DefineIndicator(team: team, form: form))
            return .redirect(to: MeasuresPaths.indicator(id), notice: .indicatorSaved)
        } catch let invalid as InvalidForm {
            return .tryAgain(definitionPage(nil, teams, visit, visit.form, invalid))
        }
    },
    .get("/measures/:indicator/edit", for: .staffWho(.keepMeasures)) { visit in
        let answer = try await visit.ask(KeptValues(id: visit.id("indicator")))
        let indicator = answer.indicator
        var fields = DefinitionForm.fields(indicator.definition, code: indicator.code, parts: answer.parts)
        fields["version"] = String(indicator.version)
        return .page(definitionPage(indicator, [], visit, Form(values: fields)))
    },
    .post("/measures/:indicator/edit", for: .staffWho(.keepMeasures)) { visit in
        let indicator = try await visit.ask(KeptValues(id: visit.id("indicator"))).indicator
        do {
            let form = try DefinitionForm(visit.form)
            var read = FormReader(visit.form)
            let reason = read.text("reason", required: DefinitionWords.enterReason, most: 500)
            let breaks = read.optionalDay("breaks")
            let seen = read.version()
            try read.finish()
            if visit.form["compared"] != "1",
                let comparison = try await visit.ask(CompareRevision(id: indicator.id, form: form))
            {
                return .page(revisionPage(comparison, visit))
            }
            let command = ReviseIndicator(
                id: indicator.id,
                form: form,
                reason: reason,
                breaksFrom: breaks,
                seen: seen
            )
            try await visit.perform(command)
            return .redirect(to: MeasuresPaths.indicator(indicator.id), notice: .indicatorSaved)
        } catch let invalid as InvalidForm {
            return .tryAgain(definitionPage(indicator, [], visit, visit.form, invalid))
        }
    },
    .post("/measures/:indicator/retirement", for: .staffWho(.keepMeasures)) { visit in
        let id = try visit.id("indicator")
        try await visit.perform(RetireIndicator(id: id, seen: Int(visit.form["version"]) ?? 0))
        return .redirect(to: MeasuresPaths.indicator(id), notice: .indicatorSaved)
    },
]

private func definitionPage(
    _ indicator: Indicator?,
    _ teams: [(id: UUID, name: String)],
    _ visit: Visit,
    _ form: Form,
    _ invalid: InvalidForm? = nil
) -> Page {
    let team: HTML? =
        teams.count < 2
        ? nil
        : .select(
            "team",
            label: DefinitionWords.team,
            options: teams.map { Option($0.id.uuidString.lowercased(), name: $0.name) },
            form: form,
            invalid: invalid
        )
    let revision: HTML? = indicator.map { _ in
        """
        \(.textField("reason", label: DefinitionWords.reason, form: form, invalid: invalid))
        \(.dateFields("breaks", legend: DefinitionWords.breaks, isOptional: true, form: form, invalid: invalid))
        \(.hidden("version", form["version"]))
        """
    }
    let path = indicator.map { MeasuresPaths.edit($0.id) } ?? MeasuresPaths.new
    let body: HTML = .form(
        action: path,
        visit.context,
        autosave: .page,
        "\(definitionFieldset(form, invalid))\(team)\(revision)\(.button(MeasuresWords.save))"
    )
    return Page(
        indicator == nil ? MeasuresWords.new : MeasuresWords.change,
        breadcrumbs: [MeasuresPaths.crumb] + (indicator.map { [MeasuresPaths.crumb($0)] } ?? []),
        invalid: invalid,
        section: MeasuresWords.measures,
        autosaves: true,
        body: "\(body)\(indicator.map { retirement($0, visit) })"
    )
}

/// Nothing more is entered for it; its figures stay.
private func retirement(_ indicator: Indicator, _ visit: Visit) -> HTML {
    let words =
        indicator.retiredOn == nil
        ? Phrase(en: "Retire this indicator", cy: "Ymddeol y dangosydd hwn")
        : Phrase(en: "Take it up again", cy: "Ailgydio ynddo")
    let path = MeasuresPaths.indicator(indicator.id) + "/retirement"
    return .form(
        action: path,
        visit.context,
        "\(.hidden("version", String(indicator.version)))\(.button(words, .secondary))"
    )
}
