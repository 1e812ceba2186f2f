import Dates
import Desk
import DocumentWriting
import Foundation
import Markup
import PlanReading
import Records

/// The letters that were sent to someone, for whoever takes away all that is kept of them.
struct LettersOfEverything: Question {
    let person: UUID

    func permits(_ actor: Actor, _ db: any Reader) -> Bool { actor.may(.keepCarers) && actor.may(.guardRecords) }

    func answer(_ look: Look) throws -> [SentLetter] {
        try look.letters(to: look.person(person).id, before: nil, limit: 1000)
    }
}

/// All that is kept of someone as one ZIP: a page to read, a file for programs, each table for a spreadsheet, and each
/// letter as it was sent.
struct EverythingBundle {
    private let everything: Everything
    private let letters: [SentLetter]

    /// A letter whose row was left out is left out.
    init(_ everything: Everything, _ letters: [SentLetter]) {
        self.everything = everything
        let given = Set(everything.parts.flatMap { part in part.entries.map(\.code) })
        self.letters = letters.filter { given.contains("letter_sent/\($0.id.text)") }
    }

    func zip(in language: Language) throws -> [UInt8] {
        var files = ZippedFiles()
        files.add("index.html", Array(everything.document.rendered(in: language).utf8))
        files.add("everything.json", try everything.json())
        for part in everything.parts where !part.entries.isEmpty {
            files.add("tables/\(part.table).csv", Array(part.csv.utf8))
        }
        for (number, letter) in letters.reversed().enumerated() {
            files.add("letters/\(number + 1).html", Array(letter.document.rendered(in: language).utf8))
        }
        return try files.bytes()
    }
}

extension Everything.Part {
    /// A column for each field that any row has, in the order in which they first come.
    fileprivate var csv: String {
        var names: [String] = []
        for entry in entries {
            for field in entry.fields where !names.contains(field.name) { names.append(field.name) }
        }
        let rows = entries.map { entry in
            let values = Dictionary(entry.fields.map { ($0.name, $0.value) }, uniquingKeysWith: { first, _ in first })
            return names.map { values[$0] ?? "" }
        }
        return ExchangeTable(headers: names, rows: rows).csv
    }
}

extension SentLetter {
    /// The letter as a page that stands by itself.
    fileprivate var document: HTML {
        let paragraphs: [HTML] = content.paragraphs.map { "<p>\($0)</p>" }
        return """
            <!doctype html><html lang="\(language.code)"><head><meta charset="utf-8"><title>\(content.subject)</title></head>
            <body><h1>\(content.subject)</h1><p>\(channel.words), \(sentAt.iso)</p>\(paragraphs)</body></html>
            """
    }
}
