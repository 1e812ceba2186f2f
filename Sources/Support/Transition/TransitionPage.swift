import Carers
import Dates
import DesignSystem
import Desk
import Forms
import Foundation
import Markup
import Records
import Web

/// The eighteenth birthdays that bear on someone, and each step taken for them, opened.
struct TransitionOfPerson: OpensPerson {
    struct Answer: Sendable {
        let frame: PersonFrame
        let turning: [TurningEighteen]
        /// Those that may be named as the one the step led to.
        let assessments: [Assessment]
        /// By step: our reasons and the carer's words, and the information given.
        let words: [UUID: String]
        let advice: [UUID: String]
        /// Steps whose plan waits to be carried over.
        let toCarry: Set<UUID>

        var path: String { SupportPaths.transition(frame.person.id) }
    }

    let person: UUID

    func answer(_ look: Look) throws -> Answer {
        let frame = try look.frame(of: person, for: .support)
        let turning = try look.turningEighteen(frame.person)
        let steps = turning.flatMap(\.steps)
        var words: [UUID: String] = [:]
        var advice: [UUID: String] = [:]
        var toCarry: Set<UUID> = []
        for step in steps {
            words[step.id] = try Transition.words.open(step.wordsSealed, row: step.id, look.means)
            advice[step.id] = try Transition.advice.open(step.adviceSealed, row: step.id, look.means)
            if step.plan == nil, let assessment = step.assessment,
                try look.db.planToCarry(person, past: assessment) != nil
            {
                toCarry.insert(step.id)
            }
        }
        return Answer(
            frame: frame,
            turning: turning,
            assessments: try look.db.assessments(of: person).filter { $0.kind != .young && $0.state != .refused },
            words: words,
            advice: advice,
            toCarry: toCarry
        )
    }
}

let transitionRoutes: [Route] = [
    .get("/carers/:person/transition", for: .staffWho(.seeCarers)) { visit in
        .page(transitionPage(try await visit.transition(), visit))
    },
    .post("/carers/:person/transition", for: .staffWho(.keepCarers)) { visit in
        let answer = try await visit.transition()
        do {
            let offer = try TransitionOffer(visit.form, known: answer.turning, today: answer.frame.today)
            try await visit.perform(OfferTransition(person: answer.frame.person.id, offer: offer))
            return .redirect(to: answer.path, notice: .transitionOffered)
        } catch let invalid as InvalidForm {
            return .tryAgain(transitionPage(answer, visit, invalid))
        }
    },
    .post("/carers/:person/transition/:transition/ending", for: .staffWho(.keepCarers)) { visit in
        let answer = try await visit.transition()
        let id = try visit.id("transition")
        guard let step = answer.turning.flatMap(\.steps).first(where: { $0.id == id }) else { throw Refusal.notFound }
        do {
            let ending = try TransitionEnding(
                visit.form,
                of: step,
                assessments: answer.assessments.map(\.id),
                today: answer.frame.today
            )
            let person = answer.frame.person.id
            try await visit.perform(EndTransition(person: person, transition: id, ending: ending))
            return .redirect(to: answer.path, notice: .transitionEnded)
        } catch let invalid as InvalidForm {
            return .tryAgain(transitionPage(answer, visit, invalid))
        }
    },
    .post("/carers/:person/transition/:transition/plan", for: .staffWho(.keepCarers)) { visit in
        let person = try visit.id("person")
        let plan = try await visit.perform(CarryPlanOver(person: person, transition: visit.id("transition")))
        return .redirect(to: SupportPaths.plan(plan, of: person), notice: .planCarriedOver)
    },
]

extension Visit {
    fileprivate func transition() async throws -> TransitionOfPerson.Answer {
        try await ask(TransitionOfPerson(person: id("person")))
    }
}

func transitionPage(_ answer: TransitionOfPerson.Answer, _ visit: Visit, _ invalid: InvalidForm? = nil) -> Page {
    let parts: [HTML] = answer.turning.map { turning in
        """
        <h2>\(heading(turning, answer.frame.person))</h2>
        <p>\(HTML.tag(turning.standing(on: answer.frame.today))) \(TransitionWords.on) \(HTML.day(turning.birthday)). \
        \(TransitionWords.offerFrom) \(HTML.day(turning.dueOn)).</p>
        \(each: turning.steps, { stepPart($0, answer, visit, invalid) })
        \(if: answer.frame.mayKeep && turning.mayOffer, offerForm(turning, answer, visit, invalid))
        """
    }
    let person = answer.frame.person.id
    return .ofPerson(
        answer.frame,
        TransitionWords.title,
        under: [NavigationItem(SupportWords.support, path: SupportPaths.person(person))],
        visit,
        width: .reading,
        invalid: invalid,
        autosaves: true,
        body: """
            <p class="meta">\(TransitionWords.local)</p>
            \(parts.isEmpty ? HTML.emptyState(TransitionWords.none) : "\(parts)")
            """
    )
}

private func heading(_ turning: TurningEighteen, _ person: Person) -> Phrase {
    let name = (turning.child ?? person).names.full
    return Phrase(en: "\(name) turns eighteen", cy: "\(name) yn troi’n ddeunaw")
}

private func stepPart(
    _ step: Transition,
    _ answer: TransitionOfPerson.Answer,
    _ visit: Visit,
    _ invalid: InvalidForm?
) -> HTML {
    var facts = [Fact(TransitionWords.offered, "\(HTML.day(step.offeredOn)): \(step.offeredName)")]
    if step.kind == .young {
        facts += [
            Fact(TransitionWords.likely, yesOrNo(step.isLikely)),
            Fact(TransitionWords.benefit, yesOrNo(step.hasBenefit)),
            Fact(TransitionWords.consent, step.consent.map { "\($0.words)" } ?? .none()),
            Fact(TransitionWords.risk, harmFact(step)),
        ]
    }
    if let outcome = step.outcome {
        facts.append(
            Fact(
                TransitionWords.outcome,
                "\(outcome.words), \(step.outcomeOn.map { HTML.day($0) }): \(step.outcomeName)"
            )
        )
    }
    if let words = answer.words[step.id] { facts.append(Fact(TransitionWords.words, text: words)) }
    if let advice = answer.advice[step.id] { facts.append(Fact(TransitionWords.advice, text: advice)) }
    let person = answer.frame.person.id
    if let assessment = step.assessment {
        facts.append(
            Fact(
                SupportWords.assessment,
                .link(SupportWords.assessment, to: SupportPaths.assessment(assessment, of: person))
            )
        )
    }
    if let plan = step.plan {
        facts.append(Fact(TransitionWords.carried, .link(PlanWords.plan, to: SupportPaths.plan(plan, of: person))))
    }
    let owed: HTML? =
        switch step.owed {
        case .yes: "<p>\(TransitionWords.owed)</p>"
        case .notYet: "<p>\(TransitionWords.owedNotKnown)</p>"
        case .no: nil
        }
    let harm: HTML? = step.asksOfHarm && answer.frame.mayKeep ? harmForm(step, answer, visit, invalid) : nil
    let carry: HTML? =
        answer.toCarry.contains(step.id) && answer.frame.mayKeep
        ? .form(
            action: "\(answer.path)/\(step.id.text)/plan",
            visit.context,
            "<p>\(TransitionWords.carryWords)</p>\(HTML.button(TransitionWords.carry, .secondary))"
        ) : nil
    let ending: HTML? =
        step.outcome == nil && answer.frame.mayKeep ? endingForm(step, answer, visit, invalid) : nil
    return "\(HTML.summaryList(facts))\(owed)\(harm)\(carry)\(ending)"
}

private func yesOrNo(_ answer: Bool?) -> HTML {
    answer.map { $0 ? "\(TransitionWords.yes)" : "\(TransitionWords.no)" } ?? .none()
}

private func offerForm(
    _ turning: TurningEighteen,
    _ answer: TransitionOfPerson.Answer,
    _ visit: Visit,
    _ invalid: InvalidForm?
) -> HTML {
    let isMine = visit.form["kind"] == turning.kind.rawValue && visit.form["child"] == (turning.child?.id.text ?? "")
    let sent =
        isMine ? visit.form : Form(values: Form.boxes(TransitionFields.offered(turning.child?.id), answer.frame.today))
    let wrong = isMine ? invalid : nil
    let choices = [Option("yes", TransitionWords.yes), Option("no", TransitionWords.no)]
    let consents = Transition.Consent.allCases.map { Option($0.rawValue, $0.words) }
    let ofYoung: HTML = """
        \(.radios("likely", legend: TransitionWords.likely, options: choices, form: sent, invalid: wrong))
        \(.radios("benefit", legend: TransitionWords.benefit, options: choices, form: sent, invalid: wrong))
        \(.radios("consent", legend: TransitionWords.consent, options: consents, form: sent, invalid: wrong))
        \(.radios("risk", legend: TransitionWords.riskAsked, hint: TransitionWords.riskHint, options: Known.harmOptions, form: sent, invalid: wrong))
        """
    return .details(
        turning.steps.isEmpty ? TransitionWords.offer : TransitionWords.offerAgain,
        open: wrong != nil || (turning.steps.isEmpty && turning.dueOn <= answer.frame.today),
        .form(
            action: answer.path,
            visit.context,
            // Forms of several children are alike: what was saved of one is not to be put into another.
            autosave: answer.turning.count == 1 ? .page : nil,
            """
            \(.hidden("kind", turning.kind.rawValue))\(.hidden("child", turning.child?.id.text ?? ""))
            \(.dateFields(TransitionFields.offered(turning.child?.id), legend: TransitionWords.offeredWhen, form: sent, invalid: wrong))
            \(if: turning.kind == .young, ofYoung)\(.button(SupportWords.save))
            """
        )
    )
}

private func endingForm(
    _ step: Transition,
    _ answer: TransitionOfPerson.Answer,
    _ visit: Visit,
    _ invalid: InvalidForm?
) -> HTML {
    let fields = TransitionFields(step)
    let isMine = visit.form["step"] == step.id.text
    let sent = isMine ? visit.form : Form(values: Form.boxes(fields.ended, answer.frame.today))
    let wrong = isMine ? invalid : nil
    let outcomes = Transition.Outcome.allCases.map { Option($0.rawValue, $0.words) }
    let assessments =
        [Option("", TransitionWords.elsewhere)]
        + answer.assessments.map { one in
            let day = Phrase.day(one.requestedOn)
            return Option(
                one.id.text,
                Phrase(en: "\(one.kind.words.en), \(day.en)", cy: "\(one.kind.words.cy), \(day.cy)")
            )
        }
    return .details(
        TransitionWords.end,
        open: wrong != nil,
        .form(
            action: "\(answer.path)/\(step.id.text)/ending",
            visit.context,
            // Its fields are named for the step, so that what was saved of one is never put into another.
            autosave: .page,
            """
            \(.hidden("step", step.id.text))\(.hidden("version", String(step.version)))
            \(.radios(fields.outcome, legend: TransitionWords.outcome, options: outcomes, form: sent, invalid: wrong))
            \(.dateFields(fields.ended, legend: TransitionWords.endedWhen, form: sent, invalid: wrong))
            \(.select(fields.assessment, label: TransitionWords.whichAssessment, options: assessments, form: sent, invalid: wrong))
            \(.textArea(fields.words, label: TransitionWords.words, hint: TransitionWords.wordsHint, rows: 3, isOptional: true, form: sent, invalid: wrong))
            \(.textArea(fields.advice, label: TransitionWords.advice, hint: TransitionWords.adviceHint, rows: 3, isOptional: true, form: sent, invalid: wrong))
            \(.button(SupportWords.save))
            """
        )
    )
}
