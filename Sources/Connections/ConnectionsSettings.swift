public import Carers
import Outbound

/// How a place deals with other programs.
public struct ConnectionsSettings: Sendable {
    /// How many requests one token may make in a minute.
    public var requestsPerMinute: Int
    /// Whether webhooks may go to this machine itself, without encryption: for whoever builds a receiver, and never for a
    /// place that is used.
    public var allowsThisMachine: Bool

    /// How soon the place means to answer those who refer carers.
    public var targets = LocalTargets()

    /// How webhooks find whom they tell.
    var resolver = Resolver.system
    /// How long a webhook may take to answer.
    var hookSeconds = 10

    public init(requestsPerMinute: Int = 120, allowsThisMachine: Bool = false) {
        self.requestsPerMinute = requestsPerMinute
        self.allowsThisMachine = allowsThisMachine
    }
}
