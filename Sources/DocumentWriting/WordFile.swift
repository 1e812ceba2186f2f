/// A document as a Word file (Office Open XML, ECMA-376): headings, lists and header rows are marked as what they are,
/// so that a screen reader, and our own reader, find them again.
public enum WordFile {
    public static let contentType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"

    /// The file's bytes.
    ///
    /// - Throws: `CannotWrite`.
    public static func bytes(of document: WrittenDocument) throws(CannotWrite) -> [UInt8] {
        var pack = Pack()
        pack.add("[Content_Types].xml", contentTypes)
        pack.add("_rels/.rels", packageLinks)
        pack.add("docProps/core.xml", properties(document))
        pack.add("word/_rels/document.xml.rels", documentLinks)
        pack.add("word/styles.xml", wordStyles(document.language))
        pack.add("word/numbering.xml", numbering)
        var body = WordBody(document)
        pack.add("word/document.xml", body.written())
        return try pack.bytes()
    }
}

private let types = "application/vnd.openxmlformats-officedocument.wordprocessingml"
private let links = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
private let packageSpace = "http://schemas.openxmlformats.org/package/2006"
let wordSpace = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"

private let contentTypes = """
    \(xmlHead)<Types xmlns="\(packageSpace)/content-types">
    <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
    <Default Extension="xml" ContentType="application/xml"/>
    <Override PartName="/word/document.xml" ContentType="\(types).document.main+xml"/>
    <Override PartName="/word/styles.xml" ContentType="\(types).styles+xml"/>
    <Override PartName="/word/numbering.xml" ContentType="\(types).numbering+xml"/>
    <Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>
    </Types>
    """

private let packageLinks = """
    \(xmlHead)<Relationships xmlns="\(packageSpace)/relationships">
    <Relationship Id="rId1" Type="\(links)/officeDocument" Target="word/document.xml"/>
    <Relationship Id="rId2" Type="\(packageSpace)/relationships/metadata/core-properties" Target="docProps/core.xml"/>
    </Relationships>
    """

private let documentLinks = """
    \(xmlHead)<Relationships xmlns="\(packageSpace)/relationships">
    <Relationship Id="rId1" Type="\(links)/styles" Target="styles.xml"/>
    <Relationship Id="rId2" Type="\(links)/numbering" Target="numbering.xml"/>
    </Relationships>
    """

private func properties(_ document: WrittenDocument) -> String {
    """
    \(xmlHead)<cp:coreProperties xmlns:cp="\(packageSpace)/metadata/core-properties" \
    xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>\(marked(document.title))</dc:title>\
    <dc:language>\(document.language.rawValue)</dc:language></cp:coreProperties>
    """
}

private let numbering = """
    \(xmlHead)<w:numbering xmlns:w="\(wordSpace)"><w:abstractNum w:abstractNumId="0">
    <w:multiLevelType w:val="singleLevel"/><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="bullet"/>
    <w:lvlText w:val="•"/><w:lvlJc w:val="left"/><w:pPr><w:ind w:left="360" w:hanging="360"/></w:pPr></w:lvl>
    </w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>
    """
