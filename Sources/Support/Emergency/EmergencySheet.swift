import Carers
import Dates
import DesignSystem
import Desk
import Foundation
import Markup
import Web

/// The plan as one sheet of paper, to hang where whoever comes will see it.
///
/// Nothing else of the record is on it: above all no stay-safe note, since the sheet hangs in a home.
struct SheetOfPlan: OpensPerson {
    struct Answer: Sendable {
        let reference: String
        let helps: WhatHelps
        let code: ResponderCode?
        let card: CardNumber?
        let checkedOn: Day
        let checkDue: Day
    }

    let person: UUID

    func answer(_ look: Look) throws -> Answer {
        let frame = try look.frame(of: person, for: .emergency)
        guard let opened = try look.emergencyPlan(of: person) else { throw Refusal.notFound }
        let card = try look.db.cards(of: person).first { $0.isGood(on: look.today) }
        return Answer(
            reference: frame.person.reference,
            helps: WhatHelps(
                carer: frame.person.names.full,
                text: opened.text,
                contacts: opened.contacts,
                rules: try look.db.cardRules(of: frame.person.team)
            ),
            // A restricted record opens by no code, so none is printed.
            code: frame.person.isRestricted ? nil : try look.responderCode(of: opened.plan),
            card: card?.number,
            checkedOn: opened.plan.checkedOn,
            checkDue: opened.plan.checkDue
        )
    }
}

let emergencySheetRoutes: [Route] = [
    .get("/carers/:person/emergency/sheet", for: .staffWho(.seeCarers)) { visit in
        let person = try visit.id("person")
        return .page(sheetPage(try await visit.ask(SheetOfPlan(person: person)), person, visit))
    }
]

private func sheetPage(_ sheet: SheetOfPlan.Answer, _ person: UUID, _ visit: Visit) -> Page {
    let how = Phrase(
        en: "Print this page. It hangs where whoever comes will see it; without the card its code opens nothing.",
        cy:
            "Argraffwch y dudalen hon. Mae’n hongian lle bydd pwy bynnag sy’n dod yn ei gweld; heb y cerdyn nid yw ei chod yn agor dim."
    )
    return Page(
        Phrase(
            en: "\(EmergencyWords.plan.en), \(sheet.reference)",
            cy: "\(EmergencyWords.plan.cy), \(sheet.reference)"
        ),
        breadcrumbs: [
            CarersWords.crumb, NavigationItem(Phrase(same: sheet.reference), path: CarersPaths.person(person)),
            NavigationItem(EmergencyWords.plan, path: EmergencyPaths.plan(person)),
        ],
        width: .wide,
        hasOwnHeading: true,
        body: """
            <div class="noprint"><p>\(how)</p></div>
            <article class="sheet stack"><h1>\(heading(sheet))</h1>\(opens(sheet, visit))\(sheet.helps.view)
            <p class="meta">\(checked(sheet))</p></article>
            """
    )
}

private func heading(_ sheet: SheetOfPlan.Answer) -> Phrase {
    Phrase(
        en: "Emergency plan: when \(sheet.helps.carer) cannot be there",
        cy: "Cynllun argyfwng: pan na all \(sheet.helps.carer) fod yno"
    )
}

/// What opens the same plan on any screen: kept apart from the card it needs.
private func opens(_ sheet: SheetOfPlan.Answer, _ visit: Visit) -> HTML? {
    guard let code = sheet.code else { return nil }
    let how = Phrase(
        en:
            "To open this plan elsewhere, go to \(visit.origin)\(EmergencyPaths.respond) with the number of the carers card and this code:",
        cy:
            "I agor y cynllun hwn yn rhywle arall, ewch i \(visit.origin)\(EmergencyPaths.respond) gyda rhif y cerdyn gofalwr a’r cod hwn:"
    )
    return "<p>\(how) <bdi dir=\"ltr\" class=\"digits\">\(code.said)</bdi></p>"
}

private func checked(_ sheet: SheetOfPlan.Answer) -> Phrase {
    let (read, due) = (sheet.checkedOn, sheet.checkDue)
    return Phrase(
        en:
            "Read through on \(read.words(in: .english)). If this is after \(due.words(in: .english)), ask whether it is still right.",
        cy:
            "Darllenwyd ar \(read.words(in: .welsh)). Os yw hyn ar ôl \(due.words(in: .welsh)), gofynnwch a yw’n dal yn gywir."
    )
}
