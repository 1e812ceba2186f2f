import Dates
import Desk
import Foundation
import People
import Records
import TestSupport
import Testing

@testable import Carers

/// In random worlds, who may see whom is the same in every channel, and as a plain reading of the rules has it.
@Suite struct ParityTests {
    @Test(arguments: TestStore.allCases)
    func whoMaySeeWhomIsTheSameInEveryChannel(in store: TestStore) async throws {
        try await withSite(store, clock: .dated) { site in
            let world = try await CarersWorld(site)
            var chance = Chance(seed: 20_260_316)
            var seen = 0
            for _ in 0..<200 {
                let random = RandomWorld(&chance, now: site.clock.now, account: world.ashaID, site.clock.clock.newID)
                try await site.store.write { db in try random.write(db) }
                let actor = random.actor
                let found = try await site.desk.ask(EveryChannel(people: random.people.map(\.id)), as: actor)
                let expected = Set(random.people.filter(random.maySee).map(\.id))

                #expect(found.listed == expected)
                #expect(found.opened == expected)
                #expect(found.searched == expected)
                #expect(found.count == expected.count)
                #expect(found.caredFor.isSubset(of: expected))
                seen += expected.count
                try await site.store.write { db in try random.remove(db) }
            }
            #expect(seen > 200, "worlds in which nobody sees anybody would prove nothing")
        }
    }
}

/// Everyone whom somebody finds, by each way there is.
private struct EveryChannel: Question {
    struct Answer: Sendable {
        var listed: Set<UUID> = []
        var opened: Set<UUID> = []
        var searched: Set<UUID> = []
        var caredFor: Set<UUID> = []
        var count = 0
    }

    let people: [UUID]

    func permits(_ actor: Actor, _ db: any Reader) -> Bool { true }

    func answer(_ look: Look) throws -> Answer {
        var answer = Answer()
        answer.listed = Set(try look.people(people).map(\.id))
        answer.searched = Set(try look.find(SearchTerms(reading: "everybody"), bySound: true, limit: 100).map(\.id))
        answer.count = try look.db.countPeople(visibleTo: look.actor, at: look.now)
        for id in people {
            if (try? look.person(id)) != nil { answer.opened.insert(id) }
            for pair in try look.caring(of: id) { answer.caredFor.formUnion([pair.carer.id, pair.caredFor.id]) }
        }
        return answer
    }
}

/// A generator whose worlds are the same each time (SplitMix64, Steele and others 2014).
private struct Chance: RandomNumberGenerator {
    private var state: UInt64
    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    mutating func isOne(in many: UInt64) -> Bool { next() % many == 0 }
    mutating func one<Item>(of items: [Item]) -> Item { items[Int(next() % UInt64(items.count))] }
}

/// Six people, two agreements, and somebody with roles, all at random.
private struct RandomWorld: Sendable {
    struct OnePerson: Sendable {
        let id: UUID
        let team: String
        let beside: String?
        let isRestricted: Bool
        /// Whether they are shared with the other agency, with an end and a withdrawal that may have come.
        let sharing: (id: UUID, ends: Instant?, isWithdrawn: Bool)?
        let needToKnow: (id: UUID, isRemoved: Bool)?
        let glass: (id: UUID, ends: Instant)?
    }

    let now: Instant
    let actor: Actor
    let people: [OnePerson]
    /// What each agency agreed to show the other.
    let agreements: [(id: UUID, keeper: UUID, receiver: UUID, ends: Instant?, isEnded: Bool)]

    static func agency(of team: String) -> UUID { team == "centre" ? CarersWorld.centre : CarersWorld.council }

    init(_ chance: inout Chance, now: Instant, account: UUID, _ newID: () -> UUID) {
        let teams = ["north", "south", "centre"]
        let roles: [Role] = [.carersWorker, .carersManager, .dataProtectionLead, .strategyLead]
        var memberships: [Actor.Membership] = []
        for team in teams where chance.isOne(in: 2) {
            memberships.append(Actor.Membership(team: TestTeams.id(team), role: chance.one(of: roles)))
        }
        func moment() -> Instant? { chance.isOne(in: 3) ? nil : now.adding(seconds: chance.isOne(in: 2) ? -60 : 60) }
        var people: [OnePerson] = []
        for _ in 0..<6 {
            people.append(
                OnePerson(
                    id: newID(),
                    team: chance.one(of: teams),
                    beside: chance.isOne(in: 4) ? chance.one(of: teams) : nil,
                    isRestricted: chance.isOne(in: 3),
                    sharing: chance.isOne(in: 2) ? (newID(), moment(), chance.isOne(in: 4)) : nil,
                    needToKnow: chance.isOne(in: 2) ? (newID(), chance.isOne(in: 3)) : nil,
                    glass: chance.isOne(in: 3) ? (newID(), moment() ?? now.adding(seconds: 60)) : nil
                )
            )
        }
        let sides = [(CarersWorld.council, CarersWorld.centre), (CarersWorld.centre, CarersWorld.council)]
        agreements = sides.map { (newID(), $0.0, $0.1, moment(), chance.isOne(in: 4)) }
        self.people = people
        self.now = now
        actor = Actor(account: account, name: "Asha Patel", memberships: memberships)
    }

    /// The rules, read plainly.
    func maySee(_ person: OnePerson) -> Bool {
        let mine = ["north", "south", "centre"].filter { team in
            actor.memberships.contains {
                $0.team == TestTeams.id(team) && ($0.role == .carersWorker || $0.role == .carersManager)
            }
        }
        let agreement = agreements.first { $0.keeper == Self.agency(of: person.team) }
        let isAgreed = agreement.map { !$0.isEnded && ($0.ends.map { $0 > now } ?? true) } ?? false
        let isShared = person.sharing.map { !$0.isWithdrawn && ($0.ends.map { $0 > now } ?? true) } ?? false
        let isReceived = mine.contains { Self.agency(of: $0) == agreement?.receiver }
        let isMine = mine.contains(person.team) || (person.beside.map { mine.contains($0) } ?? false)
        guard isMine || (isAgreed && isShared && isReceived) else { return false }
        if !person.isRestricted { return true }
        return person.needToKnow.map { !$0.isRemoved } ?? false || person.glass.map { $0.ends > now } ?? false
    }

    func write(_ db: any Writer) throws {
        let long = now.adding(seconds: -86_400)
        for one in agreements {
            try db.execute(
                """
                INSERT INTO agreement (id, keeper_id, receiver_id, purpose, basis, condition, signed_by, begins_at,
                    ends_at, ended_at, version, created_at)
                VALUES (\(one.id), \(one.keeper), \(one.receiver), 'support', 'public_task', 'care', 'Both', \(long),
                    \(one.ends), \(one.isEnded ? now : nil), 1, \(long))
                """
            )
        }
        for (number, one) in people.enumerated() {
            try add(one, number: number, long, db)
        }
        for (carer, caredFor) in zip(people, people.dropFirst()) {
            try db.addCaring(
                UUID(),
                carer: carer.id,
                caredFor: caredFor.id,
                CaringDetails(relation: "friend"),
                at: long
            )
        }
    }

    private func add(_ one: OnePerson, number: Int, _ long: Instant, _ db: any Writer) throws {
        try db.execute(
            """
            INSERT INTO person (id, reference, team_id, given_name, family_name, sort_name, interpreter, registered_on,
                is_restricted, is_carer, version, created_at)
            VALUES (\(one.id), \(PersonReference.text(number)), \(TestTeams.id(one.team)), 'Any', 'Everybody',
                'everybody', FALSE, '2026-01-01', \(one.isRestricted), TRUE, 1, \(long))
            """
        )
        try db.execute(
            "INSERT INTO person_index (person_id, kind, token) VALUES (\(one.id), 'name', 'everybody')"
        )
        if let team = one.beside {
            try db.execute(
                """
                INSERT INTO person_team (person_id, team_id, added_name, added_at)
                VALUES (\(one.id), \(TestTeams.id(team)), 'Anyone', \(long))
                """
            )
        }
        if let sharing = one.sharing, let under = agreements.first(where: { $0.keeper == Self.agency(of: one.team) }) {
            try db.execute(
                """
                INSERT INTO sharing (id, person_id, agreement_id, agreed_by, begins_at, ends_at, recorded_by,
                    recorded_name, withdrawn_at)
                VALUES (\(sharing.id), \(one.id), \(under.id), 'They', \(long), \(sharing.ends), 'a', 'Anyone',
                    \(sharing.isWithdrawn ? now : nil))
                """
            )
        }
        if let need = one.needToKnow {
            try db.execute(
                """
                INSERT INTO need_to_know (id, person_id, account_id, added_by, added_name, added_at, removed_at)
                VALUES (\(need.id), \(one.id), \(actor.id), 'a', 'Anyone', \(long), \(need.isRemoved ? now : nil))
                """
            )
        }
        if let glass = one.glass {
            try db.execute(
                """
                INSERT INTO broken_glass (id, person_id, account_id, account_name, reason_sealed, opened_at, expires_at)
                VALUES (\(glass.id), \(one.id), \(actor.id), 'Anyone', 'sealed', \(long), \(glass.ends))
                """
            )
        }
    }

    func remove(_ db: any Writer) throws {
        for table in [
            "caring_role", "person_index", "person_team", "sharing", "need_to_know", "broken_glass", "agreement",
            "person",
        ] {
            try db.execute("DELETE FROM \(name: table)")
        }
    }
}
