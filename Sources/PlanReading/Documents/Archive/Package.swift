internal import CArchive

/// A zipped document (`.docx`, `.odt`, `.xlsx`), unpacked a part at a time in memory.
///
/// Nothing is written to disk. Bytes are counted as they come out: the sizes the archive states are never believed.
struct Package {
    private let bytes: [UInt8]
    let names: Set<String>
    private var unpacked = 0

    init(_ bytes: [UInt8]) throws(UnreadablePlan) {
        self.bytes = bytes
        var names: Set<String> = []
        var count = 0
        try Package.walk(bytes) { (_, name, isEncrypted) throws(UnreadablePlan) in
            count += 1
            if count > Limit.archiveEntries { throw .tooLargeUnpacked }
            if isEncrypted { throw .protectedFile }
            if let name { names.insert(name) }
            return true
        }
        self.names = names
    }

    /// Unpacks the part called `name`, chunk by chunk, until it ends or `chunk` says to stop.
    ///
    /// - Returns: False when there is no such part.
    @discardableResult
    mutating func read(
        _ name: String,
        limit: Int = Limit.unpackedBytes,
        _ chunk: (UnsafeBufferPointer<UInt8>) throws(UnreadablePlan) -> Bool
    ) throws(UnreadablePlan) -> Bool {
        guard names.contains(name) else { return false }
        var total = unpacked
        let dense = max(Limit.smallUnpackedBytes, bytes.count * Limit.unpackedRatio)
        let most = min(Limit.unpackedBytes, dense, unpacked + limit)
        defer { unpacked = total }
        try Package.walk(bytes) { (archive, found, _) throws(UnreadablePlan) in
            guard found == name else { return true }
            try Package.unpack(archive) { (part) throws(UnreadablePlan) in
                total += part.count
                if total > most { throw .tooLargeUnpacked }
                return try chunk(part)
            }
            return false
        }
        return true
    }

    /// Goes through the entries in order until `visit` says to stop.
    private static func walk(
        _ bytes: [UInt8],
        _ visit: (OpaquePointer, String?, Bool) throws(UnreadablePlan) -> Bool
    ) throws(UnreadablePlan) {
        guard let archive = archive_read_new() else { throw .damagedFile }
        defer { archive_read_free(archive) }
        archive_read_support_format_zip_seekable(archive)
        let outcome = bytes.withUnsafeBytes { raw -> Result<Void, UnreadablePlan> in
            do throws(UnreadablePlan) {
                guard archive_read_open_memory(archive, raw.baseAddress, raw.count) == ARCHIVE_OK else {
                    throw .damagedFile
                }
                try visitEntries(of: archive, visit)
                return .success(())
            } catch { return .failure(error) }
        }
        try outcome.get()
    }

    private static func visitEntries(
        of archive: OpaquePointer,
        _ visit: (OpaquePointer, String?, Bool) throws(UnreadablePlan) -> Bool
    ) throws(UnreadablePlan) {
        while true {
            var entry: OpaquePointer?
            let status = archive_read_next_header(archive, &entry)
            if status == ARCHIVE_EOF { return }
            guard status >= ARCHIVE_WARN, let entry else { throw .damagedFile }
            let name = archive_entry_pathname(entry).map { String(cString: $0) }
            if try !visit(archive, name, archive_entry_is_encrypted(entry) != 0) { return }
        }
    }

    private static func unpack(
        _ archive: OpaquePointer,
        _ chunk: (UnsafeBufferPointer<UInt8>) throws(UnreadablePlan) -> Bool
    ) throws(UnreadablePlan) {
        let buffer = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: 1 << 16)
        defer { buffer.deallocate() }
        while true {
            let count = archive_read_data(archive, buffer.baseAddress, buffer.count)
            if count == 0 { return }
            guard count > 0, count <= buffer.count else { throw .damagedFile }
            if try !chunk(UnsafeBufferPointer(rebasing: buffer[..<count])) { return }
        }
    }
}

extension Package {
    /// Reads the part called `name` as XML into `handler`.
    ///
    /// - Returns: False when there is no such part.
    @discardableResult
    mutating func readXML(
        _ name: String,
        limit: Int = Limit.unpackedBytes,
        into handler: some XMLHandler
    ) throws(UnreadablePlan) -> Bool {
        guard names.contains(name) else { return false }
        let feed = try XMLFeed(handler)
        var stopped = false
        try read(name, limit: limit) { (chunk) throws(UnreadablePlan) in
            try feed.feed(chunk)
            stopped = handler.isDone
            return !stopped
        }
        if !stopped { try feed.finish() }
        return true
    }
}
