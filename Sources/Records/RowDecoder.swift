/// Reads any `Decodable` from a row: property `bornOn` from column `born_on`.
struct RowDecoder: Decoder {
    let row: Row
    var codingPath: [any CodingKey] { [] }
    var userInfo: [CodingUserInfoKey: Any] { [:] }

    func container<Key: CodingKey>(keyedBy type: Key.Type) -> KeyedDecodingContainer<Key> {
        KeyedDecodingContainer(Columns(row: row))
    }
    func unkeyedContainer() throws -> any UnkeyedDecodingContainer { throw StoreError.notFlat }
    func singleValueContainer() throws -> any SingleValueDecodingContainer { throw StoreError.notFlat }

    struct Columns<Key: CodingKey>: KeyedDecodingContainerProtocol {
        let row: Row
        var codingPath: [any CodingKey] { [] }
        var allKeys: [Key] { [] }

        func contains(_ key: Key) -> Bool { row.value(key.column) != nil }
        func decodeNil(forKey key: Key) -> Bool { row.value(key.column) == .null }
        func decode(_ type: String.Type, forKey key: Key) throws -> String { try row[key.column] }
        func decode(_ type: Int.Type, forKey key: Key) throws -> Int { try row[key.column] }
        func decode(_ type: Bool.Type, forKey key: Key) throws -> Bool { try row[key.column] }
        func decode(_ type: Double.Type, forKey key: Key) throws -> Double { try row[key.column] }
        func decode<T: Decodable>(_ type: T.Type, forKey key: Key) throws -> T {
            guard let convertible = type as? any SQLConvertible.Type else { throw StoreError.notFlat }
            guard let value = convertible.init(sqlValue: row.value(key.column) ?? .null) as? T else {
                throw StoreError.unreadable(column: key.column, as: "\(T.self)")
            }
            return value
        }
        func nestedContainer<N: CodingKey>(keyedBy: N.Type, forKey: Key) throws -> KeyedDecodingContainer<N> {
            throw StoreError.notFlat
        }
        func nestedUnkeyedContainer(forKey: Key) throws -> any UnkeyedDecodingContainer { throw StoreError.notFlat }
        func superDecoder() throws -> any Decoder { throw StoreError.notFlat }
        func superDecoder(forKey: Key) throws -> any Decoder { throw StoreError.notFlat }
    }
}

extension CodingKey {
    /// `bornOn` is stored in `born_on`.
    var column: String {
        var column = ""
        for character in stringValue {
            if character.isUppercase {
                column += "_"
                column += character.lowercased()
            } else {
                column.append(character)
            }
        }
        return column
    }
}
