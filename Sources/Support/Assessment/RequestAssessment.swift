import Carers
import Dates
import DesignSystem
import Desk
import Forms
import Foundation
import Markup
import Records
import Web

/// What is written down when an assessment is asked for.
struct NewAssessment: Sendable {
    let person: UUID
    let kind: AssessmentForm.Kind
    let askedBy: Assessment.Asker
    let requestedOn: Day
    let lookedAfter: UUID?

    init(person: UUID, kind: AssessmentForm.Kind, askedBy: Assessment.Asker, requestedOn: Day, lookedAfter: UUID? = nil)
    {
        self.person = person
        self.kind = kind
        self.askedBy = askedBy
        self.requestedOn = requestedOn
        self.lookedAfter = lookedAfter
    }

    /// `known` are those whom the carer looks after.
    init(_ form: Form, person: UUID, known: [UUID], today: Day) throws(InvalidForm) {
        var read = FormReader(form)
        self.person = person
        kind = read.choice(
            "kind",
            required: Phrase(en: "Choose whose assessment it is", cy: "Dewiswch asesiad pwy ydyw"),
            fallback: .adult
        )
        askedBy = read.choice(
            "asked_by",
            required: Phrase(en: "Choose who asked for it", cy: "Dewiswch pwy ofynnodd amdano"),
            fallback: .carer
        )
        requestedOn = read.day(
            "requested",
            required: Phrase(en: "Enter the day it was asked for", cy: "Rhowch y diwrnod y gofynnwyd amdano")
        )
        if requestedOn > today {
            read.refuse(
                "requested-day",
                Phrase(en: "The date must be today or before", cy: "Rhaid i’r dyddiad fod heddiw neu’n gynharach")
            )
        }
        lookedAfter = read.optionalUUID("looked_after").flatMap { known.contains($0) ? $0 : nil }
        try read.finish()
    }
}

/// Writes down that an assessment is wanted: its clock begins.
struct RequestAssessment: Command {
    let new: NewAssessment

    func permits(_ actor: Actor, _ db: any Reader) -> Bool { actor.may(.keepCarers) }

    func perform(_ work: Work) throws -> UUID {
        let person = try work.personToKeep(new.person)
        if let other = new.lookedAfter { _ = try work.person(other) }
        return try work.request(new, for: person)
    }
}

extension Work {
    /// Begins an assessment’s clock, within whatever asked for it.
    func request(_ new: NewAssessment, for person: Person) throws -> UUID {
        let id = newID()
        let step: LocalTarget = new.kind == .young ? .youngAssessment : .assessment
        let target = new.requestedOn.adding(days: try db.days(for: step, of: person.team))
        try db.add(new, id: id, target: target, by: actor, at: now)
        try record(.assessmentRequested, about: Person.subject(person.id), ["assessment": id.text])
        return id
    }
}

/// What can be asked for, for one person.
struct AssessmentToRequest: OpensPerson {
    struct Answer: Sendable {
        let frame: PersonFrame
        let lookedAfter: [Person]
        let kind: AssessmentForm.Kind
    }

    let person: UUID

    func answer(_ look: Look) throws -> Answer {
        let frame = try look.frame(of: person, for: .support)
        guard frame.mayKeep else { throw Refusal.notPermitted }
        return Answer(
            frame: frame,
            lookedAfter: try look.people(look.db.lookedAfter(by: person)),
            kind: try kind(of: frame.person, look)
        )
    }

    /// What the form proposes: by their age, and by whom they look after where that leaves no doubt.
    private func kind(of person: Person, _ look: Look) throws -> AssessmentForm.Kind {
        if person.ages(on: look.today).map({ $0.upperBound < 18 }) == true { return .young }
        return try Set(look.kinds(of: person.id).map(\.kind)) == [.parent] ? .parent : .adult
    }
}

let requestRoutes: [Route] = [
    .get("/carers/:person/assessments/new", for: .staffWho(.keepCarers)) { visit in
        let answer = try await visit.ask(AssessmentToRequest(person: visit.id("person")))
        var values = ["kind": answer.kind.rawValue]
        values.merge(Form.boxes("requested", answer.frame.today)) { $1 }
        return .page(requestPage(answer, visit, Form(values: values)))
    },
    .post("/carers/:person/assessments/new", for: .staffWho(.keepCarers)) { visit in
        let answer = try await visit.ask(AssessmentToRequest(person: visit.id("person")))
        let person = answer.frame.person.id
        do {
            let known = answer.lookedAfter.map(\.id)
            let new = try NewAssessment(visit.form, person: person, known: known, today: answer.frame.today)
            let id = try await visit.perform(RequestAssessment(new: new))
            return .redirect(to: SupportPaths.assessment(id, of: person), notice: .assessmentRequested)
        } catch let invalid as InvalidForm {
            return .tryAgain(requestPage(answer, visit, visit.form, invalid))
        }
    },
]

private func requestPage(
    _ answer: AssessmentToRequest.Answer,
    _ visit: Visit,
    _ form: Form,
    _ invalid: InvalidForm? = nil
) -> Page {
    let person = answer.frame.person.id
    let others = answer.lookedAfter.map { Option($0.id.text, name: $0.names.full) }
    let lookedAfter: HTML? =
        others.isEmpty
        ? nil
        : .select(
            "looked_after",
            label: Phrase(en: "The person they look after", cy: "Y person y maen nhw’n gofalu amdano"),
            options: [Option("", SupportWords.notKnown)] + others,
            form: form,
            invalid: invalid
        )
    return .ofPerson(
        answer.frame,
        Phrase(en: "Ask for an assessment", cy: "Gofyn am asesiad"),
        under: [NavigationItem(SupportWords.support, path: SupportPaths.person(person))],
        visit,
        width: .reading,
        invalid: invalid,
        body: """
            <p>\(Phrase(
                en: "A carer’s assessment is a conversation about them, and what would help. Nobody has to want it.",
                cy: "Sgwrs amdanyn nhw, a beth fyddai’n helpu, yw asesiad gofalwr. Nid oes rhaid i neb ei eisiau."
            ))</p>
            \(.form(action: SupportPaths.newAssessment(person), visit.context, """
                \(.radios("kind", legend: Phrase(en: "Whose assessment is it?", cy: "Asesiad pwy ydyw?"), options: AssessmentForm.Kind.allCases.map { Option($0.rawValue, $0.words, hint: $0.hint) }, form: form, invalid: invalid))
                \(.radios("asked_by", legend: Phrase(en: "Who asked for it?", cy: "Pwy ofynnodd amdano?"), options: Assessment.Asker.allCases.map { Option($0.rawValue, $0.words) }, form: form, invalid: invalid))
                \(.dateFields("requested", legend: Phrase(en: "When?", cy: "Pryd?"), form: form, invalid: invalid))
                \(lookedAfter)\(.button(SupportWords.save))
                """))
            """
    )
}

extension AssessmentForm.Kind {
    fileprivate var hint: Phrase {
        switch self {
        case .adult: Phrase(en: "18 or over, looks after an adult", cy: "18 oed neu hŷn, yn gofalu am oedolyn")
        case .parent:
            Phrase(
                en: "18 or over, with parental responsibility for a disabled child",
                cy: "18 oed neu hŷn, gyda chyfrifoldeb rhiant am blentyn anabl"
            )
        case .young: Phrase(en: "Under 18, helps anyone", cy: "Dan 18 oed, yn helpu unrhyw un")
        }
    }
}
