import Markup
import Statistics

/// What a reading says in words.
extension Reading {
    /// Everything in one breath: the figure, whether it is changing, and whether the target will be met.
    var sentence: Phrase { [figureSentence, startSentence, changeSentence, targetSentence].compactMap(\.self).joined }

    /// The same, and what is known of the period that is not over.
    var everySentence: Phrase { [sentence, soFarSentence].compactMap(\.self).joined }

    /// The figure and its period: "54% for December 2025 (55 of 100)".
    var figureSentence: Phrase {
        guard let latest else {
            return Phrase(en: "There are no figures yet.", cy: "Nid oes ffigurau eto.")
        }
        let period = latest.period.name
        guard case .value = latest.standing else { return latest.without(period, definition) }
        let value = latest.said(definition)
        let parts = latest.partsInBrackets(definition)
        return Phrase(
            en: "\(value.en) for \(period.en)\(parts.en).",
            cy: "\(value.cy) ar gyfer \(period.cy)\(parts.cy)."
        )
    }

    /// How far it has come since the start: up, down or as it was.
    ///
    /// What is compared is not rounded; where both are said alike, so is that.
    var startSentence: Phrase? {
        guard let start = definition.baseline, let value = latest?.value else { return nil }
        let said = definition.said(start)
        if definition.said(value) == said {
            return Phrase(en: "As at the start: \(said.en).", cy: "Fel ar y dechrau: \(said.cy).")
        }
        return value > start
            ? Phrase(en: "Up from \(said.en) at the start.", cy: "I fyny o \(said.cy) ar y dechrau.")
            : Phrase(en: "Down from \(said.en) at the start.", cy: "I lawr o \(said.cy) ar y dechrau.")
    }

    /// What is known of the period that is not over: "March 2026 so far: 54% (55 of 100)".
    var soFarSentence: Phrase? {
        guard let last = soFar.last else { return nil }
        let name = last.period.name
        let period = Phrase(en: "\(name.en) so far", cy: "\(name.cy) hyd yn hyn")
        guard case .value = last.standing else { return last.without(period, definition) }
        let value = last.said(definition)
        let parts = last.partsInBrackets(definition)
        return Phrase(
            en: "\(period.en): \(value.en)\(parts.en).",
            cy: "\(period.cy): \(value.cy)\(parts.cy)."
        )
    }

    /// Whether it is really changing; nothing is said where there is no latest figure.
    var changeSentence: Phrase? {
        guard latest?.value != nil else { return nil }
        guard let part = chart.parts.last, let limits = part.limits else {
            return Phrase(
                en: "There are too few figures to say whether it is changing.",
                cy: "Mae rhy ychydig o ffigurau i ddweud a yw’n newid."
            )
        }
        guard let kind = changeKind else {
            let range = printed(limits)
            let low = definition.short(range.lower)
            let high = definition.short(range.upper)
            return fewness(
                Phrase(
                    en: "No unusual change: within its usual range of \(low) to \(high).",
                    cy: "Dim newid anarferol: o fewn ei ystod arferol o \(low) i \(high)."
                ),
                part
            )
        }
        let word = meaningWords
        return fewness(Phrase(en: "\(word.en): \(kind.en).", cy: "\(word.cy): \(kind.cy)."), part)
    }

    /// "Unusual change, better".
    var meaningWords: Phrase { meaning.words }

    private var changeKind: Phrase? {
        guard let signal else { return nil }
        let since = runStart?.name ?? Phrase(same: "–")
        return switch signal {
        case .aboveLimit where isLasting:
            Phrase(
                en: "above its usual range, and above its average since \(since.en)",
                cy: "uwchlaw ei ystod arferol, ac uwchlaw ei gyfartaledd ers \(since.cy)"
            )
        case .belowLimit where isLasting:
            Phrase(
                en: "below its usual range, and below its average since \(since.en)",
                cy: "islaw ei ystod arferol, ac islaw ei gyfartaledd ers \(since.cy)"
            )
        case .aboveLimit: Phrase(en: "above its usual range", cy: "uwchlaw ei ystod arferol")
        case .belowLimit: Phrase(en: "below its usual range", cy: "islaw ei ystod arferol")
        case .rising: Phrase(en: "rising since \(since.en)", cy: "yn codi ers \(since.cy)")
        case .falling: Phrase(en: "falling since \(since.en)", cy: "yn gostwng ers \(since.cy)")
        case .nearUpper where isLasting:
            Phrase(
                en: "close to the top of its usual range, and above its average since \(since.en)",
                cy: "yn agos at frig ei ystod arferol, ac uwchlaw ei gyfartaledd ers \(since.cy)"
            )
        case .nearLower where isLasting:
            Phrase(
                en: "close to the bottom of its usual range, and below its average since \(since.en)",
                cy: "yn agos at waelod ei ystod arferol, ac islaw ei gyfartaledd ers \(since.cy)"
            )
        case .nearUpper:
            Phrase(en: "close to the top of its usual range", cy: "yn agos at frig ei ystod arferol")
        case .nearLower:
            Phrase(en: "close to the bottom of its usual range", cy: "yn agos at waelod ei ystod arferol")
        case .shiftUp:
            Phrase(en: "above its average since \(since.en)", cy: "uwchlaw ei gyfartaledd ers \(since.cy)")
        case .shiftDown:
            Phrase(en: "below its average since \(since.en)", cy: "islaw ei gyfartaledd ers \(since.cy)")
        }
    }

    private func fewness(_ sentence: Phrase, _ part: ControlChart.Part) -> Phrase {
        guard part.isShort else { return sentence }
        let few = Phrase(
            en: "This rests on only \(part.count) figures.",
            cy: "Mae hyn yn seiliedig ar \(part.count) ffigur yn unig."
        )
        return [sentence, few].joined
    }

    /// Whether the target will be met as things are, and what it is to be; none without a target or a range.
    var targetSentence: Phrase? {
        let sentences = [currentTargetSentence, nextTargetSentence].compactMap(\.self)
        return sentences.isEmpty ? nil : sentences.joined
    }

    /// What the target is to be, and from when.
    private var nextTargetSentence: Phrase? {
        guard let latest, latest.value != nil, let next = targets.next(after: latest.period) else { return nil }
        let said = definition.said(next.value)
        let from = definition.rhythm.period(holding: next.from).name
        return Phrase(en: "From \(from.en) the target is \(said.en).", cy: "O \(from.cy) y targed yw \(said.cy).")
    }

    private var currentTargetSentence: Phrase? {
        guard let target, latest?.value != nil else { return nil }
        let said = definition.said(target)
        guard let assurance else {
            return Phrase(en: "The target is \(said.en).", cy: "Y targed yw \(said.cy).")
        }
        return switch assurance {
        case .willMeet:
            Phrase(
                en: "As things are, the target of \(said.en) will be met.",
                cy: "Fel y mae pethau, bydd y targed o \(said.cy) yn cael ei gyrraedd."
            )
        case .willMiss:
            Phrase(
                en: "As things are, the target of \(said.en) will not be met.",
                cy: "Fel y mae pethau, ni fydd y targed o \(said.cy) yn cael ei gyrraedd."
            )
        case .mayOrMayNot:
            Phrase(
                en: "The target of \(said.en) lies within the usual range: it may be met or missed.",
                cy: "Mae’r targed o \(said.cy) o fewn yr ystod arferol: gellir ei gyrraedd neu ei fethu."
            )
        }
    }
}

extension Figure {
    /// Why a period has no figure.
    fileprivate func without(_ period: Phrase, _ definition: Definition) -> Phrase {
        // A reason that somebody wrote may begin with a name.
        let isOurs = if case .missing = standing { false } else { true }
        let said = said(definition)
        let why = isOurs ? Phrase(en: said.en.lowercasedFirst, cy: said.cy.lowercasedFirst) : said
        return Phrase(en: "\(period.en): \(why.en).", cy: "\(period.cy): \(why.cy).")
    }

    fileprivate func partsInBrackets(_ definition: Definition) -> Phrase {
        parts(definition).map { Phrase(en: " (\($0.en))", cy: " (\($0.cy))") } ?? Phrase(same: "")
    }
}

extension ControlChart.Meaning {
    var words: Phrase {
        switch self {
        case .usual: Phrase(en: "Usual variation", cy: "Amrywiad arferol")
        case .better: Phrase(en: "Unusual change, better", cy: "Newid anarferol, gwell")
        case .worse: Phrase(en: "Unusual change, worse", cy: "Newid anarferol, gwaeth")
        case .high: Phrase(en: "Unusual change, higher", cy: "Newid anarferol, uwch")
        case .low: Phrase(en: "Unusual change, lower", cy: "Newid anarferol, is")
        }
    }
}

extension [Phrase] {
    /// Sentences one after another.
    var joined: Phrase {
        Phrase(en: map(\.en).joined(separator: " "), cy: map(\.cy).joined(separator: " "))
    }
}

extension String {
    /// The text with its first letter small, unless it is a name.
    var lowercasedFirst: String { prefix(1).lowercased() + dropFirst() }
}
