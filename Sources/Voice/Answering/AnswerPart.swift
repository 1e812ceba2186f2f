import Delivery
import DesignSystem
import Desk
import Forms
import Foundation
import Markup
import Web

/// The answers to a group: the one in force, the one that waits, and a form for the next.
func answersPart(_ answer: OneGroup.Answer, _ visit: Visit, _ invalid: InvalidForm?) -> HTML {
    let approved = answer.answers.first { $0.state == .approved }
    let open = answer.answers.first { $0.state == .waiting || $0.state == .returned }
    let none: HTML? = approved == nil && open == nil ? "<p>\(.tag(VoiceWords.waiting, .warn))</p>" : nil
    let now: HTML? = approved.map { approved in
        let isPublic = answer.published.contains(approved.id)
        return shown(approved, isPublic ? AnswerWords.isPublic : AnswerWords.isApproved, visit)
    }
    let next: HTML? = open.map { openAnswer($0, answer, visit, invalid) }
    let form: HTML? = answer.mayAnswer ? answerForm(answer, open ?? approved, visit, invalid) : nil
    return "<h2>\(VoiceWords.answer)</h2>\(none)\(now)\(next)\(form)"
}

private func shown(_ answer: VoiceAnswer, _ title: Phrase, _ visit: Visit) -> HTML {
    let written = visit.clock.day(of: answer.writtenAt)
    let approved: HTML? = answer.approvedAt.map { "\(answer.approvedName), \(HTML.day(visit.clock.day(of: $0)))" }
    let nobody = HTML.none(Phrase(en: "Nobody yet", cy: "Neb eto"))
    let facts = [
        Fact(VoiceWords.summary, text: answer.summary.words),
        Fact(AnswerWords.publicWords, text: answer.publicWords.words),
        Fact(AnswerWords.reason, text: answer.reason?.words),
        Fact(Phrase(en: "Written by", cy: "Ysgrifennwyd gan"), "\(answer.writtenName), \(HTML.day(written))"),
        Fact(Phrase(en: "Approved by", cy: "Cymeradwywyd gan"), approved ?? nobody),
    ]
    return "<h3>\(title)</h3><p>\(answer.kind.tag)</p>\(.summaryList(facts))"
}

private func openAnswer(_ open: VoiceAnswer, _ answer: OneGroup.Answer, _ visit: Visit, _ invalid: InvalidForm?)
    -> HTML
{
    let title: Phrase =
        open.state == .waiting
        ? Phrase(en: "Waiting for a second person", cy: "Yn aros am ail berson")
        : Phrase(en: "Returned", cy: "Dychwelwyd")
    let remark: HTML? = open.remark.map { .alert(AnswerWords.remark, .warn, "<p>\($0.words)</p>", level: 3) }
    return "\(shown(open, title, visit))\(remark)\(judging(open, answer, visit, invalid))"
}

/// What the second person is asked, with exactly what everyone will read.
private func judging(_ open: VoiceAnswer, _ answer: OneGroup.Answer, _ visit: Visit, _ invalid: InvalidForm?) -> HTML? {
    guard open.state == .waiting, answer.mayAnswer else { return nil }
    if open.writtenBy == visit.actor.id {
        let words = Phrase(
            en: "You wrote it, so someone else on the team approves it.",
            cy: "Chi a’i hysgrifennodd, felly rhywun arall yn y tîm sy’n ei gymeradwyo."
        )
        return "<p>\(words)</p>"
    }
    let quotes: [HTML] = answer.voices.filter(\.isQuotable).map { "<li>“\($0.words.words)”</li>" }
    let nobody: HTML = "<p>\(Phrase(en: "Nobody is quoted.", cy: "Ni ddyfynnir neb."))</p>"
    let some = Phrase(en: "These words are quoted, with consent:", cy: "Dyfynnir y geiriau hyn, gyda chaniatâd:")
    let quoted: HTML = quotes.isEmpty ? nobody : "<p>\(some)</p><ul>\(quotes)</ul>"
    let approve = Phrase(en: "Approve", cy: "Cymeradwyo")
    let sendBack = Phrase(en: "Return", cy: "Dychwelyd")
    let form = visit.form.has("remark") ? visit.form : Form()
    let field = HTML.textArea(
        "remark",
        label: AnswerWords.remark,
        rows: 3,
        isOptional: true,
        form: form,
        invalid: invalid
    )
    let buttons = HTML.buttons(
        .button(approve, name: "judgement", value: "approve"),
        .button(sendBack, .secondary, name: "judgement", value: "return")
    )
    return .form(
        action: VoicePaths.group(answer.group.id) + "/approval",
        visit.context,
        "\(quoted)<p>\(AnswerWords.whenPublic)</p>\(.hidden("answer", open.id.path))\(field)\(buttons)"
    )
}

private func answerForm(_ answer: OneGroup.Answer, _ last: VoiceAnswer?, _ visit: Visit, _ invalid: InvalidForm?)
    -> HTML
{
    let typed = visit.form.has("kind") || visit.form.has("public")
    let before = [
        "kind": last?.kind.rawValue ?? "", "reason": last?.reason?.words ?? "",
        "public": last?.publicWords.words ?? "",
    ]
    let form = typed ? visit.form : Form(values: before)
    let title: Phrase =
        last == nil
        ? Phrase(en: "Answer it", cy: "Ei ateb") : Phrase(en: "Write another answer", cy: "Ysgrifennu ateb arall")
    let kinds = HTML.radios(
        "kind",
        legend: VoiceWords.answer,
        options: AnswerKind.allCases.map { Option($0.rawValue, $0.words) },
        form: form,
        invalid: invalid
    )
    let reason = HTML.textArea(
        "reason",
        label: AnswerWords.reason,
        hint: AnswerWords.reasonHint,
        form: form,
        invalid: invalid
    )
    let words = HTML.textArea(
        "public",
        label: AnswerWords.publicWords,
        hint: AnswerWords.publicHint,
        form: form,
        invalid: invalid
    )
    let button = HTML.button(Phrase(en: "Save the answer", cy: "Cadw’r ateb"), .secondary)
    let path = VoicePaths.group(answer.group.id) + "/answer"
    return .details(
        title,
        open: last == nil || typed,
        .form(action: path, visit.context, "\(kinds)\(reason)\(words)\(button)")
    )
}

/// Words of answering.
enum AnswerWords {
    static let isPublic = Phrase(en: "Public now", cy: "Yn gyhoeddus nawr")
    static let isApproved = Phrase(
        en: "Approved, for the next publication",
        cy: "Wedi’i gymeradwyo, ar gyfer y cyhoeddiad nesaf"
    )
    static let whenPublic = Phrase(
        en: "Once it is approved, everyone reads it from the next publication of a plan that answers it.",
        cy: "Unwaith y caiff ei gymeradwyo, bydd pawb yn ei ddarllen o gyhoeddiad nesaf cynllun sy’n ei ateb."
    )
    static let unchanged = Phrase(
        en: "This is the answer as it is: change its words, or leave it",
        cy: "Dyma’r ateb fel y mae: newidiwch ei eiriau, neu gadewch ef"
    )
    static let reason = Phrase(en: "Reason, for colleagues", cy: "Rheswm, i gydweithwyr")
    static let reasonHint = Phrase(
        en: "Needed for all but “accepted”. Only your team reads it.",
        cy: "Ei angen ar bopeth heblaw “derbyniwyd”. Dim ond eich tîm sy’n ei ddarllen."
    )
    static let publicWords = Phrase(en: "What everyone will read", cy: "Yr hyn y bydd pawb yn ei ddarllen")
    static let publicHint = Phrase(
        en: "What was or will be done, or why not. Short sentences.",
        cy: "Yr hyn a wnaed neu a wneir, neu pam na. Brawddegau byr."
    )
    static let remark = Phrase(en: "What should change", cy: "Beth ddylai newid")
}
