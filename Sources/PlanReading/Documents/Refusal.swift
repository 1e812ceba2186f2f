/// What to say of a file that is of no kind that can be read.
enum Refusal {
    static func of(_ kind: FileKind, _ bytes: [UInt8]) -> UnreadablePlan {
        switch kind {
        case .program: .program
        case .oldOffice: oldOffice(bytes)
        case .compressed:
            unsupported("This file is compressed. Unpack it first, then choose the document that was inside.")
        case .picture:
            unsupported(
                "This file is a picture, and words in a picture cannot be read. Choose the document it was made from."
            )
        case .richText: unsupported("This is a rich text file. Open it in Word, save it as .docx, and choose that.")
        case .webArchive: unsupported("This is a saved web archive. Save the page as .html instead and choose that.")
        case .otherXML:
            unsupported("This kind of XML file cannot be read. Save the plan as .docx, .xlsx or .odt and choose that.")
        default: .notADocument
        }
    }

    /// A `.doc` or `.xls` of before 2007, or a newer document wrapped in the same container by a password.
    private static func oldOffice(_ bytes: [UInt8]) -> UnreadablePlan {
        func names(_ stream: String) -> Bool {
            FileKind.find(stream.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }, in: bytes[...])
        }
        if names("EncryptedPackage") { return .protectedFile }
        if names("WordDocument") {
            return unsupported(
                "This is an old Word document (.doc). Open it in Word, save it as .docx, and choose that."
            )
        }
        if names("Workbook") || names("Book") {
            return unsupported(
                "This is an old Excel workbook (.xls). Open it in Excel, save it as .xlsx, and choose that."
            )
        }
        return unsupported(
            "This is an old Office file. Open it where it was made, save it as .docx or .xlsx, and choose that."
        )
    }

    private static func unsupported(_ message: String) -> UnreadablePlan { UnreadablePlan(.unsupported, message) }
}
