import CXLSXWriter
import Foundation
public import PlanReading

/// A plan as an Excel workbook, through libxlsxwriter: every cell is text, so none can be a formula.
public enum PlanWorkbook {
    public enum Fault: Error, Equatable {
        case cannotWrite
    }

    /// Excel holds 32,767 characters in a cell; an apostrophe may stand before them.
    static let longestCell = 32_766

    /// What a cell says, or as much of it as a cell holds and a note of where all of it is.
    static func fitted(_ cell: String) -> String {
        guard cell.utf16.count > longestCell else { return cell }
        let note =
            " … [Cut: a cell of a workbook holds no more. The CSV file has all of it. / Wedi’i dorri: nid yw cell yn dal mwy. Mae’r cyfan yn y ffeil CSV.]"
        var left = longestCell - note.utf16.count
        let kept = cell.prefix { character in
            left -= character.utf16.count
            return left >= 0
        }
        return kept + note
    }

    /// The workbook's bytes.
    public static func bytes(of table: ExchangeTable, sheet: String = "Plan") throws -> [UInt8] {
        let path = FileManager.default.temporaryDirectory.appendingPathComponent("\(UUID().uuidString).xlsx").path
        defer { try? FileManager.default.removeItem(atPath: path) }
        try write(table, sheet: sheet, to: path)
        return [UInt8](try Data(contentsOf: URL(fileURLWithPath: path)))
    }

    private static func write(_ table: ExchangeTable, sheet name: String, to path: String) throws {
        guard let workbook = workbook_new(path) else { throw Fault.cannotWrite }
        var isOpen = true
        defer { if isOpen { workbook_close(workbook) } }
        guard let sheet = workbook_add_worksheet(workbook, name), let head = workbook_add_format(workbook),
            let body = workbook_add_format(workbook)
        else { throw Fault.cannotWrite }
        format_set_bold(head)
        format_set_text_wrap(head)
        format_set_text_wrap(body)
        format_set_align(body, UInt8(LXW_ALIGN_VERTICAL_TOP.rawValue))
        worksheet_freeze_panes(sheet, 1, 0)
        for (column, header) in table.headers.enumerated() {
            let index = lxw_col_t(column)
            worksheet_set_column(sheet, index, index, width(of: header), nil)
            worksheet_write_string(sheet, 0, index, header, head)
        }
        for (number, row) in table.rows.enumerated() {
            for (column, cell) in row.enumerated() where !cell.isEmpty {
                let cell = fitted(cell)
                // Read back, one apostrophe goes: so that text which begins with one keeps it.
                let text = cell.hasPrefix("'") ? "'" + cell : cell
                worksheet_write_string(sheet, lxw_row_t(number + 1), lxw_col_t(column), text, body)
            }
        }
        isOpen = false
        guard workbook_close(workbook) == LXW_NO_ERROR else { throw Fault.cannotWrite }
    }

    /// In characters of the usual font.
    private static func width(of header: String) -> Double {
        switch header {
        case ExchangeHeader.action, ExchangeHeader.objective: 60
        case ExchangeHeader.theme, ExchangeHeader.outcome, ExchangeHeader.measures: 40
        default: 18
        }
    }
}

/// The headers that are given more room.
private enum ExchangeHeader {
    static let action = "Action"
    static let objective = "Objective"
    static let theme = "Theme"
    static let outcome = "Outcome"
    static let measures = "Measures"
}
