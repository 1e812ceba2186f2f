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

    @Test(arguments: TestStore.allCases)
    func broughtBackInItChangesNothing(in store: TestStore) async throws {
        try await withSite(store) { site in
            let plan = try await PlanWorld(site)
            let file = try await plan.lead.get(plan.path + "/export.csv")

            let path = try await plan.lead.bring(file.text, to: plan.id)

            let comparison = try await site.comparison(path)
            #expect(comparison.newActions == 0)
            #expect(comparison.changedActions == 0)
            #expect(comparison.gone.isEmpty)
        }
    }

    @Test(arguments: ["Extra: Zorb", "Extra: Quux"])
    func aColumnTakenOutOfAnExportEmptiesNothing(_ taken: String) async throws {
        try await withSite(.sqlite) { site in
            let lead = site.visitor(.strategyLead)
            let first = """
                Ref,Objective,Action,Lead,By when,Zorb,Quux
                1.1,Find carers,Train staff,NHS,March 2027,alpha,beta
                """
            let id = try await lead.apply(try await lead.bring(first))
            let extras = try await site.tree(id).actions[0].extras.map(\.text)
            try #require(Set(extras) == ["alpha", "beta"])
            let file = try await lead.get(PlanPaths.plan(id) + "/export.csv").text
            let rows = file.split(whereSeparator: \.isNewline).map { $0.components(separatedBy: ",") }
            let gone = try #require(rows.first?.firstIndex { $0.contains(taken) })
            let kept = rows.map { row in row.enumerated().filter { $0.offset != gone }.map(\.element) }

            let path = try await lead.bring(kept.map { $0.joined(separator: ",") }.joined(separator: "\n"), to: id)

            #expect(try await site.comparison(path).isWithoutEffect)
            _ = try await lead.apply(path)
            #expect(try await site.tree(id).actions[0].extras.map(\.text) == extras)
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

/// What a workbook and a document of words do with what does not fit, and with Welsh.
@Suite struct WrittenPlanTests {
    @Test func whatIsTooLongForACellIsCutWithANoteAndTheRestIsWritten() throws {
        let long = String(repeating: "👩‍👧 ŵ", count: 9_000)
        let table = ExchangeTable(headers: ["Ref", "Action"], rows: [["1", long], ["2", "Short"]])

        let bytes = try PlanWorkbook.bytes(of: table)
        let cell = PlanWorkbook.fitted(long)

        #expect(!bytes.isEmpty)
        #expect(cell.utf16.count <= PlanWorkbook.longestCell && cell.contains("The CSV file has all of it"))
        #expect(PlanWorkbook.fitted("Short") == "Short")
    }

    @Test(arguments: TestStore.allCases)
    func aPlanWithoutALayoutIsWrittenInTheLanguageOfWhoAsks(in store: TestStore) async throws {
        try await withSite(store) { site in
            let text = "Ref,Objective,Action,Lead,By when\n1.1,Find carers,Train staff,NHS,March 2027\n"
            let read = try ReadPlanApplied(
                bytes: Array(text.utf8),
                named: "plan.csv",
                team: TestTeams.id("north"),
                title: "Plan"
            )
            let plan = try await site.desk.perform(read, as: .system("test"))
            let tree = try await site.store.read { db in try db.planTree(plan, visibleTo: .system("test")) }

            let welsh = PlanDocument.written(tree, from: nil, in: .welsh)
            let english = PlanDocument.written(tree, from: nil)

            #expect(welsh.language == .welsh && english.language == .english)
            #expect("\(welsh.blocks)".contains("Arweinydd") && "\(welsh.blocks)".contains("Erbyn pryd"))
            #expect("\(english.blocks)".contains("By when"))
        }
    }
}
