public import DesignSystem
public import Desk
import Foundation
import Markup
public import Records
public import Web

/// What everyone may read of a plan: a snapshot that its team lets out, the pages made of it, and the feed.
public struct Publishing: Area {
    private let pages = KeptPages()
    private let others: [String]

    /// - Parameter others: Pages of other areas that are for everyone and the same for everyone, for the map of the site.
    public init(others: [String] = []) { self.others = others }

    public var routes: [Route] {
        queueRoutes + previewRoutes + holdBackRoutes + welshRoutes + publicationHistoryRoutes + publishingRulesRoutes
            + publicRoutes(pages) + feedRoutes(pages, others: others)
    }

    public var migrations: [Migration] { publishingMigrations }
    public var events: [Event] { publishingEvents }
    public var notices: [Notice] { publishingNotices }

    /// The public page of what a passer-by asked for, where its plan is published.
    public func publicPage(insteadOf path: String, _ desk: Desk) async throws -> String? {
        let parts = path.split(separator: "/")
        guard parts.count > 1, parts[0] == "plans" else { return nil }
        guard let plan = UUID(uuidString: String(parts[1])),
            try await desk.ask(WhatIsPublished(plan: plan), as: .visitor)
        else { return nil }
        let rest = parts.dropFirst(2)
        let isSame =
            (rest.count == 2 && ["themes", "actions"].contains(rest.first))
            || (rest.count == 1 && ["actions", "on-a-page", "print", "you-said"].contains(rest.first))
        return PublishingPaths.plan(plan) + (isSame ? "/" + rest.joined(separator: "/") : "")
    }

    public func sections(for actor: Actor) -> [NavigationItem] {
        guard actor.kind != .account else { return [] }
        return [
            NavigationItem(PublicWords.plans, path: PublishingPaths.list),
            NavigationItem(PublicWords.youSaidShort, path: PublishingPaths.youSaid),
        ]
    }
}

/// Whether anything of a plan is published.
struct WhatIsPublished: Question {
    let plan: UUID

    func permits(_ actor: Actor, _ db: any Reader) -> Bool { true }

    func answer(_ look: Look) throws -> Bool { try look.db.publication(of: plan, in: .current) != nil }
}
