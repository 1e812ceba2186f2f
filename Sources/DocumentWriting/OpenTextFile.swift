/// A document as an OpenDocument text (ISO/IEC 26300), marked up as `WordFile` marks its own.
public enum OpenTextFile {
    public static let contentType = "application/vnd.oasis.opendocument.text"

    /// The file's bytes.
    ///
    /// - Throws: `CannotWrite`.
    public static func bytes(of document: WrittenDocument) throws(CannotWrite) -> [UInt8] {
        var pack = Pack()
        // The kind of file comes first and unpacked, so that it can be told from the first bytes.
        pack.add("mimetype", contentType, stored: true)
        pack.add("META-INF/manifest.xml", manifest)
        pack.add("meta.xml", meta(document))
        pack.add("styles.xml", openStyles(document))
        var body = OpenTextBody(document)
        pack.add("content.xml", body.written())
        return try pack.bytes()
    }
}

let openSpaces: String =
    [
        "office", "style", "text", "table", "meta",
    ].map { "xmlns:\($0)=\"urn:oasis:names:tc:opendocument:xmlns:\($0):1.0\"" }.joined(separator: " ")
    + " xmlns:fo=\"urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0\""
    + " xmlns:dc=\"http://purl.org/dc/elements/1.1/\" office:version=\"1.3\""

private let manifest = """
    \(xmlHead)<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" \
    manifest:version="1.3"><manifest:file-entry manifest:full-path="/" \
    manifest:media-type="\(OpenTextFile.contentType)"/>\
    \(["meta.xml", "styles.xml", "content.xml"].map {
        "<manifest:file-entry manifest:full-path=\"\($0)\" manifest:media-type=\"text/xml\"/>"
    }.joined())</manifest:manifest>
    """

private func meta(_ document: WrittenDocument) -> String {
    """
    \(xmlHead)<office:document-meta \(openSpaces)><office:meta><dc:title>\(marked(document.title))</dc:title>\
    <dc:language>\(document.language.rawValue)</dc:language></office:meta></office:document-meta>
    """
}

/// The styles shared by the whole text, and the page.
private func openStyles(_ document: WrittenDocument) -> String {
    let (width, height) = document.isLandscape ? ("29.7cm", "21cm") : ("21cm", "29.7cm")
    let turned = document.isLandscape ? "landscape" : "portrait"
    let country = "fo:language=\"\(document.language == .welsh ? "cy" : "en")\" fo:country=\"GB\""
    let headings = (1...9).map { level in
        """
        <style:style style:name="Heading_20_\(level)" style:display-name="Heading \(level)" style:family="paragraph" \
        style:default-outline-level="\(level)"><style:paragraph-properties fo:margin-top="0.4cm" \
        fo:margin-bottom="0.15cm" fo:keep-with-next="always"/><style:text-properties fo:font-weight="bold" \
        fo:font-size="\([16, 14, 13, 12, 11, 11, 11, 11, 11][level - 1])pt"/></style:style>
        """
    }
    return """
        \(xmlHead)<office:document-styles \(openSpaces)><office:styles><style:default-style style:family="paragraph">\
        <style:paragraph-properties fo:margin-bottom="0.2cm"/><style:text-properties fo:font-family="Arial" \
        fo:font-size="11pt" \(country)/></style:default-style>\(headings.joined())</office:styles>\
        <office:automatic-styles><style:page-layout style:name="Page"><style:page-layout-properties \
        fo:page-width="\(width)" fo:page-height="\(height)" style:print-orientation="\(turned)" fo:margin="2cm"/>\
        </style:page-layout></office:automatic-styles><office:master-styles><style:master-page \
        style:name="Standard" style:page-layout-name="Page"/></office:master-styles></office:document-styles>
        """
}
