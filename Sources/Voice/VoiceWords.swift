import DesignSystem
import Desk
import Markup
import Web

/// Words that most pages of voices use.
enum VoiceWords {
    static let voices = Phrase(en: "Voices", cy: "Lleisiau")
    static let crumb = NavigationItem(voices, path: VoicePaths.hub)
    static let groupsCrumb = NavigationItem(groups, path: VoicePaths.groups)
    static let groups = Phrase(en: "Groups and answers", cy: "Grwpiau ac atebion")
    static let source = Phrase(en: "Where it was heard", cy: "Ble y’i clywyd")
    static let heard = Phrase(en: "Heard", cy: "Clywyd")
    static let theme = Phrase(en: "Theme", cy: "Thema")
    static let noTheme = Phrase(en: "No theme yet", cy: "Dim thema eto")
    static let cameFrom = Phrase(en: "The group it came from", cy: "Y grŵp y daeth ohono")
    static let carers = Phrase(en: "Which carers", cy: "Pa ofalwyr")
    static let consent = Phrase(en: "Consent to quote", cy: "Caniatâd i ddyfynnu")
    static let plan = Phrase(en: "Plan", cy: "Cynllun")
    static let summary = Phrase(en: "What they say, in one line", cy: "Yr hyn maen nhw’n ei ddweud, mewn un llinell")
    static let team = Phrase(en: "Team", cy: "Tîm")
    static let answer = Phrase(en: "Answer", cy: "Ateb")
    static let notSaid = Phrase(en: "Not said", cy: "Heb ei ddweud")
    static let save = Phrase(en: "Save", cy: "Cadw")
    static let waiting = Phrase(en: "Waiting for an answer", cy: "Yn aros am ateb")
    static let inPlan = Phrase(en: "Answered in the plan", cy: "Atebwyd yn y cynllun")
    static let any = Option("", Phrase(en: "Any", cy: "Unrhyw un"))
    static let noNames = Phrase(
        en: "Leave out names, addresses and anything else that tells who someone is.",
        cy: "Gadewch allan enwau, cyfeiriadau ac unrhyw beth arall sy’n dweud pwy yw rhywun."
    )
    static let setAside = Phrase(en: "Set aside", cy: "Wedi’u rhoi o’r neilltu")
    static let short = Phrase(en: "You said, we did", cy: "Dywedoch chi, gwnaethom ni")
    static let youSaid = Phrase(
        en: "You said, we did, not yet and why",
        cy: "Dywedoch chi, gwnaethom ni, ddim eto a pham"
    )
}

extension AnswerKind {
    var tag: HTML {
        let tone: HTML.Tone =
            switch self {
            case .accepted: .ok
            case .partly: .info
            case .notNow: .warn
            case .no: .plain
            }
        return .tag(words, tone)
    }
}

extension HeardVoice {
    /// How far its answer is.
    var standing: HTML {
        if let answer { return answer.tag }
        return response == nil ? .tag(VoiceWords.waiting, .warn) : .tag(VoiceWords.inPlan, .info)
    }
}

extension Event {
    static let voiceHeard = Event("voice.heard", Phrase(en: "Wrote down a voice", cy: "Ysgrifennodd lais"))
    static let voicesBrought = Event(
        "voice.brought",
        Phrase(en: "Brought a list of voices", cy: "Daeth â rhestr o leisiau")
    )
    static let voiceCorrected = Event("voice.corrected", Phrase(en: "Changed a voice", cy: "Newidiodd lais"))
    static let voiceKept = Event("voice.kept", Phrase(en: "Read a voice and kept it", cy: "Darllenodd lais a’i gadw"))
    static let voiceSetAside = Event(
        "voice.set_aside",
        Phrase(en: "Set a voice aside", cy: "Rhoddodd lais o’r neilltu")
    )
    static let voicesGrouped = Event("voice.grouped", Phrase(en: "Grouped voices", cy: "Grwpiodd leisiau"))
    static let groupCorrected = Event(
        "voice.group_corrected",
        Phrase(en: "Changed a group of voices", cy: "Newidiodd grŵp o leisiau")
    )
    static let answerWritten = Event("voice.answered", Phrase(en: "Wrote an answer", cy: "Ysgrifennodd ateb"))
    static let answerApproved = Event(
        "voice.answer_approved",
        Phrase(en: "Approved an answer", cy: "Cymeradwyodd ateb")
    )
    static let answerReturned = Event("voice.answer_returned", Phrase(en: "Returned an answer", cy: "Dychwelodd ateb"))
    static let actionsLinked = Event(
        "voice.linked",
        Phrase(en: "Linked voices to actions", cy: "Cysylltodd leisiau â chamau")
    )
    static let seatSaved = Event("voice.seat_saved", Phrase(en: "Wrote down a seat", cy: "Ysgrifennodd sedd"))
    static let seatEnded = Event("voice.seat_ended", Phrase(en: "Ended a seat", cy: "Daeth â sedd i ben"))
    static let contactEnded = Event(
        "voice.contact_ended",
        Phrase(en: "Asked to be told no more", cy: "Gofynnodd am beidio â chael gwybod mwy")
    )
    static let contactForgotten = Event(
        "voice.contact_forgotten",
        Phrase(
            en: "Erased where to tell someone whose words were set aside",
            cy: "Dileodd ble i roi gwybod i rywun y rhoddwyd eu geiriau o’r neilltu"
        )
    )
    static let contributorsTold = Event(
        "voice.told",
        Phrase(
            en: "Told people what became of what they said",
            cy: "Dywedodd wrth bobl beth ddaeth o’r hyn a ddywedon nhw"
        )
    )

    static let ofVoices: [Event] = [
        voiceHeard, voicesBrought, voiceCorrected, voiceKept, voiceSetAside, voicesGrouped, groupCorrected,
        answerWritten, answerApproved, answerReturned, actionsLinked, seatSaved, seatEnded, contactEnded,
        contactForgotten, contributorsTold,
    ]
}

extension Notice {
    static let voiceHeard = Notice("voice-heard", Phrase(en: "It was written down.", cy: "Fe’i hysgrifennwyd."))
    static let voicesBrought = Notice(
        "voices-brought",
        Phrase(en: "The list was brought in.", cy: "Daethpwyd â’r rhestr i mewn.")
    )
    static let voiceCorrected = Notice("voice-corrected", Phrase(en: "It was changed.", cy: "Fe’i newidiwyd."))
    static let voiceKept = Notice(
        "voice-kept",
        Phrase(en: "It was kept, and waits for an answer.", cy: "Fe’i cadwyd, ac mae’n aros am ateb.")
    )
    static let voiceSetAside = Notice(
        "voice-set-aside",
        Phrase(en: "It was set aside.", cy: "Fe’i rhoddwyd o’r neilltu.")
    )
    static let grouped = Notice("voices-grouped", Phrase(en: "The group was saved.", cy: "Cadwyd y grŵp."))
    static let answered = Notice(
        "voice-answered",
        Phrase(
            en: "The answer was saved. A second person approves it before anyone else sees it.",
            cy: "Cadwyd yr ateb. Mae ail berson yn ei gymeradwyo cyn i neb arall ei weld."
        )
    )
    static let answerApproved = Notice(
        "answer-approved",
        Phrase(
            en: "The answer is approved. Everyone reads it from the next publication of a plan that answers it.",
            cy: "Cymeradwywyd yr ateb. Bydd pawb yn ei ddarllen o gyhoeddiad nesaf cynllun sy’n ei ateb."
        )
    )
    static let answerReturned = Notice(
        "answer-returned",
        Phrase(en: "The answer was returned.", cy: "Dychwelwyd yr ateb.")
    )
    static let linked = Notice(
        "voices-linked",
        Phrase(en: "The actions were saved. The answer stays as it was.", cy: "Cadwyd y camau. Mae’r ateb fel yr oedd.")
    )
    static let seatSaved = Notice("seat-saved", Phrase(en: "The seat was saved.", cy: "Cadwyd y sedd."))

    static let ofVoices: [Notice] = [
        voiceHeard, voicesBrought, voiceCorrected, voiceKept, voiceSetAside, grouped, answered, answerApproved,
        answerReturned, linked, seatSaved,
    ]
}
