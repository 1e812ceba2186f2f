import Foundation
import Strategy
import TestSupport
import Testing

@testable import Boards

/// A round of an action that nobody said was done, in the report to a board.
@Suite struct MissedRoundStories {
    @Test(arguments: TestStore.allCases)
    func aMissedRoundIsLateInTheReportUntilItIsDone(in store: TestStore) async throws {
        try await withSite(store, clock: .dated) { site in
            let document = BoardWorld.document.replacing("February 2026", with: "Each April")
            let world = try await BoardWorld(site, document: document)
            let meetings = try await world.meetings(world.board)
            site.clock.advance(seconds: 86_400 * 50)
            let told = "was not said done"

            let first = try await world.content(try await world.report(to: meetings[0]))
            let late = try #require(first.parts.first { $0.kind == .late }).composed
            #expect(late.cells.contains { $0.joined(separator: " ").contains(told) }, "\(late.cells)")

            try await world.approve("Open a café", .done)
            let second = try await world.content(try await world.report(to: meetings[1]))
            let rest = second.parts.first { $0.kind == .late }?.composed.cells ?? []
            #expect(!rest.joined().contains { $0.contains(told) })
        }
    }
}
