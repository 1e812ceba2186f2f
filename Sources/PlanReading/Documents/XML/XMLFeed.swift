internal import CXML

/// Reads XML as it comes, in constant memory: no document types, no entities, no network, no more depth than a document has.
final class XMLFeed {
    private let handler: any XMLHandler
    private var context: xmlParserCtxtPtr?
    private var depth = 0
    private var failure: UnreadablePlan?
    /// libxml2 keeps one copy of every name, so a pointer stands for a name as long as the context lives.
    private var names: [NameKey: String] = [:]

    private struct NameKey: Hashable {
        let local: UnsafePointer<UInt8>
        let namespace: UnsafePointer<UInt8>?
    }

    private static let isReady: Bool = {
        xmlInitParser()
        return true
    }()

    init(_ handler: some XMLHandler) throws(UnreadablePlan) {
        self.handler = handler
        _ = XMLFeed.isReady
        var sax = XMLFeed.callbacks
        context = xmlCreatePushParserCtxt(&sax, Unmanaged.passUnretained(self).toOpaque(), nil, 0, nil)
        guard let context else { throw .damagedFile }
        let options = XML_PARSE_NONET.rawValue | XML_PARSE_NOERROR.rawValue | XML_PARSE_NOWARNING.rawValue
        xmlCtxtUseOptions(context, Int32(bitPattern: options))
    }

    deinit {
        if let context { xmlFreeParserCtxt(context) }
    }

    /// Takes the next bytes.
    func feed(_ chunk: UnsafeBufferPointer<UInt8>) throws(UnreadablePlan) {
        guard let base = chunk.baseAddress, !chunk.isEmpty else { return }
        let outcome = base.withMemoryRebound(to: CChar.self, capacity: chunk.count) {
            xmlParseChunk(context, $0, Int32(clamping: chunk.count), 0)
        }
        if let failure { throw failure }
        if outcome != 0, context?.pointee.wellFormed == 0 { throw .damagedFile }
    }

    /// The end: the root element must have been closed.
    func finish() throws(UnreadablePlan) {
        let outcome = xmlParseChunk(context, nil, 0, 1)
        if let failure { throw failure }
        guard outcome == 0, depth == 0, context?.pointee.wellFormed == 1 else { throw .damagedFile }
    }

    private func attempt(_ work: () throws(UnreadablePlan) -> Void) {
        guard failure == nil else { return }
        do throws(UnreadablePlan) { try work() } catch {
            failure = error
            xmlStopParser(context)
        }
    }

    private func name(_ local: UnsafePointer<UInt8>, _ namespace: UnsafePointer<UInt8>?) -> String {
        let key = NameKey(local: local, namespace: namespace)
        if let known = names[key] { return known }
        let prefix = namespace.flatMap { XMLNames.prefixes[String(cString: $0)] } ?? (namespace == nil ? "" : "?")
        let name = prefix.isEmpty ? String(cString: local) : prefix + ":" + String(cString: local)
        names[key] = name
        return name
    }

    private func start(
        _ local: UnsafePointer<UInt8>,
        _ namespace: UnsafePointer<UInt8>?,
        _ attributes: UnsafeBufferPointer<UnsafePointer<UInt8>?>
    ) {
        attempt { () throws(UnreadablePlan) in
            depth += 1
            if depth > Limit.elementDepth { throw .tooDeep }
            try handler.start(name(local, namespace), XMLAttributes(attributes))
        }
    }

    private static func feed(_ context: UnsafeMutableRawPointer?) -> XMLFeed? {
        context.map { Unmanaged<XMLFeed>.fromOpaque($0).takeUnretainedValue() }
    }

    private static var callbacks: xmlSAXHandler {
        var sax = xmlSAXHandler()
        sax.initialized = UInt32(XML_SAX2_MAGIC)
        sax.startElementNs = { context, local, _, namespace, _, _, count, _, attributes in
            guard let feed = XMLFeed.feed(context), let local else { return }
            let pointers = attributes.map { UnsafeRawPointer($0).assumingMemoryBound(to: UnsafePointer<UInt8>?.self) }
            feed.start(
                local,
                namespace,
                UnsafeBufferPointer(start: pointers, count: pointers == nil ? 0 : Int(count) * 5)
            )
        }
        sax.endElementNs = { context, local, _, namespace in
            guard let feed = XMLFeed.feed(context), let local else { return }
            feed.attempt { () throws(UnreadablePlan) in
                feed.depth -= 1
                try feed.handler.end(feed.name(local, namespace))
            }
        }
        let text: charactersSAXFunc = { context, bytes, count in
            guard let feed = XMLFeed.feed(context), count > 0 else { return }
            let run = UnsafeBufferPointer(start: bytes, count: Int(count))
            feed.attempt { () throws(UnreadablePlan) in try feed.handler.text(run) }
        }
        sax.characters = text
        sax.ignorableWhitespace = text
        sax.cdataBlock = text
        sax.internalSubset = { context, _, _, _ in
            XMLFeed.feed(context)?.attempt { () throws(UnreadablePlan) in throw .declaresEntities }
        }
        sax.entityDecl = { context, _, _, _, _, _ in
            XMLFeed.feed(context)?.attempt { () throws(UnreadablePlan) in throw .declaresEntities }
        }
        // Complaints are judged by the outcome; libxml2's own words would go to standard error.
        sax.serror = { _, _ in }
        return sax
    }
}
