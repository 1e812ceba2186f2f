/// Several files in one, to be taken away together.
public struct ZippedFiles {
    private var pack = Pack()

    public init() {}

    /// Adds a file; a name with `/` in it stands in a folder.
    public mutating func add(_ name: String, _ bytes: [UInt8]) { pack.add(name, bytes) }

    /// The zip’s bytes: of the same files always the same.
    ///
    /// - Throws: `CannotWrite` when libarchive will not.
    public func bytes() throws(CannotWrite) -> [UInt8] { try pack.bytes() }
}
