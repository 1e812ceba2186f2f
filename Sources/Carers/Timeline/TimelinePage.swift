import DesignSystem
import Desk
import Forms
import Foundation
import Markup
import Records
import Web

/// A page of what happened on someone's record, the newest first.
struct OpenTimeline: OpensPerson {
    struct Answer: Sendable {
        let frame: PersonFrame
        let entries: [TimelineEntry]
        /// Where the next page goes on; none on the last.
        let next: TimelineMark?
    }

    static let pageSize = 25

    let person: UUID
    let sources: [any TimelineSource]
    let mark: TimelineMark?

    func answer(_ look: Look) throws -> Answer {
        let frame = try look.frame(of: person, for: .work)
        let page = try timeline(sources, of: frame.person, before: mark, size: Self.pageSize, look)
        return Answer(frame: frame, entries: page.entries, next: page.next)
    }
}

/// One page of several sources in one order.
///
/// Each is asked for a page of its own, so that what it costs does not grow with the record.
func timeline(
    _ sources: [any TimelineSource],
    of person: Person,
    before mark: TimelineMark?,
    size: Int,
    _ look: Look
) throws -> (entries: [TimelineEntry], next: TimelineMark?) {
    let found = try sources.flatMap { try $0.entries(of: person, before: mark, limit: size + 1, look) }
    let sorted = found.sorted { ($0.at, $0.id.text) > ($1.at, $1.id.text) }
    let entries = Array(sorted.prefix(size))
    return (entries, sorted.count > size ? entries.last?.mark : nil)
}

func timelineRoutes(_ sources: [any TimelineSource]) -> [Route] {
    [
        .get("/carers/:person/timeline", for: .staffWho(.seeCarers)) { visit in
            let chosen = sources.filter { $0.code == visit.form["show"] }
            let question = OpenTimeline(
                person: try visit.id("person"),
                sources: chosen.isEmpty ? sources : chosen,
                mark: TimelineMark(visit.form["before"])
            )
            return .page(timelinePage(try await visit.ask(question), sources, chosen.first?.code ?? "", visit))
        }
    ]
}

private func timelinePage(
    _ answer: OpenTimeline.Answer,
    _ sources: [any TimelineSource],
    _ code: String,
    _ visit: Visit
) -> Page {
    let person = answer.frame.person.id
    let path = CarersPaths.part("timeline", of: person)
    let kind = code.isEmpty ? "" : "show=\(code)&"
    let options = [Option("", TimelineWords.everything)] + sources.map { Option($0.code, $0.words) }
    let list: HTML =
        answer.entries.isEmpty
        ? .emptyState(code.isEmpty ? TimelineWords.none : TimelineWords.noneOfKind)
        : .timeline(answer.entries.map { happening($0, visit) })
    let isOlder = TimelineMark(visit.form["before"]) != nil
    let newest: HTML? =
        isOlder ? "<li>\(HTML.link(TimelineWords.newest, to: path + (code.isEmpty ? "" : "?show=\(code)")))</li>" : nil
    let older: HTML? = answer.next.map {
        "<li><a rel=\"next\" href=\"\(path)?\(kind)before=\($0.text)\">\(TimelineWords.older)</a></li>"
    }
    let pages: HTML? =
        newest == nil && older == nil
        ? nil : "<nav aria-label=\"\(TimelineWords.pages)\"><ul class=\"page\">\(newest)\(older)</ul></nav>"
    return .ofPerson(
        answer.frame,
        TimelineWords.timeline,
        visit,
        actions: answer.frame.mayKeep ? [.buttonLink(NoteWords.write, to: NoteWords.new(person), .primary)] : [],
        body: """
            \(.lookUp(
                action: path,
                """
                \(.select("show", label: TimelineWords.show, options: options, form: Form(values: ["show": code])))
                \(.button(TimelineWords.only, .secondary))
                """
            ))
            \(list)\(pages)
            """
    )
}

func happening(_ entry: TimelineEntry, _ visit: Visit) -> Happening {
    let meta: HTML? = entry.meta.map { " · \($0)" }
    return Happening(entry.title, meta: "\(HTML.day(visit.clock.day(of: entry.at)))\(meta)", body: entry.body)
}
