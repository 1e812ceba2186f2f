import DesignSystem
import Desk
import Forms
import Foundation
import Markup
import People
import Strategy
import Web

/// The page of one proposed promise.
func onePage(_ answer: OnePledge.Answer, _ visit: Visit, _ invalid: InvalidForm? = nil) throws -> Page {
    let pledge = answer.pledge
    let path = PartnerPaths.pledge(pledge.id, of: answer.tree.plan.id)
    let sent = Phrase(
        en: "Proposed by \(answer.agency.name)",
        cy: "Cynigiwyd gan \(answer.agency.name)"
    )
    var page = Page.ofPlan(
        answer.tree.plan,
        Phrase(en: "A proposed promise", cy: "Addewid a gynigiwyd"),
        under: under(answer, visit),
        visit,
        actions: answer.mayChange
            ? [.buttonLink(Phrase(en: "Change it", cy: "Ei newid"), to: path + "/edit")] : [],
        body: """
            <p class="lead pre">\(pledge.words.text)</p><p>\(pledge.state.tag) \(sent)</p>
            \(became(answer))\(.summaryList(facts(answer)))\(history(answer, visit))\(reply(answer, path, visit, invalid))\
            \(takeBack(answer, path, visit))
            """
    )
    page.invalid = invalid
    return page
}

private func under(_ answer: OnePledge.Answer, _ visit: Visit) -> [NavigationItem] {
    visit.actor.may(.seePlans, in: answer.tree.plan.team)
        ? [NavigationItem(PartnerWords.proposed, path: PartnerPaths.pledges(answer.tree.plan.id))]
        : [
            NavigationItem(
                PartnerWords.promises(of: answer.agency.name),
                path: PartnerPaths.promises(answer.agency.id)
            )
        ]
}

private func became(_ answer: OnePledge.Answer) -> HTML? {
    guard let action = answer.pledge.action,
        let leaf = answer.tree.actions.first(where: { $0.action.id == action })
    else { return nil }
    let words = Phrase(en: "The action it became", cy: "Y cam y daeth yn")
    return "<p>\(HTML.link(words, to: PlanPaths.action(leaf.action)))</p>"
}

private func facts(_ answer: OnePledge.Answer) -> [Fact] {
    let words = answer.pledge.words
    let first: [Fact] = [
        Fact(PartnerWords.priority, text: words.priority, otherwise: PlanWords.notGiven),
        Fact(PartnerWords.point, text: words.ref, otherwise: PlanWords.notGiven),
        Fact(PlanWords.byWhen, text: words.when, otherwise: PlanWords.noDate),
        Fact(PartnerWords.risks, text: words.risks),
    ]
    return first + words.progress.map { Fact(Phrase(same: $0.year), text: $0.text) }
}

private func history(_ answer: OnePledge.Answer, _ visit: Visit) -> HTML {
    let items: [HTML] = answer.steps.map { step in
        let said: HTML? = step.words.map { "<p class=\"pre\">\($0.words)</p>" }
        return """
            <li><p><strong>\(step.state.deed)</strong></p>\
            <p class="meta">\(visit.clock.day(of: step.at).shown), \(step.byName)</p>\(said)</li>
            """
    }
    return "<h2>\(PlanWords.history)</h2><ol class=\"time\">\(items)</ol>"
}

/// The three answers a lead may give.
private func reply(_ answer: OnePledge.Answer, _ path: String, _ visit: Visit, _ invalid: InvalidForm?) -> HTML? {
    if answer.isOwn, answer.pledge.state == .proposed {
        let words = Phrase(
            en: "You proposed it, so another lead of this plan answers it.",
            cy: "Chi a’i cynigiodd, felly arweinydd arall y cynllun hwn sy’n ei ateb."
        )
        return .inset("<p>\(words)</p>")
    }
    guard answer.mayAnswer else { return nil }
    let accept: HTML = .form(
        action: path + "/acceptance",
        visit.context,
        """
        \(.select("objective", label: Phrase(en: "Where in the plan it belongs", cy: "Ble yn y cynllun y mae’n perthyn"), options: places(answer), form: visit.form, invalid: invalid))
        \(.hidden("version", String(answer.pledge.version)))
        \(.button(Phrase(en: "Accept it into the plan", cy: "Ei dderbyn i’r cynllun")))
        """
    )
    let changes: HTML = .form(
        action: path + "/changes",
        visit.context,
        """
        \(.textArea("comment", label: Phrase(en: "What should change", cy: "Beth ddylai newid"), rows: 3, form: visit.form, invalid: invalid))
        \(.button(Phrase(en: "Ask for changes", cy: "Gofyn am newidiadau"), .secondary))
        """
    )
    let decline: HTML = .form(
        action: path + "/refusal",
        visit.context,
        """
        \(.textArea("reason", label: Phrase(en: "Why not", cy: "Pam ddim"), rows: 3, form: visit.form, invalid: invalid))
        \(.button(Phrase(en: "Decline it", cy: "Ei wrthod"), .warning))
        """
    )
    let whatComes = Phrase(
        en:
            "\(answer.agency.name) will lead the action, and \(answer.pledge.byName) will answer for it.",
        cy: "\(answer.agency.name) fydd yn arwain y cam, a \(answer.pledge.byName) fydd yn ateb drosto."
    )
    return """
        <h2>\(Phrase(en: "Accept it", cy: "Ei dderbyn"))</h2><p>\(whatComes)</p>\(accept)
        <h2>\(Phrase(en: "Or ask for changes", cy: "Neu ofyn am newidiadau"))</h2>\(changes)
        <h2>\(Phrase(en: "Or decline it", cy: "Neu ei wrthod"))</h2>\(decline)
        """
}

/// Every objective of the plan, those under the priority the partner named first.
private func places(_ answer: OnePledge.Answer) -> [Option] {
    let plan = answer.tree.plan
    let named = answer.pledge.words.priority.map { $0.tidyLine.lowercased() } ?? ""
    var first: [Option] = []
    var rest: [Option] = []
    for theme in answer.tree.themes {
        let title = heading(theme.theme.ref, theme.theme.title, otherwise: plan.words.theme)
        let isNamed = !named.isEmpty && (named.hasPrefix(title.lowercased()) || title.lowercased().hasPrefix(named))
        for outcome in theme.outcomes {
            for objective in outcome.objectives {
                let above = heading(outcome.outcome.ref, outcome.outcome.title, otherwise: "")
                let own = heading(objective.objective.ref, objective.objective.title, otherwise: "")
                let name = [title, above, own].filter { !$0.isEmpty }.joined(separator: " › ")
                let option = Option(objective.objective.id.uuidString.lowercased(), name: name)
                if isNamed { first.append(option) } else { rest.append(option) }
            }
        }
    }
    let choose = Option("", Phrase(en: "Choose", cy: "Dewiswch"))
    return first.count == 1 && rest.isEmpty ? first : [choose] + first + rest
}

private func takeBack(_ answer: OnePledge.Answer, _ path: String, _ visit: Visit) -> HTML? {
    guard answer.mayChange else { return nil }
    return .form(
        action: path + "/withdrawal",
        visit.context,
        "\(.button(Phrase(en: "Take it back", cy: "Ei dynnu’n ôl"), .text))"
    )
}
