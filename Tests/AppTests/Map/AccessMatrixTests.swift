import App
import Desk
import Foundation
import HTTPTypes
import TestSupport
import Testing
import Web

/// Who gets what at every address, against the page that says so.
///
/// A new route fails here until someone has looked at it.
@Suite struct AccessMatrixTests {
    @Test(arguments: TestStore.allCases)
    func everyRouteAnswersEachRoleAsWritten(in store: TestStore) async throws {
        try await withSite(store) { site in
            let page = try await AccessPage.written(of: site)

            #expect(
                try Repository.holds(page, at: "docs/access.md"),
                "docs/access.md is not current. \(Repository.howToWrite)"
            )
        }
    }

    @Test(arguments: TestStore.allCases)
    func whatIsForStaffIsNeverForPassersBy(in store: TestStore) async throws {
        try await withSite(store) { site in
            for route in site.site.routes where ![.everyone, .program].contains(route.audience) {
                let address = route.address { _ in MapWorld.unknown }
                let answer =
                    try await route.method == .get ? site.visitor().get(address) : site.visitor().post(address)

                let door = route.audience == .carer ? "/mine/come-in" : "/sign-in"
                #expect(answer.location?.hasPrefix(door) == true, "\(route.name): \(answer.status)")
            }
        }
    }

    /// Six minutes after their code, whoever may do it is asked for it again; whoever may not is refused as ever.
    @Test func whatCanDoMostHarmNeedsACodeOfTheLastFiveMinutes() async throws {
        try await MapWorld.withCopy { world in
            let site = world.site
            let guarded = site.site.routes.filter(\.needsFreshCode)
            for route in guarded {
                let address = route.address { _ in MapWorld.unknown }
                let late = try await MapWorld.person(Role.allCases, of: "north", at: site, codeAge: 360)
                let none = try await MapWorld.person([], of: "north", at: site, codeAge: 360)
                func answer(_ visitor: Visitor) async throws -> Answer {
                    try await route.method == .get ? visitor.get(address) : visitor.post(address)
                }
                #expect(try await answer(late).location?.hasPrefix(SignInAddress.again) == true, "\(route.name)")
                #expect(
                    try await answer(world.everything).location?.hasPrefix(SignInAddress.again) != true,
                    "\(route.name)"
                )
                if case .staffWho = route.audience {
                    #expect(try await answer(none).status == .forbidden, "\(route.name)")
                }
            }
            #expect(guarded.count >= 12)
        }
    }
}

/// `docs/access.md`, made from the permissions and from asking every route as everyone.
enum AccessPage {
    static func written(of site: SiteUnderTest) async throws -> String {
        try await MapWorld.begin(site).site.accessPage()
    }
}

extension SiteUnderTest {
    fileprivate func accessPage() async throws -> String {
        var lines = [
            "# Who may", "", "Made by the tests of the map; do not edit. \(Repository.howToWrite)", "",
            "## Permissions", "", row(["permission"] + Role.allCases.map(\.rawValue)),
            row(Array(repeating: "---", count: Role.allCases.count + 1)),
        ]
        for permission in Permission.allCases {
            lines.append(row(["`\(permission)`"] + Role.allCases.map { $0.grants(permission) ? "yes" : "–" }))
        }
        lines += [
            "", "## Routes", "",
            "What each gets who asks for something that is not there, or sends an empty form. “half” has given a password "
                + "and no code yet; “code just given”: within five minutes, or it is asked for again. 303 leads to signing in, or to where something sent is done.",
            "",
            row(["route", "for", "visitor", "half"] + Role.allCases.map(\.rawValue)),
            row(Array(repeating: "---", count: Role.allCases.count + 4)),
        ]
        for route in site.routes {
            let whom = route.audience.words + (route.needsFreshCode ? ", code just given" : "")
            lines.append(row(["`\(route.name)`", whom] + (try await statuses(of: route))))
        }
        return lines.joined(separator: "\n") + "\n"
    }

    private func statuses(of route: Route) async throws -> [String] {
        var visitors = [visitor(), try await MapWorld.person([], of: "north", at: self, stage: .half)]
        for role in Role.allCases { visitors.append(try await MapWorld.person([role], of: "north", at: self)) }
        let address = route.address { _ in MapWorld.unknown }
        var statuses: [String] = []
        for visitor in visitors {
            let answer = try await route.method == .get ? visitor.get(address) : visitor.post(address)
            statuses.append("\(answer.status.code)")
        }
        return statuses
    }

    private func row(_ cells: [String]) -> String { "| " + cells.joined(separator: " | ") + " |" }
}

extension Route.Audience {
    fileprivate var words: String {
        switch self {
        case .everyone: "everyone"
        case .halfSignedIn: "half signed in"
        case .carer: "carers, of themselves"
        case .program: "programs"
        case .staff: "staff"
        case .staffWho(let permission): "staff who `\(permission)`"
        }
    }
}
