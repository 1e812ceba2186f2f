/// Reads a `.odt`.
enum OpenDocumentText {
    static func read(_ package: inout Package) throws(UnreadablePlan) -> SourceDocument {
        let manifest = OpenManifest()
        try package.readXML("META-INF/manifest.xml", limit: Limit.helperPartBytes, into: manifest)
        if manifest.isEncrypted { throw .protectedFile }
        if manifest.kind.contains("spreadsheet") {
            throw UnreadablePlan(.unsupported, "This is an OpenDocument spreadsheet. Save it as .xlsx and choose that.")
        }
        if manifest.kind.contains("presentation") || manifest.kind.contains("graphics") {
            throw UnreadablePlan(
                .unsupported,
                "This is a slide show or drawing. Copy the plan into a text document and choose that."
            )
        }

        let styles = OpenStyles()
        try package.readXML("styles.xml", limit: Limit.helperPartBytes, into: styles)
        let text = OpenText(styles: styles)
        guard try package.readXML("content.xml", into: text) else { throw .noDocumentInside }

        var document = SourceDocument(format: .odt)
        document.blocks = try text.finish()
        document.statedTitle = try StatedTitle.read(from: "meta.xml", in: &package)
        if text.hasTrackedChanges {
            document.doubts.append(Doubt("The document has tracked changes. It was read as if they were all accepted."))
        }
        if text.hasHiddenText { document.doubts.append(Doubt("Hidden text in the document was left out.")) }
        return document
    }
}

/// The list of an OpenDocument's parts, which says whether they are encrypted and of what kind the whole is.
final class OpenManifest: XMLHandler {
    private(set) var isEncrypted = false
    private(set) var kind = ""

    func start(_ name: String, _ attributes: XMLAttributes) {
        if name == "manifest:encryption-data" { isEncrypted = true }
        if name == "manifest:file-entry", attributes["full-path"] == "/" { kind = attributes["media-type"] ?? "" }
    }

    func end(_ name: String) {}
    func text(_ bytes: UnsafeBufferPointer<UInt8>) {}
}
