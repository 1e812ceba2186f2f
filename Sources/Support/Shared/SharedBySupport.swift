package import Carers
import Dates
package import Desk
package import Foundation
import Markup
import Records

/// What assessments and support let a carer read of what is kept about them, as it was approved or given.
///
/// Whoever asks is that carer.
extension Look {
    package func sharedBySupport(with person: UUID) throws -> [SharedItem] {
        try assessmentsShared(with: person) + plansShared(with: person) + reviewsShared(with: person)
            + emergencyShared(with: person)
            + cardsShared(with: person) + breaksShared(with: person)
    }

    /// The carer's own words at once; the decision when it is approved; what the assessor makes of it when its copy was
    /// given, since somebody has then looked through it for what is another person's.
    private func assessmentsShared(with person: UUID) throws -> [SharedItem] {
        try db.assessments(of: person).map { assessment in
            let item = try shared(assessment)
            guard assessment.state == .approved else { return item }
            let signed = try db.countersignature(of: assessment.id, means)
            return item.with(signed.map { $0.signature(of: item) } ?? .open)
        }
    }

    /// One assessment as the person it is about reads it.
    func shared(_ assessment: Assessment) throws -> SharedItem {
        let isApproved = assessment.state == .approved
        let decision =
            isApproved
            ? try db.decisions(on: assessment.id).last { $0.state == .approved }.map { try Decision($0, means) }
            : nil
        let sheet = try AnswerSheet(assessment.form, db.answers(of: assessment.id), means)
        let voices: [Voice] = isApproved && assessment.copyOn != nil ? [.carer, .assessor] : [.carer]
        return SharedItem(
            .assessment,
            assessment.id,
            assessment.kind.words,
            on: assessment.requestedOn,
            standing: assessment.state.toCarer,
            facts: [
                SharedFact(ToCarer.asked, day: assessment.requestedOn),
                SharedFact(ToCarer.decidedOn, day: assessment.approvedOn),
                decision.map {
                    SharedFact(ToCarer.decision, DecisionWords.words($0.stored.decided, assessment.form.law))
                },
                SharedFact(ToCarer.why, text: decision?.words),
                SharedFact(ToCarer.advice, text: decision?.advice),
            ] + sheet.shared(voices),
            version: assessment.version,
            isTheirsToWrite: assessment.isOpen && assessment.way == .selfOnline
        )
    }

    private func plansShared(with person: UUID) throws -> [SharedItem] {
        try db.supportPlans(of: person).filter { $0.state == .approved || $0.state == .ended }.map { plan in
            let needs = try db.needs(ofPlan: plan.id, means).map { need in
                SharedFact(need.title, need.toCarer)
            }
            let payments = try db.payments(ofPlan: plan.id, means).map { payment in
                SharedFact(PlanWords.directPayment, [payment.amount.words, Phrase(same: payment.purpose)])
            }
            let (contingency, advice) = (
                try SealedPlan.contingency.open(plan.contingencySealed, row: plan.id, means),
                try SealedPlan.advice.open(plan.adviceSealed, row: plan.id, means)
            )
            let after = [
                plan.budget.map { SharedFact(ToCarer.budget, $0.words) },
                SharedFact(PlanGap.contingency.words, text: contingency),
                SharedFact(PlanGap.advice.words, text: advice),
                SharedFact(ToCarer.signedOn, day: plan.signedOn),
            ]
            let isSigned: SharedItem.Signature = plan.signedOn.map { .signed($0) } ?? .open
            return SharedItem(
                .plan,
                plan.id,
                PlanWords.plan,
                on: plan.approvedOn ?? plan.dueOn,
                standing: plan.state.words,
                facts: [
                    SharedFact(ToCarer.agreedOn, day: plan.approvedOn),
                    SharedFact(ToCarer.reviewOn, day: plan.reviewOn),
                ] + needs + payments + after,
                version: plan.version,
                signature: plan.state == .approved ? isSigned : .none
            )
        }
    }

    /// What stands on its sheet, and never what is for the team alone.
    private func emergencyShared(with person: UUID) throws -> [SharedItem] {
        guard let opened = try emergencyPlan(of: person) else { return [] }
        let contacts = opened.contacts.map { one in
            Phrase(
                same: [one.words.name, one.words.relation, one.words.phone, one.words.when]
                    .filter { !$0.isEmpty }.joined(separator: ", ")
            )
        }
        let looks = try db.emergencyLooks(of: person).map { seen in
            let who = try EmergencyLook.who.open(seen.whoSealed, row: seen.id, means)
            let on = day(of: seen.at)
            return Phrase(en: "\(on.words(in: .english)): \(who)", cy: "\(on.words(in: .welsh)): \(who)")
        }
        return [
            SharedItem(
                .emergency,
                opened.plan.id,
                EmergencyWords.plan,
                on: opened.plan.checkedOn,
                facts: [
                    SharedFact(ToCarer.checkedOn, day: opened.plan.checkedOn),
                    SharedFact(ToCarer.checkBy, day: opened.plan.checkDue),
                    contacts.isEmpty ? nil : SharedFact(EmergencyWords.contacts, contacts),
                ] + EmergencyField.forResponders.map { SharedFact($0.label, text: opened.text[$0]) }
                    + [looks.isEmpty ? nil : SharedFact(EmergencyWords.looks, looks)],
                version: opened.plan.version
            )
        ]
    }

    private func cardsShared(with person: UUID) throws -> [SharedItem] {
        try db.cards(of: person).map { card in
            SharedItem(
                .card,
                card.id,
                CardWords.card,
                on: card.issuedOn ?? card.appliedOn,
                standing: card.state(on: today).words,
                facts: [
                    SharedFact(CardWords.number, text: card.number?.said),
                    SharedFact(CardWords.applied, day: card.appliedOn),
                    SharedFact(CardWords.issued, day: card.issuedOn), SharedFact(CardWords.until, day: card.expiresOn),
                ],
                remember: card.state(on: today) == .issued ? SharedFact(CardWords.until, day: card.expiresOn) : nil
            )
        }
    }

    private func breaksShared(with person: UUID) throws -> [SharedItem] {
        try db.wholeBreaks(try db.breakNeeds(of: person)).map { one in
            let offers = try one.offers.map { offer in
                Phrase(same: try BreakOffer.words.open(offer.wordsSealed, row: offer.id, means) as String)
            }
            let bookings = try one.bookings.map { booking in
                let words = try BreakBooking.words.open(booking.wordsSealed, row: booking.id, means) as String
                return ToCarer.booking(booking, words)
            }
            return SharedItem(
                .rest,
                one.need.id,
                ToCarer.rest(one.need.kind),
                on: one.need.askedOn,
                standing: one.need.endedAs?.words ?? one.stage.words,
                facts: [
                    SharedFact(BreakWords.asked, day: one.need.askedOn),
                    offers.isEmpty ? nil : SharedFact(ToCarer.offered, offers),
                    bookings.isEmpty ? nil : SharedFact(ToCarer.booked, bookings),
                ],
                remember: SharedFact(ToCarer.begins, day: one.toCome(on: today).first?.startsOn),
                version: one.need.version
            )
        }
    }
}

extension Work {
    /// A carer says on their own pages that the plan they agreed to is right.
    package func signShared(plan id: UUID, with person: UUID) throws {
        guard try db.supportPlan(id, of: person).state == .approved else { throw Refusal.notFound }
        try db.sign(plan: id, of: person, on: today)
    }
}

extension AnswerSheet {
    /// What was answered by these voices, question by question.
    fileprivate func shared(_ voices: [Voice]) -> [SharedFact?] {
        form.questions.map { question in
            let said = voices.compactMap { voice -> Phrase? in
                guard question.voices.contains(voice), let answer = answer(question, voice) else { return nil }
                let words = question.wordsToThem(of: answer.words)
                guard voice == .assessor, question.voices.count > 1 else { return words }
                return Phrase(
                    en: "\(ToCarer.assessor.en): \(words.en)",
                    cy: "\(ToCarer.assessor.cy): \(words.cy)"
                )
            }
            return said.isEmpty ? nil : SharedFact(question.asksOfThem, said)
        }
    }
}

extension PlanNeed {
    /// What is wanted, what becomes of it, and what is done by whom and when.
    fileprivate var toCarer: [Phrase] {
        let said = [words, wanted].filter { !$0.isEmpty }.map(Phrase.init(same:))
        let why = why.isEmpty ? [] : [Phrase(same: why)]
        let done = steps.map { step in
            let by = step.byOn.map { day in
                Phrase(en: ", by \(day.words(in: .english))", cy: ", erbyn \(day.words(in: .welsh))")
            }
            return Phrase(
                en: "\(step.words) (\(step.who)\(by?.en ?? ""))",
                cy: "\(step.words) (\(step.who)\(by?.cy ?? ""))"
            )
        }
        return said + (reply.map { [$0.words] } ?? []) + why + done
    }
}
