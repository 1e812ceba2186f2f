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
    case seePlans
    case editPlans
    case adoptPlans
}

extension Role {
    /// Whether this role carries a permission.
    public func grants(_ permission: Permission) -> Bool {
        switch self {
        case .administrator: [.managePeople, .manageAgencies].contains(permission)
        case .strategyLead: [.seePlans, .editPlans, .adoptPlans].contains(permission)
        case .boardMember: permission == .seePlans
        case .dataProtectionLead: [.seeAudit, .seePlans].contains(permission)
        }
    }
}
