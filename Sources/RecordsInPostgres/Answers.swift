import CPostgres
import Records

/// The rows of an answer, each value as the type the server says it has.
func rowsOf(_ result: OpaquePointer) throws -> [Row] {
    let width = PQnfields(result)
    let names = (0..<width).map { String(cString: PQfname(result, $0)) }
    let types = (0..<width).map { PQftype(result, $0) }
    let columns = Columns(names)
    return try (0..<PQntuples(result)).map { row in
        let values = try zip(0..<width, types).map { column, type in
            guard PQgetisnull(result, row, column) == 0 else { return SQLValue.null }
            let text = String(cString: PQgetvalue(result, row, column))
            guard let value = SQLValue(postgresText: text, type: type) else {
                throw StoreError.unreadable(column: names[Int(column)], as: "value of type \(type)")
            }
            return value
        }
        return Row(columns: columns, values: values)
    }
}

extension SQLValue {
    /// What a value is sent as; null is sent as none.
    var postgresText: String? {
        switch self {
        case .null: nil
        case .bool(let bool): bool ? "true" : "false"
        case .integer(let integer): String(integer)
        case .real(let real): String(real)
        case .text(let text): text
        case .blob(let bytes): hexadecimal(bytes)
        }
    }

    /// A value as the server writes it; none when it is not what its type says.
    init?(postgresText text: String, type: Oid) {
        switch type {
        case 16: self = .bool(text == "t")
        case 17:
            guard let bytes = bytes(hexadecimal: text) else { return nil }
            self = .blob(bytes)
        case 20, 21, 23, 26:
            guard let integer = Int64(text) else { return nil }
            self = .integer(integer)
        case 700, 701:
            guard let real = Double(text) else { return nil }
            self = .real(real)
        // A sum of whole numbers is `numeric`, and comes back as a whole number.
        case 1700:
            if let integer = Int64(text) {
                self = .integer(integer)
            } else {
                guard let real = Double(text) else { return nil }
                self = .real(real)
            }
        default: self = .text(text)
        }
    }
}

private let digits = Array("0123456789abcdef".utf8)

private func hexadecimal(_ bytes: [UInt8]) -> String {
    var text = Array("\\x".utf8)
    text.reserveCapacity(bytes.count * 2 + 2)
    for byte in bytes {
        text.append(digits[Int(byte >> 4)])
        text.append(digits[Int(byte & 15)])
    }
    return String(decoding: text, as: UTF8.self)
}

private func bytes(hexadecimal text: String) -> [UInt8]? {
    guard text.hasPrefix("\\x") else { return nil }
    var bytes: [UInt8] = []
    var high: UInt8?
    for digit in text.utf8.dropFirst(2) {
        guard let value = UInt8(String(UnicodeScalar(digit)), radix: 16) else { return nil }
        if let first = high {
            bytes.append(first << 4 | value)
            high = nil
        } else {
            high = value
        }
    }
    return high == nil ? bytes : nil
}
