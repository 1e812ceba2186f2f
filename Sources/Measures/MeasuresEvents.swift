import Desk
import Markup
import Web

extension Event {
    static let indicatorDefined = Event(
        "indicator.defined",
        Phrase(en: "Defined an indicator", cy: "Diffiniodd ddangosydd")
    )
    static let indicatorRevised = Event(
        "indicator.revised",
        Phrase(en: "Changed the definition of an indicator", cy: "Newidiodd ddiffiniad dangosydd")
    )
    static let indicatorRetired = Event(
        "indicator.retired",
        Phrase(en: "Retired an indicator", cy: "Ymddeolodd ddangosydd")
    )
    static let indicatorTakenUp = Event(
        "indicator.taken_up",
        Phrase(en: "Took up a retired indicator again", cy: "Ailgydiodd mewn dangosydd")
    )
    static let valuesKept = Event(
        "indicator.values_kept",
        Phrase(en: "Entered figures of an indicator", cy: "Rhoddodd ffigurau dangosydd")
    )
    static let valuesFrozen = Event(
        "indicator.values_frozen",
        Phrase(en: "Froze figures of an indicator", cy: "Rhewodd ffigurau dangosydd")
    )
    static let chartNoted = Event("indicator.noted", Phrase(en: "Made a note on a chart", cy: "Gwnaeth nodyn ar siart"))
    static let chartRebased = Event(
        "indicator.rebased",
        Phrase(en: "Started a new average on a chart", cy: "Dechreuodd gyfartaledd newydd ar siart")
    )
    static let chartNoteRemoved = Event(
        "indicator.note_removed",
        Phrase(en: "Took a note off a chart", cy: "Tynnodd nodyn oddi ar siart")
    )

    static let countedFromRecords = Event(
        "indicator.counted",
        Phrase(en: "Counted indicators from the records", cy: "Cyfrifodd ddangosyddion o’r cofnodion")
    )
    static let countedByGroup = Event(
        "indicator.counted_by_group",
        Phrase(en: "Counted indicators by group", cy: "Cyfrifodd ddangosyddion yn ôl grŵp")
    )
    static let measureBound = Event(
        "plan.measure_bound",
        Phrase(en: "Said how a measure of success is known", cy: "Dywedodd sut y mae mesur llwyddiant yn hysbys")
    )
    static let measureUnbound = Event(
        "plan.measure_unbound",
        Phrase(
            en: "Took back how a measure of success is known",
            cy: "Tynnodd yn ôl sut y mae mesur llwyddiant yn hysbys"
        )
    )

    static let populationLoaded = Event(
        "population.loaded",
        Phrase(en: "Loaded a census of carers", cy: "Llwythodd gyfrifiad o ofalwyr")
    )

    static let ofMeasures: [Event] = [
        populationLoaded,
        countedFromRecords, countedByGroup, measureBound, measureUnbound,
        indicatorDefined, indicatorRevised, indicatorRetired, indicatorTakenUp, valuesKept, valuesFrozen, chartNoted,
        chartRebased, chartNoteRemoved,
    ]
}

extension Notice {
    static let indicatorSaved = Notice(
        "indicator-saved",
        Phrase(en: "The indicator was saved.", cy: "Cadwyd y dangosydd.")
    )
    static let figuresSaved = Notice("figures-saved", Phrase(en: "The figures were saved.", cy: "Cadwyd y ffigurau."))
    static let figuresFrozen = Notice(
        "figures-frozen",
        Phrase(en: "The figures are frozen.", cy: "Mae’r ffigurau wedi’u rhewi.")
    )
    static let chartNoteSaved = Notice(
        "chart-note-saved",
        Phrase(en: "The notes on the chart were saved.", cy: "Cadwyd y nodiadau ar y siart.")
    )

    static let measureBound = Notice(
        "measure-bound",
        Phrase(en: "The measure of success was saved.", cy: "Cadwyd y mesur llwyddiant.")
    )

    static let populationLoaded = Notice(
        "population-loaded",
        Phrase(en: "The census was loaded.", cy: "Llwythwyd y cyfrifiad.")
    )

    static let ofMeasures: [Notice] = [
        populationLoaded, measureBound, indicatorSaved, figuresSaved, figuresFrozen, chartNoteSaved,
    ]
}
