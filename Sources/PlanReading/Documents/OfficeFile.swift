/// Reads a zipped document: Word, Excel or OpenDocument, by the parts it holds.
enum OfficeFile {
    static func read(_ bytes: [UInt8]) throws(UnreadablePlan) -> SourceDocument {
        var package = try Package(bytes)
        if package.names.contains("content.xml") { return try OpenDocumentText.read(&package) }
        let main = try Relationships.read(of: "", in: &package).first { $0.type == "officeDocument" }?.target
        guard let main = main ?? conventional(in: package), package.names.contains(main) else {
            throw .noDocumentInside
        }

        var document: SourceDocument
        switch main.split(separator: "/").first {
        case "word": document = try WordDocument.read(&package, main: main)
        case "xl": document = try SpreadsheetDocument.read(&package, main: main)
        case "ppt":
            throw UnreadablePlan(
                .unsupported,
                "This is a slide show. Copy the plan into a Word document or a spreadsheet and choose that."
            )
        default: throw .noDocumentInside
        }
        if package.names.contains(where: { $0.hasSuffix("vbaProject.bin") }) {
            document.doubts.append(Doubt("The file has macros (small programs) in it. They were left out and not run."))
        }
        return document
    }

    private static func conventional(in package: Package) -> String? {
        ["word/document.xml", "xl/workbook.xml"].first { package.names.contains($0) }
    }
}
