/// A row of a table written as text with upright bars around its cells: "| Ref | Action | Lead |".
enum MarkdownRow {
    /// The cells of a line that opens and closes with a bar; nil when it is no such row.
    static func cells(of line: ArraySlice<UInt8>) -> [ArraySlice<UInt8>]? {
        var line = line
        while let first = line.first, first <= 0x20 { line.removeFirst() }
        while let last = line.last, last <= 0x20 { line.removeLast() }
        guard line.count > 2, line.first == bar, line.last == bar, !line.contains(0x09) else { return nil }
        let cells = line.dropFirst().dropLast().split(
            separator: bar,
            maxSplits: Limit.columns,
            omittingEmptySubsequences: false
        )
        return cells.count > 1 ? cells.map { $0 } : nil
    }

    static func isRule(_ cells: [ArraySlice<UInt8>]) -> Bool {
        cells.allSatisfy { cell in
            cell.contains(UInt8(ascii: "-"))
                && cell.allSatisfy { $0 <= 0x20 || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: ":") }
        }
    }

    private static let bar = UInt8(ascii: "|")
}
