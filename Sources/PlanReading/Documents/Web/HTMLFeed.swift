internal import CXML

/// What reads a web page as it streams by; names are lower case.
protocol HTMLHandler: AnyObject {
    func start(_ name: String, _ attributes: HTMLAttributes) throws(UnreadablePlan)
    func end(_ name: String) throws(UnreadablePlan)
    func text(_ bytes: UnsafeBufferPointer<UInt8>) throws(UnreadablePlan)
}

/// The attributes of one element, good only while it is being handled.
struct HTMLAttributes {
    fileprivate let pointers: UnsafeMutablePointer<UnsafePointer<UInt8>?>?

    subscript(_ name: String) -> String? {
        guard let pointers else { return nil }
        var at = 0
        while at < 400, let local = pointers[at] {
            if String(cString: local) == name { return pointers[at + 1].map { String(cString: $0) } }
            at += 2
        }
        return nil
    }

    func number(_ name: String) -> Int? {
        guard let text = self[name], let value = Int(FoldedText.fold(text.utf8)) else { return nil }
        return min(max(value, -1_000_000), 1_000_000)
    }
}

/// Reads HTML, however untidy, in one pass.
final class HTMLFeed {
    private let handler: any HTMLHandler
    private var context: htmlParserCtxtPtr?
    private var depth = 0
    private var failure: UnreadablePlan?
    private var names: [UnsafePointer<UInt8>: String] = [:]

    /// Reads a page that has been turned into UTF-8.
    static func read(_ bytes: [UInt8], into handler: some HTMLHandler) throws(UnreadablePlan) {
        let feed = HTMLFeed(handler)
        try feed.read(bytes)
    }

    private init(_ handler: some HTMLHandler) {
        self.handler = handler
    }

    deinit {
        if let context { htmlFreeParserCtxt(context) }
    }

    private func read(_ bytes: [UInt8]) throws(UnreadablePlan) {
        var sax = HTMLFeed.callbacks
        let user = Unmanaged.passUnretained(self).toOpaque()
        context = htmlCreatePushParserCtxt(&sax, user, nil, 0, nil, XML_CHAR_ENCODING_UTF8)
        guard let context else { throw .damagedFile }
        let options =
            HTML_PARSE_RECOVER.rawValue | HTML_PARSE_NONET.rawValue | HTML_PARSE_NOERROR.rawValue
            | HTML_PARSE_NOWARNING.rawValue | HTML_PARSE_IGNORE_ENC.rawValue
        htmlCtxtUseOptions(context, Int32(bitPattern: options))
        bytes.withUnsafeBytes { raw in
            var from = 0
            while from < raw.count, failure == nil {
                let to = min(raw.count, from + 1 << 14)
                let chunk = raw[from..<to]
                UnsafeRawBufferPointer(rebasing: chunk).withMemoryRebound(to: CChar.self) {
                    _ = htmlParseChunk(context, $0.baseAddress, Int32(clamping: $0.count), 0)
                }
                from = to
            }
        }
        if failure == nil { htmlParseChunk(context, nil, 0, 1) }
        if let failure { throw failure }
    }

    private func attempt(_ work: () throws(UnreadablePlan) -> Void) {
        guard failure == nil else { return }
        do throws(UnreadablePlan) { try work() } catch {
            failure = error
            xmlStopParser(context)
        }
    }

    /// Names are not always kept by the parser, so they are compared by their letters.
    private func name(_ local: UnsafePointer<UInt8>) -> String {
        String(cString: local).lowercased()
    }

    private static func feed(_ context: UnsafeMutableRawPointer?) -> HTMLFeed? {
        context.map { Unmanaged<HTMLFeed>.fromOpaque($0).takeUnretainedValue() }
    }

    private static var callbacks: htmlSAXHandler {
        var sax = htmlSAXHandler()
        sax.startElement = { context, local, attributes in
            guard let feed = HTMLFeed.feed(context), let local else { return }
            feed.attempt { () throws(UnreadablePlan) in
                feed.depth += 1
                if feed.depth > HTMLFeed.depthLimit { throw .tooDeep }
                try feed.handler.start(feed.name(local), HTMLAttributes(pointers: attributes))
            }
        }
        sax.endElement = { context, local in
            guard let feed = HTMLFeed.feed(context), let local else { return }
            feed.attempt { () throws(UnreadablePlan) in
                feed.depth -= 1
                try feed.handler.end(feed.name(local))
            }
        }
        let text: charactersSAXFunc = { context, bytes, count in
            guard let feed = HTMLFeed.feed(context), count > 0 else { return }
            let run = UnsafeBufferPointer(start: bytes, count: Int(count))
            feed.attempt { () throws(UnreadablePlan) in try feed.handler.text(run) }
        }
        sax.characters = text
        sax.ignorableWhitespace = text
        sax.serror = { _, _ in }
        return sax
    }

    /// Untidy pages leave elements open, so more than well kept XML may need.
    private static let depthLimit = 500
}
