import DocumentWriting
import Foundation
import PlanReading
import Records
import TestSupport
import Testing

@testable import Strategy

/// A plan leaves as the document it came in, saying what it says now.
@Suite struct DocumentStories {
    @Test(arguments: RealDocuments.files.filter { ["docx", "odt", "html"].contains($0.pathExtension) })
    func aPlanNobodyChangedLeavesAsItCame(file: URL) async throws {
        try await withSite(.sqlite) { site in
            let bytes = [UInt8](try Data(contentsOf: file))
            let id = try await site.apply(bytes, named: file.lastPathComponent)

            let answer = try await site.visitor(.strategyLead).get(PlanPaths.plan(id) + "/export.docx")

            let came = try DocumentReader.read(bytes, named: file.lastPathComponent)
            #expect(words(try DocumentReader.read(answer.body, named: "plan.docx")) == words(came))
        }
    }

    @Test(arguments: ["export.docx", "export.odt"])
    func whatWasChangedHereStandsInItsOwnTable(as name: String) async throws {
        try await withSite(.sqlite) { site in
            let id = try await site.apply(Array(invented.utf8), named: "plan.html")
            let lead = site.visitor(.strategyLead)
            try await site.change("Hold a drop-in", ["leads": "Carers Hub\nNHS Vale", "when": "June 2027"], in: id)
            try await site.change("Print a card", ["text": "Print a card in six languages"], in: id)
            let page = PlanPaths.objective(
                try #require(try await site.tree(id).themes.first?.outcomes.first?.objectives.first?.objective)
            )
            _ = try await lead.post(
                page + "/actions/new",
                ["text": "Ring every carer each spring", "status": "not_started"]
            )

            let answer = try await lead.get(PlanPaths.plan(id) + "/" + name)

            let document = try DocumentReader.read(answer.body, named: name)
            let lines = words(document)
            #expect(lines.contains("Foreword by the chair, which is no part of the plan"))
            #expect(lines.contains("A|Hold a drop-in each month|Carers Hub ¶ NHS Vale|June 2027|Numbers who came"))
            #expect(lines.contains("|Print a card in six languages|Vale Council|March 2026|Cards issued"))
            #expect(lines.contains { $0.contains("Ring every carer each spring") })
            let comparison = PlanComparison(try PlanReader.read(document), with: try await site.tree(id))
            #expect(comparison.isWithoutEffect, "\(comparison.actions)")
            #expect(comparison.gone.isEmpty && comparison.newActions == 0)
        }
    }

    @Test(arguments: TestStore.allCases)
    func whoIsNotOfTheTeamGetsThePlanAndNotTheDocument(in store: TestStore) async throws {
        try await withSite(store) { site in
            let id = try await site.apply(Array(invented.utf8), named: "plan.html")
            let plan = try await site.tree(id).plan
            let adoption = PlanPaths.plan(id) + "/adoption"
            _ = try await site.visitor(.strategyLead).post(adoption, ["version": "\(plan.version)"])

            let answer = try await site.visitor(.boardMember, of: "south").get(PlanPaths.plan(id) + "/export.docx")

            let lines = words(try DocumentReader.read(answer.body, named: "plan.docx"))
            #expect(!lines.contains { $0.contains("Foreword") })
            #expect(lines.contains { $0.contains("Hold a drop-in each month") })
        }
    }

    @Test(arguments: TestStore.allCases)
    func aPlanFromNoDocumentReadsBackFromOurs(in store: TestStore) async throws {
        try await withSite(store) { site in
            let plan = try await PlanWorld(site)

            let answer = try await plan.lead.get(plan.path + "/export.docx")

            let read = try PlanReader.read(answer.body, named: "plan.docx")
            let comparison = PlanComparison(read, with: try await site.tree(plan.id))
            #expect(comparison.changedActions == 0 && comparison.newActions == 0 && comparison.gone.isEmpty)
        }
    }
}

private let invented = """
    <h1>Vale carers’ plan 2025–2027</h1><p>Foreword by the chair, which is no part of the plan</p>
    <table><thead><tr><th>Theme</th><th>Action</th><th>Lead</th><th>By when</th><th>How will we know?</th></tr></thead>
    <tr><td rowspan="2">A</td><td>Hold a drop-in each month</td><td>Carers Hub</td><td>April 2026</td>
    <td>Numbers who came</td></tr>
    <tr><td>Print a card</td><td>Vale Council</td><td>March 2026</td><td>Cards issued</td></tr>
    <tr><td>B</td><td>Train ward staff</td><td>NHS Vale</td><td>Ongoing</td><td>Staff trained</td></tr></table>
    """

extension SiteUnderTest {
    fileprivate func apply(_ bytes: [UInt8], named name: String) async throws -> UUID {
        let once = try ReadPlanApplied(bytes: bytes, named: name, team: TestTeams.id("north"), title: nil)
        return try await desk.perform(once, as: .system("test"))
    }

    /// Changes fields of the action that begins so.
    fileprivate func change(_ words: String, _ fields: [String: String], in plan: UUID) async throws {
        let leaf = try #require(try await tree(plan).actions.first { $0.action.text.hasPrefix(words) })
        let command = CorrectAction(
            plan: plan,
            id: leaf.action.id,
            fields: leaf.fields.merging(fields) { $1 },
            seen: leaf.action.version
        )
        try await desk.perform(command, as: .system("test"))
    }
}

/// A document as lines of words; a row is its cells with a bar between.
private func words(_ document: SourceDocument) -> [String] {
    document.blocks.flatMap { block -> [String] in
        switch block {
        case .heading(_, let line), .paragraph(let line): [line.text]
        case .table(let table):
            table.rows.map { row in
                (0..<table.width).compactMap { column in
                    row.cells.first { $0.column == column }.map { cell in
                        cell.paragraphs.map(\.text).joined(separator: " ¶ ")
                    }
                }.joined(separator: "|")
            }
        }
    }
}
