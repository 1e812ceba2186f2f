import Foundation
import People

/// What a person is called.
package struct PersonName: Sendable, Hashable {
    package let given: String
    package let family: String
    /// What they ask to be called, where that is another name.
    package let knownAs: String?

    package init(given: String, family: String, knownAs: String? = nil) {
        self.given = given
        self.family = family
        self.knownAs = knownAs
    }

    /// "Margaret Ann Hughes"; one of the two may be unknown.
    package var full: String { [given, family].filter { !$0.isEmpty }.joined(separator: " ") }

    /// What to say to them: "Maggie", or the first of their names.
    package var toTheirFace: String { knownAs ?? (given.isEmpty ? family : given) }

    /// "Hughes, Margaret Ann", as a list is read.
    package var listed: String { given.isEmpty || family.isEmpty ? full : "\(family), \(given)" }

    /// By what a list is put in order.
    package var sort: String { "\(family) \(given)".folded }
}
