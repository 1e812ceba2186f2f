public import Dates

/// What was understood of a plan, each value with its place in the source and how sure we are of it.
public struct ReadPlan: Sendable, Hashable, Codable {
    public var title: ReadText?
    public var place: ReadText?
    public var owner: ReadText?
    public var period: ReadPeriod?
    public var themes: [ReadTheme]
    public var feedback: [ReadFeedback]
    public var boards: [ReadText]
    public var definitions: [ReadDefinition]
    /// What the place calls its levels, where the document says it.
    public var words: ReadLevelWords?
    public var organisations: [ReadOrganisation]
    /// How the columns of each table were understood; a person may correct it and read again.
    public var tables: [UnderstoodTable]
    public var doubts: [Doubt]

    public init(
        title: ReadText? = nil,
        place: ReadText? = nil,
        owner: ReadText? = nil,
        period: ReadPeriod? = nil,
        themes: [ReadTheme] = [],
        feedback: [ReadFeedback] = [],
        boards: [ReadText] = [],
        definitions: [ReadDefinition] = [],
        words: ReadLevelWords? = nil,
        organisations: [ReadOrganisation] = [],
        tables: [UnderstoodTable] = [],
        doubts: [Doubt] = []
    ) {
        self.title = title
        self.place = place
        self.owner = owner
        self.period = period
        self.themes = themes
        self.feedback = feedback
        self.boards = boards
        self.definitions = definitions
        self.words = words
        self.organisations = organisations
        self.tables = tables
        self.doubts = doubts
    }
}

/// How sure the reading is of a value.
public enum Sureness: String, Sendable, Hashable, Codable, CaseIterable {
    /// It stood where such a value stands.
    case sure
    /// It was worked out: filled down, taken from a heading, split from a longer cell.
    case likely
    /// A person should look.
    case guess
}

/// A piece of text, where it stood, and how sure we are that it is what we took it for.
public struct ReadText: Sendable, Hashable, Codable {
    public var text: String
    public var place: Place
    public var sureness: Sureness

    public init(_ text: String, place: Place, sureness: Sureness = .sure) {
        self.text = text
        self.place = place
        self.sureness = sureness
    }
}

/// The years a plan covers, as written and as `YYYY-MM` where the document says so.
public struct ReadPeriod: Sendable, Hashable, Codable {
    public var asWritten: ReadText
    public var start: String?
    public var end: String?

    public init(asWritten: ReadText, start: String? = nil, end: String? = nil) {
        self.asWritten = asWritten
        self.start = start
        self.end = end
    }
}

/// A theme, priority or aim: the first level of a plan.
///
/// A plan without one has one with neither ref nor title.
public struct ReadTheme: Sendable, Hashable, Codable {
    public var ref: String?
    public var title: ReadText?
    public var statement: ReadText?
    public var outcomes: [ReadOutcome]

    public init(ref: String? = nil, title: ReadText? = nil, statement: ReadText? = nil, outcomes: [ReadOutcome] = []) {
        self.ref = ref
        self.title = title
        self.statement = statement
        self.outcomes = outcomes
    }
}

/// An outcome, often "I have …".
///
/// Absent in some plans: then there is one with neither title nor statement.
public struct ReadOutcome: Sendable, Hashable, Codable {
    public var ref: String?
    public var title: ReadText?
    public var statement: ReadText?
    public var objectives: [ReadObjective]

    public init(
        ref: String? = nil,
        title: ReadText? = nil,
        statement: ReadText? = nil,
        objectives: [ReadObjective] = []
    ) {
        self.ref = ref
        self.title = title
        self.statement = statement
        self.objectives = objectives
    }
}

/// An objective: "we will".
///
/// Absent in some plans: then there is one with neither ref nor title.
public struct ReadObjective: Sendable, Hashable, Codable {
    public var ref: String?
    public var title: ReadText?
    public var dataSources: [ReadText]
    public var actions: [ReadAction]

    public init(
        ref: String? = nil,
        title: ReadText? = nil,
        dataSources: [ReadText] = [],
        actions: [ReadAction] = []
    ) {
        self.ref = ref
        self.title = title
        self.dataSources = dataSources
        self.actions = actions
    }
}

/// An action: one promise, who leads it, when, and how we will know.
public struct ReadAction: Sendable, Hashable, Codable {
    public var ref: String?
    public var text: ReadText
    /// Each lead agency or person, apart.
    public var leads: [ReadText]
    public var leadsAsWritten: ReadText?
    public var partners: [ReadText]
    /// What was written of when, and what it means.
    public var when: When?
    public var whenPlace: Place?
    public var whenSureness: Sureness
    public var measureAsWritten: ReadText?
    public var measures: [ReadText]
    public var crossReferences: [ReadText]
    public var year: String?
    public var priority: String?
    public var risks: ReadText?
    public var progress: [ReadProgress]
    public var rag: String?
    /// How it is going, as an export of ours says it; no other document is read for it.
    public var status: String?
    public var dataSources: [ReadText]
    /// Columns with a header never seen before: kept under their own name.
    public var extras: [ReadExtra]
    public var place: Place
    public var doubts: [Doubt]

    public init(
        ref: String? = nil,
        text: ReadText,
        leads: [ReadText] = [],
        leadsAsWritten: ReadText? = nil,
        partners: [ReadText] = [],
        when: When? = nil,
        whenPlace: Place? = nil,
        whenSureness: Sureness = .sure,
        measureAsWritten: ReadText? = nil,
        measures: [ReadText] = [],
        crossReferences: [ReadText] = [],
        year: String? = nil,
        priority: String? = nil,
        risks: ReadText? = nil,
        progress: [ReadProgress] = [],
        rag: String? = nil,
        status: String? = nil,
        dataSources: [ReadText] = [],
        extras: [ReadExtra] = [],
        place: Place,
        doubts: [Doubt] = []
    ) {
        self.ref = ref
        self.text = text
        self.leads = leads
        self.leadsAsWritten = leadsAsWritten
        self.partners = partners
        self.when = when
        self.whenPlace = whenPlace
        self.whenSureness = whenSureness
        self.measureAsWritten = measureAsWritten
        self.measures = measures
        self.crossReferences = crossReferences
        self.year = year
        self.priority = priority
        self.risks = risks
        self.progress = progress
        self.rag = rag
        self.status = status
        self.dataSources = dataSources
        self.extras = extras
        self.place = place
        self.doubts = doubts
    }
}

/// What was reported for a period ("2009/10"), as written.
public struct ReadProgress: Sendable, Hashable, Codable {
    public var period: String
    public var text: ReadText

    public init(period: String, text: ReadText) {
        self.period = period
        self.text = text
    }
}

/// A column nobody foresaw, with its own header.
public struct ReadExtra: Sendable, Hashable, Codable {
    public var header: String
    public var text: ReadText

    public init(header: String, text: ReadText) {
        self.header = header
        self.text = text
    }
}

/// One thing carers said, and the answer the plan gives.
public struct ReadFeedback: Sendable, Hashable, Codable {
    public var themeRef: String?
    /// The title of the theme, by which one without a reference is known.
    public var theme: String?
    public var youSaid: ReadText
    public var response: ReadText?

    public init(themeRef: String? = nil, theme: String? = nil, youSaid: ReadText, response: ReadText? = nil) {
        self.themeRef = themeRef
        self.theme = theme
        self.youSaid = youSaid
        self.response = response
    }
}

/// A word the plan explains.
public struct ReadDefinition: Sendable, Hashable, Codable {
    public var term: String
    public var meaning: ReadText

    public init(term: String, meaning: ReadText) {
        self.term = term
        self.meaning = meaning
    }
}

/// An agency the plan names, with its short names ("SGC").
public struct ReadOrganisation: Sendable, Hashable, Codable {
    public var name: String
    public var shortNames: [String]

    public init(name: String, shortNames: [String] = []) {
        self.name = name
        self.shortNames = shortNames
    }
}
