import Carers
import Dates
import Desk
import Foundation
import Markup
import Records

/// What will be done for a carer, by whom and by when; agreed with them, and approved by a second person.
struct SupportPlan: Sendable, Identifiable, RowDecodable {
    enum State: String, Sendable, CaseIterable, SQLConvertible { case draft, waiting, approved, ended }
    enum Agreed: String, Sendable, CaseIterable, SQLConvertible {
        case yes
        case inPart = "in_part"
        case no
    }

    /// What the support may bear on besides the needs (Care Act 2014, section 25(1)(d)).
    enum Matter: String, Sendable, CaseIterable {
        case willing, able, outcomes, work, learning, leisure
    }

    let id: UUID
    let person: UUID
    let assessment: UUID
    /// The plan that this one takes the place of.
    let follows: UUID?
    let state: State
    /// When it should be agreed by the place’s own target.
    let dueOn: Day
    let budget: Amount?
    let bearsOn: [Matter]
    let agreed: Agreed?
    let agreedOn: Day?
    let sentBy: UUID?
    let sentName: String?
    let judgedName: String?
    let approvedOn: Day?
    let copyOn: Day?
    let copyHow: CopyGiven?
    let reviewOn: Day?
    let endedOn: Day?
    /// When the carer said on their own pages that it is right.
    let signedOn: Day?
    /// Of what stands round the needs.
    let wholeVersion: Int
    /// Of all of it.
    let version: Int
    let contingencySealed: String?
    let adviceSealed: String?
    let agreedSealed: String?
    let remarkSealed: String?

    init(row: Row) throws {
        id = try row["id"]
        person = try row["person_id"]
        assessment = try row["assessment_id"]
        follows = try row["follows_id"]
        state = try row["state"]
        dueOn = try row["due_on"]
        let pence: Pence? = try row["budget_pence"]
        let every: Every? = try row["budget_every"]
        budget = pence.flatMap { pence in every.map { Amount(pence: pence, every: $0) } }
        let matters: String = try row["bears_on"]
        bearsOn = matters.split(separator: ",").compactMap { Matter(rawValue: String($0)) }
        agreed = try row["agreed"]
        agreedOn = try row["agreed_on"]
        sentBy = try row["sent_by"]
        sentName = try row["sent_name"]
        judgedName = try row["judged_name"]
        approvedOn = try row["approved_on"]
        copyOn = try row["copy_on"]
        copyHow = try row["copy_how"]
        reviewOn = try row["review_on"]
        endedOn = try row["ended_on"]
        signedOn = try row["signed_on"]
        wholeVersion = try row["whole_version"]
        version = try row["version"]
        contingencySealed = try row["contingency_sealed"]
        adviceSealed = try row["advice_sealed"]
        agreedSealed = try row["agreed_sealed"]
        remarkSealed = try row["remark_sealed"]
    }
}

/// One need and what becomes of it, opened.
struct PlanNeed: Sendable, Identifiable {
    /// What becomes of a need: an eligible one is met, by the authority or otherwise, never left.
    enum Reply: String, Sendable, CaseIterable, SQLConvertible {
        case met, otherwise
        case notMet = "not_met"
    }

    let id: UUID
    /// An outcome of the law, `health`, or `other`.
    let code: String
    let isEligible: Bool
    let words: String
    let wanted: String
    let reply: Reply?
    let why: String
    let version: Int
    var steps: [PlanStep] = []

    static let words = SealedWords(table: "plan_need", column: "words_sealed")
    static let wanted = SealedWords(table: "plan_need", column: "wanted_sealed")
    static let why = SealedWords(table: "plan_need", column: "why_sealed")

    init(row: Row, _ means: Means) throws {
        id = try row["id"]
        code = try row["code"]
        isEligible = try row["is_eligible"]
        words = try Self.words.open(row["words_sealed"] as String?, row: id, means) ?? ""
        wanted = try Self.wanted.open(row["wanted_sealed"] as String?, row: id, means) ?? ""
        reply = try row["answer"]
        why = try Self.why.open(row["why_sealed"] as String?, row: id, means) ?? ""
        version = try row["version"]
    }

    /// Whether it has what a plan must say of it: a want, and what is done or why not.
    var isAnswered: Bool {
        switch reply {
        case .met: !wanted.isEmpty && !steps.isEmpty
        case .otherwise: !wanted.isEmpty && !why.isEmpty
        case .notMet: !isEligible && !why.isEmpty
        case nil: false
        }
    }

    /// "Time for things they enjoy".
    var title: Phrase {
        if let outcome = CaringOutcome(rawValue: code) { return outcome.words }
        return code == "health"
            ? Phrase(en: "Health", cy: "Iechyd") : Phrase(en: "Another need", cy: "Angen arall")
    }
}

/// One thing that will be done about a need.
struct PlanStep: Sendable, Identifiable {
    let id: UUID
    let need: UUID
    let words: String
    let who: String
    let byOn: Day?
    let cost: Amount?
    let givenTo: Beneficiary
    let version: Int

    static let words = SealedWords(table: "plan_step", column: "words_sealed")
    static let who = SealedWords(table: "plan_step", column: "who_sealed")

    init(row: Row, _ means: Means) throws {
        id = try row["id"]
        need = try row["need_id"]
        words = try Self.words.open(row["words_sealed"] as String, row: id, means)
        who = try Self.who.open(row["who_sealed"] as String, row: id, means)
        byOn = try row["by_on"]
        cost = try Amount(row: row)
        givenTo = try Beneficiary(row: row)
        version = try row["version"]
    }

    var details: StepDetails { StepDetails(words: words, who: who, byOn: byOn, cost: cost, givenTo: givenTo) }
}

/// Money paid to the carer, to buy what meets a need.
struct DirectPayment: Sendable, Identifiable {
    let id: UUID
    let need: UUID
    let amount: Amount
    let purpose: String
    let startsOn: Day
    let endsOn: Day?
    let monitoring: String
    /// When somebody last looked over how it is spent, under this plan or the one before.
    let lookedOn: Day?

    static let purpose = SealedWords(table: "direct_payment", column: "purpose_sealed")
    static let monitoring = SealedWords(table: "direct_payment", column: "monitoring_sealed")

    init(row: Row, _ means: Means) throws {
        id = try row["id"]
        need = try row["need_id"]
        amount = Amount(pence: try row["pence"], every: try row["every"])
        purpose = try Self.purpose.open(row["purpose_sealed"] as String, row: id, means)
        startsOn = try row["starts_on"]
        endsOn = try row["ends_on"]
        monitoring = try Self.monitoring.open(row["monitoring_sealed"] as String, row: id, means)
        lookedOn = try row["looked_on"]
    }
}

/// The columns of a plan that hold words.
enum SealedPlan {
    static let contingency = SealedWords(table: "support_plan", column: "contingency_sealed")
    static let advice = SealedWords(table: "support_plan", column: "advice_sealed")
    static let agreed = SealedWords(table: "support_plan", column: "agreed_sealed")
    static let remark = SealedWords(table: "support_plan", column: "remark_sealed")
}
