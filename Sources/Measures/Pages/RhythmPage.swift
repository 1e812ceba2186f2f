import DesignSystem
import Desk
import Forms
import Foundation
import Markup
import Web

let rhythmOfFamilyRoutes: [Route] = [
    .get("/measures/:indicator/rhythm", for: .staffWho(.keepMeasures)) { visit in
        let answer = try await visit.ask(RhythmOfFamily(id: visit.id("indicator")))
        let form = Form(values: [
            "rhythm": answer.indicator.definition.rhythm.rawValue, "version": String(answer.indicator.version),
        ])
        return .page(rhythmPage(answer, visit, form))
    },
    .post("/measures/:indicator/rhythm", for: .staffWho(.keepMeasures)) { visit in
        let id = try visit.id("indicator")
        do {
            var read = FormReader(visit.form)
            let rhythm: Rhythm = read.choice("rhythm", required: DefinitionWords.choose, fallback: .month)
            let reason = read.text("reason", required: DefinitionWords.enterReason, most: 500)
            let seen = read.version()
            try read.finish()
            try await visit.perform(ChangeRhythm(id: id, rhythm: rhythm, reason: reason, seen: seen))
            return .redirect(to: MeasuresPaths.indicator(id), notice: .indicatorSaved)
        } catch let invalid as InvalidForm {
            return .tryAgain(rhythmPage(try await visit.ask(RhythmOfFamily(id: id)), visit, visit.form, invalid))
        }
    },
]

private func rhythmPage(_ answer: RhythmOfFamily.Answer, _ visit: Visit, _ form: Form, _ invalid: InvalidForm? = nil)
    -> Page
{
    let names: [HTML] = answer.family.map { indicator in
        indicator.id == answer.indicator.id
            ? "<li><strong>\(indicator.name)</strong></li>" : "<li>\(indicator.name)</li>"
    }
    let fields: HTML = """
        \(.radios("rhythm", legend: DefinitionWords.rhythm, options: Rhythm.allCases.map { Option($0.rawValue, $0.name) }, form: form, invalid: invalid))
        \(.textField("reason", label: DefinitionWords.reason, form: form, invalid: invalid))
        \(.hidden("version", form["version"]))\(.button(MeasuresWords.save))
        """
    let change: HTML =
        answer.why.map { "<p>\($0)</p>" }
        ?? .form(action: MeasuresPaths.rhythm(answer.indicator.id), visit.context, fields)
    return Page(
        DefinitionWords.rhythm,
        breadcrumbs: [MeasuresPaths.crumb, MeasuresPaths.crumb(answer.indicator)],
        invalid: invalid,
        section: MeasuresWords.measures,
        body: """
            <p class="lead">\(answer.indicator.name): \(answer.indicator.definition.rhythm.words)</p>
            <p>\(RhythmWords.together)</p><ul>\(names)</ul><p>\(RhythmWords.anew)</p>\(change)
            """
    )
}

/// Words of how often an indicator that counts itself has a figure.
enum RhythmWords {
    static let together = Phrase(
        en:
            "These change together: a quarter beside its months would tell of a month that is hidden because few people are in it.",
        cy:
            "Mae’r rhain yn newid gyda’i gilydd: byddai chwarter wrth ochr ei fisoedd yn dweud am fis a guddir am mai ychydig o bobl sydd ynddo."
    )
    static let anew = Phrase(
        en: "They are counted anew from the records, three years back. Charts, plans and contracts follow.",
        cy:
            "Fe’u cyfrifir o’r newydd o’r cofnodion, dair blynedd yn ôl. Mae siartiau, cynlluniau a chontractau’n dilyn."
    )
    static let countsNotItself = Phrase(
        en: "It does not count itself: how often it has a figure is part of its definition.",
        cy: "Nid yw’n cyfrif ei hun: mae pa mor aml y mae ganddo ffigur yn rhan o’i ddiffiniad."
    )
    static let frozen = Phrase(
        en: "Figures of these are frozen: what was approved stays as it is, and so does how often it is counted.",
        cy:
            "Mae ffigurau’r rhain wedi’u rhewi: mae’r hyn a gymeradwywyd yn aros fel y mae, a pha mor aml y’i cyfrifir hefyd."
    )
    static let isPart = Phrase(
        en: "Another indicator is worked out from one of these, by its periods.",
        cy: "Mae dangosydd arall yn cael ei gyfrifo o un o’r rhain, yn ôl ei gyfnodau."
    )
    static let othersKeepIt = Phrase(
        en: "Another team keeps one of these, so one of that team changes it.",
        cy: "Mae tîm arall yn cadw un o’r rhain, felly un o’r tîm hwnnw sy’n ei newid."
    )
}
