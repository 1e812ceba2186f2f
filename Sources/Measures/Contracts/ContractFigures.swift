import Dates
import Desk
import Foundation
import Markup
import Records
import Statistics

/// What is counted for a contract and a period, and for the periods before it: already as it may be told.
///
/// It is a question, so that nobody who writes waits for it.
struct ContractFigures: Question {
    let contract: UUID
    let period: Period

    /// How many periods stand in a report, its own among them.
    static let most = 5

    func permits(_ actor: Actor, _ db: any Reader) throws -> Bool {
        actor.may(.keepMeasures, in: try db.contract(contract, visibleTo: actor).team)
    }

    func answer(_ look: Look) throws -> ContractFacts {
        let contract = try look.db.contract(contract, visibleTo: look.actor)
        guard contract.periods(upTo: look.today).contains(period) else { throw Refusal.notFound }
        let measures = try look.db.measures(of: contract.id)
        // To measure a contract by a number is to let those who see the contract see what it says.
        let found = try look.db.indicators(measures.map(\.indicator), visibleTo: .system("measures"))
        let indicators = Dictionary(found.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        let values = try look.db.valuesToRead(of: found)
        let periods = contract.rhythm.recent(Self.most, upTo: period.last).reversed().filter {
            $0.last >= contract.startsOn
        }
        let lines = try measures.compactMap { measure -> ContractLine? in
            guard let indicator = indicators[measure.indicator] else { return nil }
            let counted = try look.counted(indicator, for: contract, in: periods)
            let kept = periods.map { indicator.figure(for: $0, values[indicator.id] ?? []) }
            let figures = zip(periods, kept).enumerated().map { place, one in
                counted?[place] ?? one.1.map { ContractFigure($0, indicator.definition) }
                    ?? ContractFigure(missing: one.0, ContractWords.noFigure)
            }
            let scope: ContractLine.Scope =
                counted != nil ? .provider : indicator.query == nil ? .entered : .place
            return ContractLine(indicator, scope, target: measure.target, figures)
        }
        return ContractFacts(
            contract: contract.name,
            provider: contract.providerName,
            commissioner: contract.commissioner,
            first: period.first,
            last: period.last,
            asOf: look.today,
            lines: lines
        )
    }
}

extension Look {
    /// The figures of the provider's own work, where they can be told apart: the provider keeps its records here, and what
    /// is counted is people.
    fileprivate func counted(_ indicator: Indicator, for contract: Contract, in periods: [Period]) throws
        -> [ContractFigure]?
    {
        guard case .team(let team) = contract.provider, let query = indicator.query, query.definition.countsPeople
        else {
            return nil
        }
        let cannot: Phrase? =
            switch query.counting {
            case .count, .share, .within, .of: nil
            case .median, .total: ContractWords.noMiddle
            case .perAmount: ContractWords.wholePlaceOnly
            }
        // A year is told beside its quarters, whichever of them some other contract is reported on.
        let quarters = Dictionary(
            periods.map { ($0, Rhythm.quarter.within($0, upTo: today)) },
            uniquingKeysWith: { first, _ in first }
        )
        let wanted = cannot == nil ? Set(quarters.values.joined()).sorted() : []
        let counted = try db.tallies(query, byTeamIn: wanted, today: today)
        let months = try db.monthsTold(query)
        return periods.map { period in
            if let cannot { return ContractFigure(missing: period, cannot) }
            if query.isOnlyNow, !(period.first <= today && today <= period.last) {
                return ContractFigure(missing: period, ContractWords.onlyNow)
            }
            let told = quarters[period] ?? []
            guard told.allSatisfy({ counted[$0]?[nil]?.numerator ?? 0 == 0 }) else {
                return ContractFigure(missing: period, ContractWords.wholePlaceOnly)
            }
            let figure = ProviderFigure(of: team, in: told, counted, query, beside: months)
            return ContractFigure(figure, period, indicator.definition, isProvisional: period.last >= today)
        }
    }
}

extension Rhythm {
    /// Its periods within a longer one that have begun by a day; of one that is yet to come, its first.
    fileprivate func within(_ period: Period, upTo today: Day) -> [Period] {
        let first = self.period(holding: period.first)
        return periods(from: first, through: max(first, self.period(holding: min(period.last, today))))
    }
}

extension ContractFigure {
    init(missing period: Period, _ why: Phrase) {
        first = period.first
        last = period.last
        said = KeptWords(MeasuresWords.noFigure)
        self.why = KeptWords(why)
        parts = nil
        value = nil
        numerator = nil
        denominator = nil
        lower = nil
        upper = nil
        open = nil
        isOpenHidden = false
        longestWait = nil
        isProvisional = false
        marker = "[x]"
    }

    /// A figure that was kept.
    init(_ figure: Figure, _ definition: Definition) {
        let interval = figure.interval(definition)
        first = figure.period.first
        last = figure.period.last
        said = KeptWords(figure.said(definition))
        why = nil
        parts = figure.parts(definition).map(KeptWords.init)
        value = figure.value
        numerator = figure.numerator
        denominator = figure.denominator
        lower = interval?.lower
        upper = interval?.upper
        open = figure.open
        isOpenHidden = false
        longestWait = figure.longestWait
        isProvisional = figure.isProvisional
        marker = figure.marker
    }

    /// A figure of one provider.
    init(_ figure: ProviderFigure, _ period: Period, _ definition: Definition, isProvisional: Bool) {
        let part = figure.part.value
        let whole = figure.whole?.value
        first = period.first
        last = period.last
        value = figure.value
        numerator = part.map(Double.init)
        denominator = whole.map(Double.init)
        let isEmpty = whole == 0
        why = nil
        said = KeptWords(
            figure.value.map { definition.said($0) }
                ?? (isEmpty ? MeasuresWords.nothingToDivideBy : MeasuresWords.hidden)
        )
        if figure.value != nil, let part, let whole {
            parts = KeptWords(Phrase(en: "\(part) of \(whole)", cy: "\(part) o \(whole)"))
            let interval = Proportion(min(part, whole), of: whole)?.interval().times(100)
            lower = interval?.lower
            upper = interval?.upper
        } else {
            parts = nil
            lower = nil
            upper = nil
        }
        open = figure.open?.value
        isOpenHidden = figure.open == .hidden
        longestWait = figure.longestWait
        self.isProvisional = isProvisional
        marker = figure.value != nil ? (isProvisional ? "[p]" : "") : isEmpty ? "[z]" : "[c]"
    }
}
