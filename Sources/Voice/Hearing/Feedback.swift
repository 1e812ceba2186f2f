package import Dates
import Delivery
package import Desk
package import Forms
package import Foundation
import Markup
package import Records
import Strategy

/// What a carer said, as another area is given it.
package struct Feedback: Sendable {
    package let id: UUID
    package let plan: UUID?
    package let source: String
    /// `2026-03-12` or `2026-03`; none for what a plan says.
    package let heard: String?
    package let words: String
    package let theme: String?
    package let cameFrom: String?
    package let carers: String?
    package let consent: String
    /// What is answered to it, once that is approved.
    package let answer: String?
    package let recorded: Instant

    init(_ voice: HeardVoice) {
        id = voice.id
        plan = voice.plan
        source = voice.source.rawValue
        heard = voice.heardOn?.iso
        words = voice.words.words
        theme = voice.theme
        cameFrom = voice.cameFrom
        carers = voice.carers?.rawValue
        consent = voice.consent.rawValue
        answer = voice.answer?.rawValue
        recorded = voice.createdAt
    }
}

/// The words that stand for kinds of feedback where it is written down by a program.
package enum FeedbackWords {
    package static let sources = VoiceSource.heard.map(\.rawValue)
    package static let allSources = VoiceSource.allCases.map(\.rawValue)
    package static let carers = CarerKind.allCases.map(\.rawValue)
    package static let consents = Consent.allCases.map(\.rawValue)
    package static let answers = AnswerKind.allCases.map(\.rawValue)
    /// The most characters of what was said.
    package static let most = VoiceDetails.mostWords
}

/// What was heard and kept that somebody may see, the newest first.
package struct FeedbackHeard: Question {
    let offset: Int
    let limit: Int

    package init(offset: Int, limit: Int) {
        self.offset = offset
        self.limit = limit
    }

    package func permits(_ actor: Actor, _ db: any Reader) -> Bool { actor.may(.seeVoices) }

    package func answer(_ look: Look) throws -> [Feedback] {
        try look.db.voices(VoiceFilter(), visibleTo: look.actor, limit: limit, offset: offset).map(Feedback.init)
    }
}

/// What somebody may put feedback under, for whoever writes it down by a program.
package struct FeedbackChoices: Question {
    package struct Answer: Sendable {
        let choices: VoiceChoices.Answer

        /// The command that writes down what a form says, by the rules of the page for it.
        package func recording(_ form: Form, team: UUID) throws(InvalidForm) -> RecordFeedback {
            let details = try VoiceDetails(form, plans: choices.plans.map(\.id), today: choices.today)
            return RecordFeedback(command: RecordVoice(details: details, team: team))
        }
    }

    package init() {}

    package func permits(_ actor: Actor, _ db: any Reader) -> Bool { actor.may(.hearVoices) }

    package func answer(_ look: Look) throws -> Answer { Answer(choices: try VoiceChoices().answer(look)) }
}

/// Writes down something a carer said, as it came from another program.
package struct RecordFeedback: Command {
    let command: RecordVoice

    package func permits(_ actor: Actor, _ db: any Reader) -> Bool { command.permits(actor, db) }
    package func perform(_ work: Work) throws -> UUID { try command.perform(work) }
}

extension Look {
    /// Whose a group of voices is, and which plan it is about: for whoever tells of its answer.
    package func groupOfFeedback(_ id: UUID) throws -> (team: UUID?, plan: UUID?) {
        let group = try db.voiceGroup(id, visibleTo: .system("feedback"))
        return (group.team, group.plan)
    }
}
