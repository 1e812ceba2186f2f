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
    /// Keeps the records of the carers of the team: notes, referrals, assessments, support.
    case carersWorker = "carers_worker"
    /// What a worker does, and shares out the work, approves what others decided, and merges records.
    case carersManager = "carers_manager"
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
    /// The records of the carers the team works with.
    case seeCarers
    /// To register carers and to write in their records.
    case keepCarers
    /// To say who works with whom, and to undo what cannot be undone by one person alone: merges and lists brought in.
    case shareOutWork
    /// To approve an assessment, an eligibility decision or a support plan that someone else wrote.
    case approveSupport
    /// To say who may see a restricted record, to keep agreements between agencies, and to look over each breaking of glass.
    case guardRecords
    /// Indicators and their values.
    case seeMeasures
    /// To define indicators, enter their values and bind them to plans.
    case keepMeasures
}

extension Role {
    /// Whether this role carries a permission.
    public func grants(_ permission: Permission) -> Bool {
        switch self {
        case .administrator: [.managePeople, .manageAgencies, .seeJobs].contains(permission)
        case .strategyLead:
            [
                .seePlans, .editPlans, .adoptPlans, .publishPlans, .seeVoices, .hearVoices, .answerVoices, .seeMeasures,
                .keepMeasures,
            ]
            .contains(permission)
        case .boardMember: [.seePlans, .seeVoices, .seeMeasures].contains(permission)
        case .dataProtectionLead: [.seeAudit, .seePlans, .guardRecords].contains(permission)
        case .carersWorker: [.seeCarers, .keepCarers].contains(permission)
        case .carersManager:
            [.seeCarers, .keepCarers, .shareOutWork, .approveSupport, .guardRecords, .seeMeasures].contains(permission)
        }
    }
}
