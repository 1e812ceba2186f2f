import Desk
import Markup

extension Event {
    static let placeBegun = Event("place.begun", Phrase(en: "Set the place up", cy: "Sefydlodd y lle"))
    static let accountMade = Event("account.made", Phrase(en: "Made an account", cy: "Creodd gyfrif"))
    static let accountChanged = Event("account.changed", Phrase(en: "Changed an account", cy: "Newidiodd gyfrif"))
    static let accountClosed = Event("account.closed", Phrase(en: "Closed an account", cy: "Caeodd gyfrif"))
    static let roleGiven = Event("role.given", Phrase(en: "Gave someone a role", cy: "Rhoddodd rôl i rywun"))
    static let roleTaken = Event("role.taken", Phrase(en: "Took a role away", cy: "Cymerodd rôl oddi ar rywun"))
    static let personInvited = Event("person.invited", Phrase(en: "Invited someone", cy: "Gwahoddodd rywun"))
    static let invitationWithdrawn = Event(
        "invitation.withdrawn",
        Phrase(en: "Withdrew an invitation", cy: "Tynnodd wahoddiad yn ôl")
    )
    static let passwordAccepted = Event(
        "sign_in.password",
        Phrase(en: "Gave the right password", cy: "Rhoddodd y cyfrinair cywir")
    )
    static let signedIn = Event("sign_in.done", Phrase(en: "Signed in", cy: "Mewngofnododd"))
    static let codeGivenAgain = Event(
        "sign_in.code_again",
        Phrase(en: "Gave their code once more", cy: "Rhoddodd eu cod unwaith eto")
    )
    static let signInSlowed = Event(
        "sign_in.slowed",
        Phrase(en: "Sign-in was slowed after wrong tries", cy: "Arafwyd mewngofnodi ar ôl cynigion anghywir")
    )
    static let signedOut = Event("sign_in.ended", Phrase(en: "Signed out", cy: "Allgofnododd"))
    static let sessionsEnded = Event("sessions.ended", Phrase(en: "Ended sessions", cy: "Daeth â sesiynau i ben"))
    static let secondFactorSet = Event(
        "second_factor.set",
        Phrase(en: "Set up a second factor", cy: "Gosododd ail ffactor")
    )
    static let secondFactorReset = Event(
        "second_factor.reset",
        Phrase(en: "Took a lost second factor away", cy: "Tynnodd ail ffactor coll")
    )
    static let recoveryCodeUsed = Event(
        "recovery_code.used",
        Phrase(en: "Signed in with a recovery code", cy: "Mewngofnododd â chod adfer")
    )
    static let recoveryCodesMade = Event(
        "recovery_codes.made",
        Phrase(en: "Made new recovery codes", cy: "Creodd godau adfer newydd")
    )
    static let passwordChanged = Event("password.changed", Phrase(en: "Changed a password", cy: "Newidiodd gyfrinair"))
    static let passwordResetBegun = Event(
        "password_reset.begun",
        Phrase(en: "Made a link to reset a password", cy: "Creodd ddolen i ailosod cyfrinair")
    )
    static let passwordResetAsked = Event(
        "password_reset.asked",
        Phrase(en: "Asked for a link to reset a password", cy: "Gofynnodd am ddolen i ailosod cyfrinair")
    )
    static let passwordReset = Event(
        "password_reset.done",
        Phrase(en: "Reset a password by link", cy: "Ailosododd gyfrinair drwy ddolen")
    )
    static let agencyAdded = Event("agency.added", Phrase(en: "Added an agency", cy: "Ychwanegodd asiantaeth"))
    static let agencyChanged = Event("agency.changed", Phrase(en: "Changed an agency", cy: "Newidiodd asiantaeth"))
    static let teamAdded = Event("team.added", Phrase(en: "Added a team", cy: "Ychwanegodd dîm"))
    static let teamChanged = Event("team.changed", Phrase(en: "Changed a team", cy: "Newidiodd dîm"))

    /// Everything people and their accounts leave in the audit trail.
    static let ofPeople: [Event] = [
        placeBegun, accountMade, accountChanged, accountClosed, roleGiven, roleTaken, personInvited,
        invitationWithdrawn, passwordAccepted, signedIn, codeGivenAgain, signInSlowed, signedOut, sessionsEnded,
        secondFactorSet,
        secondFactorReset, recoveryCodeUsed, recoveryCodesMade, passwordChanged, passwordResetBegun, passwordResetAsked,
        passwordReset,
        agencyAdded, agencyChanged, teamAdded, teamChanged,
    ]
}
