import Delivery
import DesignSystem
import Forms
import Foundation
import Markup
import Strategy
import Web

/// The voices of a group, each with a way out of it.
func groupVoices(_ answer: OneGroup.Answer, _ visit: Visit) -> HTML {
    let path = VoicePaths.group(answer.group.id) + "/voices"
    let takeOut = Phrase(en: "Take out", cy: "Tynnu allan")
    let lines: [HTML] = answer.voices.map { voice in
        let words = voice.words.words
        let fields: HTML = """
            \(.hidden("voice", voice.id.path))\(.hidden("to", "out"))\(.button(takeOut, .text, about: words))
            """
        let out: HTML? = answer.mayHear ? .form(action: path, visit.context, inline: true, fields) : nil
        let quoted: HTML? =
            voice.isQuotable ? .tag(Phrase(en: "May be quoted", cy: "Gellir ei ddyfynnu"), .info) : nil
        return """
            <li><p>\(.link(Phrase(same: words), to: VoicePaths.voice(voice.id))) \(quoted)</p>
            <p class="meta">\(voice.source.words)</p>\(out)</li>
            """
    }
    let none: HTML = "<p>\(Phrase(en: "No voice is in it any more.", cy: "Nid oes llais ynddo bellach."))</p>"
    return """
        <h2>\(Phrase(en: "The voices in it", cy: "Y lleisiau sydd ynddo"))</h2>
        \(answer.voices.isEmpty ? none : "<ul class=\"stack\">\(lines)</ul>")
        """
}

/// The actions that answer it, and a search for more.
func groupActions(_ answer: OneGroup.Answer, _ visit: Visit, _ search: String) -> HTML {
    let path = VoicePaths.group(answer.group.id)
    let unlink = Phrase(en: "Unlink", cy: "Datgysylltu")
    let linked: [HTML] = answer.actions.map { action in
        let words = heading(action.ref, action.text, otherwise: "")
        let out: HTML? = answer.mayHear ? linkForm(path, action, to: "out", unlink, visit) : nil
        return """
            <li><p>\(.link(Phrase(same: words), to: PlanPaths.action(action))) \(action.status.tag)</p>
            <p class="meta">\(answer.plans[action.plan])</p>\(out)</li>
            """
    }
    let none: HTML = "<p>\(Phrase(en: "No action is linked yet.", cy: "Nid oes cam wedi’i gysylltu eto."))</p>"
    return """
        <h2>\(Phrase(en: "Actions that answer it", cy: "Camau sy’n ei ateb"))</h2>
        \(linked.isEmpty ? none : "<ul class=\"stack\">\(linked)</ul>")
        \(answer.mayHear ? finder(answer, visit, search) : "")
        """
}

private let mostFound = 20

private func finder(_ answer: OneGroup.Answer, _ visit: Visit, _ search: String) -> HTML {
    let path = VoicePaths.group(answer.group.id)
    let link = Phrase(en: "Link", cy: "Cysylltu")
    let lines: [HTML] = answer.found.prefix(mostFound).map { one in
        let words = heading(one.action.ref, one.action.text, otherwise: "")
        return """
            <li><p>\(words)</p><p class="meta">\(one.plan)</p>\(linkForm(path, one.action, to: "in", link, visit))</li>
            """
    }
    let found: HTML? =
        search.isEmpty
        ? nil : "<p>\(foundWords(answer.found.count))</p>\(lines.isEmpty ? "" : "<ul class=\"stack\">\(lines)</ul>")"
    let field = HTML.textField(
        "find",
        label: Phrase(en: "Find an action to link", cy: "Dod o hyd i gam i’w gysylltu"),
        hint: Phrase(en: "Some of its words, or its reference", cy: "Rhai o’i eiriau, neu ei gyfeirnod"),
        form: Form(values: ["find": search])
    )
    let button = HTML.button(Phrase(en: "Find", cy: "Dod o hyd"), .secondary)
    return "\(.lookUp(action: path, "\(field)\(button)"))\(found)"
}

private func foundWords(_ many: Int) -> Phrase {
    if many == 0 {
        return Phrase(
            en: "No action has those words. Try fewer.",
            cy: "Nid oes cam â’r geiriau hynny. Rhowch gynnig ar lai."
        )
    }
    guard many > mostFound else { return Phrase(en: "Found: \(many)", cy: "Canfuwyd: \(many)") }
    return Phrase(
        en: "The first \(mostFound) of \(many). More words find fewer.",
        cy: "Y \(mostFound) cyntaf o \(many). Bydd mwy o eiriau yn canfod llai."
    )
}

private func linkForm(_ path: String, _ action: Action, to: String, _ words: Phrase, _ visit: Visit) -> HTML {
    let about = heading(action.ref, action.text, otherwise: "")
    return .form(
        action: path + "/actions",
        visit.context,
        inline: true,
        "\(.hidden("action", action.id.path))\(.hidden("to", to))\(.button(words, .text, about: about))"
    )
}
