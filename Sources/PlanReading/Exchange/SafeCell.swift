/// Text that a spreadsheet might take for a formula, made plain text on the way out and itself again on the way in.
public enum SafeCell {
    /// An apostrophe goes before a cell that begins, after anything that cannot be seen, with a sign that starts a formula;
    /// and before one that begins with an apostrophe, so that the way back is exact.
    public static func guarded(_ cell: String) -> String {
        startsLikeAFormula(cell[...]) || cell.hasPrefix("'") ? "'" + cell : cell
    }

    /// What `guarded` was given.
    public static func unguarded(_ cell: String) -> String {
        guard cell.hasPrefix("'") else { return cell }
        let rest = cell.dropFirst()
        return startsLikeAFormula(rest) || rest.hasPrefix("'") ? String(rest) : cell
    }

    private static func startsLikeAFormula(_ cell: Substring) -> Bool {
        let seen = cell.unicodeScalars.drop { scalar in
            scalar.properties.isWhitespace && scalar != "\t" && scalar != "\r"
                || scalar.properties.generalCategory == .format
                || (scalar.properties.generalCategory == .control && scalar != "\t" && scalar != "\r")
        }
        guard let first = seen.first else { return false }
        return "=+-@\t\r\u{FF1D}\u{FF0B}\u{FF0D}\u{FF20}".unicodeScalars.contains(first)
    }
}
