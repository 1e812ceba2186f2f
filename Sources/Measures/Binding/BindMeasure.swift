import Desk
import Forms
import Foundation
import Records
import Statistics
import Strategy

/// How a measure will be known, as somebody chose.
struct BindingChoice: Sendable {
    let kind: Binding.Kind
    let indicator: UUID?
    let direction: Polarity?
    let target: Double?
    /// Other targets from some periods on.
    let steps: [Targets.Step]

    /// How a measure of the plan before this one was known.
    init(carrying binding: Binding) {
        kind = binding.kind
        indicator = binding.indicator
        direction = binding.direction
        target = binding.target
        steps = binding.steps
    }

    init(_ form: Form) throws(InvalidForm) {
        var read = FormReader(form)
        let kind: Binding.Kind = read.choice("kind", required: DefinitionWords.choose, fallback: .narrative)
        self.kind = kind
        guard kind == .indicator else {
            indicator = nil
            direction = nil
            target = nil
            steps = []
            try read.finish()
            return
        }
        indicator = read.uuid("indicator", required: BindingWords.chooseIndicator)
        direction = read.choice("direction", required: DefinitionWords.choose, fallback: .neither)
        target = read.optionalNumber("target")
        let steps = Targets.read(read.optionalLongText("targets", most: 3000) ?? "")
        if steps == nil { read.refuse("targets", DefinitionWords.badTargets) }
        self.steps = steps ?? []
        try read.finish()
    }
}

/// Says how a measure of success will be known: by a number, by evidence, or by what people tell.
struct BindMeasure: Command {
    let plan: UUID
    let measure: UUID
    let choice: BindingChoice

    func permits(_ actor: Actor, _ db: any Reader) throws -> Bool {
        actor.may(.keepMeasures, in: try db.plan(plan, visibleTo: actor).team)
    }

    func perform(_ work: Work) throws {
        let tree = try work.db.planTree(plan, visibleTo: work.actor)
        guard tree.actions.contains(where: { $0.measures.contains { $0.id == measure } }) else {
            throw Refusal.notFound
        }
        if let indicator = choice.indicator { _ = try work.db.indicator(indicator, visibleTo: work.actor) }
        try work.db.bind(measure, of: plan, choice, by: work.actor, at: work.now)
        try work.record(
            .measureBound,
            about: Subject("plan", plan),
            ["measure": measure.uuidString.lowercased(), "kind": choice.kind.rawValue]
        )
    }
}

/// Takes back how a measure is known: it is unbound again.
struct UnbindMeasure: Command {
    let plan: UUID
    let measure: UUID

    func permits(_ actor: Actor, _ db: any Reader) throws -> Bool {
        actor.may(.keepMeasures, in: try db.plan(plan, visibleTo: actor).team)
    }

    func perform(_ work: Work) throws {
        guard try work.db.binding(of: measure)?.plan == plan else { throw Refusal.notFound }
        try work.db.unbind(measure)
        try work.record(
            .measureUnbound,
            about: Subject("plan", plan),
            ["measure": measure.uuidString.lowercased()]
        )
    }
}
