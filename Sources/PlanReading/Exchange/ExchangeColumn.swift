/// The columns of an exported plan: one row an action, every level beside it.
///
/// What is exported under these headers is read back exactly, with no guessing.
enum ExchangeColumn: String, CaseIterable {
    case themeRef = "Theme ref"
    case theme = "Theme"
    case themeStatement = "Theme statement"
    case outcomeRef = "Outcome ref"
    case outcome = "Outcome"
    case outcomeStatement = "Outcome statement"
    case objectiveRef = "Objective ref"
    case objective = "Objective"
    case objectiveSources = "Objective data sources"
    case actionRef = "Action ref"
    case action = "Action"
    case leads = "Lead"
    case leadsAsWritten = "Lead as written"
    case partners = "Partners"
    case when = "By when"
    case measures = "Measures"
    case measureAsWritten = "Measure as written"
    case crossReferences = "Cross references"
    case year = "Year"
    case priority = "Priority"
    case risks = "Risks"
    case rag = "RAG"
    case sources = "Data sources"
    case youSaid = "You said"
    case response = "Response"
    case term = "Term"
    case meaning = "Meaning"
    case board = "Board"
    case plan = "Plan"
    case place = "Place"
    case owner = "Owner"
    case period = "Period"
    case periodStart = "Period starts"
    case periodEnd = "Period ends"
    case status = "Status"
    case whenMeaning = "By when as understood"
    case begins = "Begins"
    case themeWord = "Word for themes"
    case outcomeWord = "Word for outcomes"
    case objectiveWord = "Word for objectives"
    case actionWord = "Word for actions"

    /// Headers that only an export of this program has: a table with its actions and a few of these is one, whichever of
    /// its columns someone has taken out since.
    static let telling: Set<ExchangeColumn> = [
        .themeRef, .themeStatement, .outcomeRef, .outcomeStatement, .objectiveSources, .leadsAsWritten,
        .measureAsWritten,
        .periodStart, .periodEnd, .whenMeaning, .begins, .themeWord, .outcomeWord, .objectiveWord, .actionWord,
    ]

    /// Whether these are the headers of an export.
    static func head(_ names: Set<String>) -> Bool {
        let known = allCases.filter { names.contains($0.rawValue) }
        return known.contains(.action) && known.count >= 8 && known.count { telling.contains($0) } >= 3
    }

    /// After the fixed columns: one for each period progress was reported for, and one for each column nobody foresaw.
    static let progressPrefix = "Progress: "
    static let extraPrefix = "Extra: "
}
