import Dates
import Desk
import Foundation
import PlanReading
import TestSupport
import Testing

@testable import Strategy

/// The plans that councils have really published, where they are at hand.
enum RealDocuments {
    static let files: [URL] = {
        var folder = URL(filePath: #filePath)
        while folder.pathComponents.count > 1 {
            folder.deleteLastPathComponent()
            let documents = folder.appending(path: "shared/plans/documents")
            if let found = try? FileManager.default.contentsOfDirectory(at: documents, includingPropertiesForKeys: nil)
            {
                return found.sorted { $0.lastPathComponent < $1.lastPathComponent }
            }
        }
        return []
    }()
}

@Suite(.enabled(if: !RealDocuments.files.isEmpty, "There is no ../shared/plans/documents."))
struct RealDocumentStories {
    @Test(arguments: RealDocuments.files, TestStore.allCases)
    func readingOneTwiceChangesNothing(file: URL, in store: TestStore) async throws {
        try await withSite(store) { site in
            let bytes = [UInt8](try Data(contentsOf: file))
            let name = file.lastPathComponent
            let team = TestTeams.id("north")
            let once = try ReadPlanApplied(bytes: bytes, named: name, team: team, title: name)
            let plan = try await site.desk.perform(once, as: .system("test"))
            let lead = site.visitor(.strategyLead)

            let answer = try await lead.post("/plans/imports", ["plan": plan.path], file: ("file", name, bytes))

            let comparison = try await site.comparison(try #require(answer.location))
            #expect(comparison.isWithoutEffect, "\(comparison.actions.flatMap(\.changes).prefix(3))")
            #expect(comparison.newActions == 0)
            #expect(comparison.gone.isEmpty)
            #expect(comparison.unanswered == 0)
            #expect(comparison.unchangedActions + comparison.objectives.count > 3)
        }
    }
}
