import Forms
import Foundation
import Markup

/// What the first person fills in.
struct FirstRunDetails: Sendable {
    let code: String
    let name: String
    let email: String
    let newPassword: String
    let agency: String
    let kind: Agency.Kind
    let team: String

    init(_ form: Form) throws {
        var read = FormReader(form)
        code = Secret.codeTyped(read.text("code", required: FirstRunWords.enterCode))
        name = read.text("name", required: SignInWords.enterName, most: 100)
        email = read.email("email")
        agency = read.text("agency", required: FirstRunWords.enterAgency)
        kind = read.choice("kind", required: FirstRunWords.chooseKind, fallback: .other)
        team = read.text("team", required: FirstRunWords.enterTeam, most: 100)
        newPassword = form["password"]
        if let problem = PasswordRules.problem(with: newPassword, own: [name, email, agency]) {
            read.refuse("password", problem)
        }
        try read.finish()
    }
}

extension FormReader {
    /// An email address: something, an at sign, something with a dot; no spaces.
    ///
    /// Whether it is theirs is for them to know.
    mutating func email(_ field: String) -> String {
        let text = text(field, required: SignInWords.enterEmail, most: 254)
        let sides = text.split(separator: "@", omittingEmptySubsequences: false)
        let looksRight =
            sides.count == 2 && !sides[0].isEmpty && sides[1].contains(".") && !sides[1].hasPrefix(".")
            && !sides[1].hasSuffix(".") && !text.contains(where: \.isWhitespace)
        if !text.isEmpty, !looksRight { refuse(field, SignInWords.emailShape) }
        return text
    }
}
