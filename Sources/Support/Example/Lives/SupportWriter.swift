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

    /// Just before they stop caring, if they do.
    func beforeEnd(_ plot: LifePlot, after: Instant, _ told: inout [LifeMoment], _ deed: any Deed) {
        guard let ends = plot.caringEnds, ends <= plot.quietFrom, ends < end else { return }
        let at = ends.adding(seconds: -240)
        if at > after { told.append(LifeMoment(at: at, by: plot.hand, deed)) }
    }
}

extension SeededNumbers {
    mutating func one(of list: [String]) -> String { list.randomElement(using: &self) ?? "" }
}
