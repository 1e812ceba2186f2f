public import DesignSystem
public import Desk
import Foundation
import Jobs
import Mail
import Markup
public import Records
public import Web

/// `/jobs`: the work the program does by itself, and what of it failed.
public struct JobPages: Area {
    public init() {}

    public var routes: [Route] {
        [
            .get("/jobs", for: .staffWho(.seeJobs)) { visit in
                .page(
                    jobsPage(visit, try await visit.ask(QueueState()), try await visit.ask(MailTroubles()))
                )
            },
            .post("/jobs/:job/again", for: .staffWho(.seeJobs)) { visit in
                try await visit.perform(TryJobAgain(job: visit.id("job")))
                return .redirect(to: "/jobs", notice: .workTriedAgain)
            },
            .post("/jobs/again", for: .staffWho(.seeJobs)) { visit in
                try await visit.perform(TryAllJobsAgain())
                return .redirect(to: "/jobs", notice: .workTriedAgain)
            },
            .post("/jobs/:job/aside", for: .staffWho(.seeJobs)) { visit in
                try await visit.perform(SetJobAside(job: visit.id("job")))
                return .redirect(to: "/jobs", notice: .workSetAside)
            },
        ]
    }

    public var migrations: [Migration] { [] }
    public var events: [Event] { [] }
    public var notices: [Notice] { [.workTriedAgain, .workSetAside] }

    public func sections(for actor: Actor) -> [NavigationItem] {
        actor.may(.seeJobs) ? [NavigationItem(JobWords.title, path: "/jobs")] : []
    }
}

private func jobsPage(_ visit: Visit, _ state: QueueState.Answer, _ letters: [MailTrouble]) -> Page {
    let facts: [Fact] = [
        Fact(JobWords.waiting, "\(state.waiting)"),
        Fact(JobWords.oldest, state.oldestDue.map { "\(visit.moment($0))" } ?? "\(JobWords.noneDue)"),
    ]
    let rows: [[HTML]] = state.failed.map { job in
        let path = "/jobs/\(job.id.uuidString.lowercased())"
        return [
            "<code>\(job.kind)</code>", "\(visit.moment(job.failedAt))", "\(job.reason)",
            "\(job.attempts)",
            """
            \(.form(action: "\(path)/again", visit.context, inline: true, .button(JobWords.again, .text, about: job.kind)))
            \(.form(action: "\(path)/aside", visit.context, inline: true, .button(JobWords.aside, .text, about: job.kind)))
            """,
        ]
    }
    let columns: [Column] = [
        Column(JobWords.kind), Column(JobWords.failedAt), Column(JobWords.reason),
        Column(JobWords.tries),
        Column(JobWords.whatToDo),
    ]
    let failed: HTML =
        rows.isEmpty
        ? "<p>\(JobWords.nothingFailed)</p>"
        : .table(JobWords.failed, columns: columns, rows: rows, isCaptionSeen: false)
    let all: HTML? =
        rows.count > 1
        ? .form(
            action: "/jobs/again",
            visit.context,
            inline: true,
            .button(JobWords.allAgain, .secondary)
        )
        : nil
    return Page(
        JobWords.title,
        width: .wide,
        body:
            "<p>\(JobWords.intro)</p>\(.summaryList(facts))<h2>\(JobWords.failed)</h2>\(failed)\(all)\(lettersPart(visit, letters))"
    )
}

/// Letters that did not arrive, or that none are sent.
private func lettersPart(_ visit: Visit, _ letters: [MailTrouble]) -> HTML {
    guard visit.sendsMail else { return "<h2>\(JobWords.letters)</h2><p>\(JobWords.noLetters)</p>" }
    let rows: [[HTML]] = letters.map { letter in
        let who: HTML =
            letter.account.map { .link(AccountWords.person, to: "/people/\($0.uuidString.lowercased())") }
            ?? "\(JobWords.noAccount)"
        return [
            who, "\(visit.moment(letter.postedAt))",
            "\(letter.state == .bounced ? JobWords.cameBack : JobWords.refused)",
            "<code>\(letter.reason)</code>",
        ]
    }
    let columns: [Column] = [
        Column(JobWords.to), Column(JobWords.posted), Column(JobWords.whatHappened),
        Column(JobWords.figures),
    ]
    let list: HTML =
        rows.isEmpty
        ? "<p>\(JobWords.allArrived)</p>"
        : .table(JobWords.letters, id: "letters", columns: columns, rows: rows, isCaptionSeen: false)
    return "<h2>\(JobWords.letters)</h2>\(list)"
}
