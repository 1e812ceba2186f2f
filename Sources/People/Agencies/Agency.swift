public import Desk
public import Foundation
public import Markup
public import Records

/// A member of the partnership.
public struct Agency: Sendable, Equatable, RowDecodable {
    /// What sort of body it is.
    public enum Kind: String, Sendable, Hashable, CaseIterable, SQLConvertible {
        case council, nhs, carersOrganisation = "carers_organisation", charity, school, provider, employer, board
        case other
    }

    public let id: UUID
    public let name: String
    public let kind: Kind
    public let version: Int

    /// What the audit trail and history call an agency.
    public static func subject(_ id: UUID) -> Subject { Subject("agency", id) }

    public init(row: Row) throws {
        id = try row["id"]
        name = try row["name"]
        kind = try row["kind"]
        version = try row["version"]
    }
}

extension Agency.Kind {
    public var words: Phrase {
        switch self {
        case .council: Phrase(en: "Council", cy: "Cyngor")
        case .nhs: Phrase(en: "NHS body", cy: "Corff GIG")
        case .carersOrganisation: Phrase(en: "Carers’ organisation", cy: "Sefydliad gofalwyr")
        case .charity: Phrase(en: "Charity or community group", cy: "Elusen neu grŵp cymunedol")
        case .school: Phrase(en: "School or college", cy: "Ysgol neu goleg")
        case .provider: Phrase(en: "Care provider", cy: "Darparwr gofal")
        case .employer: Phrase(en: "Employer", cy: "Cyflogwr")
        case .board: Phrase(en: "Board or partnership group", cy: "Bwrdd neu grŵp partneriaeth")
        case .other: Phrase(en: "Something else", cy: "Rhywbeth arall")
        }
    }
}

/// One of the names an agency goes by.
public struct AgencyName: Sendable, Equatable, RowDecodable {
    public let agency: UUID
    public let name: String
    /// As it is compared: without capitals, marks and punctuation.
    public let folded: String

    public init(row: Row) throws {
        agency = try row["agency_id"]
        name = try row["name"]
        folded = try row["folded"]
    }
}
