import Dates
import Forms
import Foundation
import Markup
import PlanReading

/// One action as a person says it should read: every field as text, lists an item a line.
struct CorrectedRow: Sendable, Equatable {
    var texts: [ActionField: String] = [:]

    /// What a row says now.
    init(_ action: ReadAction) {
        let values = ActionValues(action)
        for field in ActionField.allCases { texts[field] = values.text(of: field) }
    }

    /// What was typed.
    ///
    /// Line breaks in the action's own text are kept, for splitting it there.
    init(_ form: Form) throws(InvalidForm) {
        var reader = FormReader(form)
        texts[.text] = reader.longText(
            "text",
            required: Phrase(en: "Enter what will be done", cy: "Rhowch beth a wneir"),
            most: TextLimit.words
        )
        for field in ActionField.allCases where field != .text {
            texts[field] = reader.optionalLongText(field.rawValue, most: TextLimit.words)
        }
        try reader.finish()
    }

    /// The form that shows it.
    var form: Form {
        Form(values: Dictionary(uniqueKeysWithValues: texts.map { ($0.key.rawValue, $0.value) }))
    }

    /// The lines of the action's text.
    var textLines: [String] { lines(.text) }

    /// A list's items, or the lines of a text.
    func lines(_ field: ActionField) -> [String] {
        (texts[field] ?? "").split(whereSeparator: \.isNewline).compactMap { String($0).foldedSpace.kept }
    }

    /// Pairs written "2026: started", a line each; what has no colon belongs to the line before it.
    func pairs(_ field: ActionField) -> [(String, String)] {
        var pairs: [(String, String)] = []
        for line in lines(field) {
            let sides = line.split(separator: ":", maxSplits: 1).map { String($0).foldedSpace }
            if sides.count == 2 {
                pairs.append((sides[0], sides[1]))
            } else if let last = pairs.indices.last {
                pairs[last].1 += " " + line
            } else {
                pairs.append((line, line))
            }
        }
        return pairs
    }
}

extension String {
    /// White space folded to single spaces, ends trimmed, and what no document may hold left out.
    var foldedSpace: String {
        split(whereSeparator: \.isWhitespace).joined(separator: " ").filter { $0 != "\0" }
    }
}

extension ReadAction {
    /// Takes what a person says; what they changed is sure from now on, and they have looked at the rest.
    ///
    /// Returns the fields that differ from before.
    mutating func take(_ row: CorrectedRow, in context: DateReading) -> Set<ActionField> {
        let before = CorrectedRow(self)
        let changed = ActionField.allCases.filter { before.lines($0) != row.lines($0) }
        for field in changed { set(field, row, context) }
        lookedAt()
        return Set(changed)
    }

    /// A person has seen the row: nothing in it is a guess any more.
    mutating func lookedAt() {
        doubts = []
        text.sureness = .sure
        whenSureness = .sure
        when?.understood = .whole
        for index in leads.indices { leads[index].sureness = .sure }
        for index in measures.indices { measures[index].sureness = .sure }
        for index in partners.indices { partners[index].sureness = .sure }
    }

    private mutating func set(_ field: ActionField, _ row: CorrectedRow, _ context: DateReading) {
        let place = place
        func texts() -> [ReadText] { row.lines(field).map { ReadText($0, place: place) } }
        let whole = row.lines(field).joined(separator: " ").kept
        switch field {
        case .ref: ref = whole
        case .text: text = ReadText(whole ?? text.text, place: text.place)
        case .when:
            when = whole.map { When(parsing: $0, context) }
            whenPlace = whenPlace ?? place
        case .year: year = whole
        case .priority: priority = whole
        case .risks: risks = whole.map { ReadText($0, place: place) }
        case .rag: rag = whole
        case .leads:
            leads = texts()
            leadsAsWritten = whole.map { ReadText($0, place: place) }
        case .partners: partners = texts()
        case .measures:
            measures = texts()
            measureAsWritten = whole.map { ReadText($0, place: place) }
        case .crossReferences: crossReferences = texts()
        case .dataSources: dataSources = texts()
        case .progress:
            progress = row.pairs(field).map { ReadProgress(period: $0.0, text: ReadText($0.1, place: place)) }
        case .extras:
            extras = row.pairs(field).map { ReadExtra(header: $0.0, text: ReadText($0.1, place: place)) }
        }
    }

    /// Takes one field from another reading of the same row.
    mutating func take(_ field: ActionField, from other: ReadAction) {
        switch field {
        case .ref: ref = other.ref
        case .text: text = other.text
        case .when:
            when = other.when
            whenPlace = other.whenPlace
            whenSureness = other.whenSureness
        case .year: year = other.year
        case .priority: priority = other.priority
        case .risks: risks = other.risks
        case .rag: rag = other.rag
        case .leads:
            leads = other.leads
            leadsAsWritten = other.leadsAsWritten
        case .partners: partners = other.partners
        case .measures:
            measures = other.measures
            measureAsWritten = other.measureAsWritten
        case .crossReferences: crossReferences = other.crossReferences
        case .dataSources: dataSources = other.dataSources
        case .progress: progress = other.progress
        case .extras: extras = other.extras
        }
    }
}

extension ReadPlan {
    /// What reading a date in this plan needs to know.
    var dateReading: DateReading {
        let start = period?.start.flatMap { Day(iso: $0 + "-01") }
        let end = period?.end.flatMap { Day(iso: $0 + "-01") }?.lastOfMonth
        return DateReading(start: start, end: end)
    }
}
