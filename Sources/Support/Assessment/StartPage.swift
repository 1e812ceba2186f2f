import Carers
import Dates
import DesignSystem
import Forms
import Foundation
import Markup
import People
import Records
import Web

extension OpenAssessment.Answer {
    /// What was said of how it is done, as its form shows it.
    var startForm: Form {
        var values = [
            "way": assessment.way?.rawValue ?? "", "combined": assessment.isCombined ? "1" : "",
            "advocacy": assessment.advocacy?.rawValue ?? "", "done_by": assessment.doneBy?.text ?? "",
            "accountable": assessment.accountable?.text ?? "", "helpers": circumstances.helpers ?? "",
            "combined_words": circumstances.combined ?? "", "interpreter": circumstances.interpreter ?? "",
            "capacity": circumstances.capacity?.rawValue ?? "", "capacity_words": circumstances.capacityWords ?? "",
            "gillick_words": circumstances.gillickWords ?? "", "assured": circumstances.assured ?? "",
            "version": String(assessment.version),
        ]
        for (point, answer) in circumstances.gillick { values["gillick_\(point.rawValue)"] = answer ? "yes" : "no" }
        values.merge(Form.boxes("started", assessment.startedOn ?? frame.today)) { $1 }
        return Form(values: values)
    }

    /// The way back from one of its pages.
    var crumbs: [NavigationItem] {
        [
            NavigationItem(SupportWords.support, path: SupportPaths.person(frame.person.id)),
            NavigationItem(assessment.kind.words, path: path),
        ]
    }
}

func startPage(
    _ answer: OpenAssessment.Answer,
    _ agencies: [Agency],
    _ visit: Visit,
    _ form: Form,
    _ invalid: InvalidForm? = nil
) -> Page {
    let isYoung = answer.assessment.kind == .young
    return .ofPerson(
        answer.frame,
        Phrase(en: "How the assessment is done", cy: "Sut y gwneir yr asesiad"),
        under: answer.crumbs,
        visit,
        width: .reading,
        invalid: invalid,
        autosaves: true,
        body: .form(
            action: answer.path + "/start",
            visit.context,
            autosave: .page,
            """
            \(wayFields(form, invalid))\(helpFields(form, invalid))\(capacityFields(form, invalid))
            \(if: isYoung, gillickFields(form, invalid))\(agencyFields(agencies, form, invalid))
            \(.hidden("version", form["version"]))\(.button(SupportWords.save))
            """
        )
    )
}

private func wayFields(_ form: Form, _ invalid: InvalidForm?) -> HTML {
    let ways = Assessment.Way.allCases.map { Option($0.rawValue, $0.words) }
    let combined = Option(
        "1",
        Phrase(
            en: "It is combined with the assessment of the person they look after",
            cy: "Mae wedi’i gyfuno ag asesiad y person y maen nhw’n gofalu amdano"
        ),
        reveals: .textArea(
            "combined_words",
            label: Phrase(en: "How did both agree to that?", cy: "Sut y cytunodd y ddau i hynny?"),
            rows: 2,
            form: form,
            invalid: invalid
        )
    )
    return """
        \(.dateFields("started", legend: Phrase(en: "When did it begin?", cy: "Pryd y dechreuodd?"), form: form, invalid: invalid))
        \(.radios("way", legend: Phrase(en: "How is it done?", cy: "Sut y’i gwneir?"), options: ways, isOptional: true, form: form, invalid: invalid))
        \(.textArea(
            "assured",
            label: Phrase(
                en: "If the carer fills it in: how did you make sure that it is complete and right?",
                cy: "Os y gofalwr sy’n ei lenwi: sut y gwnaethoch yn siŵr ei fod yn gyflawn ac yn gywir?"
            ),
            rows: 2, isOptional: true, form: form, invalid: invalid))
        \(.checkboxes("combined", legend: Phrase(en: "Is it combined?", cy: "A yw wedi’i gyfuno?"), hint: nil, options: [combined], isOptional: true, form: form, invalid: invalid))
        """
}

private func helpFields(_ form: Form, _ invalid: InvalidForm?) -> HTML {
    let advocacy = Assessment.Advocacy.allCases.map { Option($0.rawValue, $0.words) }
    return """
        \(.radios("advocacy", legend: Phrase(en: "Who helps them take part?", cy: "Pwy sy’n eu helpu i gymryd rhan?"), hint: Phrase(en: "An independent advocate is offered where someone would find it very hard to take part and has nobody suitable to help.", cy: "Cynigir eiriolwr annibynnol lle byddai’n anodd iawn i rywun gymryd rhan ac nid oes ganddynt neb addas i helpu."), options: advocacy, isOptional: true, form: form, invalid: invalid))
        \(.textArea("helpers", label: Phrase(en: "Who else do they want there?", cy: "Pwy arall y maen nhw ei eisiau yno?"), rows: 2, isOptional: true, form: form, invalid: invalid))
        \(.textField("interpreter", label: Phrase(en: "Interpreter for", cy: "Cyfieithydd ar gyfer"), hint: Phrase(en: "A language, British Sign Language, lip speaking", cy: "Iaith, Iaith Arwyddion Prydain, siarad â’r gwefusau"), isOptional: true, form: form, invalid: invalid))
        """
}

private func capacityFields(_ form: Form, _ invalid: InvalidForm?) -> HTML {
    let choices = Circumstances.Capacity.allCases.map { Option($0.rawValue, $0.words) }
    return """
        \(.radios("capacity", legend: Phrase(en: "Can they decide about this assessment?", cy: "A allant benderfynu am yr asesiad hwn?"), options: choices, isOptional: true, form: form, invalid: invalid))
        \(.textArea("capacity_words", label: Phrase(en: "How was that found?", cy: "Sut y canfuwyd hynny?"), rows: 2, isOptional: true, form: form, invalid: invalid))
        """
}

private func gillickFields(_ form: Form, _ invalid: InvalidForm?) -> HTML {
    let points: [HTML] = GillickPoint.allCases.map { point in
        .radios(
            "gillick_\(point.rawValue)",
            legend: point.asks,
            options: [
                Option("yes", Phrase(en: "Yes", cy: "Ydyn")), Option("no", Phrase(en: "No", cy: "Nac ydyn")),
            ],
            isOptional: true,
            form: form,
            invalid: invalid
        )
    }
    return .fieldset(
        Phrase(
            en: "Can this young person decide for themselves? (Gillick competence)",
            cy: "A all y person ifanc hwn benderfynu drosto’i hun? (cymhwysedd Gillick)"
        ),
        """
        \(points)\(.textArea("gillick_words", label: Phrase(en: "Why do you say so?", cy: "Pam rydych chi’n dweud hynny?"), rows: 2, isOptional: true, form: form, invalid: invalid))
        """
    )
}

private func agencyFields(_ agencies: [Agency], _ form: Form, _ invalid: InvalidForm?) -> HTML {
    let own = Option("", Phrase(en: "Our own team", cy: "Ein tîm ein hunain"))
    let options = [own] + agencies.map { Option($0.id.text, name: $0.name) }
    return """
        \(.select("done_by", label: Phrase(en: "Who does it", cy: "Pwy sy’n ei wneud"), options: options, form: form, invalid: invalid))
        \(.select("accountable", label: Phrase(en: "Who answers for it", cy: "Pwy sy’n atebol amdano"), hint: Phrase(en: "The authority that handed it on stays responsible.", cy: "Mae’r awdurdod a’i trosglwyddodd yn parhau’n gyfrifol."), options: options, form: form, invalid: invalid))
        """
}
