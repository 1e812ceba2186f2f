/// A piece of a page as a browser would see it.
enum PageToken: Equatable {
    case open(String, [String: String])
    case close(String)
    case text(String)
}

/// Takes markup apart into tags and text, as strictly as our own pages deserve: every attribute in double quotes.
struct PageTokens {
    private(set) var tokens: [PageToken] = []
    private(set) var faults: [PageFault] = []
    private var rest: Substring

    init(_ html: String) {
        rest = html[...]
        while !rest.isEmpty { next() }
    }

    private mutating func next() {
        guard rest.first == "<" else { return text(until: rest.firstIndex(of: "<") ?? rest.endIndex) }
        guard let end = rest.firstIndex(of: ">") else { return text(until: rest.endIndex) }
        let inside = rest[rest.index(after: rest.startIndex)..<end]
        rest = rest[rest.index(after: end)...]
        if inside.hasPrefix("!") { return }
        if inside.hasPrefix("/") { return tokens.append(.close(inside.dropFirst().lowercased())) }
        let name = inside.prefix { !$0.isWhitespace }
        tokens.append(.open(name.lowercased(), attributes(inside.dropFirst(name.count), of: name)))
        if name == "script" || name == "style" {
            text(until: rest.firstRange(of: "</\(name)>")?.lowerBound ?? rest.endIndex)
        }
    }

    private mutating func text(until end: Substring.Index) {
        if end > rest.startIndex { tokens.append(.text(PageTokens.unescaped(rest[..<end]))) }
        rest = rest[end...]
    }

    private mutating func attributes(_ text: Substring, of tag: Substring) -> [String: String] {
        var found: [String: String] = [:]
        var left = text.drop(while: \.isWhitespace)
        while !left.isEmpty {
            let name = left.prefix { $0 != "=" && !$0.isWhitespace }
            left = left.dropFirst(name.count)
            var value = ""
            if left.hasPrefix("=\"") {
                let quoted = left.dropFirst(2).prefix { $0 != "\"" }
                value = PageTokens.unescaped(quoted)
                left = left.dropFirst(quoted.count + 3)
            } else if left.hasPrefix("=") {
                faults.append(PageFault("<\(tag)> has an attribute without quotes: \(name)"))
                left = left.drop { !$0.isWhitespace }
            }
            if found.updateValue(value, forKey: name.lowercased()) != nil {
                faults.append(PageFault("<\(tag)> has \(name) twice"))
            }
            left = left.drop(while: \.isWhitespace)
        }
        return found
    }

    private static func unescaped(_ text: Substring) -> String {
        guard text.contains("&") else { return String(text) }
        return String(text).replacing("&lt;", with: "<").replacing("&gt;", with: ">").replacing("&quot;", with: "\"")
            .replacing("&#39;", with: "'").replacing("&amp;", with: "&")
    }
}
