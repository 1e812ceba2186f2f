import Desk
import Forms
import Foundation
import Markup
import PlanReading

/// A document someone brought, read and understood, before anything of it is kept.
struct BroughtDocument: Sendable {
    let fileName: String
    let hash: String
    let document: SourceDocument
    let read: ReadPlan

    /// Reads a file, or pasted text.
    init(_ bytes: [UInt8], named name: String) throws(UnreadablePlan) {
        if let written = PlanReader.written(bytes) {
            // Nothing stands anywhere in it that a person could be shown, so there is no document to keep.
            document = SourceDocument(format: .text)
            read = written
        } else {
            document = try DocumentReader.read(bytes, named: name)
            do { read = try PlanReader.read(document) } catch {
                // Which column holds the actions may be known from the document before it, or be said by a person.
                guard error.kind == .noActions, let columns = PlanReader.withoutActions(document) else { throw error }
                read = columns
            }
        }
        fileName = String(name.filter { !$0.isNewline }.prefix(200))
        hash = Digest.sha256(bytes)
    }
}
