public import Logging
public import Markup

/// What the site must be told of where it runs.
public struct SiteSettings: Sendable {
    /// The place's name, in the header of every page.
    public var placeName: Phrase
    /// The names it answers to, with port where it is not the usual one: `carers.example.org`, `localhost:8080`.
    public var hosts: Set<String>
    /// Where uploaded files wait while they are read.
    public var uploadFolder: String
    public var logger: Logger
    /// The proxies before it whose word is taken for where a request came from.
    public var proxies = TrustedProxies()

    public init(placeName: Phrase, hosts: Set<String>, uploadFolder: String, logger: Logger) {
        self.placeName = placeName
        self.hosts = hosts
        self.uploadFolder = uploadFolder
        self.logger = logger
    }
}
