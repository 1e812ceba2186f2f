import DesignSystem
import Desk
import Foundation
import Markup
import Records

/// When someone was registered, on the timeline.
struct RegistrationOnTimeline: TimelineSource {
    let code = "registered"
    let words = Phrase(en: "Registration", cy: "Cofrestru")

    func entries(of person: Person, before mark: TimelineMark?, limit: Int, _ look: Look) throws -> [TimelineEntry] {
        let source: HTML? = person.found.source.map { "<p>\($0.words)</p>" }
        let entry = TimelineEntry(
            at: person.createdAt,
            id: person.id,
            Phrase(en: "Registered", cy: "Cofrestrwyd"),
            body: source
        )
        if let mark, (entry.at, entry.id.text) >= (mark.at, mark.id.text) { return [] }
        return [entry]
    }
}

/// Whom someone looks after and who looks after them, on the timeline.
struct RolesOnTimeline: TimelineSource {
    let code = "roles"
    let words = Phrase(en: "Caring", cy: "Gofalu")

    func entries(of person: Person, before mark: TimelineMark?, limit: Int, _ look: Look) throws -> [TimelineEntry] {
        try look.rolesBegun(of: person.id, before: mark, limit: limit).map { role in
            let other: HTML? = role.other.map {
                "<p>\(HTML.link(Phrase(same: $0), to: CarersPaths.person(role.otherID)))</p>"
            }
            return TimelineEntry(
                at: role.at,
                id: role.id,
                role.isCarer
                    ? Phrase(en: "Whom they look after was written down", cy: "Nodwyd pwy maen nhw’n gofalu amdano")
                    : Phrase(en: "Who looks after them was written down", cy: "Nodwyd pwy sy’n gofalu amdanynt"),
                body: other
            )
        }
    }
}

/// With whom a record is shared, and since when no more, on the timeline.
struct SharingOnTimeline: TimelineSource {
    let code = "sharing"
    let words = Phrase(en: "Sharing", cy: "Rhannu")

    func entries(of person: Person, before mark: TimelineMark?, limit: Int, _ look: Look) throws -> [TimelineEntry] {
        let begun = try look.sharingMoves(of: person.id, withdrawn: false, before: mark, limit: limit).map {
            entry($0, Phrase(en: "Shared with \($0.agency)", cy: "Rhannwyd â \($0.agency)"))
        }
        let ended = try look.sharingMoves(of: person.id, withdrawn: true, before: mark, limit: limit).map {
            entry($0, Phrase(en: "No longer shared with \($0.agency)", cy: "Ni rennir â \($0.agency) mwyach"))
        }
        return begun + ended
    }

    private func entry(_ move: SharingMove, _ title: Phrase) -> TimelineEntry {
        TimelineEntry(at: move.at, id: move.id, title, meta: "\(move.name)")
    }
}
