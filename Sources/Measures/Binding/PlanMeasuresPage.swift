import DesignSystem
import Desk
import Forms
import Foundation
import Markup
import Records
import Statistics
import Strategy
import Web

/// The measures of success of a plan, with what each is known by.
struct PlanMeasures: Question {
    struct Answer: Sendable {
        let tree: PlanTree
        let measured: PlanMeasured
        /// Those that may be bound; none for who may not bind.
        let indicators: [Indicator]
        let mayBind: Bool
        let maySee: Bool

        var standings: [(leaf: ActionLeaf, standing: MeasureStanding)] {
            tree.actions.flatMap { leaf in measured.standings(of: leaf).map { (leaf, $0) } }
        }
    }

    let plan: UUID

    func permits(_ actor: Actor, _ db: any Reader) -> Bool { true }

    func answer(_ look: Look) throws -> Answer {
        let tree = try look.db.planTree(plan, visibleTo: look.actor)
        let mayBind = look.actor.may(.keepMeasures, in: tree.plan.team)
        return Answer(
            tree: tree,
            measured: try look.db.measured(in: tree.plan.id),
            indicators: mayBind ? try look.db.indicators(visibleTo: look.actor) : [],
            mayBind: mayBind,
            maySee: look.actor.may(.seeMeasures)
        )
    }
}

let bindingRoutes: [Route] = [
    .get("/plans/:plan/measures", for: .staff, isLong: true) { visit in
        .page(planMeasuresPage(try await visit.ask(PlanMeasures(plan: visit.id("plan"))), visit))
    },
    .get("/plans/:plan/measures/:measure", for: .staffWho(.keepMeasures)) { visit in
        let (answer, leaf, standing) = try await one(visit)
        return .page(bindingPage(answer, leaf, standing, visit, firstForm(answer, standing, visit.form)))
    },
    .post("/plans/:plan/measures/:measure", for: .staffWho(.keepMeasures)) { visit in
        let (answer, leaf, standing) = try await one(visit)
        do {
            let command = try BindMeasure(
                plan: answer.tree.plan.id,
                measure: standing.measure.id,
                choice: BindingChoice(visit.form)
            )
            try await visit.perform(command)
            return .redirect(to: MeasuresPaths.onPlan(answer.tree.plan.id), notice: .measureBound)
        } catch let invalid as InvalidForm {
            return .tryAgain(bindingPage(answer, leaf, standing, visit, visit.form, invalid))
        }
    },
    .post("/plans/:plan/measures/:measure/unbinding", for: .staffWho(.keepMeasures)) { visit in
        let plan = try visit.id("plan")
        try await visit.perform(UnbindMeasure(plan: plan, measure: visit.id("measure")))
        return .redirect(to: MeasuresPaths.onPlan(plan), notice: .measureBound)
    },
]

private func one(_ visit: Visit) async throws -> (PlanMeasures.Answer, ActionLeaf, MeasureStanding) {
    let answer = try await visit.ask(PlanMeasures(plan: visit.id("plan")))
    let id = try visit.id("measure")
    guard answer.mayBind, let found = answer.standings.first(where: { $0.standing.measure.id == id }) else {
        throw Refusal.notFound
    }
    return (answer, found.leaf, found.standing)
}

/// What is bound, or what the words of the measure suggest.
private func firstForm(_ answer: PlanMeasures.Answer, _ standing: MeasureStanding, _ asked: Form) -> Form {
    if let binding = standing.binding, asked["indicator"].isEmpty {
        return Form(values: [
            "kind": binding.kind.rawValue, "indicator": binding.indicator?.uuidString.lowercased() ?? "",
            "direction": binding.direction?.rawValue ?? "",
            "target": binding.target.map { Definition.number($0, places: 2) } ?? "",
            "targets": Targets(nil, binding.steps).written,
        ])
    }
    guard let chosen = answer.indicators.first(where: { $0.id == UUID(uuidString: asked["indicator"]) }) else {
        return Form()
    }
    let words = standing.measure.text
    return Form(values: [
        "kind": "indicator", "indicator": chosen.id.uuidString.lowercased(),
        "direction": Suggestion.direction(in: words, for: chosen.definition).rawValue,
        "target": Suggestion.target(in: words, for: chosen.definition).map { Definition.number($0, places: 2) } ?? "",
    ])
}

private func planMeasuresPage(_ answer: PlanMeasures.Answer, _ visit: Visit) -> Page {
    let plan = answer.tree.plan
    let all = answer.standings
    guard !all.isEmpty else {
        return .ofPlan(plan, BindingWords.title, visit, body: "<p>\(BindingWords.none)</p>")
    }
    let bound = all.filter { $0.standing.binding != nil }.count
    // What nothing is said of comes first: it is what is left to do.
    let ordered = all.enumerated().sorted {
        ($0.element.standing.place, $0.offset) < ($1.element.standing.place, $1.offset)
    }
    let rows: [[HTML]] = ordered.map { _, one in
        let title = heading(one.leaf.action.ref, one.leaf.action.text, otherwise: "")
        return [
            "\(one.standing.measure.text)",
            .link(Phrase(same: String(title.prefix(90))), to: PlanPaths.action(one.leaf.action)),
            knownBy(one.standing, answer), one.standing.sentence.map { "\($0)" } ?? "–",
        ]
    }
    let equality: HTML? =
        answer.maySee ? "<p>\(.link(EqualityWords.title, to: MeasuresPaths.equality(plan.id)))</p>" : nil
    return .ofPlan(
        plan,
        BindingWords.title,
        visit,
        body: """
            <p>\(BindingWords.boundOf(bound, all.count))</p>\(equality)
            \(.table(
                BindingWords.title,
                columns: [
                    Column(BindingWords.measure), Column(BindingWords.action), Column(BindingWords.knownBy),
                    Column(BindingWords.says),
                ],
                rows: rows,
                isCaptionSeen: false
            ))
            """
    )
}

extension MeasureStanding {
    /// Unbound first, then what is unusual, then the rest.
    fileprivate var place: Int { binding == nil ? 0 : isUnusual ? 1 : 2 }
}

private func knownBy(_ standing: MeasureStanding, _ answer: PlanMeasures.Answer) -> HTML {
    let path = "\(MeasuresPaths.onPlan(answer.tree.plan.id))/\(standing.measure.id.uuidString.lowercased())"
    let about = standing.measure.text
    guard let binding = standing.binding else {
        let say: HTML? = answer.mayBind ? .link(BindingWords.say, to: path, about: about) : nil
        return "\(.tag(BindingWords.unbound, .warn)) \(say)"
    }
    let change: HTML? = answer.mayBind ? .link(BindingWords.change, to: path, about: about) : nil
    guard let reading = standing.reading else { return "\(binding.kind.words) \(change)" }
    let name: HTML =
        answer.maySee
        ? .link(reading.indicator.name, to: MeasuresPaths.indicator(reading.indicator.id))
        : "\(reading.indicator.name)"
    return "\(name) \(change)"
}

private func bindingPage(
    _ answer: PlanMeasures.Answer,
    _ leaf: ActionLeaf,
    _ standing: MeasureStanding,
    _ visit: Visit,
    _ form: Form,
    _ invalid: InvalidForm? = nil
) -> Page {
    let plan = answer.tree.plan
    let path = "\(MeasuresPaths.onPlan(plan.id))/\(standing.measure.id.uuidString.lowercased())"
    let none = Option("", Phrase(en: "Choose one", cy: "Dewiswch un"))
    let indicators = answer.indicators.filter { $0.retiredOn == nil }.map { indicator in
        Option(
            indicator.id.uuidString.lowercased(),
            Phrase(en: "\(indicator.name.en) (\(indicator.code))", cy: "\(indicator.name.cy) (\(indicator.code))")
        )
    }
    let fields: HTML = """
        \(.radios("kind", legend: BindingWords.kind, options: Binding.Kind.allCases.map { Option($0.rawValue, $0.words) }, form: form, invalid: invalid))
        \(.select("indicator", label: BindingWords.which, options: [none] + indicators, form: form, invalid: invalid))
        \(.radios("direction", legend: BindingWords.direction, options: Polarity.allCases.map { Option($0.rawValue, $0.words) }, isOptional: true, form: form, invalid: invalid))
        \(.textField("target", label: BindingWords.target, hint: BindingWords.targetHint, width: "w10", isOptional: true, form: form, invalid: invalid))
        \(.textArea("targets", label: BindingWords.targets, hint: DefinitionWords.targetsHint, rows: 3, isOptional: true, form: form, invalid: invalid))
        """
    let unbind: HTML? =
        standing.binding == nil
        ? nil : .form(action: path + "/unbinding", visit.context, .button(BindingWords.unbind, .secondary))
    var page = Page(
        BindingWords.title,
        breadcrumbs: [
            NavigationItem(Phrase(same: plan.title), path: PlanPaths.plan(plan.id)),
            NavigationItem(BindingWords.everyMeasure, path: MeasuresPaths.onPlan(plan.id)),
        ],
        invalid: invalid,
        body: """
            <p class="lead">\(standing.measure.text)</p><p class="meta">\(leaf.action.text)</p>
            \(suggestions(answer, standing, path))\(library(answer, standing, visit))
            \(.form(action: path, visit.context, "\(fields)\(.button(MeasuresWords.save))"))\(unbind)
            """
    )
    page.section = Phrase(same: plan.title)
    return page
}

private func suggestions(_ answer: PlanMeasures.Answer, _ standing: MeasureStanding, _ path: String) -> HTML? {
    let found = Suggestion.of(standing.measure.text, among: answer.indicators)
    guard !found.isEmpty else { return nil }
    let lines: [HTML] = found.map { one in
        let choose = "\(path)?indicator=\(one.indicator.id.uuidString.lowercased())"
        let shared = one.words.joined(separator: ", ")
        let words = Phrase(en: "Shares: \(shared)", cy: "Yn rhannu: \(shared)")
        return """
            <li>\(one.indicator.code) \(one.indicator.name) <span class="meta">\(words)</span> \
            \(.link(BindingWords.choose, to: choose, about: one.indicator.name))</li>
            """
    }
    return "<h2>\(BindingWords.suggested)</h2><p class=\"meta\">\(BindingWords.suggestedHint)</p><ul>\(lines)</ul>"
}

/// What of the program's own library shares the measure's words and is not taken up: taken up, it comes back here.
private func library(_ answer: PlanMeasures.Answer, _ standing: MeasureStanding, _ visit: Visit) -> HTML? {
    let found = LibrarySuggestion.of(standing.measure.text, besides: answer.indicators)
    guard !found.isEmpty else { return nil }
    let plan = answer.tree.plan
    let lines: [HTML] = found.map { one in
        let shared = one.words.joined(separator: ", ")
        let words = Phrase(en: "Shares: \(shared)", cy: "Yn rhannu: \(shared)")
        let take: HTML = .form(
            action: MeasuresPaths.builtIn,
            visit.context,
            inline: true,
            """
            \(.hidden("code", one.code))\(.hidden("team", plan.team.uuidString.lowercased()))\
            \(.hidden("plan", plan.id.uuidString.lowercased()))\
            \(.hidden("measure", standing.measure.id.uuidString.lowercased()))\
            \(.button(MeasuresWords.takeUp, .secondary, about: one.definition.name))
            """
        )
        return "<li>\(one.definition.title) <span class=\"meta\">\(words)</span> \(take)</li>"
    }
    return "<h2>\(BindingWords.inLibrary)</h2><p class=\"meta\">\(BindingWords.inLibraryHint)</p><ul>\(lines)</ul>"
}
