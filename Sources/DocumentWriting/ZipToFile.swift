internal import CArchive

/// A zip written straight to a file, a part at a time: for what is too large to be put together in memory.
public final class ZipToFile {
    private let archive: OpaquePointer
    private var isOpen = true

    /// - Throws: `CannotWrite` when the file cannot be made.
    public init(_ path: String) throws(CannotWrite) {
        guard let archive = archive_write_new() else { throw CannotWrite() }
        guard archive_write_set_format_zip(archive) == ARCHIVE_OK,
            archive_write_open_filename(archive, path) == ARCHIVE_OK
        else {
            archive_write_free(archive)
            throw CannotWrite()
        }
        self.archive = archive
    }

    deinit { archive_write_free(archive) }

    /// Adds a part whose bytes `body` hands over, some at a time.
    public func add(_ name: String, _ body: (_ write: ([UInt8]) throws -> Void) throws -> Void) throws {
        guard isOpen, let entry = archive_entry_new() else { throw CannotWrite() }
        defer { archive_entry_free(entry) }
        archive_entry_set_pathname(entry, name)
        archive_entry_set_filetype(entry, 0o100000)
        archive_entry_set_perm(entry, 0o600)
        // 1 January 1980, the first day a zip can say.
        archive_entry_set_mtime(entry, 315_532_800, 0)
        guard archive_write_header(archive, entry) == ARCHIVE_OK else { throw CannotWrite() }
        try body { bytes in
            guard !bytes.isEmpty else { return }
            let written = bytes.withUnsafeBytes { archive_write_data(archive, $0.baseAddress, $0.count) }
            guard written == bytes.count else { throw CannotWrite() }
        }
        guard archive_write_finish_entry(archive) == ARCHIVE_OK else { throw CannotWrite() }
    }

    /// Ends the file; nothing may be added after.
    public func close() throws(CannotWrite) {
        isOpen = false
        guard archive_write_close(archive) == ARCHIVE_OK else { throw CannotWrite() }
    }
}
