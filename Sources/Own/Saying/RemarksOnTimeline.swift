package import Carers
import DesignSystem
package import Desk
package import Markup
import Records

/// What they said on their own pages, on the record's timeline.
package struct RemarksOnTimeline: TimelineSource {
    package let code = "own"
    package let words = WayInWords.title

    package init() {}

    package func entries(of person: Person, before mark: TimelineMark?, limit: Int, _ look: Look) throws
        -> [TimelineEntry]
    {
        try look.remarks(of: person.id, before: mark, limit: limit).map { remark in
            let what: HTML? = remark.about.map { "<p>\($0.kind.toWorker)</p>" }
            let words: HTML? = remark.words.map { "<p class=\"pre\">\($0)</p>" }
            return TimelineEntry(
                at: remark.saidAt,
                id: remark.id,
                remark.kind.toWorker,
                meta: "\(HTML.link(WayInWords.title, to: OwnPaths.ofPerson(person.id)))",
                body: "\(what)\(words)"
            )
        }
    }
}
