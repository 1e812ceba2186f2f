import Dates
import PlanReading

/// Everything an action says, in one shape for a document and for a plan, so that the two can be compared.
struct ActionValues: Sendable, Equatable {
    var words: ActionWords
    var leads: [String] = []
    var partners: [String] = []
    var measures: [String] = []
    var crossReferences: [String] = []
    var progress: [ProgressNote] = []
    var extras: [ExtraValue] = []
    var dataSources: [String] = []
    /// How it is going; none where the document is no export of ours.
    var status: Action.Status?

    /// What a document says.
    ///
    /// Leads and measures that nobody could take apart are kept as they were written.
    init(_ read: ReadAction) {
        words = ActionWords(
            ref: read.ref.kept,
            text: read.text.text,
            when: read.when.map { When(asWritten: $0.asWritten, milestones: $0.milestones) },
            year: read.year.kept,
            priority: read.priority.kept,
            risks: read.risks?.text.kept,
            rag: read.rag.kept
        )
        leads = read.leads.texts(else: read.leadsAsWritten)
        partners = read.partners.texts()
        measures = read.measures.texts(else: read.measureAsWritten)
        crossReferences = read.crossReferences.texts()
        progress = read.progress.compactMap { note in
            note.text.text.kept.map { ProgressNote(period: note.period, text: $0) }
        }
        extras = read.extras.compactMap { extra in
            extra.text.text.kept.map { ExtraValue(header: extra.header, text: $0) }
        }
        dataSources = read.dataSources.texts()
        status = read.status.kept.flatMap(Action.Status.init(written:))
    }

    /// What the plan says.
    init(_ leaf: ActionLeaf) {
        let action = leaf.action
        words = ActionWords(
            ref: action.ref,
            text: action.text,
            when: action.when.map { When(asWritten: $0.asWritten, milestones: $0.milestones) },
            year: action.year,
            priority: action.priority,
            risks: action.risks,
            rag: action.rag
        )
        leads = leaf.leads.map(\.written)
        partners = leaf.partners.map(\.written)
        measures = leaf.measures.map(\.text)
        crossReferences = leaf.crossReferences.map(\.written)
        progress = leaf.progress
        extras = leaf.extras
        dataSources = leaf.dataSources
        status = action.status
    }

    /// One field as a person reads it; lists an item a line.
    func text(of field: ActionField) -> String? {
        switch field {
        case .ref: words.ref
        case .text: words.text
        case .when: words.when?.asWritten
        case .year: words.year
        case .priority: words.priority
        case .risks: words.risks
        case .rag: words.rag
        case .leads: leads.lines
        case .partners: partners.lines
        case .measures: measures.lines
        case .crossReferences: crossReferences.lines
        case .progress: progress.map { "\($0.period): \($0.text)" }.lines
        case .extras: extras.map { "\($0.header): \($0.text)" }.lines
        case .dataSources: dataSources.lines
        }
    }

    /// Whether a field says the same here and there.
    func agrees(with other: ActionValues, on field: ActionField) -> Bool {
        // The same words may come to mean something else when the reading learns.
        field == .when ? words.when == other.words.when : text(of: field) == other.text(of: field)
    }

    /// Takes one field from another.
    mutating func take(_ field: ActionField, from other: ActionValues) {
        switch field {
        case .ref: words.ref = other.words.ref
        case .text: words.text = other.words.text
        case .when: words.when = other.words.when
        case .year: words.year = other.words.year
        case .priority: words.priority = other.words.priority
        case .risks: words.risks = other.words.risks
        case .rag: words.rag = other.words.rag
        case .leads: leads = other.leads
        case .partners: partners = other.partners
        case .measures: measures = other.measures
        case .crossReferences: crossReferences = other.crossReferences
        case .progress: progress = other.progress
        case .extras: extras = other.extras
        case .dataSources: dataSources = other.dataSources
        }
    }
}

/// The fields of an action that a document and a plan are compared by.
///
/// The raw value is what a change is kept under.
enum ActionField: String, Sendable, CaseIterable, Codable {
    case ref, text, leads, partners
    case when
    case measures
    case crossReferences = "cross_references"
    case year, priority, risks, progress, rag
    case dataSources = "data_sources"
    case extras
}

/// The named columns a document has anything in: the periods of its progress, and the headers of its other columns.
///
/// A column that is not among them is not said; what the plan has there stays.
struct SpokenColumns: Sendable {
    private let periods: Set<String>
    private let headers: Set<String>

    init(_ actions: [ActionValues]) {
        periods = Set(actions.flatMap(\.progress).map(\.period))
        headers = Set(actions.flatMap(\.extras).map(\.header))
    }

    /// What a document said with what the plan has in columns the document does not, in the order the plan has.
    func complete(_ said: ActionValues, with existing: ActionValues) -> ActionValues {
        var values = said
        values.progress = merged(said.progress, existing.progress, periods, by: \.period)
        values.extras = merged(said.extras, existing.extras, headers, by: \.header)
        return values
    }

    private func merged<Note>(
        _ said: [Note],
        _ existing: [Note],
        _ spoken: Set<String>,
        by name: KeyPath<Note, String>
    ) -> [Note] {
        var left = said.filter { spoken.contains($0[keyPath: name]) }
        var all: [Note] = []
        for note in existing {
            if !spoken.contains(note[keyPath: name]) {
                all.append(note)
            } else if let index = left.firstIndex(where: { $0[keyPath: name] == note[keyPath: name] }) {
                all.append(left.remove(at: index))
            }
        }
        return all + left
    }
}

extension [ReadText] {
    /// The words of each, or those of `whole` when there is none.
    fileprivate func texts(else whole: ReadText? = nil) -> [String] {
        let apart = compactMap(\.text.kept)
        return apart.isEmpty ? [whole?.text.kept].compactMap(\.self) : apart
    }
}

extension [String] {
    fileprivate var lines: String? { isEmpty ? nil : joined(separator: "\n") }
}

extension String {
    /// The text, unless there is nothing in it.
    var kept: String? { allSatisfy(\.isWhitespace) ? nil : self }
}

extension String? {
    var kept: String? { flatMap(\.kept) }
}
