import Dates
import DesignSystem
import Desk
import Forms
import Foundation
import Markup
import People
import Records

/// What a form says of an agreement.
struct AgreementForm: Sendable {
    let keeper: UUID
    let receiver: UUID
    let purpose: SharingPurpose
    let basis: LawfulBasis
    let condition: HealthCondition
    let party: SharingParty?
    let signedBy: String
    let lastDay: Day?

    init(_ form: Form, agencies: [UUID], keepers: [UUID], today: Day) throws(InvalidForm) {
        var reader = FormReader(form)
        keeper = reader.uuid("keeper", required: SharingWords.needsKeeper)
        receiver = reader.uuid("receiver", required: SharingWords.needsReceiver)
        if !keepers.contains(keeper) { reader.refuse("keeper", SharingWords.needsKeeper) }
        if !agencies.contains(receiver) || receiver == keeper {
            reader.refuse("receiver", SharingWords.needsReceiver)
        }
        purpose = reader.choice("purpose", required: SharingWords.needsPurpose, fallback: .support)
        basis = reader.choice("basis", required: SharingWords.needsBasis, fallback: .publicTask)
        condition = reader.choice("condition", required: SharingWords.needsCondition, fallback: .care)
        party = reader.optionalChoice("party")
        signedBy = reader.text("signed", required: SharingWords.needsSigned)
        lastDay = reader.optionalDay("last")
        if let last = lastDay, last < today { reader.refuse("last-day", SharingWords.past) }
        try reader.finish()
    }
}

/// Writes down what two agencies have agreed.
struct AddAgreement: Command {
    let form: AgreementForm

    func permits(_ actor: Actor, _ db: any Reader) throws -> Bool {
        try db.agencies(ofTeams: actor.teams(where: .guardRecords)).contains(form.keeper)
    }

    func perform(_ work: Work) throws {
        let id = work.newID()
        let ends = form.lastDay.map { work.look.end(of: $0) }
        try work.db.addAgreement(id, form, from: work.now, until: ends, at: work.now)
        try work.record(.agreementMade, about: Agreement.subject(id))
    }
}

/// Says whom carers mean by the receiver of an agreement that was made before they were asked, or that they mean nobody.
///
/// What was shared under it by consent alone, though they have since said no to that, is taken back at once. Nothing is
/// begun by it: an earlier yes was to those who were named then.
struct SayParty: Command {
    let agreement: UUID
    let party: SharingParty?

    func permits(_ actor: Actor, _ db: any Reader) throws -> Bool {
        guard let agreement = try db.agreement(agreement) else { throw Refusal.notFound }
        return try db.agencies(ofTeams: actor.teams(where: .guardRecords)).contains(agreement.keeper)
    }

    func perform(_ work: Work) throws {
        guard let agreement = try work.db.agreement(agreement), agreement.asksParty(at: work.now) else {
            throw Refusal.changedMeanwhile
        }
        try work.db.setParty(of: agreement.id, to: party, by: work.actor.name)
        try work.record(
            .agreementPartySaid,
            about: Agreement.subject(agreement.id),
            ["party": party?.rawValue ?? PartyAnswer.none]
        )
        guard let party, agreement.basis == .consent else { return }
        for (sharing, person) in try work.db.sharings(under: agreement.id, refusedFor: party) {
            try work.db.withdrawSharing(sharing, of: person, by: work.actor.name, at: work.now)
            try work.record(.sharingWithdrawn, about: Person.subject(person), ["sharing": sharing.text])
        }
    }
}

/// What the form about an agreement's party says.
struct PartyAnswer: Sendable {
    /// That carers mean nobody by it is an answer too.
    static let none = "none"

    let party: SharingParty?

    static func field(_ agreement: Agreement) -> String { "party-\(agreement.id.text)" }

    init(_ form: Form, of agreement: Agreement) throws(InvalidForm) {
        var reader = FormReader(form)
        let known = SharingParty.allCases.map(\.rawValue) + [Self.none]
        party = SharingParty(
            rawValue: reader.choice(Self.field(agreement), among: known, required: WishWords.partyUnsaid)
        )
        try reader.finish()
    }
}

/// Ends an agreement: from that moment nothing is seen under it.
struct EndAgreement: Command {
    let agreement: UUID

    func permits(_ actor: Actor, _ db: any Reader) throws -> Bool {
        guard let agreement = try db.agreement(agreement) else { throw Refusal.notFound }
        return try db.agencies(ofTeams: actor.teams(where: .guardRecords)).contains(agreement.keeper)
    }

    func perform(_ work: Work) throws {
        try work.db.endAgreement(agreement, by: work.actor.name, at: work.now)
        try work.record(.agreementEnded, about: Agreement.subject(agreement))
    }
}

/// Shares one person's record with an agency, under an agreement there is.
struct ShareRecord: Command {
    let person: UUID
    let agreement: UUID
    let agreedBy: String
    let lastDay: Day?

    func permits(_ actor: Actor, _ db: any Reader) -> Bool { actor.may(.keepCarers) }

    func perform(_ work: Work) throws {
        let person = try work.personToKeep(person)
        guard let agreement = try work.db.agreement(agreement), agreement.holds(at: work.now),
            try work.db.team(person.team)?.agency == agreement.keeper
        else { throw Refusal.notFound }
        // Nobody knows yet whether they said no to it.
        if agreement.partySaidBy == nil, agreement.basis == .consent {
            throw InvalidForm("agreement", WishWords.partyFirst)
        }
        // A child who said that school is not to know is not told on, whatever the agreement rests on.
        let isAgainstTheirWord = try work.db.wishes(of: person.id).contains {
            ($0.party == agreement.party || ($0.party == .school && agreement.purpose == .school))
                && $0.wish == .no && (agreement.basis == .consent || $0.party == .school)
        }
        if isAgainstTheirWord { throw InvalidForm("agreement", WishWords.saidNo) }
        let id = work.newID()
        try work.db.addSharing(
            id,
            of: person.id,
            under: agreement.id,
            agreedBy: agreedBy,
            until: lastDay.map { work.look.end(of: $0) },
            by: work.actor,
            at: work.now
        )
        try work.record(.recordShared, about: person.subject, ["sharing": id.text])
    }
}

/// Takes a sharing back: the next page asked for is refused.
struct WithdrawSharing: Command {
    let person: UUID
    let sharing: UUID

    func permits(_ actor: Actor, _ db: any Reader) -> Bool { actor.may(.keepCarers) }

    func perform(_ work: Work) throws {
        let person = try work.personToKeep(person)
        try work.db.withdrawSharing(sharing, of: person.id, by: work.actor.name, at: work.now)
        try work.record(.sharingWithdrawn, about: person.subject, ["sharing": sharing.text])
    }
}

extension Look {
    /// The first moment after a day, where the place is.
    func end(of day: Day) -> Instant {
        let noon = Int64(day.daysSince1970) * 86_400_000 + 43_200_000
        var (before, after) = (noon - 86_400_000, noon + 86_400_000)
        while after - before > 1 {
            let middle = before + (after - before) / 2
            if self.day(of: Instant(milliseconds: middle)) > day { after = middle } else { before = middle }
        }
        return Instant(milliseconds: after)
    }
}

enum SharingWords {
    static let title = Phrase(en: "Sharing", cy: "Rhannu")
    static let agreements = Phrase(en: "Agreements to share", cy: "Cytundebau rhannu")
    static let keeper = Phrase(en: "Agency that keeps the records", cy: "Asiantaeth sy’n cadw’r cofnodion")
    static let withAgencies = Phrase(en: "Shared with other agencies", cy: "Wedi’i rannu ag asiantaethau eraill")
    static let receiver = Phrase(en: "Agency that may see them", cy: "Asiantaeth a gaiff eu gweld")
    static let purpose = Phrase(en: "What for", cy: "Ar gyfer beth")
    static let basis = Phrase(en: "Why the law allows it", cy: "Pam mae’r gyfraith yn ei ganiatáu")
    static let condition = Phrase(
        en: "Why the law allows what tells of health",
        cy: "Pam mae’r gyfraith yn caniatáu’r hyn sy’n dweud am iechyd"
    )
    static let signed = Phrase(en: "Who agreed to it, for both", cy: "Pwy a gytunodd, ar ran y ddau")
    static let last = Phrase(en: "Last day", cy: "Diwrnod olaf")
    static let needsKeeper = Phrase(
        en: "Choose an agency whose records you guard",
        cy: "Dewiswch asiantaeth y gwarchodwch ei chofnodion"
    )
    static let needsReceiver = Phrase(en: "Choose another agency", cy: "Dewiswch asiantaeth arall")
    static let needsPurpose = Phrase(en: "Choose what it is for", cy: "Dewiswch ar gyfer beth y mae")
    static let needsBasis = Phrase(en: "Choose why the law allows it", cy: "Dewiswch pam mae’r gyfraith yn ei ganiatáu")
    static let needsCondition = Phrase(
        en: "Choose why what tells of health may be shared",
        cy: "Dewiswch pam y gellir rhannu’r hyn sy’n dweud am iechyd"
    )
    static let needsSigned = Phrase(en: "Enter who agreed to it", cy: "Rhowch pwy a gytunodd iddo")
    static let past = Phrase(
        en: "The last day must not be in the past",
        cy: "Ni all y diwrnod olaf fod yn y gorffennol"
    )
    static let add = Phrase(en: "Add an agreement", cy: "Ychwanegu cytundeb")
    static let end = Phrase(en: "End it now", cy: "Dod ag ef i ben nawr")
    static let share = Phrase(en: "Share this record", cy: "Rhannu’r cofnod hwn")
    static let withdraw = Phrase(en: "Take it back now", cy: "Ei dynnu yn ôl nawr")
    static let agreedBy = Phrase(en: "Who said that it may be shared", cy: "Pwy a ddywedodd y gellir ei rannu")
    static let inForce = Phrase(en: "In force", cy: "Mewn grym")
    static let over = Phrase(en: "Over", cy: "Wedi dod i ben")
}
