import DesignSystem
import Desk
import Forms
import Foundation
import Markup
import Web

/// `/invitations`: how everyone but the first person gets an account.
func invitationRoutes(_ keyring: Keyring) -> [Route] {
    [
        .get("/invitations", for: .staffWho(.managePeople)) { visit in
            .page(invitationsPage(visit, try await visit.ask(OpenInvitations())))
        },
        .get("/invitations/new", for: .staffWho(.managePeople)) { visit in
            .page(invitePage(visit, try await visit.ask(TeamList()), nil))
        },
        .post("/invitations", for: .staffWho(.managePeople), needsFreshCode: true) { visit in
            do {
                let token = Secret.link(visit.clock.random)
                try await visit.perform(InvitePerson(details: InvitationDetails(visit.form), token: token))
                if visit.sendsMail { return .redirect(to: "/invitations", notice: .posted) }
                return .page(linkPage("\(visit.origin)/invitation/\(token)", InvitationWords.invitedNext))
            } catch let invalid as InvalidForm {
                return .tryAgain(invitePage(visit, try await visit.ask(TeamList()), invalid))
            }
        },
        .post("/invitations/:invitation/withdrawal", for: .staffWho(.managePeople)) { visit in
            try await visit.perform(WithdrawInvitation(invitation: visit.id("invitation")))
            return .redirect(to: "/invitations", notice: .saved)
        },
        .get("/invitation/:token", for: .everyone) { visit in
            guard let invitation = try await visit.ask(InvitationForLink(token: visit.word("token"))) else {
                return .notFound(spentLinkPage)
            }
            return .page(acceptPage(visit, Form(values: ["name": invitation.name]), nil))
        },
        .post("/invitation/:token", for: .everyone) { visit in try await accept(visit, keyring) },
    ]
}

private func accept(_ visit: Visit, _ keyring: Keyring) async throws -> Reply {
    let token = try visit.word("token")
    guard let invitation = try await visit.ask(InvitationForLink(token: token)) else { return .notFound(spentLinkPage) }
    do {
        var read = FormReader(visit.form)
        let name = read.text("name", required: SignInWords.enterName, most: 100)
        let password = visit.form["password"]
        if let problem = PasswordRules.problem(with: password, own: [name, invitation.email]) {
            read.refuse("password", problem)
        }
        try read.finish()
        let hash = try await keyring.passwords.hash(password, salt: visit.clock.random(16))
        try await visit.perform(AcceptInvitation(token: token, name: name, password: hash, language: visit.language))
        return .redirect(to: SignInAddress.path, notice: .accountMade)
    } catch let invalid as InvalidForm {
        return .tryAgain(acceptPage(visit, visit.form, invalid))
    } catch Refusal.notFound {
        return .notFound(spentLinkPage)
    } catch is PasswordMill.Busy {
        return .waitAWhile(busyPage)
    }
}

private func invitationsPage(_ visit: Visit, _ lines: [OpenInvitations.Line]) -> Page {
    let rows: [[HTML]] = lines.map { line in
        let path = "/invitations/\(line.invitation.id.uuidString.lowercased())/withdrawal"
        return [
            "\(line.invitation.email)", "\(line.invitation.membership.role.words) – \(line.teamName)",
            "\(visit.moment(line.invitation.expiresAt))",
            .form(
                action: path,
                visit.context,
                inline: true,
                .button(InvitationWords.withdraw, .text, about: line.invitation.email)
            ),
        ]
    }
    let columns: [Column] = [
        Column(SignInWords.email), Column(AccountWords.role), Column(InvitationWords.until),
        Column(InvitationWords.withdraw),
    ]
    let list: HTML =
        rows.isEmpty
        ? "<p>\(InvitationWords.none)</p>"
        : .table(InvitationWords.open, columns: columns, rows: rows, isCaptionSeen: false)
    return Page(
        InvitationWords.open,
        width: .wide,
        section: AccountWords.people,
        actions: .buttonLink(InvitationWords.invite, to: "/invitations/new", .primary),
        subNavigation: peopleNavigation("/invitations"),
        body: list
    )
}

private func invitePage(_ visit: Visit, _ teams: [Team], _ invalid: InvalidForm?) -> Page {
    let fields: HTML = """
        \(.textField("email", label: InvitationWords.theirEmail, type: "email", autocomplete: "off", form: visit.form, invalid: invalid))
        \(.textField("name", label: InvitationWords.theirName, autocomplete: "off", form: visit.form, invalid: invalid))
        \(roleFields(teams, visit.form, invalid))
        \(if: visit.sendsMail, languageField(LanguageWords.theirs, visit.form, invalid))
        \(.button(visit.sendsMail ? InvitationWords.sendLink : InvitationWords.makeLink))
        """
    return Page(
        InvitationWords.invite,
        breadcrumbs: [NavigationItem(AccountWords.people, path: "/people")],
        invalid: invalid,
        section: AccountWords.people,
        body: .form(action: "/invitations", visit.context, fields)
    )
}

private func acceptPage(_ visit: Visit, _ form: Form, _ invalid: InvalidForm?) -> Page {
    let fields: HTML = """
        \(.textField("name", label: SignInWords.yourName, hint: InvitationWords.nameHint, autocomplete: "name", form: form, invalid: invalid))
        \(.newPassword(form, invalid))
        \(.button(InvitationWords.make))
        """
    return Page(
        InvitationWords.acceptTitle,
        invalid: invalid,
        body: "<p>\(InvitationWords.acceptWords)</p>\(.form(action: visit.context.path, visit.context, fields))"
    )
}

/// A link to pass on, shown this once.
func linkPage(_ link: String, _ next: Phrase) -> Page {
    Page(
        AccountWords.linkTitle,
        breadcrumbs: [NavigationItem(AccountWords.people, path: "/people")],
        body: "<p>\(AccountWords.linkWords)</p><p><code class=\"code\">\(link)</code></p><p>\(next)</p>"
    )
}

/// A link that was used, withdrawn, is too old, or never was: all look alike.
let spentLinkPage = Page(
    Phrase(en: "This link no longer works", cy: "Nid yw’r ddolen hon yn gweithio mwyach"),
    body: """
        <p>\(Phrase(
            en: "A link works once and for a limited time. Ask the administrator who sent it for a new one.",
            cy: "Mae dolen yn gweithio unwaith ac am gyfnod cyfyngedig. Gofynnwch i’r gweinyddwr a’i hanfonodd am un newydd."
        ))</p>
        <p><a href="/sign-in">\(SignInWords.title)</a></p>
        """
)
