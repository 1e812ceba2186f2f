import Dates
import DesignSystem
import Desk
import Forms
import Foundation
import Markup
import Records
import Web

/// What someone needs so that we can speak with one another.
struct NeedsOfPerson: OpensPerson {
    let person: UUID
    func answer(_ look: Look) throws -> PersonFrame { try look.frame(of: person, for: .who) }
}

let needRoutes: [Route] = [
    .get("/carers/:person/needs", for: .staffWho(.seeCarers)) { visit in
        .page(needsPage(try await visit.ask(NeedsOfPerson(person: visit.id("person"))), visit))
    },
    .post("/carers/:person/needs", for: .staffWho(.keepCarers)) { visit in
        let id = try visit.id("person")
        var reader = FormReader(visit.form)
        let codes = NeedWords.groups.flatMap { visit.form.all($0.field) }.filter { CodeList.need.code($0) != nil }
        if codes.isEmpty { reader.refuse("need", NeedWords.chooseOne) }
        let detail = reader.optionalText("detail", most: 200)
        do {
            try reader.finish()
            try await visit.perform(AddNeed(person: id, codes: codes, detail: detail))
            return .redirect(to: CarersPaths.part("needs", of: id), notice: .carersSaved)
        } catch let invalid as InvalidForm {
            return .tryAgain(needsPage(try await visit.ask(NeedsOfPerson(person: id)), visit, invalid))
        }
    },
    .post("/carers/:person/needs/:need", for: .staffWho(.keepCarers)) { visit in
        let id = try visit.id("person")
        let standing = CommunicationNeed.Standing(rawValue: visit.form["standing"])
        var reader = FormReader(visit.form)
        let how = reader.optionalText(howField(try visit.id("need")), most: 200)
        try reader.finish()
        let finding: ReviewNeed.Finding = standing.map { .standing($0, how: how) } ?? .neededNoMore
        try await visit.perform(
            ReviewNeed(person: id, need: visit.id("need"), finding: finding, seen: Int(visit.form["version"]) ?? 0)
        )
        return .redirect(to: CarersPaths.part("needs", of: id), notice: .carersSaved)
    },
]

private func needsPage(_ frame: PersonFrame, _ visit: Visit, _ invalid: InvalidForm? = nil) -> Page {
    let person = frame.person
    let path = CarersPaths.part("needs", of: person.id)
    let language: HTML = person.language.map { "\(CodeList.language.words($0))" } ?? .none(CarersWords.notAsked)
    let interpreter: HTML? = person.needsInterpreter ? " \(.tag(NeedWords.interpreter, .info))" : nil
    let change: HTML? =
        frame.mayKeep
        ? .link(
            Phrase(en: "Change", cy: "Newid"),
            to: CarersPaths.part("details", of: person.id),
            about: FieldWords.language
        ) : nil
    let none = Phrase(en: "No communication need is written down.", cy: "Nid oes angen cyfathrebu wedi’i gofnodi.")
    let needs: HTML =
        frame.needs.isEmpty
        ? "<p>\(none)</p>" : "\(frame.needs.map { needPart($0, frame, path, visit) })"
    return .ofPerson(
        frame,
        NeedWords.title,
        visit,
        width: .reading,
        invalid: invalid,
        body: """
            \(.summaryList([Fact(FieldWords.language, "\(language)\(interpreter)", action: change)]))
            \(needs)\(frame.mayKeep ? addPart(path, visit, invalid) : nil)
            """
    )
}

private func needPart(_ need: CommunicationNeed, _ frame: PersonFrame, _ path: String, _ visit: Visit) -> HTML {
    let detail: HTML? = need.detail.map { "<p>\($0)</p>" }
    let how: HTML? = need.metHow.map { "<p>\($0)</p>" }
    let looked: HTML? = need.reviewedOn.map { ", \(NeedWords.reviewed) \(HTML.day($0))" }
    let words = need.words
    let form: HTML? =
        frame.mayKeep
        ? .details(
            Phrase(en: "Say whether it is met: \(words.en)", cy: "Dweud a ddiwellir: \(words.cy)"),
            reviewForm(need, path, visit)
        ) : nil
    return """
        <section class="stack"><h3>\(words)</h3><p>\(need.standing.tag)</p>\(detail)\(how)
        <p class="meta">\(NeedWords.recorded) \(HTML.day(need.recordedOn)), \(need.recordedName)\(looked)</p>\(form)</section>
        """
}

/// Each need has its own box on the one page.
private func howField(_ need: UUID) -> String { "how-\(need.text.suffix(12))" }

private func reviewForm(_ need: CommunicationNeed, _ path: String, _ visit: Visit) -> HTML {
    let name = howField(need.id)
    let how = HTML.textField(
        name,
        label: Phrase(
            en: "What is done, or what stands in the way",
            cy: "Beth sy’n cael ei wneud, neu beth sy’n rhwystro"
        ),
        isOptional: true,
        form: Form(values: [name: need.metHow ?? ""])
    )
    let met = HTML.button(CommunicationNeed.Standing.met.words, name: "standing", value: "met", about: need.words.en)
    let notMet = HTML.button(
        CommunicationNeed.Standing.notMet.words,
        .secondary,
        name: "standing",
        value: "not_met",
        about: need.words.en
    )
    let gone = HTML.button(
        Phrase(en: "Not needed any more", cy: "Dim angen mwyach"),
        .secondary,
        name: "standing",
        value: "ended",
        about: need.words.en
    )
    return .form(
        action: "\(path)/\(need.id.text)",
        visit.context,
        inline: false,
        "\(how)\(.hidden("version", String(need.version)))\(.buttons(met, notMet, gone))"
    )
}

private func addPart(_ path: String, _ visit: Visit, _ invalid: InvalidForm?) -> HTML {
    let groups: [HTML] = NeedWords.groups.map { group, field, words in
        let options = CodeList.need.codes.filter { $0.group == group }.map { Option($0.value, $0.words) }
        return .checkboxes(field, legend: words, hint: nil, options: options, form: visit.form, invalid: invalid)
    }
    let detail = HTML.textField(
        "detail",
        label: Phrase(en: "Anything to add", cy: "Unrhyw beth i’w ychwanegu"),
        isOptional: true,
        form: visit.form,
        invalid: invalid
    )
    return .details(
        NeedWords.add,
        open: invalid != nil,
        .form(action: path, visit.context, "\(groups)\(detail)\(.button(CarersWords.save))")
    )
}

extension CommunicationNeed.Standing {
    var tag: HTML {
        switch self {
        case .notYet: .tag(words, .warn)
        case .met: .tag(words, .ok)
        case .notMet: .tag(words, .bad)
        }
    }
}

enum NeedWords {
    static let title = Phrase(en: "Communication", cy: "Cyfathrebu")
    static let interpreter = Phrase(en: "Needs an interpreter", cy: "Angen cyfieithydd")
    static let recorded = Phrase(en: "Written down", cy: "Cofnodwyd")
    static let reviewed = Phrase(en: "looked at again", cy: "edrychwyd eto")
    static let add = Phrase(en: "Add what they need", cy: "Ychwanegu’r hyn sydd ei angen")
    static let chooseOne = Phrase(en: "Choose at least one", cy: "Dewiswch o leiaf un")
    /// The standard's four parts, each with the name of its boxes.
    static let groups: [(group: String, field: String, words: Phrase)] = [
        ("communication_support", "need", Phrase(en: "To communicate", cy: "I gyfathrebu")),
        ("communication_professional", "need-help", Phrase(en: "Someone to help", cy: "Rhywun i helpu")),
        ("contact_method", "need-contact", Phrase(en: "To be reached", cy: "I’w cyrraedd")),
        ("information_format", "need-reading", Phrase(en: "To read", cy: "I ddarllen")),
    ]
}
