/// What a column of a plan's table holds.
public enum ColumnRole: String, Sendable, Hashable, Codable, CaseIterable {
    case ref, theme, outcome, objective, action, lead, partners, when, measure, crossReference
    case priority, priorityYearOne, priorityYearTwo, actionYearOne, actionYearTwo
    case risks, progress, rag, dataSource, youSaid, response
    /// A header never seen before: kept as a named extra.
    case extra
    /// A spacer, or a running number of no meaning.
    case ignored
}

/// How one table was understood.
public struct UnderstoodTable: Sendable, Hashable, Codable {
    /// The nth table of the document, from 1 (`Place.table`).
    public var number: Int
    public var name: String?
    public var isPlan: Bool
    public var columns: [UnderstoodColumn]
    public var place: Place

    public init(number: Int, name: String? = nil, isPlan: Bool, columns: [UnderstoodColumn], place: Place) {
        self.number = number
        self.name = name
        self.isPlan = isPlan
        self.columns = columns
        self.place = place
    }
}

/// One column: what its header says, what it was taken for, and how surely.
public struct UnderstoodColumn: Sendable, Hashable, Codable {
    /// Grid column, from 0.
    public var column: Int
    public var header: String
    public var role: ColumnRole
    public var sureness: Sureness

    public init(column: Int, header: String, role: ColumnRole, sureness: Sureness) {
        self.column = column
        self.header = header
        self.role = role
        self.sureness = sureness
    }
}

/// What a person said of a document after a first reading; the next reading keeps to it.
public struct ReadingHints: Sendable, Hashable, Codable {
    /// Table number → grid column → what it holds.
    public var columns: [Int: [Int: ColumnRole]]
    /// Tables that are not part of the plan.
    public var ignoredTables: Set<Int>

    public init(columns: [Int: [Int: ColumnRole]] = [:], ignoredTables: Set<Int> = []) {
        self.columns = columns
        self.ignoredTables = ignoredTables
    }
}

/// A file that cannot be read as a plan: what is wrong, and what to do, in plain words.
public struct UnreadablePlan: Error, Sendable, Hashable {
    public enum Kind: String, Sendable, Hashable {
        case empty, tooLarge, damaged, protected, notThisKind, unsupported, forbidden, noTable, noActions
    }

    public var kind: Kind
    public var message: String

    public init(_ kind: Kind, _ message: String) {
        self.kind = kind
        self.message = message
    }
}
