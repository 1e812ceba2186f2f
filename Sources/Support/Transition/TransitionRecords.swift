import Carers
import Dates
import Desk
import Foundation
import Markup
import Records

/// Every statement that touches `transition`.
extension Reader {
    /// The newest first.
    func transitions(of person: UUID) throws -> [Transition] {
        try all("SELECT * FROM transition WHERE person_id = \(person) ORDER BY offered_on DESC, id DESC")
    }

    func transition(_ id: UUID, of person: UUID) throws -> Transition {
        let found: Transition? = try first(
            "SELECT * FROM transition WHERE id = \(id) AND person_id = \(person)"
        )
        guard let found else { throw Refusal.notFound }
        return found
    }
}

extension Writer {
    func addTransition(_ id: UUID, of person: UUID, _ offer: TransitionOffer, by name: String) throws {
        try execute(
            """
            INSERT INTO transition
                (id, person_id, kind, child_id, offered_on, offered_name, is_likely, has_benefit, consent, at_risk,
                 harm, harm_on, harm_name, version)
            VALUES
                (\(id), \(person), \(offer.kind), \(offer.child), \(offer.offeredOn), \(name), \(offer.isLikely),
                 \(offer.hasBenefit), \(offer.consent), \(offer.harm == .yes),
                 \(offer.harm), \(offer.harm.map { _ in offer.offeredOn }), \(offer.harm.map { _ in name }), 1)
            """
        )
    }

    func end(_ transition: UUID, _ ending: TransitionEnding, words: String?, advice: String?, by name: String) throws {
        let changed = try execute(
            """
            UPDATE transition SET outcome = \(ending.outcome), outcome_on = \(ending.on), outcome_name = \(name),
                words_sealed = \(words), advice_sealed = \(advice), assessment_id = \(ending.assessment),
                version = version + 1
            WHERE id = \(transition) AND outcome IS NULL AND version = \(ending.seen)
            """
        )
        if changed == 0 { throw Refusal.changedMeanwhile }
    }

    /// `at_risk` says the same as `harm` does, so that no refusal ends a step of somebody who may come to harm.
    func setHarm(_ transition: UUID, _ harm: Known, on day: Day, by name: String, seen version: Int) throws {
        let changed = try execute(
            """
            UPDATE transition SET harm = \(harm), at_risk = \(harm == .yes), harm_on = \(day), harm_name = \(name),
                version = version + 1
            WHERE id = \(transition) AND kind = 'young' AND outcome IS NULL AND version = \(version)
            """
        )
        if changed == 0 { throw Refusal.changedMeanwhile }
    }

    func carried(_ transition: UUID, to plan: UUID) throws {
        let changed = try execute(
            """
            UPDATE transition SET plan_id = \(plan), version = version + 1
            WHERE id = \(transition) AND outcome = 'done' AND plan_id IS NULL
            """
        )
        if changed == 0 { throw Refusal.changedMeanwhile }
    }
}

/// What the step at eighteen says is to be done or is late.
enum TransitionLate {
    static let lists: [LateList] = [young, child, harm, open]

    /// In place of the register's own list: whom nothing was offered yet.
    static let young = LateList(
        "eighteen",
        Phrase(
            en: "Young carers soon eighteen, and no transition assessment offered",
            cy: "Gofalwyr ifanc bron yn ddeunaw, a dim asesiad pontio wedi’i gynnig"
        ),
        since: Phrase(en: "Born", cy: "Ganwyd"),
        isAhead: true,
        path: { _, person in SupportPaths.transition(person) },
        rows: { look in
            let grown = look.today.adding(years: -18)
            return """
                SELECT p.id AS item_id, p.id AS person_id, p.born AS day FROM person p
                WHERE p.is_carer AND p.born > \(grown.iso) AND p.ended_on IS NULL AND p.died_on IS NULL
                    AND \(try soon("p.born", look))
                    AND NOT EXISTS (SELECT 1 FROM transition t WHERE t.person_id = p.id AND t.kind = 'young')
                """
        }
    )

    static let child = LateList(
        "eighteen_child",
        Phrase(
            en: "Carers of a child soon eighteen, and nothing offered",
            cy: "Gofalwyr plentyn bron yn ddeunaw, a dim wedi’i gynnig"
        ),
        since: Phrase(en: "The child was born", cy: "Ganwyd y plentyn"),
        isAhead: true,
        path: { _, person in SupportPaths.transition(person) },
        rows: { look in
            let grown = look.today.adding(years: -18)
            return """
                SELECT c.id AS item_id, p.id AS person_id, c.born AS day FROM caring_role r
                JOIN person p ON p.id = r.carer_id JOIN person c ON c.id = r.cared_for_id
                WHERE r.until IS NULL AND c.born > \(grown.iso) AND c.died_on IS NULL AND p.is_carer
                    AND (p.born IS NULL OR p.born <= \(grown.iso)) AND p.ended_on IS NULL AND p.died_on IS NULL
                    AND \(try soon("c.born", look)) AND \(personVisible(to: look.actor, at: look.now, id: "c.id", for: .support))
                    AND NOT EXISTS (SELECT 1 FROM transition t WHERE t.person_id = p.id AND t.child_id = c.id)
                """
        }
    )

    /// Nobody knows whether they may come to harm: it is asked again until somebody does.
    static let harm = LateList(
        "eighteen_harm",
        Phrase(
            en: "Turning eighteen, and it is not known whether they are harmed",
            cy: "Yn troi’n ddeunaw, ac nid yw’n hysbys a ydynt yn cael eu niweidio"
        ),
        since: Phrase(en: "Last asked", cy: "Gofynnwyd ddiwethaf"),
        path: { _, person in SupportPaths.transition(person) },
        rows: { _ in
            """
            SELECT t.id AS item_id, t.person_id, coalesce(t.harm_on, t.offered_on) AS day FROM transition t
            WHERE t.kind = 'young' AND t.outcome IS NULL AND t.harm = 'not_yet'
            """
        }
    )

    /// The birthday has come: what was offered has come to nothing yet, or nothing ever was.
    static let open = LateList(
        "eighteen_open",
        Phrase(
            en: "Eighteen now, and the step is not finished",
            cy: "Deunaw nawr, ac nid yw’r cam wedi’i orffen"
        ),
        since: Phrase(en: "Offered, or born", cy: "Cynigiwyd, neu ganwyd"),
        countsDays: false,
        path: { _, person in SupportPaths.transition(person) },
        rows: { look in
            let grown = look.today.adding(years: -18)
            let lately = grown.adding(years: -1)
            return """
                SELECT t.id AS item_id, t.person_id, t.offered_on AS day FROM transition t
                JOIN person p ON p.id = coalesce(t.child_id, t.person_id)
                WHERE t.outcome IS NULL AND p.born <= \(grown.iso) AND (t.kind = 'young' OR t.child_id IS NOT NULL)
                    AND \(personVisible(to: look.actor, at: look.now, id: "p.id", for: .support))
                UNION ALL
                SELECT p.id AS item_id, p.id AS person_id, p.born AS day FROM person p
                WHERE p.is_carer AND p.born <= \(grown.iso) AND p.born > \(lately.iso) AND p.ended_on IS NULL
                    AND p.died_on IS NULL
                    AND EXISTS (SELECT 1 FROM assessment a WHERE a.person_id = p.id AND a.kind = 'young')
                    AND NOT EXISTS (SELECT 1 FROM transition t WHERE t.person_id = p.id AND t.kind = 'young')
                """
        }
    )

    /// Within the days that the team which keeps the carer's record gives itself before an eighteenth birthday.
    private static func soon(_ born: SQL, _ look: Look) throws -> SQL {
        try look.byTeam(.eighteen, of: "p.team_id") { days in
            "\(born) <= \(look.today.adding(days: days).adding(years: -18).iso)"
        }
    }
}
