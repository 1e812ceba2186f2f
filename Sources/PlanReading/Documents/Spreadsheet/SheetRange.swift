/// A block of cells, as `B2:D5`.
///
/// Columns count from 0 and rows from 1.
struct SheetRange {
    var columns: ClosedRange<Int>
    var rows: ClosedRange<Int>

    init?(_ reference: String) {
        let ends = reference.split(separator: ":")
        guard ends.count == 2, let first = ends.first, let last = ends.last,
            let left = SheetRange.column(of: String(first)), let right = SheetRange.column(of: String(last)),
            let top = SheetRange.row(of: first), let bottom = SheetRange.row(of: last), left <= right, top <= bottom
        else { return nil }
        columns = left...right
        rows = top...bottom
    }

    /// The column of `AB12`, from 0.
    static func column(of reference: String) -> Int? {
        var column = 0
        for byte in reference.utf8 {
            guard (0x41...0x5A).contains(byte) else { break }
            column = column * 26 + Int(byte - 0x40)
            if column > 16_384 { return nil }
        }
        return column == 0 ? nil : column - 1
    }

    private static func row(of reference: Substring) -> Int? {
        guard let row = Int(reference.drop { $0.isLetter }), (1...1_048_576).contains(row) else { return nil }
        return row
    }
}
