/// One opening tag of our own markup.
struct Tag {
    let text: String
    let name: String

    init(_ tag: Substring) {
        text = String(tag)
        name = String(tag.dropFirst().prefix { $0.isLetter || $0 == "/" || $0.isNumber })
    }

    /// The value of an attribute, as text.
    subscript(attribute: String) -> String? {
        guard let start = text.range(of: " \(attribute)=\"", from: text.startIndex) else { return nil }
        return String(text[start.upperBound...].prefix { $0 != "\"" }).unescaped
    }

    /// The same tag with an attribute of this value.
    func setting(_ attribute: String, _ value: String) -> String {
        guard let start = text.range(of: " \(attribute)=\"", from: text.startIndex),
            let end = text[start.upperBound...].firstIndex(of: "\"")
        else { return text.dropLast() + " \(attribute)=\"\(value.escaped)\">" }
        return text[..<start.upperBound] + value.escaped + text[end...]
    }

    /// The same tag with or without a bare attribute.
    func setting(_ attribute: String, _ isSet: Bool) -> String {
        let bare = text.replacing(" \(attribute) ", with: " ").replacing(" \(attribute)>", with: ">")
        return isSet ? bare.dropLast() + " \(attribute)>" : bare
    }
}

extension String {
    /// Where `needle` first begins and ends, at or after `start`.
    func range(of needle: String, from start: Index) -> Range<Index>? {
        self[start...].firstRange(of: needle)
    }

    fileprivate var unescaped: String {
        replacing("&lt;", with: "<").replacing("&gt;", with: ">").replacing("&quot;", with: "\"")
            .replacing("&#39;", with: "'").replacing("&amp;", with: "&")
    }

    var escaped: String {
        replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
            .replacing("\"", with: "&quot;").replacing("'", with: "&#39;")
    }
}
