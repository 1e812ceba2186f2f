import DesignSystem
import Desk
import Markup
import PlanReading
import Statistics
import Strategy
import Web

let equalityRoutes: [Route] = [
    .get("/plans/:plan/equality", for: .staffWho(.seeMeasures), isLong: true) { visit in
        .page(equalityPage(try await visit.ask(EqualityOfPlan(plan: visit.id("plan"))), visit))
    },
    .get("/plans/:plan/equality.csv", for: .staffWho(.seeMeasures), isLong: true) { visit in
        let answer = try await visit.ask(EqualityOfPlan(plan: visit.id("plan")))
        return .download(
            Download(
                name: "equality-impact.csv",
                contentType: "text/csv; charset=utf-8",
                bytes: Array(answer.table.csv.utf8)
            )
        )
    },
]

private func equalityPage(_ answer: EqualityOfPlan.Answer, _ visit: Visit) -> Page {
    let plan = answer.tree.plan
    let impact = answer.impact
    let file: HTML = .link(MeasuresWords.download, to: MeasuresPaths.equality(plan.id) + ".csv")
    let source = answer.population.map { source in
        Phrase(en: "Census: \(source.words), \(source.year).", cy: "Cyfrifiad: \(source.words), \(source.year).")
    }
    return .ofPlan(
        plan,
        EqualityWords.title,
        visit,
        body: """
            <ul>\(impact.summary.map { "<li>\($0)</li>" } as [HTML])</ul>
            <p class="meta">\(FairnessWords.upTo) \(HTML.day(answer.period.last)). \(FairnessWords.how) \(source ?? EqualityWords.noCensus)</p><p class="noprint">\(file)</p>
            <h2>\(EqualityWords.worse)</h2>\(findings(impact.worse, otherwise: impact.noneWorse))
            \(impact.better.isEmpty ? nil : "<h2>\(EqualityWords.better)</h2>\(findings(impact.better, otherwise: nil))")
            \(impact.told.isEmpty ? nil : "<h2>\(EqualityWords.each)</h2>\(impact.told.enumerated().map { each($1, at: $0) })")
            <h2>\(EqualityWords.hidden)</h2>\(hidden(impact))
            <h2>\(EqualityWords.untold)</h2>\(untold(impact))
            <h2>\(EqualityWords.silent)</h2>\(silent(impact))
            """
    )
}

extension Breakdown {
    /// Why no group is told of: nobody is counted, or it is known of nobody.
    fileprivate var emptySentence: Phrase {
        unknown == .count(0) ? FairnessWords.none : EqualityWords.unknownOfAll
    }
}

extension EqualityImpact {
    /// What it comes to, a sentence for each.
    fileprivate var summary: [Phrase] {
        let all = told.count + untold.count
        return [
            EqualityWords.told(told.count, of: all),
            worse.isEmpty ? noneWorse : EqualityWords.worse(worse.count),
            comparisons > 0 ? EqualityWords.byChance(comparisons) : nil,
            hidden.isEmpty ? nil : EqualityWords.hidden(hidden.count),
            silent.isEmpty ? nil : EqualityWords.silent(silent.count),
        ].compactMap(\.self)
    }

    fileprivate var noneWorse: Phrase { told.isEmpty ? EqualityWords.noneTold : EqualityWords.noneWorse }
}

private func findings(_ some: [EqualityImpact.Finding], otherwise: Phrase?) -> HTML? {
    guard !some.isEmpty else { return otherwise.map { "<p>\($0)</p>" } }
    let lines: [HTML] = some.map { one in
        """
        <li><strong>\(one.who)</strong> <span class="meta">\(one.told.measure.text)</span><br>\(one.figures) \
        \(.link(one.told.leaf.title, to: PlanPaths.action(one.told.leaf.action)))</li>
        """
    }
    return "<ul>\(lines)</ul>"
}

private func each(_ told: EqualityImpact.Told, at place: Int) -> HTML {
    let rows: [[HTML]] = told.breakdowns.map { breakdown in
        let isEmpty = !breakdown.groups.contains { $0.part.value != 0 }
        return [
            "\(breakdown.characteristic.words)",
            isEmpty ? "\(breakdown.emptySentence)" : "\(breakdown.differenceSentence)",
            isEmpty ? "–" : "\(breakdown.hiddenSentence)",
        ]
    }
    let columns = [
        Column(EqualityWords.toldApartBy), Column(EqualityWords.differs), Column(EqualityWords.whoHidden),
    ]
    let numbers: HTML = .link(
        EqualityWords.numbers,
        to: MeasuresPaths.fairness(told.indicator.id),
        about: told.indicator.name
    )
    return """
        <section class="stack"><h3>\(told.measure.text)</h3>
        <p class="meta">\(told.indicator.name). \(told.polarity.words). <span class="noprint">\(numbers)</span></p>
        \(.table(told.indicator.name, id: "by-group-\(place)", columns: columns, rows: rows, isCaptionSeen: false))</section>
        """
}

private func hidden(_ impact: EqualityImpact) -> HTML {
    let groups = impact.hidden
    guard !groups.isEmpty else {
        return "<p>\(impact.told.isEmpty ? EqualityWords.noneTold : EqualityWords.nobodyHidden)</p>"
    }
    let rows: [[HTML]] = EqualityImpact.characteristics.compactMap { characteristic in
        let own = groups.filter { $0.characteristic == characteristic }
        guard !own.isEmpty else { return nil }
        let names = Phrase(
            en: own.map { "\($0.group.words.en) (\($0.times))" }.joined(separator: "; "),
            cy: own.map { "\($0.group.words.cy) (\($0.times))" }.joined(separator: "; ")
        )
        return ["\(characteristic.words)", "\(names)"]
    }
    return """
        <p>\(EqualityWords.hidden(groups.count))</p>\(.table(
            EqualityWords.hidden,
            id: "hidden-groups",
            columns: [Column(EqualityWords.toldApartBy), Column(EqualityWords.times)],
            rows: rows,
            isCaptionSeen: false
        ))
        """
}

private func untold(_ impact: EqualityImpact) -> HTML {
    guard !impact.untold.isEmpty else {
        return "<p>\(impact.told.isEmpty ? EqualityWords.noMeasure : EqualityWords.everyMeasure)</p>"
    }
    let rows: [[HTML]] = impact.untold.map { one in
        [
            "\(one.measure.text)", .link(one.leaf.title, to: PlanPaths.action(one.leaf.action)),
            "\(one.reason.words)",
        ]
    }
    return .table(
        EqualityWords.untold,
        id: "untold",
        columns: [Column(BindingWords.measure), Column(BindingWords.action), Column(EqualityWords.why)],
        rows: rows,
        isCaptionSeen: false
    )
}

private func silent(_ impact: EqualityImpact) -> HTML {
    guard !impact.silent.isEmpty else { return "<p>\(EqualityWords.everyAction)</p>" }
    let lines: [HTML] = impact.silent.map { leaf in
        "<li>\(.link(leaf.title, to: PlanPaths.action(leaf.action)))</li>"
    }
    return "<p>\(EqualityWords.silent(impact.silent.count))</p><ul>\(lines)</ul>"
}

extension ActionLeaf {
    /// Its reference and the beginning of its words.
    fileprivate var title: Phrase {
        let whole = heading(action.ref, action.text, otherwise: "")
        guard whole.count > 90 else { return Phrase(same: whole) }
        let words = whole.prefix(90).split(separator: " ").dropLast().joined(separator: " ")
        return Phrase(same: words + "…")
    }
}
