package import Foundation
package import Strategy

/// What somebody says of one action, before it is kept.
package struct News: Sendable, Equatable {
    package let plan: UUID
    package let action: UUID
    /// The period it is about; the one that is asked about now without.
    package var period: UUID?
    package var narrative: String
    package var status: Action.Status
    package var statusReason: String?
    package var newWhen: String?
    package var newWhenReason: String?
    package var helpNeeded: String?
    package var publicText: String?
    package var evidenceLink: String?
    /// Which measures moved, and how, in words.
    package var measures: [Measure] = []
    package var supersedes: Supersedes?
    /// The files given with the update it stands for are no evidence of this.
    package var leavesFilesOut = false

    /// A success measure, and how it moved.
    package struct Measure: Sendable, Equatable {
        package let id: UUID
        package let words: String
    }

    /// An earlier update that this one stands for.
    package enum Supersedes: Sendable, Equatable {
        /// One that was sent back, or that nobody has looked at yet.
        case revises(UUID)
        /// One that was approved, and is locked.
        case corrects(UUID)

        package var id: UUID {
            switch self {
            case .revises(let id), .corrects(let id): id
            }
        }
    }

    package init(plan: UUID, action: UUID, narrative: String, status: Action.Status) {
        self.plan = plan
        self.action = action
        self.narrative = narrative
        self.status = status
    }
}

/// Whose words an update is.
package struct NewsAuthor: Sendable, Equatable {
    /// The owner who speaks, or is spoken for.
    package let owner: UUID?
    /// The account it is sent from, or that the owner has.
    package let account: UUID?
    package let name: String

    package init(owner: UUID?, account: UUID?, name: String) {
        self.owner = owner
        self.account = account
        self.name = name
    }
}

extension Action.Status {
    /// Whether it has to be said why.
    package var needsReason: Bool {
        switch self {
        case .atRisk, .offTrack, .stopped: true
        case .notStarted, .onTrack, .done: false
        }
    }
}
