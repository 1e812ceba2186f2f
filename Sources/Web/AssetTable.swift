import Hummingbird

/// The fixed table of files the site serves besides its pages. There is no other way to a file.
enum AssetTable {
    static func response(for path: String) -> Response? { nil }
}
