import Delivery
import Desk
import Forms
import Foundation
import Markup
import Records

/// An answer as someone wrote it.
struct AnswerForm: Sendable, Equatable {
    let kind: AnswerKind
    let reason: InternalText?
    let publicWords: PublicText

    init(kind: AnswerKind, reason: InternalText?, publicWords: PublicText) {
        self.kind = kind
        self.reason = reason
        self.publicWords = publicWords
    }

    init(_ answer: VoiceAnswer) {
        self.init(kind: answer.kind, reason: answer.reason, publicWords: answer.publicWords)
    }

    init(_ form: Form) throws(InvalidForm) {
        var reader = FormReader(form)
        kind = reader.choice(
            "kind",
            required: Phrase(en: "Choose the answer", cy: "Dewiswch yr ateb"),
            fallback: .accepted
        )
        let reason = reader.optionalLongText("reason", most: 4000)
        if reason == nil, kind != .accepted {
            reader.refuse(
                "reason",
                Phrase(
                    en: "Give the reason: anything but “accepted” needs one",
                    cy: "Rhowch y rheswm: mae angen un ar bopeth heblaw “derbyniwyd”"
                )
            )
        }
        self.reason = reason.map { InternalText($0) }
        publicWords = PublicText(
            reader.longText(
                "public",
                required: Phrase(
                    en: "Write what everyone will read",
                    cy: "Ysgrifennwch yr hyn y bydd pawb yn ei ddarllen"
                ),
                most: 2000
            )
        )
        try reader.finish()
    }
}

/// Writes an answer to a group, for a second person to approve.
///
/// The answer in force, if there is one, stays in force until then.
struct AnswerVoices: Command {
    let group: UUID
    let form: AnswerForm

    func permits(_ actor: Actor, _ db: any Reader) throws -> Bool {
        actor.mayInVoices(.answerVoices, team: try db.voiceGroup(group, visibleTo: actor).team)
    }

    func perform(_ work: Work) throws -> UUID {
        let group = try work.db.voiceGroup(group, visibleTo: work.actor)
        let before = try work.db.answers(ofGroup: group.id).first { $0.state != .replaced && $0.state != .returned }
        if let before, form == AnswerForm(before), before.summary.words == group.summary,
            try before.state != .approved || !work.hasNewQuotes(before.id, group.id)
        {
            throw InvalidForm("public", AnswerWords.unchanged)
        }
        let id = work.newID()
        try work.db.replaceOpenAnswers(ofGroup: group.id)
        try work.db.addAnswer(id, to: group, form, by: work.actor, at: work.now)
        try work.record(.answerWritten, about: VoiceGroup.subject(group.id), ["kind": form.kind.rawValue])
        return id
    }
}

extension Work {
    /// Whether voices of a group may be quoted by now that its answer in force does not quote.
    fileprivate func hasNewQuotes(_ answer: UUID, _ group: UUID) throws -> Bool {
        let quoted = Set(try db.quotes(ofAnswers: [answer])[answer, default: []].map(\.words))
        return try db.voices(inGroup: group, visibleTo: actor).contains {
            $0.isQuotable && !quoted.contains($0.words.words)
        }
    }
}

/// Lets an answer out to everyone, or gives it back with a remark.
///
/// Nobody approves their own.
struct JudgeAnswer: Command {
    let group: UUID
    let answer: UUID
    /// Why it is returned; none approves it.
    let remark: InternalText?

    func permits(_ actor: Actor, _ db: any Reader) throws -> Bool {
        guard actor.mayInVoices(.answerVoices, team: try db.voiceGroup(group, visibleTo: actor).team) else {
            return false
        }
        return try db.answers(ofGroup: group).first { $0.id == answer }?.writtenBy != actor.id
    }

    func perform(_ work: Work) throws {
        guard let answer = try work.db.answers(ofGroup: group).first(where: { $0.id == answer }) else {
            throw Refusal.notFound
        }
        let subject = VoiceGroup.subject(group)
        if let remark {
            try work.db.returnAnswer(answer.id, remark: remark)
            try work.record(.answerReturned, about: subject)
            return
        }
        try work.db.approve(answer, by: work.actor, at: work.now)
        for voice in try work.db.voices(inGroup: group, visibleTo: work.actor) where voice.isQuotable {
            try work.db.addQuote(PublicText(voice.words.words), ofVoice: voice.id, to: answer.id)
        }
        try work.record(.answerApproved, about: subject, ["kind": answer.kind.rawValue])
    }
}

extension HeardVoice {
    /// Whether its own words may stand beside an answer for everyone.
    ///
    /// What a plan says is told by its group's line.
    var isQuotable: Bool { consent == .yes && state == .kept && !isOfPlan }
}
