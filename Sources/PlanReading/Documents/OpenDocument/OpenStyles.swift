/// What the styles of an OpenDocument text say, from `styles.xml` and then from the document itself.
final class OpenStyles: XMLHandler {
    private struct Style {
        var parent: String?
        var isBold: Bool?
        var isHidden = false
    }

    private var styles: [String: Style] = [:]
    private var lists: [String: [Int: ListLevel]] = [:]
    private var openStyle: String?
    private var openList: String?

    func start(_ name: String, _ attributes: XMLAttributes) {
        switch name {
        case "style:style":
            guard let style = attributes["name"], styles.count < 100_000 else { return }
            openStyle = style
            styles[style] = Style(parent: attributes["parent-style-name"])
        case "style:text-properties":
            guard let openStyle else { return }
            if let weight = attributes["font-weight"] {
                styles[openStyle]?.isBold = weight == "bold" || (Int(weight) ?? 0) >= 600
            }
            if attributes["display"] == "none" { styles[openStyle]?.isHidden = true }
        case "text:list-style":
            openList = attributes["name"]
        case "text:list-level-style-number", "text:list-level-style-bullet", "text:list-level-style-image":
            guard let openList, let level = attributes.number("level"), (1...10).contains(level) else { return }
            lists[openList, default: [:]][level - 1] = OpenStyles.level(name, level, attributes)
        default: break
        }
    }

    func end(_ name: String) {
        if name == "style:style" { openStyle = nil }
        if name == "text:list-style" { openList = nil }
    }

    func text(_ bytes: UnsafeBufferPointer<UInt8>) {}

    func levels(of list: String?) -> [Int: ListLevel] { list.flatMap { lists[$0] } ?? [:] }

    func isHidden(_ style: String?) -> Bool { style.flatMap { styles[$0]?.isHidden } ?? false }

    /// Whether a style is bold, of itself or by the styles it is based on.
    func isBold(_ style: String?) -> Bool? {
        var next = style
        var stepsLeft = 20
        while let name = next, let found = styles[name], stepsLeft > 0 {
            if let isBold = found.isBold { return isBold }
            next = found.parent
            stepsLeft -= 1
        }
        return nil
    }

    private static func level(_ name: String, _ level: Int, _ attributes: XMLAttributes) -> ListLevel {
        guard name == "text:list-level-style-number" else {
            return ListLevel(kind: .bullet, pattern: attributes["bullet-char"] ?? ListLevel.bullet)
        }
        let kind: ListLevel.Kind
        switch attributes["num-format"] {
        case "1": kind = .decimal
        case "a": kind = .lowerLetter
        case "A": kind = .upperLetter
        case "i": kind = .lowerRoman
        case "I": kind = .upperRoman
        default: kind = .none
        }
        let shownLevels = min(max(attributes.number("display-levels") ?? 1, 1), level)
        let numbers = ((level - shownLevels + 1)...level).map { "%\($0)" }.joined(separator: ".")
        let pattern = (attributes["num-prefix"] ?? "") + numbers + (attributes["num-suffix"] ?? "")
        return ListLevel(kind: kind, pattern: pattern, start: attributes.number("start-value") ?? 1)
    }
}
