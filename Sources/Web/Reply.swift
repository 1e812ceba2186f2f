public import DesignSystem
public import Markup

/// What a route answers with.
public struct Reply: Sendable {
    enum Body: Sendable {
        case page(Page, status: Int)
        case redirect(String)
        case file(Download)
        case text(String, contentType: String, status: Int)
    }

    enum SessionChange: Sendable {
        case start(SessionToken)
        case end
    }

    let body: Body
    var session: SessionChange?
    var notice: Notice?
    var drafts: SessionToken?
    /// The secret of a form of theirs that was kept until they have signed in.
    var unsent: String?
    var headers: [String: String] = [:]

    private init(_ body: Body) { self.body = body }

    public static func page(_ page: Page) -> Reply { Reply(.page(page, status: 200)) }
    /// The form again, with what was wrong with it.
    public static func tryAgain(_ page: Page) -> Reply { Reply(.page(page, status: 422)) }
    /// Nothing is there, and this page says what to do about it.
    public static func notFound(_ page: Page) -> Reply { Reply(.page(page, status: 404)) }
    /// Someone else changed it first: both versions, to choose between.
    public static func conflict(_ page: Page) -> Reply { Reply(.page(page, status: 409)) }
    /// Too many tries for now.
    public static func waitAWhile(_ page: Page) -> Reply { Reply(.page(page, status: 429)) }
    /// Sends the browser on; the notice is said once on the page that follows, and names no one.
    public static func redirect(to path: String, notice: Notice? = nil) -> Reply {
        var reply = Reply(.redirect(path))
        reply.notice = notice
        return reply
    }
    public static func download(_ file: Download) -> Reply { Reply(.file(file)) }
    public static func text(_ text: String, contentType: String = "text/plain; charset=utf-8", status: Int = 200)
        -> Reply
    {
        Reply(.text(text, contentType: contentType, status: status))
    }

    /// The same answer with these headers besides.
    public func with(_ headers: [String: String]) -> Reply {
        var reply = self
        reply.headers.merge(headers) { _, new in new }
        return reply
    }

    /// The same answer, and from now on this browser holds `token`.
    public func startingSession(_ token: SessionToken) -> Reply {
        var reply = self
        reply.session = .start(token)
        return reply
    }

    /// The same answer, and from now on the drafts under `key` are this browser's.
    func keepingDrafts(_ key: SessionToken?) -> Reply {
        var reply = self
        reply.drafts = key
        return reply
    }

    /// Sends the browser to sign in, and from there to the form that was kept.
    static func signIn(keeping secret: String) -> Reply {
        let next = UnsentForms.path.replacing("/", with: "%2F")
        var reply = Reply(.redirect("\(SignInAddress.path)?next=\(next)"))
        reply.unsent = secret
        return reply
    }

    /// The same answer, and this browser holds no session any more.
    public func endingSession() -> Reply {
        var reply = self
        reply.session = .end
        return reply
    }
}

/// A file to save, never to be shown inside a page.
public struct Download: Sendable {
    public let name: String
    public let contentType: String
    public let bytes: [UInt8]

    public init(name: String, contentType: String, bytes: [UInt8]) {
        self.name = name
        self.contentType = contentType
        self.bytes = bytes
    }
}

/// Something to say once, after a change: its code travels in a cookie, its words stay here.
public struct Notice: Sendable, Hashable {
    public let code: String
    public let words: Phrase

    public init(_ code: String, _ words: Phrase) {
        self.code = code
        self.words = words
    }

    public static func == (left: Notice, right: Notice) -> Bool { left.code == right.code }
    public func hash(into hasher: inout Hasher) { hasher.combine(code) }
}
