import Dates
import DesignSystem
import Desk
import Foundation
import Markup
import Records
import Web

/// What was heard, counted, and what waits.
struct VoicesHeard: Question {
    struct Answer: Sendable {
        let sources: [(value: String?, many: Int)]
        let themes: [(value: String?, many: Int)]
        let answers: [(value: String?, many: Int)]
        let answeredInPlans: Int
        /// How many wait to be read for the first time.
        let toRead: Int
        let ungrouped: Int
        /// Groups without an answer, the oldest first.
        let waiting: [GroupLine]
        let mayHear: Bool
    }

    func permits(_ actor: Actor, _ db: any Reader) -> Bool { actor.may(.seeVoices) }

    func answer(_ look: Look) throws -> Answer {
        let db = look.db
        var toRead = VoiceFilter()
        toRead.state = .toRead
        var waiting = VoiceFilter()
        waiting.standing = .waiting
        var ungrouped = waiting
        ungrouped.isUngrouped = true
        let answers = try db.voiceCounts(by: "answer", visibleTo: look.actor)
        let none = answers.first { $0.value == nil }?.many ?? 0
        let reallyWaiting = try db.countVoices(waiting, visibleTo: look.actor)
        return Answer(
            sources: try db.voiceCounts(by: "source", visibleTo: look.actor),
            themes: try db.voiceCounts(by: "theme", visibleTo: look.actor),
            answers: answers.filter { $0.value != nil } + [(nil, reallyWaiting)],
            answeredInPlans: max(0, none - reallyWaiting),
            toRead: try db.countVoices(toRead, visibleTo: look.actor),
            ungrouped: try db.countVoices(ungrouped, visibleTo: look.actor),
            waiting: try db.voiceGroups(visibleTo: look.actor, isUnanswered: true, limit: 10),
            mayHear: look.actor.may(.hearVoices)
        )
    }
}

let voiceHubRoutes: [Route] = [
    .get(VoicePaths.hub, for: .staffWho(.seeVoices)) { visit in
        .page(hubPage(try await visit.ask(VoicesHeard()), visit))
    }
]

private func hubPage(_ heard: VoicesHeard.Answer, _ visit: Visit) -> Page {
    let all = heard.sources.map(\.many).reduce(0, +)
    let empty = Phrase(
        en: "Nothing has been written down yet. Write down the first thing a carer said, or bring a list you have.",
        cy:
            "Does dim wedi’i ysgrifennu eto. Ysgrifennwch y peth cyntaf a ddywedodd gofalwr, neu dewch â rhestr sydd gennych."
    )
    let body: HTML =
        all == 0
        ? "<p>\(empty)</p>"
        : "\(figures(heard, all))\(waitingPart(heard, visit))\(countTables(heard))"
    return Page(
        VoiceWords.voices,
        width: .wide,
        body: "\(tools(heard))\(body)\(ways(heard))"
    )
}

private func figures(_ heard: VoicesHeard.Answer, _ all: Int) -> HTML {
    let waiting = heard.answers.first { $0.value == nil }?.many ?? 0
    return .counts([
        (all, Phrase(en: "heard", cy: "wedi’u clywed")),
        (waiting, Phrase(en: "waiting for an answer", cy: "yn aros am ateb")),
        (heard.ungrouped, Phrase(en: "not in a group", cy: "heb fod mewn grŵp")),
        (heard.toRead, Phrase(en: "to read first", cy: "i’w darllen yn gyntaf")),
    ])
}

private func tools(_ heard: VoicesHeard.Answer) -> HTML? {
    guard heard.mayHear else { return nil }
    let write = Phrase(en: "Write down what a carer said", cy: "Ysgrifennu’r hyn a ddywedodd gofalwr")
    let bring = Phrase(en: "Bring a list", cy: "Dod â rhestr")
    return """
        <p class="cluster">\(.buttonLink(write, to: VoicePaths.new, .primary)) \(.buttonLink(bring, to: VoicePaths.bring))</p>
        """
}

private func waitingPart(_ heard: VoicesHeard.Answer, _ visit: Visit) -> HTML {
    let title: HTML = "<h2>\(VoiceWords.waiting)</h2>"
    guard !heard.waiting.isEmpty else {
        return "\(title)<p>\(Phrase(en: "Every group has an answer.", cy: "Mae ateb i bob grŵp."))</p>"
    }
    let today = visit.clock.day(of: visit.clock.now())
    let rows: [[HTML]] = heard.waiting.map { line in
        let age = visit.clock.day(of: line.group.createdAt).days(to: today)
        return [
            .link(Phrase(same: line.group.summary), to: VoicePaths.group(line.group.id)),
            line.group.theme.map { "\($0)" } ?? .none(VoiceWords.noTheme), "\(line.many)", "\(VoiceAge.words(age))",
        ]
    }
    let table = HTML.table(
        Phrase(en: "The longest waiting first", cy: "Y rhai sydd wedi aros hiraf yn gyntaf"),
        id: "waiting",
        columns: [
            Column(Phrase(en: "What they say", cy: "Yr hyn maen nhw’n ei ddweud")), Column(VoiceWords.theme),
            Column(VoiceWords.voices, isNumber: true), Column(Phrase(en: "Waiting for", cy: "Yn aros ers")),
        ],
        rows: rows
    )
    return "\(title)\(table)"
}

private func countTables(_ heard: VoicesHeard.Answer) -> HTML {
    let many = Column(VoiceWords.voices, isNumber: true)
    let sources: [[HTML]] = heard.sources.map { one in
        let source = one.value.flatMap(VoiceSource.init(rawValue:)) ?? .other
        return [.link(source.words, to: VoicePaths.list + "?source=\(source.rawValue)"), "\(one.many)"]
    }
    let themes: [[HTML]] = heard.themes.prefix(30).map { one in
        guard let theme = one.value else { return ["\(VoiceWords.noTheme)", "\(one.many)"] }
        var filter = VoiceFilter()
        filter.theme = theme
        return [.link(Phrase(same: theme), to: filter.path(page: 1)), "\(one.many)"]
    }
    var answers: [[HTML]] = heard.answers.map { one in
        let standing = one.value.flatMap(VoiceFilter.Standing.init(rawValue:)) ?? .waiting
        return [.link(standing.words, to: VoicePaths.list + "?answer=\(standing.rawValue)"), "\(one.many)"]
    }
    if heard.answeredInPlans > 0 { answers.append(["\(VoiceWords.inPlan)", "\(heard.answeredInPlans)"]) }
    let bySource = Phrase(en: "By where they were heard", cy: "Yn ôl ble y’u clywyd")
    let byTheme = Phrase(en: "By theme", cy: "Yn ôl thema")
    let byAnswer = Phrase(en: "By answer", cy: "Yn ôl ateb")
    return """
        \(.table(byAnswer, id: "answers", columns: [Column(VoiceWords.answer), many], rows: answers))
        \(.table(bySource, id: "sources", columns: [Column(VoiceWords.source), many], rows: sources))
        \(.table(byTheme, id: "themes", columns: [Column(VoiceWords.theme), many], rows: themes))
        """
}

private func ways(_ heard: VoicesHeard.Answer) -> HTML {
    var links: [(Phrase, String)] = [
        (Phrase(en: "Everything that was heard", cy: "Popeth a glywyd"), VoicePaths.list),
        (VoiceWords.groups, VoicePaths.groups),
        (SeatWords.title, VoicePaths.seats),
        (VoiceWords.youSaid, VoicePaths.answered),
    ]
    if heard.mayHear {
        let toRead = Phrase(
            en: "Sent by the public form, to read first (\(heard.toRead))",
            cy: "Anfonwyd drwy’r ffurflen gyhoeddus, i’w darllen yn gyntaf (\(heard.toRead))"
        )
        links.insert((toRead, VoicePaths.toRead), at: 1)
        links.insert((VoiceWords.setAside, VoicePaths.setAside), at: 2)
    }
    let lines: [HTML] = links.map { "<li>\(.link($0.0, to: $0.1))</li>" }
    return """
        <h2>\(Phrase(en: "Also here", cy: "Hefyd yma"))</h2><ul>\(lines)</ul>
        <h2>\(Phrase(en: "Take it with you", cy: "Ewch ag ef gyda chi"))</h2>
        <ul><li><a href="/voices/export.xlsx">\(Phrase(en: "Excel workbook", cy: "Llyfr gwaith Excel"))</a></li>
        <li><a href="/voices/export.csv">CSV</a></li></ul>
        """
}

/// How long something has waited.
enum VoiceAge {
    static func words(_ days: Int) -> Phrase {
        .counted(
            max(0, days),
            en: EnglishForms(one: "1 day", other: "\(days) days"),
            cy: WelshForms(one: "1 diwrnod", two: "2 ddiwrnod", other: "\(days) diwrnod")
        )
    }
}
