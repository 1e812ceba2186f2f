import DesignSystem
import Desk
import Forms
import Markup
import Records
import Web

/// `/first-run`: open while there is no administrator, to whoever has the code the server printed.
func firstRunRoutes(_ keyring: Keyring) -> [Route] {
    [
        .get("/first-run", for: .everyone) { visit in
            guard let start = try await visit.ask(FirstRunStart()) else { throw Refusal.notFound }
            return .page(firstRunPage(visit, start.form, nil))
        },
        .post("/first-run", for: .everyone) { visit in try await beginPlace(visit, keyring) },
    ]
}

/// What the first administrator finds there; nothing once there is one.
struct FirstRunStart: Question {
    struct Found: Sendable {
        /// The team they will most likely join, and its agency.
        let team: Team?
        let kind: Agency.Kind?

        var form: Form {
            guard let team, let kind else { return Form() }
            return Form(values: ["agency": team.agencyName, "kind": kind.rawValue, "team": team.name])
        }
    }

    func permits(_ actor: Actor, _ db: any Reader) -> Bool { true }

    /// A strategy is most often run by the council.
    func answer(_ look: Look) throws -> Found? {
        guard try !look.db.hasAnyAdministrator() else { return nil }
        let kinds = Dictionary(uniqueKeysWithValues: try look.db.agencies().map { ($0.id, $0.kind) })
        let teams = try look.db.teams()
        let team = teams.first { kinds[$0.agency] == .council } ?? teams.first
        return Found(team: team, kind: team.flatMap { kinds[$0.agency] })
    }
}

private func beginPlace(_ visit: Visit, _ keyring: Keyring) async throws -> Reply {
    guard try await visit.ask(FirstRunStart()) != nil else { throw Refusal.notFound }
    do {
        let details = try FirstRunDetails(visit.form)
        let keys = ThrottleKey.firstRun(address: visit.address)
        guard case .goAhead = try await visit.keep(TakeGuess(keys: keys)) else {
            return .waitAWhile(tooManyTriesPage)
        }
        let hash = try await keyring.passwords.hash(details.newPassword, salt: visit.clock.random(16))
        try await visit.perform(BeginPlace(details: details, password: hash))
        try await visit.keep(ForgiveGuess(keys: keys))
        return .redirect(to: SignInAddress.path, notice: .placeBegun)
    } catch let invalid as InvalidForm {
        return .tryAgain(firstRunPage(visit, visit.form, invalid))
    } catch is CodeRefused {
        let words = Phrase(
            en: "Code must be the one the server printed in the last 30 minutes. Restart it for a new one",
            cy: "Rhaid i’r cod fod yr un a argraffodd y gweinydd yn y 30 munud diwethaf. Ailgychwynnwch ef am un newydd"
        )
        return .tryAgain(firstRunPage(visit, visit.form, InvalidForm("code", words)))
    } catch is PasswordMill.Busy {
        return .waitAWhile(busyPage)
    }
}

private func firstRunPage(_ visit: Visit, _ form: Form, _ invalid: InvalidForm?) -> Page {
    let kinds = Agency.Kind.allCases.map { Option($0.rawValue, $0.words) }
    return Page(
        Phrase(en: "Set up this place", cy: "Sefydlu’r lle hwn"),
        invalid: invalid,
        body: """
            <p>\(FirstRunWords.introduction)</p>
            \(.form(action: "/first-run", visit.context, """
                \(.textField("code", label: FirstRunWords.code, hint: FirstRunWords.codeHint, autocomplete: "off", form: form, invalid: invalid))
                \(.textField("agency", label: FirstRunWords.agency, hint: FirstRunWords.agencyHint, form: form, invalid: invalid))
                \(.radios("kind", legend: FirstRunWords.kind, options: kinds, form: form, invalid: invalid))
                \(.textField("team", label: FirstRunWords.team, hint: FirstRunWords.teamHint, form: form, invalid: invalid))
                \(.textField("name", label: SignInWords.yourName, autocomplete: "name", form: form, invalid: invalid))
                \(.emailField("email", form, invalid))
                \(.newPassword(form, invalid))
                \(.button(FirstRunWords.button))
                """))
            """
    )
}
