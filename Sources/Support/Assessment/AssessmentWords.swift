import DesignSystem
import Markup

/// Words that most pages of assessments use.
enum SupportWords {
    static let support = Phrase(en: "Support", cy: "Cymorth")
    static let assessments = Phrase(en: "Assessments", cy: "Asesiadau")
    static let work = Phrase(en: "Assessments and support", cy: "Asesiadau a chymorth")
    static let assessment = Phrase(en: "Carer’s assessment", cy: "Asesiad gofalwr")
    static let save = Phrase(en: "Save", cy: "Cadw")
    static let notKnown = Phrase(en: "Not known yet", cy: "Heb ei wybod eto")
    static let carerWords = Phrase(en: "In the carer’s words", cy: "Yng ngeiriau’r gofalwr")
    static let assessorWords = Phrase(en: "What the assessor makes of it", cy: "Barn yr asesydd")
    static let localTarget = Phrase(en: "Local target", cy: "Targed lleol")
    static let danger = Phrase(
        en: "If someone is in danger now, call 999.",
        cy: "Os oes rhywun mewn perygl nawr, ffoniwch 999."
    )
    static let locked = Phrase(
        en: "This assessment was sent for approval meanwhile, so nothing was saved. What you typed is still below.",
        cy:
            "Anfonwyd yr asesiad hwn i’w gymeradwyo yn y cyfamser, felly ni chadwyd dim. Mae’r hyn a deipiwyd gennych isod o hyd."
    )
}

extension AssessmentForm.Kind {
    var words: Phrase {
        switch self {
        case .adult: Phrase(en: "Adult carer’s assessment", cy: "Asesiad gofalwr sy’n oedolyn")
        case .parent: Phrase(en: "Parent carer’s assessment", cy: "Asesiad rhiant-ofalwr")
        case .young: Phrase(en: "Young carer’s assessment", cy: "Asesiad gofalwr ifanc")
        }
    }
}

extension Assessment.State {
    var words: Phrase {
        switch self {
        case .requested: Phrase(en: "Asked for", cy: "Gofynnwyd amdano")
        case .underWay: Phrase(en: "Under way", cy: "Ar y gweill")
        case .waiting: Phrase(en: "Waiting for approval", cy: "Yn aros am gymeradwyaeth")
        case .approved: Phrase(en: "Approved", cy: "Cymeradwywyd")
        case .refused: Phrase(en: "Not wanted by the carer", cy: "Nid oedd y gofalwr ei eisiau")
        }
    }

    var tag: HTML {
        switch self {
        case .requested: .tag(words, .warn)
        case .underWay: .tag(words, .info)
        case .waiting: .tag(words, .warn)
        case .approved: .tag(words, .ok)
        case .refused: .tag(words)
        }
    }
}

extension Assessment.Asker {
    var words: Phrase {
        switch self {
        case .carer: Phrase(en: "The carer asked", cy: "Gofynnodd y gofalwr")
        case .someoneElse: Phrase(en: "Someone asked for them", cy: "Gofynnodd rhywun ar eu rhan")
        case .us: Phrase(en: "We offered it", cy: "Fe’i cynigiwyd gennym ni")
        }
    }
}

extension Assessment.Way {
    var words: Phrase {
        switch self {
        case .inPerson: Phrase(en: "In person", cy: "Wyneb yn wyneb")
        case .phone: Phrase(en: "By telephone", cy: "Dros y ffôn")
        case .video: Phrase(en: "By video", cy: "Dros fideo")
        case .selfOnline: Phrase(en: "Supported self-assessment, online", cy: "Hunanasesiad â chymorth, ar-lein")
        case .selfPaper: Phrase(en: "Supported self-assessment, on paper", cy: "Hunanasesiad â chymorth, ar bapur")
        }
    }
}

extension Assessment.Advocacy {
    var words: Phrase {
        switch self {
        case .notNeeded: Phrase(en: "They can take part without help", cy: "Gallant gymryd rhan heb gymorth")
        case .ownPerson:
            Phrase(en: "Someone they know helps them", cy: "Mae rhywun y maen nhw’n ei adnabod yn eu helpu")
        case .advocate: Phrase(en: "An independent advocate", cy: "Eiriolwr annibynnol")
        case .declined: Phrase(en: "Offered, and not wanted", cy: "Fe’i cynigiwyd, ac nid oedd ei eisiau")
        }
    }
}
