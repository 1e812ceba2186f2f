/// Reads the title a document states in its properties (`docProps/core.xml`, `meta.xml`).
final class StatedTitle: XMLHandler {
    private var gathered = FoldedText()
    private var isInTitle = false

    static func read(from part: String, in package: inout Package) throws(UnreadablePlan) -> String? {
        let handler = StatedTitle()
        try package.readXML(part, limit: Limit.helperPartBytes, into: handler)
        let title = handler.gathered.take()
        return title.isEmpty ? nil : title
    }

    func start(_ name: String, _ attributes: XMLAttributes) { if name == "dc:title" { isInTitle = true } }
    func end(_ name: String) { if name == "dc:title" { isInTitle = false } }
    func text(_ bytes: UnsafeBufferPointer<UInt8>) { if isInTitle, gathered.count < 2_000 { gathered.append(bytes) } }
}
