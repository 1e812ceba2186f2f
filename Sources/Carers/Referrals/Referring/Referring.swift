import DesignSystem
import Markup
import Web

/// Referring a carer in the course of one's work: a start page, the steps, and the page that says it arrived.
struct Referring {
    let settings: FindingSettings

    var journey: Journey {
        var journey = Journey(
            "refer",
            ReferWords.title,
            path: FindingPaths.referForm,
            for: .everyone,
            from: NavigationItem(ReferWords.title, path: FindingPaths.refer),
            steps: ReferSteps.all,
            summary: { _ in "" },
            finishing: ReferWords.send
        ) { [settings] visit, form, draft in
            let send = SendArrival(
                kind: .referral,
                told: Told(form, only: ReferSteps.all.flatMap(\.fields)),
                draft: draft,
                owner: visit.draftOwner,
                language: visit.language,
                targets: settings.targets
            )
            try await visit.perform(send)
            return .redirect(to: FindingPaths.referSent)
        }
        journey.above = FindingWords.dangerAlert
        journey.guests = .finding("refer", done: FindingPaths.referSent)
        return journey
    }

    var routes: [Route] {
        [
            .get(FindingPaths.refer, for: .everyone) { _ in .page(startPage) },
            .get(FindingPaths.referSent, for: .everyone) { visit in
                try await .page(sentPage(visit, settings, [.referral]))
            },
        ]
    }

    private var startPage: Page {
        Page(
            ReferWords.title,
            breadcrumbs: FindingWords.home,
            body: """
                <p>\(ReferWords.opening)</p><h2>\(ReferWords.need)</h2>
                <ul><li>\(ReferWords.needYes)</li><li>\(ReferWords.needReach)</li><li>\(ReferWords.needYou)</li></ul>
                <p>\(ReferWords.track)</p>
                \(FindingWords.dangerAlert)
                <p>\(.buttonLink(FindingWords.start, to: FindingPaths.referForm, .primary))</p>
                <p>\(.link(ComeBackWords.statusTitle, to: FindingPaths.referStatus))</p>
                <p>\(.link(ReferWords.forSelf, to: FindingPaths.register))</p>
                \(FindingWords.help(settings))
                """
        )
    }
}
