import App
import Desk
import Foundation
import HTTPTypes
import Hummingbird
import Logging
import Mail
import Markup
import NIOCore
import NIOEmbedded
import People
import Records
import Web

/// Someone signed in who asks the whole site for pages, without a socket.
struct PageReader {
    let site: Site
    private let token: SessionToken

    init(_ store: any RecordStore, _ actor: Actor, people: People, mail: Mail, folder: URL) {
        let token = SessionToken(random: Clock.live.random(32))
        self.token = token
        let signedIn = SignedIn(session: Clock.live.newID(), actor: actor, stage: .full, codeAge: 0)
        site = App.site(
            store,
            people: people,
            mail: mail,
            doorkeeper: Doorkeeper { held, _ in held.text == token.text ? signedIn : nil },
            settings: SiteSettings(
                placeName: Phrase(same: "Bench"),
                hosts: ["bench.test"],
                uploadFolder: folder.path,
                logger: Logger(label: "site") { _ in SwiftLogNoOpLogHandler() }
            )
        )
    }

    /// How long a page takes, in milliseconds: the middle one of so many, after one that is not counted.
    func median(of path: String, times: Int) async throws -> Double {
        var spans: [Double] = []
        for _ in 0...times {
            let began = ContinuousClock.now
            let bytes = try await get(path)
            let span = began.duration(to: .now).components
            guard bytes > 1000 else { throw NoPage(path: path) }
            spans.append(Double(span.seconds) * 1000 + Double(span.attoseconds) / 1e15)
        }
        return spans.dropFirst().sorted()[times / 2]
    }

    struct NoPage: Error { let path: String }

    private func get(_ path: String) async throws -> Int {
        var headers = HTTPFields()
        headers[.cookie] = "__Host-session=\(token.text)"
        if let site = HTTPField.Name("Sec-Fetch-Site") { headers[site] = "same-origin" }
        let request = Request(
            head: HTTPRequest(
                method: .get,
                scheme: "http",
                authority: "bench.test",
                path: path,
                headerFields: headers
            ),
            body: RequestBody(buffer: ByteBuffer())
        )
        let channel = EmbeddedChannel()
        channel.remoteAddress = try SocketAddress(ipAddress: "127.0.0.1", port: 50_000)
        let context = SiteContext(
            source: ApplicationRequestContextSource(channel: channel, logger: Logger(label: "request"))
        )
        let response = await site.respond(to: request, context)
        guard response.status == .ok else { throw NoPage(path: "\(path): \(response.status)") }
        let collector = Collector()
        try await response.body.write(collector)
        return collector.bytes
    }
}

/// Counts a response's bytes as they are written.
private final class Collector: ResponseBodyWriter {
    private(set) var bytes = 0

    func write(_ buffer: ByteBuffer) async throws { bytes += buffer.readableBytes }
    func finish(_ trailingHeaders: HTTPFields?) async throws {}
}
