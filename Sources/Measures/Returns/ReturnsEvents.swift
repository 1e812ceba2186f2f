import Desk
import Markup
import Web

extension Event {
    static let returnMade = Event(
        "return.made",
        Phrase(en: "Made a return of client-level data", cy: "Gwnaeth ffurflen data lefel cleient")
    )
    static let labelsLoaded = Event(
        "return.labels_loaded",
        Phrase(en: "Loaded labels of a return", cy: "Llwythodd labeli ffurflen")
    )
    static let sampleDrawn = Event(
        "survey.sample_drawn",
        Phrase(en: "Drew a sample for the survey", cy: "Tynnodd sampl ar gyfer yr arolwg")
    )
    static let sampleTaken = Event(
        "survey.sample_taken",
        Phrase(en: "Took a sample to the mailing", cy: "Aeth â sampl i’r post")
    )
    static let surveyKept = Event(
        "survey.results_kept",
        Phrase(en: "Brought the results of the survey in", cy: "Daeth â chanlyniadau’r arolwg i mewn")
    )

    static let ofReturns: [Event] = [returnMade, labelsLoaded, sampleDrawn, sampleTaken, surveyKept]
}

extension Notice {
    static let labelsLoaded = Notice(
        "labels-loaded",
        Phrase(en: "The labels were loaded.", cy: "Llwythwyd y labeli.")
    )
    static let sampleDrawn = Notice(
        "sample-drawn",
        Phrase(en: "The sample was drawn.", cy: "Tynnwyd y sampl.")
    )

    static let ofReturns: [Notice] = [labelsLoaded, sampleDrawn]
}
