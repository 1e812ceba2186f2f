import Dates
import Desk
import Forms
import Foundation
import Markup
import Records
import Web

/// Takes what someone sent who registers, asks for help, or refers someone.
///
/// The draft goes in the same transaction, so that a second press sends nothing twice.
struct SendArrival: Command {
    let kind: Arrival.Kind
    let told: Told
    /// None only where the example place is made.
    let draft: UUID?
    let owner: DraftOwner?
    let language: Language
    let targets: LocalTargets
    var isOnPaper = false

    func permits(_ actor: Actor, _ db: any Reader) -> Bool {
        if draft == nil { return actor.isSystem }
        return !isOnPaper || actor.may(.keepCarers)
    }

    func perform(_ work: Work) throws -> UUID {
        guard let draft else { return try work.receive(self, from: work.newID()) }
        guard let owner else { throw Refusal.notFound }
        try work.finishDraft(draft, of: owner)
        return try work.receive(self, from: owner.id)
    }
}

extension Work {
    /// Writes down who arrived.
    ///
    /// Its clocks count working days from the day it came.
    func receive(_ sent: SendArrival, from owner: UUID) throws -> UUID {
        let form = sent.told.form
        let campaign = try CampaignCode.read(form["from"]).flatMap { try db.campaign(code: $0) }
        let isUrgent = form["urgency"] == "urgent"
        let targets = try db.arrivalTargets(usual: sent.targets)
        let teams = actor.teams(where: .keepCarers)
        let said = FoundSource(rawValue: form["source"])
        let place = [form["place"], form["org"]].first { !$0.isEmpty }
        let new = NewArrival(
            kind: sent.kind,
            owner: owner,
            team: sent.isOnPaper ? teams.first : campaign?.team,
            campaign: campaign?.id,
            source: campaign?.source ?? said ?? (sent.kind == .referral ? .other : .selfRegistered),
            place: campaign?.place ?? place,
            isOnPaper: sent.isOnPaper,
            language: sent.language.code,
            isUrgent: isUrgent,
            decideBy: today.afterWorkingDays(isUrgent ? targets.decideUrgent : targets.decide),
            contactBy: today.afterWorkingDays(isUrgent ? targets.contactUrgent : targets.contact)
        )
        let id = try add(new, told: sent.told)
        try record(.arrived, about: Arrival.subject(id), ["kind": sent.kind.rawValue])
        return id
    }
}

extension Day {
    /// So many working days later, by the bank holidays of England and Wales.
    func afterWorkingDays(_ days: Int) -> Day {
        adding(workingDays: days, bankHolidays: BankHolidays.englandAndWales)
    }
}

/// What this browser sent in the last hour: shown on the page that ends a journey, which may be loaded again.
struct SentFromHere: Question {
    struct Sent: Sendable {
        let arrival: Arrival
        let code: String
    }

    let owner: DraftOwner?
    let kinds: [Arrival.Kind]

    func permits(_ actor: Actor, _ db: any Reader) -> Bool { true }

    func answer(_ look: Look) throws -> Sent? {
        guard let owner else { return nil }
        let sent = try look.db.arrivals(sentBy: owner, since: look.now.adding(seconds: -3600))
        return try sent.first { kinds.contains($0.kind) && !$0.isOnPaper }.map {
            Sent(arrival: $0, code: try ReturnCode.text(for: $0.id, look.means))
        }
    }
}
