import HTTPTypes
public import Hummingbird
import HummingbirdCore
import Logging
import NIOCore

extension Site {
    /// The site as a server, with its time-outs set: Hummingbird has none of its own accord.
    public func server(host: String, port: Int) -> some ApplicationProtocol & Sendable {
        let site = self
        let responder = CallbackResponder<SiteContext> { request, context in await site.respond(to: request, context) }
        return Application(
            responder: responder,
            server: HTTPServerBuilder { responder in
                LoopBoundChannel(
                    HTTP1Channel(
                        responder: responder,
                        configuration: .init(
                            additionalChannelHandlers: [
                                SlowClientGuard(requestDeadline: .seconds(30), writeStall: .seconds(30))
                            ],
                            idleTimeout: .seconds(60),
                            httpDecoderConfiguration: .init(
                                maxHeaderFieldSize: 16 << 10,
                                maxHeaderListSize: 32 << 10,
                                maxHeaderFieldCount: 100
                            )
                        )
                    )
                )
            },
            configuration: .init(address: .hostname(host, port: port), serverName: nil),
            logger: settings.logger
        )
    }

    /// What a monitor reads, on a port of its own that is not for the public.
    ///
    /// `more` adds lines of its own, such as how long the queue is.
    public func metricsServer(
        host: String,
        port: Int,
        more: @escaping @Sendable () async -> String = { "" }
    ) -> some ApplicationProtocol & Sendable {
        let metrics = metrics
        let responder = CallbackResponder<SiteContext> { request, _ in
            guard request.uri.path == "/metrics" else { return Response(status: .notFound) }
            let text = await metrics.text + more()
            return Response(
                status: .ok,
                headers: [.contentType: "text/plain; version=0.0.4"],
                body: .init(byteBuffer: .init(string: text))
            )
        }
        return Application(
            responder: responder,
            server: .http1(configuration: .init(idleTimeout: .seconds(10))),
            configuration: .init(address: .hostname(host, port: port), serverName: nil),
            logger: settings.logger
        )
    }
}
