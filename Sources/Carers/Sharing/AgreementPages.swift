import Dates
import DesignSystem
import Desk
import Forms
import Foundation
import Markup
import People
import Records
import Web

/// The agreements of one's own agencies.
struct Agreements: Question {
    struct Answer: Sendable {
        let agreements: [Agreement]
        let agencies: [Agency]
        /// Agencies whose records whoever asks guards.
        let keepers: [UUID]
        let now: Instant
        let today: Day
    }

    func permits(_ actor: Actor, _ db: any Reader) -> Bool { actor.may(.guardRecords) }

    func answer(_ look: Look) throws -> Answer {
        let mine = try look.db.agencies(ofTeams: look.actor.teams(where: .guardRecords))
        return Answer(
            agreements: try look.db.agreements(ofAgencies: mine),
            agencies: try look.db.agencies(),
            keepers: mine,
            now: look.now,
            today: look.today
        )
    }
}

let agreementRoutes: [Route] = [
    .get("/carers/agreements", for: .staffWho(.guardRecords)) { visit in
        .page(agreementsPage(try await visit.ask(Agreements()), visit))
    },
    .post("/carers/agreements", for: .staffWho(.guardRecords)) { visit in
        let known = try await visit.ask(Agreements())
        do {
            let form = try AgreementForm(
                visit.form,
                agencies: known.agencies.map(\.id),
                keepers: known.keepers,
                today: known.today
            )
            try await visit.perform(AddAgreement(form: form))
            return .redirect(to: CarersPaths.agreements, notice: .carersSaved)
        } catch let invalid as InvalidForm {
            return .tryAgain(agreementsPage(known, visit, invalid))
        }
    },
    .post("/carers/agreements/:agreement/end", for: .staffWho(.guardRecords)) { visit in
        try await visit.perform(EndAgreement(agreement: visit.id("agreement")))
        return .redirect(to: CarersPaths.agreements, notice: .carersSaved)
    },
]

private func agreementsPage(_ answer: Agreements.Answer, _ visit: Visit, _ invalid: InvalidForm? = nil) -> Page {
    let rows: [[HTML]] = answer.agreements.map { agreement in
        let holds = agreement.holds(at: answer.now)
        let until: HTML =
            agreement.endedAt.map { "\(visit.moment($0)), \(agreement.endedName)" }
            ?? agreement.endsAt.map { .day(visit.clock.day(of: $0).adding(days: -1)) } ?? .none(openEnded)
        let end: HTML? =
            holds && answer.keepers.contains(agreement.keeper)
            ? .form(
                action: "\(CarersPaths.agreements)/\(agreement.id.text)/end",
                visit.context,
                inline: true,
                .button(SharingWords.end, .secondary, about: agreement.receiverName)
            ) : nil
        let party: HTML? = agreement.party.map { "<p class=\"meta\">\($0.ofThem)</p>" }
        return [
            "\(agreement.receiverName)\(party)",
            "\(agreement.keeperName)",
            "\(agreement.purpose.words)<p class=\"meta\">\(agreement.basis.words), \(agreement.condition.words)</p>",
            "\(agreement.signedBy)", .day(visit.clock.day(of: agreement.beginsAt)), until,
            "\(holds ? HTML.tag(SharingWords.inForce, .ok) : HTML.tag(SharingWords.over))\(end)",
        ]
    }
    let none = Phrase(
        en: "There is no agreement yet. Without one, no record is seen outside the agency that keeps it.",
        cy: "Nid oes cytundeb eto. Heb un, ni welir unrhyw gofnod y tu allan i’r asiantaeth sy’n ei gadw."
    )
    let table: HTML =
        rows.isEmpty
        ? "<p>\(none)</p>"
        : .table(
            SharingWords.agreements,
            columns: [
                Column(SharingWords.receiver), Column(SharingWords.keeper), Column(SharingWords.purpose),
                Column(Phrase(en: "Agreed by", cy: "Cytunwyd gan")), Column(Phrase(en: "From", cy: "O")),
                Column(Phrase(en: "Until", cy: "Tan")), Column(PersonWords.standing),
            ],
            rows: rows,
            isCaptionSeen: false
        )
    return Page(
        SharingWords.agreements,
        breadcrumbs: [CarersWords.crumb],
        width: .wide,
        invalid: invalid,
        body: "\(table)\(addForm(answer, visit, invalid))"
    )
}

private let openEnded = Phrase(en: "Until it is ended", cy: "Hyd nes y daw i ben")

private func addForm(_ answer: Agreements.Answer, _ visit: Visit, _ invalid: InvalidForm?) -> HTML {
    let form = visit.form
    let mine = answer.agencies.filter { answer.keepers.contains($0.id) }.map { Option($0.id.text, name: $0.name) }
    let all = [Option("", CaringWords.choose)] + answer.agencies.map { Option($0.id.text, name: $0.name) }
    let parties = [Option("", WishWords.noParty)] + SharingParty.allCases.map { Option($0.rawValue, $0.ofThem) }
    let fields: HTML = """
        \(.select("keeper", label: SharingWords.keeper, options: mine, form: form, invalid: invalid))
        \(.select("receiver", label: SharingWords.receiver, options: all, form: form, invalid: invalid))
        \(.select("party", label: WishWords.agreementParty, hint: WishWords.agreementPartyHint, options: parties, form: form, invalid: invalid))
        \(.radios("purpose", legend: SharingWords.purpose, options: SharingPurpose.allCases.map { Option($0.rawValue, $0.words) }, form: form, invalid: invalid))
        \(.radios("basis", legend: SharingWords.basis, options: LawfulBasis.allCases.map { Option($0.rawValue, $0.words) }, form: form, invalid: invalid))
        \(.radios("condition", legend: SharingWords.condition, options: HealthCondition.allCases.map { Option($0.rawValue, $0.words) }, form: form, invalid: invalid))
        \(.textField("signed", label: SharingWords.signed, form: form, invalid: invalid))
        \(.dateFields("last", legend: SharingWords.last, isOptional: true, form: form, invalid: invalid))
        \(.button(CarersWords.save))
        """
    return .details(
        SharingWords.add,
        open: invalid != nil,
        .form(action: CarersPaths.agreements, visit.context, fields)
    )
}
