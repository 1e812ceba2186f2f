import DesignSystem
import Desk
import Forms
import Foundation
import Mail
import Markup
import Web

func peoplePage(_ lines: [AccountList.Line], closed: Bool) -> Page {
    let rows: [[HTML]] = lines.map { line in
        let roles: [HTML] = line.roles.map { "<li>\($0.membership.role.words) – \($0.teamName)</li>" }
        return [
            .link(Phrase(en: line.account.name, cy: line.account.name), to: line.account.path),
            "\(line.account.email)",
            roles.isEmpty ? .none(AccountWords.noRoles) : "<ul class=\"plain\">\(roles)</ul>",
        ]
    }
    let columns: [Column] = [
        Column(AccountWords.name), Column(SignInWords.email), Column(AccountWords.roles),
    ]
    let caption = closed ? AccountWords.showLeavers : AccountWords.showOpen
    let list: HTML =
        rows.isEmpty ? "<p>\(AccountWords.nobody)</p>" : .table(caption, columns: columns, rows: rows)
    let other: HTML =
        closed ? .link(AccountWords.showOpen, to: "/people") : .link(AccountWords.showLeavers, to: "/people?left=1")
    return Page(
        AccountWords.people,
        width: .wide,
        actions: .buttonLink(InvitationWords.invite, to: "/invitations/new", .primary),
        subNavigation: peopleNavigation("/people"),
        body: "\(list)<p>\(other)</p>"
    )
}

/// The pages about the people of a place, each one step from the others.
func peopleNavigation(_ current: String) -> HTML {
    .subNavigation(
        AccountWords.pages,
        [
            NavigationItem(AccountWords.people, path: "/people"),
            NavigationItem(InvitationWords.open, path: "/invitations"),
            NavigationItem(TeamWords.teams, path: "/teams"),
        ],
        current: current
    )
}

extension Account {
    var path: String { "/people/\(id.uuidString.lowercased())" }
}

func accountPage(_ visit: Visit, _ shown: ShownAccount.Answer, _ invalid: InvalidForm?) -> Page {
    let account = shown.account
    let isOpen = account.closedAt == nil
    let isSelf = visit.actor.id == account.id
    let facts: [Fact] = [
        Fact(AccountWords.state, "\(isOpen ? AccountWords.open : AccountWords.closed)"),
        Fact(AccountWords.secondFactor, "\(shown.hasSecondFactor ? AccountWords.isSet : AccountWords.isNotSet)"),
    ]
    let roles: [Fact] = shown.roles.map { held in
        let path =
            "\(account.path)/roles/\(held.membership.team.uuidString.lowercased())/\(held.membership.role.rawValue)/removal"
        let action: HTML? = isOpen && !isSelf ? .link(AccountWords.takeRole, to: path, about: held.teamName) : nil
        return Fact(held.membership.role.words, "\(held.teamName)", action: action)
    }
    let change: HTML =
        isSelf ? .inset("<p>\(AccountWords.notYourself)</p>") : isOpen ? changes(visit, shown, invalid) : ""
    return Page(
        AccountWords.person,
        breadcrumbs: [NavigationItem(AccountWords.people, path: "/people")],
        invalid: invalid,
        identity: Identity(account.name, facts: ["\(account.email)"]),
        body: """
            \(shown.failing.map { failingNote(visit, $0) })
            \(.summaryList(facts))
            <h2>\(AccountWords.roles)</h2>
            \(roles.isEmpty ? "<p>\(AccountWords.noRoles)</p>" : .summaryList(roles))
            \(change)
            """
    )
}

private func failingNote(_ visit: Visit, _ failing: FailingAddress) -> HTML {
    .inset("<p>\(AccountWords.lettersComeBack) \(visit.moment(failing.since)) (<code>\(failing.reason)</code>)</p>")
}

private func changes(_ visit: Visit, _ shown: ShownAccount.Answer, _ invalid: InvalidForm?) -> HTML {
    let path = shown.account.path
    return """
        <h2>\(AccountWords.giveRole)</h2>
        \(.form(action: "\(path)/roles", visit.context, "\(roleFields(shown.teams, visit.form, invalid))\(.button(AccountWords.giveRole))"))
        <h2>\(AccountWords.helpAndLeaving)</h2>
        <ul>
          <li>\(.link(AccountWords.resetPassword, to: "\(path)/password-reset"))</li>
          <li>\(.link(AccountWords.resetFactor, to: "\(path)/second-factor-reset"))</li>
          <li>\(.link(AccountWords.leaving, to: "\(path)/leaving"))</li>
        </ul>
        """
}

/// The choices of a list with nothing chosen yet, so that no one is taken for want of looking; one alone is chosen.
func choices(_ ask: Phrase, _ named: [(id: UUID, name: String)]) -> [Option] {
    let options = named.map { Option($0.id.uuidString.lowercased(), name: $0.name) }
    return options.count == 1 ? options : [Option("", ask)] + options
}

/// Which role, and in which team.
func roleFields(_ teams: [Team], _ form: Form, _ invalid: InvalidForm?) -> HTML {
    let roles: [Option] = Role.allCases.map { Option($0.rawValue, $0.words, hint: $0.hint) }
    let options = choices(AccountWords.chooseTeam, teams.map { ($0.id, "\($0.name), \($0.agencyName)") })
    return """
        \(.radios("role", legend: AccountWords.role, options: roles, form: form, invalid: invalid))
        \(.select("team", label: AccountWords.team, options: options, form: form, invalid: invalid))
        """
}

func takeRolePage(
    _ visit: Visit,
    _ shown: ShownAccount.Answer,
    _ held: HeldRole,
    _ invalid: InvalidForm?
) -> Page {
    let facts: [Fact] = [
        Fact(AccountWords.name, text: shown.account.name),
        Fact(held.membership.role.words, text: held.teamName),
    ]
    let membership = held.membership
    let path =
        "\(shown.account.path)/roles/\(membership.team.uuidString.lowercased())/\(membership.role.rawValue)/removal"
    return sure(
        visit,
        AccountWords.takeRoleTitle,
        facts,
        AccountWords.takeRoleWarning,
        AccountWords.takeRole,
        path,
        shown.account,
        invalid
    )
}

func leavingPage(_ visit: Visit, _ shown: ShownAccount.Answer, _ invalid: InvalidForm?) -> Page {
    let facts: [Fact] = [
        Fact(AccountWords.name, text: shown.account.name), Fact(SignInWords.email, text: shown.account.email),
    ]
    let path = "\(shown.account.path)/leaving"
    return sure(
        visit,
        AccountWords.leaving,
        facts,
        AccountWords.leavingWarning,
        AccountWords.closeAccount,
        path,
        shown.account,
        invalid
    )
}

/// Are you sure: what will happen, to whom, and the way back.
func sure(
    _ visit: Visit,
    _ title: Phrase,
    _ facts: [Fact],
    _ warning: Phrase,
    _ button: Phrase,
    _ path: String,
    _ account: Account,
    _ invalid: InvalidForm?
) -> Page {
    Page(
        title,
        back: NavigationItem(AccountWords.person, path: account.path),
        invalid: invalid,
        body: """
            \(.summaryList(facts))
            <p>\(warning)</p>
            \(.form(action: path, visit.context, .button(button, .warning)))
            """
    )
}
