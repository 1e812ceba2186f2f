import DesignSystem
import Desk
import Forms
import Foundation
import Markup
import Records
import Web

/// A version of a report that was signed off: the newest, unless one is named.
struct ReportToRead: Question {
    struct Answer: Sendable {
        let head: ReportHead
        let version: ReportVersion
        let content: ReportContent
        let parent: Board?
        let forwarded: Set<UUID>
    }

    let report: UUID
    let number: Int?

    func permits(_ actor: Actor, _ db: any Reader) throws -> Bool {
        actor.may(.seePlans, in: try db.report(report, visibleTo: actor).board.team)
    }

    func answer(_ look: Look) throws -> Answer {
        let head = try look.db.report(report, visibleTo: look.actor)
        let frozen = head.versions.filter { $0.state == .frozen }
        guard let version = number.map({ number in frozen.first { $0.number == number } }) ?? frozen.first else {
            throw Refusal.notFound
        }
        return Answer(
            head: head,
            version: version,
            content: try look.db.content(of: version),
            parent: try head.board.parent.map { try look.db.board($0, visibleTo: look.actor) },
            forwarded: try look.db.sectionsForwarded(from: version.id)
        )
    }
}

/// Where a report is: with its composer, or signed off.
private struct ReportStands: Question {
    let report: UUID

    func permits(_ actor: Actor, _ db: any Reader) throws -> Bool {
        actor.may(.seePlans, in: try db.report(report, visibleTo: actor).board.team)
    }

    /// - Returns: Whether there is only a draft, which this person may see.
    func answer(_ look: Look) throws -> Bool {
        let head = try look.db.report(report, visibleTo: look.actor)
        return head.frozen == nil && look.actor.may(.editPlans, in: head.board.team)
    }
}

let reportRoutes: [Route] =
    [
        .get("/reports/:report", for: .staffWho(.seePlans)) { visit in
            let report = try visit.id("report")
            if try await visit.ask(ReportStands(report: report)) {
                return .redirect(to: BoardPaths.report(report) + "/draft")
            }
            return .page(reportPage(try await visit.ask(ReportToRead(report: report, number: nil)), visit))
        },
        .get("/reports/:report/versions/:number", for: .staffWho(.seePlans)) { visit in
            .page(reportPage(try await visit.ask(visit.versionAsked), visit))
        },
        .post("/reports/:report/versions/:number/forward", for: .staffWho(.editPlans)) { visit in
            let asked = try visit.versionAsked
            guard let section = UUID(uuidString: visit.form["section"]), let number = asked.number else {
                throw Refusal.notFound
            }
            try await visit.perform(ForwardSection(report: asked.report, number: number, section: section))
            return .redirect(to: BoardPaths.version(number, of: asked.report), notice: .sectionForwarded)
        },
    ] + comparisonRoutes + reportFileRoutes

extension Visit {
    /// The version of a report that the path names.
    var versionAsked: ReportToRead {
        get throws {
            guard let number = Int(try word("number")), number > 0 else { throw Refusal.notFound }
            return ReportToRead(report: try id("report"), number: number)
        }
    }
}

private func reportPage(_ shown: ReportToRead.Answer, _ visit: Visit) -> Page {
    let mayEdit = visit.actor.may(.editPlans, in: shown.head.board.team)
    let path = BoardPaths.report(shown.head.id)
    let here = BoardPaths.version(shown.version.number, of: shown.head.id)
    let newer: HTML? =
        (shown.head.frozen?.number ?? 0) > shown.version.number
        ? .alert(
            Phrase(en: "There is a newer version", cy: "Mae fersiwn mwy newydd"),
            .warn,
            "<p>\(.link(Phrase(en: "Read the newest", cy: "Darllen y mwyaf newydd"), to: path))</p>"
        ) : nil
    return Page(
        shown.content.title,
        breadcrumbs: shown.head.breadcrumbs,
        width: .wide,
        body: """
            \(newer)\(signature(shown.version))\(tools(shown, path, here, mayEdit))
            \(shown.content.html { part in forwardTool(part, shown, here, mayEdit, visit) })
            """
    )
}

private func signature(_ version: ReportVersion) -> HTML {
    let by = version.signedByName ?? ""
    let words = Phrase(
        en: "Version \(version.number), composed by \(version.composedByName) and signed off by \(by).",
        cy: "Fersiwn \(version.number), wedi’i lunio gan \(version.composedByName) a’i gymeradwyo gan \(by)."
    )
    let correction: HTML? = version.correction.map { "<p class=\"meta\">\($0)</p>" }
    let mark = String((version.hash ?? "").prefix(16))
    return """
        <p>\(words) <span class="meta">\(Phrase(en: "Mark", cy: "Nod")) <bdi dir="ltr">\(mark)</bdi></span></p>\(correction)
        """
}

private func tools(_ shown: ReportToRead.Answer, _ path: String, _ here: String, _ mayEdit: Bool) -> HTML {
    let edit: HTML? =
        !mayEdit
        ? nil
        : shown.head.draft == nil
            ? .link(Phrase(en: "Correct it", cy: "Ei gywiro"), to: path + "/correction")
            : .link(
                Phrase(en: "A newer version is being written", cy: "Mae fersiwn mwy newydd yn cael ei ysgrifennu"),
                to: path + "/draft"
            )
    let files: [HTML] = ReportFile.allCases.map { "<a href=\"\(here)/export.\($0.rawValue)\">\($0.words)</a>" }
    return """
        <div class="cluster noprint">\(files) \(.link(ReportWords.versions, to: path + "/versions")) \(edit)</div>
        """
}

private func forwardTool(
    _ part: ReportPart,
    _ shown: ReportToRead.Answer,
    _ here: String,
    _ mayEdit: Bool,
    _ visit: Visit
) -> HTML? {
    guard let parent = shown.parent else { return nil }
    if shown.forwarded.contains(part.id) {
        return
            "<p class=\"meta\">\(Phrase(en: "Forwarded to \(parent.name).", cy: "Anfonwyd ymlaen i \(parent.name)."))</p>"
    }
    guard mayEdit else { return nil }
    let words = Phrase(en: "Forward to \(parent.name)", cy: "Anfon ymlaen i \(parent.name)")
    return """
        <div class="noprint">\(
            .form(
                action: here + "/forward", visit.context, inline: true,
                "\(.hidden("section", part.id.written))\(.button(words, .text, about: part.title.text(in: visit.language)))"))</div>
        """
}
