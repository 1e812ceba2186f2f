import Desk
import Foundation
import Records
import Strategy
import Web

/// A file sent as evidence, for those who may see the update it belongs to.
struct FindEvidence: Question {
    let plan: UUID
    let update: UUID
    let id: UUID

    func permits(_ actor: Actor, _ db: any Reader) -> Bool { true }

    func answer(_ look: Look) throws -> Evidence {
        let plan = try look.db.plan(plan, visibleTo: look.actor)
        guard let update = try look.db.update(update, of: plan.id) else { throw Refusal.notFound }
        let access = UpdateAccess(look.actor, plan, owners: try look.db.speakers(ofAction: update.action))
        let files = try look.db.evidence(ofUpdates: [update.id])[update.id] ?? []
        guard access.mayRead, let file = files.first(where: { $0.id == id }) else { throw Refusal.notFound }
        return file
    }
}

func evidenceRoutes(_ folder: EvidenceFolder) -> [Route] {
    [
        .get("/plans/:plan/updates/:update/evidence/:evidence", for: .staff) { visit in
            let question = try FindEvidence(
                plan: visit.id("plan"),
                update: visit.id("update"),
                id: visit.id("evidence")
            )
            let file = try await visit.ask(question)
            guard let bytes = folder.read(file.hash) else { throw Refusal.notFound }
            return .download(Download(name: file.fileName, contentType: file.kind.contentType, bytes: bytes))
        }
    ]
}
