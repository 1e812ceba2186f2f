import DesignSystem
import Desk
import Foundation
import Markup
import PlanReading
import Records

/// An import as it was understood, with what the agencies of the place go by.
struct ImportUnderstood: Question {
    struct Answer: Sendable {
        let one: PlanImport
        let known: KnownAgencies
    }

    let id: UUID

    func permits(_ actor: Actor, _ db: any Reader) -> Bool { actor.may(.editPlans) }

    func answer(_ look: Look) throws -> Answer {
        try Answer(one: look.db.planImport(id, visibleTo: look.actor), known: look.db.knownAgencies())
    }
}

/// What was understood beside the actions: who is named, what carers said, boards and explained words.
struct ImportSurroundings {
    private let read: ReadPlan
    private let mayAdd: Bool
    private let recognised: [String]
    private let unknown: [String]

    /// No plan names more than these, and a page has to end.
    private static let most = 200

    init(_ read: ReadPlan, _ known: KnownAgencies, mayAdd: Bool) {
        self.read = read
        self.mayAdd = mayAdd
        var seen: Set<String> = []
        let names = read.actions.flatMap { action in
            let values = ActionValues(action)
            return values.leads + values.partners
        }.filter { seen.insert($0).inserted }
        recognised = names.filter { known.id(of: $0) != nil }
        unknown = names.filter { known.id(of: $0) == nil }
    }

    var html: HTML { "\(agencies)\(voices)\(boards)\(definitions)" }

    private var agencies: HTML? {
        guard !recognised.isEmpty || !unknown.isEmpty else { return nil }
        let known = Phrase(en: "Known here (\(recognised.count))", cy: "Yn hysbys yma (\(recognised.count))")
        let new = Phrase(en: "Not known here (\(unknown.count))", cy: "Heb fod yn hysbys yma (\(unknown.count))")
        let advice =
            mayAdd
            ? Phrase(
                en: "Add those that are agencies, or give one another name. The plan means them from then on.",
                cy:
                    "Ychwanegwch y rhai sy’n asiantaethau, neu rhowch enw arall i un. O hynny ymlaen y rhain a olygir gan y cynllun."
            )
            : Phrase(
                en:
                    "Somebody who looks after agencies can add them, before or after this is a plan. It means them from then on.",
                cy:
                    "Gall rhywun sy’n gofalu am asiantaethau eu hychwanegu, cyn neu ar ôl i hwn fod yn gynllun. O hynny ymlaen y rhain a olygir."
            )
        let lines: [HTML] = unknown.prefix(Self.most).map { name in
            let add: HTML? = mayAdd ? " \(.link(Self.add, to: Self.path(adding: name), about: name))" : nil
            return "<li>\(name)\(add)</li>"
        }
        let all: [HTML] = recognised.prefix(Self.most).map { "<li>\($0)</li>" }
        let first: HTML? = unknown.isEmpty ? nil : "<h3>\(new)</h3><p>\(advice)</p><ul>\(lines)</ul>"
        let second: HTML? = recognised.isEmpty ? nil : .details(known, "<ul>\(all)</ul>")
        return "<h2>\(Phrase(en: "Who is named", cy: "Pwy a enwir"))</h2>\(first)\(second)"
    }

    private static let add = Phrase(en: "Add it", cy: "Ei hychwanegu")

    private static func path(adding name: String) -> String {
        "/agencies/new?name=\(name.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? "")"
    }

    private var voices: HTML? {
        guard !read.feedback.isEmpty else { return nil }
        let columns = [
            Column(ImportWords.label("you_said")), Column(ImportWords.label("response")),
            Column(ImportWords.level(.theme)),
        ]
        let rows: [[HTML]] = read.feedback.prefix(Self.most).map { row in
            let theme = [row.themeRef, row.theme].compactMap(\.self).joined(separator: " ")
            return [
                "\(row.youSaid.text)", row.response.map { "<span class=\"pre\">\($0.text)</span>" } ?? .none(),
                theme.isEmpty ? .none() : "\(theme)",
            ]
        }
        let title = Phrase(
            en: "What carers said (\(read.feedback.count))",
            cy: "Yr hyn a ddywedodd gofalwyr (\(read.feedback.count))"
        )
        return "<h2>\(title)</h2>\(.table(title, id: "said", columns: columns, rows: rows, isCaptionSeen: false))"
    }

    private var boards: HTML? {
        guard !read.boards.isEmpty else { return nil }
        let lines: [HTML] = read.boards.prefix(Self.most).map { "<li>\($0.text)</li>" }
        return "<h2>\(Phrase(en: "Boards that oversee it", cy: "Byrddau sy’n ei oruchwylio"))</h2><ul>\(lines)</ul>"
    }

    private var definitions: HTML? {
        guard !read.definitions.isEmpty else { return nil }
        let facts = read.definitions.prefix(Self.most).map { Fact(Phrase(same: $0.term), text: $0.meaning.text) }
        let title = Phrase(en: "Words this plan explains", cy: "Geiriau y mae’r cynllun hwn yn eu hegluro")
        return "<h2>\(title)</h2>\(.summaryList(facts))"
    }
}
