import Dates
package import Desk
import Forms
package import Foundation
import Mail
import Markup
import People
package import Records
import Strategy

/// Proposes a promise of one's own agency for a plan.
package struct ProposePledge: Command {
    let plan: UUID
    let agency: UUID
    let words: PledgeWords

    package init(plan: UUID, agency: UUID, words: PledgeWords) {
        self.plan = plan
        self.agency = agency
        self.words = words
    }

    package func permits(_ actor: Actor, _ db: any Reader) throws -> Bool {
        try PartnerStanding(actor, agency, db).speaksForAgency
    }

    package func perform(_ work: Work) throws -> UUID {
        guard try work.db.agency(agency) != nil else { throw Refusal.notFound }
        let plan = try work.db.plan(plan, visibleTo: work.actor)
        guard plan.status != .closed else { throw Refusal.notFound }
        return try work.propose(words, for: plan.id, agency: agency)
    }
}

/// Brings an agency's whole form in: every row that the plan has not got becomes a proposal.
struct ProposeForm: Command {
    let plan: UUID
    let agency: UUID
    let form: PartnerForm

    static let most = 300

    func permits(_ actor: Actor, _ db: any Reader) throws -> Bool {
        try PartnerStanding(actor, agency, db).speaksForAgency
    }

    /// - Returns: How many were new.
    func perform(_ work: Work) throws -> Int {
        guard let agency = try work.db.agency(agency) else { throw Refusal.notFound }
        let tree = try work.db.planTree(plan, visibleTo: work.actor)
        guard tree.plan.status != .closed else { throw Refusal.notFound }
        let standing = try work.db.pledges(of: plan).filter { $0.agency == agency.id && !$0.state.isOver }
        var known = Set(tree.actions.map { $0.action.text.tidyLines } + standing.map { $0.words.text.tidyLines })
        let title = tree.plan.title.tidyLine
        let rows = form.rows.filter { row in
            (row.strategy.isEmpty || row.strategy == title) && known.insert(row.text).inserted
        }
        guard !rows.isEmpty else { throw InvalidForm("file", ProposeForm.nothingNew) }
        guard rows.count <= Self.most else { throw InvalidForm("file", ProposeForm.tooMany) }
        for row in rows {
            _ = try work.propose(PledgeWords(row, periods: form.periods), for: plan, agency: agency.id)
        }
        return rows.count
    }

    private static let nothingNew = Phrase(
        en: "Everything in this form is in the plan, or proposed for it, already",
        cy: "Mae popeth yn y ffurflen hon yn y cynllun, neu wedi’i gynnig ar ei gyfer, yn barod"
    )
    private static let tooMany = Phrase(
        en: "This form has more than \(most) new promises. Bring it in as a plan of its own instead",
        cy: "Mae gan y ffurflen hon fwy na \(most) addewid newydd. Dewch â hi i mewn fel cynllun ei hun yn lle hynny"
    )
}

/// Says a proposed promise in other words, after changes were asked for or before anyone has answered.
struct ChangePledge: Command {
    let plan: UUID
    let id: UUID
    let words: PledgeWords
    let seen: Int

    func permits(_ actor: Actor, _ db: any Reader) throws -> Bool { try mayChange(id, of: plan, actor, db) }

    func perform(_ work: Work) throws {
        guard let pledge = try work.db.pledge(id, of: plan) else { throw Refusal.notFound }
        guard !pledge.state.isOver else { throw Refusal.changedMeanwhile }
        try work.db.say(words, of: pledge, at: work.now, seen: seen)
        try work.step(pledge.id, .proposed, nil)
        try work.tellLeads(of: plan)
        try work.record(.pledgeChanged, about: Subject("pledge", id))
    }
}

/// Takes a proposed promise back.
struct WithdrawPledge: Command {
    let plan: UUID
    let id: UUID

    func permits(_ actor: Actor, _ db: any Reader) throws -> Bool { try mayChange(id, of: plan, actor, db) }

    func perform(_ work: Work) throws {
        guard let pledge = try work.db.pledge(id, of: plan) else { throw Refusal.notFound }
        guard !pledge.state.isOver else { throw Refusal.changedMeanwhile }
        try work.db.put(id, in: .withdrawn, seen: pledge.version)
        try work.step(id, .withdrawn, nil)
        try work.record(.pledgeWithdrawn, about: Subject("pledge", id))
    }
}

/// Whoever proposed it, and who else speaks for the agency.
private func mayChange(_ id: UUID, of plan: UUID, _ actor: Actor, _ db: any Reader) throws -> Bool {
    let pledge = try db.pledge(id, of: plan, seenBy: actor)
    return try PartnerStanding(actor, pledge.agency, db).speaksForAgency
}

extension Reader {
    /// A pledge, for those who may see it: the plan's team, and who speaks for the agency.
    func pledge(_ id: UUID, of plan: UUID, seenBy actor: Actor) throws -> Pledge {
        guard let pledge = try pledge(id, of: plan) else { throw Refusal.notFound }
        if actor.may(.seePlans, in: try team(ofPlan: plan)) { return pledge }
        guard try PartnerStanding(actor, pledge.agency, self).speaksForAgency else { throw Refusal.notFound }
        return pledge
    }
}

extension Work {
    fileprivate func propose(_ words: PledgeWords, for plan: UUID, agency: UUID) throws -> UUID {
        let id = newID()
        try db.addPledge(id, words, for: plan, agency: agency, by: actor, at: now)
        try step(id, .proposed, nil)
        try record(.pledgeProposed, about: Subject("pledge", id))
        try tellLeads(of: plan)
        return id
    }

    /// One letter a day to whoever leads the plan, however many promises wait for them.
    fileprivate func tellLeads(of plan: UUID) throws {
        for lead in try db.accounts(with: .strategyLead, in: try db.team(ofPlan: plan)) where lead != actor.id {
            try post(
                .pledgesWait(plan: plan),
                to: .account(lead),
                once: "pledges/\(plan.text)/\(today.iso)/\(lead.text)"
            )
        }
    }

    func step(_ pledge: UUID, _ state: Pledge.State, _ words: InternalText?) throws {
        try db.addStep(newID(), of: pledge, state, words, by: actor, at: now)
    }
}

extension Letter {
    /// To whoever leads a plan that a partner proposed a promise for; it says nothing of what.
    static func pledgesWait(plan: UUID) -> Letter {
        Letter(
            subject: Phrase(
                en: "A partner proposes a promise for a plan",
                cy: "Mae partner yn cynnig addewid ar gyfer cynllun"
            ),
            paragraphs: [
                Phrase(
                    en:
                        "An agency has proposed what it will do for a carers’ plan that you lead. It waits for your answer.",
                    cy:
                        "Mae asiantaeth wedi cynnig yr hyn y bydd yn ei wneud ar gyfer cynllun gofalwyr yr ydych yn ei arwain. Mae’n aros am eich ateb."
                )
            ],
            link: (Phrase(en: "See what is proposed", cy: "Gweld yr hyn a gynigir"), PartnerPaths.pledges(plan))
        )
    }
}
