import Foundation
import TestSupport
import Testing

@testable import Measures

/// Indicators as their team defines them.
@Suite struct LibraryStories {
    @Test(arguments: TestStore.allCases)
    func anIndicatorIsDefinedAndItsWordsPrintedFromIt(in store: TestStore) async throws {
        try await withSite(store) { site in
            let world = MeasuresWorld(site)
            #expect(try await world.lead.get("/measures").text.contains("No indicator is here yet"))
            let wrong = try await world.lead.post("/measures/new", ["kind": "share"])
            #expect(wrong.status == .unprocessableContent)
            #expect(wrong.text.contains("Enter what it is counted out of"))

            let path = try await world.define()

            let page = try await world.member.get(path).text
            #expect(
                page.replacing("<span lang=\"en\">", with: "").replacing("</span>", with: "").contains(
                    "Of all carers assessed in the month, the percentage that are carers assessed within 28 days of asking."
                )
            )
            #expect(page.contains("There are no figures yet."))
            #expect(page.contains("65%"))
            #expect(!page.contains(path + "/edit"), "a board member changes nothing")
            #expect(try await world.lead.get("/measures").text.contains("Carers assessed in time"))
            #expect(try await world.lead.get("/cy" + path).text.contains("Sut y caiff ei fesur"))
            let again = try await world.lead.post("/measures/new", MeasuresWorld.inTime)
            #expect(again.text.contains("Another indicator has this code"))
        }
    }

    @Test(arguments: TestStore.allCases)
    func aDefinitionChangesAsANewVersionAndABreakStartsAfresh(in store: TestStore) async throws {
        try await withSite(store) { site in
            let world = MeasuresWorld(site)
            let path = try await world.define()
            try await world.bring(MeasuresWorld.faster, to: path)
            var form = MeasuresWorld.inTime
            form["counted"] = "carers assessed within 28 days of first contact"
            form["version"] = "1"
            #expect(try await world.lead.post(path + "/edit", form).text.contains("Enter why the definition changes"))
            form["reason"] = "Contact is known for all"
            form.merge(["breaks-day": "1", "breaks-month": "8", "breaks-year": "2025"]) { $1 }
            #expect(try await world.lead.post(path + "/edit", form).status == .seeOther)

            let page = try await world.member.get(path).text

            #expect(page.contains("within 28 days of first contact"))
            #expect(page.contains("Contact is known for all"))
            #expect(page.contains("No unusual change"), "the seven after the break have an average of their own")
            #expect(page.contains("This rests on only 7 figures."))
            #expect(
                try await world.lead.post(path + "/edit", form).status == .conflict,
                "two cannot both change version 1"
            )
            form.merge(["version": "2", "rhythm": "year"]) { $1 }
            #expect(try await world.lead.post(path + "/edit", form).text.contains("how often cannot change"))
        }
    }

    @Test(arguments: TestStore.allCases)
    func aRetiredIndicatorTakesNoMoreFigures(in store: TestStore) async throws {
        try await withSite(store) { site in
            let world = MeasuresWorld(site)
            let path = try await world.define()
            _ = try await world.lead.post(path + "/retirement", ["version": "1"])
            #expect(try await world.lead.get(path).text.contains("Retired"))
            let figure = ["period": "2026-01-01", "numerator": "54", "denominator": "100"]
            #expect(try await world.lead.post(path + "/values", figure).text.contains("The indicator is retired"))
            _ = try await world.lead.post(path + "/retirement", ["version": "2"])
            #expect(try await world.lead.post(path + "/values", figure).status == .seeOther)
        }
    }

    @Test(arguments: TestStore.allCases)
    func anIndicatorIsItsTeamsOwn(in store: TestStore) async throws {
        try await withSite(store) { site in
            let world = MeasuresWorld(site)
            let path = try await world.define()
            for visitor in [world.outsider, site.visitor(.dataProtectionLead, of: "north")] {
                #expect(try await visitor.get(path).status.code >= 403)
                #expect(try await visitor.get(path + "/numbers.csv").status.code >= 403)
            }
            #expect(try await world.outsider.get("/measures").text.contains("No indicator is here yet"))
            #expect(try await world.member.get(path + "/values").status.code >= 403)
            #expect(try await world.outsider.post(path + "/values", ["period": "2026-01-01"]).status.code >= 403)
        }
    }
}
