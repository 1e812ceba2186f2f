internal import CArchive

/// A zipped document being written in memory, a part at a time, through libarchive.
///
/// Every part has the same date, so that the same document is the same bytes.
struct Pack {
    private var parts: [(name: String, bytes: [UInt8], isStored: Bool)] = []

    mutating func add(_ name: String, _ text: String, stored isStored: Bool = false) {
        parts.append((name, Array(text.utf8), isStored))
    }

    mutating func add(_ name: String, _ bytes: [UInt8]) { parts.append((name, bytes, false)) }

    /// The file's bytes.
    ///
    /// - Throws: `CannotWrite` when libarchive will not.
    func bytes() throws(CannotWrite) -> [UInt8] {
        // Deflate never makes a part longer than a few bytes a block beyond what it was; headers are under 512.
        let room = parts.reduce(1 << 16) { $0 + $1.bytes.count + $1.bytes.count / 64 + 2 * $1.name.utf8.count + 1024 }
        let buffer = UnsafeMutableRawPointer.allocate(byteCount: room, alignment: 16)
        defer { buffer.deallocate() }
        // libarchive keeps the pointer to the count until it is closed.
        let count = UnsafeMutablePointer<Int>.allocate(capacity: 1)
        count.initialize(to: 0)
        defer { count.deallocate() }
        return try fill(buffer, room, count)
    }

    private func fill(
        _ buffer: UnsafeMutableRawPointer,
        _ room: Int,
        _ count: UnsafeMutablePointer<Int>
    ) throws(CannotWrite) -> [UInt8] {
        guard let archive = archive_write_new() else { throw CannotWrite() }
        defer { archive_write_free(archive) }
        guard archive_write_set_format_zip(archive) == ARCHIVE_OK,
            archive_write_open_memory(archive, buffer, room, count) == ARCHIVE_OK
        else { throw CannotWrite() }
        for part in parts { try add(part.name, part.bytes, isStored: part.isStored, to: archive) }
        guard archive_write_close(archive) == ARCHIVE_OK, count.pointee > 0, count.pointee <= room else {
            throw CannotWrite()
        }
        return Array(UnsafeRawBufferPointer(start: buffer, count: count.pointee))
    }

    private func add(
        _ name: String,
        _ bytes: [UInt8],
        isStored: Bool,
        to archive: OpaquePointer
    ) throws(CannotWrite) {
        let chosen =
            isStored
            ? archive_write_zip_set_compression_store(archive) : archive_write_zip_set_compression_deflate(archive)
        guard chosen == ARCHIVE_OK, let entry = archive_entry_new() else { throw CannotWrite() }
        defer { archive_entry_free(entry) }
        archive_entry_set_pathname(entry, name)
        archive_entry_set_size(entry, Int64(bytes.count))
        archive_entry_set_filetype(entry, 0o100000)
        archive_entry_set_perm(entry, 0o644)
        // 1 January 1980, the first day a zip can say.
        archive_entry_set_mtime(entry, 315_532_800, 0)
        guard archive_write_header(archive, entry) == ARCHIVE_OK,
            bytes.withUnsafeBytes({ archive_write_data(archive, $0.baseAddress, $0.count) }) == bytes.count,
            archive_write_finish_entry(archive) == ARCHIVE_OK
        else { throw CannotWrite() }
    }
}

/// A document that could not be written: the program's fault, never the plan's.
public struct CannotWrite: Error, Sendable, Equatable {}
