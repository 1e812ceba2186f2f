import Carers
import Dates
import DesignSystem
import Desk
import Forms
import Foundation
import Markup
import Records
import Web

/// Writes down that the carer does not want an assessment.
///
/// The duty comes back when they ask later, or when things appear to have changed: a new one is then asked for.
struct RefuseAssessment: Command {
    let person: UUID
    let id: UUID
    let reason: String?

    func permits(_ actor: Actor, _ db: any Reader) -> Bool { actor.may(.keepCarers) }

    func perform(_ work: Work) throws {
        _ = try work.personToKeep(person)
        let assessment = try work.db.assessment(id, of: person)
        guard assessment.isOpen else { throw Refusal.changedMeanwhile }
        let sealed: String? = try SealedAssessment.refused.seal(reason, row: id, work)
        try work.db.refuse(assessment: id, on: work.today, reason: sealed)
        try work.record(.assessmentRefused, about: Person.subject(person), ["assessment": id.text])
    }
}

/// Writes down support that could not wait for the assessment.
struct GiveUrgentSupport: Command {
    let person: UUID
    let id: UUID
    let words: String

    func permits(_ actor: Actor, _ db: any Reader) -> Bool { actor.may(.keepCarers) }

    func perform(_ work: Work) throws {
        _ = try work.personToKeep(person)
        let assessment = try work.db.assessment(id, of: person)
        guard assessment.isOpen else { throw Refusal.changedMeanwhile }
        let sealed: String = try SealedAssessment.urgent.seal(words, row: id, work)
        try work.db.giveUrgentSupport(assessment: id, on: work.today, words: sealed)
        try work.record(.urgentSupport, about: Person.subject(person), ["assessment": id.text])
    }
}

/// Writes down that the carer has the written record of the assessment, since when and how.
struct GiveAssessmentCopy: Command {
    let person: UUID
    let id: UUID
    let day: Day
    let how: CopyGiven

    func permits(_ actor: Actor, _ db: any Reader) -> Bool { actor.may(.keepCarers) }

    func perform(_ work: Work) throws {
        _ = try work.personToKeep(person)
        let assessment = try work.db.assessment(id, of: person)
        guard assessment.state == .approved else { throw Refusal.changedMeanwhile }
        try work.db.giveCopy(ofAssessment: id, on: day, how: how)
        try work.record(.assessmentCopyGiven, about: Person.subject(person), ["assessment": id.text])
    }
}

let afterAssessmentRoutes: [Route] = [
    .post("/carers/:person/assessments/:assessment/refusal", for: .staffWho(.keepCarers)) { visit in
        let answer = try await visit.openAssessment()
        var read = FormReader(visit.form)
        let reason = read.optionalLongText("reason", most: 4000)
        do {
            try read.finish()
            try await visit.perform(
                RefuseAssessment(person: answer.frame.person.id, id: answer.assessment.id, reason: reason)
            )
            return .redirect(to: answer.path, notice: .assessmentSaved)
        } catch let invalid as InvalidForm {
            return .tryAgain(assessmentPage(answer, visit, visit.form, invalid))
        }
    },
    .post("/carers/:person/assessments/:assessment/urgent", for: .staffWho(.keepCarers)) { visit in
        let answer = try await visit.openAssessment()
        do {
            var read = FormReader(visit.form)
            let words = read.longText(
                "urgent",
                required: Phrase(en: "Say what was given, and why", cy: "Dywedwch beth a roddwyd, a pham"),
                most: 4000
            )
            try read.finish()
            try await visit.perform(
                GiveUrgentSupport(person: answer.frame.person.id, id: answer.assessment.id, words: words)
            )
            return .redirect(to: answer.path, notice: .assessmentSaved)
        } catch let invalid as InvalidForm {
            return .tryAgain(assessmentPage(answer, visit, visit.form, invalid))
        }
    },
    .post("/carers/:person/assessments/:assessment/copy", for: .staffWho(.keepCarers)) { visit in
        let answer = try await visit.openAssessment()
        do {
            let (day, how) = try copyGiven(visit.form, today: answer.frame.today)
            try await visit.perform(
                GiveAssessmentCopy(person: answer.frame.person.id, id: answer.assessment.id, day: day, how: how)
            )
            return .redirect(to: answer.path, notice: .copyGiven)
        } catch let invalid as InvalidForm {
            return .tryAgain(assessmentPage(answer, visit, visit.form, invalid))
        }
    },
]

/// When and how a copy was given, as its form says.
func copyGiven(_ form: Form, today: Day) throws(InvalidForm) -> (Day, CopyGiven) {
    var read = FormReader(form)
    let how: CopyGiven = read.choice(
        "how",
        required: Phrase(en: "Choose how it was given", cy: "Dewiswch sut y’i rhoddwyd"),
        fallback: .byHand
    )
    let day = read.day("given", required: Phrase(en: "Enter the day it was given", cy: "Rhowch y diwrnod y’i rhoddwyd"))
    if day > today {
        read.refuse(
            "given-day",
            Phrase(en: "The date must be today or before", cy: "Rhaid i’r dyddiad fod heddiw neu’n gynharach")
        )
    }
    try read.finish()
    return (day, how)
}

func copyForm(action: String, today: Day, _ visit: Visit, _ form: Form, _ invalid: InvalidForm?) -> HTML {
    var values = Form.boxes("given", today)
    for name in ["given-day", "given-month", "given-year", "how"] where form.has(name) { values[name] = form[name] }
    let shown = Form(values: values)
    return .form(
        action: action,
        visit.context,
        """
        \(.radios("how", legend: Phrase(en: "How was the copy given?", cy: "Sut y rhoddwyd y copi?"), options: CopyGiven.allCases.map { Option($0.rawValue, $0.words) }, form: shown, invalid: invalid))
        \(.dateFields("given", legend: Phrase(en: "When?", cy: "Pryd?"), form: shown, invalid: invalid))
        \(.button(Phrase(en: "The copy was given", cy: "Rhoddwyd y copi")))
        """
    )
}
