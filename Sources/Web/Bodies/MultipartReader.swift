/// Reads `multipart/form-data` (RFC 7578) as it arrives: fields into memory, files into temporary files, all bounded.
///
/// Feed it pieces of any size with `take`, then `finish`. It keeps at most one piece and a boundary's length unread.
struct MultipartReader {
    enum Fault: Error, Equatable { case malformed, tooLarge, tooManyParts }

    struct Limits: Sendable {
        var fields = 2_000
        /// How many files are kept; those after are read past.
        var files = 1
        var fieldBytes = 1 << 20
        var headerBytes = 8 << 10
    }

    private enum State { case preamble, headers, field(name: String, bytes: [UInt8]), file, skipped, done }

    private(set) var fields: [(name: String, value: String)] = []
    /// The files that are kept, in the order they came.
    private(set) var files: [(field: String, fileName: String)] = []
    private let delimiter: [UInt8]
    private let limits: Limits
    private let begin: () throws -> Void
    private let write: ([UInt8]) throws -> Void
    private var state = State.preamble
    private var pending: [UInt8]
    private var fieldBytes = 0

    /// Reads a form with this boundary.
    ///
    /// `begin` is told of each file that is kept, and `write` then takes its bytes: the first ones with a name.
    init(
        boundary: String,
        limits: Limits = Limits(),
        begin: @escaping () throws -> Void = {},
        write: @escaping ([UInt8]) throws -> Void
    ) {
        delimiter = Array("\r\n--\(boundary)".utf8)
        self.limits = limits
        self.begin = begin
        self.write = write
        // The first boundary stands at the very start, without the line end that goes before the others.
        pending = [13, 10]
    }

    /// The boundary a `Content-Type` names, when it is multipart and names a lawful one.
    static func boundary(in contentType: String) -> String? {
        let parts = contentType.split(separator: ";")
        guard let kind = parts.first, kind.lowercased() == "multipart/form-data" else { return nil }
        for part in parts.dropFirst() {
            let sides = part.split(separator: "=", maxSplits: 1)
            guard sides.count == 2, sides[0].filter({ $0 != " " }).lowercased() == "boundary" else { continue }
            let value = sides[1].filter { $0 != "\"" && $0 != " " }
            guard (1...70).contains(value.utf8.count) else { return nil }
            return value
        }
        return nil
    }

    mutating func take(_ bytes: some Collection<UInt8>) throws {
        pending += bytes
        while try step() {}
    }

    /// - Throws: `Fault.malformed` when the last boundary has not come.
    mutating func finish() throws {
        guard case .done = state else { throw Fault.malformed }
    }

    /// Takes one thing from what is pending; false when more is needed.
    private mutating func step() throws -> Bool {
        switch state {
        case .done:
            pending = []
            return false
        case .headers:
            guard let end = pending.firstIndex(ofSequence: [13, 10, 13, 10]) else {
                if pending.count > limits.headerBytes { throw Fault.malformed }
                return false
            }
            try open(Array(pending[..<end]))
            pending.removeSubrange(..<(end + 4))
            return true
        case .preamble, .field, .file, .skipped:
            return try takeContent()
        }
    }

    private mutating func takeContent() throws -> Bool {
        guard let start = pending.firstIndex(ofSequence: delimiter) else {
            let safe = pending.count - delimiter.count
            guard safe > 0 else { return false }
            try keep(Array(pending[..<safe]))
            pending.removeSubrange(..<safe)
            return false
        }
        let after = start + delimiter.count
        guard pending.count >= after + 2 else { return false }
        try keep(Array(pending[..<start]))
        endPart()
        let mark = Array(pending[after..<(after + 2)])
        pending.removeSubrange(..<(after + 2))
        switch mark {
        case [45, 45]: state = .done
        case [13, 10]: state = .headers
        default: throw Fault.malformed
        }
        return true
    }

    private mutating func keep(_ bytes: [UInt8]) throws {
        guard !bytes.isEmpty else { return }
        switch state {
        case .field(let name, let kept):
            fieldBytes += bytes.count
            if fieldBytes > limits.fieldBytes { throw Fault.tooLarge }
            state = .field(name: name, bytes: kept + bytes)
        case .file: try write(bytes)
        case .preamble where bytes != [13, 10]: throw Fault.malformed
        default: break
        }
    }

    private mutating func endPart() {
        if case .field(let name, let bytes) = state { fields.append((name, String(decoding: bytes, as: UTF8.self))) }
    }

    private mutating func open(_ header: [UInt8]) throws {
        if fields.count >= limits.fields { throw Fault.tooManyParts }
        let disposition = PartDisposition(header)
        guard let name = disposition.name else { throw Fault.malformed }
        if let fileName = disposition.fileName {
            guard files.count < limits.files, !fileName.isEmpty else { return state = .skipped }
            try begin()
            files.append((name, fileName))
            state = .file
        } else {
            state = .field(name: name, bytes: [])
        }
    }
}

extension [UInt8] {
    /// Where `needle` first begins.
    func firstIndex(ofSequence needle: [UInt8]) -> Int? {
        guard let first = needle.first, count >= needle.count else { return nil }
        var from = startIndex
        while from <= count - needle.count {
            guard let index = self[from...(count - needle.count)].firstIndex(of: first) else { return nil }
            if self[index..<(index + needle.count)].elementsEqual(needle) { return index }
            from = index + 1
        }
        return nil
    }
}
