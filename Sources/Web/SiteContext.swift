import HTTPTypes
package import Hummingbird
import Markup
import NIOCore

/// What is known of a request before its route is.
package struct SiteContext: RequestContext {
    package var coreContext: CoreRequestContextStorage
    var language = Language.english
    /// Opaque, in the log and the audit trail.
    var request = ""
    /// What was typed on the page when its language was changed.
    var turned: TurnedForm?
    /// The other end of the connection: whoever asked, or a proxy before them.
    private let peer: SocketAddress?
    private var proxies = TrustedProxies()
    private var headers: HTTPFields = [:]

    package init(source: ApplicationRequestContextSource) {
        coreContext = .init(source: source)
        peer = source.channel.remoteAddress
    }

    mutating func came(with headers: HTTPFields, through proxies: TrustedProxies) {
        self.headers = headers
        self.proxies = proxies
    }

    /// Where the request came from, as far as that is known: worked out for the few who ask.
    var address: String {
        proxies.address(of: peer?.ipAddress ?? "unknown", headers)
    }
}
