import DesignSystem
import Desk
import Forms
import Foundation
import Markup
import Records
import Web

/// How many people there are that whoever asks may see.
struct CarersCounts: Question {
    func permits(_ actor: Actor, _ db: any Reader) -> Bool { actor.may(.seeCarers) || actor.may(.guardRecords) }
    func answer(_ look: Look) throws -> Int { try look.db.countPeople(visibleTo: look.actor, at: look.now) }
}

/// Where the carers' work begins: find someone, or go to what waits.
let carersHubRoutes: [Route] = [
    .get(CarersPaths.hub, for: .staff) { visit in
        let many = try await visit.ask(CarersCounts())
        return .page(hubPage(many, visit))
    }
]

private func hubPage(_ many: Int, _ visit: Visit) -> Page {
    let sees = visit.actor.may(.seeCarers)
    let known = Phrase(
        en: many == 1 ? "person whose record you may see" : "people whose records you may see",
        cy: "o bobl y cewch weld eu cofnodion"
    )
    let search: HTML? = sees ? "\(searchForm(visit, visit.form))\(HTML.counts([(many, known)]))" : nil
    let ways: [HTML] = CarersWays.all(for: visit.actor).map { "<li>\(.link($0.words, to: $0.path))</li>" }
    return Page(
        CarersWords.carers,
        body: "\(search)<ul class=\"plain stack\">\(ways)</ul>"
    )
}

/// Ways on from the first page of the carers' work: a page of a later file has its line here.
enum CarersWays {
    static func all(for actor: Actor) -> [NavigationItem] {
        var ways: [NavigationItem] = []
        if actor.may(.keepCarers) {
            ways.append(
                NavigationItem(Phrase(en: "Register a carer", cy: "Cofrestru gofalwr"), path: CarersPaths.search)
            )
        }
        if actor.may(.keepCarers) {
            ways.append(NavigationItem(TriageWords.title, path: FindingPaths.arrivals))
            ways.append(NavigationItem(CampaignWords.title, path: FindingPaths.campaigns))
        }
        if actor.may(.seeCarers) { ways.append(LateWords.crumb) }
        if actor.may(.approveSupport) {
            ways.append(NavigationItem(TargetWords.title, path: CarersPaths.targets))
        }
        if actor.may(.shareOutWork) {
            ways.append(NavigationItem(AllocationWords.title, path: FindingPaths.allocation))
        }
        if actor.may(.seeCarers) { ways.append(NavigationItem(RestrictedWords.open, path: CarersPaths.glass)) }
        if actor.may(.guardRecords) {
            ways.append(NavigationItem(RestrictedWords.title, path: CarersPaths.restricted))
            ways.append(NavigationItem(TriageTeamWords.title, path: FindingPaths.triageTeams))
            ways.append(KeepingWords.crumb)
            ways.append(NavigationItem(SharingWords.agreements, path: CarersPaths.agreements))
        }
        if actor.may(.keepCarers) { ways += [DuplicateWords.crumb, ListWords.crumb] }
        return ways
    }
}
