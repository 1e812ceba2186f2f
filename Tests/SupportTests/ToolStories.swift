import Carers
import Dates
import Desk
import Foundation
import Records
import TestSupport
import Testing

@testable import Support

/// Licensed tools, of which only the scores are kept.
@Suite struct ToolStories {
    /// Today is 16 March 2026.
    private static let tool = [
        "name": "Strain Index", "owner": "Somebody Ltd", "licence": "L-77", "held-day": "31", "held-month": "3",
        "held-year": "2026", "part-1": "Total", "least-1": "0", "most-1": "36", "better-1": "low", "minimal-1": "4",
        "part-2": "Hope", "least-2": "-5", "most-2": "5", "better-2": "high",
    ]

    private static func taken(_ day: Int, at assessment: String, of tool: String, _ points: [String: String])
        -> [String: String]
    {
        let when = "taken-\(tool)"
        let form = [
            "tool": tool, "at-\(tool)": assessment, when + "-day": "\(day)", when + "-month": "3",
            when + "-year": "2026",
        ]
        return form.merging(points) { $1 }
    }

    /// A described tool, and what its scores are called in the form.
    private struct Described {
        let tool: String
        let parts: [String]

        init(_ world: SupportWorld) async throws {
            let made = try await world.mair.post("/support/tools", ToolStories.tool)
            try #require(made.status == .seeOther, "\(made.text)")
            let ids: [UUID] = try await world.site.store.read { try $0.values("id", "SELECT id FROM score_tool") }
            let parts: [UUID] = try await world.site.store.read {
                try $0.values("id", "SELECT id FROM score_part ORDER BY position")
            }
            tool = try #require(ids.first).text
            self.parts = parts.map { "points-\($0.text)" }
        }
    }

    @Test(arguments: TestStore.allCases)
    func aLicensedToolsScoresAreEnteredAndCompared(in store: TestStore) async throws {
        try await withSite(store, clock: .dated) { site in
            let world = try await SupportWorld(site)
            #expect(try await world.asha.get("/support/tools").text.contains("No tool is described yet"))
            #expect(try await world.asha.post("/support/tools", Self.tool).status == .forbidden)
            let described = try await Described(world)
            let carer = try await world.person("Margaret", "Hughes", born: "1958-03-12")
            let assessment = SupportWorld.last(try await world.ask("adult", for: carer))
            let path = "/carers/\(carer.text)/scores"
            let (total, hope) = (described.parts[0], described.parts[1])
            func enter(_ day: Int, _ points: [String: String], by visitor: Visitor) async throws -> Answer {
                let form = Self.taken(day, at: assessment, of: described.tool, points)
                return try await visitor.post(path, form)
            }

            let high = try await enter(1, [total: "37", hope: "6"], by: world.asha)
            #expect(high.status.code == 422)
            #expect(high.text.contains("Total must be a whole number from 0 to 36"))
            #expect(high.text.contains("Hope must be a whole number from -5 to 5"))
            #expect(try await enter(1, [:], by: world.asha).text.contains("Enter at least one score"))
            #expect(try await world.asha.post(path, ["tool": described.tool]).text.contains("Choose the assessment"))
            #expect(try await enter(1, [total: "30"], by: world.stranger).status == .notFound)

            #expect(try await enter(1, [total: "30", hope: "-2"], by: world.asha).status == .seeOther)
            #expect(try await enter(8, [total: "28", hope: "1"], by: world.asha).status == .seeOther)
            #expect(try await world.asha.get(path).text.contains("Too small to mean something"), "4 is its smallest")
            #expect(try await enter(15, [total: "20", hope: "1"], by: world.asha).status == .seeOther)
            let page = try await world.asha.get(path).text
            #expect(page.contains("−10") && page.contains("+3"))
            #expect(page.contains("lower is better") && page.contains("Better"))

            let ids: [UUID] = try await site.store.read {
                try $0.values("id", "SELECT id FROM tool_taking ORDER BY taken_on DESC")
            }
            let back = "\(path)/\(try #require(ids.first).text)/removal"
            #expect(try await world.asha.post(back).status == .seeOther)
            #expect(try await world.asha.post(back).status == .conflict)
            #expect(!(try await world.asha.get(path).text.contains("−10")), "taken back")
            let trail: [String] = try await site.store.read { db in
                try db.values("event", "SELECT event FROM audit_entry WHERE event LIKE 'support.scores%' ORDER BY id")
            }
            #expect(trail.count == 4)
        }
    }

    @Test(arguments: TestStore.allCases)
    func afterItsLastDayALicenceTakesNoScore(in store: TestStore) async throws {
        try await withSite(store, clock: .dated) { site in
            let world = try await SupportWorld(site)
            let described = try await Described(world)
            let carer = try await world.person("Margaret", "Hughes", born: "1958-03-12")
            let assessment = SupportWorld.last(try await world.ask("adult", for: carer))
            let path = "/carers/\(carer.text)/scores"
            let points = [described.parts[0]: "30"]
            let until = "until-\(described.tool)"
            let over = [
                until + "-day": "10", until + "-month": "3", until + "-year": "2026",
                "licence-\(described.tool)": "L-77",
            ]
            let licence = "/support/tools/\(described.tool)/licence"

            #expect(try await world.asha.post(licence, over.merging(["version": "1"]) { $1 }).status == .forbidden)
            #expect(try await world.stranger.post(licence, over.merging(["version": "1"]) { $1 }).status == .notFound)
            #expect(try await world.mair.post(licence, over.merging(["version": "1"]) { $1 }).status == .seeOther)
            #expect(try await world.mair.post(licence, over.merging(["version": "1"]) { $1 }).status == .conflict)
            #expect(try await world.mair.get("/support/tools").text.contains("Over"))
            let late = try await world.asha.post(path, Self.taken(9, at: assessment, of: described.tool, points))
            #expect(late.status.code == 422 && late.text.contains("Choose a tool"))

            let renewed = over.merging([until + "-year": "2027", "version": "2"]) { $1 }
            #expect(try await world.mair.post(licence, renewed).status == .seeOther)
            #expect(
                try await world.asha.post(path, Self.taken(9, at: assessment, of: described.tool, points)).status
                    == .seeOther
            )
        }
    }

    @Test(arguments: [
        (10, 14, true, nil as Int?, ScoreChange.Way.better), (14, 10, true, nil, .worse), (10, 14, false, nil, .worse),
        (14, 10, false, nil, .better), (10, 10, true, 1, .same), (10, 12, true, 3, .tooSmall),
        (10, 13, true, 3, .better),
    ])
    func whatAChangeMeans(_ before: Int, _ now: Int, _ isHigherBetter: Bool, _ minimal: Int?, _ way: ScoreChange.Way) {
        #expect(ScoreChange(from: before, to: now, (isHigherBetter, minimal))?.way == way)
        #expect(ScoreChange(from: nil, to: now, (isHigherBetter, minimal)) == nil)
    }

    @Test(arguments: ["part-1", "least-1", "better-1", "name", "owner", "licence", "held-day"])
    func aToolIsDescribedWhole(_ field: String) async throws {
        try await withSite(.sqlite, clock: .dated) { site in
            let world = try await SupportWorld(site)
            var form = Self.tool
            for name in form.keys where name == field || (field == "part-1" && name.hasPrefix("part-")) {
                form[name] = ""
            }
            let refused = try await world.mair.post("/support/tools", form)
            #expect(refused.status.code == 422 && refused.text.contains("href=\"#\(field)"), "\(field)")
        }
    }
}
