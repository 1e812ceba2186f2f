import Dates
import Foundation
import Statistics
import TestSupport
import Testing

@testable import Measures

/// Targets that change from some period on, where it stood at the start, and codes that moved.
@Suite struct TargetTests {
    private static func day(_ text: String) throws -> Day { try #require(Day(iso: text)) }

    @Test func linesOfAPeriodAndANumberAreSteps() throws {
        let steps = try #require(Targets.read("2026-04: 65%\n\n 2025/26: 1,060.5 \nOctober 2026: 70"))
        #expect(steps.map(\.from.iso) == ["2025-04-01", "2026-04-01", "2026-10-01"])
        #expect(steps.map(\.value) == [1060.5, 65, 70])
        let targets = Targets(50, steps)
        #expect(Targets.read(targets.written) == steps)
        #expect(try Targets.steps(stored: targets.stored) == steps)
        #expect(try Targets.steps(stored: nil) == [] && Targets(3).stored == nil)
        for wrong in ["soon: 4", "2026-04", "2026-04: many", "2026-04: 1\n2026-04: 2", "2026-13: 1"] {
            #expect(Targets.read(wrong) == nil, "\(wrong)")
        }
        #expect(Targets.read((0..<61).map { "\(1950 + $0)-04: 1" }.joined(separator: "\n")) == nil)
    }

    @Test func eachPeriodIsHeldAgainstItsOwn() throws {
        let targets = Targets(50, try #require(Targets.read("2026-04: 65\n2027-04: 70")))
        let march = Rhythm.month.period(holding: try Self.day("2026-03-10"))
        let april = Rhythm.month.next(after: march)
        #expect(targets.value(in: march) == 50 && targets.value(in: april) == 65)
        #expect(targets.next(after: march)?.value == 65 && targets.next(after: april)?.value == 70)
        #expect(targets.value(in: Rhythm.year.period(holding: try Self.day("2027-06-01"))) == 70)
        #expect(Targets(nil, targets.steps).value(in: march) == nil && Targets(nil).isEmpty)
    }

    @Test func theSentenceAndTheChartFollowTheSteps() throws {
        let calm: [(Double, Double)?] = (0..<14).map { (Double($0 % 2 == 0 ? 40 : 45), 100) }
        let steps = try #require(Targets.read("2025-07: 42\n2026-02: 90\n2026-04: 95"))
        let reading = ReadingTests.reading(calm) {
            $0.target = 30
            $0.targets = steps
            $0.baseline = 41
        }
        #expect(reading.sentence.en.contains("Up from 41% at the start."))
        #expect(reading.sentence.cy.contains("I fyny o 41% ar y dechrau."))
        #expect(
            reading.sentence.en.hasSuffix(
                "the target of 90% will not be met. From April 2026 the target is 95%."
            )
        )
        #expect(reading.sentence.cy.hasSuffix("O Ebrill 2026 y targed yw 95%."))
        let data = ChartData(reading)
        #expect(data.points.map(\.target).prefix(7) == [30, 30, 30, 30, 30, 30, 42])
        #expect(data.points.last?.target == 90 && data.baseline == 41)
        let page = reading.figure(id: "c", file: nil).rendered(in: .english)
        let path = try #require(page.firstMatch(of: #/class="target" d="([^"]+)"/#)).output.1
        #expect(path.filter { $0 == "V" }.count == 2 && path.hasPrefix("M"), "\(path)")
        #expect(page.contains("class=\"start\"") && page.contains("Start 41%") && page.contains("Target 90%"))
        // The table says the same as the picture.
        #expect(page.contains("<th scope=\"col\" class=\"num\">Usual range") || page.contains("Usual range"))
        let part = try #require(reading.chart.parts.last)
        let limits = try #require(part.limits)
        let range = "\(reading.definition.saidFinely(limits.lower)) to \(reading.definition.saidFinely(limits.upper))"
        #expect(page.components(separatedBy: range).count >= 15, "each figure has the range that is drawn")
        #expect(reading.numbers.csv.contains(",Target,Start,"))
        #expect(reading.numbers.csv.contains(",90,41,"))
    }

    @Test func whereItStoodIsComparedUnroundedAndSaidAlikeWhereItIs() {
        func said(_ start: Double?) -> String? {
            ReadingTests.reading([(40, 100)]) { $0.baseline = start }.startSentence?.en
        }
        #expect(said(nil) == nil)
        #expect(said(39) == "Up from 39% at the start.")
        #expect(said(60) == "Down from 60% at the start.")
        #expect(said(40.2) == "As at the start: 40%.")
    }

    @Test func codesHoldForDaysAndAreFollowedByOthers() throws {
        let codes = try #require(FrameworkCode.read("ASCOF; 1C(1B); ; 2023-03-31; 3D(1b)\nASCOF; 3D(1b); 2023-04-01"))
        #expect(codes == FrameworkCode.ascof("1C(1B)", then: "3D(1b)"))
        #expect(codes.first?.words.en == "ASCOF 1C(1B), to 31 March 2023, then 3D(1b)")
        #expect(codes.last?.words.cy == "ASCOF 3D(1b), o 1 Ebrill 2023")
        #expect(FrameworkCode.read(codes.map(\.written).joined(separator: "\n")) == codes)
        for wrong in ["ASCOF", "ASCOF; 1D; soon", "ASCOF; 1D; 2024-04-01; 2023-04-01", "; 1D", "A; B; ; ; C; D"] {
            #expect(FrameworkCode.read(wrong) == nil, "\(wrong)")
        }
    }

    @Test(arguments: TestStore.allCases)
    func targetsAndCodesAreKeptAndShownAndBelongToAPlanToo(in store: TestStore) async throws {
        try await withSite(store) { site in
            let world = MeasuresWorld(site)
            let wrong = MeasuresWorld.inTime.merging(["targets": "soon: 4", "codes": "ASCOF"]) { $1 }
            let refused = try await world.lead.post("/measures/new", wrong).text
            #expect(
                refused.contains("Write each line as a period") && refused.contains("Write each line as a framework")
            )
            let path = try await world.define(
                MeasuresWorld.inTime.merging([
                    "targets": "2026-02: 55", "baseline": "41", "codes": "ASCOF; 3B; ; 2023-03-31",
                ]) { $1 }
            )
            try await world.bring(MeasuresWorld.faster, to: path)
            let page = try await world.member.get(path).text
            #expect(page.contains("Up from 41% at the start.") && page.contains("From February 2026: 55%"))
            #expect(page.contains("ASCOF 3B, to 31 March 2023"))
            #expect(page.contains("target of 55%"))
            let again = try await world.lead.get(path + "/edit").text
            #expect(again.contains("2026-02: 55") && again.contains("ASCOF; 3B; ; 2023-03-31; "))

            let plan = try await BindingStories.plan(world)
            let list = "/plans/\(plan.uuidString.lowercased())/measures"
            let measure = try #require(
                try await world.lead.get(list).text.firstMatch(of: #/href="(/plans/[^"]+/measures/[^"]+)"/#)
            ).output.1
            let id = String(path.dropFirst("/measures/".count))
            let choice = ["kind": "indicator", "indicator": id, "direction": "higher", "target": "10"]
            let bad = try await world.lead.post(String(measure), choice.merging(["targets": "x"]) { $1 }).text
            #expect(bad.contains("Write each line as a period"))
            let bound = try await world.lead.post(
                String(measure),
                choice.merging(["targets": "2026-01: 99\n2026-06: 100"]) { $1 }
            )
            #expect(bound.status == .seeOther)
            let said = try await world.member.get(list).text
            #expect(said.contains("target of 99%") && said.contains("From June 2026 the target is 100%."))
            #expect(try await world.lead.get(String(measure)).text.contains("2026-01: 99\n2026-06: 100"))

            _ = try await world.lead.post(path + "/freezing", ["through": "2026-02-28"])
            _ = try await world.lead.post(path + "/publicity", ["public": "1"])
            let feed = try await site.visitor().get("/open-data/measures.json").text
            #expect(feed.contains("\"baseline\":41") && feed.contains("\"from\":\"2026-02-01\""))
            #expect(feed.contains("\"code\":\"3B\"") && feed.contains("\"to\":\"2023-03-31\""))
            let table = try await site.visitor().get("/open-data/measures.csv").text
            #expect(table.contains(",65,ASCOF 3B") && table.contains(",55,ASCOF 3B"))
            #expect((try? OpenFeed(reading: Array(feed.utf8))) != nil, "another place can load it")
        }
    }
}
