public import Desk

/// Agencies, teams and people of a place that is invented: nobody in it is real, and nobody in it can sign in.
public struct Partnership: Sendable {
    /// A member, with the short and other names that plans call it by.
    public struct Member: Sendable {
        let name: String
        let kind: Agency.Kind
        let otherNames: [String]

        public init(_ name: String, _ kind: Agency.Kind, alsoCalled otherNames: String...) {
            self.name = name
            self.kind = kind
            self.otherNames = otherNames
        }
    }

    /// A team of one of the members, by the member's name.
    public struct Group: Sendable {
        let name: String
        let agency: String

        public init(_ name: String, of agency: String) {
            self.name = name
            self.agency = agency
        }
    }

    /// Someone with one role in one of the teams, by the team's name.
    public struct Person: Sendable {
        let name: String
        let email: String
        let role: Role
        let team: String

        public init(_ name: String, _ email: String, _ role: Role, in team: String) {
            self.name = name
            self.email = email
            self.role = role
            self.team = team
        }
    }

    public let members: [Member]
    public let groups: [Group]
    public let people: [Person]

    public init(members: [Member], groups: [Group], people: [Person]) {
        self.members = members
        self.groups = groups
        self.people = people
    }
}
