public import Desk
import DocumentWriting
public import Foundation
import PlanReading
public import Records

/// A plan as the bytes of a file: a table, a tree for other programs, or a document of words.
public struct PlanAsFile: Question {
    /// What a plan can leave as; the raw value is the file's ending.
    public enum Format: String, Sendable, CaseIterable { case csv, xlsx, json, docx, odt }

    let id: UUID
    let format: Format

    public init(id: UUID, format: Format) {
        self.id = id
        self.format = format
    }

    public func permits(_ actor: Actor, _ db: any Reader) -> Bool { true }

    public func answer(_ look: Look) throws -> [UInt8] {
        let read = try look.db.planTree(id, visibleTo: look.actor).asRead
        return switch format {
        case .csv: Array(ExchangeTable(read).csv.utf8)
        case .xlsx: try PlanWorkbook.bytes(of: ExchangeTable(read))
        case .json: Array(read.goldJSON().utf8)
        case .docx: try WordFile.bytes(of: PlanAsDocument(id: id).answer(look))
        case .odt: try OpenTextFile.bytes(of: PlanAsDocument(id: id).answer(look))
        }
    }
}
