import Carers
import Dates
import DesignSystem
import Desk
import Foundation
import Markup
import Records
import Web

/// What is late, missing or waiting among the carers whoever asks may see.
struct SupportWork: Question {
    struct Answer: Sendable {
        let tasks: [SupportTask]
        let today: Day
    }

    static let most = 200

    func permits(_ actor: Actor, _ db: any Reader) -> Bool { actor.may(.seeCarers) }

    func answer(_ look: Look) throws -> Answer {
        Answer(tasks: try look.supportTasks(limit: Self.most), today: look.today)
    }
}

let supportWorkRoutes: [Route] = [
    .get(SupportPaths.work, for: .staffWho(.seeCarers)) { visit in
        .page(workPage(try await visit.ask(SupportWork()), visit))
    }
]

private func workPage(_ answer: SupportWork.Answer, _ visit: Visit) -> Page {
    let parts: [HTML] = SupportTask.What.allCases.map { what in
        let tasks = answer.tasks.filter { $0.what == what }
        let rows: [[HTML]] = tasks.map { task in
            [
                .link(Phrase(same: "\(task.given) \(task.family)"), to: task.path), "\(task.reference)", .day(task.day),
                "\(task.day.days(to: answer.today))",
            ]
        }
        let columns: [Column] = [
            Column(Phrase(en: "Carer", cy: "Gofalwr")), Column(Phrase(en: "Reference", cy: "Cyfeirnod")),
            Column(what.since), Column(Phrase(en: "Days ago", cy: "Diwrnodau’n ôl"), isNumber: true),
        ]
        let list: HTML =
            rows.isEmpty
            ? "<p>\(HTML.none())</p>"
            : .table(what.words, id: what.rawValue, columns: columns, rows: rows, isEven: true, isCaptionSeen: false)
        return "<h2>\(what.words) (\(tasks.count))</h2>\(list)"
    }
    let cut: HTML? =
        answer.tasks.count >= SupportWork.most
        ? "<p>\(Phrase(en: "Only the first \(SupportWork.most) are shown.", cy: "Dim ond y \(SupportWork.most) cyntaf a ddangosir."))</p>"
        : nil
    let targets: HTML? =
        visit.actor.may(.approveSupport)
        ? "<p>\(HTML.link(Phrase(en: "Local targets", cy: "Targedau lleol"), to: SupportPaths.targets))</p>" : nil
    return Page(
        SupportWords.work,
        breadcrumbs: [CarersWords.crumb],
        width: .wide,
        subNavigation: supportLists(visit),
        body: """
            <p>\(Phrase(
                en: "What waits, is late or is missing. The days are this place’s own targets: no law says a number.",
                cy: "Yr hyn sy’n aros, yn hwyr neu ar goll. Targedau’r lle hwn ei hun yw’r diwrnodau: nid oes cyfraith yn rhoi rhif."
            ))</p>\(parts)\(cut)\(targets)
            """
    )
}

extension SupportTask {
    fileprivate var path: String {
        switch what {
        case .toApprove: SupportPaths.assessment(item, of: person) + "/decision"
        case .late, .noCopy, .noPlan: SupportPaths.assessment(item, of: person)
        case .planLate, .planToApprove, .planNoCopy, .reviewDue: SupportPaths.plan(item, of: person)
        }
    }
}

extension SupportTask.What {
    fileprivate var words: Phrase {
        switch self {
        case .toApprove: Phrase(en: "Decisions to approve", cy: "Penderfyniadau i’w cymeradwyo")
        case .late: Phrase(en: "Assessments past the local target", cy: "Asesiadau heibio’r targed lleol")
        case .noCopy: Phrase(en: "No copy given yet", cy: "Dim copi wedi’i roi eto")
        case .noPlan: Phrase(en: "Eligible, and no plan begun", cy: "Cymwys, a dim cynllun wedi’i ddechrau")
        case .planLate: Phrase(en: "Plans past the local target", cy: "Cynlluniau heibio’r targed lleol")
        case .planToApprove: Phrase(en: "Plans to approve", cy: "Cynlluniau i’w cymeradwyo")
        case .planNoCopy: Phrase(en: "No copy of the plan given yet", cy: "Dim copi o’r cynllun wedi’i roi eto")
        case .reviewDue: Phrase(en: "Reviews that are due", cy: "Adolygiadau sy’n ddyledus")
        }
    }

    fileprivate var since: Phrase {
        switch self {
        case .toApprove: Phrase(en: "Decided", cy: "Penderfynwyd")
        case .late, .planLate: SupportWords.localTarget
        case .noCopy, .noPlan, .planNoCopy: Phrase(en: "Approved", cy: "Cymeradwywyd")
        case .planToApprove: Phrase(en: "Sent", cy: "Anfonwyd")
        case .reviewDue: Phrase(en: "Due", cy: "Yn ddyledus")
        }
    }
}
