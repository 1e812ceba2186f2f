import Markup

/// How a form is saved while it is typed.
public enum Autosave: Sendable, Equatable {
    /// As the draft of the one form that its page has.
    ///
    /// The page says so too (`Page.autosaves`), so that what was saved is offered when it is opened again.
    case page
    /// The same on the pages of someone who has no account.
    case ownPage
    /// By sending it to this address as it stands: a step of a journey.
    case at(String)

    var path: String {
        switch self {
        case .page: "/drafts"
        case .ownPage: "/mine/drafts"
        case .at(let path): path
        }
    }

    /// Whether it is the draft of the one form that its page has.
    var isOfPage: Bool { self == .page || self == .ownPage }

    /// Saving by hand; a step of a journey has buttons of its own.
    var button: HTML? {
        guard isOfPage else { return nil }
        let words = Phrase(en: "Save a draft", cy: "Cadw drafft")
        return "<p><button class=\"btn second\" formaction=\"\(path)\">\(words)</button></p>"
    }

    static var status: HTML {
        let words = Phrase(en: "Draft saved at", cy: "Cadwyd y drafft am")
        let failed = Phrase(
            en: "The draft could not be saved just now. What you typed is still on this page.",
            cy: "Ni ellid cadw’r drafft nawr. Mae’r hyn a deipiwyd gennych yn dal ar y dudalen hon."
        )
        return "<p class=\"meta\" role=\"status\" data-words=\"\(words)\" data-failed=\"\(failed)\"></p>"
    }
}
