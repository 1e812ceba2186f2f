import Markup

/// What points at a person, and what people call it: the list a merge is told and tested by.
///
/// A merge finds the columns in the schema itself. A table that is not written down here fails a test, so that someone
/// asks what a merge should do with it before it holds anybody’s data.
enum PersonTables {
    /// What a merge itself writes; it stays as it was written.
    static let ledger: Set<String> = ["merge", "merged_row"]

    /// What the program keeps for itself to find people by: nobody’s words, so no page counts them.
    static let own: Set<String> = ["person_index", "match_key", "likeness"]

    /// Of which one holds for a person, by the column with the day on which it ended: after a merge the newest stands.
    static let oneHolds: [String: String] = ["emergency_plan": "ended_on"]

    /// By `table.column`.
    static let words: [String: Phrase] = [
        "person.merged_into": Phrase(en: "records merged before", cy: "cofnodion a gyfunwyd o’r blaen"),
        "caring_role.carer_id": Phrase(en: "caring roles", cy: "rolau gofalu"),
        "caring_role.cared_for_id": Phrase(en: "people who look after them", cy: "pobl sy’n gofalu amdanynt"),
        "contact_way.person_id": Phrase(en: "ways to reach them", cy: "ffyrdd o’u cyrraedd"),
        "household_member.person_id": Phrase(en: "households", cy: "aelwydydd"),
        "household_secret.person_id": Phrase(
            en: "words on who must not be told where others live",
            cy: "geiriau ar bwy na ddylid dweud wrthynt ble mae eraill yn byw"
        ),
        "former_home.person_id": Phrase(en: "homes they had before", cy: "cartrefi oedd ganddynt o’r blaen"),
        "stay_safe_note.person_id": Phrase(en: "notes to stay safe", cy: "nodiadau i gadw’n ddiogel"),
        "communication_need.person_id": Phrase(en: "communication needs", cy: "anghenion cyfathrebu"),
        "equality_answer.person_id": Phrase(en: "equality answers", cy: "atebion cydraddoldeb"),
        "person_index.person_id": Phrase(en: "words they are found by", cy: "geiriau y ceir hyd iddynt drwyddynt"),
        "person_team.person_id": Phrase(en: "teams that work with them", cy: "timau sy’n gweithio gyda nhw"),
        "sharing.person_id": Phrase(en: "sharing with agencies", cy: "rhannu ag asiantaethau"),
        "sharing_wish.person_id": Phrase(
            en: "words on who may be told",
            cy: "geiriau ar bwy y gellir dweud wrthynt"
        ),
        "need_to_know.person_id": Phrase(en: "people who need to know", cy: "pobl y mae angen iddynt wybod"),
        "broken_glass.person_id": Phrase(en: "openings with a reason", cy: "agoriadau â rheswm"),
        "allocation.person_id": Phrase(en: "places on the allocation board", cy: "lleoedd ar y bwrdd dyrannu"),
        "arrival.person_id": Phrase(en: "arrivals", cy: "cyrraeddiadau"),
        "assessment.person_id": Phrase(en: "assessments", cy: "asesiadau"),
        "assessment.looked_after_id": Phrase(
            en: "assessments of whoever looks after them",
            cy: "asesiadau o bwy bynnag sy’n gofalu amdanynt"
        ),
        "transition.person_id": Phrase(en: "steps at eighteen", cy: "camau yn ddeunaw"),
        "transition.child_id": Phrase(en: "steps at eighteen of carers", cy: "camau gofalwyr yn ddeunaw"),
        "wellbeing_score.person_id": Phrase(en: "wellbeing scores", cy: "sgoriau lles"),
        "tool_taking.person_id": Phrase(en: "scores of licensed tools", cy: "sgoriau offer trwyddedig"),
        "prompt_answer.person_id": Phrase(
            en: "answers on benefits and rights",
            cy: "atebion ar fudd-daliadau a hawliau"
        ),
        "support_plan.person_id": Phrase(en: "support plans", cy: "cynlluniau cymorth"),
        "countersignature.person_id": Phrase(en: "countersignatures", cy: "cydlofnodion"),
        "review.person_id": Phrase(en: "reviews", cy: "adolygiadau"),
        "emergency_plan.person_id": Phrase(en: "emergency plans", cy: "cynlluniau argyfwng"),
        "emergency_use.person_id": Phrase(en: "uses of emergency plans", cy: "defnydd o gynlluniau argyfwng"),
        "emergency_look.person_id": Phrase(en: "looks at emergency plans", cy: "golwg ar gynlluniau argyfwng"),
        "carers_card.person_id": Phrase(en: "carers cards", cy: "cardiau gofalwyr"),
        "break_need.person_id": Phrase(en: "breaks", cy: "seibiannau"),
        "note.person_id": Phrase(en: "notes", cy: "nodiadau"),
        "task.person_id": Phrase(en: "tasks", cy: "tasgau"),
        "letter_sent.person_id": Phrase(en: "letters", cy: "llythyrau"),
        "own_way.person_id": Phrase(en: "ways in to own pages", cy: "ffyrdd i mewn i’w tudalennau eu hunain"),
        "own_remark.person_id": Phrase(
            en: "things said on own pages",
            cy: "pethau a ddywedwyd ar eu tudalennau eu hunain"
        ),
        "onward_referral.person_id": Phrase(en: "referrals to others", cy: "atgyfeiriadau at eraill"),
        "match_key.person_id": Phrase(en: "marks of likeness", cy: "nodau tebygrwydd"),
        "likeness.person_id": Phrase(en: "possible duplicates", cy: "dyblygiadau posibl"),
        "likeness.other_id": Phrase(en: "possible duplicates", cy: "dyblygiadau posibl"),
        "not_the_same.person_id": Phrase(en: "people they are not", cy: "pobl nad ydynt"),
        "not_the_same.other_id": Phrase(en: "people they are not", cy: "pobl nad ydynt"),
        "list_row.person_id": Phrase(en: "rows of lists", cy: "rhesi rhestrau"),
        "keeping_hold.person_id": Phrase(en: "reasons not to erase", cy: "rhesymau dros beidio â dileu"),
        "survey_drawn.person_id": Phrase(en: "samples of surveys", cy: "samplau arolygon"),
        "merge.kept_id": Phrase(en: "merges", cy: "cyfuniadau"),
        "merge.gone_id": Phrase(en: "merges", cy: "cyfuniadau"),
    ]
}
