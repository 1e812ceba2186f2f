import DesignSystem
import Desk
import Forms
import Foundation
import Markup
import Records
import Web

/// One change to a part of a plan, for whoever may put back what it said before.
private struct EarlierWords: Question {
    let plan: UUID
    let subject: Subject
    let change: UUID

    func permits(_ actor: Actor, _ db: any Reader) -> Bool { actor.may(.editPlans) }

    func answer(_ look: Look) throws -> Change {
        let plan = try look.db.plan(plan, visibleTo: look.actor)
        guard look.actor.may(.editPlans, in: plan.team),
            let change = try look.db.changes(of: subject).first(where: { $0.id == change })
        else { throw Refusal.notFound }
        return change
    }
}

extension Visit {
    /// Fills a form with what one field said before a change, when the page was asked for from the history.
    ///
    /// Nothing is put back before the person has looked at it and saved, by the same command and with the same care for
    /// what others have changed meanwhile.
    ///
    /// - Returns: A sentence for the page; none when nothing is put back.
    func fillingIn(_ values: inout [String: String], of subject: Subject, in plan: UUID) async throws -> HTML? {
        guard let id = UUID(uuidString: form["before"]) else { return nil }
        let change = try await ask(EarlierWords(plan: plan, subject: subject, change: id))
        guard values[change.field] != nil else { throw Refusal.notFound }
        values[change.field] = change.before ?? ""
        let field = fieldName(change.field)
        let day = Phrase.day(clock.day(of: change.at))
        let words = Phrase(
            en: "“\(field.en)” is filled in as it was before \(day.en). Save to put it back.",
            cy: "Mae “\(field.cy)” wedi’i lenwi fel yr oedd cyn \(day.cy). Cadwch i’w roi yn ôl."
        )
        return .inset("<p>\(words)</p>")
    }
}

/// The way to put back what a field said before a change; none for what has no form of its own.
func puttingBack(_ change: Change, in plan: UUID) -> String? {
    let path: String? =
        switch change.subject.kind {
        case "plan": NewPlan.fieldNames.contains(change.field) ? PlanPaths.plan(plan) : nil
        case "action":
            ActionForm.fieldNames.contains(change.field) ? PlanPaths.action(change.subject.id, in: plan) : nil
        default:
            PlanPart.Kind(rawValue: change.subject.kind)
                .flatMap { $0.fieldNames.contains(change.field) ? $0 : nil }
                .map { PlanPaths.part(plan, $0.plural, change.subject.id) }
        }
    return path.map { "\($0)/edit?before=\(change.id.text)" }
}
