import DesignSystem
import Desk
import Forms
import Foundation
import Markup
import Web

/// Removing a part: what goes, and why.
let removalRoutes: [Route] =
    removing(at: "/plans/:plan/actions/:action/removal") { try .action($0.id("action")) }
    + PlanPart.Kind.allCases.flatMap { kind in
        removing(at: "/plans/:plan/\(kind.plural)/:part/removal") { try .level(kind, $0.id("part")) }
    }

private func removing(at path: String, _ part: @escaping @Sendable (Visit) throws -> RemovablePart) -> [Route] {
    [
        .get(path, for: .staffWho(.editPlans)) { visit in
            .page(try await RemovalPage(part(visit), visit).page(visit, Form()))
        },
        .post(path, for: .staffWho(.editPlans)) { visit in
            let removal = try await RemovalPage(part(visit), visit)
            do {
                var read = FormReader(visit.form)
                let reason = read.longText(
                    "reason",
                    required: Phrase(en: "Say why it is removed", cy: "Dywedwch pam y’i tynnir"),
                    most: TextLimit.line
                )
                try read.finish()
                try await visit.perform(RemovePart(plan: removal.plan.id, part: removal.part, reason: reason))
                return .redirect(to: PlanPaths.outline(removal.plan.id), notice: .partRemoved)
            } catch let invalid as InvalidForm {
                return .tryAgain(removal.page(visit, visit.form, invalid))
            } catch is PartStays {
                return .tryAgain(removal.page(visit, visit.form))
            }
        },
    ]
}

/// What is to be removed, as it stands.
private struct RemovalPage {
    let plan: Plan
    let part: RemovablePart
    private let branch: RemovedBranch
    private let path: String

    init(_ part: RemovablePart, _ visit: Visit) async throws {
        let plan = try await visit.ask(EditablePlan(id: visit.id("plan")))
        self.plan = plan
        self.part = part
        branch = try RemovedBranch(part, in: try await visit.ask(WholePlan(id: plan.id)).tree)
        path =
            switch part {
            case .action(let id): PlanPaths.action(id, in: plan.id)
            case .level(let kind, let id): PlanPaths.part(plan.id, kind.plural, id)
            }
    }

    func page(_ visit: Visit, _ form: Form, _ invalid: InvalidForm? = nil) -> Page {
        Page(
            Phrase(en: "Remove this from the plan", cy: "Tynnu hwn o’r cynllun"),
            back: NavigationItem(Phrase(en: "Back without removing", cy: "Yn ôl heb dynnu"), path: path),
            invalid: invalid,
            body: "<p class=\"pre\">\(branch.label)</p>\(branch.stays.map(stays) ?? remove(visit, form, invalid))"
        )
    }

    private func stays(_ why: PartStays) -> HTML {
        .alert(Phrase(en: "It cannot be removed", cy: "Ni ellir ei dynnu"), .warn, "<p>\(why.words)</p>")
    }

    private func remove(_ visit: Visit, _ form: Form, _ invalid: InvalidForm?) -> HTML {
        let effect = Phrase(
            en: "It goes from the plan and from its lists. The history keeps what it said, and why it was removed.",
            cy: "Mae’n mynd o’r cynllun ac o’i restrau. Mae’r hanes yn cadw’r hyn a ddywedai, a pham y’i tynnwyd."
        )
        let reason: HTML = .textArea(
            "reason",
            label: Phrase(en: "Why it is removed", cy: "Pam y’i tynnir"),
            rows: 3,
            form: form,
            invalid: invalid
        )
        return """
            <p>\(effect)</p>
            \(.form(
                action: path + "/removal",
                visit.context,
                "\(reason)\(.button(Phrase(en: "Remove it", cy: "Ei dynnu"), .warning))"
            ))
            """
    }
}
