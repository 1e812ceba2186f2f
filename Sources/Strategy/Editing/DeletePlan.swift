import DesignSystem
import Desk
import Foundation
import Markup
import Records
import Web

/// Deletes a draft with all that is in it, and the documents it was read from.
///
/// What was ever in force stays for good.
struct DeletePlan: Command {
    let id: UUID

    func permits(_ actor: Actor, _ db: any Reader) throws -> Bool {
        actor.may(.editPlans, in: try db.plan(id, visibleTo: actor).team)
    }

    func perform(_ work: Work) throws {
        let plan = try work.db.plan(id, visibleTo: work.actor)
        guard plan.status == .draft else { throw PlanIsKept.inForce }
        if try work.db.isSpokenOf(plan: id) { throw PlanIsKept.spokenOf }
        try work.db.deletePlan(id)
        try work.record(.planDeleted, about: Subject("plan", id))
    }
}

/// Why a plan is not deleted.
enum PlanIsKept: Error {
    case inForce
    /// Something outside the plan refers to it: an update, a board, what a carer said.
    case spokenOf

    var words: Phrase {
        switch self {
        case .inForce:
            Phrase(
                en: "This plan has been in force, so it stays.",
                cy: "Mae’r cynllun hwn wedi bod mewn grym, felly mae’n aros."
            )
        case .spokenOf:
            Phrase(
                en:
                    "Other records speak of this draft: updates, boards, risks, measures or what carers said. It stays, for they would be lost with it.",
                cy:
                    "Mae cofnodion eraill yn sôn am y drafft hwn: diweddariadau, byrddau, risgiau, mesurau neu’r hyn a ddywedodd gofalwyr. Mae’n aros, oherwydd byddent yn cael eu colli gydag ef."
            )
        }
    }
}

enum DeletionWords {
    static let title = Phrase(en: "Delete this draft", cy: "Dileu’r drafft hwn")
}

let deletePlanRoutes: [Route] = [
    .get("/plans/:plan/deletion", for: .staffWho(.editPlans)) { visit in
        let plan = try await visit.ask(EditablePlan(id: visit.id("plan")))
        return .page(deletionPage(plan, visit, plan.status == .draft ? nil : .inForce))
    },
    .post("/plans/:plan/deletion", for: .staffWho(.editPlans)) { visit in
        let plan = try await visit.ask(EditablePlan(id: visit.id("plan")))
        do {
            try await visit.perform(DeletePlan(id: plan.id))
            return .redirect(to: PlanPaths.list, notice: .planDeleted)
        } catch let kept as PlanIsKept {
            return .conflict(deletionPage(plan, visit, kept))
        }
    },
]

private func deletionPage(_ plan: Plan, _ visit: Visit, _ kept: PlanIsKept?) -> Page {
    let effect = Phrase(
        en: "The draft goes with all that is in it, and the documents it was read from. Nobody can bring it back.",
        cy:
            "Mae’r drafft yn mynd gyda phopeth sydd ynddo, a’r dogfennau y’i darllenwyd ohonynt. Ni all neb ddod ag ef yn ôl."
    )
    let delete: HTML = .form(
        action: PlanPaths.plan(plan.id) + "/deletion",
        visit.context,
        .button(DeletionWords.title, .warning)
    )
    let stays: HTML? = kept.map {
        .alert(Phrase(en: "It cannot be deleted", cy: "Ni ellir ei ddileu"), .warn, "<p>\($0.words)</p>")
    }
    return Page(
        DeletionWords.title,
        back: NavigationItem(Phrase(same: plan.title), path: PlanPaths.plan(plan.id)),
        body: stays ?? "<p>\(effect)</p>\(delete)"
    )
}
