import Delivery
import DesignSystem
import Markup

extension ReportSource {
    /// How far each plan is and how that was worked out, never the number alone; the same of each theme.
    var howFar: ComposedPart {
        let sentences = progress.flatMap { plan in
            let own =
                [share(of: plan), plan.whole.countsLine, plan.whole.standingSentence].compactMap { $0 }
                + plan.whole.roundingNotes
            // Of several plans each says its own in one piece, under its name.
            return tellsPlans
                ? [
                    Phrase(
                        en: own.map(\.en).joined(separator: " "),
                        cy: own.map(\.cy).joined(separator: " ")
                    )
                ] : own
        }
        return ComposedPart(
            sentences.map { .fact($0) },
            columns: [.theme] + (tellsPlans ? [.plan] : []) + [.share, .working, .counted],
            rows: progress.flatMap { plan in [row(plan)] + plan.themes.map { row($0, of: plan) } }
        )
    }

    private func share(of plan: PlanProgress) -> Phrase {
        let of = tellsPlans ? Phrase(en: "\(plan.title): ", cy: "\(plan.title): ") : Phrase(same: "")
        guard let share = plan.whole.share, let sum = plan.whole.sum else {
            let none = plan.whole.sentence
            return Phrase(en: of.en + none.en, cy: of.cy + none.cy)
        }
        return Phrase(
            en: "\(of.en)\(share.percent)% of what counts is done (\(sum.en)).",
            cy: "\(of.cy)Mae \(share.percent)% o’r hyn sy’n cyfrif wedi’i wneud (\(sum.cy))."
        )
    }

    private func row(_ plan: PlanProgress) -> ReportRow {
        let name = ReportText.fact(Phrase(en: "The whole plan", cy: "Y cynllun cyfan"))
        return row("plan-\(plan.id.written)", name, plan.path, plan.whole, of: plan)
    }

    private func row(_ theme: PlanProgress.Part, of plan: PlanProgress) -> ReportRow {
        row("theme-\(theme.id.written)", .asWritten(theme.name), theme.path, theme.rollUp, of: plan)
    }

    private func row(_ key: String, _ name: ReportText, _ path: String, _ rollUp: RollUp, of plan: PlanProgress)
        -> ReportRow
    {
        let nothing = ReportText.fact(Phrase(en: "Nothing to count", cy: "Dim i’w gyfrif"))
        return ReportRow(
            key: key,
            path: path,
            cells: [name] + (tellsPlans ? [.asWritten(plan.title)] : []) + [
                rollUp.share.map { .fact($0.words) } ?? nothing, rollUp.sum.map { .fact($0) } ?? nothing,
                .fact(rollUp.countsLine),
            ]
        )
    }
}
