import Foundation
import TestSupport
import Testing

@testable import Carers

/// What is late or missing, on one page.
@Suite struct LateStories {
    @Test(arguments: TestStore.allCases)
    func whatIsLateIsListedByTeamAndWorkerAndTakenAway(in store: TestStore) async throws {
        try await withSite(store) { site in
            let world = try await WorkWorld(site)
            let today = site.desk.clock.day(of: site.clock.now)
            let young = try await WorkWorld.register(
                "Dylan",
                "Rees",
                born: PartialDay(today.adding(years: -18).adding(days: 60)),
                at: site
            )
            _ = try await WorkWorld.register("Ifan", "Moss", born: PartialDay(year: today.year - 12), at: site)
            _ = try await WorkWorld.register("Nia", "Stone", of: "south", at: site)
            let late = "/carers/late"
            var page = try await world.asha.get(late).text
            #expect(page.contains("No next step (3)") && page.contains("To go through with them again (0)"))
            #expect(
                page.contains("Young carers soon eighteen, and no transition assessment offered (1)")
                    && page.contains("Dylan Rees")
            )
            #expect(!page.contains("Nia Stone"), "another team's")

            #expect(
                try await world.asha.post("/carers/\(young.text)/worker", ["worker": world.ashaID.text]).status
                    == .seeOther
            )
            let mine = try await world.asha.get(late + "?worker=\(world.ashaID.text)").text
            #expect(mine.contains("No next step (1)") && !mine.contains("Joan Price"))
            let nobodys = try await world.asha.get(late + "?worker=none&list=no_next_step").text
            #expect(nobodys.contains("Joan Price") && !nobodys.contains("Dylan Rees"))
            #expect(!nobodys.contains("soon be eighteen (1)"), "one list alone")

            site.clock.advance(seconds: 366 * 86_400)
            #expect(try await world.asha.get(late).text.contains("To go through with them again (3)"))
            #expect(try await world.asha.get("/carers/work").text.contains("late or missing with people you work with"))
            let team = TestTeams.id("north").text
            var form = ["team": team]
            for target in LocalTarget.allCases { form["\(target.rawValue)-\(team)"] = "900" }
            #expect(try await world.owen.post("/carers/targets", form).status == .seeOther)
            page = try await world.asha.get(late).text
            #expect(page.contains("To go through with them again (0)"), "the team means two years")
            #expect(page.contains("no law says a number"))

            #expect(try await world.asha.post(late + "/export", ["purpose": "meeting"]).status == .forbidden)
            #expect(try await world.owen.post(late + "/export").status.code == 422)
            let csv = try await world.owen.post(late + "/export", ["purpose": "supervision", "team": team]).text
            #expect(csv.contains("No next step") && csv.contains("Joan Price") && !csv.contains("Nia Stone"))
            #expect(try await world.asha.get("/cy" + late).text.contains("Beth sy’n hwyr neu ar goll"))
        }
    }

    @Test(arguments: TestStore.allCases)
    func thePlaceSaysHowSoonWhatArrivesIsAnswered(in store: TestStore) async throws {
        try await withSite(store) { site in
            let world = try await WorkWorld(site)
            let path = "/carers/targets/place"
            let form = ["decide": "5", "decide_urgent": "1", "contact": "12", "contact_urgent": "2"]
            #expect(try await world.asha.post(path, form).status == .forbidden)
            #expect(try await world.owen.post(path, form.merging(["decide": "0"]) { $1 }).status.code == 422)
            #expect(try await world.owen.post(path, form).status == .seeOther)
            let set = try await site.store.read { try $0.arrivalTargets(usual: LocalTargets()) }
            #expect(set.decide == 5 && set.contact == 12)
            #expect(try await world.owen.get("/carers/targets").text.contains("The whole place: who arrives"))
        }
    }
}
