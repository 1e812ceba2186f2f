import Desk
import Foundation
import TestSupport
import Testing
import Web

/// A draft plan of team north is not there for anyone who is not of team north: what they get, word for word, is what they
/// would get for something that was never there, and nothing they send changes it.
@Suite struct LeakTests {
    static let strangers: [[Role]] = [[]] + Role.allCases.map { [$0] } + [Role.allCases]

    @Test(arguments: strangers)
    func anotherTeamsDraftIsNotThere(_ roles: [Role]) async throws {
        try await MapWorld.withCopy { world in
            let site = world.site
            let stranger = roles.isEmpty ? site.visitor() : try await MapWorld.person(roles, of: "south", at: site)
            let before = try await site.contents()

            for route in world.routesOfPlans {
                let form = route.method == .post ? try await world.form(route) : [:]
                let theirs = try await stranger.ask(route, at: world.address(route), form)
                let nobodys = try await stranger.ask(
                    route,
                    at: route.address { _ in MapWorld.unknown },
                    form.withoutIDs
                )

                #expect([303, 403, 404].contains(theirs.status.code), "\(route.name): \(theirs.status)")
                #expect(theirs.status == nobodys.status, "\(route.name)")
                #expect(theirs.text == nobodys.text, "\(route.name) says that something is there")
                if theirs.status == .seeOther {
                    #expect(theirs.location?.hasPrefix("/sign-in") == true, "\(route.name)")
                }
            }
            let lists = try await stranger.get("/plans").text

            #expect(!lists.contains("Carers’ plan"))
            #expect(difference(before, try await site.contents()) == [])
        }
    }

    @Test func itsOwnTeamSeesAllOfIt() async throws {
        try await MapWorld.withCopy { world in

            for route in world.routesOfPlans where route.method == .get && !route.path.hasPrefix("/our-plans") {
                let answer = try await world.everything.get(world.address(route))

                // A conflict says of what is there that it does not stand where this can be done.
                let isThere = answer.status == .ok || answer.status == .conflict
                #expect(isThere, "\(route.name): without this the leak test would prove nothing")
            }
        }
    }

    /// A plan in force is for everyone to see and still for nobody else to change.
    @Test(arguments: strangers)
    func anotherTeamsPlanInForceIsNotTheirsToChange(_ roles: [Role]) async throws {
        try await MapWorld.withCopy { world in
            let site = world.site
            try await world.adopt()
            let stranger = roles.isEmpty ? site.visitor() : try await MapWorld.person(roles, of: "south", at: site)
            let before = try await site.contents()

            for route in world.routesOfPlans where route.method == .post {
                let answer = try await stranger.post(world.address(route), try await world.form(route))

                #expect([303, 403, 404].contains(answer.status.code), "\(route.name): \(answer.status)")
            }

            #expect(difference(before, try await site.contents()) == [])
        }
    }

    @Test func anAdministratorOfTheSameTeamSeesNoDraft() async throws {
        try await MapWorld.withCopy { world in
            let site = world.site
            let administrator = try await MapWorld.person([.administrator], of: "north", at: site)

            for route in world.routesOfPlans where route.method == .get {
                let answer = try await administrator.get(world.address(route))

                #expect([403, 404].contains(answer.status.code), "\(route.name): \(answer.status)")
            }
        }
    }
}

extension MapWorld {
    /// The routes with the id of something that is a team's: a plan, a document brought in, a board and its reports, a voice,
    /// the record of a person.
    fileprivate var routesOfPlans: [Route] {
        let teams = [
            "/:plan", "/:import", "/:board", "/:report", "/:voice", "/:group", "/:seat", "/:webhook", "/:person",
            "/:arrival", "/:campaign",
            "/:run",
        ]
        return site.site.routes.filter { route in
            // What programs get has stories of its own.
            route.audience != .program && teams.contains { route.path.contains($0) }
        }
    }
}

extension Visitor {
    /// What the route's own method gets here.
    func ask(_ route: Route, at address: String, _ form: [String: String]) async throws -> Answer {
        try await route.method == .get ? get(address) : post(address, form)
    }
}

extension [String: String] {
    /// The same with every id replaced by one of nothing.
    fileprivate var withoutIDs: Self {
        mapValues { UUID(uuidString: $0) == nil ? $0 : MapWorld.unknown.uuidString.lowercased() }
    }
}
