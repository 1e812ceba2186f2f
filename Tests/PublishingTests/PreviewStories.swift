import Foundation
import Strategy
import TestSupport
import Testing

@testable import Publishing

/// What stands in the queue's previews is what everyone then sees, page by page.
@Suite struct PreviewStories {
    @Test(arguments: TestStore.allCases)
    func everyPreviewIsThePageEveryoneThenSees(in store: TestStore) async throws {
        try await withSite(store) { site in
            let world = try await PublishingWorld(site)
            try await world.say("Twelve, so far.", of: "posters")
            let tree = try await site.store.read { [plan = world.plan] db in
                try db.planTree(plan, visibleTo: .system("test"))
            }
            let theme = try #require(tree.themes.first).theme.id.text
            let action = try await world.action("Put posters").id.text
            let paths = [
                "", "/themes/\(theme)", "/actions", "/actions?show=late", "/actions/\(action)", "/you-said", "/print",
                "/on-a-page", "/search?q=posters", "/search?q=nothing",
            ]
            var previews: [String: String] = [:]
            for prefix in ["", "/cy"] {
                for path in paths {
                    let page = try await world.lead.get(prefix + PublishingPaths.preview(world.plan) + path)
                    #expect(page.status == .ok, "\(prefix)\(path)")
                    previews[prefix + path] = page.text
                }
                #expect(previews[prefix]?.contains("alert info noprint") == true, "a preview says that it is one")
            }

            try await world.publish()

            for (path, preview) in previews.sorted(by: { $0.key < $1.key }) {
                let (prefix, rest) = path.hasPrefix("/cy") ? ("/cy", String(path.dropFirst(3))) : ("", path)
                let shown = try await world.seen(prefix + world.open + rest)
                #expect(shown.status == .ok, "\(path)")
                let words = shown.text.said(at: world.open)
                let before = preview.said(at: PublishingPaths.preview(world.plan))
                #expect(words == before, "\(path): \(words.firstDifference(from: before))")
                #expect(words.count > 100, "\(path)")
            }
        }
    }
}

extension String {
    /// What a page says in its main part, its own address written as one, without what only one of the two can offer: that
    /// it is a preview; when it was published, the files of what was published, and a way to speak.
    fileprivate func said(at address: String) -> String {
        let main = components(separatedBy: "<main").dropFirst().joined().components(separatedBy: "</main>").first ?? ""
        return main.replacing(/<div class="alert info noprint">.*?<\/div>/, with: "")
            .replacing(/<li><a href="[^"]*feed\.(csv|json)">.*?<\/a><\/li>\s*/, with: "")
            .replacing(/<p><a [^>]*href="[^"]*have-your-say".*?<\/p>/, with: "")
            .replacing(/<p class="meta">(Last updated|Diweddarwyd ddiwethaf):.*?<\/p>/, with: "")
            .replacing(address, with: "HERE").replacing(/\s+/, with: " ")
    }

    fileprivate func firstDifference(from other: String) -> String {
        let same = commonPrefix(with: other).count
        return "…\(dropFirst(same).prefix(120)) | \(other.dropFirst(same).prefix(120))"
    }
}
