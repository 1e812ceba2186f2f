/// A file someone sent with a form, kept in a private temporary file until the answer has left.
public struct Upload: Sendable {
    /// The name of the field it came in.
    public let field: String
    /// What the sender calls it; never used as a path.
    public let fileName: String
    public let size: Int
    let path: String

    /// The file, whole.
    ///
    /// It is no larger than the route allows.
    public func bytes() throws -> [UInt8] { try TemporaryFile.read(path) }
}
