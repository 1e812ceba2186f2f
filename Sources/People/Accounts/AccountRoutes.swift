import DesignSystem
import Desk
import Forms
import Foundation
import Web

/// `/people`: who can sign in, and what each may do.
let accountRoutes: [Route] = [
    .get("/people", for: .staffWho(.managePeople)) { visit in
        let closed = visit.form["left"] == "1"
        return .page(peoplePage(try await visit.ask(AccountList(closed: closed)), closed: closed))
    },
    .get("/people/:account", for: .staffWho(.managePeople)) { visit in
        .page(accountPage(visit, try await visit.ask(ShownAccount(id: visit.id("account"))), nil))
    },
    .post("/people/:account/roles", for: .staffWho(.managePeople), needsFreshCode: true) { visit in
        try await giveRole(visit)
    },
    .get("/people/:account/roles/:team/:role/removal", for: .staffWho(.managePeople)) { visit in
        let shown = try await visit.ask(ShownAccount(id: visit.id("account")))
        return .page(takeRolePage(visit, shown, try heldRole(visit, shown), nil))
    },
    .post("/people/:account/roles/:team/:role/removal", for: .staffWho(.managePeople)) { visit in
        try await takeRole(visit)
    },
    .get("/people/:account/leaving", for: .staffWho(.managePeople)) { visit in
        .page(leavingPage(visit, try await visit.ask(ShownAccount(id: visit.id("account"))), nil))
    },
    .post("/people/:account/leaving", for: .staffWho(.managePeople)) { visit in
        let id = try visit.id("account")
        do {
            try await visit.perform(CloseAccount(account: id))
            return .redirect(to: "/people", notice: .saved)
        } catch let invalid as InvalidForm {
            return .tryAgain(leavingPage(visit, try await visit.ask(ShownAccount(id: id)), invalid))
        }
    },
]

private func giveRole(_ visit: Visit) async throws -> Reply {
    let id = try visit.id("account")
    do {
        var read = FormReader(visit.form)
        let team = read.uuid("team", required: AccountWords.chooseTeam)
        let role = read.choice("role", required: AccountWords.chooseRole, fallback: Role.boardMember)
        try read.finish()
        try await visit.perform(GiveRole(account: id, membership: Actor.Membership(team: team, role: role)))
        return .redirect(to: "/people/\(id.uuidString.lowercased())", notice: .saved)
    } catch let invalid as InvalidForm {
        return .tryAgain(accountPage(visit, try await visit.ask(ShownAccount(id: id)), invalid))
    }
}

private func takeRole(_ visit: Visit) async throws -> Reply {
    let shown = try await visit.ask(ShownAccount(id: visit.id("account")))
    let held = try heldRole(visit, shown)
    do {
        try await visit.perform(TakeRole(account: shown.account.id, membership: held.membership))
        return .redirect(to: shown.account.path, notice: .saved)
    } catch let invalid as InvalidForm {
        return .tryAgain(takeRolePage(visit, shown, held, invalid))
    }
}

private func heldRole(_ visit: Visit, _ shown: ShownAccount.Answer) throws -> HeldRole {
    let team = try visit.id("team")
    let role = try visit.word("role")
    let held = shown.roles.first { $0.membership.team == team && $0.membership.role.rawValue == role }
    guard let held else { throw Refusal.notFound }
    return held
}
