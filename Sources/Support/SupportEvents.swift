import Desk
import Markup
import Web

extension Event {
    static let assessmentRequested = Event(
        "support.assessment_requested",
        Phrase(en: "Asked for an assessment", cy: "Gofynnodd am asesiad")
    )
    static let assessmentStarted = Event(
        "support.assessment_started",
        Phrase(en: "Said how an assessment is done", cy: "Dywedodd sut y gwneir asesiad")
    )
    static let assessmentWritten = Event(
        "support.assessment_written",
        Phrase(en: "Wrote in an assessment", cy: "Ysgrifennodd mewn asesiad")
    )
    static let assessmentRefused = Event(
        "support.assessment_refused",
        Phrase(en: "Wrote down that an assessment is not wanted", cy: "Nododd nad oes eisiau asesiad")
    )
    static let urgentSupport = Event(
        "support.urgent",
        Phrase(en: "Wrote down urgent support", cy: "Nododd gymorth brys")
    )
    static let eligibilityDecided = Event(
        "support.eligibility_decided",
        Phrase(en: "Decided on eligibility", cy: "Penderfynodd ar gymhwystra")
    )
    static let eligibilityApproved = Event(
        "support.eligibility_approved",
        Phrase(en: "Approved an assessment", cy: "Cymeradwyodd asesiad")
    )
    static let eligibilityReturned = Event(
        "support.eligibility_returned",
        Phrase(en: "Sent a decision back", cy: "Anfonodd benderfyniad yn ôl")
    )
    static let assessmentCopyGiven = Event(
        "support.assessment_copy_given",
        Phrase(en: "Gave a copy of an assessment", cy: "Rhoddodd gopi o asesiad")
    )
    static let supportPlanBegun = Event(
        "support.plan_begun",
        Phrase(en: "Began a support plan", cy: "Dechreuodd gynllun cymorth")
    )
    static let supportPlanWritten = Event(
        "support.plan_written",
        Phrase(en: "Wrote in a support plan", cy: "Ysgrifennodd mewn cynllun cymorth")
    )
    static let supportPlanSent = Event(
        "support.plan_sent",
        Phrase(en: "Sent a support plan for approval", cy: "Anfonodd gynllun cymorth i’w gymeradwyo")
    )
    static let supportPlanApproved = Event(
        "support.plan_approved",
        Phrase(en: "Approved a support plan", cy: "Cymeradwyodd gynllun cymorth")
    )
    static let supportPlanReturned = Event(
        "support.plan_returned",
        Phrase(en: "Sent a support plan back", cy: "Anfonodd gynllun cymorth yn ôl")
    )
    static let supportPlanCopyGiven = Event(
        "support.plan_copy_given",
        Phrase(en: "Gave a copy of a support plan", cy: "Rhoddodd gopi o gynllun cymorth")
    )
    static let supportPlanEnded = Event(
        "support.plan_ended",
        Phrase(en: "Ended a support plan", cy: "Daeth â chynllun cymorth i ben")
    )
    static let paymentLookedOver = Event(
        "support.payment_looked_over",
        Phrase(en: "Looked over a direct payment", cy: "Edrychodd dros daliad uniongyrchol")
    )
    static let reviewHeld = Event(
        "support.review_held",
        Phrase(en: "Wrote down a review", cy: "Nododd adolygiad")
    )

    static let ofSupport: [Event] = [
        assessmentRequested, assessmentStarted, assessmentWritten, assessmentRefused, urgentSupport,
        eligibilityDecided, eligibilityApproved, eligibilityReturned, assessmentCopyGiven, supportPlanBegun,
        supportPlanWritten, supportPlanSent, supportPlanApproved, supportPlanReturned, supportPlanCopyGiven, reviewHeld,
        supportPlanEnded, paymentLookedOver,
    ]
}

extension Notice {
    static let assessmentRequested = Notice(
        "assessment-requested",
        Phrase(en: "The assessment was asked for.", cy: "Gofynnwyd am yr asesiad.")
    )
    static let assessmentSaved = Notice("assessment-saved", Phrase(en: "It was saved.", cy: "Fe’i cadwyd."))
    static let answersSaved = Notice("answers-saved", Phrase(en: "The answers were saved.", cy: "Cadwyd yr atebion."))
    static let answersMerged = Notice(
        "answers-merged",
        Phrase(
            en: "Saved. Somebody else wrote in this part meanwhile; what they wrote was kept too.",
            cy: "Cadwyd. Ysgrifennodd rhywun arall yn y rhan hon yn y cyfamser; cadwyd yr hyn a ysgrifennon nhw hefyd."
        )
    )
    static let decisionSent = Notice(
        "decision-sent",
        Phrase(en: "The decision waits for a second person.", cy: "Mae’r penderfyniad yn aros am ail berson.")
    )
    static let decisionApproved = Notice(
        "decision-approved",
        Phrase(en: "It was approved. Give the carer a copy.", cy: "Fe’i cymeradwywyd. Rhowch gopi i’r gofalwr.")
    )
    static let decisionReturned = Notice(
        "decision-returned",
        Phrase(en: "It was sent back.", cy: "Fe’i hanfonwyd yn ôl.")
    )
    static let copyGiven = Notice("copy-given", Phrase(en: "The copy is noted.", cy: "Nodwyd y copi."))
    static let planSaved = Notice("support-plan-saved", Phrase(en: "The plan was saved.", cy: "Cadwyd y cynllun."))
    static let planSent = Notice(
        "support-plan-sent",
        Phrase(en: "The plan waits for a second person.", cy: "Mae’r cynllun yn aros am ail berson.")
    )
    static let planApproved = Notice(
        "support-plan-approved",
        Phrase(
            en: "The plan is in force. Give the carer a copy.",
            cy: "Mae’r cynllun mewn grym. Rhowch gopi i’r gofalwr."
        )
    )
    static let reviewHeld = Notice("review-held", Phrase(en: "The review was saved.", cy: "Cadwyd yr adolygiad."))

    static let paymentLookedOver = Notice(
        "payment-looked-over",
        Phrase(en: "The look at the payment was saved.", cy: "Cadwyd yr olwg ar y taliad.")
    )

    static let ofSupport: [Notice] = [
        assessmentRequested, assessmentSaved, answersSaved, answersMerged, decisionSent, decisionApproved,
        decisionReturned, copyGiven, planSaved, planSent, planApproved, reviewHeld,
        paymentLookedOver,
    ]
}
