public import DesignSystem
public import Desk
import Forms
import Foundation
import Markup
public import Records
public import Web

/// `/audit`: who did what, when, and whether the trail is whole.
public struct AuditPages: Area {
    private let words: [String: Phrase]

    /// `events` are every kind of line in the trail, from every area.
    public init(events: [Event]) {
        words = Dictionary(events.map { ($0.name, $0.words) }, uniquingKeysWith: { first, _ in first })
    }

    public var routes: [Route] {
        let words = words
        return [
            .get("/audit", for: .staffWho(.seeAudit)) { visit in
                let before = Int(visit.form["before"])
                return .page(auditPage(visit, try await visit.ask(AuditTrail(before: before)), words))
            },
            .get("/audit/check", for: .staffWho(.seeAudit)) { visit in
                .page(findingPage(try await visit.ask(CheckAuditTrail())))
            },
        ]
    }

    public var migrations: [Migration] { [] }
    public var events: [Event] { [] }
    public var notices: [Notice] { [] }

    public func sections(for actor: Actor) -> [NavigationItem] {
        actor.may(.seeAudit) ? [NavigationItem(AuditWords.title, path: "/audit")] : []
    }
}

private func auditPage(_ visit: Visit, _ entries: [AuditEntry], _ words: [String: Phrase]) -> Page {
    let rows: [[HTML]] = entries.map { entry in
        let event: HTML = words[entry.event].map { "\($0)" } ?? "\(entry.event)"
        let subject = "\(entry.subject.kind) \(entry.subject.id.uuidString.lowercased().suffix(12))"
        return ["\(entry.number)", "\(visit.moment(entry.at))", "\(entry.actorName)", event, "\(subject)"]
    }
    let columns: [Column] = [
        Column(AuditWords.number, isNumber: true), Column(AuditWords.when), Column(AuditWords.who),
        Column(AuditWords.what), Column(AuditWords.about),
    ]
    let isFull = entries.count == AuditTrail.pageSize
    let older: HTML? = entries.last.flatMap { last in
        isFull ? "<p>\(.link(AuditWords.older, to: "/audit?before=\(last.number)"))</p>" : nil
    }
    let list: HTML =
        rows.isEmpty ? "<p>\(AuditWords.nothing)</p>" : .table(AuditWords.title, columns: columns, rows: rows)
    return Page(
        AuditWords.title,
        width: .wide,
        body: "<p>\(.buttonLink(AuditWords.check, to: "/audit/check"))</p>\(list)\(older)"
    )
}

private func findingPage(_ finding: CheckAuditTrail.Finding) -> Page {
    let body: HTML
    switch finding {
    case .whole(let entries, let head):
        let words = Phrase(
            en: "All \(entries) lines say what they said when they were written, and none is missing.",
            cy:
                "Mae pob un o’r \(entries) llinell yn dweud yr hyn a ddywedodd pan gafodd ei hysgrifennu, ac nid oes un ar goll."
        )
        body = """
            \(.alert(AuditWords.whole, .ok, "<p>\(words)</p>"))
            <p>\(AuditWords.head)</p><p><code class="code">\(head)</code></p>
            """
    case .broken(let number, _):
        let words = Phrase(
            en:
                "Line \(number) is missing or is not what it was. Keep the database as it is and tell your data protection lead.",
            cy:
                "Mae llinell \(number) ar goll neu nid yw’r hyn ydoedd. Cadwch y gronfa ddata fel y mae a dywedwch wrth eich arweinydd diogelu data."
        )
        body = .alert(AuditWords.broken, .bad, "<p>\(words)</p>")
    }
    return Page(AuditWords.check, breadcrumbs: [NavigationItem(AuditWords.title, path: "/audit")], body: body)
}

private enum AuditWords {
    static let title = Phrase(en: "Audit trail", cy: "Trywydd archwilio")
    static let number = Phrase(en: "Line", cy: "Llinell")
    static let when = Phrase(en: "When", cy: "Pryd")
    static let who = Phrase(en: "Who", cy: "Pwy")
    static let what = Phrase(en: "What", cy: "Beth")
    static let about = Phrase(en: "About", cy: "Ynghylch")
    static let older = Phrase(en: "Older lines", cy: "Llinellau hŷn")
    static let nothing = Phrase(en: "Nothing has been written yet.", cy: "Nid oes dim wedi’i ysgrifennu eto.")
    static let check = Phrase(en: "Check that the trail is whole", cy: "Gwirio bod y trywydd yn gyfan")
    static let whole = Phrase(en: "The trail is whole", cy: "Mae’r trywydd yn gyfan")
    static let broken = Phrase(en: "The trail is broken", cy: "Mae’r trywydd wedi’i dorri")
    static let head = Phrase(
        en:
            "Keep this fingerprint of its last line somewhere else: it shows whether lines at the end are ever removed.",
        cy:
            "Cadwch yr olion bysedd hyn o’i linell olaf yn rhywle arall: mae’n dangos a gaiff llinellau ar y diwedd eu tynnu byth."
    )
}
