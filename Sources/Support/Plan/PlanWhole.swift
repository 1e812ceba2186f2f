import Carers
import Dates
import DesignSystem
import Desk
import Forms
import Foundation
import Markup
import Records
import Web

/// What stands round the needs of a plan: money, advice, what if, and whether the carer agrees.
struct PlanWhole: Sendable {
    let budget: Amount?
    let bearsOn: [SupportPlan.Matter]
    let agreed: SupportPlan.Agreed?
    let agreedOn: Day?
    let words: PlanWholeSealed
}

extension PlanWhole {
    init(_ form: Form, today: Day) throws(InvalidForm) {
        var read = FormReader(form)
        budget = read.amount("budget")
        bearsOn = read.many("bears_on")
        agreed = read.optionalChoice("agreed")
        let said = read.optionalLongText("agreed_words", most: 4000)
        if let agreed, agreed != .yes, said == nil {
            read.refuse(
                "agreed_words",
                Phrase(
                    en: "Say what they do not agree with, and why",
                    cy: "Dywedwch â beth nad ydynt yn cytuno, a pham"
                )
            )
        }
        let day = read.optionalDay("agreed_on")
        if let day, day > today {
            read.refuse(
                "agreed_on-day",
                Phrase(en: "The date must be today or before", cy: "Rhaid i’r dyddiad fod heddiw neu’n gynharach")
            )
        }
        agreedOn = agreed == nil ? nil : day ?? today
        words = PlanWholeSealed(
            contingency: read.optionalLongText("contingency"),
            advice: read.optionalLongText("advice"),
            agreed: agreed == nil ? nil : said
        )
        try read.finish()
    }
}

/// The words of it: sealed on their way to the records, opened on their way to a page.
struct PlanWholeSealed: Sendable, Equatable {
    let contingency: String?
    let advice: String?
    let agreed: String?
}

/// Somebody else changed the same form meanwhile: their words are shown beside one’s own.
struct PlanChanged: Error {}

/// Changes what stands round the needs.
struct CorrectPlanWhole: Command {
    let person: UUID
    let id: UUID
    let whole: PlanWhole
    let seen: Int

    func permits(_ actor: Actor, _ db: any Reader) -> Bool { actor.may(.keepCarers) }

    func perform(_ work: Work) throws {
        _ = try work.personToKeep(person)
        let plan = try work.db.supportPlan(id, of: person)
        guard plan.state == .draft, plan.wholeVersion == seen else { throw PlanChanged() }
        let sealed = PlanWholeSealed(
            contingency: try SealedPlan.contingency.seal(whole.words.contingency, row: id, work),
            advice: try SealedPlan.advice.seal(whole.words.advice, row: id, work),
            agreed: try SealedPlan.agreed.seal(whole.words.agreed, row: id, work)
        )
        try work.db.correct(plan: id, whole, words: sealed, seen: seen)
        try work.db.touch(plan: id, by: work.actor.id)
        try work.record(.supportPlanWritten, about: Person.subject(person), ["plan": id.text])
    }
}

let planWholeRoutes: [Route] = [
    .get("/carers/:person/support-plans/:supportplan/whole", for: .staffWho(.keepCarers)) { visit in
        let answer = try await visit.openPlan(toWrite: true)
        return .page(wholePage(answer, visit, answer.wholeForm))
    },
    .post("/carers/:person/support-plans/:supportplan/whole", for: .staffWho(.keepCarers)) { visit in
        let answer = try await visit.openPlan()
        do {
            let whole = try PlanWhole(visit.form, today: answer.frame.today)
            try await visit.perform(
                CorrectPlanWhole(
                    person: answer.frame.person.id,
                    id: answer.plan.id,
                    whole: whole,
                    seen: Int(visit.form["version"]) ?? 0
                )
            )
            return .redirect(to: answer.path, notice: .planSaved)
        } catch let invalid as InvalidForm {
            return .tryAgain(wholePage(answer, visit, visit.form, invalid))
        } catch is PlanChanged {
            return .conflict(wholePage(answer, visit, visit.form, theirs: answer.wholeFacts))
        }
    },
]

extension OpenPlan.Answer {
    fileprivate var wholeForm: Form {
        var values = [
            "contingency": words.contingency ?? "", "advice": words.advice ?? "", "agreed_words": words.agreed ?? "",
            "agreed": plan.agreed?.rawValue ?? "", "version": String(plan.wholeVersion),
        ]
        values.merge(Form.amount("budget", plan.budget)) { $1 }
        values.merge(Form.boxes("agreed_on", plan.agreedOn)) { $1 }
        var fields = values.mapValues { [$0] }
        fields["bears_on"] = plan.bearsOn.map(\.rawValue)
        return Form(fields)
    }
}

private func wholePage(
    _ answer: OpenPlan.Answer,
    _ visit: Visit,
    _ form: Form,
    _ invalid: InvalidForm? = nil,
    theirs: [Fact]? = nil
) -> Page {
    let matters = SupportPlan.Matter.allCases.map { Option($0.rawValue, $0.words) }
    let agreed = SupportPlan.Agreed.allCases.map { Option($0.rawValue, $0.words) }
    return .ofPerson(
        answer.frame,
        PlanWords.whole,
        under: answer.crumbs,
        visit,
        width: .reading,
        invalid: invalid,
        autosaves: true,
        body: """
            \(PlanWords.changedMeanwhile(theirs))
            \(.form(action: answer.path + "/whole", visit.context, autosave: .page, """
                \(.amountFields("budget", label: Phrase(en: "Personal budget", cy: "Cyllideb bersonol"), hint: Phrase(en: "What it costs to meet the needs that are met. It may be 0.", cy: "Cost diwallu’r anghenion a ddiwellir. Gall fod yn 0."), form: form, invalid: invalid))
                \(.checkboxes("bears_on", legend: Phrase(en: "What may the support help with, besides the needs?", cy: "Gyda beth y gallai’r cymorth helpu, heblaw’r anghenion?"), options: matters, form: form, invalid: invalid))
                \(.textArea("advice", label: PlanGap.advice.words, hint: Phrase(en: "How to meet or reduce needs, and keep them from growing", cy: "Sut i ddiwallu neu leihau anghenion, a’u hatal rhag tyfu"), rows: 4, form: form, invalid: invalid))
                \(.textArea("contingency", label: PlanGap.contingency.words, hint: Phrase(en: "Who steps in if the carer is ill or called away", cy: "Pwy sy’n camu i mewn os yw’r gofalwr yn sâl neu’n cael ei alw i ffwrdd"), rows: 4, form: form, invalid: invalid))
                \(.radios("agreed", legend: PlanWords.doesCarerAgree, options: agreed, isOptional: true, form: form, invalid: invalid))
                \(.dateFields("agreed_on", legend: Phrase(en: "When did they say so?", cy: "Pryd y dywedon nhw hynny?"), isOptional: true, form: form, invalid: invalid))
                \(.textArea("agreed_words", label: Phrase(en: "In their words: what they do not agree with, and why", cy: "Yn eu geiriau nhw: â beth nad ydynt yn cytuno, a pham"), rows: 3, isOptional: true, form: form, invalid: invalid))
                \(.hidden("version", String(answer.plan.wholeVersion)))\(.button(SupportWords.save))
                """))
            """
    )
}
