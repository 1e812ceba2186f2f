import Foundation
import Markup
import Statistics

extension ContractLine {
    init(_ indicator: Indicator, _ scope: Scope, target: Double?, _ figures: [ContractFigure]) {
        let definition = indicator.definition
        let target =
            target ?? figures.last.flatMap { definition.aims.value(in: Period(first: $0.first, last: $0.last)) }
            ?? definition.target
        let said = target.map { definition.said($0) }
        let verdict = figures.last.flatMap { Verdict($0, target: target, definition.polarity) }
        self.indicator = indicator.id
        code = indicator.code
        name = KeptWords(indicator.name)
        how = KeptWords(definition.formulaWords)
        prose = definition.formulaProse
        self.scope = scope
        self.target = target
        targetSaid = said.map(KeptWords.init)
        self.verdict = verdict
        sentence = KeptWords(Self.sentence(figures, verdict, target: said, definition))
        self.figures = figures
    }

    private static func sentence(
        _ figures: [ContractFigure],
        _ verdict: Verdict?,
        target: Phrase?,
        _ definition: Definition
    ) -> Phrase {
        guard let latest = figures.last else { return ContractWords.noFigure }
        return [
            latest.sentence, target.flatMap { target in verdict.map { $0.sentence(target) } },
            figures.dropLast().last.flatMap { latest.beside($0) }, latest.waiting,
        ].compactMap(\.self).joined
    }
}

extension ContractLine.Verdict {
    /// None where there is no figure, no target, or neither way is better.
    init?(_ figure: ContractFigure, target: Double?, _ polarity: Polarity) {
        guard let value = figure.value, let target, polarity != .neither else { return nil }
        let isMet = polarity == .higher ? value >= target : value <= target
        let interval = figure.upper.map { Interval(figure.lower, $0) }
        let isSure =
            interval.map { interval in
                Benchmark.compare(interval, with: target, polarity) != .similar
            } ?? true
        self = isMet ? (isSure ? .met : .metUnsurely) : (isSure ? .missed : .missedUnsurely)
    }

    var words: Phrase {
        switch self {
        case .met: Phrase(en: "Met", cy: "Cyrhaeddwyd")
        case .missed: Phrase(en: "Not met", cy: "Heb ei gyrraedd")
        case .metUnsurely: Phrase(en: "Met, perhaps by chance", cy: "Cyrhaeddwyd, efallai trwy siawns")
        case .missedUnsurely: Phrase(en: "Not met, perhaps by chance", cy: "Heb ei gyrraedd, efallai trwy siawns")
        }
    }

    fileprivate func sentence(_ target: Phrase) -> Phrase {
        let verb = words
        return Phrase(
            en: "The target of \(target.en): \(verb.en.lowercasedFirst).",
            cy: "Y targed o \(target.cy): \(verb.cy.lowercasedFirst)."
        )
    }
}

extension ContractFigure {
    /// "54% for April to June 2026 (55 of 100; provisional)", or why there is none.
    fileprivate var sentence: Phrase {
        let name = period.name
        guard value != nil else {
            let why = why ?? said
            return Phrase(en: "\(name.en): \(why.en).", cy: "\(name.cy): \(why.cy).")
        }
        let more = [parts?.phrase, isProvisional ? MeasuresWords.provisional : nil].compactMap(\.self)
        let english = more.isEmpty ? "" : " (\(more.map(\.en.lowercasedFirst).joined(separator: "; ")))"
        let welsh = more.isEmpty ? "" : " (\(more.map(\.cy.lowercasedFirst).joined(separator: "; ")))"
        return Phrase(
            en: "\(said.en) for \(name.en)\(english).",
            cy: "\(said.cy) ar gyfer \(name.cy)\(welsh)."
        )
    }

    /// How it stands beside the period before: of a share, whether that is more than chance.
    fileprivate func beside(_ earlier: ContractFigure) -> Phrase? {
        guard let value, let before = earlier.value, earlier.period != period else { return nil }
        let name = earlier.period.name
        let plain = Phrase(en: "It was \(earlier.said.en) in \(name.en)", cy: "\(earlier.said.cy) oedd yn \(name.cy)")
        guard let mine = proportion, let theirs = earlier.proportion else {
            return Phrase(en: plain.en + ".", cy: plain.cy + ".")
        }
        guard let risk = try? RelativeRisk(mine, against: theirs), risk.differs else {
            return Phrase(
                en: "\(plain.en): no more of a change than chance.",
                cy: "\(plain.cy): dim mwy o newid na siawns."
            )
        }
        return value > before
            ? Phrase(en: "\(plain.en): it rose by more than chance.", cy: "\(plain.cy): cododd y tu hwnt i siawns.")
            : Phrase(en: "\(plain.en): it fell by more than chance.", cy: "\(plain.cy): gostyngodd y tu hwnt i siawns.")
    }

    private var proportion: Proportion? {
        guard upper != nil, let numerator, let denominator, let part = Int(exactly: numerator),
            let whole = Int(exactly: denominator)
        else { return nil }
        return Proportion(part, of: whole)
    }

    /// Who still waits: they are in no percentage.
    var waiting: Phrase? {
        if isOpenHidden {
            return Phrase(
                en: "How many are still open is not shown.",
                cy: "Ni ddangosir faint sy’n dal ar agor."
            )
        }
        guard let open, open > 0 else { return nil }
        guard let longestWait else {
            return Phrase(en: "\(open) still open.", cy: "\(open) yn dal ar agor.")
        }
        let days = Phrase.number(longestWait)
        return Phrase(
            en: "\(open) still open; the longest has waited \(days.en) days.",
            cy: "\(open) yn dal ar agor; mae’r hiraf wedi aros \(days.cy) diwrnod."
        )
    }

    /// "44% to 64%".
    func range(_ isShare: Bool) -> Phrase? {
        guard let upper else { return nil }
        let sign = isShare ? "%" : ""
        let low = Definition.number(lower ?? 0, places: 1) + sign
        let high = Definition.number(upper, places: 1) + sign
        return Phrase(en: "\(low) to \(high)", cy: "\(low) i \(high)")
    }
}
