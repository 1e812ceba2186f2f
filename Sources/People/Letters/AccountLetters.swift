import Desk
import Foundation
import Mail
import Markup

/// The letters about accounts: none names anyone, says what was changed to what, or where.
extension Letter {
    static func invitation(token: String) -> Letter {
        Letter(
            subject: Phrase(en: "You are invited", cy: "Cawsoch wahoddiad"),
            paragraphs: [
                Phrase(
                    en:
                        "You are invited to help run your place’s carers’ strategy. Follow the link to make your account.",
                    cy:
                        "Fe’ch gwahoddir i helpu i redeg strategaeth gofalwyr eich lle. Dilynwch y ddolen i greu eich cyfrif."
                )
            ],
            link: (InvitationWords.acceptTitle, "/invitation/\(token)"),
            ending: [
                Phrase(
                    en: "The link works once, for 7 days. If you did not expect it, do nothing: it then means nothing.",
                    cy:
                        "Mae’r ddolen yn gweithio unwaith, am 7 diwrnod. Os nad oeddech yn ei disgwyl, peidiwch â gwneud dim."
                )
            ]
        )
    }

    static func passwordReset(token: String) -> Letter {
        Letter(
            subject: Phrase(en: "Choose a new password", cy: "Dewiswch gyfrinair newydd"),
            paragraphs: [
                Phrase(
                    en: "Someone, perhaps you, asked for a link to choose a new password for your account.",
                    cy: "Gofynnodd rhywun, chi efallai, am ddolen i ddewis cyfrinair newydd ar gyfer eich cyfrif."
                )
            ],
            link: (SignInWords.newPassword, "/password-reset/\(token)"),
            ending: [
                Phrase(
                    en:
                        "The link works once, for half an hour. If it was not you, do nothing: your password stays as it is.",
                    cy:
                        "Mae’r ddolen yn gweithio unwaith, am hanner awr. Os nad chi oedd, peidiwch â gwneud dim: bydd eich cyfrinair yn aros fel y mae."
                )
            ]
        )
    }

    static let passwordChanged = changed(
        Phrase(en: "Your password was changed", cy: "Newidiwyd eich cyfrinair"),
        Phrase(
            en: "The password of your account was changed, and you were signed out everywhere else.",
            cy: "Newidiwyd cyfrinair eich cyfrif, a chawsoch eich allgofnodi ym mhob man arall."
        )
    )

    static let secondFactorChanged = changed(
        Phrase(en: "Your second factor was changed", cy: "Newidiwyd eich ail ffactor"),
        Phrase(
            en: "The second factor of your account was set up, or taken away so that you can set up another.",
            cy: "Gosodwyd ail ffactor eich cyfrif, neu fe’i tynnwyd i chi gael gosod un arall."
        )
    )

    static let recoveryCodesChanged = changed(
        Phrase(en: "Your recovery codes were changed or used", cy: "Newidiwyd neu defnyddiwyd eich codau adfer"),
        Phrase(
            en: "New recovery codes were made for your account, or one of them was used to sign in.",
            cy: "Crëwyd codau adfer newydd ar gyfer eich cyfrif, neu defnyddiwyd un ohonynt i fewngofnodi."
        )
    )

    static let newBrowser = changed(
        Phrase(en: "You signed in with a new browser", cy: "Gwnaethoch fewngofnodi â phorwr newydd"),
        Phrase(
            en: "Someone, perhaps you, signed in to your account with a browser it was not used with before.",
            cy: "Mewngofnododd rhywun, chi efallai, i’ch cyfrif â phorwr na ddefnyddiwyd gydag ef o’r blaen."
        )
    )

    private static func changed(_ subject: Phrase, _ what: Phrase) -> Letter {
        Letter(
            subject: subject,
            paragraphs: [what],
            link: (Phrase(en: "See your account", cy: "Gweld eich cyfrif"), "/me"),
            ending: [
                Phrase(
                    en: "If this was you, there is nothing to do. If not, tell an administrator of your place at once.",
                    cy: "Os chi oedd hyn, nid oes dim i’w wneud. Os nad, dywedwch wrth weinyddwr eich lle ar unwaith."
                )
            ]
        )
    }
}

extension Work {
    /// Posts a letter about their own account to someone, where the place sends letters.
    func tell(_ letter: Letter, _ account: UUID) throws {
        try post(letter, to: .account(account), once: "account \(newID().uuidString.lowercased())")
    }
}
