import Foundation
import Records
import Strategy
import TestSupport
import Testing
import Web

@testable import Measures

/// Measures of success of a plan, bound to what tells.
@Suite struct BindingStories {
    static let document = """
        Theme,Ref,Objective,Action,Lead,By when,How will we know
        Finding carers,1.1,Be quick,Assess carers sooner,Northshire Council,March 2027,At least 65% of carers assessed in time
        Finding carers,1.2,Be seen,Put posters in pharmacies,Carers Centre,June 2026,Posters in 20 pharmacies
        Giving breaks,2.1,Listen,Hold a forum,Carers Centre,Ongoing,Carers say they are heard
        """

    static func plan(_ world: MeasuresWorld) async throws -> UUID {
        let read = try ReadPlanApplied(
            bytes: Array(document.utf8),
            named: "plan.csv",
            team: TestTeams.id("north"),
            title: "Carers’ plan"
        )
        let plan = try await world.site.desk.perform(read, as: .system("test"))
        try await world.site.desk.perform(AdoptDraft(id: plan), as: .system("test"))
        return plan
    }

    @Test(arguments: TestStore.allCases)
    func aMeasureIsBoundBySuggestionAndSpeaksOnItsAction(in store: TestStore) async throws {
        try await withSite(store) { site in
            let world = MeasuresWorld(site)
            let path = try await world.define()
            try await world.bring(MeasuresWorld.faster, to: path)
            let plan = try await Self.plan(world)
            let list = "/plans/\(plan.uuidString.lowercased())/measures"
            let page = try await world.lead.get(list).text
            #expect(page.contains("0 of 3 measures of success say how they will be known."))
            let links = page.matches(of: #/href="(/plans/[^"]+/measures/[^"]+)"/#).map { String($0.output.1) }
            let measure = try #require(links.first)

            let suggested = try await world.lead.get(measure).text
            #expect(suggested.contains("Shares: carers, assessed, time"))
            let choose = try #require(suggested.firstMatch(of: #/href="([^"]+\?indicator=[^"]+)"/#)).output.1
            let filled = try await world.lead.get(String(choose)).text
            #expect(filled.contains("name=\"target\" type=\"text\" value=\"65\""))
            #expect(try await world.lead.post(measure, ["kind": "indicator"]).text.contains("Select an indicator"))
            let id = String(path.dropFirst("/measures/".count))
            let bound = try await world.lead.post(
                measure,
                ["kind": "indicator", "indicator": id, "direction": "higher", "target": "65"]
            )
            #expect(bound.status == .seeOther)
            for (place, kind) in zip(links.dropFirst(), ["evidence", "narrative"]) {
                #expect(try await world.lead.post(place, ["kind": kind]).status == .seeOther)
            }

            let sentence = "60% for February 2026 (60 of 100). Unusual change, better:"
            let after = try await world.member.get(list).text
            #expect(after.contains("3 of 3 measures of success"))
            #expect(after.contains(sentence))
            let action = try #require(after.firstMatch(of: #/href="(/plans/[^"]+/actions/[^"]+)"/#)).output.1
            #expect(try await world.member.get(String(action)).text.contains(sentence))
            #expect(try await world.member.get("/plans/\(plan.uuidString.lowercased())").text.contains(sentence))
            let outside = try await world.outsider.get(list).text
            #expect(outside.contains(sentence), "who sees the plan sees what its measures say")
            #expect(try await world.outsider.get(measure).status.code >= 403)

            #expect(try await world.lead.post(measure + "/unbinding").status == .seeOther)
            #expect(try await !world.member.get(list).text.contains(sentence))
        }
    }

    @Test(arguments: TestStore.allCases)
    func howAMeasureIsKnownGoesIntoThePlanThatFollows(in store: TestStore) async throws {
        try await withSite(store) { site in
            let world = MeasuresWorld(site)
            let path = try await world.define()
            try await world.bring(MeasuresWorld.faster, to: path)
            let plan = try await Self.plan(world)
            let home = "/plans/\(plan.uuidString.lowercased())"
            let list = try await world.lead.get(home + "/measures").text
            let links = list.matches(of: #/href="(/plans/[^"]+/measures/[^"]+)"/#).map { String($0.output.1) }
            let indicator = String(path.dropFirst("/measures/".count))
            let choice = ["kind": "indicator", "indicator": indicator, "direction": "higher", "target": "65"]
            _ = try await world.lead.post(try #require(links.first), choice)
            _ = try await world.lead.post(try #require(links.last), ["kind": "narrative"])

            _ = try await world.lead.post(home + "/review/many", ["which": "all", "fate": "kept"])
            #expect(try await world.lead.post(home + "/review/finish").status == .seeOther)
            let made = try await world.lead.post(home + "/review/successor", ["title": "The next plan"])

            let next = try #require(made.location, "\(made.status)")
            #expect(next != home)
            let carried = try await world.lead.get(next + "/measures").text
            #expect(carried.contains("2 of 3 measures of success say how they will be known."))
            let targets: [Double?] = try await site.store.read { db in
                try db.values("target", "SELECT target FROM binding WHERE kind = 'indicator' ORDER BY plan_id")
            }
            #expect(targets == [65, 65])
        }
    }
}
