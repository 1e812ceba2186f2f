public import DesignSystem
public import Desk
public import Forms
public import Foundation
public import Markup

/// A request once we know who is making it.
///
/// It can reach the records only through the desk.
public struct Visit: Sendable {
    public internal(set) var actor: Actor
    public let signedIn: SignedIn?
    public let form: Form
    /// The files sent with the form, in the order they came; no more than the route takes.
    public let uploads: [Upload]
    /// The file sent with the form, if one was.
    public var upload: Upload? { uploads.first }
    public var language: Language { site.language }
    /// Opaque, for the log and the audit trail.
    public var request: String { site.request }
    /// Where the request came from, for slowing down guesses.
    ///
    /// Never logged with a name.
    public var address: String { site.address }
    public let context: PageContext
    public let clock: Clock
    /// For what is to be kept sealed.
    let sealing: Sealing
    /// The secret by which this browser's own drafts are found, for someone without an account.
    var draftKey: SessionToken?
    /// The secret of a form this browser sent too late.
    let unsent: SessionToken?
    let parameters: [String: String]
    /// The name it was asked by, one of ours.
    let host: String
    let userAgent: String
    let site: SiteContext
    let desk: Desk
    /// The form, where it is one that makes something and may be pressed twice.
    var sent: SentForm?
    /// What a program sent, on a route for programs.
    public var program: ProgramRequest?

    /// Which browser on which system, as far as it says: "Firefox – Windows".
    ///
    /// Only ever shown.
    public var browser: String { BrowserWords.words(userAgent) }

    /// How this site was addressed, for links that are carried elsewhere: `https://carers.example.org`.
    ///
    /// The name was checked against our own before, so a link made with it leads here.
    public var origin: String {
        let isThisMachine = host.hasPrefix("localhost") || host.hasPrefix("127.0.0.1")
        return "\(isThisMachine ? "http" : "https")://\(host)"
    }

    /// The id in the path; what is not an id is not found.
    public func id(_ name: String) throws -> UUID {
        guard let id = parameters[name].flatMap(UUID.init(uuidString:)) else { throw Refusal.notFound }
        return id
    }

    /// A word in the path.
    public func word(_ name: String) throws -> String {
        guard let word = parameters[name] else { throw Refusal.notFound }
        return word
    }

    /// Whether letters can be sent; where not, a link is shown to be passed on by hand.
    public var sendsMail: Bool { desk.means.sendsMail }

    public func ask<Q: Question>(_ question: Q) async throws -> Q.Answer {
        try await desk.ask(question, as: actor, request: request)
    }

    @discardableResult
    public func perform<C: Command>(_ command: C) async throws -> C.Outcome {
        try await desk.perform(command, as: actor, request: request, taking: sent)
    }

    @discardableResult
    public func keep<U: Upkeep>(_ upkeep: U) async throws -> U.Outcome {
        try await desk.keep(upkeep, as: actor)
    }
}
