/// What the styles of a Word document say: which are headings, which are bold, which are numbered.
final class WordStyles: XMLHandler {
    struct Style {
        var name = ""
        var basedOn: String?
        /// 0 to 8; 9 is body text.
        var outlineLevel: Int?
        var isBold: Bool?
        var numbering: Int?
        var numberingLevel: Int?
    }

    private var styles: [String: Style] = [:]
    private(set) var defaultParagraph: String?
    private var open: (id: String, style: Style)?
    private var isInRunDefaults = false

    func start(_ name: String, _ attributes: XMLAttributes) {
        switch name {
        case "w:style":
            guard let id = attributes["styleId"] else { return }
            open = (id, Style())
            if attributes["type"] == "paragraph", attributes["default"] != nil, attributes.isOn("default") {
                defaultParagraph = id
            }
        case "w:name": open?.style.name = (attributes["val"] ?? "").lowercased()
        case "w:basedOn": open?.style.basedOn = attributes["val"]
        case "w:outlineLvl": open?.style.outlineLevel = attributes.number("val")
        case "w:b": open?.style.isBold = attributes.isOn("val")
        case "w:numId": open?.style.numbering = attributes.number("val")
        case "w:ilvl": open?.style.numberingLevel = attributes.number("val")
        default: break
        }
    }

    func end(_ name: String) {
        guard name == "w:style", let done = open else { return }
        styles[done.id] = done.style
        open = nil
    }

    func text(_ bytes: UnsafeBufferPointer<UInt8>) {}

    /// 1 to 9 for a heading, by its outline level or its name, its own or that of a style it is based on.
    func headingLevel(of id: String?) -> Int? {
        first(from: id) { style in
            if let outline = style.outlineLevel { return .some((0...8).contains(outline) ? outline + 1 : nil) }
            if style.name == "title" { return 1 }
            guard style.name.hasPrefix("heading ") else { return nil }
            return Int(style.name.dropFirst(8)).flatMap { (1...9).contains($0) ? $0 : nil }
        } ?? nil
    }

    func isBold(_ id: String?) -> Bool? { first(from: id) { $0.isBold } }

    func numbering(of id: String?) -> (number: Int, level: Int)? {
        guard let number = first(from: id, { $0.numbering }) else { return nil }
        return (number, first(from: id) { $0.numberingLevel } ?? 0)
    }

    /// A line of a table of contents, which repeats the headings.
    func isContents(_ id: String?) -> Bool {
        first(from: id) { $0.name.hasPrefix("toc ") ? true : nil } ?? false
    }

    /// The first answer along the chain of styles each is based on.
    private func first<Answer>(from id: String?, _ answer: (Style) -> Answer?) -> Answer? {
        var next = id ?? defaultParagraph
        var stepsLeft = 20
        while let id = next, let style = styles[id], stepsLeft > 0 {
            if let found = answer(style) { return found }
            next = style.basedOn
            stepsLeft -= 1
        }
        return nil
    }
}
