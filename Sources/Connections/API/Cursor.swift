import Desk
import Foundation
import Markup
import Records
import Web

/// One page of a list, and where the next begins.
enum Cursor {
    static let usual = 50
    static let most = 100

    /// What every list takes.
    static let parameters: [Operation.Parameter] = [
        Operation.Parameter(
            name: "limit",
            shape: .integer(1...most),
            about: Phrase(en: "How many at most; \(usual) unless given.", cy: "Faint ar y mwyaf; \(usual) oni roddir.")
        ),
        Operation.Parameter(
            name: "cursor",
            shape: .text(least: 1, most: 100),
            about: Phrase(en: "The `next` of the page before.", cy: "`next` y dudalen flaenorol.")
        ),
    ]

    static func limit(_ call: Operation.Call) -> Int { call.query("limit").flatMap { Int($0) } ?? usual }

    /// The item that the cursor names.
    static func last(_ call: Operation.Call) throws -> UUID? {
        guard let cursor = call.query("cursor") else { return nil }
        guard let last = UUID(uuidString: cursor) else { throw unknown }
        return last
    }

    /// The page after the item that the cursor names.
    ///
    /// An item that has gone meanwhile leaves no place to go on from, and that is said.
    static func page<Item>(
        of items: [Item],
        _ call: Operation.Call,
        id: (Item) -> UUID,
        json: (Item) -> JSON
    ) throws -> Operation.Answer {
        var start = 0
        if let last = try last(call) {
            guard let at = items.firstIndex(where: { id($0) == last }) else { throw unknown }
            start = at + 1
        }
        let shown = items[start...].prefix(limit(call))
        let isEnd = start + shown.count >= items.count
        return answer(shown.map(json), next: isEnd ? nil : shown.last.map { id($0).text })
    }

    static func answer(_ items: [JSON], next: String?) -> Operation.Answer {
        Operation.Answer(json: ["items": .list(items), "next": JSON(next)])
    }

    static let unknown = ProblemDocument(
        422,
        "The question is not as described",
        faults: [.init("cursor", "is not one that was given")]
    )
}
