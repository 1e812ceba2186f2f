/// Something wrong with a page, in words.
public struct PageFault: Sendable, Hashable, CustomStringConvertible {
    public let description: String

    init(_ description: String) { self.description = description }
}
