import Markup
import Statistics

/// Words of the pages that say for whom things are otherwise.
enum FairnessWords {
    static let title = Phrase(en: "How it differs between groups", cy: "Sut mae’n amrywio rhwng grwpiau")
    static let population = Phrase(en: "Carers in the census", cy: "Gofalwyr yn y cyfrifiad")
    static let group = Phrase(en: "Group", cy: "Grŵp")
    static let number = Phrase(en: "Number", cy: "Nifer")
    static let outOf = Phrase(en: "Out of", cy: "Allan o")
    static let share = Phrase(en: "Part", cy: "Rhan")
    static let ratio = Phrase(
        en: "Compared with the others shown",
        cy: "O’i gymharu â’r lleill a ddangosir"
    )
    static let cannot = Phrase(
        en:
            "This indicator is not told apart by group: a middle value, or a sum of hours, of a few people would tell of them.",
        cy: "Ni wahenir y dangosydd hwn yn ôl grŵp: byddai canolrif, neu swm o oriau, ychydig o bobl yn dweud amdanynt."
    )
    static let notCounted = Phrase(
        en: "Only an indicator that counts itself from the records can be told apart by group.",
        cy: "Dim ond dangosydd sy’n cyfrif ei hun o’r cofnodion y gellir ei wahanu yn ôl grŵp."
    )
    static let upTo = Phrase(en: "The twelve months up to", cy: "Y deuddeg mis hyd at")
    static let how = Phrase(
        en:
            "Small numbers are hidden before anything is worked out, and others are rounded to 5, so sums may not add up. Intervals are Wilson’s, at 95%.",
        cy:
            "Cuddir rhifau bach cyn cyfrifo dim, a thalgrynnir y lleill i 5, felly efallai na fydd symiau’n gyfan. Cyfyngau Wilson ydynt, ar 95%."
    )
    static let none = Phrase(en: "Nothing has been counted.", cy: "Ni chyfrifwyd dim.")
    static let funnel = Phrase(en: "Each place by its size", cy: "Pob lle yn ôl ei faint")
    static let funnelHow = Phrase(
        en:
            "A place between the dashed lines differs from the average by no more than chance. Beyond the outer lines it is marked.",
        cy:
            "Nid yw lle rhwng y llinellau toredig yn wahanol i’r cyfartaledd y tu hwnt i siawns. Y tu hwnt i’r llinellau allanol fe’i nodir."
    )
}

extension Breakdown {
    /// Who is not seen: hidden groups by name, groups with nobody, and those of whom nothing is known.
    var hiddenSentence: Phrase {
        var sentences: [Phrase] = []
        let few = groups.filter(\.isHidden)
        if !few.isEmpty {
            let list = Phrase(
                en: few.map(\.words.en).joined(separator: "; "),
                cy: few.map(\.words.cy).joined(separator: "; ")
            )
            sentences.append(
                Phrase(
                    en: "Too few to show, or hidden for the sake of those: \(list.en).",
                    cy: "Rhy ychydig i’w dangos, neu wedi’u cuddio er eu mwyn: \(list.cy)."
                )
            )
        }
        let nobody = groups.filter { ($0.whole ?? $0.part).value == 0 }
        if !nobody.isEmpty, nobody.count < groups.count {
            let list = Phrase(
                en: nobody.map(\.words.en).joined(separator: "; "),
                cy: nobody.map(\.words.cy).joined(separator: "; ")
            )
            sentences.append(Phrase(en: "Nobody in: \(list.en).", cy: "Neb yn: \(list.cy)."))
        }
        if let unknownShare, unknownShare.count > 0 {
            let percent = Definition.number(unknownShare.share * 100, places: 0)
            sentences.append(
                Phrase(
                    en: "Of \(percent)% it is not known, so this may be wrong for all groups.",
                    cy: "O \(percent)% nid yw’n hysbys, felly gallai hyn fod yn anghywir i bob grŵp."
                )
            )
        } else if unknownShare == nil, let count = unknown.value, count > 0 {
            let many = Definition.number(Double(count), places: 0)
            sentences.append(
                Phrase(
                    en: "Of \(many) it is not known, so this may be wrong for all groups.",
                    cy: "O \(many) nid yw’n hysbys, felly gallai hyn fod yn anghywir i bob grŵp."
                )
            )
        } else if unknown == .hidden {
            sentences.append(
                Phrase(
                    en: "Of some it is not known; how many is not shown.",
                    cy: "O rai nid yw’n hysbys; ni ddangosir faint."
                )
            )
        }
        return sentences.isEmpty
            ? Phrase(en: "Nobody is hidden.", cy: "Nid oes neb wedi’i guddio.") : sentences.joined
    }

    /// Groups for which it is surely otherwise, in a sentence.
    var differenceSentence: Phrase {
        let less = groups.filter { $0.beside == .lower }
        let more = groups.filter { $0.beside == .higher }
        guard groups.contains(where: { $0.beside != nil }) else {
            return Phrase(en: "The groups cannot be compared.", cy: "Ni ellir cymharu’r grwpiau.")
        }
        guard !less.isEmpty || !more.isEmpty else {
            return Phrase(
                en: "No group differs from the others by more than chance.",
                cy: "Nid oes grŵp yn wahanol i’r lleill y tu hwnt i siawns."
            )
        }
        func list(_ some: [Group], _ language: (Phrase) -> String) -> String {
            some.map { language($0.words) }.joined(separator: "; ")
        }
        var sentences: [Phrase] = []
        if !less.isEmpty {
            sentences.append(
                Phrase(
                    en: "Lower than for the others: \(list(less) { $0.en }).",
                    cy: "Is nag i’r lleill: \(list(less) { $0.cy })."
                )
            )
        }
        if !more.isEmpty {
            sentences.append(
                Phrase(
                    en: "Higher than for the others: \(list(more) { $0.en }).",
                    cy: "Uwch nag i’r lleill: \(list(more) { $0.cy })."
                )
            )
        }
        return sentences.joined
    }
}

extension Breakdown {
    /// Groups with more in them than the census counted: "160 of 150 in the census".
    var overSentence: Phrase? {
        let over = groups.filter { $0.over != nil }
        guard !over.isEmpty else { return nil }
        func list(_ language: (Phrase) -> String, _ of: String) -> String {
            over.map { group in
                "\(language(group.words)), \(language(group.part.words)) \(of) \(language((group.whole ?? group.part).words))"
            }.joined(separator: "; ")
        }
        return Phrase(
            en: "More than in the census: \(list({ $0.en }, "of")). There the census counts something else, or is old.",
            cy:
                "Mwy nag yn y cyfrifiad: \(list({ $0.cy }, "o")). Yno mae’r cyfrifiad yn cyfrif rhywbeth arall, neu’n hen."
        )
    }

    /// That only some of the groups are drawn.
    func drawnSentence(_ most: Int) -> Phrase? {
        guard groups.count > most else { return nil }
        return Phrase(
            en: "The first \(most) of \(groups.count) groups are drawn. All are in the table.",
            cy: "Tynnir llun o’r \(most) cyntaf o \(groups.count) grŵp. Mae pob un yn y tabl."
        )
    }
}

extension Breakdown.Group {
    /// "54%", "107 for each 100", or why there is none.
    var shareWords: Phrase? {
        if let over {
            let rate = Definition.number(over.value, places: 0)
            return Phrase(en: "\(rate) for each 100", cy: "\(rate) am bob 100")
        }
        return share.map { Phrase(same: "\(Definition.number($0.share * 100, places: 0))%") }
    }

    var intervalWords: Phrase? {
        if let interval = over?.interval {
            let low = Definition.number(interval.lower ?? 0, places: 0)
            let high = Definition.number(interval.upper, places: 0)
            return Phrase(en: "\(low) to \(high)", cy: "\(low) i \(high)")
        }
        return share.map { share in
            let interval = share.interval().times(100)
            let low = Definition.number(interval.lower ?? 0, places: 0)
            let high = Definition.number(interval.upper, places: 0)
            return Phrase(en: "\(low)% to \(high)%", cy: "\(low)% i \(high)%")
        }
    }

    /// "0.72 times (0.55 to 0.93)".
    var ratioWords: Phrase? {
        against.map { risk in
            let ratio = Definition.number(risk.ratio, places: 2)
            let low = Definition.number(risk.interval.lower ?? 0, places: 2)
            let high = Definition.number(risk.interval.upper, places: 2)
            return Phrase(en: "\(ratio) times (\(low) to \(high))", cy: "\(ratio) gwaith (\(low) i \(high))")
        }
    }
}

extension ShownCount {
    /// The count, or that it is confidential.
    var words: Phrase {
        value.map { Phrase(same: Definition.number(Double($0), places: 0)) } ?? MeasuresWords.hidden
    }
    /// In a file.
    var inFile: String { value.map(String.init) ?? "[c]" }
}
