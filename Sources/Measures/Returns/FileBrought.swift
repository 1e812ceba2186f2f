import DesignSystem
import Forms
import Markup
import PlanReading
import Web

/// The two ways a table comes in: as a file, or pasted.
func broughtDocument(_ visit: Visit) throws -> SourceDocument {
    let bytes = try visit.upload?.bytes() ?? Array(visit.form["pasted"].utf8)
    guard !bytes.isEmpty else { throw InvalidForm("file", ImportWords.choose) }
    do {
        return try DocumentReader.read(bytes, named: visit.upload?.fileName ?? "pasted.csv")
    } catch {
        throw InvalidForm(visit.upload == nil ? "pasted" : "file", ImportWords.unreadable)
    }
}

/// The fields of both ways.
func broughtFields(_ visit: Visit, _ invalid: InvalidForm?) -> HTML {
    """
    \(.fileField("file", label: ImportWords.file, invalid: invalid))\
    \(.textArea("pasted", label: ImportWords.paste, isOptional: true, form: visit.form, invalid: invalid))
    """
}

/// Each cell that was not understood, by row and column.
func broughtProblems(_ problems: [BroughtValues.Problem]) -> HTML? {
    guard !problems.isEmpty else { return nil }
    return .table(
        Phrase(en: "What could not be understood", cy: "Yr hyn na ellid ei ddeall"),
        id: "cells",
        columns: [
            Column(Phrase(en: "Row", cy: "Rhes"), isNumber: true), Column(Phrase(en: "Column", cy: "Colofn")),
            Column(Phrase(en: "What to do", cy: "Beth i’w wneud")),
        ],
        rows: problems.prefix(100).map { ["\($0.row)", "\($0.column)", "\($0.message)"] }
    )
}
