public import Foundation
public import Markup

/// A letter in both languages: a few plain sentences and at most one link.
///
/// It holds no personal data and nothing of a plan: it asks its reader to come and see.
public struct Letter: Sendable, Equatable {
    /// Words to press, and the page they lead to.
    struct Link: Sendable, Equatable {
        let words: Phrase
        /// On this site, and without a language: `/invitation/…`.
        let path: String
    }

    let subject: Phrase
    let paragraphs: [Phrase]
    let link: Link?
    let ending: [Phrase]
    /// It tells nobody who it is from: no name of the place, and no link to it.
    let isPlain: Bool

    /// - Parameters:
    ///   - subject: What it is about.
    ///   - paragraphs: What comes before the link.
    ///   - link: Words to press, and the page on this site they lead to.
    ///   - ending: What comes after the link, such as how long it works.
    public init(
        subject: Phrase,
        paragraphs: [Phrase],
        link: (words: Phrase, path: String)? = nil,
        ending: [Phrase] = []
    ) {
        self.subject = subject
        self.paragraphs = paragraphs
        self.link = link.map { Link(words: $0.words, path: $0.path) }
        self.ending = ending
        isPlain = false
    }

    /// A letter that may be read over a shoulder: its words, and nothing that tells who sent it or why.
    ///
    /// - Parameters:
    ///   - subject: What everyone who looks at a list of letters sees.
    ///   - paragraphs: All that it says.
    public init(plain subject: Phrase, _ paragraphs: [Phrase]) {
        self.subject = subject
        self.paragraphs = paragraphs
        link = nil
        ending = []
        isPlain = true
    }
}

/// Whom a letter is for.
public enum MailRecipient: Sendable, Equatable {
    /// Someone with an account: their address and language are looked up when the letter is sent.
    case account(UUID)
    /// Someone without one.
    case address(String, name: String?, language: Language)
}
