import Dates
import Delivery
import DesignSystem
import Desk
import Forms
import Foundation
import Markup
import Records
import Strategy
import Web

/// How many texts stand on one page.
private let textsOnPage = 20

/// Keeps the Welsh of some of a plan's public words; it is published with the next publication.
struct WriteWelsh: Command {
    let plan: UUID
    /// By the hash of the words it is the Welsh of.
    let welsh: [String: String]

    func permits(_ actor: Actor, _ db: any Reader) throws -> Bool {
        actor.may(.publishPlans, in: try db.plan(plan, visibleTo: actor).team)
    }

    func perform(_ work: Work) throws {
        let made = PublishedPlan(try work.db.publishable(plan, work.look))
        let known = Dictionary(
            made.texts.map { ($0.original.publicHash, $0) },
            uniquingKeysWith: { first, _ in first }
        )
        var written = 0
        for (hash, words) in welsh {
            guard let text = known[hash], text.welsh?.words ?? "" != words else { continue }
            try work.db.setWelsh(PublicText(words), of: text.original, in: plan, by: work.actor, at: work.now)
            written += 1
        }
        try work.record(.welshWritten, about: Subject("plan", plan), ["texts": "\(written)"])
    }
}

let welshRoutes: [Route] = [
    .get("/plans/:plan/publishing/welsh", for: .staffWho(.publishPlans), isLong: true) { visit in
        .page(try await welshPage(visit))
    },
    .post("/plans/:plan/publishing/welsh", for: .staffWho(.publishPlans)) { visit in
        let plan = try visit.id("plan")
        var reader = FormReader(visit.form)
        var welsh: [String: String] = [:]
        for name in visit.form.names where name.hasPrefix("welsh-") {
            let hash = String(name.dropFirst("welsh-".count))
            guard hash.count == 64, hash.allSatisfy({ $0.isHexDigit }), welsh.count < 200 else { continue }
            welsh[hash] = reader.optionalLongText(name, most: 10_000) ?? ""
        }
        do {
            try reader.finish()
            try await visit.perform(WriteWelsh(plan: plan, welsh: welsh))
            return .redirect(to: PublishingPaths.welsh(plan), notice: .welshSaved)
        } catch let invalid as InvalidForm {
            return .tryAgain(try await welshPage(visit, invalid))
        }
    },
]

/// The texts without Welsh first, each with a box for it.
private func welshPage(_ visit: Visit, _ invalid: InvalidForm? = nil) async throws -> Page {
    let queue = try await visit.ask(PublishQueue(id: visit.id("plan")))
    var seen: Set<PublicText> = []
    let texts = queue.made.texts.filter { seen.insert($0.original).inserted }
    let ordered = texts.filter { $0.welsh == nil } + texts.filter { $0.welsh != nil }
    let page = min(100_000, max(1, Int(visit.form["page"]) ?? 1))
    let path = PublishingPaths.welsh(queue.plan.id)
    let shown = ordered.dropFirst((page - 1) * textsOnPage).prefix(textsOnPage)
    let values = shown.map { ("welsh-\($0.original.publicHash)", $0.welsh?.words ?? "") }
    let form =
        invalid == nil
        ? Form(values: Dictionary(values, uniquingKeysWith: { first, _ in first })) : visit.form
    let boxes: [HTML] = shown.map { text in
        let words = text.original.words
        return """
            <div class="card stack"><p class="pre">\(words)</p>\(
                .textArea(
                    "welsh-\(text.original.publicHash)", label: Phrase(en: "In Welsh: \(words)", cy: "Yn Gymraeg: \(words)"),
                    rows: 3, isOptional: true, form: form, invalid: invalid))</div>
            """
    }
    let pages: HTML = .pages(of: ordered.count, size: textsOnPage, current: page) { path + "?page=\($0)" }
    let title = Phrase(en: "The Welsh of what is published", cy: "Cymraeg yr hyn a gyhoeddir")
    var result = Page.ofPlan(
        queue.plan,
        title,
        under: [NavigationItem(QueueWords.queue, path: PublishingPaths.queue(queue.plan.id))],
        visit,
        body: """
            <p>\(Phrase(
                en: "When the English words change, their Welsh has to be written again.",
                cy: "Pan fydd y geiriau Saesneg yn newid, rhaid ysgrifennu eu Cymraeg eto."))</p>
            \(pages)\(.form(action: path, visit.context, autosave: .page, "\(boxes)\(.button(Phrase(en: "Save the Welsh", cy: "Cadw’r Gymraeg")))"))
            """
    )
    result.invalid = invalid
    result.autosaves = true
    return result
}
