import Dates
import Desk
import Foundation
import Jobs
import Mail
import Markup
import People
import Records

/// Writes to everyone of a team who is due a letter today, and raises what was silent too long.
///
/// All of it or nothing: whoever was written to today is known by a row, so doing it twice writes to nobody twice.
struct AskOwners: Command {
    let team: UUID

    func permits(_ actor: Actor, _ db: any Reader) -> Bool { actor.isSystem }

    /// - Throws: `NobodyToAsk`, so that a day without letters leaves no trace.
    func perform(_ work: Work) throws -> Int {
        let asking = try TeamAsking(ofTeam: team, today: work.today, work.db)
        let letters = asking.letters(
            today: work.today,
            alreadyAsked: try work.db.ownersAsked(on: work.today),
            bankHolidays: BankHolidays.englandAndWales
        )
        for (owner, asked) in letters { try work.ask(owner, asked) }
        let raised = try raise(asking, work)
        if letters.isEmpty, raised == 0 { throw NobodyToAsk() }
        return letters.count
    }

    /// Tells the plan's leads, and the agency's, of owners who were silent for two periods: once for each period.
    private func raise(_ asking: TeamAsking, _ work: Work) throws -> Int {
        guard work.today.isWorkingDay(bankHolidays: BankHolidays.englandAndWales) else { return 0 }
        let agencyLeads = try work.db.agencyLeads(ofTeam: team)
        var raised = 0
        for (plan, silences) in asking.silent.sorted(by: { $0.key.uuidString < $1.key.uuidString }) {
            let known = try work.db.escalated(in: plan)
            let fresh = silences.subtracting(known).sorted { $0.owner.uuidString < $1.owner.uuidString }
            guard !fresh.isEmpty else { continue }
            for silence in fresh {
                try work.db.addEscalation(silence, in: plan, on: work.today)
                try work.record(.silenceRaised, about: Subject("owner", silence.owner), ["plan": plan.text])
                raised += 1
            }
            let key = "silence/\(plan.text)/\(work.today.iso)"
            for lead in try work.db.accounts(with: .strategyLead, in: team) {
                try work.post(.someoneSilent(plan: plan), to: .account(lead), once: "\(key)/\(lead.text)")
            }
            let agencies = Set(fresh.compactMap { asking.owners[$0.owner]?.agency })
            for agency in agencies.sorted(by: { $0.uuidString < $1.uuidString }) {
                guard let lead = agencyLeads[agency].flatMap({ asking.owners[$0] }),
                    !fresh.contains(where: { $0.owner == lead.id })
                else { continue }
                try work.post(.colleagueSilent, to: lead.recipient, once: "\(key)/\(agency.text)")
            }
        }
        return raised
    }
}

/// Nobody is due a letter.
package struct NobodyToAsk: Error {}

extension Work {
    /// Writes one letter with one link, good for thirty days, to all that is asked of an owner.
    func ask(_ owner: Owner, _ asked: [AskingRule.Asked], by name: String? = nil) throws {
        let token = Secret.link(random)
        let id = newID()
        try db.add(
            NewAsking(
                id: id,
                owner: owner.id,
                on: today,
                at: now,
                byName: name,
                tokenHash: Secret.hash(token),
                expires: now.adding(seconds: AskingLink.seconds),
                asksSignIn: owner.canSignIn && asked.contains { $0.wanted.policy.asksSignIn },
                asked: asked
            )
        )
        try post(.newsWanted(asked.map(\.stage).max(), token: token), to: owner.recipient, once: "asking/\(id.text)")
        try record(name == nil ? .ownerAsked : .ownerNudged, about: Subject("owner", owner.id), ["asking": id.text])
    }
}

extension Owner {
    /// Whether a link may ask them to sign in: to whoever has no account it would open nothing.
    var canSignIn: Bool { account != nil }

    /// Where their letters go: to their account when they have one.
    var recipient: MailRecipient {
        account.map { .account($0) } ?? .address(email, name: name, language: language)
    }
}

/// Each morning, whoever is due a letter gets it.
struct AskEveryone: Job {
    static let kind = "asking.daily"
}

/// Puts the day's letters off until people may be written to.
struct AskWhenOpen: Command {
    let at: Instant

    func permits(_ actor: Actor, _ db: any Reader) -> Bool { actor.isSystem }

    func perform(_ work: Work) throws {
        try work.enqueue(AskEveryone(), at: at, once: "asking/\(at.iso)")
        try work.record(.askingPutOff, about: Subject("asking", work.newID()), ["until": at.iso])
    }
}

/// The teams some plan of which asks its owners.
private struct TeamsThatAsk: Question {
    func permits(_ actor: Actor, _ db: any Reader) -> Bool { actor.isSystem }
    func answer(_ look: Look) throws -> [UUID] { try look.db.teamsThatAsk() }
}

let askingJobs: [JobHandler] = [
    JobHandler(AskEveryone.self) { _, run in
        // Without a mail server nobody can be written to, and nobody is marked as if they had been.
        guard run.means.sendsMail else { return }
        let clock = run.clock
        let now = clock.now()
        let opening = OfficeHours(zone: clock.zone).opening(from: now, today: clock.day(of: now))
        // A server that was down at nine makes up for it when people may be written to, not in the night.
        if opening > now {
            try await run.perform(AskWhenOpen(at: opening))
            return
        }
        for team in try await run.ask(TeamsThatAsk()) {
            do { try await run.perform(AskOwners(team: team)) } catch is NobodyToAsk { continue }
        }
    },
    JobHandler(NudgeLater.self) { job, run in
        do {
            try await run.perform(NudgeOwners(plan: job.plan, owners: job.owners, byName: job.byName))
        } catch is NobodyToAsk { return }
    },
]

let askingRecurring: [Recurring] = [Recurring("asking.daily", .daily(at: "09:00"), AskEveryone())]
