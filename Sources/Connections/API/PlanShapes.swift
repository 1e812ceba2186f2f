import Dates
import Delivery
import Foundation
import Markup
import Records
import Strategy

extension Shape {
    private static let planMembers: [Member] = [
        Member("id", .id), Member("team", .id), Member("title", .words), Member("place", .nullable(.words)),
        Member("owner", .nullable(.words)), Member("status", .choice(Plan.Status.allCases.map(\.rawValue))),
        Member("period", .nullable(.words), Phrase(en: "As it is written.", cy: "Fel y mae wedi’i ysgrifennu.")),
        Member("starts", .nullable(.month)), Member("ends", .nullable(.month)),
    ]

    static let plan: Shape = .object("Plan", planMembers)

    static let planTree: Shape = .object("PlanTree", planMembers + [Member("themes", .list(.theme))])

    private static let theme: Shape = .object(
        "Theme",
        [
            Member("id", .id), Member("reference", .nullable(.words)), Member("title", .nullable(.words)),
            Member("statement", .nullable(.words)), Member("outcomes", .list(.outcome)),
        ]
    )

    private static let outcome: Shape = .object(
        "Outcome",
        [
            Member("id", .id), Member("reference", .nullable(.words)), Member("title", .nullable(.words)),
            Member("statement", .nullable(.words)), Member("objectives", .list(.objective)),
        ]
    )

    private static let objective: Shape = .object(
        "Objective",
        [
            Member("id", .id), Member("reference", .nullable(.words)), Member("title", .nullable(.words)),
            Member("actions", .list(.action)),
        ]
    )

    static let action: Shape = .object(
        "Action",
        [
            Member("id", .id), Member("plan", .id), Member("reference", .nullable(.words)), Member("text", .words),
            Member("status", .choice(Action.Status.allCases.map(\.rawValue))),
            Member("when", .nullable(.words), Phrase(en: "As it is written.", cy: "Fel y mae wedi’i ysgrifennu.")),
            Member(
                "due",
                .nullable(.day),
                Phrase(
                    en: "The last day it can be done by; null where it is ongoing or not known.",
                    cy: "Y diwrnod olaf y gellir ei wneud erbyn; null lle mae’n barhaus neu’n anhysbys."
                )
            ),
            Member("leads", .list(.words)), Member("partners", .list(.words)), Member("measures", .list(.measure)),
        ]
    )

    private static let measure: Shape = .object("Measure", [Member("id", .id), Member("text", .words)])

    static let period: Shape = .object(
        "Period",
        [
            Member("id", .id), Member("plan", .id), Member("first", .day), Member("last", .day),
            Member("due", .day, Phrase(en: "The day news is due.", cy: "Y diwrnod y mae newyddion yn ddyledus.")),
            Member("grace", .day, Phrase(en: "After it news is late.", cy: "Ar ei ôl mae newyddion yn hwyr.")),
        ]
    )
}

extension Plan {
    private var members: [JSON.Member] {
        [
            JSON.Member("id", .text(id.text)), JSON.Member("team", .text(team.text)),
            JSON.Member("title", .text(title)), JSON.Member("place", JSON(place)),
            JSON.Member("owner", JSON(owner)), JSON.Member("status", .text(status.rawValue)),
            JSON.Member("period", JSON(period.text)), JSON.Member("starts", JSON(period.start)),
            JSON.Member("ends", JSON(period.end)),
        ]
    }

    var json: JSON { .object(members) }

    fileprivate func json(with themes: [JSON]) -> JSON { .object(members + [JSON.Member("themes", .list(themes))]) }
}

extension PlanTree {
    var json: JSON {
        plan.json(
            with: themes.map { branch in
                [
                    "id": .text(branch.theme.id.text), "reference": JSON(branch.theme.ref),
                    "title": JSON(branch.theme.title), "statement": JSON(branch.theme.statement),
                    "outcomes": .list(branch.outcomes.map(\.json)),
                ]
            }
        )
    }
}

extension OutcomeBranch {
    fileprivate var json: JSON {
        [
            "id": .text(outcome.id.text), "reference": JSON(outcome.ref), "title": JSON(outcome.title),
            "statement": JSON(outcome.statement), "objectives": .list(objectives.map(\.json)),
        ]
    }
}

extension ObjectiveBranch {
    fileprivate var json: JSON {
        [
            "id": .text(objective.id.text), "reference": JSON(objective.ref), "title": JSON(objective.title),
            "actions": .list(actions.map(\.json)),
        ]
    }
}

extension ActionLeaf {
    var json: JSON {
        [
            "id": .text(action.id.text), "plan": .text(action.plan.text), "reference": JSON(action.ref),
            "text": .text(action.text), "status": .text(action.status.rawValue), "when": JSON(action.whenText),
            "due": JSON(action.due?.iso), "leads": .list(leads.map { .text($0.written) }),
            "partners": .list(partners.map { .text($0.written) }),
            "measures": .list(measures.map { ["id": .text($0.id.text), "text": .text($0.text)] }),
        ]
    }
}

extension ReportingPeriod {
    var json: JSON {
        [
            "id": .text(id.text), "plan": .text(plan.text), "first": .text(first.iso), "last": .text(last.iso),
            "due": .text(due.iso), "grace": .text(grace.iso),
        ]
    }
}
