import Carers
import Dates
import Foundation
import Records
import TestSupport
import Testing
import Web

@testable import Measures

/// The return of client-level data, by the front door.
@Suite struct ReturnStories {
    @Test(arguments: TestStore.allCases)
    func aReturnStopsUntilItsLabelsAreLoadedAndSaysWhatIsWrong(in store: TestStore) async throws {
        try await withSite(store) { site in
            let world = try await ReturnsWorld(site)
            let good = try await world.carer("Gwen", born: "1980-05-01", nhs: "9434765919")
            let plan = try await world.assess(good.id)
            try await world.pay(plan)
            let poor = try await world.carer("Ann", born: "1970", postcode: nil)
            try await world.assess(poor.id)
            let hidden = try await world.carer("Olwen", born: "1975-01-01", nhs: "4505577104")
            try await world.assess(hidden.id)
            let child = try await world.carer("Tom", born: "2012-01-01")
            try await world.assess(child.id)
            try await site.store.write {
                try $0.execute("UPDATE person SET is_restricted = TRUE WHERE id = \(hidden.id)")
            }

            // Every missing list is named, and there is no file.
            let stopped = try await world.mair.get("\(ReturnsWorld.path)?\(ReturnsWorld.days)").text
            for name in [
                "This return cannot be made yet", "Accommodation Status", "Has Unpaid Carer", "LA Code",
                "Method of Assessment", "Assessment Type", "Cost Frequency (Unit Type)",
            ] {
                #expect(stopped.contains(name), "\(name)")
            }
            #expect(!stopped.contains("Method of Review"), "no row needs it")
            let refused = try await world.mair.post(
                ReturnsWorld.path,
                ReturnsWorld.form.merging(["signed": "1"]) { $1 }
            )
            #expect(refused.text.contains("values have no label"))
            #expect(!refused.text.contains("9434765919"))

            // What is loaded must say where it is from, and be a value of ours.
            let bad = try await world.mair.post(
                "/measures/returns/labels",
                ["pasted": "Column,Ours,Label,Source\nLA_Code,place,123,\nNo_Such,thing,A,B"]
            )
            #expect(bad.text.contains("Say where the label is from") && bad.text.contains("There is no such value"))
            try await world.loadEverything()

            // Row by row, with the way to the record; what may not be seen is only counted.
            let checked = try await world.mair.get("\(ReturnsWorld.path)?\(ReturnsWorld.days)").text
            #expect(!checked.contains("This return cannot be made yet"))
            #expect(checked.contains(poor.reference) && checked.contains(CarersPaths.person(poor.id)))
            #expect(checked.contains("NHS Number: none is recorded") && checked.contains("Postcode: none is recorded"))
            #expect(checked.contains("only a part is known"))
            #expect(!checked.contains(hidden.reference) && !checked.contains(good.reference))
            #expect(checked.contains("records you may not see: 1."))
            #expect(checked.contains("in a return of adults: 1."))

            let unsigned = try await world.mair.post(ReturnsWorld.path, ReturnsWorld.form)
            #expect(unsigned.text.contains("Sign that the rows with problems stay out"))
            let file = try await world.mair.post(ReturnsWorld.path, ReturnsWorld.form.merging(["signed": "1"]) { $1 })
            #expect(file.status == .ok)
            let lines = file.text.split(separator: "\r\n")
            #expect(lines.count == 3, "\(file.text)")
            #expect(lines[0].split(separator: ",", omittingEmptySubsequences: false).count == CLDField.allCases.count)
            #expect(
                file.text.contains("9434765919") && file.text.contains("Unpaid carer support: Direct to unpaid carer")
            )
            #expect(file.text.contains("50.00") && file.text.contains("1980-05-01"))
            #expect(!file.text.contains(poor.reference) && !file.text.contains(hidden.reference))
            #expect(!file.text.contains(child.reference))

            // That it was made is in the trail, and nothing of anybody.
            let trail: String? = try await site.store.read {
                try $0.value("particulars", "SELECT particulars FROM audit_entry WHERE event = 'return.made'")
            }
            let particulars = try #require(trail)
            #expect(particulars.contains("\"rows\"") && particulars.contains("left_out"))
            #expect(!particulars.contains("9434765919") && !particulars.contains(good.reference))
            let after = try await world.mair.get("\(ReturnsWorld.path)?\(ReturnsWorld.days)").text
            #expect(after.contains("2 rows went, 1 stayed out."))
            #expect(after.contains("Self-directed support and direct payments"))
        }
    }

    /// A payment whose labels are missing would count as no support at all, and a carer without an NHS number counts.
    @Test(arguments: TestStore.allCases)
    func selfDirectedSupportIsToldOnceItCanBe(in store: TestStore) async throws {
        try await withSite(store) { site in
            let world = try await ReturnsWorld(site)
            for (name, nhs) in [("Gwen", "9434765919"), ("Ann", nil)] {
                let carer = try await world.carer(name, born: "1980-05-01", nhs: nhs)
                try await world.pay(world.assess(carer.id))
            }
            let address = "\(ReturnsWorld.path)?\(ReturnsWorld.days)"
            let early = try await world.mair.get(address).text
            #expect(early.contains("cannot be worked out while a label is missing"))
            #expect(!early.contains("3D(1b)") && !early.contains("100%"))
            try await world.loadEverything()
            let page = try await world.mair.get(address).text
            let row = try #require(page.firstMatch(of: #/18 to 64.*?<\/tr>/#.dotMatchesNewlines())).output
            #expect(row.contains(">2<") && row.contains("100%"), "\(row)")
            #expect(page.contains("also of the"))
            #expect(page.contains("Left out: 0 events"))
        }
    }

    @Test(arguments: TestStore.allCases)
    func whoSeesNoRecordsMakesNoReturn(in store: TestStore) async throws {
        try await withSite(store) { site in
            let world = try await ReturnsWorld(site)
            let good = try await world.carer("Gwen", born: "1980-05-01", nhs: "9434765919")
            try await world.assess(good.id)
            try await world.loadEverything()
            #expect(try await world.lead.get("/measures/returns").status == .forbidden)
            #expect(try await world.lead.post(ReturnsWorld.path, ReturnsWorld.form).status == .forbidden)
            let guardian = site.visitor(.dataProtectionLead, named: "Dai")
            #expect(try await guardian.get("/measures/returns").status == .forbidden)
            #expect(try await guardian.post(ReturnsWorld.path, ReturnsWorld.form).status == .forbidden)
            let other = try await world.stranger.get("\(ReturnsWorld.path)?\(ReturnsWorld.days)").text
            #expect(other.contains("records you may not see: 1.") && !other.contains(good.reference))
            #expect(
                try await world.stranger.post(ReturnsWorld.path, ReturnsWorld.form).text.contains("no row that can go")
            )
            let welsh = try await world.mair.get("/cy\(ReturnsWorld.path)?\(ReturnsWorld.days)").text
            #expect(welsh.contains("Data lefel cleient gofalwyr"))
        }
    }
}
