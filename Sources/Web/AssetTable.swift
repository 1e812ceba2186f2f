import DesignSystem
import HTTPTypes
import Hummingbird

/// The fixed table of files the site serves besides its pages.
///
/// There is no other way to a file.
enum AssetTable {
    private static let assets = Dictionary(
        Asset.all.map { ($0.path, $0) },
        uniquingKeysWith: { first, _ in first }
    )

    /// Kept for a year by browsers: the path changes when the bytes do.
    static func response(for path: String) -> Response? {
        guard path.hasPrefix("/assets/"), let asset = assets[path] else { return nil }
        return Response(
            status: .ok,
            headers: [.contentType: asset.contentType, .cacheControl: "public, max-age=31536000, immutable"],
            body: .init(byteBuffer: .init(bytes: asset.bytes))
        )
    }
}
