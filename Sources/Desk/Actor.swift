public import Foundation

/// Whoever is at the desk: a person with an account, someone without one, or the program itself.
public struct Actor: Sendable, Equatable {
    public enum Kind: String, Sendable { case visitor, account, system }

    /// A role in a team.
    public struct Membership: Sendable, Hashable {
        public let team: UUID
        public let role: Role
        public init(team: UUID, role: Role) {
            self.team = team
            self.role = role
        }
    }

    public let kind: Kind
    public let id: UUID
    /// Shown to colleagues beside what they did.
    ///
    /// For the program itself, what was running.
    public let name: String
    public let memberships: [Membership]

    /// A member of staff, signed in.
    public init(account id: UUID, name: String, memberships: [Membership]) {
        kind = .account
        self.id = id
        self.name = name
        self.memberships = memberships
    }

    private init(kind: Kind, id: UUID, name: String) {
        self.kind = kind
        self.id = id
        self.name = name
        memberships = []
    }

    /// Someone who has not signed in.
    public static let visitor = Actor(
        kind: .visitor,
        id: UUID(uuid: (0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1)),
        name: "Visitor"
    )

    /// The program itself, doing what an operator asked at the command line or what falls due.
    ///
    /// It may do anything a command says the system may.
    public static func system(_ name: String) -> Actor {
        Actor(kind: .system, id: UUID(uuid: (0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 2)), name: name)
    }

    /// The person whom a record is about, on their own pages: without an account and without a role.
    ///
    /// What they may see and do is said by commands and questions that name this one person.
    public static func carer(_ person: UUID) -> Actor {
        Actor(kind: .visitor, id: person, name: "The carer, on their own pages")
    }

    /// Whether this is that person, on their own pages.
    public func isCarer(_ person: UUID) -> Bool { kind == .visitor && id == person && id != Actor.visitor.id }

    public var isSystem: Bool { kind == .system }

    /// Whether any of this person's roles carries `permission`.
    ///
    /// The system may.
    public func may(_ permission: Permission) -> Bool {
        isSystem || memberships.contains { $0.role.grants(permission) }
    }

    /// Whether this person's role in `team` carries `permission`.
    ///
    /// The system may.
    public func may(_ permission: Permission, in team: UUID) -> Bool {
        isSystem || memberships.contains { $0.team == team && $0.role.grants(permission) }
    }

    /// The teams in which this person's role carries `permission`.
    public func teams(where permission: Permission) -> [UUID] {
        memberships.filter { $0.role.grants(permission) }.map(\.team)
    }
}
