import Desk
import Foundation
import Jobs
import Records

/// Reads the reports of letters that came back.
struct ReadBounces: Job {
    static let kind = "mail.bounces"
}

func readBounces(_ folder: BounceFolder?) -> JobHandler {
    JobHandler(ReadBounces.self) { _, run in
        guard let folder else { return }
        for report in folder.reports(limit: 500) {
            do {
                try await run.perform(NoteBounce(report: report))
            } catch Refusal.notFound {
                // No letter of ours, or one noted before: whoever wrote it, there is nothing to do.
            }
            try folder.remove(report)
        }
    }
}

/// Notes that a letter came back, and that its address no longer works.
struct NoteBounce: Command {
    let report: DeliveryReport

    func permits(_ actor: Actor, _ db: any Reader) -> Bool { actor.isSystem }

    func perform(_ work: Work) throws {
        guard let hash = try work.db.bounceMail(report.letter, reason: report.status, at: work.now) else {
            throw Refusal.notFound
        }
        try work.db.addFailingAddress(hash, mail: report.letter, reason: report.status, at: work.now)
        try work.record(.mailBounced, about: Subject("mail", report.letter))
    }
}
