import Dates
import DesignSystem
import Forms
import Foundation
import Markup
import People
import Records
import Strategy
import Web

func askingPage(
    _ known: HowAPlanAsks.Answer,
    _ visit: Visit,
    _ sent: Form? = nil,
    _ invalid: InvalidForm? = nil
) -> Page {
    let noMail: HTML? =
        known.sendsMail
        ? nil
        : .alert(
            Phrase(en: "This place sends no letters", cy: "Nid yw’r lle hwn yn anfon llythyrau"),
            .warn,
            "<p>\(Phrase(en: "No mail server is set, so nobody is written to. Owners with an account still see what is wanted under My updates.", cy: "Nid oes gweinydd post wedi’i osod, felly nid ysgrifennir at neb. Mae perchnogion â chyfrif yn dal i weld yr hyn sydd ei angen o dan Fy niweddariadau."))</p>"
        )
    let never = known.lines.filter(\.hasNeverAnswered).count
    let sum: HTML =
        known.lines.isEmpty
        ? .emptyState(
            Phrase(
                en: "Nobody answers for actions of this plan yet.",
                cy: "Nid oes neb yn ateb dros gamau’r cynllun hwn eto."
            )
        )
        : """
        <p>\(Phrase(
            en: "Asked: \(known.lines.count). Never answered yet: \(never).",
            cy: "Gofynnir i: \(known.lines.count). Heb ateb erioed: \(never)."
        ))</p>
        \(nudges(known, visit))
        """
    var page = Page.ofPlan(
        known.plan,
        Phrase(en: "Asking for news", cy: "Gofyn am newyddion"),
        visit,
        body: """
            \(noMail)\(sum)
            <h2>\(Phrase(en: "How this plan asks", cy: "Sut mae’r cynllun hwn yn gofyn"))</h2>
            <p>\(Phrase(
                en: "Everyone gets one letter some days before news is due, one on the day, and one after the days of grace, on working days at nine. What is answered is not asked for again. After two periods without news you, and the lead of their agency, are told.",
                cy: "Mae pawb yn cael un llythyr rai dyddiau cyn bod angen newyddion, un ar y diwrnod, ac un ar ôl y dyddiau gras, ar ddiwrnodau gwaith am naw. Ni ofynnir eto am yr hyn a atebwyd. Ar ôl dau gyfnod heb newyddion dywedir wrthych chi, ac wrth arweinydd eu hasiantaeth."
            ))</p>
            \(policyForm(known, visit, sent, invalid))
            \(agencyLeads(known, visit))
            """
    )
    page.invalid = invalid
    return page
}

/// Who is asked; where letters can be sent, with boxes to choose whom to write to now.
private func nudges(_ known: HowAPlanAsks.Answer, _ visit: Visit) -> HTML {
    guard known.sendsMail else { return nudgeTable(known, visit) }
    let button: HTML = .button(Phrase(en: "Write to those chosen", cy: "Ysgrifennu at y rhai a ddewiswyd"))
    return .form(
        action: LinkPaths.asking(known.plan.id) + "/nudges",
        visit.context,
        "\(nudgeTable(known, visit))\(button)"
    )
}

private func nudgeTable(_ known: HowAPlanAsks.Answer, _ visit: Visit) -> HTML {
    .table(
        Phrase(en: "Who is asked", cy: "Pwy y gofynnir iddynt"),
        id: "owners",
        columns: [
            Column(known.sendsMail ? Phrase(en: "Write to", cy: "Ysgrifennu at") : Phrase(en: "Who", cy: "Pwy")),
            Column(Phrase(en: "Actions", cy: "Camau"), isNumber: true),
            Column(Phrase(en: "News wanted", cy: "Newyddion ei angen"), isNumber: true),
            Column(Phrase(en: "Last letter", cy: "Llythyr diwethaf")),
            Column(Phrase(en: "Last news", cy: "Newyddion diwethaf")),
            Column(Phrase(en: "Letters", cy: "Llythyrau")),
        ],
        rows: known.lines.map { line in
            let silent: HTML? =
                line.isSilent ? .tag(Phrase(en: "Silent two periods", cy: "Distaw am ddau gyfnod"), .bad) : nil
            let unreached: HTML? = line.unreachedSince.map { day in
                """
                <br>\(.tag(Phrase(en: "Letters come back", cy: "Llythyrau’n dod yn ôl"), .bad)) \
                <span class="meta">\(Phrase(en: "since \(day.words(in: .english))", cy: "ers \(day.words(in: .welsh))"))</span> \
                \(.link(Phrase(en: "Check the address", cy: "Gwirio’r cyfeiriad"), to: DeliveryPaths.owner(line.owner.id, in: known.plan.id), about: line.owner.name))
                """
            }
            let name: HTML =
                known.sendsMail
                ? """
                <div class="opt"><input type="checkbox" id="owner-\(line.owner.id.text)" \
                name="owner-\(line.owner.id.text)" value="yes"><label for="owner-\(line.owner.id.text)">\
                \(line.owner.name)</label></div>
                """ : "\(line.owner.name)"
            let away: HTML? = line.isAway ? .tag(Phrase(en: "Away", cy: "I ffwrdd"), .plain) : nil
            return [
                "\(name) \(away)\(unreached)",
                "\(line.actions)", "\(line.wanted)",
                "\(line.lastAsked.map(\.shown) ?? HTML.none(Phrase(en: "None", cy: "Dim")))\(goes(line, visit))",
                "\(line.lastAnswered.map(\.shown) ?? HTML.tag(Phrase(en: "Never", cy: "Erioed"), .warn)) \(silent)",
                .link(
                    Phrase(en: "When to write", cy: "Pryd i ysgrifennu"),
                    to: "/updates/letters/\(line.owner.id.text)",
                    about: line.owner.name
                ),
            ]
        }
    )
}

/// When the letter goes that waits for people to be at work.
private func goes(_ line: HowAPlanAsks.Line, _ visit: Visit) -> HTML? {
    line.goesAt.map { visit.moment($0) }.map { moment in
        """
        <br><span class="meta">\(Phrase(
            en: "Another goes \(moment.en)",
            cy: "Mae un arall yn mynd \(moment.cy)"
        ))</span>
        """
    }
}

/// Whom a tick at "asks for sign-in" cannot be for.
private func withoutAccount(_ known: HowAPlanAsks.Answer) -> Phrase? {
    switch known.withoutAccount {
    case 0: nil
    case 1:
        Phrase(
            en:
                "1 of those asked has no account: the link in their letters opens without signing in, whatever is ticked.",
            cy:
                "Nid oes gan 1 o’r rhai y gofynnir iddynt gyfrif: mae’r ddolen yn eu llythyrau yn agor heb fewngofnodi, beth bynnag a dicir."
        )
    case let many:
        Phrase(
            en:
                "\(many) of those asked have no account: the link in their letters opens without signing in, whatever is ticked.",
            cy:
                "Nid oes gan \(many) o’r rhai y gofynnir iddynt gyfrif: mae’r ddolen yn eu llythyrau yn agor heb fewngofnodi, beth bynnag a dicir."
        )
    }
}

private func policyForm(_ known: HowAPlanAsks.Answer, _ visit: Visit, _ sent: Form?, _ invalid: InvalidForm?) -> HTML {
    let form =
        sent
        ?? Form(values: [
            "soon_days": known.policy.soonDays.map { "\($0)" } ?? "",
            "asks_sign_in": known.policy.asksSignIn ? "yes" : "",
        ])
    return .form(
        action: LinkPaths.asking(known.plan.id),
        visit.context,
        """
        \(.hidden("version", "\(known.version)"))
        \(.textField("soon_days", label: Phrase(en: "Days before news is due that the first letter goes", cy: "Diwrnodau cyn bod angen newyddion y mae’r llythyr cyntaf yn mynd"), hint: Phrase(en: "Leave empty to send none before the day", cy: "Gadewch yn wag i beidio ag anfon dim cyn y diwrnod"), width: "w4", isOptional: true, form: form, invalid: invalid))
        \(.checkboxes("asks_sign_in", legend: Phrase(en: "The link in a letter", cy: "Y ddolen mewn llythyr"), hint: withoutAccount(known), options: [Option("yes", Phrase(en: "Ask whoever has an account to sign in", cy: "Gofyn i bawb sydd â chyfrif fewngofnodi"))], form: form, invalid: invalid))
        \(.button(Phrase(en: "Save", cy: "Cadw"), .secondary))
        """
    )
}

private func agencyLeads(_ known: HowAPlanAsks.Answer, _ visit: Visit) -> HTML? {
    guard !known.agencies.isEmpty, !known.owners.isEmpty else { return nil }
    let options =
        [Option("", Phrase(en: "Nobody", cy: "Neb"))] + known.owners.map { Option($0.id.text, name: $0.name) }
    let forms: [HTML] = known.agencies.map { agency, lead in
        .form(
            action: LinkPaths.asking(known.plan.id) + "/agencies/\(agency.id.text)",
            visit.context,
            """
            \(.select("lead-\(agency.id.text)", label: Phrase(same: agency.name), options: options, form: Form(values: ["lead-\(agency.id.text)": lead?.text ?? ""])))
            \(.button(Phrase(en: "Save", cy: "Cadw"), .secondary, about: agency.name))
            """
        )
    }
    return """
        <h2>\(Phrase(en: "Who is written to for each agency", cy: "At bwy yr ysgrifennir ym mhob asiantaeth"))</h2>
        <p>\(Phrase(
            en: "They are asked about everything their agency leads, beside those who answer for each action.",
            cy: "Gofynnir iddynt am bopeth y mae eu hasiantaeth yn ei arwain, ochr yn ochr â’r rhai sy’n ateb dros bob cam."
        ))</p>\(forms)
        """
}
