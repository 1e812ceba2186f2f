package import Carers
package import Dates
import Foundation

/// Invents how someone is assessed, supported and seen through emergencies, within what is known of their life.
package struct SupportWriter: Sendable {
    /// Nothing happens from this moment on.
    let end: Instant

    package init(end: Instant) { self.end = end }

    package func moments(_ plot: inout LifePlot) -> [LifeMoment] {
        var told: [LifeMoment] = []
        assess(&plot, &told)
        emergency(&plot, &told)
        card(&plot, &told)
        rest(&plot, &told)
        return told
    }

    /// Up to when anything is done with them.
    func limit(_ plot: LifePlot) -> Instant { min(plot.quietFrom, end) }

    func add(_ told: inout [LifeMoment], _ plot: LifePlot, _ at: Instant, by hand: Hand? = nil, _ deed: any Deed) {
        if at < limit(plot) { told.append(LifeMoment(at: at, by: hand ?? plot.hand, deed)) }
    }

    /// When their plan is ended: just before they stop caring, if they do.
    private func planEnd(_ plot: LifePlot) -> Instant? {
        guard let ends = plot.caringEnds, ends <= plot.quietFrom, ends < end else { return nil }
        return ends.adding(seconds: -240)
    }

    func beforeEnd(_ plot: LifePlot, after: Instant, _ told: inout [LifeMoment], _ deed: any Deed) {
        guard let at = planEnd(plot), at > after else { return }
        told.append(LifeMoment(at: at, by: plot.hand, deed))
    }

    /// Up to when anything is done with their plan.
    func planLimit(_ plot: LifePlot) -> Instant { min(limit(plot), planEnd(plot) ?? limit(plot)) }
}

extension SeededNumbers {
    mutating func one(of list: [String]) -> String { list.randomElement(using: &self) ?? "" }
}
