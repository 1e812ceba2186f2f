/// Reads a `.pdf`.
enum PDFDocument {
    static func read(_ bytes: [UInt8]) throws(UnreadablePlan) -> SourceDocument {
        throw UnreadablePlan(.unsupported, "PDF cannot be read yet. Save the plan as .docx and choose that.")
    }
}
