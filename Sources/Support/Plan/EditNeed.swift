import Carers
import DesignSystem
import Desk
import Forms
import Foundation
import Markup
import Records
import Web

/// Adds a need to a plan: one that was not found by the law’s questions, and may still be answered.
struct AddPlanNeed: Command {
    let person: UUID
    let plan: UUID
    let details: NeedDetails

    func permits(_ actor: Actor, _ db: any Reader) -> Bool { actor.may(.keepCarers) }

    func perform(_ work: Work) throws {
        _ = try work.personToKeep(person)
        _ = try work.db.supportPlan(plan, of: person)
        try work.db.touch(plan: plan, by: work.actor.id)
        let position = try work.db.needs(ofPlan: plan, work.means).count
        _ = try work.addNeed(details, code: "other", isEligible: false, position: position, to: plan)
        try work.record(.supportPlanWritten, about: Person.subject(person), ["plan": plan.text])
    }
}

/// Changes what is said of a need.
struct CorrectPlanNeed: Command {
    let person: UUID
    let plan: UUID
    let need: UUID
    let details: NeedDetails
    let seen: Int

    func permits(_ actor: Actor, _ db: any Reader) -> Bool { actor.may(.keepCarers) }

    func perform(_ work: Work) throws {
        _ = try work.personToKeep(person)
        let plan = try work.db.supportPlan(plan, of: person)
        guard let now = try work.db.needs(ofPlan: plan.id, work.means).first(where: { $0.id == need }) else {
            throw Refusal.notFound
        }
        guard plan.state == .draft, now.version == seen else { throw PlanChanged() }
        if now.isEligible, details.reply == .notMet { throw InvalidForm("reply", NeedDetails.eligibleIsMet) }
        try work.db.touch(plan: plan.id, by: work.actor.id)
        try work.correct(need: need, details, seen: seen)
        try work.record(.supportPlanWritten, about: Person.subject(person), ["plan": plan.id.text])
    }
}

extension NeedDetails {
    static let eligibleIsMet = Phrase(
        en: "An eligible need is met: by this plan, or in another way",
        cy: "Diwellir angen cymwys: gan y cynllun hwn, neu mewn ffordd arall"
    )

    /// Nothing is required yet: a plan is checked when it is sent.
    init(_ form: Form) throws(InvalidForm) {
        var read = FormReader(form)
        words = read.optionalLongText("need", most: 4000) ?? ""
        wanted = read.optionalLongText("wanted", most: 4000) ?? ""
        reply = read.optionalChoice("reply")
        why = read.optionalLongText("why", most: 4000) ?? ""
        try read.finish()
    }
}

let needRoutes: [Route] = [
    .get("/carers/:person/support-plans/:supportplan/needs/new", for: .staffWho(.keepCarers)) { visit in
        let answer = try await visit.openPlan(toWrite: true)
        return .page(needPage(nil, answer, visit, Form()))
    },
    .post("/carers/:person/support-plans/:supportplan/needs/new", for: .staffWho(.keepCarers)) { visit in
        let answer = try await visit.openPlan(toWrite: true)
        do {
            let details = try NeedDetails(visit.form)
            if details.words.isEmpty {
                throw InvalidForm("need", Phrase(en: "Write what the need is", cy: "Ysgrifennwch beth yw’r angen"))
            }
            try await visit.perform(
                AddPlanNeed(person: answer.frame.person.id, plan: answer.plan.id, details: details)
            )
            return .redirect(to: answer.path, notice: .planSaved)
        } catch let invalid as InvalidForm {
            return .tryAgain(needPage(nil, answer, visit, visit.form, invalid))
        }
    },
    .get("/carers/:person/support-plans/:supportplan/needs/:planneed", for: .staffWho(.keepCarers)) { visit in
        let (answer, need) = try await visit.openNeed(toWrite: true)
        return .page(needPage(need, answer, visit, need.form))
    },
    .post("/carers/:person/support-plans/:supportplan/needs/:planneed", for: .staffWho(.keepCarers)) { visit in
        let (answer, need) = try await visit.openNeed()
        do {
            let details = try NeedDetails(visit.form)
            try await visit.perform(
                CorrectPlanNeed(
                    person: answer.frame.person.id,
                    plan: answer.plan.id,
                    need: need.id,
                    details: details,
                    seen: Int(visit.form["version"]) ?? 0
                )
            )
            return .redirect(to: answer.path, notice: .planSaved)
        } catch let invalid as InvalidForm {
            return .tryAgain(needPage(need, answer, visit, visit.form, invalid))
        } catch is PlanChanged {
            return .conflict(needPage(need, answer, visit, visit.form, theirs: need.facts))
        }
    },
]

extension Visit {
    func openNeed(toWrite: Bool = false) async throws -> (OpenPlan.Answer, PlanNeed) {
        let answer = try await openPlan(toWrite: toWrite)
        let id = try id("planneed")
        guard let need = answer.needs.first(where: { $0.id == id }) else { throw Refusal.notFound }
        return (answer, need)
    }
}

extension PlanNeed {
    fileprivate var form: Form {
        Form(values: [
            "need": words, "wanted": wanted, "reply": reply?.rawValue ?? "", "why": why, "version": String(version),
        ])
    }

    /// What it says, as facts.
    var facts: [Fact] {
        [
            Fact(Phrase(en: "The need", cy: "Yr angen"), text: words.isEmpty ? nil : words),
            Fact(
                Phrase(en: "What the carer wants", cy: "Beth mae’r gofalwr ei eisiau"),
                text: wanted.isEmpty ? nil : wanted
            ),
            Fact(
                Phrase(en: "What becomes of it", cy: "Beth ddaw ohono"),
                reply.map { "\($0.words)" } ?? .none(Phrase(en: "Not said yet", cy: "Heb ei ddweud eto"))
            ),
        ] + (why.isEmpty ? [] : [Fact(Phrase(en: "How, or why not", cy: "Sut, neu pam lai"), text: why)])
    }
}

private func needPage(
    _ need: PlanNeed?,
    _ answer: OpenPlan.Answer,
    _ visit: Visit,
    _ form: Form,
    _ invalid: InvalidForm? = nil,
    theirs: [Fact]? = nil
) -> Page {
    let replies = PlanNeed.Reply.allCases.filter { need?.isEligible != true || $0 != .notMet }
    let title = need?.title ?? Phrase(en: "Add a need", cy: "Ychwanegu angen")
    return .ofPerson(
        answer.frame,
        title,
        under: answer.crumbs,
        visit,
        width: .reading,
        invalid: invalid,
        autosaves: true,
        body: """
            \(PlanWords.changedMeanwhile(theirs))
            \(.form(action: answer.path + "/needs/" + (need?.id.text ?? "new"), visit.context, autosave: .page, """
                \(.textArea("need", label: Phrase(en: "The need, in plain words", cy: "Yr angen, mewn geiriau plaen"), rows: 3, form: form, invalid: invalid))
                \(.textArea("wanted", label: Phrase(en: "What the carer wants to be able to do", cy: "Beth mae’r gofalwr am allu ei wneud"), rows: 3, form: form, invalid: invalid))
                \(.radios("reply", legend: Phrase(en: "What becomes of it?", cy: "Beth ddaw ohono?"), options: replies.map { Option($0.rawValue, $0.words) }, isOptional: true, form: form, invalid: invalid))
                \(.textArea("why", label: Phrase(en: "If not by this plan: how, or why not?", cy: "Os nad gan y cynllun hwn: sut, neu pam lai?"), rows: 3, isOptional: true, form: form, invalid: invalid))
                \(need.map { .hidden("version", String($0.version)) })\(.button(SupportWords.save))
                """))
            """
    )
}
