import Dates
import Forms
import Foundation
import Markup

/// Which answers someone wants to read; it can be bookmarked.
struct YouSaidFilter: Sendable {
    enum Standing: String, Sendable, CaseIterable {
        case accepted, partly
        case notNow = "not_now"
        case no
        case plan

        var words: Phrase {
            AnswerKind(rawValue: rawValue)?.words ?? VoiceWords.inPlan
        }
    }

    let theme: String?
    let standing: Standing?
    let year: Int?
    let page: Int

    init(_ form: Form) {
        theme = form["theme"].isEmpty ? nil : form["theme"]
        standing = Standing(rawValue: form["answer"])
        year = Int(form["year"])
        page = min(100_000, max(1, Int(form["page"]) ?? 1))
    }

    var isEmpty: Bool { theme == nil && standing == nil && year == nil }

    var values: [String: String] {
        ["theme": theme ?? "", "answer": standing?.rawValue ?? "", "year": year.map(String.init) ?? ""]
    }

    func path(_ path: String, page: Int) -> String {
        let pairs = values.filter { !$0.value.isEmpty }.sorted { $0.key < $1.key } + [("page", String(page))]
        let query = pairs.map { "\($0.0)=\($0.1.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? "")" }
        return path + "?" + query.joined(separator: "&")
    }

    func allows(_ matter: PublicMatter, day: (Instant) -> Day) -> Bool {
        if let theme, matter.theme != theme { return false }
        if let standing, standing == .plan ? matter.kind != nil : matter.kind?.rawValue != standing.rawValue {
            return false
        }
        guard let year else { return true }
        return matter.on.map { day($0).year == year } ?? false
    }
}
