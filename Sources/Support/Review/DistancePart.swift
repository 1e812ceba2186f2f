import Dates
import DesignSystem
import Markup

/// How far somebody has come on the wellbeing scale: the first time, the time before, and now, domain by domain.
func distance(_ first: ScoresTaken, _ before: ScoresTaken, _ now: ScoresTaken) -> HTML {
    let way = DistanceTravelled(before: first.scores, now: now.scores)
    let rows: [[HTML]] = WellbeingDomain.allCases.map { domain in
        [
            "\(domain.words)", point(first.scores[domain]), point(before.scores[domain]), point(now.scores[domain]),
            way.change(domain).map { "\(signed($0))" } ?? .none(Phrase(en: "Not known", cy: "Anhysbys")),
        ]
    }
    let columns: [Column] = [
        Column(Phrase(en: "Part of wellbeing", cy: "Rhan o lesiant")),
        Column(.day(first.on), isNumber: true), Column(.day(before.on), isNumber: true),
        Column(.day(now.on), isNumber: true),
        Column(Phrase(en: "Since the first", cy: "Ers y cyntaf"), isNumber: true),
    ]
    let words = Phrase(
        en:
            "Of \(way.compared) parts answered both times, \(way.better) went up, \(way.same) stayed and \(way.worse) went down.",
        cy:
            "O’r \(way.compared) rhan a atebwyd y ddau dro, aeth \(way.better) i fyny, arhosodd \(way.same) ac aeth \(way.worse) i lawr."
    )
    return """
        <h3>\(Phrase(en: "Distance travelled", cy: "Y pellter a deithiwyd"))</h3><p>\(words)</p>
        \(.table(Phrase(en: "Answers from 1, not at all, to 5, completely", cy: "Atebion o 1, dim o gwbl, i 5, yn llwyr"), id: "distance", columns: columns, rows: rows))
        """
}

private func point(_ point: Int?) -> HTML {
    point.map { "\($0)" } ?? .none(Phrase(en: "Not answered", cy: "Heb ei ateb"))
}

/// "+2", "−1", "0".
private func signed(_ change: Int) -> Phrase {
    Phrase(same: change > 0 ? "+\(change)" : change < 0 ? "−\(-change)" : "0")
}
