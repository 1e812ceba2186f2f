import Delivery
import DesignSystem
import Desk
import Forms
import Foundation
import Markup
import Records
import Web

/// What was heard, as a list.
struct VoiceList: Question {
    struct Answer: Sendable {
        let voices: [HeardVoice]
        let many: Int
        let themes: [String]
        let mayHear: Bool
    }

    static let pageSize = 50

    let filter: VoiceFilter
    /// Those that were ticked: they come first, wherever they stand in the list.
    var ticked: [UUID] = []

    func permits(_ actor: Actor, _ db: any Reader) -> Bool { actor.may(.seeVoices) }

    func answer(_ look: Look) throws -> Answer {
        let first = try look.db.voices(ticked, visibleTo: look.actor).filter { $0.state == .kept }
        let known = Set(first.map(\.id))
        let page = try look.db.voices(
            filter,
            visibleTo: look.actor,
            limit: Self.pageSize,
            offset: (filter.page - 1) * Self.pageSize
        )
        return Answer(
            voices: first + page.filter { !known.contains($0.id) },
            many: try look.db.countVoices(filter, visibleTo: look.actor),
            themes: try look.db.voiceThemes(visibleTo: look.actor),
            mayHear: look.actor.may(.hearVoices)
        )
    }
}

let voiceListRoutes: [Route] = [
    .get(VoicePaths.list, for: .staffWho(.seeVoices)) { visit in
        .page(try await listPage(visit, VoiceFilter(visit.form)))
    },
    .post(VoicePaths.groups, for: .staffWho(.hearVoices)) { visit in
        do {
            let voices = visit.form.all("voice").compactMap { UUID(uuidString: $0) }
            let nobody = Phrase(en: "Tick the voices to group", cy: "Ticiwch y lleisiau i’w grwpio")
            let (_, words) = try InvalidForm.both(
                { if voices.isEmpty { throw InvalidForm("voice", nobody) } },
                { try GroupWords(visit.form) }
            )
            let id = try await visit.perform(GroupVoices(voices: voices, words: words))
            return .redirect(to: VoicePaths.group(id), notice: .grouped)
        } catch let invalid as InvalidForm {
            return .tryAgain(try await listPage(visit, VoiceFilter(visit.form, prefix: VoiceFilter.carried), invalid))
        }
    },
]

private func listPage(_ visit: Visit, _ filter: VoiceFilter, _ invalid: InvalidForm? = nil) async throws -> Page {
    let ticked = visit.form.all("voice").prefix(200).compactMap { UUID(uuidString: $0) }
    let list = try await visit.ask(VoiceList(filter: filter, ticked: ticked))
    return Page(
        Phrase(en: "Everything that was heard", cy: "Popeth a glywyd"),
        breadcrumbs: [VoiceWords.crumb],
        width: .wide,
        invalid: invalid,
        body: """
            <div class="side start">\(filters(list, filter))<div class="stack">\(results(list, filter, visit, invalid))</div></div>
            """
    )
}

private func filters(_ list: VoiceList.Answer, _ filter: VoiceFilter) -> HTML {
    let form = Form(values: filter.values)
    let sources: [Option] = [VoiceWords.any] + VoiceSource.allCases.map { Option($0.rawValue, $0.words) }
    let themes: [Option] = [VoiceWords.any] + list.themes.map { Option($0, name: $0) }
    let answers: [Option] = [VoiceWords.any] + VoiceFilter.Standing.allCases.map { Option($0.rawValue, $0.words) }
    let groups: [Option] = [
        VoiceWords.any, Option("none", Phrase(en: "In no group yet", cy: "Heb fod mewn grŵp eto")),
    ]
    return .lookUp(
        action: VoicePaths.list,
        """
        <h2>\(Phrase(en: "Filter", cy: "Hidlo"))</h2>
        \(.select("source", label: VoiceWords.source, options: sources, form: form))
        \(.select("theme", label: VoiceWords.theme, options: themes, form: form))
        \(.select("answer", label: VoiceWords.answer, options: answers, form: form))
        \(.select("group", label: Phrase(en: "Group", cy: "Grŵp"), options: groups, form: form))
        \(.button(Phrase(en: "Apply filters", cy: "Defnyddio’r hidlwyr")))
        \(.link(Phrase(en: "Clear filters", cy: "Clirio’r hidlwyr"), to: VoicePaths.list))
        """
    )
}

private func results(_ list: VoiceList.Answer, _ filter: VoiceFilter, _ visit: Visit, _ invalid: InvalidForm?) -> HTML {
    guard !list.voices.isEmpty else {
        let none = Phrase(
            en: "Nothing here matches. Clear a filter, or write down what a carer said.",
            cy: "Does dim yma’n cyfateb. Cliriwch hidlydd, neu ysgrifennwch yr hyn a ddywedodd gofalwr."
        )
        return "<p>\(none)</p>"
    }
    let pages = HTML.pages(of: list.many, size: VoiceList.pageSize, current: filter.page) { filter.path(page: $0) }
    guard list.mayHear else { return "\(pages)\(table(list.voices, ticks: nil))" }
    let chosen = Set(visit.form.all("voice"))
    let carried = filter.values.merging(["page": String(filter.page)]) { $1 }
    let hidden: [HTML] = carried.filter { !$0.value.isEmpty }.sorted { $0.key < $1.key }.map {
        .hidden(VoiceFilter.carried + $0.key, $0.value)
    }
    let fields: HTML = """
        \(hidden)\(.textField("summary", label: VoiceWords.summary, hint: summaryHint, form: visit.form, invalid: invalid))
        \(.button(Phrase(en: "Group the ticked voices", cy: "Grwpio’r lleisiau a diciwyd"), .secondary))
        """
    let first: HTML? = invalid == nil || chosen.isEmpty ? nil : "<p>\(tickedFirst)</p>"
    return
        "\(pages)\(first)\(.form(action: VoicePaths.groups, visit.context, "\(table(list.voices, ticks: chosen))\(fields)"))"
}

private let tickedFirst = Phrase(
    en: "The voices you ticked come first.",
    cy: "Daw’r lleisiau a diciwyd gennych yn gyntaf."
)

private let summaryHint = Phrase(
    en: "Everyone reads this line once its answer is approved. No names.",
    cy: "Bydd pawb yn darllen y llinell hon unwaith y caiff ei hateb ei gymeradwyo. Dim enwau."
)

private func table(_ voices: [HeardVoice], ticks: Set<String>?) -> HTML {
    var columns = [
        Column(Phrase(en: "What was said", cy: "Yr hyn a ddywedwyd")), Column(VoiceWords.heard),
        Column(VoiceWords.source), Column(VoiceWords.theme), Column(VoiceWords.answer),
    ]
    if ticks != nil { columns.append(Column(Phrase(en: "Group it", cy: "Ei grwpio"))) }
    let rows: [[HTML]] = voices.enumerated().map { index, voice in
        let words = HTML.link(Phrase(same: shortened(voice.words.words)), to: VoicePaths.voice(voice.id))
        var cells: [HTML] = [
            words, voice.heardOn.map { "\($0.words)" } ?? .none(VoiceWords.notSaid), "\(voice.source.words)",
            voice.theme.map { "\($0)" } ?? .none(VoiceWords.noTheme), voice.standing,
        ]
        if let ticks { cells.append(tick(voice, at: index, ticks)) }
        return cells
    }
    return .table(
        Phrase(en: "The newest first", cy: "Y diweddaraf yn gyntaf"),
        id: "voices",
        columns: columns,
        rows: rows,
        stacks: true
    )
}

private func tick(_ voice: HeardVoice, at index: Int, _ ticked: Set<String>) -> HTML {
    if let group = voice.group {
        return .link(
            Phrase(en: "In a group", cy: "Mewn grŵp"),
            to: VoicePaths.group(group),
            about: shortened(voice.words.words)
        )
    }
    let id = index == 0 ? "voice" : "voice-\(index + 1)"
    return """
        <div class="opt"><input type="checkbox" id="\(id)" name="voice" value="\(voice.id.path)"\
        \(if: ticked.contains(voice.id.path), " checked")><label for="\(id)"><span class="vh">\(shortened(voice.words.words))</span>\
        \(Phrase(en: "Tick", cy: "Ticio"))</label></div>
        """
}

/// The beginning of what was said, where the whole would not fit.
func shortened(_ words: String) -> String {
    let most = 160
    guard words.count > most else { return words }
    return words.prefix(most).trimmingCharacters(in: .whitespacesAndNewlines) + "…"
}
