/// The sentences a file is refused with: what is wrong, and what to do next.
extension UnreadablePlan {
    static let emptyFile = UnreadablePlan(
        .empty,
        "This file is empty. Check that it finished saving or downloading, then choose it again."
    )
    static let tooLargeFile = UnreadablePlan(
        .tooLarge,
        "This file is larger than 50 MB. Save a copy without its pictures, or only the plan, and choose that."
    )
    static let tooLargeUnpacked = UnreadablePlan(
        .tooLarge,
        "This file is far larger inside than it looks. Copy the plan into a new document and choose that instead."
    )
    static let tooManyCells = UnreadablePlan(
        .tooLarge,
        "The tables in this file have too many cells to read. Save a copy with only the plan and choose that."
    )
    static let tooDeep = UnreadablePlan(
        .tooLarge,
        "The contents of this file stand inside one another too many times to be a plan. "
            + "Copy the plan into a new document and choose that instead."
    )
    static let damagedFile = UnreadablePlan(
        .damaged,
        "This file is incomplete or damaged. Open it where it was made, save it again, and choose the new copy."
    )
    static let protectedFile = UnreadablePlan(
        .protected,
        "This file is protected by a password. Save a copy without the password and choose that."
    )
    static let declaresEntities = UnreadablePlan(
        .forbidden,
        "This file holds instructions that documents of this kind never need, so it was not read. "
            + "Copy the plan into a new document and choose that instead."
    )
    static let program = UnreadablePlan(
        .notThisKind,
        "This file is a program, not a document. It was not run. Choose the document that holds the plan."
    )
    static let noDocumentInside = UnreadablePlan(
        .notThisKind,
        "This file has no document inside it. Choose the Word, Excel, OpenDocument, PDF, CSV or web page file of the plan."
    )
    static let notADocument = UnreadablePlan(
        .notThisKind,
        "This file is not a document that can be read. Choose the plan as Word, Excel, OpenDocument, PDF, CSV or text."
    )

    /// A cell so long that it cannot be what its writer meant.
    static func longCell(row: Int?, sheet: String? = nil) -> UnreadablePlan {
        let where_ = [row.map { "row \($0)" }, sheet.map { "sheet “\($0)”" }].compactMap(\.self).joined(
            separator: " of "
        )
        return UnreadablePlan(
            .tooLarge,
            "A cell\(where_.isEmpty ? "" : " in \(where_)") is more than 100,000 characters long. "
                + "Check whether rows have run together there, put it right, and choose the file again."
        )
    }
}
