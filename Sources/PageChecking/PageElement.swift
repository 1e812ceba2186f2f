/// An element of a page with what is inside it.
final class PageElement {
    let name: String
    let attributes: [String: String]
    private(set) weak var parent: PageElement?
    private(set) var children: [PageElement] = []
    private var ownText = ""

    init(_ name: String, _ attributes: [String: String] = [:], in parent: PageElement? = nil) {
        self.name = name
        self.attributes = attributes
        self.parent = parent
        parent?.children.append(self)
    }

    func add(text: String) { ownText += text }

    subscript(attribute: String) -> String? { attributes[attribute] }

    /// Every word inside, joined.
    var text: String { children.reduce(ownText) { $0 + $1.text } }

    var hasWords: Bool { text.contains { !$0.isWhitespace } || !(self["aria-label"] ?? "").isEmpty }

    /// Itself and everything inside it, in the order of the page.
    var all: [PageElement] { [self] + children.flatMap(\.all) }

    func isInside(_ name: String) -> Bool { self.name == name || parent?.isInside(name) == true }
}

/// A page as a tree, and where its tags do not fit together.
struct PageTree {
    let root = PageElement("page")
    private(set) var faults: [PageFault]

    private static let empty: Set<String> = [
        "meta", "link", "input", "br", "hr", "img", "path", "circle", "rect", "line",
    ]

    init(_ html: String) {
        let read = PageTokens(html)
        faults = read.faults
        var open = [root]
        for token in read.tokens {
            switch token {
            case .text(let text): open.last?.add(text: text)
            case .open(let name, let attributes):
                let element = PageElement(name, attributes, in: open.last)
                if !PageTree.empty.contains(name) { open.append(element) }
            case .close(let name):
                if open.count > 1, open.last?.name == name {
                    open.removeLast()
                } else {
                    faults.append(PageFault("</\(name)> closes <\(open.last?.name ?? "")>"))
                    if open.contains(where: { $0.name == name }) {
                        while open.count > 1, open.removeLast().name != name {}
                    }
                }
            }
        }
        for element in open.dropFirst() { faults.append(PageFault("<\(element.name)> is never closed")) }
    }
}
