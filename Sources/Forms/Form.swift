/// What a person typed, by field name, as they typed it: whole characters, in one normal form, without control characters.
public struct Form: Sendable {
    private var fields: [String: [String]]

    public init(_ fields: [String: [String]] = [:]) {
        self.fields = fields.mapValues { values in values.map(tidied) }
    }

    /// One value a field.
    public init(values: [String: String]) { fields = values.mapValues { [tidied($0)] } }

    /// Reads `application/x-www-form-urlencoded`: a request's body, or its query.
    public init(encoded: String) {
        fields = [:]
        for pair in encoded.utf8.split(separator: UInt8(ascii: "&")) {
            let sides = pair.split(separator: UInt8(ascii: "="), maxSplits: 1, omittingEmptySubsequences: false)
            guard let name = sides.first.map(decoded), !name.isEmpty else { continue }
            fields[name, default: []].append(sides.count > 1 ? tidied(decoded(sides[1])) : "")
        }
    }

    public subscript(field: String) -> String { fields[field]?.first ?? "" }
    public func all(_ field: String) -> [String] { fields[field] ?? [] }
    public func has(_ field: String) -> Bool { fields[field] != nil }
    public var names: [String] { fields.keys.sorted() }
    public var isEmpty: Bool { fields.isEmpty }
}

/// Undoes percent encoding.
///
/// A percent sign without two digits is itself; bytes that are no text become "\u{FFFD}".
private func decoded(_ encoded: Substring.UTF8View) -> String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(encoded.count)
    var rest = encoded[...]
    while let byte = rest.popFirst() {
        switch byte {
        case UInt8(ascii: "+"):
            bytes.append(UInt8(ascii: " "))
        case UInt8(ascii: "%"):
            let digits = rest.prefix(2).compactMap { Character(UnicodeScalar($0)).hexDigitValue }
            if digits.count == 2 {
                bytes.append(UInt8(digits[0] * 16 + digits[1]))
                rest = rest.dropFirst(2)
            } else {
                bytes.append(byte)
            }
        default:
            bytes.append(byte)
        }
    }
    return String(decoding: bytes, as: UTF8.self)
}
