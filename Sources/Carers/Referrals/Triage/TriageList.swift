import Dates
import DesignSystem
import Desk
import Forms
import Markup
import Records
import Web

/// Who arrived and waits for a decision, or was decided on.
struct ArrivalList: Question {
    static let size = 50

    struct Answer: Sendable {
        let arrivals: [Arrival]
        let total: Int
        let waiting: Int
        let late: Int
        let today: Day
    }

    let areDecided: Bool
    let page: Int

    func permits(_ actor: Actor, _ db: any Reader) -> Bool { actor.may(.keepCarers) }

    func answer(_ look: Look) throws -> Answer {
        let (db, actor) = (look.db, look.actor)
        let offset = (page - 1) * Self.size
        let waiting = try db.countArrivals(areDecided: false, visibleTo: actor)
        return Answer(
            arrivals: areDecided
                ? try db.arrivalsDecided(visibleTo: actor, limit: Self.size, offset: offset)
                : try db.arrivalsWaiting(visibleTo: actor, limit: Self.size, offset: offset),
            total: areDecided ? try db.countArrivals(areDecided: true, visibleTo: actor) : waiting,
            waiting: waiting,
            late: try db.countArrivalsLate(on: look.today, visibleTo: actor),
            today: look.today
        )
    }
}

let triageListRoutes: [Route] = [
    .get(FindingPaths.arrivals, for: .staffWho(.keepCarers)) { visit in try await list(visit, areDecided: false) },
    .get(FindingPaths.decided, for: .staffWho(.keepCarers)) { visit in try await list(visit, areDecided: true) },
]

private func list(_ visit: Visit, areDecided: Bool) async throws -> Reply {
    let page = min(max(Int(visit.form["page"]) ?? 1, 1), 100_000)
    let answer = try await visit.ask(ArrivalList(areDecided: areDecided, page: page))
    return .page(listPage(answer, areDecided, page))
}

/// No name stands in the list: whose it is, is opened on its own, and that is written down.
private func listPage(_ answer: ArrivalList.Answer, _ areDecided: Bool, _ page: Int) -> Page {
    let path = areDecided ? FindingPaths.decided : FindingPaths.arrivals
    let empty = areDecided ? TriageWords.noneDecided : TriageWords.noneWaiting
    let figures: HTML? =
        areDecided ? nil : .counts([(answer.waiting, TriageWords.waits), (answer.late, TriageWords.lates)])
    let list: HTML =
        answer.arrivals.isEmpty
        ? .emptyState(empty)
        : """
        \(areDecided ? decidedTable(answer.arrivals) : waitingTable(answer.arrivals, answer.today))
        \(.pages(of: answer.total, size: ArrivalList.size, current: page) { "\(path)?page=\($0)" })
        """
    let tabs = [
        NavigationItem(TriageWords.waiting, path: FindingPaths.arrivals),
        NavigationItem(TriageWords.decided, path: FindingPaths.decided),
        NavigationItem(CampaignWords.title, path: FindingPaths.campaigns),
    ]
    return Page(
        areDecided ? TriageWords.decided : TriageWords.title,
        breadcrumbs: [CarersWords.crumb],
        width: .wide,
        actions: .buttonLink(PaperWords.title, to: FindingPaths.paper),
        subNavigation: .subNavigation(TriageWords.title, tabs, current: path),
        body: "\(figures)\(list)\(if: !areDecided, "<p class=\"meta\">\(TriageWords.local)</p>")"
    )
}

private func waitingTable(_ arrivals: [Arrival], _ today: Day) -> HTML {
    let rows: [[HTML]] = arrivals.map { one in
        let late: HTML? = one.decideBy < today ? .tag(TriageWords.late, .bad) : nil
        let urgent: HTML? = one.isUrgent ? .tag(TriageWords.urgent, .warn) : nil
        return [
            "\(.link(Phrase(same: one.reference), to: FindingPaths.arrival(one.id))) \(urgent)",
            "\(one.kind.words)", from(one), .day(one.arrivedOn), "\(HTML.day(one.decideBy)) \(late)",
            one.takenName.map { "\($0)" } ?? .none(TriageWords.nobody),
        ]
    }
    let columns = [
        Column(TriageWords.reference), Column(TriageWords.kind), Column(TriageWords.from), Column(TriageWords.came),
        Column(TriageWords.decideBy), Column(TriageWords.takenBy),
    ]
    return .table(TriageWords.title, columns: columns, rows: rows, isCaptionSeen: false)
}

private func decidedTable(_ arrivals: [Arrival]) -> HTML {
    let rows: [[HTML]] = arrivals.map { one in
        let decided: HTML = one.decidedOn.map { .day($0) } ?? .none()
        let late: HTML? = one.decidedOn.map { $0 > one.decideBy } == true ? .tag(TriageWords.late, .plain) : nil
        return [
            .link(Phrase(same: one.reference), to: FindingPaths.arrival(one.id)), "\(one.kind.words)", from(one),
            .day(one.arrivedOn), "\(decided) \(late)", one.decision.map { "\($0.words)" } ?? .none(),
            one.decidedName.map { "\($0)" } ?? .none(),
        ]
    }
    let columns = [
        Column(TriageWords.reference), Column(TriageWords.kind), Column(TriageWords.from), Column(TriageWords.came),
        Column(TriageWords.decidedOn), Column(TriageWords.decision), Column(TriageWords.decidedBy),
    ]
    return .table(TriageWords.decided, columns: columns, rows: rows, isCaptionSeen: false)
}

private func from(_ arrival: Arrival) -> HTML {
    let place: HTML? = arrival.place.map { ": \($0)" }
    let paper: HTML? = arrival.isOnPaper ? " (\(TriageWords.paper))" : nil
    return "\(arrival.source.words)\(place)\(paper)"
}
