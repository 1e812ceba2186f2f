package import Hummingbird
import Markup
import NIOCore

/// What is known of a request before its route is.
package struct SiteContext: RequestContext {
    package var coreContext: CoreRequestContextStorage
    var language = Language.english
    /// Opaque, in the log and the audit trail.
    var request = ""
    /// The peer's address, without its port.
    let address: String

    package init(source: ApplicationRequestContextSource) {
        coreContext = .init(source: source)
        address = source.channel.remoteAddress?.ipAddress ?? "unknown"
    }
}
