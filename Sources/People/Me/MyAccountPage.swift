import DesignSystem
import Desk
import Forms
import Foundation
import Markup
import Web

func myPage(_ visit: Visit, _ mine: MyAccount.Answer) -> Page {
    let facts: [Fact] = [
        Fact(
            SignInWords.yourName,
            text: mine.account.name,
            action: .link(MyWords.change, to: "/me/name", about: SignInWords.yourName)
        ),
        Fact(SignInWords.email, text: mine.account.email),
        Fact(
            LanguageWords.title,
            text: mine.account.language.ownName,
            action: .link(MyWords.change, to: "/me/language", about: "language")
        ),
        Fact(
            SignInWords.password,
            "\(MyWords.hidden)",
            action: .link(MyWords.change, to: "/me/password", about: SignInWords.password)
        ),
        Fact(
            MyWords.recoveryCodes,
            "\(mine.recoveryCodes)",
            action: .link(MyWords.makeNew, to: "/me/recovery-codes", about: MyWords.recoveryCodes)
        ),
    ]
    let roles: [Fact] = mine.roles.map { Fact($0.membership.role.words, text: $0.teamName) }
    let here = visit.signedIn?.session
    let sessions: [[HTML]] = mine.sessions.map { session in
        let browser: HTML = session.browser.isEmpty ? "\(MyWords.unknownBrowser)" : "\(session.browser)"
        let end: HTML =
            session.id == here
            ? "\(MyWords.thisOne)"
            : .form(
                action: "/me/sessions/\(session.id.uuidString.lowercased())/end",
                visit.context,
                inline: true,
                .button(MyWords.end, .text, about: session.browser)
            )
        return [browser, "\(visit.moment(session.createdAt))", "\(visit.moment(session.seenAt))", end]
    }
    let columns: [Column] = [
        Column(MyWords.browser), Column(MyWords.began), Column(MyWords.lastSeen), Column(MyWords.end),
    ]
    return Page(
        MyWords.title,
        width: .wide,
        body: """
            <p>\(.link(DraftWords.unfinished, to: DraftPaths.list))</p>
            \(.summaryList(facts))
            <h2>\(AccountWords.roles)</h2>
            \(roles.isEmpty ? "<p>\(AccountWords.noRoles)</p>" : .summaryList(roles))
            <h2>\(MyWords.sessions)</h2>
            \(.table(MyWords.sessions, columns: columns, rows: sessions, isCaptionSeen: false))
            \(.form(action: "/me/sessions/end", visit.context, .button(MyWords.endOthers, .secondary)))
            """
    )
}

func namePage(_ visit: Visit, _ form: Form, _ invalid: InvalidForm?) -> Page {
    Page(
        SignInWords.yourName,
        back: NavigationItem(MyWords.title, path: "/me"),
        invalid: invalid,
        body: .form(
            action: "/me/name",
            visit.context,
            """
            \(.hidden("version", form["version"]))
            \(.textField("name", label: SignInWords.yourName, autocomplete: "name", form: form, invalid: invalid))
            \(.button(AgencyWords.save))
            """
        )
    )
}

private func presentPassword(_ visit: Visit, _ invalid: InvalidForm?) -> HTML {
    .textField(
        "present",
        label: MyWords.presentPassword,
        type: "password",
        autocomplete: "current-password",
        form: visit.form,
        invalid: invalid
    )
}

func passwordPage(_ visit: Visit, _ invalid: InvalidForm?) -> Page {
    let fields: HTML = """
        \(presentPassword(visit, invalid))
        \(.newPassword(visit.form, invalid))
        \(.button(AgencyWords.save))
        """
    return Page(
        MyWords.changePassword,
        back: NavigationItem(MyWords.title, path: "/me"),
        invalid: invalid,
        body: "<p>\(MyWords.changePasswordWords)</p>\(.form(action: "/me/password", visit.context, fields))"
    )
}

func newCodesPage(_ visit: Visit, _ invalid: InvalidForm?) -> Page {
    let fields: HTML = "\(presentPassword(visit, invalid))\(.button(MyWords.makeNew))"
    return Page(
        MyWords.recoveryCodes,
        back: NavigationItem(MyWords.title, path: "/me"),
        invalid: invalid,
        body: "<p>\(MyWords.newCodesWords)</p>\(.form(action: "/me/recovery-codes", visit.context, fields))"
    )
}
