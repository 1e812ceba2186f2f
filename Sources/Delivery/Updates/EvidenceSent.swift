import Forms
import Foundation
import Markup
import Strategy
import Web

/// The files that came with a form about actions, each for the action its field is of.
struct EvidenceSent {
    /// The most that one form may weigh, its words with it.
    static let most = 2 * EvidenceKind.most + (1 << 20)
    /// How many files one form may bring.
    static let files = 50

    private let uploads: [UUID: Upload]

    init(_ visit: Visit, about topics: [NewsTopic]) {
        var uploads: [UUID: Upload] = [:]
        for topic in topics {
            let action = topic.leaf.action.id
            var fields = [NewsFields(action).file]
            // A program that sends the form of one action may leave its name out.
            if topics.count == 1 { fields.append("file") }
            uploads[action] = visit.uploads.first { fields.contains($0.field) && $0.size > 0 }
        }
        self.uploads = uploads
    }

    /// The actions a file came for.
    var actions: Set<UUID> { Set(uploads.keys) }

    /// The same problems with what is to be said of the files, which browsers do not send a second time: which are not
    /// taken, and which must be chosen again.
    func with(_ invalid: InvalidForm) -> InvalidForm {
        var problems = invalid.problems
        for (action, upload) in uploads.sorted(by: { $0.key.uuidString < $1.key.uuidString }) {
            let field = NewsFields(action).file
            guard !problems.contains(where: { $0.field == field }) else { continue }
            if let unwanted = (try? upload.bytes()).flatMap(EvidenceFolder.problem) {
                problems += InvalidForm(field, unwanted.words).problems
            } else {
                problems += InvalidForm(field, Self.again(upload.fileName)).problems
            }
        }
        return InvalidForm(problems)
    }

    private static func again(_ name: String) -> Phrase {
        Phrase(
            en: "Choose “\(name)” again: files are sent only with a form that has no problems",
            cy: "Dewiswch “\(name)” eto: dim ond gyda ffurflen heb broblemau yr anfonir ffeiliau"
        )
    }

    /// The files, kept.
    ///
    /// - Throws: `InvalidForm` with every file that is not one that is taken; none of them is then kept.
    func kept(in folder: EvidenceFolder) throws -> [UUID: [KeptFile]] {
        var problems: [InvalidForm.Problem] = []
        var kept: [UUID: [KeptFile]] = [:]
        for (action, upload) in uploads.sorted(by: { $0.key.uuidString < $1.key.uuidString }) {
            do {
                kept[action] = [try folder.keep(upload.bytes(), named: upload.fileName)]
            } catch let unwanted as EvidenceFolder.Unwanted {
                problems += InvalidForm(NewsFields(action).file, unwanted.words).problems
            }
        }
        if !problems.isEmpty { throw InvalidForm(problems) }
        return kept
    }
}

extension EvidenceFolder.Unwanted {
    fileprivate var words: Phrase {
        switch self {
        case .tooLarge: Phrase(en: "Choose a file of at most 10 MB", cy: "Dewiswch ffeil o 10 MB ar y mwyaf")
        case .empty, .unknownKind:
            Phrase(
                en: "Choose a PDF, picture, Word, Excel, PowerPoint, OpenDocument or plain text file, without macros",
                cy: "Dewiswch ffeil PDF, llun, Word, Excel, PowerPoint, OpenDocument neu destun plaen, heb facros"
            )
        }
    }
}
