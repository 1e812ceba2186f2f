import Carers
import DesignSystem
import Desk
import Markup
import Web

/// What of support is late, missing or waiting among the carers whoever asks may see.
let supportWorkRoutes: [Route] = [
    .get(SupportPaths.work, for: .staffWho(.seeCarers)) { visit in
        let parts = try await lateLists(SupportLate.lists, visit)
        let targets: HTML? =
            visit.actor.may(.approveSupport)
            ? "<p>\(HTML.link(TargetWords.title, to: CarersPaths.targets))</p>" : nil
        return .page(
            Page(
                SupportWords.work,
                breadcrumbs: [CarersWords.crumb],
                width: .wide,
                subNavigation: supportLists(visit),
                body: "<p>\(LateWords.local)</p>\(parts)\(targets)"
            )
        )
    }
]
