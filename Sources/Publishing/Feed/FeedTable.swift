import Dates
import Delivery
import Foundation
import Strategy

/// A published plan as a table: one line for each action; `docs/open-data.md` describes its columns.
enum FeedTable {
    static let columns = [
        "id", "theme_ref", "theme", "ref", "action", "action_cy", "leads", "partners", "by_when", "due", "is_ongoing",
        "measures", "status", "last_update_on", "last_update", "last_update_cy", "url",
    ]

    static func text(_ shown: Showing, origin: String) -> String {
        let rows = shown.plan.themes.flatMap { theme in
            theme.actions.map { row($0, theme, shown, origin) }
        }
        return ([columns] + rows).map { $0.map(cell).joined(separator: ",") + "\r\n" }.joined()
    }

    private static func row(
        _ action: PublishedAction,
        _ theme: PublishedTheme,
        _ shown: Showing,
        _ origin: String
    ) -> [String] {
        let update = action.updates.first
        return [
            action.id.uuidString.lowercased(), theme.ref?.original.words ?? "", theme.title?.original.words ?? "",
            action.ref?.original.words ?? "", action.text.original.words, action.text.welsh?.words ?? "",
            list(action.leads), list(action.partners), action.byWhen?.original.words ?? "", action.due?.iso ?? "",
            action.isOngoing ? "true" : "false", list(action.measures), action.status.rawValue, update?.on.iso ?? "",
            update?.text.original.words ?? "", update?.text.welsh?.words ?? "", origin + shown.action(action),
        ]
    }

    private static func list(_ texts: [PublishedText]) -> String { texts.map(\.original.words).joined(separator: "; ") }

    /// A cell as RFC 4180 has it; what a spreadsheet would take for a formula begins with an apostrophe.
    private static func cell(_ text: String) -> String {
        let isFormula = text.first.map { "=+-@\t\r".contains($0) } ?? false
        let safe = isFormula ? "'" + text : text
        guard safe.contains(where: { $0 == "," || $0 == "\"" || $0.isNewline }) else { return safe }
        return "\"\(safe.replacing("\"", with: "\"\""))\""
    }
}
