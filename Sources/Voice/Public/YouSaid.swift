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

/// What carers said, what was done, what was not and why: of the whole place, or of one plan, for those who sign in.
///
/// What everyone reads of it is published with a plan.
struct YouSaid: Question {
    struct Answer: Sendable {
        let matters: [PublicMatter]
        let themes: [String]
        let years: [Int]
        let many: Int
        let plan: Plan?
        let plans: [UUID: String]
    }

    static let pageSize = 20

    let plan: UUID?
    let filter: YouSaidFilter
    let zone: @Sendable (Instant) -> Day

    func permits(_ actor: Actor, _ db: any Reader) -> Bool { actor.kind != .visitor }

    func answer(_ look: Look) throws -> Answer {
        let chosen = try plan.map { try look.db.plan($0, visibleTo: look.actor) }
        let all: [PublicMatter]
        if let chosen, chosen.status == .draft {
            // A draft's own team sees here what everyone will once it is adopted.
            all = try look.db.planVoices(of: [chosen.id]).map { PublicMatter(draft: $0) }
        } else {
            all = try look.db.publicMatters(visibleTo: look.actor).filter { matter in
                guard let chosen else { return true }
                return matter.plan == chosen.id || matter.actions.contains { $0.plan == chosen.id }
            }
        }
        let found = all.filter { filter.allows($0, day: zone) }
        let titles = try look.db.plans(visibleTo: look.actor).map { ($0.id, $0.title) }
        return Answer(
            matters: Array(found.dropFirst((filter.page - 1) * Self.pageSize).prefix(Self.pageSize)),
            themes: Set(all.compactMap(\.theme)).sorted(),
            years: Set(all.compactMap(\.on).map { zone($0).year }).sorted(by: >),
            many: found.count,
            plan: chosen,
            plans: Dictionary(titles, uniquingKeysWith: { first, _ in first })
        )
    }
}

extension PublicMatter {
    /// What a draft plan says, for its own team.
    fileprivate init(draft voice: PlanVoice) {
        self.init(
            group: nil,
            said: PublicText(voice.said),
            quotes: [],
            saidBy: SmallGroups.Saying(names: [], many: nil),
            kind: nil,
            answer: voice.response.map { PublicText($0) },
            on: nil,
            plan: voice.plan,
            theme: voice.theme,
            actions: []
        )
    }
}

let youSaidRoutes: [Route] = [
    .get(VoicePaths.answered, for: .staff) { visit in
        .page(try await youSaidPage(visit, plan: nil))
    },
    .get("/plans/:plan/you-said", for: .staff) { visit in
        .page(try await youSaidPage(visit, plan: try visit.id("plan")))
    },
]

private func youSaidPage(_ visit: Visit, plan: UUID?) async throws -> Page {
    let clock = visit.clock
    let filter = YouSaidFilter(visit.form)
    let answer = try await visit.ask(YouSaid(plan: plan, filter: filter) { clock.day(of: $0) })
    let path = answer.plan.map { PlanPaths.voices($0.id) } ?? VoicePaths.answered
    let lines: [HTML] = answer.matters.map { matter in
        let title = plan == nil ? matter.plan.flatMap { answer.plans[$0] } : nil
        let about: HTML? = title.map { "<p class=\"meta\">\($0)</p>" }
        return "<li>\(publicMatter(matter, visit))\(about)</li>"
    }
    let pages = HTML.pages(of: answer.many, size: YouSaid.pageSize, current: filter.page) {
        filter.path(path, page: $0)
    }
    let results: HTML = lines.isEmpty ? nothing(filter, path) : "\(pages)<ul class=\"plain stack\">\(lines)</ul>"
    let say = Phrase(en: "Have your say", cy: "Dweud eich dweud")
    let own = answer.plan.map { VoicePaths.haveYourSay + "?plan=\($0.id.path)" } ?? VoicePaths.haveYourSay
    let body: HTML = """
        <p>\(.buttonLink(say, to: own, .primary))</p>
        <div class="side start">\(filters(answer, filter, path))<div class="stack">\(results)</div></div>
        """
    return answer.plan.map { .ofPlan($0, VoiceWords.youSaid, visit, body: body) }
        ?? Page(VoiceWords.youSaid, width: .wide, body: body)
}

private func nothing(_ filter: YouSaidFilter, _ path: String) -> HTML {
    let empty = Phrase(
        en: "Nothing has been answered here yet. You can be the first to say something.",
        cy: "Does dim wedi’i ateb yma eto. Gallwch chi fod y cyntaf i ddweud rhywbeth."
    )
    let narrow = Phrase(
        en: "Nothing matches these filters. Clear one of them.",
        cy: "Does dim yn cyfateb i’r hidlwyr hyn. Cliriwch un ohonynt."
    )
    return "<p>\(filter.isEmpty ? empty : narrow)</p>"
}

private func filters(_ answer: YouSaid.Answer, _ filter: YouSaidFilter, _ path: String) -> HTML {
    let form = Form(values: filter.values)
    let themes: [Option] = [VoiceWords.any] + answer.themes.map { Option($0, name: $0) }
    let kinds: [Option] = [VoiceWords.any] + YouSaidFilter.Standing.allCases.map { Option($0.rawValue, $0.words) }
    let years: [Option] = [VoiceWords.any] + answer.years.map { Option("\($0)", name: "\($0)") }
    return .lookUp(
        action: path,
        """
        <h2>\(Phrase(en: "Filter", cy: "Hidlo"))</h2>
        \(.select("theme", label: VoiceWords.theme, options: themes, form: form))
        \(.select("answer", label: VoiceWords.answer, options: kinds, form: form))
        \(.select("year", label: Phrase(en: "Year of the answer", cy: "Blwyddyn yr ateb"), options: years, form: form))
        \(.button(Phrase(en: "Apply filters", cy: "Defnyddio’r hidlwyr")))
        \(.link(Phrase(en: "Clear filters", cy: "Clirio’r hidlwyr"), to: path))
        """
    )
}

/// One thing that was said, with its answer, for those who sign in.
private func publicMatter(_ matter: PublicMatter, _ visit: Visit) -> HTML {
    let quotes: [HTML] = matter.quotes.map { "<blockquote><p>“\($0.words)”</p></blockquote>" }
    let day: HTML? = matter.on.map { on in
        "<p class=\"meta\">\(Phrase(en: "Answered", cy: "Atebwyd")) \(HTML.day(visit.clock.day(of: on)))</p>"
    }
    let none = Phrase(en: "No answer yet.", cy: "Dim ateb eto.")
    let words: HTML = matter.answer.map { "<p class=\"pre\">\($0.words)</p>" } ?? "<p>\(none)</p>"
    let actions: [HTML] = matter.actions.map { action in
        let words = heading(action.ref, action.text, otherwise: "")
        return "<li>\(.link(Phrase(same: words), to: PlanPaths.action(action))) \(action.status.tag)</li>"
    }
    let promised: HTML? =
        actions.isEmpty
        ? nil : "<p>\(Phrase(en: "What was promised:", cy: "Yr hyn a addawyd:"))</p><ul>\(actions)</ul>"
    return """
        <article class="card stack"><h2>\(Phrase(en: "You said", cy: "Dywedoch chi"))</h2>
        <p class="pre">\(matter.said.words)</p>\(quotes)<p class="meta">\(matter.saidBy.words)</p>
        <h3>\(matter.weDid)</h3><p>\(matter.kind.map(\.tag))</p>\(words)\(promised)\(day)</article>
        """
}

extension PublicMatter {
    /// What the answer is called, by what it is.
    fileprivate var weDid: Phrase {
        switch kind {
        case .accepted, .partly:
            actions.contains { $0.status == .done }
                ? Phrase(en: "We did", cy: "Gwnaethom ni") : Phrase(en: "We will", cy: "Byddwn ni")
        case .notNow: Phrase(en: "Not yet, and why", cy: "Ddim eto, a pham")
        case .no: Phrase(en: "No, and why", cy: "Na, a pham")
        case nil: Phrase(en: "What the plan answers", cy: "Ateb y cynllun")
        }
    }
}
