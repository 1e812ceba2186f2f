import Desk
import Foundation
import Records
import TestSupport
import Testing

@testable import People

/// Whatever is tried, in whatever order, by whomever: rights grow only by the hand of someone who may give them, nobody
/// changes their own, and there is always an administrator.
@Suite struct GrantingTests {
    @Test(arguments: TestStore.allCases)
    func rightsNeverGrowByThemselves(on store: TestStore) async throws {
        try await withSite(store) { site in
            _ = try await site.beginPlace()
            let world = try await World(site, people: 5)
            var chance = Chance(seed: 20_260_316)

            for _ in 0..<(store == .sqlite ? 300 : 100) {
                let before = try await world.roles(site)
                let actor = world.accounts[chance.below(world.accounts.count)]
                let target = world.accounts[chance.below(world.accounts.count)]
                let role = Role.allCases[chance.below(Role.allCases.count)]
                let membership = Actor.Membership(team: world.team, role: role)
                let who = Actor(account: actor, name: "Someone", memberships: before[actor] ?? [])
                let wasDone: Bool
                if chance.below(3) == 0 {
                    wasDone =
                        (try? await site.desk.perform(TakeRole(account: target, membership: membership), as: who))
                        != nil
                } else {
                    wasDone =
                        (try? await site.desk.perform(GiveRole(account: target, membership: membership), as: who))
                        != nil
                }
                let after = try await world.roles(site)

                #expect(wasDone == (before != after))
                #expect(!wasDone || (who.may(.managePeople) && actor != target))
                #expect(after[actor] == before[actor] || actor == target && !wasDone)
                #expect(after.values.contains { $0.contains { $0.role == .administrator } })
            }
        }
    }

    @Test(arguments: TestStore.allCases)
    func twoAdministratorsWhoTakeEachOthersRoleLeaveOne(on store: TestStore) async throws {
        try await withSite(store) { site in
            _ = try await site.beginPlace()
            let world = try await World(site, people: 1)
            let role = Actor.Membership(team: world.team, role: .administrator)
            let first = try #require(try await world.roles(site).keys.first)
            let second = try #require(world.accounts.first { $0 != first })
            let one = Actor(account: first, name: "One", memberships: [role])
            let two = Actor(account: second, name: "Two", memberships: [role])
            try await site.desk.perform(GiveRole(account: second, membership: role), as: one)

            async let oneTakes = site.desk.perform(TakeRole(account: second, membership: role), as: one)
            async let twoTakes = site.desk.perform(TakeRole(account: first, membership: role), as: two)
            _ = try? await oneTakes
            _ = try? await twoTakes

            #expect(try await site.store.read { try $0.holders(of: .administrator) } == 1)
        }
    }
}

/// A few people in one team.
private struct World: Sendable {
    let accounts: [UUID]
    let team: UUID

    init(_ site: SiteUnderTest, people: Int) async throws {
        let clock = site.clock.clock
        let made = try await site.desk.perform(
            AddPeople(ids: (0..<people).map { _ in clock.newID() }),
            as: .system("test")
        )
        accounts = made.accounts
        team = made.team
    }

    func roles(_ site: SiteUnderTest) async throws -> [UUID: [Actor.Membership]] {
        try await site.store.read { try $0.memberships() }
    }
}

/// Accounts without a role, beside the first administrator.
private struct AddPeople: Command {
    struct Outcome: Sendable {
        let accounts: [UUID]
        let team: UUID
    }

    let ids: [UUID]

    func permits(_ actor: Actor, _ db: any Reader) -> Bool { actor.isSystem }

    func perform(_ work: Work) throws -> Outcome {
        guard let team = try work.db.teams().first else { throw Refusal.notFound }
        for (index, id) in ids.enumerated() {
            let email = "person\(index)@trentham.example"
            try work.db.addAccount(id, name: "Person \(index)", email: email, password: "", at: work.now)
            try work.record(.accountMade, about: Account.subject(id))
        }
        return Outcome(accounts: try work.db.openAccounts().map(\.id), team: team.id)
    }
}

/// The same chances in every run.
private struct Chance {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func below(_ limit: Int) -> Int {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return Int(state >> 33) % limit
    }
}
