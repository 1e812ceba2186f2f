/// The program's own definitions in Welsh: nobody who reads it daily has looked at it yet, like all Welsh here.
///
/// A definition keeps its words in the language it was written in. Where they are the program's own, word for word, they
/// are said in the other one too, whoever took the indicator up and whenever.
enum BuiltInWelsh {
    /// Said of an indicator beside which those still waiting are told.
    static let stillWaiting = "Only finished ones are counted: whoever still waits is told of beside the figure."
    /// Said of an indicator that those still waiting are in too, or beside which stand others than it counts.
    static let waitingBeside = "How many still wait, and how long the oldest has, is told beside the figure."
    /// Said of what can only be told of now.
    static let onlyNow = "It can only be told of now: earlier months keep what was counted in them."

    private static let notes = [
        stillWaiting:
            "Dim ond rhai a gwblhawyd a gyfrifir: dywedir am bwy bynnag sy’n dal i aros wrth ochr y ffigur.",
        waitingBeside: "Dywedir wrth ochr y ffigur faint sy’n dal i aros, a pha mor hir y mae’r hynaf wedi aros.",
        onlyNow: "Dim ond am nawr y gellir dweud hyn: mae misoedd cynharach yn cadw’r hyn a gyfrifwyd ynddynt.",
    ]

    /// The Welsh of words that are the program's own; none of anybody else's.
    static func welsh(_ english: String) -> String? {
        if let whole = all[english] { return whole }
        // What to be careful of is put together of such notes.
        for (note, welsh) in notes where english.hasSuffix(" \(note)") {
            return self.welsh(String(english.dropLast(note.count + 1))).map { "\($0) \(welsh)" }
        }
        return nil
    }

    private static let all: [String: String] = [welshQuestions, welshCounted, welshWholes, composed, notes]
        .reduce(into: [:]) { all, some in all.merge(some) { first, _ in first } }

    /// What is said of several in one way.
    private static var composed: [String: String] {
        let asked = [
            "ethnic group": "grŵp ethnig", "own disability": "anabledd eu hunain", "sex": "rhyw", "religion": "crefydd",
            "sexual orientation": "cyfeiriadedd rhywiol", "gender": "rhywedd",
        ]
        let found = [
            "a GP practice, a flu clinic, a pharmacy or a hospital": "feddygfa, clinig ffliw, fferyllfa neu ysbyty",
            "a GP practice or its flu clinic": "feddygfa neu ei chlinig ffliw", "a hospital": "ysbyty",
            "a pharmacy": "fferyllfa", "a school or college": "ysgol neu goleg", "social care": "ofal cymdeithasol",
            "a charity or community group, or at an event": "elusen neu grŵp cymunedol, neu mewn digwyddiad",
            "an employer": "gyflogwr",
        ]
        var composed: [String: String] = [:]
        for (english, welsh) in asked {
            composed["asked about their \(english), whether or not they answered"] =
                "y gofynnwyd iddynt am eu \(welsh), p’un a atebasant ai peidio"
        }
        for (english, welsh) in found {
            composed["carers registered in the period who were found by \(english)"] =
                "gofalwyr a gofrestrwyd yn y cyfnod ac a ganfuwyd gan \(welsh)"
        }
        return composed
    }
}
