import Dates
import DesignSystem
import Desk
import Forms
import Foundation
import Markup
import Records
import Web

/// When an owner is written to: by themselves behind a link or signed in, or by their plan's lead.
enum ChoiceForm {
    static func html(
        _ choice: AskingChoice,
        _ colleagues: [Owner],
        action: String,
        _ visit: Visit,
        _ sent: Form? = nil,
        _ invalid: InvalidForm? = nil
    ) -> HTML {
        let form = sent ?? Form(values: values(of: choice))
        let days: [Option] =
            [Option("", Phrase(en: "Each on its own day", cy: "Pob un ar ei ddiwrnod ei hun"))]
            + Weekday.allCases.filter { !$0.isWeekend }.map { day in
                Option(
                    "\(day.rawValue)",
                    Phrase(
                        en: "One a week, on \(DateLanguage.english.weekday(day))",
                        cy: "Un yr wythnos, ar \(DateLanguage.welsh.weekday(day))"
                    )
                )
            }
        let others =
            [Option("", Phrase(en: "Nobody: write when I am back", cy: "Neb: ysgrifennwch pan fyddaf yn ôl"))]
            + colleagues.map { Option($0.id.text, name: $0.name) }
        return .form(
            action: action,
            visit.context,
            """
            \(.select("weekly", label: Phrase(en: "Letters", cy: "Llythyrau"), options: days, form: form, invalid: invalid))
            \(.textField("away_from", label: Phrase(en: "Away from", cy: "I ffwrdd o"), hint: dateHint, width: "w10", isOptional: true, form: form, invalid: invalid))
            \(.textField("away_until", label: Phrase(en: "Away until, that day too", cy: "I ffwrdd hyd at, y diwrnod hwnnw hefyd"), width: "w10", isOptional: true, form: form, invalid: invalid))
            \(.select("stand_in", label: Phrase(en: "Who is written to meanwhile", cy: "At bwy yr ysgrifennir yn y cyfamser"), options: others, form: form, invalid: invalid))
            \(.button(Phrase(en: "Save", cy: "Cadw"), .secondary))
            """
        )
    }

    private static let dateHint = Phrase(en: "Such as 24 July 2026", cy: "Megis 24 Gorffennaf 2026")

    private static func values(of choice: AskingChoice) -> [String: String] {
        [
            "weekly": choice.weekly.map { "\($0.rawValue)" } ?? "",
            "away_from": choice.awayFrom?.words(in: .english) ?? "",
            "away_until": choice.awayUntil?.words(in: .english) ?? "", "stand_in": choice.standIn?.text ?? "",
        ]
    }

    /// - Throws: `InvalidForm` with every problem.
    static func read(_ form: Form, of owner: Owner, colleagues: [Owner]) throws(InvalidForm) -> AskingChoice {
        var read = FormReader(form)
        var choice = AskingChoice(owner: owner.id)
        choice.weekly = Int(form["weekly"]).flatMap(Weekday.init(rawValue:)).flatMap { $0.isWeekend ? nil : $0 }
        choice.awayFrom = day("away_from", &read)
        choice.awayUntil = day("away_until", &read)
        if let other = read.optionalUUID("stand_in"), colleagues.contains(where: { $0.id == other }) {
            choice.standIn = other
        }
        if let from = choice.awayFrom, let until = choice.awayUntil, until < from {
            read.refuse(
                "away_until",
                Phrase(en: "Enter a day on or after the first", cy: "Rhowch ddiwrnod ar neu ar ôl y cyntaf")
            )
        } else if choice.awayFrom != nil, choice.awayUntil == nil, form["away_until"].isEmpty {
            read.refuse("away_until", Phrase(en: "Enter the last day away", cy: "Rhowch y diwrnod olaf i ffwrdd"))
        } else if choice.awayUntil != nil, choice.awayFrom == nil, form["away_from"].isEmpty {
            read.refuse("away_from", Phrase(en: "Enter the first day away", cy: "Rhowch y diwrnod cyntaf i ffwrdd"))
        }
        if choice.standIn != nil, form["away_from"].isEmpty, form["away_until"].isEmpty {
            read.refuse(
                "away_from",
                Phrase(
                    en: "Enter the first day they stand in for you",
                    cy: "Rhowch y diwrnod cyntaf y maent yn cymryd eich lle"
                )
            )
        }
        try read.finish()
        return choice
    }

    private static func day(_ field: String, _ read: inout FormReader) -> Day? {
        guard let written = read.optionalText(field, most: 60) else { return nil }
        let day = When(parsing: written).milestones.first.flatMap { $0.earliest == $0.latest ? $0.latest : nil }
        if day == nil {
            read.refuse(
                field,
                Phrase(en: "Enter one day, such as 24 July 2026", cy: "Rhowch un diwrnod, megis 24 Gorffennaf 2026")
            )
        }
        return day
    }
}

/// Keeps when an owner is written to, as they say by their link.
struct ChooseByLink: Command {
    let token: String
    let choice: AskingChoice

    func permits(_ actor: Actor, _ db: any Reader) -> Bool { true }

    func perform(_ work: Work) throws {
        let (_, owner) = try work.owner(byLink: token)
        try work.keep(choice, of: owner)
    }
}

/// Keeps when an owner is written to: by themselves, signed in, or by a lead of their team.
struct ChooseLetters: Command {
    let owner: UUID
    let choice: AskingChoice

    func permits(_ actor: Actor, _ db: any Reader) throws -> Bool {
        guard let owner = try db.owner(owner) else { throw Refusal.notFound }
        return owner.account == actor.id || actor.may(.editPlans, in: owner.team)
    }

    func perform(_ work: Work) throws {
        guard let owner = try work.db.owner(owner), !owner.isEnded else { throw Refusal.notFound }
        try work.keep(choice, of: owner)
    }
}

extension Work {
    fileprivate func keep(_ choice: AskingChoice, of owner: Owner) throws {
        guard choice.owner == owner.id else { throw Refusal.notFound }
        if let other = choice.standIn {
            let found = try db.owner(other, ofTeam: owner.team)
            guard found.agency == owner.agency, !found.isEnded else { throw Refusal.notFound }
        }
        try db.put(choice)
        try record(.askingChosen, about: Subject("owner", owner.id))
    }
}

let choiceRoutes: [Route] = [
    .post("/news/:token/letters", for: .everyone) { visit in
        let token = try visit.word("token")
        guard case .open(let opened) = try await visit.ask(LinkedNews(token: token)) else { throw Refusal.notFound }
        do {
            let choice = try ChoiceForm.read(visit.form, of: opened.owner, colleagues: opened.colleagues)
            try await visit.perform(ChooseByLink(token: token, choice: choice))
            return .redirect(to: LinkPaths.news(token), notice: .askingSaved)
        } catch let invalid as InvalidForm {
            let form = ChoiceForm.html(
                opened.choice,
                opened.colleagues,
                action: LinkPaths.news(token) + "/letters",
                visit,
                visit.form,
                invalid
            )
            return .tryAgain(choicePage(form, back: LinkPaths.news(token), invalid))
        }
    },
    .get("/updates/letters/:owner", for: .staff) { visit in
        let own = try await visit.ask(OwnerToWriteTo(id: visit.id("owner")))
        return .page(choicePage(own.form(visit), back: own.back, nil))
    },
    .post("/updates/letters/:owner", for: .staff) { visit in
        let own = try await visit.ask(OwnerToWriteTo(id: visit.id("owner")))
        do {
            let choice = try ChoiceForm.read(visit.form, of: own.owner, colleagues: own.colleagues)
            try await visit.perform(ChooseLetters(owner: own.owner.id, choice: choice))
            return .redirect(to: own.back, notice: .askingSaved)
        } catch let invalid as InvalidForm {
            return .tryAgain(choicePage(own.form(visit, visit.form, invalid), back: own.back, invalid))
        }
    },
]

/// An owner whose letters this person may set: themselves, or one of their team's plans.
private struct OwnerToWriteTo: Question {
    struct Answer: Sendable {
        let owner: Owner
        let choice: AskingChoice
        let colleagues: [Owner]

        var back: String { "/updates" }

        func form(_ visit: Visit, _ form: Form? = nil, _ invalid: InvalidForm? = nil) -> HTML {
            let path = "/updates/letters/\(owner.id.text)"
            let html = ChoiceForm.html(choice, colleagues, action: path, visit, form, invalid)
            return owner.account == visit.actor.id ? html : "<p>\(owner.name)</p>\(html)"
        }
    }

    let id: UUID

    func permits(_ actor: Actor, _ db: any Reader) -> Bool { actor.kind == .account }

    func answer(_ look: Look) throws -> Answer {
        guard let owner = try look.db.owner(id), !owner.isEnded,
            owner.account == look.actor.id || look.actor.may(.editPlans, in: owner.team)
        else { throw Refusal.notFound }
        return Answer(
            owner: owner,
            choice: try look.db.askingChoice(of: id),
            colleagues: try look.db.colleagues(of: owner)
        )
    }
}

private func choicePage(_ form: HTML, back: String, _ invalid: InvalidForm?) -> Page {
    Page(
        Phrase(en: "When to write", cy: "Pryd i ysgrifennu"),
        back: NavigationItem(Phrase(en: "Back without saving", cy: "Yn ôl heb gadw"), path: back),
        invalid: invalid,
        body: form
    )
}
