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
    .post("/carers/agreements/:agreement/party", for: .staffWho(.guardRecords)) { visit in
        let known = try await visit.ask(Agreements())
        let id = try visit.id("agreement")
        guard let agreement = known.agreements.first(where: { $0.id == id }) else { throw Refusal.notFound }
        do {
            let answer = try PartyAnswer(visit.form, of: agreement)
            try await visit.perform(SayParty(agreement: id, party: answer.party))
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
        let unsaid: HTML? =
            agreement.asksParty(at: answer.now) ? "<p>\(HTML.tag(WishWords.partyNotSaid, .warn))</p>" : nil
        let party: HTML? = agreement.party.map { "<p class=\"meta\">\($0.ofThem)</p>" } ?? unsaid
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
        body: "\(partiesToSay(answer, visit, invalid))\(table)\(addForm(answer, visit, invalid))"
    )
}

private let openEnded = Phrase(en: "Until it is ended", cy: "Hyd nes y daw i ben")

/// The agreements of which nobody has said yet whom carers mean by the receiver.
private func partiesToSay(_ answer: Agreements.Answer, _ visit: Visit, _ invalid: InvalidForm?) -> HTML? {
    let asking = answer.agreements.filter { answer.keepers.contains($0.keeper) && $0.asksParty(at: answer.now) }
    guard !asking.isEmpty else { return nil }
    let options =
        SharingParty.allCases.map { Option($0.rawValue, $0.ofThem) } + [
            Option(PartyAnswer.none, WishWords.noParty, isNone: true)
        ]
    let forms: [HTML] = asking.map { agreement in
        let field = PartyAnswer.field(agreement)
        let asked = Phrase(
            en: "\(agreement.receiverName): \(WishWords.partyAsked.en)",
            cy: "\(agreement.receiverName): \(WishWords.partyAsked.cy)"
        )
        return .form(
            action: "\(CarersPaths.agreements)/\(agreement.id.text)/party",
            visit.context,
            """
            \(.radios(field, legend: asked, options: options, form: visit.form, invalid: invalid))
            \(.button(CarersWords.save, .secondary, about: agreement.receiverName))
            """
        )
    }
    return .inset("<p>\(WishWords.partyAskedWhy)</p>\(forms)")
}

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
        open: invalid != nil && visit.form.has("keeper"),
        .form(action: CarersPaths.agreements, visit.context, fields)
    )
}
