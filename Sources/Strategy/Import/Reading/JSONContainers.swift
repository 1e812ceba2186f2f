/// What a value writes itself with: each container passes straight on to the one writer.
struct JSONValueEncoder: Encoder {
    let writer: JSONWriter
    var codingPath: [any CodingKey] { [] }
    var userInfo: [CodingUserInfoKey: Any] { [:] }

    func container<Key: CodingKey>(keyedBy type: Key.Type) -> KeyedEncodingContainer<Key> {
        KeyedEncodingContainer(JSONObject<Key>(writer: writer, depth: writer.begin("{", "}")))
    }

    func unkeyedContainer() -> any UnkeyedEncodingContainer {
        JSONList(writer: writer, depth: writer.begin("[", "]"))
    }

    func singleValueContainer() -> any SingleValueEncodingContainer { JSONSingle(writer: writer) }
}

private struct JSONObject<Key: CodingKey>: KeyedEncodingContainerProtocol {
    let writer: JSONWriter
    let depth: Int
    var codingPath: [any CodingKey] { [] }

    private func next(_ key: Key) { writer.next(at: depth, key: key.stringValue) }

    mutating func encodeNil(forKey key: Key) {
        next(key)
        writer.writeNull()
    }
    mutating func encode(_ value: String, forKey key: Key) {
        next(key)
        writer.write(value)
    }
    mutating func encode(_ value: Int, forKey key: Key) {
        next(key)
        writer.write(number: value)
    }
    mutating func encode(_ value: Bool, forKey key: Key) {
        next(key)
        writer.write(value)
    }
    mutating func encode(_ value: some Encodable, forKey key: Key) throws {
        next(key)
        try writer.write(value)
    }
    mutating func nestedContainer<Nested: CodingKey>(keyedBy type: Nested.Type, forKey key: Key)
        -> KeyedEncodingContainer<Nested>
    {
        next(key)
        return JSONValueEncoder(writer: writer).container(keyedBy: type)
    }
    mutating func nestedUnkeyedContainer(forKey key: Key) -> any UnkeyedEncodingContainer {
        next(key)
        return JSONValueEncoder(writer: writer).unkeyedContainer()
    }
    mutating func superEncoder() -> any Encoder {
        writer.next(at: depth, key: "super")
        return JSONValueEncoder(writer: writer)
    }
    mutating func superEncoder(forKey key: Key) -> any Encoder {
        next(key)
        return JSONValueEncoder(writer: writer)
    }
}

private struct JSONList: UnkeyedEncodingContainer {
    let writer: JSONWriter
    let depth: Int
    var count = 0
    var codingPath: [any CodingKey] { [] }

    init(writer: JSONWriter, depth: Int) {
        self.writer = writer
        self.depth = depth
    }

    private mutating func next() {
        count += 1
        writer.next(at: depth)
    }

    mutating func encodeNil() {
        next()
        writer.writeNull()
    }
    mutating func encode(_ value: some Encodable) throws {
        next()
        try writer.write(value)
    }
    mutating func nestedContainer<Nested: CodingKey>(keyedBy type: Nested.Type) -> KeyedEncodingContainer<Nested> {
        next()
        return JSONValueEncoder(writer: writer).container(keyedBy: type)
    }
    mutating func nestedUnkeyedContainer() -> any UnkeyedEncodingContainer {
        next()
        return JSONValueEncoder(writer: writer).unkeyedContainer()
    }
    mutating func superEncoder() -> any Encoder {
        next()
        return JSONValueEncoder(writer: writer)
    }
}

/// A value that is one piece of text, one number or one truth; fractions are not among what is kept.
private struct JSONSingle: SingleValueEncodingContainer {
    let writer: JSONWriter
    var codingPath: [any CodingKey] { [] }

    mutating func encodeNil() { writer.writeNull() }
    mutating func encode(_ value: Bool) { writer.write(value) }
    mutating func encode(_ value: String) { writer.write(value) }
    mutating func encode(_ value: Double) throws { try refuse(value) }
    mutating func encode(_ value: Float) throws { try refuse(value) }
    mutating func encode(_ value: Int) { writer.write(number: value) }
    mutating func encode(_ value: Int8) { writer.write(number: value) }
    mutating func encode(_ value: Int16) { writer.write(number: value) }
    mutating func encode(_ value: Int32) { writer.write(number: value) }
    mutating func encode(_ value: Int64) { writer.write(number: value) }
    mutating func encode(_ value: UInt) { writer.write(number: value) }
    mutating func encode(_ value: UInt8) { writer.write(number: value) }
    mutating func encode(_ value: UInt16) { writer.write(number: value) }
    mutating func encode(_ value: UInt32) { writer.write(number: value) }
    mutating func encode(_ value: UInt64) { writer.write(number: value) }
    mutating func encode(_ value: some Encodable) throws { try writer.write(value) }

    private func refuse(_ value: Any) throws {
        throw EncodingError.invalidValue(value, .init(codingPath: [], debugDescription: "fractions are not kept"))
    }
}
