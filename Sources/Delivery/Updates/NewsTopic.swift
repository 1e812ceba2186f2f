import Dates
import Forms
import Foundation
import Markup
package import Strategy

/// One action as a form asks about it: what it promises, what was said of it last, and what news would be about.
package struct NewsTopic: Sendable {
    package let plan: Plan
    package let leaf: ActionLeaf
    package let state: UpdateState
    /// The periods news may be about; the first is the one it is taken to be about.
    package let periods: [ReportingPeriod]
    /// What was said last and stands.
    package let last: ProgressUpdate?
    /// The update this news would stand for, with what it says.
    package let superseded: ProgressUpdate?
    package let moved: [MeasureMoved]
    /// What its measures of success say by themselves.
    var says: [UUID: Phrase] = [:]
    /// When it falls due next, where it comes round again.
    var round: ActionRound?
    /// The colleague who gives its news for whoever is asked here, or for whom they give it.
    var delegation: DelegatedNews?
    /// The names of the files given with the update it would stand for, which goes on having them.
    var files: [String] = []

    package init(
        plan: Plan,
        leaf: ActionLeaf,
        state: UpdateState,
        periods: [ReportingPeriod],
        last: ProgressUpdate?,
        superseded: ProgressUpdate? = nil,
        moved: [MeasureMoved] = []
    ) {
        self.plan = plan
        self.leaf = leaf
        self.state = state
        self.periods = periods
        self.last = last
        self.superseded = superseded
        self.moved = moved
    }

    /// Whether its owner is asked to speak of it now: news is wanted, or what they said was sent back.
    var isToAsk: Bool { isWanted || superseded?.state == .returned }

    /// News is wanted, and of them: not of a colleague they delegated it to.
    var isWanted: Bool { if case .to = delegation { false } else { state.isWanted } }

    /// The same, to say again what was sent back.
    func saidAgain(_ said: ProgressUpdate, moved: [MeasureMoved], files: [String]) -> NewsTopic {
        var topic = NewsTopic(
            plan: plan,
            leaf: leaf,
            state: state,
            periods: periods.filter { $0.id == said.period },
            last: last,
            superseded: said,
            moved: moved
        )
        topic.says = says
        topic.round = round
        topic.delegation = delegation
        topic.files = files
        return topic
    }

    var supersedes: News.Supersedes? {
        superseded.map { $0.state == .approved ? .corrects($0.id) : .revises($0.id) }
    }

    /// The form's fields as they are first shown: empty, or what is said again.
    package var firstValues: [String: String] {
        guard let said = superseded else { return [:] }
        let fields = NewsFields(leaf.action.id)
        var values = [
            fields.status: said.status.rawValue, fields.narrative: said.narrative.words,
            fields.statusReason: said.statusReason?.words ?? "", fields.newWhen: said.newWhen ?? "",
            fields.newWhenReason: said.newWhenReason?.words ?? "", fields.help: said.helpNeeded?.words ?? "",
            fields.publicText: said.publicText?.words ?? "", fields.evidenceLink: said.evidenceLink ?? "",
        ]
        for one in moved { values[fields.measure(one.measure)] = one.words.words }
        return values
    }
}
