import Carers
import Dates
import Foundation

/// From the request to the last review.
extension SupportWriter {
    func assess(_ plot: inout LifePlot, _ told: inout [LifeMoment]) {
        let share = plot.kind == .young ? 70 : 44
        guard plot.random.chance(share) else { return }
        let asked = WorkingTime.after(plot.registeredAt, days: 2...160, &plot.random)
        let kind = kind(plot, on: asked)
        let mark = Int.random(in: 0..<100, using: &plot.random)
        let asker: Assessment.Asker = mark < 50 ? .carer : mark < 78 ? .us : .someoneElse
        add(&told, plot, asked, AssessmentAsked(kind: kind, askedBy: asker))
        if plot.random.chance(7) {
            let at = WorkingTime.after(asked, days: 3...30, &plot.random)
            add(&told, plot, at, AssessmentRefused(reason: plot.random.one(of: SupportSayings.refusals)))
            return
        }
        // Most within the local target, one in five after it, and a few far beyond.
        let span = plot.random.chance(78) ? 5...20 : plot.random.chance(80) ? 25...60 : 70...130
        let met = WorkingTime.after(asked, days: span, &plot.random)
        let isEligible = plot.random.chance(kind == .adult ? 72 : 80)
        let found = AssessmentPages(kind, isEligible: isEligible, plot.otherName, &plot.random)
        add(&told, plot, met, AssessmentWritten(pages: found.pages))
        let decided = WorkingTime.after(met, days: 1...8, &plot.random)
        let details = SupportSayings.decision(kind, isEligible: isEligible, &plot.random)
        add(&told, plot, decided, EligibilityFound(details: details))
        var judged = WorkingTime.after(decided, days: 1...7, &plot.random)
        if plot.random.chance(8) {
            let remark = "Say in plain words what caring keeps them from."
            add(&told, plot, judged, by: .manager, EligibilityJudged(sentBack: remark))
            let again = WorkingTime.after(judged, days: 1...6, &plot.random)
            add(&told, plot, again, EligibilityFound(details: details))
            judged = WorkingTime.after(again, days: 1...4, &plot.random)
        }
        add(&told, plot, judged, by: .manager, EligibilityJudged(sentBack: nil))
        if plot.random.chance(91) {
            let at = WorkingTime.after(judged, days: 1...9, &plot.random)
            let how = CopyGiven.allCases.randomElement(using: &plot.random) ?? .post
            add(&told, plot, at, AssessmentCopied(how: how))
        }
        if isEligible { plan(&plot, &told, after: judged, points: found.points) }
    }

    private func kind(_ plot: LifePlot, on moment: Instant) -> AssessmentForm.Kind {
        switch plot.kind {
        case .adult: .adult
        case .parent: .parent
        // Who has turned eighteen meanwhile is assessed as an adult.
        case .young: plot.born.adding(years: 18) > WorkingTime.day(of: moment) ? .young : .adult
        }
    }

    private func plan(_ plot: inout LifePlot, _ told: inout [LifeMoment], after: Instant, points: Int) {
        // For one in twenty no plan was begun yet, which the lists show.
        guard plot.random.chance(95) else { return }
        let written = WorkingTime.after(after, days: plot.random.chance(80) ? 2...14 : 20...50, &plot.random)
        let answers = SupportSayings.answers(young: plot.kind == .young, plot.otherName, &plot.random)
        let plan = PlanWritten(
            answers: answers,
            budget: Int.random(in: 0...24, using: &plot.random) * 5000,
            contingency: plot.random.one(of: SupportSayings.contingencies),
            advice: plot.random.one(of: SupportSayings.advice)
        )
        add(&told, plot, written, plan)
        if plot.random.chance(18), plot.kind != .young {
            let paid = PlanPaid(pence: 30_000, purpose: plot.random.one(of: SupportSayings.purposes))
            add(&told, plot, written.adding(seconds: 90), paid)
        }
        let sent = WorkingTime.after(written, days: 0...5, &plot.random)
        add(&told, plot, sent, PlanSent())
        let approved = WorkingTime.after(sent, days: 1...9, &plot.random)
        add(&told, plot, approved, by: .manager, PlanApproved())
        if plot.random.chance(90) {
            let at = WorkingTime.after(approved, days: 1...10, &plot.random)
            let how = CopyGiven.allCases.randomElement(using: &plot.random) ?? .post
            if at < planLimit(plot) { add(&told, plot, at, PlanCopied(how: how)) }
        }
        beforeEnd(plot, after: approved, &told, PlanEnded(words: "They stopped caring."))
        review(&plot, &told, after: approved, points)
    }

    /// A first look after six to eight weeks, then every year; some late, and some not held yet though they are due.
    private func review(_ plot: inout LifePlot, _ told: inout [LifeMoment], after: Instant, _ points: Int) {
        var (last, points, nth) = (after, points, 0)
        while nth < 7 {
            let late = plot.random.chance(16) ? 30...140 : -12...10
            let span = nth == 0 ? 50 : 362
            last = WorkingTime.after(last, days: (span + late.lowerBound)...(span + late.upperBound), &plot.random)
            if last >= planLimit(plot) || plot.random.chance(9) { return }
            let better = plot.random.chance(48)
            points = min(5, max(1, points + (better ? 1 : plot.random.chance(25) ? -1 : 0)))
            let scores = Dictionary(
                uniqueKeysWithValues: WellbeingDomain.allCases.map { domain in
                    (domain, min(5, max(1, points + Int.random(in: -1...1, using: &plot.random))))
                }
            )
            let review = PlanReviewed(
                kind: nth == 0 ? .lightTouch : .yearly,
                going: better ? .better : plot.random.chance(70) ? .same : .worse,
                words: plot.random.one(of: better ? SupportSayings.better : SupportSayings.asBefore),
                next: plot.random.one(of: SupportSayings.next),
                points: scores
            )
            add(&told, plot, last, review)
            nth += 1
        }
    }
}
