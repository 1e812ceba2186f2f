import Markup

/// The law in plain words, for pages that explain a result.
enum EligibilityWords {
    static let everyOutcome = Phrase(
        en: "There is none of the eight parts of life that the carer is unable to manage.",
        cy: "Nid oes yr un o’r wyth rhan o fywyd na all y gofalwr ymdopi â hi."
    )
    static let healthQuestion = Phrase(
        en: "Whether the carer’s health is getting worse, or may",
        cy: "A yw iechyd y gofalwr yn gwaethygu, neu’n debygol o wneud"
    )
}

extension Eligibility.Law {
    var source: Phrase {
        switch self {
        case .careAct:
            Phrase(
                en: "Care and Support (Eligibility Criteria) Regulations 2015 (SI 2015/313), regulation 3",
                cy: "Rheoliadau Gofal a Chymorth (Meini Prawf Cymhwystra) 2015 (OS 2015/313), rheoliad 3"
            )
        case .childrenAct:
            Phrase(
                en: "Children Act 1989, sections 17ZC and 17ZF",
                cy: "Deddf Plant 1989, adrannau 17ZC ac 17ZF"
            )
        }
    }

    /// What the whole comes to, in one sentence.
    func verdict(_ known: Known) -> Phrase {
        switch (self, known) {
        case (.careAct, .yes):
            Phrase(
                en: "Eligible: all three conditions are met.",
                cy: "Cymwys: bodlonir pob un o’r tri amod."
            )
        case (.careAct, .no):
            Phrase(
                en: "Not eligible: at least one of the three conditions is not met.",
                cy: "Ddim yn gymwys: ni fodlonir o leiaf un o’r tri amod."
            )
        case (.childrenAct, .yes):
            Phrase(en: "Support is to be given.", cy: "Mae cymorth i’w roi.")
        case (.childrenAct, .no):
            Phrase(
                en: "No support is to be given under section 17.",
                cy: "Nid oes cymorth i’w roi o dan adran 17."
            )
        case (_, .notYet):
            Phrase(
                en: "Not yet known: some answers are still missing.",
                cy: "Heb ei wybod eto: mae rhai atebion ar goll o hyd."
            )
        }
    }
}

extension Condition {
    var words: Phrase {
        switch self {
        case .necessaryCare:
            Phrase(
                en: "The needs come from giving necessary care to an adult",
                cy: "Daw’r anghenion o roi gofal angenrheidiol i oedolyn"
            )
        case .effect:
            Phrase(
                en: "The carer’s health is at risk, or there is a part of life they are unable to manage",
                cy: "Mae iechyd y gofalwr mewn perygl, neu mae rhan o fywyd na allant ymdopi â hi"
            )
        case .impact:
            Phrase(
                en: "So there is a significant impact on their wellbeing, or is likely to be",
                cy: "Felly mae effaith sylweddol ar eu llesiant, neu mae’n debygol o fod"
            )
        case .needs: Phrase(en: "There are needs for support", cy: "Mae anghenion am gymorth")
        case .couldBeMet:
            Phrase(
                en: "Children’s services could meet them, at least in part",
                cy: "Gallai gwasanaethau plant eu diwallu, o leiaf yn rhannol"
            )
        case .willProvide: Phrase(en: "They will do so", cy: "Byddant yn gwneud hynny")
        }
    }

    /// What has to be answered, as it stands in a list of what is missing.
    var question: Phrase { words }

    func said(_ known: Known) -> Phrase {
        switch known {
        case .yes: Phrase(en: "The assessor answered yes.", cy: "Atebodd yr asesydd ydy.")
        case .no: Phrase(en: "The assessor answered no.", cy: "Atebodd yr asesydd nac ydy.")
        case .notYet: Phrase(en: "Not answered yet.", cy: "Heb ei ateb eto.")
        }
    }
}

extension Known {
    /// Whether a condition is met.
    var words: Phrase {
        switch self {
        case .yes: Phrase(en: "Met", cy: "Wedi’i fodloni")
        case .no: Phrase(en: "Not met", cy: "Heb ei fodloni")
        case .notYet: Phrase(en: "Not yet known", cy: "Heb ei wybod eto")
        }
    }
}

extension EligibilityAnswers.Cause {
    var because: Phrase {
        switch self {
        case .necessary:
            Phrase(
                en: "The needs come from giving care that the adult could not do without.",
                cy: "Daw’r anghenion o roi gofal na allai’r oedolyn wneud hebddo."
            )
        case .notNecessary:
            Phrase(
                en: "The adult could do for themselves what the carer does.",
                cy: "Gallai’r oedolyn wneud drosto’i hun yr hyn y mae’r gofalwr yn ei wneud."
            )
        case .other:
            Phrase(
                en: "The needs come from something other than caring.",
                cy: "Daw’r anghenion o rywbeth heblaw gofalu."
            )
        }
    }
}

extension EligibilityAnswers.Health {
    var because: Phrase {
        switch self {
        case .worse: Phrase(en: "Their health is getting worse.", cy: "Mae eu hiechyd yn gwaethygu.")
        case .atRisk: Phrase(en: "Their health is at risk of getting worse.", cy: "Mae perygl i’w hiechyd waethygu.")
        case .neither:
            Phrase(
                en: "Their health is neither getting worse nor at risk of it.",
                cy: "Nid yw eu hiechyd yn gwaethygu nac mewn perygl o wneud."
            )
        }
    }
}

extension EligibilityAnswers.Impact {
    var because: Phrase {
        switch self {
        case .now:
            Phrase(en: "There is a significant impact now, on:", cy: "Mae effaith sylweddol nawr, ar:")
        case .likely:
            Phrase(en: "A significant impact is likely, on:", cy: "Mae effaith sylweddol yn debygol, ar:")
        case .none:
            Phrase(
                en: "There is no significant impact on their wellbeing, and none is likely.",
                cy: "Nid oes effaith sylweddol ar eu llesiant, ac nid yw’n debygol."
            )
        }
    }
}

extension CaringOutcome {
    func because(_ inability: Inability) -> Phrase {
        Phrase(en: "\(words.en): \(inability.words.en)", cy: "\(words.cy): \(inability.words.cy)")
    }
}
