import Dates
import Delivery
import DesignSystem
import Desk
import Forms
import Foundation
import Markup
import Records
import Strategy

/// What is written down of something a carer said.
struct VoiceDetails: Sendable, Equatable {
    var source: VoiceSource
    var heardOn: HeardOn
    var words: String
    var theme: String?
    var cameFrom: String?
    var carers: CarerKind?
    var consent = Consent.notAsked
    var consentOn: Day?
    var plan: UUID?
    var language = Language.english

    static let mostWords = 4000

    init(source: VoiceSource, heardOn: HeardOn, words: String) {
        self.source = source
        self.heardOn = heardOn
        self.words = words
    }

    /// Reads the form, or says everything that is wrong with it.
    ///
    /// `plans` are those that may be chosen.
    init(_ form: Form, plans: [UUID], today: Day) throws(InvalidForm) {
        var reader = FormReader(form)
        words = reader.longText(
            "words",
            required: Phrase(en: "Write down what was said", cy: "Ysgrifennwch yr hyn a ddywedwyd"),
            most: Self.mostWords
        )
        source = reader.choice(
            "source",
            required: Phrase(en: "Choose where it was heard", cy: "Dewiswch ble y’i clywyd"),
            fallback: .other
        )
        if source == .plan {
            reader.refuse("source", Phrase(en: "Choose where it was heard", cy: "Dewiswch ble y’i clywyd"))
        }
        heardOn = HeardOn(today)
        if let written = reader.optionalText("heard") {
            if let read = HeardOn(written: written) {
                heardOn = read
                if read.first > today { reader.refuse("heard", Self.notYet) }
            } else {
                reader.refuse("heard", Self.notADay)
            }
        }
        theme = reader.optionalText("theme", most: 120)
        cameFrom = reader.optionalText("from", most: 200)
        carers = reader.optionalChoice("carers")
        consent = reader.optionalChoice("consent") ?? .notAsked
        consentOn = reader.optionalDay("consent-on")
        if consent == .notAsked {
            consentOn = nil
        } else if let day = consentOn, day > today {
            reader.refuse("consent-on", Self.notYet)
        } else {
            consentOn = consentOn ?? today
        }
        plan = reader.optionalUUID("plan")
        if !form["plan"].isEmpty, plan.map({ !plans.contains($0) }) ?? true {
            reader.refuse("plan", Phrase(en: "Choose a plan from the list", cy: "Dewiswch gynllun o’r rhestr"))
        }
        try reader.finish()
    }

    static let notADay = Phrase(
        en: "Write a day or a month, such as 12 March 2026 or March 2026",
        cy: "Ysgrifennwch ddiwrnod neu fis, fel 12 Mawrth 2026 neu Mawrth 2026"
    )
    static let notYet = Phrase(
        en: "The date must be today or before",
        cy: "Rhaid i’r dyddiad fod heddiw neu’n gynharach"
    )
}

extension HeardVoice {
    /// As the form holds it.
    var fields: [String: [String]] {
        var fields: [String: String] = [
            "words": words.words, "source": source.rawValue, "heard": heardOn?.words.en ?? "", "theme": theme ?? "",
            "from": cameFrom ?? "", "carers": carers?.rawValue ?? "", "consent": consent.rawValue,
            "plan": plan?.path ?? "", "team": team?.path ?? "", "version": String(version),
        ]
        fields.merge(Form.boxes("consent-on", consentOn)) { $1 }
        return fields.mapValues { [$0] }
    }
}

/// What a person may put a voice under: their teams, and the plans of these and those in force.
struct VoiceChoices: Question {
    struct Answer: Sendable {
        let teams: [UUID]
        let teamNames: [UUID: String]
        let plans: [Plan]
        let themes: [String]
        let today: Day
    }

    func permits(_ actor: Actor, _ db: any Reader) -> Bool { actor.may(.hearVoices) }

    func answer(_ look: Look) throws -> Answer {
        let teams = look.actor.teams(where: .hearVoices)
        return Answer(
            teams: teams,
            teamNames: try look.db.namesOfTeams(teams),
            plans: try look.db.plans(visibleTo: look.actor).filter { teams.contains($0.team) },
            themes: try look.db.voiceThemes(visibleTo: look.actor),
            today: look.today
        )
    }
}
