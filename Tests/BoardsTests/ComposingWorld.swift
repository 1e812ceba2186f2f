import Dates
import Delivery
import Foundation
import Strategy

@testable import Boards

/// Facts for reports without a database, each action made from what a test says of it.
enum Facts {
    static let today = Day(2026, 5, 1) ?? .first

    static func id(_ number: UInt8) -> UUID { UUID(uuid: (0, 0, 0, 0, 0, 0, 0x70, 0, 0x80, 0, 0, 0, 0, 0, 0, number)) }

    static func action(
        _ number: UInt8,
        _ status: Action.Status = .notStarted,
        due: String? = nil,
        when: String? = nil,
        news: UpdateState = .notAsked,
        said: ActionFact.Said? = nil,
        signs: [Forecast.Sign] = [],
        before: (status: Action.Status, when: String?)? = nil
    ) -> ActionFact {
        let day = due.flatMap { Day(iso: $0) }
        let isOver = status == .done || status == .stopped
        return ActionFact(
            id: id(number),
            plan: id(200),
            planTitle: "Carers’ plan",
            ref: "1.\(number)",
            text: "Action \(number)",
            lead: "Carers Centre",
            status: status,
            when: when ?? due,
            due: day,
            isLate: !isOver && (day.map { $0 < today } ?? false),
            news: news,
            signs: signs,
            said: said,
            before: before.map {
                ActionSeen(
                    id: id(number),
                    ref: "1.\(number)",
                    text: "Action \(number)",
                    status: $0.status.rawValue,
                    when: $0.when
                )
            }
        )
    }

    static func said(
        why: String? = nil,
        newWhen: String? = nil,
        dateWhy: String? = nil,
        help: String? = nil,
        moved: [(String, String)] = [],
        isNew: Bool = true
    ) -> ActionFact.Said {
        ActionFact.Said(
            statusReason: why.map { InternalText($0) },
            newWhen: newWhen,
            newWhenReason: dateWhy.map { InternalText($0) },
            help: help.map { InternalText($0) },
            moved: moved.map { ActionFact.Said.Moved(measure: $0.0, words: InternalText($0.1)) },
            saidOn: Day(2026, 4, 20) ?? today,
            isNew: isNew
        )
    }

    static func source(
        _ actions: [ActionFact],
        isFirst: Bool = false,
        gone: [UInt8] = [],
        decisions: [Decision] = [],
        plans: [String] = ["Carers’ plan"]
    ) -> ReportSource {
        let before = Day(2026, 2, 3) ?? today
        let left = gone.map {
            ActionSeen(id: id($0), ref: "1.\($0)", text: "Action \($0)", status: "on_track", when: nil)
        }
        return ReportSource(
            today: today,
            meeting: Day(2026, 5, 12) ?? today,
            plans: plans,
            actions: actions,
            since: isFirst
                ? nil : SinceReport(report: id(100), number: 1, meeting: before, at: "2026-01-27T09:00:00.000Z"),
            seenBefore: isFirst ? [] : actions.compactMap(\.before) + left,
            sinceDay: isFirst ? nil : Day(2026, 1, 27),
            decisions: decisions
        )
    }
}

extension ComposedPart {
    var english: [String] { sentences.map(\.forColleagues.en) }
    var welsh: [String] { sentences.map(\.forColleagues.cy) }
    var cells: [[String]] { rows.map { $0.cells.map(\.forColleagues.en) } }
}
