package import Hummingbird
import Markup
import NIOCore

/// What is known of a request before its route is.
package struct SiteContext: RequestContext {
    package var coreContext: CoreRequestContextStorage
    var language = Language.english
    /// Opaque, in the log and the audit trail.
    var request = ""
    private let peer: SocketAddress?
    /// The peer's address, without its port.
    var address: String { peer?.ipAddress ?? "unknown" }

    package init(source: ApplicationRequestContextSource) {
        coreContext = .init(source: source)
        peer = source.channel.remoteAddress
    }
}
