import Foundation
import Markup

/// What a password must be: long enough, and not one that is guessed first.
///
/// Nothing about capitals or signs.
enum PasswordRules {
    static let shortest = 12
    static let longest = 256

    /// What is wrong with a password, in words; none when it will do.
    ///
    /// `own` is the person's name and email, which others know too.
    static func problem(with password: String, own: [String]) -> Phrase? {
        let normal = password.precomposedStringWithCanonicalMapping
        if normal.isEmpty { return Phrase(en: "Enter a password", cy: "Rhowch gyfrinair") }
        if normal.count < shortest {
            return Phrase(
                en: "Password must be 12 characters or more",
                cy: "Rhaid i’r cyfrinair fod yn 12 nod neu fwy"
            )
        }
        if normal.count > longest {
            return Phrase(
                en: "Password must be 256 characters or fewer",
                cy: "Rhaid i’r cyfrinair fod yn 256 nod neu lai"
            )
        }
        if CommonPasswords.includes(normal) {
            return Phrase(
                en: "Choose a password that is harder to guess: this one is among those tried first",
                cy: "Dewiswch gyfrinair sy’n anoddach ei ddyfalu: mae hwn ymhlith y rhai y rhoddir cynnig arnynt gyntaf"
            )
        }
        if CommonPasswords.leansOn(own, normal) {
            return Phrase(
                en: "Password must not be made of your name, your email or the name of this service",
                cy: "Rhaid i’r cyfrinair beidio â bod wedi’i wneud o’ch enw, eich e-bost neu enw’r gwasanaeth hwn"
            )
        }
        return nil
    }
}
