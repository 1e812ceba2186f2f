package import Foundation

/// One action that was asked for news, and whether it has any.
package struct AskedAction: Sendable, Equatable {
    package let action: UUID
    /// Those who answer for it, each with a name to show.
    package let owners: [Answering]
    package let agencies: [Answering]
    /// The latest period that is due has an update.
    package let isCurrent: Bool
    /// There has been news of it at some time.
    package let hasEverAnswered: Bool

    package init(action: UUID, owners: [Answering], agencies: [Answering], isCurrent: Bool, hasEverAnswered: Bool) {
        self.action = action
        self.owners = owners
        self.agencies = agencies
        self.isCurrent = isCurrent
        self.hasEverAnswered = hasEverAnswered
    }
}

/// A person or an agency that answers for actions.
package struct Answering: Sendable, Hashable {
    package let id: UUID
    package let name: String

    package init(id: UUID, name: String) {
        self.id = id
        self.name = name
    }
}

/// How much of what was asked for news has a current update: in all, by owner and by agency.
package struct Freshness: Sendable, Equatable {
    /// One owner's or agency's line; `who` is none for the actions that nobody answers for.
    package struct Line: Sendable, Equatable {
        package let who: Answering?
        package let asked: Int
        package let current: Int
        /// Nothing was ever said of any of its actions, whether it is asked about now or done with.
        package let isSilent: Bool

        package var share: Share? { Share(current, of: asked) }
    }

    /// None when nothing was asked.
    package let share: Share?
    package let asked: Int
    package let current: Int
    package let byOwner: [Line]
    package let byAgency: [Line]

    /// The owners who have never answered for any of their actions.
    package var silent: [Answering] { byOwner.filter(\.isSilent).compactMap(\.who) }

    /// - Parameters:
    ///   - actions: Those that are asked about now.
    ///   - answered: The owners and agencies of whose actions something was said, of those that are done with too.
    package init(_ actions: [AskedAction], answered: Set<UUID> = []) {
        asked = actions.count
        current = actions.filter(\.isCurrent).count
        share = Share(current, of: asked)
        byOwner = Freshness.lines(actions, answered, \.owners)
        byAgency = Freshness.lines(actions, answered, \.agencies)
    }

    /// An action with two owners stands in the line of each, so lines do not add up to the whole.
    private static func lines(
        _ actions: [AskedAction],
        _ answered: Set<UUID>,
        _ who: (AskedAction) -> [Answering]
    ) -> [Line] {
        var found: [Answering?: [AskedAction]] = [:]
        for action in actions {
            let answering = Set(who(action))
            for one in answering { found[one, default: []].append(action) }
            if answering.isEmpty { found[nil, default: []].append(action) }
        }
        let lines = found.map { who, theirs in
            Line(
                who: who,
                asked: theirs.count,
                current: theirs.filter(\.isCurrent).count,
                isSilent: !theirs.contains(where: \.hasEverAnswered) && !(who.map { answered.contains($0.id) } ?? false)
            )
        }
        return lines.sorted { left, right in
            let (one, other) = (left.share?.value ?? 0, right.share?.value ?? 0)
            if one != other { return one < other }
            return (left.who?.name ?? "", left.who?.id.uuidString ?? "") < (
                right.who?.name ?? "", right.who?.id.uuidString ?? ""
            )
        }
    }
}
