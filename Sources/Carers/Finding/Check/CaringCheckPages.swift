import DesignSystem
import Forms
import Markup
import Web

/// "Do you look after someone?": one question a page, and nothing is kept.
///
/// What was answered travels in the forms themselves, so that no address and no row ever holds it.
func caringCheckRoutes(_ settings: FindingSettings) -> [Route] {
    [
        .get(FindingPaths.check, for: .everyone) { visit in .page(startPage(visit, settings)) },
        .post(FindingPaths.check, for: .everyone, bodyLimit: 64 << 10) { visit in
            let form = visit.form
            // In another language it is the same question still.
            if !form.has("at"), let shown = CaringQuestion(rawValue: form["show"]) {
                return .page(questionPage(shown, visit, form))
            }
            guard let asked = CaringQuestion(rawValue: form["at"]) else {
                return .page(questionPage(.who, visit, form))
            }
            if form["go"] == "back" {
                return .page(asked.before.map { questionPage($0, visit, form) } ?? startPage(visit, settings))
            }
            if let problem = asked.problem(form) {
                let invalid = InvalidForm([InvalidForm.Problem(field: asked.rawValue, message: problem)])
                return .tryAgain(questionPage(asked, visit, form, invalid))
            }
            let result = CaringCheck(CaringAnswers(form))
            // Whoever helps nobody is asked nothing more.
            guard let next = asked.next, result != .notYet(.nobody) else {
                return .page(resultPage(result, visit, form, settings))
            }
            return .page(questionPage(next, visit, form))
        },
    ]
}

private func startPage(_ visit: Visit, _ settings: FindingSettings) -> Page {
    Page(
        CheckWords.title,
        breadcrumbs: FindingWords.home,
        body: """
            <p>\(CheckWords.opening)</p><p>\(CheckWords.many)</p>
            <ul><li>\(CheckWords.short)</li><li>\(CheckWords.unsaved)</li><li>\(CheckWords.anyTime)</li></ul>
            \(.form(action: FindingPaths.check, visit.context, .button(FindingWords.start)))
            \(FindingWords.help(settings))
            """
    )
}

private func questionPage(_ question: CaringQuestion, _ visit: Visit, _ form: Form, _ invalid: InvalidForm? = nil)
    -> Page
{
    let name = question.rawValue
    let field: HTML =
        question.isMany
        ? .checkboxes(
            name,
            legend: question.words,
            hint: question.hint,
            options: question.options,
            isHeading: true,
            form: form,
            invalid: invalid
        )
        : .radios(
            name,
            legend: question.words,
            hint: question.hint,
            options: question.options,
            isHeading: true,
            form: form,
            invalid: invalid
        )
    let buttons: HTML = .buttons(
        .button(FindingWords.goOn, name: "go", value: "on"),
        .button(FindingWords.back, .text, name: "go", value: "back")
    )
    return Page(
        question.words,
        invalid: invalid,
        section: CheckWords.title,
        hasOwnHeading: true,
        body: .form(
            action: FindingPaths.check,
            visit.context,
            "\(.hidden("at", name))\(.hidden("show", name))\(again(question))\(carried(form, except: question))\(field)\(buttons)"
        )
    )
}

/// By which this question is shown again: itself, and what was answered before.
private func again(_ question: CaringQuestion) -> HTML {
    let names = ["show"] + CaringQuestion.allCases.filter { $0 != question }.map(\.rawValue)
    return .hidden("form_again", names.joined(separator: " "))
}

/// What was answered before, sent along.
private func carried(_ form: Form, except asked: CaringQuestion? = nil) -> [HTML] {
    CaringQuestion.allCases.filter { $0 != asked }.flatMap { question in
        form.all(question.rawValue).filter { !$0.isEmpty }.map { .hidden(question.rawValue, $0) }
    }
}

private func resultPage(_ result: CaringCheck, _ visit: Visit, _ form: Form, _ settings: FindingSettings) -> Page {
    let need: HTML? =
        CaringAnswers(form).isInNeed
        ? .alert(CheckWords.needTitle, .warn, "<p>\(CheckWords.need)</p><p>\(CheckWords.needMore)</p>") : nil
    let title: Phrase
    let body: HTML
    switch result {
    case .carer(let kind):
        title = kind == .young ? CheckWords.yesYoung : CheckWords.yes
        body = carerBody(kind, visit, form)
    case .notYet(let reason):
        title = CheckWords.notYet
        body = """
            <p>\(reason.words)</p><p>\(CheckWords.change)</p>
            <h2>\(CheckWords.next)</h2>
            \(steps(CheckWords.talkAnyway, CheckWords.tellOthers, CheckWords.comeAgain))
            <p>\(.link(CheckWords.again, to: FindingPaths.check))</p>
            """
    }
    return Page(title, section: CheckWords.title, body: "\(need)\(body)\(FindingWords.help(settings))")
}

private func carerBody(_ kind: CaringCheck.Kind, _ visit: Visit, _ form: Form) -> HTML {
    let isYoung = kind == .young
    let next =
        isYoung
        ? steps(CheckWords.youngTell, CheckWords.youngRead, CheckWords.youngSchool)
        : steps(CheckWords.register, CheckWords.tellDoctor, CheckWords.askTalk)
    let onward: HTML =
        isYoung
        ? "<p>\(.buttonLink(CheckWords.youngGo, to: FindingPaths.young, .primary))</p>" : carryOn(visit, form)
    return """
        <p>\(kind.means)</p><p>\(CheckWords.amount)</p>
        <h2>\(CheckWords.rights)</h2><p>\(kind.right)</p>
        <h2>\(CheckWords.next)</h2>\(next)\(onward)
        """
}

private func steps(_ words: Phrase...) -> HTML {
    let lines: [HTML] = words.map { "<li>\($0)</li>" }
    return "<ol class=\"steps\">\(lines)</ol>"
}

/// What was answered goes into the registration only when someone says so.
private func carryOn(_ visit: Visit, _ form: Form) -> HTML {
    """
    <h2>\(CheckWords.carryTitle)</h2><p>\(CheckWords.carry)</p>
    \(.form(
        action: FindingPaths.registerFromCheck, visit.context, "\(carried(form))\(.button(CheckWords.carryButton))"))
    <p>\(.link(CheckWords.startFresh, to: FindingPaths.register))</p>
    """
}
