import Dates
package import Forms
package import Foundation
import Markup
import Strategy

/// Reads what somebody says of several actions from one form: each has its own fields, named after it.
///
/// What is left empty says nothing, so that one page can ask about many actions and take news of some.
package struct NewsForm: Sendable {
    package let news: [News]

    /// - Parameters:
    ///   - form: What was sent.
    ///   - topics: The actions it may speak of.
    ///   - withFiles: The actions a file came for.
    /// - Throws: `InvalidForm` with every problem of every action; also when nothing was said of any.
    package init(_ form: Form, about topics: [NewsTopic], withFiles: Set<UUID> = []) throws(InvalidForm) {
        var read = FormReader(form)
        var found: [News] = []
        for topic in topics {
            let fields = NewsFields(topic.leaf.action.id)
            let isSaid = withFiles.contains(topic.leaf.action.id) || topic.isSaid(in: form)
            guard topics.count == 1 || isSaid else { continue }
            found.append(NewsForm.one(topic, fields, &read))
        }
        if found.isEmpty, let first = topics.first(where: \.isToAsk) ?? topics.first {
            read.refuse(
                NewsFields(first.leaf.action.id).narrative,
                Phrase(en: "Say something of at least one action", cy: "Dywedwch rywbeth am o leiaf un weithred")
            )
        }
        try read.finish()
        news = found
    }

    private static func one(_ topic: NewsTopic, _ fields: NewsFields, _ read: inout FormReader) -> News {
        let status: Action.Status = read.choice(
            fields.status,
            required: Phrase(en: "Choose how it is going", cy: "Dewiswch sut mae’n mynd"),
            fallback: .onTrack
        )
        var news = News(
            plan: topic.plan.id,
            action: topic.leaf.action.id,
            narrative: read.longText(
                fields.narrative,
                required: Phrase(en: "Say what has happened", cy: "Dywedwch beth sydd wedi digwydd"),
                most: 4000
            ),
            status: status
        )
        news.statusReason = read.optionalLongText(fields.statusReason, most: 2000)
        if status.needsReason, news.statusReason == nil {
            read.refuse(
                fields.statusReason,
                Phrase(
                    en: "Say why, when it is at risk, off track or stopped",
                    cy: "Dywedwch pam, pan fydd mewn perygl, oddi ar y trywydd neu wedi’i stopio"
                )
            )
        }
        readDate(&news, fields, &read)
        news.helpNeeded = read.optionalLongText(fields.help, most: 2000)
        news.publicText = read.optionalLongText(fields.publicText, most: 1000)
        readLink(&news, fields, &read)
        news.measures = topic.leaf.measures.compactMap { measure in
            read.optionalLongText(fields.measure(measure.id), most: 1000).map {
                News.Measure(id: measure.id, words: $0)
            }
        }
        let period = read.optionalUUID(fields.period)
        news.period = topic.periods.contains { $0.id == period } ? period : nil
        news.supersedes = topic.supersedes
        news.leavesFilesOut = !topic.files.isEmpty && read.flag(fields.leaveFilesOut)
        return news
    }

    private static func readDate(_ news: inout News, _ fields: NewsFields, _ read: inout FormReader) {
        news.newWhen = read.optionalText(fields.newWhen, most: 300)
        news.newWhenReason = read.optionalLongText(fields.newWhenReason, most: 2000)
        guard let written = news.newWhen else { return }
        if When(parsing: written).understood == .nothing {
            read.refuse(
                fields.newWhen,
                Phrase(
                    en: "No date can be read in this. Write, for example, March 2027, autumn 2026 or ongoing",
                    cy:
                        "Ni ellir darllen dyddiad yn hwn. Ysgrifennwch, er enghraifft, Mawrth 2027, hydref 2026 neu parhaus"
                )
            )
        } else if news.newWhenReason == nil {
            read.refuse(
                fields.newWhenReason,
                Phrase(en: "Say why the date changes", cy: "Dywedwch pam mae’r dyddiad yn newid")
            )
        }
    }

    private static func readLink(_ news: inout News, _ fields: NewsFields, _ read: inout FormReader) {
        guard let typed = read.optionalText(fields.evidenceLink, most: 500) else { return }
        let isWeb = ["http://", "https://"].contains { typed.lowercased().hasPrefix($0) }
        guard isWeb, let address = Address(outside: typed) else {
            read.refuse(
                fields.evidenceLink,
                Phrase(
                    en: "Enter a web address that begins with https://",
                    cy: "Rhowch gyfeiriad gwe sy’n dechrau â https://"
                )
            )
            return
        }
        news.evidenceLink = address.text
    }
}

/// The names of the fields about one action.
package struct NewsFields: Sendable {
    private let action: String

    package init(_ action: UUID) { self.action = action.uuidString.lowercased() }

    package var status: String { "status-\(action)" }
    package var narrative: String { "narrative-\(action)" }
    package var statusReason: String { "reason-\(action)" }
    package var newWhen: String { "when-\(action)" }
    package var newWhenReason: String { "when-reason-\(action)" }
    package var help: String { "help-\(action)" }
    package var publicText: String { "public-\(action)" }
    package var evidenceLink: String { "link-\(action)" }
    package var period: String { "period-\(action)" }
    package func measure(_ id: UUID) -> String { "measure-\(id.uuidString.lowercased())" }

    package var leaveFilesOut: String { "files-out-\(action)" }

    /// The name of a file that was chosen before, and must be chosen again; and that it is left out instead.
    package var fileAwaited: String { "file-awaited-\(action)" }
    package var withoutFile: String { "file-without-\(action)" }

    /// The field of a file as evidence.
    package var file: String { "file-\(action)" }

    /// The fields in which something is chosen or typed, with those of the action's measures.
    func all(_ measures: [UUID]) -> [String] {
        [status, narrative, statusReason, newWhen, newWhenReason, help, publicText, evidenceLink]
            + measures.map(measure)
    }

    /// Whether a field of some form about actions holds words that somebody typed.
    static func holdsWords(_ name: String) -> Bool {
        ["narrative-", "reason-", "when-", "help-", "public-", "link-", "measure-"].contains { name.hasPrefix($0) }
    }
}

extension NewsTopic {
    /// Whether anything at all was said of it: a status chosen, or words in any box, and not only what the form began with.
    func isSaid(in form: Form) -> Bool {
        let names = NewsFields(leaf.action.id).all(leaf.measures.map(\.id))
        let first = firstValues
        return names.contains { !form[$0].allSatisfy(\.isWhitespace) }
            && names.contains { form[$0].inOneKindOfLines != (first[$0] ?? "").inOneKindOfLines }
    }
}

extension String {
    /// Browsers send every line's end as two characters.
    fileprivate var inOneKindOfLines: String {
        replacing("\r\n", with: "\n").trimmingCharacters(in: .whitespacesAndNewlines)
    }
}
