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
    /// The names of files that were to be chosen again, and neither were nor are left out.
    private let missing: [UUID: String]

    init(_ visit: Visit, about topics: [NewsTopic]) {
        var uploads: [UUID: Upload] = [:]
        var missing: [UUID: String] = [:]
        for topic in topics {
            let action = topic.leaf.action.id
            let names = NewsFields(action)
            var fields = [names.file]
            // A program that sends the form of one action may leave its name out.
            if topics.count == 1 { fields.append("file") }
            // A browser sends a field without a file as one without a name; a file with nothing in it has one.
            uploads[action] = visit.uploads.first {
                fields.contains($0.field) && ($0.size > 0 || !$0.fileName.isEmpty)
            }
            let awaited = visit.form[names.fileAwaited]
            if uploads[action] == nil, !awaited.isEmpty, visit.form[names.withoutFile].isEmpty {
                missing[action] = awaited
            }
        }
        self.uploads = uploads
        self.missing = missing
    }

    /// The actions a file came for, or was to be chosen again for.
    var actions: Set<UUID> { Set(uploads.keys).union(missing.keys) }

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
        problems += missingProblems.filter { missing in !problems.contains { $0.field == missing.field } }
        return InvalidForm(problems)
    }

    /// What was typed, with the names of the files that are to be chosen again.
    func awaiting(_ form: Form) -> Form {
        var values = Dictionary(form.names.map { ($0, form.all($0)) }, uniquingKeysWith: { first, _ in first })
        for (action, upload) in uploads { values[NewsFields(action).fileAwaited] = [upload.fileName] }
        return Form(values)
    }

    private var missingProblems: [InvalidForm.Problem] {
        missing.sorted { $0.key.uuidString < $1.key.uuidString }.map { action, name in
            InvalidForm.Problem(
                field: NewsFields(action).file,
                message: Phrase(
                    en: "Choose “\(name)” again, or tick that it is left out",
                    cy: "Dewiswch “\(name)” eto, neu diciwch ei fod yn cael ei adael allan"
                )
            )
        }
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
        var problems = missingProblems
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
        case .empty:
            Phrase(
                en: "The file is empty: choose it again, or another",
                cy: "Mae’r ffeil yn wag: dewiswch hi eto, neu un arall"
            )
        case .unknownKind:
            Phrase(
                en: "Choose a PDF, picture, Word, Excel, PowerPoint, OpenDocument or plain text file, without macros",
                cy: "Dewiswch ffeil PDF, llun, Word, Excel, PowerPoint, OpenDocument neu destun plaen, heb facros"
            )
        }
    }
}
