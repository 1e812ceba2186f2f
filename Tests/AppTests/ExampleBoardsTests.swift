import Desk
import Foundation
import TestSupport
import Testing

@testable import App
@testable import Boards

/// The boards of the example place.
@Suite struct ExampleBoardsTests {
    @Test(arguments: TestStore.allCases)
    func twoBoardsHaveAReportADraftAndWhatTheyDecided(on store: TestStore) async throws {
        try await withSite(store) { site in
            try await OpenPlace(store: site.store, desk: site.desk).makeExample { _ in }

            let (boards, lines, decisions, forwarded) = try await site.store.read { db in
                let boards = try db.boards(visibleTo: .system("test"))
                let lines = try boards.flatMap { try db.reports(of: $0.id).values }
                let decisions = try boards.flatMap { try db.decisions(of: $0.id) }
                let drafts = try lines.compactMap { try db.report($0.id, visibleTo: .system("test")).draft }
                let sections = try drafts.flatMap { try db.sections(of: $0.id) }
                return (boards, lines, decisions, sections.filter { $0.kind == .forwarded }.count)
            }

            #expect(boards.map(\.name) == ["Carers Strategy Working Group", "Trentham Vale Carers Partnership Board"])
            #expect(boards.first?.parent == boards.last?.id)
            #expect(lines.filter(\.hasFrozen).count == 1)
            #expect(lines.filter(\.hasDraft).count == 2)
            #expect(decisions.map(\.state).sorted { $0.rawValue < $1.rawValue } == [.done, .open])
            #expect(forwarded == 1)
        }
    }
}
