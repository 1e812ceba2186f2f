import Forms
package import Foundation
package import Markup

/// What is said of an owner.
package struct OwnerDetails: Sendable, Equatable {
    package let name: String
    package let email: String
    package let agency: UUID?
    package let language: Language

    package init(name: String, email: String, agency: UUID?, language: Language = .english) {
        self.name = name
        self.email = email
        self.agency = agency
        self.language = language
    }

    /// - Throws: `InvalidForm` with every problem.
    init(_ form: Form) throws(InvalidForm) {
        var read = FormReader(form)
        name = read.text("name", required: Phrase(en: "Enter their name", cy: "Rhowch eu henw"), most: 120)
        email = read.email("email", required: Phrase(en: "Enter their email address", cy: "Rhowch eu cyfeiriad e-bost"))
        agency = read.optionalUUID("agency")
        language = read.choice(
            "language",
            required: Phrase(en: "Choose the language of their emails", cy: "Dewiswch iaith eu negeseuon e-bost"),
            fallback: .english
        )
        try read.finish()
    }
}
