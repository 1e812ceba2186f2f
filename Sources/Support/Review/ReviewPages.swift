import Carers
import Dates
import DesignSystem
import Desk
import Forms
import Foundation
import Markup
import Records
import Web

/// What a review is made beside: the last one, and what the carer answered on the scale before.
struct ReviewToHold: OpensPerson {
    struct Answer: Sendable {
        let open: OpenPlan.Answer
        let taken: [ScoresTaken]
        /// What the carer countersigned, by the review’s id.
        let signed: [UUID: Countersignature]

        /// The reviews before the one shown; all of them where none is.
        func before(_ review: Review?) -> Review? {
            guard let review else { return open.reviews.first }
            return open.reviews.drop { $0.id != review.id }.dropFirst().first
        }
    }

    let person: UUID
    let plan: UUID

    func answer(_ look: Look) throws -> Answer {
        let open = try OpenPlan(person: person, id: plan).answer(look)
        var signed: [UUID: Countersignature] = [:]
        for review in open.reviews { signed[review.id] = try look.db.countersignature(of: review.id, look.means) }
        return Answer(open: open, taken: try look.db.wellbeing(of: person), signed: signed)
    }
}

let reviewRoutes: [Route] = [
    .get("/carers/:person/support-plans/:supportplan/reviews", for: .staffWho(.keepCarers)) { visit in
        let answer = try await visit.reviewToHold()
        guard answer.open.frame.mayKeep else { throw Refusal.notPermitted }
        guard answer.open.plan.state == .approved else { return .page(notInForce(answer, visit)) }
        var values = Form.boxes("held", answer.open.frame.today)
        values["kind"] = answer.open.reviews.isEmpty ? Review.Kind.lightTouch.rawValue : Review.Kind.yearly.rawValue
        return .page(reviewForm(answer, visit, Form(values: values)))
    },
    .post("/carers/:person/support-plans/:supportplan/reviews", for: .staffWho(.keepCarers)) { visit in
        let answer = try await visit.reviewToHold()
        let person = answer.open.frame.person.id
        do {
            let details = try ReviewDetails(visit.form, needs: answer.open.needs, today: answer.open.frame.today)
            let command = HoldReview(person: person, plan: answer.open.plan.id, details: details)
            switch try await visit.perform(command) {
            case .held: return .redirect(to: answer.open.path, notice: .reviewHeld)
            case .revised(let plan): return .redirect(to: SupportPaths.plan(plan, of: person), notice: .reviewHeld)
            case .reassessed(let assessment):
                return .redirect(to: SupportPaths.assessment(assessment, of: person), notice: .reviewHeld)
            }
        } catch let invalid as InvalidForm {
            return .tryAgain(reviewForm(answer, visit, visit.form, invalid))
        }
    },
    .get("/carers/:person/support-plans/:supportplan/reviews/:review", for: .staffWho(.seeCarers)) { visit in
        let answer = try await visit.reviewToHold()
        let id = try visit.id("review")
        guard let review = answer.open.reviews.first(where: { $0.id == id }) else { throw Refusal.notFound }
        return .page(reviewPage(review, answer, visit))
    },
]

extension Visit {
    fileprivate func reviewToHold() async throws -> ReviewToHold.Answer {
        try await ask(ReviewToHold(person: id("person"), plan: id("supportplan")))
    }
}

/// Only what is in force is looked at together.
private func notInForce(_ answer: ReviewToHold.Answer, _ visit: Visit) -> Page {
    .ofPerson(
        answer.open.frame,
        ReviewWords.review,
        under: answer.open.crumbs,
        visit,
        body:
            "<p>\(Phrase(en: "This plan is not in force, so there is nothing to review.", cy: "Nid yw’r cynllun hwn mewn grym, felly nid oes dim i’w adolygu."))</p>"
    )
}

private func reviewForm(
    _ answer: ReviewToHold.Answer,
    _ visit: Visit,
    _ form: Form,
    _ invalid: InvalidForm? = nil
) -> Page {
    let last = answer.before(nil)
    let needs: [HTML] = answer.open.needs.map { need in
        let before = last?.answers.needs[need.id.text]
        let said: HTML? = before.map { before in
            "<p class=\"meta\">\(ReviewWords.lastTime): \(before.going?.words) <span class=\"pre\">\(before.words)</span></p>"
        }
        let going = ReviewAnswers.Going.allCases.map { Option($0.rawValue, $0.words) }
        return .fieldset(
            need.title,
            """
            <p>\(need.wanted)</p>\(said)
            \(.radios("going-\(need.id.text)", legend: Phrase(en: "How is it now?", cy: "Sut mae nawr?"), options: going, isOptional: true, form: form, invalid: invalid))
            \(.textArea("words-\(need.id.text)", label: Phrase(en: "In words", cy: "Mewn geiriau"), rows: 2, isOptional: true, form: form, invalid: invalid))
            """
        )
    }
    let kinds = Review.Kind.allCases.map { Option($0.rawValue, $0.words) }
    let ends = Review.CameOf.allCases.map { Option($0.rawValue, $0.words) }
    return .ofPerson(
        answer.open.frame,
        ReviewWords.review,
        under: answer.open.crumbs,
        visit,
        width: .reading,
        invalid: invalid,
        autosaves: true,
        body: .form(
            action: answer.open.path + "/reviews",
            visit.context,
            autosave: .page,
            """
            \(.radios("kind", legend: Phrase(en: "What kind of review is it?", cy: "Pa fath o adolygiad ydyw?"), options: kinds, form: form, invalid: invalid))
            \(.dateFields("held", legend: Phrase(en: "When was it held?", cy: "Pryd y’i cynhaliwyd?"), form: form, invalid: invalid))
            \(.textArea("asked", label: Phrase(en: "If nobody had planned it: why?", cy: "Os nad oedd neb wedi’i drefnu: pam?"), rows: 2, isOptional: true, form: form, invalid: invalid))
            \(needs)\(saidBefore(last))
            \(.textArea("carer", label: SupportWords.carerWords, hint: Phrase(en: "What has changed?", cy: "Beth sydd wedi newid?"), rows: 4, isOptional: true, form: form, invalid: invalid))
            \(.textArea("holder", label: Phrase(en: "What you make of it", cy: "Eich barn chi"), rows: 4, isOptional: true, form: form, invalid: invalid))
            \(scale(answer.taken.last?.scores, form))
            \(.radios("came_of", legend: Phrase(en: "What comes of it?", cy: "Beth ddaw ohono?"), options: ends, form: form, invalid: invalid))
            \(.textArea("next", label: Phrase(en: "What happens next?", cy: "Beth sy’n digwydd nesaf?"), rows: 2, form: form, invalid: invalid))
            \(.dateFields("next_on", legend: Phrase(en: "Next review", cy: "Adolygiad nesaf"), hint: Phrase(en: "Without a day: after the local target", cy: "Heb ddiwrnod: ar ôl y targed lleol"), isOptional: true, form: form, invalid: invalid))
            \(.button(SupportWords.save))
            """
        )
    )
}

/// What was said last time, for whoever holds the next.
private func saidBefore(_ last: Review?) -> HTML? {
    guard let last else { return nil }
    return .details(
        Phrase(en: "What was said last time", cy: "Yr hyn a ddywedwyd y tro diwethaf"),
        .summaryList([
            Fact(SupportWords.carerWords, text: last.answers.carer),
            Fact(Phrase(en: "By whoever held it", cy: "Gan bwy bynnag a’i cynhaliodd"), text: last.answers.holder),
            Fact(Phrase(en: "What was to happen next", cy: "Yr hyn oedd i ddigwydd nesaf"), text: last.answers.next),
        ])
    )
}

/// The nine statements, each with what the carer answered last time.
private func scale(_ last: WellbeingScores?, _ form: Form) -> HTML {
    let questions: [HTML] = WellbeingDomain.allCases.map { domain in
        let before = last?[domain].flatMap { point in WellbeingScale.levels.first { $0.code == String(point) } }
        let hint = before.map { level in
            Phrase(
                en: "\(ReviewWords.lastTime.en): \(level.words.en)",
                cy: "\(ReviewWords.lastTime.cy): \(level.words.cy)"
            )
        }
        return .radios(
            "wellbeing_\(domain.rawValue)",
            legend: domain.statement,
            hint: hint,
            options: WellbeingScale.levels.map { Option($0.code, $0.words) },
            isOptional: true,
            form: form
        )
    }
    return .fieldset(
        Phrase(en: "How true is this for the carer now?", cy: "Pa mor wir yw hyn i’r gofalwr nawr?"),
        "\(questions)"
    )
}

private func reviewPage(_ review: Review, _ answer: ReviewToHold.Answer, _ visit: Visit) -> Page {
    let before = answer.before(review)
    let rows: [[HTML]] = answer.open.needs.map { need in
        [
            "\(need.title)", said(review.answers.needs[need.id.text]), said(before?.answers.needs[need.id.text]),
        ]
    }
    let columns: [Column] = [
        Column(Phrase(en: "Need", cy: "Angen")), Column(Phrase(en: "This time", cy: "Y tro hwn")),
        Column(ReviewWords.lastTime),
    ]
    let facts = [
        Fact(Phrase(en: "Held", cy: "Cynhaliwyd"), "\(HTML.day(review.heldOn)): \(review.heldName)"),
        Fact(Phrase(en: "What came of it", cy: "Beth ddaeth ohono"), "\(review.cameOf.words)"),
        Fact(Phrase(en: "Why it was held", cy: "Pam y’i cynhaliwyd"), text: review.answers.asked),
        Fact(SupportWords.carerWords, text: review.answers.carer),
        Fact(Phrase(en: "By whoever held it", cy: "Gan bwy bynnag a’i cynhaliodd"), text: review.answers.holder),
        Fact(Phrase(en: "What happens next", cy: "Beth sy’n digwydd nesaf"), text: review.answers.next),
    ]
    let index = answer.taken.firstIndex { $0.review == review.id }
    let way = index.flatMap { index in
        index > 0 ? distance(answer.taken[0], answer.taken[index - 1], answer.taken[index]) : nil
    }
    let needs: HTML? =
        rows.isEmpty
        ? nil
        : .table(Phrase(en: "How each need is going", cy: "Sut mae pob angen yn mynd"), columns: columns, rows: rows)
    return .ofPerson(
        answer.open.frame,
        review.kind.words,
        under: answer.open.crumbs,
        visit,
        body:
            "\(.summaryList(facts))\(signedPart(answer.signed[review.id], isOlder: false))\(needs)\(way)<p>\(.link(ToolWords.scores, to: SupportPaths.scores(answer.open.frame.person.id)))</p>"
    )
}

private func said(_ need: ReviewAnswers.OfNeed?) -> HTML {
    guard let need else { return .none() }
    return "\(need.going?.words) <span class=\"pre\">\(need.words)</span>"
}

enum ReviewWords {
    static let review = Phrase(en: "Review", cy: "Adolygiad")
    static let lastTime = Phrase(en: "Last time", cy: "Y tro diwethaf")
}
