import DesignSystem
import Desk
import Forms
import Foundation
import Markup
import Strategy
import Web

/// The plan that follows: what it is called, and the time it covers.
func successorRoutes(_ carriers: [any PlanCarrier]) -> [Route] {
    [
        .get("/plans/:plan/review/successor", for: .staffWho(.editPlans)) { visit in
            let answer = try await visit.ask(PlanUnderReview(plan: visit.id("plan")))
            return .page(answer.mayBeFollowed ? successorPage(answer, visit, visit.form) : notNowPage(answer, visit))
        },
        .post("/plans/:plan/review/successor", for: .staffWho(.editPlans)) { visit in
            let answer = try await asked(visit)
            do {
                let details = try SuccessorDetails(visit.form)
                let made = try await visit.perform(
                    MakeSuccessor(plan: answer.tree.plan.id, details: details, carriers: carriers)
                )
                return .redirect(to: PlanPaths.plan(made), notice: .successorMade)
            } catch let invalid as InvalidForm {
                return .tryAgain(successorPage(answer, visit, visit.form, invalid))
            }
        },
    ]
}

/// A review that is finished and has no successor yet.
private func asked(_ visit: Visit) async throws -> PlanUnderReview.Answer {
    let answer = try await visit.ask(PlanUnderReview(plan: visit.id("plan")))
    guard answer.mayBeFollowed else { throw Refusal.notFound }
    return answer
}

extension PlanUnderReview.Answer {
    fileprivate var mayBeFollowed: Bool {
        mayEdit && review?.isFinished == true && review?.successor == nil
    }
}

extension SuccessorDetails {
    /// - Throws: `InvalidForm` with every problem.
    init(_ form: Form) throws(InvalidForm) {
        var read = FormReader(form)
        let title = read.text(
            "title",
            required: Phrase(en: "Enter what the plan is called", cy: "Rhowch enw’r cynllun"),
            most: 1000
        )
        let start = SuccessorDetails.month("period_start", &read)
        let end = SuccessorDetails.month("period_end", &read)
        if let start, let end, end < start {
            read.refuse("period_end", Phrase(en: "It ends before it begins", cy: "Mae’n dod i ben cyn dechrau"))
        }
        let text = read.optionalText("period")
        try read.finish()
        self.init(title: title, period: PlanPeriod(text: text, start: start, end: end))
    }

    /// "2026-04", or none.
    private static func month(_ field: String, _ read: inout FormReader) -> String? {
        guard let text = read.optionalText(field) else { return nil }
        if text.wholeMatch(of: /[0-9]{4}-(0[1-9]|1[0-2])/) == nil {
            read.refuse(field, Phrase(en: "Enter a month as 2026-04", cy: "Rhowch fis fel 2026-04"))
        }
        return text
    }
}

private func successorPage(
    _ answer: PlanUnderReview.Answer,
    _ visit: Visit,
    _ form: Form,
    _ invalid: InvalidForm? = nil
) -> Page {
    let plan = answer.tree.plan
    let carried = answer.fates.values.filter { $0.fate == .kept || $0.fate == .changed }.count
    let words = Phrase.counted(
        carried,
        en: EnglishForms(
            one: "1 action is carried into it, with its lead, partners, measures and who answers for it.",
            other:
                "\(carried) actions are carried into it, with their leads, partners, measures and who answers for them."
        ),
        cy: WelshForms(
            other:
                "Caiff \(carried) cam eu dwyn i mewn iddo, gyda’u harweinwyr, partneriaid, mesurau a phwy sy’n ateb drostynt."
        )
    )
    let draft = Phrase(
        en:
            "It begins as a draft that your team alone sees. Each action begins again as not started. What weighs what, milestones still to be reached and open risks go with it.",
        cy:
            "Mae’n dechrau fel drafft y gall eich tîm yn unig ei weld. Mae pob cam yn dechrau eto fel un heb ddechrau. Mae’r pwysau, y cerrig milltir sydd heb eu cyrraedd a’r risgiau agored yn mynd gydag ef."
    )
    return Page(
        Phrase(en: "Make the plan that follows", cy: "Gwneud y cynllun sy’n dilyn"),
        back: NavigationItem(ReviewWords.review, path: SuccessionPaths.review(plan.id)),
        invalid: invalid,
        body: """
            <p>\(words) \(draft)</p>
            \(.form(
                action: SuccessionPaths.successor(plan.id), visit.context,
                """
                \(.textField("title", label: Phrase(en: "What it is called", cy: "Beth yw ei enw"), form: form, invalid: invalid))
                \(.textField("period", label: Phrase(en: "Period", cy: "Cyfnod"), hint: Phrase(en: "As people say it, such as 2027 to 2030", cy: "Fel y mae pobl yn ei ddweud, fel 2027 i 2030"), width: "w20", isOptional: true, form: form, invalid: invalid))
                \(.textField("period_start", label: Phrase(en: "First month", cy: "Mis cyntaf"), hint: Phrase(en: "For example, 2027-04", cy: "Er enghraifft, 2027-04"), width: "w10", isOptional: true, form: form, invalid: invalid))
                \(.textField("period_end", label: Phrase(en: "Last month", cy: "Mis olaf"), hint: Phrase(en: "For example, 2030-03", cy: "Er enghraifft, 2030-03"), width: "w10", isOptional: true, form: form, invalid: invalid))
                \(.button(Phrase(en: "Make the draft", cy: "Gwneud y drafft")))
                """
            ))
            """
    )
}
