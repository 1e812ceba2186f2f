package import Records

/// What carers said in plans, for an area that lists it beside what it heard elsewhere.
///
/// It is read where it stands, never copied: a document read again changes it in one place.
package enum PlanFeedback {
    /// Every "you said" row, with its plan's team and standing and the words of its theme.
    ///
    /// Who may see which is for the statement it is spliced into: `plan_status` is 'draft' where only the team may.
    package static let rows: SQL = """
        SELECT f.id AS id, f.plan_id AS plan_id, p.team_id AS team_id, p.status AS plan_status, f.theme_id AS theme_id,
            coalesce(t.title, t.ref) AS theme, f.position AS position, f.you_said AS you_said, f.response AS response,
            p.created_at AS created_at
        FROM feedback f JOIN plan p ON p.id = f.plan_id LEFT JOIN theme t ON t.id = f.theme_id
        """
}
