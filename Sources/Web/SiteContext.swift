package import Hummingbird
import Markup
import NIOCore

/// What is known of a request before its route is.
package struct SiteContext: RequestContext {
    package var coreContext: CoreRequestContextStorage
    var language = Language.english
    /// Opaque, in the log and the audit trail.
    var request = ""
    /// The other end of the connection, without its port: whoever asked, or a proxy before them.
    let peer: String
    /// Where the request came from, as far as that is known.
    var address: String

    package init(source: ApplicationRequestContextSource) {
        coreContext = .init(source: source)
        peer = source.channel.remoteAddress?.ipAddress ?? "unknown"
        address = peer
    }
}
