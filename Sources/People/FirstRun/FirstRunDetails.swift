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
        email = read.email("email", required: SignInWords.enterEmail)
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
