public import DesignSystem
public import Desk
public import Jobs
public import Mail
import Markup
public import Records
public import Web

/// Agencies, teams, accounts by invitation, roles in a team, and signing in.
public struct People: Area {
    let keyring: Keyring
    /// The place's own secrets.
    package let keys: PlaceKeys

    /// The keys are the place's own, from a file outside the database.
    public init(keys: PlaceKeys, settings: PeopleSettings = PeopleSettings()) {
        self.keys = keys
        keyring = Keyring(keys: keys, settings: settings)
    }

    public var routes: [Route] {
        firstRunRoutes(keyring) + signInRoutes(keyring) + signInCodeRoutes(keyring) + codeAgainRoutes(keyring)
            + secondFactorRoutes(keyring)
            + signOutRoutes + myRoutes(keyring) + accountRoutes + resetRoutes(keyring) + invitationRoutes(keyring)
            + teamRoutes + agencyRoutes + forgottenPasswordRoutes(keyring) + myLanguageRoutes(keyring)
    }

    public var jobs: [JobHandler] { [forgottenPasswordJob(keyring)] }

    public var migrations: [Migration] { peopleMigrations }
    public var events: [Event] { Event.ofPeople }
    public var notices: [Notice] { Notice.ofPeople }

    public func sections(for actor: Actor) -> [NavigationItem] {
        let people: NavigationItem? =
            actor.may(.managePeople) ? NavigationItem(AccountWords.people, path: "/people") : nil
        let agencies: NavigationItem? =
            actor.may(.manageAgencies) ? NavigationItem(AgencyWords.agencies, path: "/agencies") : nil
        return [people, agencies].compactMap { $0 }
    }

    /// Where people with an account get their letters.
    public static let addressBook = AddressBook { account, db in
        guard let found = try db.account(account), found.closedAt == nil else { return nil }
        return AddressBook.Entry(address: found.email, name: found.name, language: found.language)
    }

    /// Who holds a session: the site asks it at every request.
    public var doorkeeper: Doorkeeper {
        let idleMinutes = keyring.settings.idleMinutes
        return Doorkeeper { token, desk in
            let question = SessionHolder(tokenHash: Secret.hash(token.text), idleMinutes: idleMinutes)
            guard let holder = try await desk.ask(question, as: .system("doorkeeper")) else { return nil }
            if holder.isDueToBeSeen {
                try await desk.keep(SawSession(session: holder.signedIn.session), as: .system("doorkeeper"))
            }
            return holder.signedIn
        }
    }
}
