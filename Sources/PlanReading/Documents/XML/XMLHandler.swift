/// What reads an XML part as it streams by.
///
/// Names come as `prefix:name` with the prefixes of `XMLNames`.
protocol XMLHandler: AnyObject {
    /// True once the rest of the part does not matter.
    var isDone: Bool { get }
    func start(_ name: String, _ attributes: XMLAttributes) throws(UnreadablePlan)
    func end(_ name: String) throws(UnreadablePlan)
    func text(_ bytes: UnsafeBufferPointer<UInt8>) throws(UnreadablePlan)
}

extension XMLHandler {
    var isDone: Bool { false }
}

/// The attributes of one element, good only while the element is being handled.
///
/// Prefixes are not told apart.
struct XMLAttributes {
    /// Five pointers each: local name, prefix, namespace, start of value, end of value.
    fileprivate let pointers: UnsafeBufferPointer<UnsafePointer<UInt8>?>

    init(_ pointers: UnsafeBufferPointer<UnsafePointer<UInt8>?>) {
        self.pointers = pointers
    }

    /// The value of the first attribute whose local name is `name`.
    subscript(_ name: StaticString) -> String? {
        bytes(name).map { String(decoding: $0, as: UTF8.self) }
    }

    /// A whole number within ±1,000,000,000.
    func number(_ name: StaticString) -> Int? {
        guard let text = self[name], let value = Int(text), abs(value) <= 1_000_000_000 else { return nil }
        return value
    }

    /// A switch that is on when it is there and not said to be off.
    func isOn(_ name: StaticString) -> Bool {
        guard let value = self[name] else { return true }
        return value != "false" && value != "0" && value != "off" && value != "none"
    }

    private func bytes(_ name: StaticString) -> UnsafeBufferPointer<UInt8>? {
        var at = 0
        while at + 4 < pointers.count {
            defer { at += 5 }
            guard let local = pointers[at], let from = pointers[at + 3], let to = pointers[at + 4],
                XMLAttributes.isSame(local, name), to >= from
            else { continue }
            return UnsafeBufferPointer(start: from, count: to - from)
        }
        return nil
    }

    private static func isSame(_ local: UnsafePointer<UInt8>, _ name: StaticString) -> Bool {
        name.withUTF8Buffer { wanted in
            for (offset, byte) in wanted.enumerated() where local[offset] != byte { return false }
            return local[wanted.count] == 0
        }
    }
}

/// The namespaces documents use, each by one short prefix, whatever prefix the file itself chose.
enum XMLNames {
    static let prefixes: [String: String] = [
        "http://schemas.openxmlformats.org/wordprocessingml/2006/main": "w",
        "http://purl.oclc.org/ooxml/wordprocessingml/main": "w",
        "http://schemas.openxmlformats.org/spreadsheetml/2006/main": "s",
        "http://purl.oclc.org/ooxml/spreadsheetml/main": "s",
        "http://schemas.openxmlformats.org/markup-compatibility/2006": "mc",
        "http://schemas.openxmlformats.org/package/2006/content-types": "ct",
        "http://schemas.openxmlformats.org/package/2006/relationships": "rel",
        "http://purl.org/dc/elements/1.1/": "dc",
        "urn:oasis:names:tc:opendocument:xmlns:office:1.0": "office",
        "urn:oasis:names:tc:opendocument:xmlns:text:1.0": "text",
        "urn:oasis:names:tc:opendocument:xmlns:table:1.0": "table",
        "urn:oasis:names:tc:opendocument:xmlns:style:1.0": "style",
        "urn:oasis:names:tc:opendocument:xmlns:drawing:1.0": "draw",
        "urn:oasis:names:tc:opendocument:xmlns:manifest:1.0": "manifest",
        "http://www.w3.org/2000/svg": "svg",
    ]
}
