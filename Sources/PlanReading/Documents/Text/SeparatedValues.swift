/// Splits comma, semicolon or tab separated text into records.
struct SeparatedValues {
    /// One record: its fields as bytes, and the line it begins on.
    struct Record {
        var fields: [ArraySlice<UInt8>]
        var line: Int
    }

    private let bytes: [UInt8]
    private let separator: UInt8
    private let limit: Int
    private var index: Int
    private var line = 1
    private(set) var number = 0

    /// How many bytes have been taken.
    var consumed: Int { index }

    /// Begins at the byte `start`; no field may be longer than `limit`.
    init(_ bytes: [UInt8], separator: UInt8, from start: Int = 0, limit: Int = Limit.cellBytes) {
        self.bytes = bytes
        self.separator = separator
        self.limit = limit
        index = start
    }

    /// The next record, blank lines included (as a record of one empty field), until there is none.
    mutating func next() throws(UnreadablePlan) -> Record? {
        guard index < bytes.count else { return nil }
        number += 1
        var record = Record(fields: [], line: line)
        while true {
            let field = index < bytes.count && bytes[index] == SeparatedValues.quote ? try quotedField() : plainField()
            if field.count > limit { throw .longCell(row: number) }
            if record.fields.count < Limit.columns { record.fields.append(field) }
            guard index < bytes.count, bytes[index] == separator else { break }
            index += 1
        }
        endLine()
        return record
    }

    private mutating func plainField() -> ArraySlice<UInt8> {
        let start = index
        while index < bytes.count, bytes[index] != separator, bytes[index] != 0x0A, bytes[index] != 0x0D { index += 1 }
        return bytes[start..<index]
    }

    private mutating func quotedField() throws(UnreadablePlan) -> ArraySlice<UInt8> {
        let opened = line
        var field: [UInt8] = []
        index += 1
        while index < bytes.count {
            let byte = bytes[index]
            if byte == SeparatedValues.quote {
                guard index + 1 < bytes.count, bytes[index + 1] == SeparatedValues.quote else {
                    index += 1
                    // Words after the closing quote are kept as they are.
                    field.append(contentsOf: plainField())
                    return field[...]
                }
                index += 1
            } else if byte == 0x0A {
                line += 1
            }
            field.append(byte)
            index += 1
            if field.count > limit {
                throw line - opened > 3 ? SeparatedValues.unclosed(opened) : .longCell(row: number)
            }
        }
        throw SeparatedValues.unclosed(opened)
    }

    private mutating func endLine() {
        guard index < bytes.count else { return }
        if bytes[index] == 0x0D {
            index += 1
            if index < bytes.count, bytes[index] == 0x0A { index += 1 }
        } else {
            index += 1
        }
        line += 1
    }

    private static let quote = UInt8(ascii: "\"")

    private static func unclosed(_ line: Int) -> UnreadablePlan {
        UnreadablePlan(
            .damaged,
            "The quotation mark opened on line \(line) is never closed, so rows have run together. "
                + "Add the missing quotation mark, or save the file again from the spreadsheet, and choose it again."
        )
    }
}
