extension HandMadePlace {
    /// What each counts of February, and out of how many.
    static let answers: [String: (Double, Int?)] = [
        "register-size": (7, nil), "registered": (6, nil), "left-register": (1, nil), "register-coverage": (7, 50),
        "register-confirmed": (1, 2), "no-next-step": (6, 7), "in-contact": (1, 7), "registered-by-health": (2, nil),
        "registered-by-practices": (1, nil), "registered-by-hospitals": (1, nil),
        "registered-by-pharmacies": (0, nil), "registered-by-schools": (1, nil), "registered-by-care": (1, nil),
        "registered-by-charities": (1, nil), "registered-by-employers": (1, nil), "self-registered": (0, nil),
        "source-known": (6, 6), "practices-finding": (1, 2), "practice-lists": (1, nil), "practice-lists-new": (1, 2),
        "school-lists-new": (0, 0),
        "young-register": (2, nil), "young-registered": (2, nil), "young-by-schools": (1, 2), "arrivals": (2, nil),
        "referrals": (1, nil), "referrals-urgent": (0, 1), "triage-days": (12, 2), "triage-in-time": (1, 2),
        "referrals-contacted": (1, 2), "arrivals-declined": (1, 2), "declined-with-reason": (1, 1),
        "senders-answered": (1, 2), "onward-referrals": (1, nil), "onward-answered": (1, 2),
        "onward-accepted": (1, 2), "contacts": (2, nil), "contacts-in-person": (1, 2), "tasks-in-time": (1, 2),
        "tasks-late": (1, nil), "wellbeing-better": (1, 1), "assessments-asked": (3, nil),
        "assessments-approved": (3, nil), "young-assessments-approved": (1, nil), "young-assessments-in-time": (0, 1),
        "parent-assessments-approved": (1, nil), "assessments-refused": (1, nil), "assessments-started": (1, 2),
        "assessments-in-time": (2, 3), "assessment-days": (28, 3), "copies-given": (1, 3), "eligible": (1, 2),
        "assessments-combined": (1, 3), "assessments-self": (1, 3), "assessments-in-person": (1, 3),
        "assessments-urgent": (1, 3), "interpreted": (1, 1), "plans-issued": (2, nil), "plans-in-force": (2, nil),
        "plans-in-time": (1, 2), "plan-copies": (1, 2), "plans-agreed": (1, 2), "plans-countersigned": (1, 2),
        "plans-budget": (1, 2), "plans-payment": (1, 2), "payments": (1, nil), "payments-begun": (1, nil),
        "reviews-held": (2, nil), "reviews-in-time": (1, 1), "reviews-late": (1, 2), "reviews-light-touch": (1, 1),
        "reviews-unplanned": (1, 2), "reviews-changed": (1, 2), "breaks-asked": (2, nil), "breaks-emergency": (1, 2),
        "breaks-met": (1, 2), "breaks-offered": (2, nil), "breaks-accepted": (1, 2), "breaks-taken": (2, nil),
        "break-hours": (4, nil), "breaks-helped": (1, 2), "breaks-lost": (1, 3), "emergency-plans": (2, 7),
        "emergency-plans-made": (1, nil), "emergency-plans-checked": (1, 2), "emergency-uses": (3, nil),
        "emergencies-held": (1, 2), "emergencies-reviewed": (1, 2), "cards-issued": (2, nil), "cards-valid": (2, nil),
        "cards-replaced": (1, 2), "cards-in-time": (1, 2), "ethnicity-recorded": (2, 7), "sex-recorded": (1, 7),
        "disability-recorded": (0, 7), "religion-recorded": (0, 7), "orientation-recorded": (0, 7),
        "gender-recorded": (0, 7), "language-recorded": (1, 7), "needs-met": (1, 2), "shared": (1, 7),
        "sharings-agreed": (1, nil), "sharings-withdrawn": (1, nil),
    ]

    /// Those still open then, and how long the oldest had waited.
    static let waiting: [String: (Int, Int?)] = [
        "assessments-in-time": (1, 11), "young-assessments-in-time": (0, nil), "assessments-started": (1, 11),
        "copies-given": (1, 8), "triage-days": (1, 18), "tasks-in-time": (1, 10), "plans-in-time": (1, 7),
        "plan-copies": (1, 1), "reviews-in-time": (1, 2), "breaks-met": (1, 15), "emergency-plans-checked": (1, 19),
        "emergencies-reviewed": (1, 14), "cards-in-time": (0, nil), "onward-answered": (0, nil), "needs-met": (1, 46),
    ]
}
