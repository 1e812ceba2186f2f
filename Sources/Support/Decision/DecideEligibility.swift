import Carers
import Desk
import Forms
import Foundation
import Markup
import Records

/// What a form says of a decision.
struct DecisionDetails: Sendable {
    let decided: Known
    let reason: String?
    let words: String
    let advice: String?

    init(decided: Known, reason: String? = nil, words: String, advice: String? = nil) {
        self.decided = decided
        self.reason = reason
        self.words = words
        self.advice = advice
    }

    /// `eligibility` is what the answers come to: whoever decides otherwise says why.
    init(_ form: Form, eligibility: Eligibility) throws(InvalidForm) {
        var read = FormReader(form)
        let chosen = Known(rawValue: form["decided"]) ?? .notYet
        if chosen == .notYet {
            read.refuse("decided", Phrase(en: "Choose what is decided", cy: "Dewiswch beth a benderfynir"))
        }
        decided = chosen
        reason = read.optionalLongText("reason", most: 4000)
        words = read.longText(
            "words",
            required: Phrase(
                en: "Write what the carer is told, in plain words",
                cy: "Ysgrifennwch yr hyn a ddywedir wrth y gofalwr, mewn geiriau plaen"
            )
        )
        advice = read.optionalLongText("advice")
        if chosen != .notYet, chosen != eligibility.verdict, reason == nil {
            read.refuse(
                "reason",
                Phrase(
                    en: "This is not what the answers come to: say why",
                    cy: "Nid dyma ganlyniad yr atebion: dywedwch pam"
                )
            )
        }
        if chosen == .no, advice == nil {
            read.refuse(
                "advice",
                Phrase(
                    en: "Someone who is not eligible is told what else can help",
                    cy: "Dywedir wrth rywun nad yw’n gymwys beth arall all helpu"
                )
            )
        }
        try read.finish()
    }
}

/// Decides whether a carer is eligible, and sends that to a second person.
struct DecideEligibility: Command {
    let person: UUID
    let id: UUID
    let details: DecisionDetails
    /// The version whose answers were looked at.
    let seen: Int

    func permits(_ actor: Actor, _ db: any Reader) -> Bool { actor.may(.keepCarers) }

    func perform(_ work: Work) throws {
        _ = try work.personToKeep(person)
        let assessment = try work.db.assessment(id, of: person)
        guard assessment.state == .underWay, assessment.version == seen else { throw Refusal.changedMeanwhile }
        let sheet = try AnswerSheet(assessment.form, work.db.answers(of: id), work.means)
        let eligibility = sheet.eligibility
        guard eligibility.verdict != .notYet else { throw InvalidForm("decided", DecisionWords.stillMissing) }
        if details.decided != eligibility.verdict, details.reason == nil { throw Refusal.notPermitted }
        let row = work.newID()
        try work.db.add(
            NewDecision(
                id: row,
                assessment: id,
                eligibility: eligibility,
                decided: details.decided,
                reason: try StoredDecision.reason.seal(details.reason, row: row, work),
                words: try StoredDecision.words.seal(details.words, row: row, work),
                advice: try StoredDecision.advice.seal(details.advice, row: row, work)
            ),
            by: work.actor,
            at: work.now
        )
        try work.db.setState(.waiting, ofAssessment: id)
        try work.record(
            .eligibilityDecided,
            about: Person.subject(person),
            ["assessment": id.text, "as_worked_out": details.decided == eligibility.verdict ? "yes" : "no"]
        )
    }
}

/// A second person, who had no hand in it, approves a decision or sends it back.
struct JudgeDecision: Command {
    enum Judgement: Sendable, Equatable {
        case approve
        case sendBack(String)
    }

    let person: UUID
    let id: UUID
    let decision: UUID
    let judgement: Judgement

    func permits(_ actor: Actor, _ db: any Reader) throws -> Bool {
        try actor.may(.approveSupport) && !db.hadAHand(actor.id, in: id)
    }

    func perform(_ work: Work) throws {
        _ = try work.personToKeep(person)
        let assessment = try work.db.assessment(id, of: person)
        guard let newest = try work.db.decisions(on: id).last, newest.id == decision, assessment.state == .waiting
        else {
            throw Refusal.changedMeanwhile
        }
        switch judgement {
        case .approve:
            try work.db.judge(decision: decision, .approved, remark: nil, by: work.actor, at: work.now)
            try work.db.setState(.approved, ofAssessment: id, approvedOn: work.today)
            try work.record(.eligibilityApproved, about: Person.subject(person), ["assessment": id.text])
        case .sendBack(let remark):
            let sealed: String = try StoredDecision.remark.seal(remark, row: decision, work)
            try work.db.judge(decision: decision, .returned, remark: sealed, by: work.actor, at: work.now)
            try work.db.setState(.underWay, ofAssessment: id)
            try work.record(.eligibilityReturned, about: Person.subject(person), ["assessment": id.text])
        }
    }
}

enum DecisionWords {
    static let stillMissing = Phrase(
        en: "Some answers are still missing, so nothing can be decided yet",
        cy: "Mae rhai atebion ar goll o hyd, felly ni ellir penderfynu dim eto"
    )
    static let eligible = Phrase(en: "Eligible", cy: "Cymwys")
    static let notEligible = Phrase(en: "Not eligible", cy: "Ddim yn gymwys")
    static let support = Phrase(en: "Support is to be given", cy: "Mae cymorth i’w roi")
    static let noSupport = Phrase(en: "No support under section 17", cy: "Dim cymorth o dan adran 17")

    static func words(_ known: Known, _ law: Eligibility.Law) -> Phrase {
        switch (law, known) {
        case (_, .notYet): Known.notYet.words
        case (.careAct, .yes): eligible
        case (.careAct, .no): notEligible
        case (.childrenAct, .yes): support
        case (.childrenAct, .no): noSupport
        }
    }
}
