import Dates
import DesignSystem
import Desk
import Forms
import Foundation
import Markup
import People
import Records
import Web

/// Who may see someone's record: teams, agencies it is shared with, and, of a restricted one, who needs to know.
struct SharingOfPerson: OpensPerson {
    struct Answer: Sendable {
        let frame: PersonFrame
        let teams: [Team]
        /// Teams that could work with them too.
        let otherTeams: [Team]
        let mayChangeTeams: Bool
        let sharings: [Sharing]
        /// Agreements under which it could be shared.
        let agreements: [Agreement]
        /// Of a restricted record, who is on its list.
        let needing: [NeedToKnow]
        /// What they said of who may be told.
        let wishes: [KeptWish]
    }

    let person: UUID

    func answer(_ look: Look) throws -> Answer {
        let frame = try look.frame(of: person, for: .keeping)
        let agency = try look.db.team(frame.person.team)?.agency
        let agreements = try look.db.agreements(ofAgencies: agency.map { [$0] } ?? [])
        let teams = try [frame.person.team] + look.db.teamsBeside(person)
        return Answer(
            frame: frame,
            teams: try look.db.teams(teams),
            otherTeams: try look.teamsToAdd(to: frame.person),
            mayChangeTeams: frame.mayKeep && look.actor.may(.shareOutWork, in: frame.person.team),
            sharings: try look.db.sharings(of: person, at: look.now),
            agreements: agreements.filter { $0.keeper == agency && $0.holds(at: look.now) },
            needing: try look.db.needToKnow(of: person),
            wishes: try look.db.wishes(of: person)
        )
    }
}

let sharingRoutes: [Route] = [
    .get("/carers/:person/sharing", for: .staffWho(.seeCarers)) { visit in
        .page(sharingPage(try await visit.ask(SharingOfPerson(person: visit.id("person"))), visit))
    },
    .post("/carers/:person/sharing", for: .staffWho(.keepCarers)) { visit in
        let answer = try await visit.ask(SharingOfPerson(person: visit.id("person")))
        let id = answer.frame.person.id
        var reader = FormReader(visit.form)
        let agreement = reader.uuid("agreement", required: needsAgreement)
        let agreedBy = reader.text(
            "agreed",
            required: Phrase(en: "Enter who said so", cy: "Rhowch pwy a ddywedodd hynny"),
            most: 120
        )
        let last = reader.optionalDay("last")
        if let last, last < answer.frame.today { reader.refuse("last-day", SharingWords.past) }
        do {
            try reader.finish()
            try await visit.perform(ShareRecord(person: id, agreement: agreement, agreedBy: agreedBy, lastDay: last))
            return .redirect(to: CarersPaths.part("sharing", of: id), notice: .carersSaved)
        } catch let invalid as InvalidForm {
            return .tryAgain(sharingPage(answer, visit, invalid))
        }
    },
    .post("/carers/:person/sharing/:sharing/withdrawal", for: .staffWho(.keepCarers)) { visit in
        let id = try visit.id("person")
        try await visit.perform(WithdrawSharing(person: id, sharing: visit.id("sharing")))
        return .redirect(to: CarersPaths.part("sharing", of: id), notice: .sharingWithdrawn)
    },
]

private let needsAgreement = Phrase(en: "Choose an agreement", cy: "Dewiswch gytundeb")

func sharingPage(_ answer: SharingOfPerson.Answer, _ visit: Visit, _ invalid: InvalidForm? = nil) -> Page {
    let frame = answer.frame
    let path = CarersPaths.part("sharing", of: frame.person.id)
    let nobody = Phrase(
        en: "It is shared with no other agency.",
        cy: "Nid yw’n cael ei rannu ag unrhyw asiantaeth arall."
    )
    let rows: [[HTML]] = answer.sharings.map { sharing in
        let withdraw: HTML? =
            sharing.isInForce && frame.mayKeep
            ? .form(
                action: "\(path)/\(sharing.id.text)/withdrawal",
                visit.context,
                inline: true,
                .button(SharingWords.withdraw, .secondary, about: sharing.receiverName)
            ) : nil
        let until: HTML =
            sharing.withdrawnAt.map { "\(visit.moment($0)), \(sharing.withdrawnName)" }
            ?? sharing.endsAt.map { .day(visit.clock.day(of: $0).adding(days: -1)) }
            ?? .none(Phrase(en: "Until taken back", cy: "Hyd nes y’i tynnir yn ôl"))
        return [
            "\(sharing.receiverName)", "\(sharing.purpose.words)<p class=\"meta\">\(sharing.basis.words)</p>",
            "\(sharing.agreedBy)<p class=\"meta\">\(sharing.recordedName)</p>",
            .day(visit.clock.day(of: sharing.beginsAt)), until,
            "\(sharing.isInForce ? HTML.tag(SharingWords.inForce, .ok) : HTML.tag(SharingWords.over))\(withdraw)",
        ]
    }
    let table: HTML =
        rows.isEmpty
        ? "<p>\(nobody)</p>"
        : .table(
            SharingWords.withAgencies,
            columns: [
                Column(SharingWords.receiver), Column(SharingWords.purpose), Column(SharingWords.agreedBy),
                Column(Phrase(en: "From", cy: "O")), Column(Phrase(en: "Until", cy: "Tan")),
                Column(PersonWords.standing),
            ],
            rows: rows,
            isCaptionSeen: false
        )
    return .ofPerson(
        frame,
        SharingWords.title,
        visit,
        invalid: invalid,
        body: """
            \(teamsPart(answer, visit))\(restrictionPart(answer, visit))\(wishesPart(answer, visit, invalid))
            <h2>\(SharingWords.withAgencies)</h2>\(table)
            \(frame.mayKeep ? sharePart(answer, path, visit, invalid) : nil)
            <p>\(.link(Phrase(en: "Who looked at this record", cy: "Pwy edrychodd ar y cofnod hwn"), to: CarersPaths.part("looked", of: frame.person.id)))</p>
            """
    )
}

private func sharePart(
    _ answer: SharingOfPerson.Answer,
    _ path: String,
    _ visit: Visit,
    _ invalid: InvalidForm?
) -> HTML {
    guard !answer.agreements.isEmpty else {
        let none = Phrase(
            en: "To share it, the agency that keeps it needs an agreement with the other agency first.",
            cy: "I’w rannu, mae angen cytundeb â’r asiantaeth arall yn gyntaf ar yr asiantaeth sy’n ei gadw."
        )
        return "<p class=\"meta\">\(none)</p>"
    }
    let options: [Option] = answer.agreements.map { agreement in
        let words = agreement.purpose.words
        return Option(
            agreement.id.text,
            Phrase(en: "\(agreement.receiverName): \(words.en)", cy: "\(agreement.receiverName): \(words.cy)"),
            hint: agreement.basis.words
        )
    }
    let form = visit.form
    let fields: HTML = """
        \(.radios("agreement", legend: Phrase(en: "With whom, and what for", cy: "Â phwy, ac ar gyfer beth"), options: options, form: form, invalid: invalid))
        \(.textField("agreed", label: SharingWords.agreedBy, hint: agreedHint, form: form, invalid: invalid))
        \(.dateFields("last", legend: SharingWords.last, isOptional: true, form: form, invalid: invalid))
        \(.button(SharingWords.share))
        """
    return .details(
        SharingWords.share,
        open: invalid?.isAbout(["agreement", "agreed", "last-day"]) ?? false,
        .form(action: path, visit.context, fields)
    )
}

private let agreedHint = Phrase(
    en: "The person themselves, or who may say it for them",
    cy: "Y person ei hun, neu bwy a gaiff ei ddweud ar eu rhan"
)
