import Hummingbird

/// Hummingbird with one route and nothing around it: what the site's own rate is held against.
@main struct BareSite {
    static func main() async throws {
        let router = Router()
        let page = String(repeating: "<p>The same few words again.</p>", count: 60)
        router.get("/") { _, _ in
            Response(
                status: .ok, headers: [.contentType: "text/html; charset=utf-8"],
                body: .init(byteBuffer: .init(string: page)))
        }
        let port = CommandLine.arguments.dropFirst().first.flatMap { Int($0) } ?? 18190
        try await Application(router: router, configuration: .init(address: .hostname("127.0.0.1", port: port))).runService()
    }
}
