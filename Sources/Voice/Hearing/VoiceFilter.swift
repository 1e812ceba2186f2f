import Forms
import Foundation
import Markup
import Records

/// Which voices are wanted.
///
/// Each filter narrows the others, and none of them holds anything personal, so a list can be bookmarked.
struct VoiceFilter: Sendable {
    /// How far an answer is.
    enum Standing: String, Sendable, CaseIterable {
        case waiting, accepted, partly
        case notNow = "not_now"
        case no

        var words: Phrase {
            switch self {
            case .waiting: Phrase(en: "Waiting for an answer", cy: "Yn aros am ateb")
            case .accepted: AnswerKind.accepted.words
            case .partly: AnswerKind.partly.words
            case .notNow: AnswerKind.notNow.words
            case .no: AnswerKind.no.words
            }
        }
    }

    var state = HeardVoice.State.kept
    var source: VoiceSource?
    var theme: String?
    var standing: Standing?
    var isUngrouped = false
    var page = 1

    init() {}

    /// What the names of its fields begin with where another form carries it along.
    static let carried = "list-"

    init(_ form: Form, prefix: String = "") {
        let theme = form[prefix + "theme"]
        source = VoiceSource(rawValue: form[prefix + "source"])
        self.theme = theme.isEmpty ? nil : theme
        standing = Standing(rawValue: form[prefix + "answer"])
        isUngrouped = form[prefix + "group"] == "none"
        page = min(100_000, max(1, Int(form[prefix + "page"]) ?? 1))
    }

    /// As the form's fields hold them.
    var values: [String: String] {
        [
            "source": source?.rawValue ?? "", "theme": theme ?? "", "answer": standing?.rawValue ?? "",
            "group": isUngrouped ? "none" : "",
        ]
    }

    /// The same filters on another page of results.
    func path(page: Int) -> String {
        let pairs = values.filter { !$0.value.isEmpty }.sorted { $0.key < $1.key } + [("page", String(page))]
        let query = pairs.map { "\($0.0)=\($0.1.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? "")" }
        return VoicePaths.list + "?" + query.joined(separator: "&")
    }

    var condition: SQL {
        var parts: [SQL] = ["state = \(state)"]
        if let source { parts.append("source = \(source)") }
        if let theme { parts.append("theme = \(theme)") }
        if isUngrouped { parts.append("group_id IS NULL") }
        if let standing {
            // What a plan's own document answers is not waiting.
            parts.append(
                standing == .waiting ? "answer IS NULL AND response IS NULL" : "answer = \(standing.rawValue)"
            )
        }
        return parts.joined(separator: " AND ")
    }
}
