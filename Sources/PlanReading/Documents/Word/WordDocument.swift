/// Reads a `.docx`.
enum WordDocument {
    static func read(_ package: inout Package, main: String) throws(UnreadablePlan) -> SourceDocument {
        let links = try Relationships.read(of: main, in: &package)
        func part(_ type: String) -> String? { links.first { $0.type == type }?.target }

        let styles = WordStyles()
        if let part = part("styles") { try package.readXML(part, limit: Limit.helperPartBytes, into: styles) }
        let numbering = WordNumbering()
        if let part = part("numbering") { try package.readXML(part, limit: Limit.helperPartBytes, into: numbering) }
        let text = WordText(styles: styles, numbering: numbering)
        guard try package.readXML(main, into: text) else { throw .noDocumentInside }

        var document = SourceDocument(format: .docx)
        document.blocks = try text.finish()
        document.statedTitle = try StatedTitle.read(from: "docProps/core.xml", in: &package)
        if text.hasTrackedChanges {
            document.doubts.append(Doubt("The document has tracked changes. It was read as if they were all accepted."))
        }
        if text.hasHiddenText { document.doubts.append(Doubt("Hidden text in the document was left out.")) }
        return document
    }
}
