import Dates
import Foundation
import Markup
import PlanReading

/// A list of voices as it was read: every row, or every cell that was not understood.
struct BroughtVoices: Sendable {
    /// A row that can be kept.
    struct Line: Sendable {
        /// As a person counts them, the header being 1.
        let row: Int
        let reference: UUID?
        let details: VoiceDetails
        /// Where to tell them what comes of it, if they asked.
        var contact: AskedToBeTold?
    }

    /// A cell that cannot be understood.
    struct Problem: Sendable, Equatable {
        let row: Int
        let column: String
        let message: Phrase
    }

    static let mostRows = 5000

    private(set) var lines: [Line] = []
    private(set) var problems: [Problem] = []

    /// Reads it; `plans` are those that may be named, by title in small letters, `letters` the language in which whoever
    /// asked to be told is written to, where letters can be sent at all.
    init(_ document: SourceDocument, plans: [String: UUID], today: Day, letters: Language? = nil) {
        guard let table = document.blocks.lazy.compactMap({ $0.table }).first, let header = table.rows.first else {
            problems = [Problem(row: 1, column: "–", message: BringWords.noTable)]
            return
        }
        let names = header.cells.map { ($0.column, $0.text.lowercased()) }
        var places: [VoiceColumn: Int] = [:]
        for column in VoiceColumn.allCases {
            places[column] = names.first { $0.1 == column.rawValue.lowercased() }?.0
        }
        guard places[.words] != nil else {
            problems = [
                Problem(row: header.place.row ?? 1, column: VoiceColumn.words.rawValue, message: BringWords.noWords)
            ]
            return
        }
        for (index, row) in table.rows.dropFirst().enumerated() {
            let cells = Dictionary(row.cells.map { ($0.column, $0) }, uniquingKeysWith: { first, _ in first })
            var reading = VoiceRow(
                number: row.place.row ?? index + 2,
                cells: places.compactMapValues { cells[$0] },
                plans: plans,
                today: today,
                letters: letters
            )
            if let line = reading.line() { lines.append(line) }
            problems += reading.problems
        }
        if lines.isEmpty, problems.isEmpty {
            problems = [Problem(row: 2, column: VoiceColumn.words.rawValue, message: BringWords.nothing)]
        }
        if lines.count > Self.mostRows {
            problems = [Problem(row: Self.mostRows + 2, column: "–", message: BringWords.tooMany)]
        }
    }
}

extension Block {
    fileprivate var table: Table? { if case .table(let table) = self { table } else { nil } }
}

/// Reads one row.
private struct VoiceRow {
    let number: Int
    let cells: [VoiceColumn: Cell]
    let plans: [String: UUID]
    let today: Day
    let letters: Language?
    private(set) var problems: [BroughtVoices.Problem] = []

    init(number: Int, cells: [VoiceColumn: Cell], plans: [String: UUID], today: Day, letters: Language?) {
        self.letters = letters
        self.number = number
        self.cells = cells
        self.plans = plans
        self.today = today
    }

    private func text(_ column: VoiceColumn) -> String {
        let lines = cells[column]?.paragraphs.map(\.text) ?? []
        return SafeCell.unguarded(lines.joined(separator: "\n")).trimmingCharacters(in: .whitespacesAndNewlines)
    }

    private mutating func refuse(_ column: VoiceColumn, _ message: Phrase) {
        problems.append(BroughtVoices.Problem(row: number, column: column.rawValue, message: message))
    }

    mutating func line() -> BroughtVoices.Line? {
        if VoiceColumn.allCases.allSatisfy({ text($0).isEmpty }) { return nil }
        let words = text(.words)
        if words.isEmpty { refuse(.words, BringWords.empty) }
        if words.count > VoiceDetails.mostWords { refuse(.words, BringWords.tooLong) }
        var details = VoiceDetails(source: source(), heardOn: heard(), words: words)
        details.theme = short(.theme, 120)
        details.cameFrom = short(.group, 200)
        details.carers = known(.carers, CarerKind.allCases.map { ($0, $0.words, $0.rawValue) })
        details.consent = known(.consent, Consent.allCases.map { ($0, $0.words, $0.rawValue) }) ?? .notAsked
        details.consentOn = consentDay(details.consent)
        details.plan = plan()
        let reference = reference()
        let contact = contact()
        guard problems.isEmpty else { return nil }
        return BroughtVoices.Line(row: number, reference: reference, details: details, contact: contact)
    }

    private mutating func contact() -> AskedToBeTold? {
        let written = text(.email)
        guard !written.isEmpty else { return nil }
        guard let letters else {
            refuse(.email, BringWords.noLetters)
            return nil
        }
        guard let contact = AskedToBeTold(cell: written, language: letters) else {
            refuse(.email, BringWords.noAddress)
            return nil
        }
        return contact
    }

    private mutating func source() -> VoiceSource {
        if text(.source).isEmpty { return .other }
        return known(.source, VoiceSource.heard.map { ($0, $0.words, $0.rawValue) }) ?? .other
    }

    private mutating func heard() -> HeardOn {
        let written = cells[.heard]?.isoDate ?? text(.heard)
        if written.isEmpty { return HeardOn(today) }
        guard let heard = HeardOn(iso: written) ?? HeardOn(written: written) else {
            refuse(.heard, VoiceDetails.notADay)
            return HeardOn(today)
        }
        if heard.first > today { refuse(.heard, VoiceDetails.notYet) }
        return heard
    }

    private mutating func consentDay(_ consent: Consent) -> Day? {
        let written = cells[.consentOn]?.isoDate ?? text(.consentOn)
        guard consent != .notAsked else { return nil }
        if written.isEmpty { return today }
        let read = HeardOn(iso: written) ?? HeardOn(written: written)
        guard let read, read.iso.utf8.count == 10 else {
            refuse(.consentOn, BringWords.notADate)
            return nil
        }
        if read.first > today { refuse(.consentOn, VoiceDetails.notYet) }
        return read.first
    }

    private mutating func plan() -> UUID? {
        let title = text(.plan)
        guard !title.isEmpty else { return nil }
        guard let plan = plans[title.lowercased()] else {
            refuse(.plan, BringWords.noPlan)
            return nil
        }
        return plan
    }

    private mutating func reference() -> UUID? {
        let written = text(.reference)
        guard !written.isEmpty else { return nil }
        guard let id = UUID(uuidString: written) else {
            refuse(.reference, BringWords.noReference)
            return nil
        }
        return id
    }

    private mutating func short(_ column: VoiceColumn, _ most: Int) -> String? {
        let written = text(column).replacing("\n", with: " ")
        if written.count > most {
            refuse(column, Phrase(en: "Use \(most) characters or fewer", cy: "Defnyddiwch \(most) nod neu lai"))
        }
        return written.isEmpty ? nil : written
    }

    /// One of the words of a list, in either language or as the program writes it.
    private mutating func known<Value>(_ column: VoiceColumn, _ values: [(Value, Phrase, String)]) -> Value? {
        let written = text(column).lowercased()
        guard !written.isEmpty else { return nil }
        let found = values.first {
            written == $0.1.en.lowercased() || written == $0.1.cy.lowercased() || written == $0.2
        }
        if let found { return found.0 }
        let english = values.map(\.1.en).joined(separator: ", ")
        let welsh = values.map(\.1.cy).joined(separator: ", ")
        refuse(column, Phrase(en: "Use one of: \(english)", cy: "Defnyddiwch un o: \(welsh)"))
        return nil
    }
}
