import Delivery
import Desk
import Foundation
import Strategy
import TestSupport
import Testing

@testable import Boards

/// A report to a board that oversees several plans: each section has a table for each plan.
@Suite struct ReportOfTwoPlansStories {
    @Test(arguments: TestStore.allCases)
    func eachPlanHasATableOfItsOwnInEachSectionAndNoTwoShareAName(in store: TestStore) async throws {
        try await withSite(store, clock: .dated) { site in
            let world = try await BoardWorld(site)
            let document = BoardWorld.document.replacing("Carers’ plan", with: "Health plan")
                .replacing("Open a café on Saturdays", with: "Open a clinic on Sundays")
            let read = try ReadPlanApplied(bytes: Array(document.utf8), named: "h.html", team: TestTeams.id("north"))
            let other = try await site.desk.perform(read, as: .system("test"))
            try await site.desk.perform(AdoptDraft(id: other), as: .system("test"))
            let both = [("oversees", world.plan.written), ("oversees", other.written)]
            #expect(try await world.lead.post(world.board + "/plans", fields: both).status == .seeOther)
            try await world.approve("Open a café", .offTrack, why: "No cook")
            let meeting = try #require(try await world.meetings(world.board).first)
            let report = try await world.report(to: meeting)

            for prefix in ["", "/cy"] {
                let page = try await world.member.get(prefix + report + "/versions/1").text
                let captions = page.captions
                #expect(captions.count > 4 && Set(captions).count == captions.count, "\(captions)")
                let late = try #require(page.table(called: "Health plan (Late, and why)", "Health plan (Hwyr, a pham)"))
                #expect(late.contains("Open a clinic on Sundays") && !late.contains("Open a café"))
                #expect(!late.contains(">Health plan<"), "named once, and in no row")
            }
        }
    }
}

extension String {
    fileprivate var captions: [String] {
        matches(of: /<caption[^>]*>(.*?)<\/caption>/).map { String($0.output.1) }
    }

    /// The table whose caption begins with one of these.
    fileprivate func table(called names: String...) -> String? {
        components(separatedBy: "<table").dropFirst().first { part in
            part.captions.contains { caption in names.contains { caption.hasPrefix($0) } }
        }
    }
}
