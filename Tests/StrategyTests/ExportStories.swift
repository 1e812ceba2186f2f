import Foundation
import PlanReading
import TestSupport
import Testing

@testable import Strategy

/// What leaves reads back the same.
@Suite struct ExportStories {
    @Test(arguments: ["csv", "xlsx"])
    func anExportReadsBackTheSame(as ending: String) async throws {
        try await withSite(.sqlite) { site in
            let plan = try await PlanWorld(site)

            let file = try await plan.lead.get("\(plan.path)/export.\(ending)")
            let read = try PlanReader.read(file.body, named: "plan.\(ending)")

            #expect(file.headers[.contentDisposition]?.hasPrefix("attachment") == true)
            #expect(ExchangeTable(read) == ExchangeTable(try await site.tree(plan.id).asRead))
        }
    }

    @Test func broughtBackInItChangesNothing() async throws {
        try await withSite(.sqlite) { site in
            let plan = try await PlanWorld(site)
            let file = try await plan.lead.get(plan.path + "/export.csv")

            let path = try await plan.lead.bring(file.text, to: plan.id)

            let comparison = try await site.comparison(path)
            #expect(comparison.newActions == 0)
            #expect(comparison.changedActions == 0)
            #expect(comparison.gone.isEmpty)
        }
    }

    @Test(arguments: ["=1+1", "+44 1632 960001", "-x", "@here", "'quoted", "''=x", "\u{200B}=sum(a)", "plain", " =x"])
    func noCellIsAFormulaAndEveryCellComesBack(_ cell: String) {
        let guarded = SafeCell.guarded(cell)

        let first = guarded.unicodeScalars.first {
            !$0.properties.isWhitespace && $0.properties.generalCategory != .format
        }
        #expect(first.map { "=+-@".unicodeScalars.contains($0) } != true)
        #expect(SafeCell.unguarded(guarded) == cell)
    }
}
