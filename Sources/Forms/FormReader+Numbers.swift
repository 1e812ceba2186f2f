public import Markup

extension FormReader {
    /// A whole number; spaces and thousands separators are no mistake.
    public mutating func integer(
        _ field: String,
        required message: Phrase,
        in range: ClosedRange<Int> = 0...1_000_000_000
    ) -> Int {
        let value = optionalInteger(field, in: range)
        if value == nil { refuse(field, message) }
        return value ?? range.lowerBound
    }

    public mutating func optionalInteger(_ field: String, in range: ClosedRange<Int> = 0...1_000_000_000) -> Int? {
        let digits = form[field].filter { !$0.isWhitespace && $0 != "," }.replacing("−", with: "-")
        guard !digits.isEmpty else { return nil }
        guard digits.allSatisfy({ $0.isASCII && ($0.isNumber || $0 == "-") }), let value = Int(digits),
            range.contains(value)
        else {
            refuse(
                field,
                Phrase(
                    en: "Enter a whole number from \(range.lowerBound) to \(range.upperBound)",
                    cy: "Rhowch rif cyfan o \(range.lowerBound) i \(range.upperBound)"
                )
            )
            return nil
        }
        return value
    }

    /// Up to here every whole number is told exactly.
    private static let largest = 1e15

    /// A number that may have a decimal point.
    public mutating func optionalNumber(_ field: String) -> Double? {
        let digits = form[field].filter { !$0.isWhitespace && $0 != "," }.replacing("−", with: "-")
        guard !digits.isEmpty else { return nil }
        guard digits.allSatisfy({ $0.isASCII && ($0.isNumber || $0 == "-" || $0 == ".") }), let value = Double(digits),
            abs(value) < Self.largest
        else {
            refuse(field, Phrase(en: "Enter a number, such as 12 or 12.5", cy: "Rhowch rif, fel 12 neu 12.5"))
            return nil
        }
        return value
    }
}
