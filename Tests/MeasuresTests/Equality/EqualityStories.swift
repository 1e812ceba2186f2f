import Dates
import Foundation
import Records
import Statistics
import Strategy
import TestSupport
import Testing

@testable import Measures

/// Whom a plan works for, as far as its measures can say.
@Suite struct EqualityStories {
    private static let document = """
        Theme,Ref,Objective,Action,Lead,By when,How will we know
        Finding carers,1.1,Be quick,Assess carers sooner,Northshire Council,March 2027,At least 65% of carers assessed in time
        Finding carers,1.2,Be quick,Shorten the wait,Northshire Council,March 2027,Days from asking to assessment
        Finding carers,1.3,Be seen,Put posters in pharmacies,Carers Centre,June 2026,Posters in 20 pharmacies
        Giving breaks,2.1,Listen,Hold a forum,Carers Centre,Ongoing,Carers say they are heard
        Giving breaks,2.2,Listen,Write a newsletter,Carers Centre,Ongoing,
        """

    /// 60 women of whom 48 were assessed in time, 40 men of whom 12 were, 3 of whom nothing is known; 20 of no faith of
    /// whom none was.
    private static func fill(_ site: SiteUnderTest) async throws {
        let today = site.desk.clock.day(of: site.clock.now)
        let ids = site.clock.clock.newID
        try await site.store.write { db in
            var rows = try CaseworkRows(db, team: TestTeams.id("carers"), newID: ids)
            for number in 0..<103 {
                let inTime = number < 48 || (number >= 60 && number < 72)
                let person = try rows.add("person", ["registered_on": today.adding(days: -90)])
                func answered(_ question: String, _ code: String) throws {
                    let answer: [String: (any SQLConvertible)?] = [
                        "person_id": person, "question": question, "code": code, "said_on": today,
                    ]
                    try rows.add("equality_answer", answer)
                }
                if number < 100 { try answered("sex", number < 60 ? "female" : "male") }
                if number < 100 { try answered("religion", number >= 80 ? "none" : "christian") }
                try rows.add(
                    "assessment",
                    [
                        "person_id": person, "requested_on": today.adding(days: -60),
                        "approved_on": today.adding(days: -20), "state": "approved",
                        "target_on": today.adding(days: inTime ? -10 : -30),
                    ]
                )
            }
        }
    }

    @Test(arguments: TestStore.allCases)
    func aPlanSaysForWhomItWorksAndWhoIsHidden(in store: TestStore) async throws {
        try await withSite(store) { site in
            try await Self.fill(site)
            let world = MeasuresWorld(site)
            let read = try ReadPlanApplied(
                bytes: Array(Self.document.utf8),
                named: "plan.csv",
                team: TestTeams.id("north"),
                title: "Carers’ plan"
            )
            let plan = try await site.desk.perform(read, as: .system("test"))
            try await site.desk.perform(AdoptDraft(id: plan), as: .system("test"))
            let path = "/plans/\(plan.uuidString.lowercased())"
            let unbound = try await world.member.get(path + "/equality").text
            #expect(unbound.contains("nobody can say whom it leaves behind"))

            let list = try await world.lead.get(path + "/measures").text
            let links = list.matches(of: #/href="(/plans/[^"]+/measures/[^"]+)"/#).map { String($0.output.1) }
            try #require(links.count == 4)
            for (link, code) in zip(links, ["assessments-in-time", "assessment-days"]) {
                let taken = try await world.lead.post("/measures/built-in", ["code": code])
                let id = try #require(taken.location).dropFirst("/measures/".count)
                let bound = ["kind": "indicator", "indicator": String(id), "direction": "higher", "target": ""]
                #expect(try await world.lead.post(link, bound).status == .seeOther)
            }
            #expect(try await world.lead.post(links[2], ["kind": "evidence"]).status == .seeOther)

            let page = try await world.member.get(path + "/equality").text
            for words in [
                "1 of 4 measures of success can be told apart", "Sex: Male</strong>", "25% (10 of 40; 14% to 40%)",
                "It is known of nobody who is counted.", "It is so even by the wider limits of 99.8%.",
                "would look like a difference by chance alone",
                "1 action names no measure at all.", "2.2 Write a newsletter", "It is known by evidence",
                "Nobody has said yet how it will be known.", "This indicator is not told apart by group",
                "No census is loaded",
            ] { #expect(page.contains(words), "\(words)") }
            #expect(!page.contains("12 of 40") && !page.contains("48 of 60"), "exact counts leave on no page")
            // Nobody of the twenty: a ratio has no interval there, and yet it is the worst of all.
            #expect(page.contains("0% (0 of 20;"))

            let file = try await world.member.get(path + "/equality.csv").text
            #expect(file.contains("Sex,Female,50,60,"), "\(file.prefix(1500))")
            #expect(file.contains(",Worse\r\n") && file.contains("Names no measure"))
            #expect(!file.contains(",48,") && !file.contains(",3,"))
            #expect(try await world.member.get(path).text.contains("Equality impact"))
            #expect(try await world.member.get("/cy" + path + "/equality").text.contains("Pwy sy’n gwneud yn waeth"))
            #expect(try await world.outsider.get(path + "/equality").text.contains("Another team keeps it"))
            let worker = site.visitor(.carersWorker, of: "north", named: "Ifan Rees")
            #expect(try await worker.get(path + "/equality").status.code >= 403)
        }
    }
}
