import Dates
import Delivery
import DesignSystem
import Desk
import Forms
import Foundation
import Markup
import Strategy
import Web

extension VoiceDetails {
    /// One field for each thing that is said of a voice, whatever boxes its form has.
    var merged: [String: String] {
        [
            "words": words, "source": source.rawValue, "heard": heardOn.words.en, "theme": theme ?? "",
            "from": cameFrom ?? "", "carers": carers?.rawValue ?? "", "consent": consent.rawValue,
            "consent-on": consentOn?.iso ?? "", "plan": plan?.path ?? "",
        ]
    }
}

extension HeardVoice {
    /// As `VoiceDetails.merged` has them.
    var merged: [String: String] {
        [
            "words": words.words, "source": source.rawValue, "heard": heardOn?.words.en ?? "", "theme": theme ?? "",
            "from": cameFrom ?? "", "carers": carers?.rawValue ?? "", "consent": consent.rawValue,
            "consent-on": consentOn?.iso ?? "", "plan": plan?.path ?? "",
        ]
    }
}

extension EditConflict {
    /// Everything in which two versions of a voice differ.
    ///
    /// What its words were before is not kept, so nobody can say which of the two changed them: both are asked about.
    init(choosing details: VoiceDetails, over now: HeardVoice) {
        let present = now.merged
        self.init(
            clashes: details.merged.sorted { $0.key < $1.key }.filter { $0.value != present[$0.key] }.map {
                Clash(field: $0.key, theirs: present[$0.key] ?? "", mine: $0.value, by: "")
            }
        )
        version = now.version
    }
}

/// Both versions of what two people wrote down of one voice.
func voiceConflict(
    _ conflict: EditConflict,
    _ voice: HeardVoice,
    _ choices: VoiceChoices.Answer,
    _ visit: Visit
) throws -> Reply {
    let path = VoicePaths.voice(voice.id)
    // Two people who wrote the same have nothing to choose.
    guard !conflict.clashes.isEmpty else { return .redirect(to: path, notice: .voiceCorrected) }
    let details = try VoiceDetails(visit.form, plans: choices.plans.map(\.id), today: choices.today)
    let mine = details.merged.merging(["team": visit.form["team"]]) { $1 }
    let plans = choices.plans
    let page = Page.choosing(
        conflict,
        mine,
        action: path + "/edit",
        visit,
        names: VoiceWords.fields,
        days: ["consent-on"]
    ) { field, value in
        switch field {
        case "source": VoiceSource(rawValue: value)?.words
        case "carers": CarerKind(rawValue: value)?.words
        case "consent": Consent(rawValue: value)?.words
        case "plan": plans.first { $0.id.path == value }.map { Phrase(asWritten: $0.title) }
        default: nil
        }
    }
    return .conflict(page)
}

extension VoiceWords {
    static let said = Phrase(en: "What they said, in their words", cy: "Yr hyn a ddywedon nhw, yn eu geiriau eu hunain")
    static let heardWhere = Phrase(en: "Where was it heard?", cy: "Ble y’i clywyd?")
    static let when = Phrase(en: "When", cy: "Pryd")
    static let consentOn = Phrase(en: "When they said yes or no", cy: "Pryd y dywedon nhw iawn neu na")

    /// What each field of a voice is called.
    static let fields: [String: Phrase] = [
        "words": said, "source": heardWhere, "heard": when, "theme": theme, "from": cameFrom, "carers": carers,
        "consent": consent, "consent-on": consentOn, "plan": plan,
    ]
}
