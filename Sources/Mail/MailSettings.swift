public import Markup

/// The mail server letters are handed to, and who they are from.
public struct MailSettings: Sendable {
    public enum Security: Sendable {
        /// Encrypted from the first byte: `smtps://`.
        case tls
        /// Encrypted before anything is said, or not sent: `smtp://`.
        case startTLS
        /// In the clear, for a mail server on this machine: `smtp+plain://`.
        case none
    }

    public var host: String
    public var port: Int
    public var security: Security
    public var user: String?
    public var password: String?
    /// A file of certificates to trust, instead of the machine's own.
    public var authorities: String?
    /// The address letters come from.
    public var from: String
    /// The address that letters to people the place knows come from, which should tell nobody what the place does.
    ///
    /// The other one where none is given.
    public var plainFrom: String?
    /// How links in letters begin: `https://carers.example.org`.
    public var origin: String
    /// The place's name, which letters are signed with.
    public var placeName: Phrase
    public var connectSeconds = 15
    public var totalSeconds = 60

    public init(
        host: String,
        port: Int,
        security: Security,
        user: String? = nil,
        password: String? = nil,
        authorities: String? = nil,
        from: String,
        origin: String,
        placeName: Phrase
    ) {
        self.host = host
        self.port = port
        self.security = security
        self.user = user
        self.password = password
        self.authorities = authorities
        self.from = from
        self.origin = origin
        self.placeName = placeName
    }
}
