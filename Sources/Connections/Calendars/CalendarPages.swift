import DesignSystem
import Desk
import Forms
import Foundation
import Markup
import People
import Records
import Strategy
import Web

let calendarRoutes: [Route] = [
    .get(ConnectionsPaths.calendars, for: .staff) { visit in
        .page(newCalendarPage(visit, try await visit.ask(PlanList()), nil))
    },
    .post(ConnectionsPaths.calendars, for: .staff) { visit in
        let plans = try await visit.ask(PlanList())
        do {
            let plan = UUID(uuidString: visit.form["plan"])
            guard plan != nil || visit.form["plan"].isEmpty else {
                throw InvalidForm("plan", Phrase(en: "Choose a plan from the list", cy: "Dewiswch gynllun o’r rhestr"))
            }
            let secret = try await visit.perform(MakeCalendar(plan: plan))
            return .page(calendarMadePage(visit.origin + ConnectionsPaths.feed(secret)))
        } catch let invalid as InvalidForm {
            return .tryAgain(newCalendarPage(visit, plans, invalid))
        }
    },
    .post("/connections/calendars/:calendar/end", for: .staff) { visit in
        try await visit.perform(EndCalendar(id: visit.id("calendar")))
        return .redirect(to: ConnectionsPaths.home, notice: .calendarEnded)
    },
    .get("/calendars/:token", for: .program, isLong: true) { visit in
        let desk = visit.acting(as: .system("calendar"))
        let feed = try await desk.ask(CalendarFeed(hash: Secret.hash(visit.word("token"))))
        if feed.isDueToBeSeen { try await desk.keep(SawCalendar(link: feed.link)) }
        return .text(
            feed.calendar(visit.origin, visit.language).text,
            contentType: "text/calendar; charset=utf-8"
        ).with(["Cache-Control": "private, max-age=900", "Content-Disposition": "inline; filename=\"alongside.ics\""])
    },
]

extension CalendarFeed.Answer {
    fileprivate func calendar(_ origin: String, _ language: Language) -> ICalendar {
        ICalendar(
            name: name.text(in: language),
            events: entries.map { entry in
                ICalendar.Event(
                    id: entry.id,
                    day: entry.day,
                    title: entry.title.text(in: language),
                    link: "\(origin)\(language == .english ? "" : "/\(language.code)")\(entry.path)"
                )
            },
            writtenOn: today
        )
    }
}

private func newCalendarPage(_ visit: Visit, _ plans: [Plan], _ invalid: InvalidForm?) -> Page {
    let options: [Option] = [Option("", CalendarWords.all)] + plans.map { Option($0.id.text, name: $0.title) }
    let about = Phrase(
        en:
            "A calendar program reads an address of your own: when actions, their milestones and updates are due, when your boards meet, and when what they gave you to do is due. It shows references and titles of plans, and no more.",
        cy:
            "Mae rhaglen galendr yn darllen cyfeiriad sy’n eiddo i chi: pryd mae camau, eu cerrig milltir a diweddariadau’n ddyledus, pryd mae eich byrddau’n cwrdd, a phryd mae’r hyn a roesant i chi i’w wneud yn ddyledus. Mae’n dangos cyfeirnodau a theitlau cynlluniau, a dim mwy."
    )
    let choose = HTML.select(
        "plan",
        label: CalendarWords.which,
        options: options,
        form: visit.form,
        invalid: invalid
    )
    return Page(
        CalendarWords.make,
        breadcrumbs: [NavigationItem(ConnectionsWords.title, path: ConnectionsPaths.home)],
        invalid: invalid,
        body: """
            <p>\(about)</p>
            \(.form(action: ConnectionsPaths.calendars, visit.context, "\(choose)\(.button(CalendarWords.make))"))
            """
    )
}

private func calendarMadePage(_ address: String) -> Page {
    let how = Phrase(
        en:
            "Add it to your calendar program as a calendar from the internet. Whoever has the address can read the calendar: to stop that, end it.",
        cy:
            "Ychwanegwch ef at eich rhaglen galendr fel calendr o’r rhyngrwyd. Gall pwy bynnag sydd â’r cyfeiriad ddarllen y calendr: i atal hynny, dewch ag ef i ben."
    )
    return Page(
        Phrase(en: "The calendar address was made", cy: "Gwnaed y cyfeiriad calendr"),
        back: NavigationItem(ConnectionsWords.back, path: ConnectionsPaths.home),
        body: """
            \(.warning(ConnectionsWords.onlyOnce))\(.code(Phrase(en: "Address", cy: "Cyfeiriad"), address))<p>\(how)</p>
            """
    )
}

/// A person's calendar addresses as a list.
func calendarTable(_ links: [CalendarLink], _ plans: [UUID: String], _ visit: Visit) -> HTML {
    let rows: [[HTML]] = links.map { link in
        let name = link.plan.map { Phrase(asWritten: plans[$0] ?? "–") } ?? CalendarWords.all
        let end = HTML.form(
            action: ConnectionsPaths.end(calendar: link.id),
            visit.context,
            inline: true,
            .button(ConnectionsWords.end, .text, about: name.en)
        )
        return [
            "\(name)", "\(visit.moment(link.madeAt))",
            link.usedAt.map { "\(visit.moment($0))" } ?? .none(ConnectionsWords.neverUsed), end,
        ]
    }
    let columns: [Column] = [
        Column(CalendarWords.which), Column(Phrase(en: "Made", cy: "Gwnaed")), Column(ConnectionsWords.lastUsed),
        Column(ConnectionsWords.end),
    ]
    return .table(CalendarWords.title, id: "calendars", columns: columns, rows: rows, isCaptionSeen: false)
}
