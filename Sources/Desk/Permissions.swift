public import Records

/// What a person may be, in a team.
///
/// People are given roles, never single permissions.
public enum Role: String, Sendable, Hashable, CaseIterable, SQLConvertible {
    /// Looks after accounts, teams and agencies. Sees no plan that is still a draft unless also given another role.
    case administrator
    /// Reads plans in, corrects, adopts and publishes them.
    case strategyLead = "strategy_lead"
    /// Sees their team's plans, drafts included, and changes none.
    case boardMember = "board_member"
    /// Reads the audit trail and checks it.
    case dataProtectionLead = "data_protection_lead"
}

/// What may be done.
///
/// The table below is the only place that joins permissions to roles; `docs/access.md` is printed from it.
public enum Permission: String, Sendable, Hashable, CaseIterable {
    case managePeople
    case manageAgencies
    case seeAudit
    /// Work the program does by itself: what waits, what failed.
    case seeJobs
    case seePlans
    case editPlans
    case adoptPlans
    /// To let a plan be seen by everyone, and to take it back.
    case publishPlans
    /// What carers said, before anyone has said what comes of it.
    case seeVoices
    /// To write down, read first, group and tidy what carers said.
    case hearVoices
    /// To answer it, and to let another's answer out.
    case answerVoices
}

extension Role {
    /// Whether this role carries a permission.
    public func grants(_ permission: Permission) -> Bool {
        switch self {
        case .administrator: [.managePeople, .manageAgencies, .seeJobs].contains(permission)
        case .strategyLead:
            [.seePlans, .editPlans, .adoptPlans, .publishPlans, .seeVoices, .hearVoices, .answerVoices]
                .contains(permission)
        case .boardMember: [.seePlans, .seeVoices].contains(permission)
        case .dataProtectionLead: [.seeAudit, .seePlans].contains(permission)
        }
    }
}
