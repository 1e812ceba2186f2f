import Dates
import DesignSystem
import Desk
import Forms
import Foundation
import Markup
import Records
import Web

/// The groups a person may see.
struct GroupList: Question {
    struct Answer: Sendable {
        let lines: [GroupLine]
        let many: Int
    }

    static let pageSize = 50
    let page: Int

    func permits(_ actor: Actor, _ db: any Reader) -> Bool { actor.may(.seeVoices) }

    func answer(_ look: Look) throws -> Answer {
        let offset = (page - 1) * Self.pageSize
        return Answer(
            lines: try look.db.voiceGroups(visibleTo: look.actor, limit: Self.pageSize, offset: offset),
            many: try look.db.countVoiceGroups(visibleTo: look.actor)
        )
    }
}

let groupListRoutes: [Route] = [
    .get(VoicePaths.groups, for: .staffWho(.seeVoices)) { visit in
        let page = min(100_000, max(1, Int(visit.form["page"]) ?? 1))
        return .page(groupListPage(try await visit.ask(GroupList(page: page)), page, visit))
    }
]

private func groupListPage(_ list: GroupList.Answer, _ page: Int, _ visit: Visit) -> Page {
    let none = Phrase(
        en: "No group yet. Tick voices that say the same, in the list of everything that was heard.",
        cy: "Dim grŵp eto. Ticiwch leisiau sy’n dweud yr un peth, yn y rhestr o bopeth a glywyd."
    )
    let link = HTML.link(Phrase(en: "Everything that was heard", cy: "Popeth a glywyd"), to: VoicePaths.list)
    let pages = HTML.pages(of: list.many, size: GroupList.pageSize, current: page) { VoicePaths.groups + "?page=\($0)" }
    let body: HTML = list.lines.isEmpty ? "<p>\(none)</p><p>\(link)</p>" : "\(pages)\(table(list.lines, visit))"
    return Page(VoiceWords.groups, breadcrumbs: [VoiceWords.crumb], width: .wide, body: body)
}

private func table(_ lines: [GroupLine], _ visit: Visit) -> HTML {
    let today = visit.clock.day(of: visit.clock.now())
    let rows: [[HTML]] = lines.map { line in
        let age = visit.clock.day(of: line.group.createdAt).days(to: today)
        let waits: HTML? =
            line.isWaitingForApproval
            ? .tag(Phrase(en: "To approve", cy: "I’w gymeradwyo"), .info) : nil
        let open: HTML = .tag(VoiceWords.waiting, .warn)
        return [
            .link(Phrase(same: line.group.summary), to: VoicePaths.group(line.group.id)),
            line.group.theme.map { "\($0)" } ?? .none(VoiceWords.noTheme), "\(line.many)",
            "\(line.answer.map(\.tag) ?? open) \(waits)", "\(VoiceAge.words(age))",
        ]
    }
    return .table(
        Phrase(en: "Those without an answer first", cy: "Y rhai heb ateb yn gyntaf"),
        id: "groups",
        columns: [
            Column(Phrase(en: "What they say", cy: "Yr hyn maen nhw’n ei ddweud")), Column(VoiceWords.theme),
            Column(VoiceWords.voices, isNumber: true), Column(VoiceWords.answer),
            Column(Phrase(en: "Age", cy: "Oedran")),
        ],
        rows: rows,
        stacks: true
    )
}
