import Foundation
import TestSupport
import Testing

@testable import Carers

/// Someone is looked for first, and then registered.
@Suite struct RegisterStories {
    @Test(arguments: TestStore.allCases)
    func someoneIsLookedForFirstAndThenRegistered(in store: TestStore) async throws {
        try await withSite(store, clock: .dated) { site in
            let world = try await CarersWorld(site)

            #expect(try await world.asha.get("/carers/new").location == "/carers/search", "nobody before a search")
            let searched = try await world.asha.post("/carers/search", ["find": "siân okafor-rees 27 3 1958"])
            let results = try #require(searched.location)
            #expect(!results.contains("si") && !results.contains("1958"), "an address says nothing of anyone")
            let page = try await world.asha.get(results).text
            #expect(page.contains("Nobody whose record you may see was found"))
            let search = results.split(separator: "/").last ?? ""
            let form = try await world.asha.get("/carers/new?search=\(search)").text
            #expect(form.contains("value=\"Okafor-Rees\"") && form.contains("value=\"27 March 1958\""))

            let path = try await world.register(
                "Siân",
                "Okafor-Rees",
                [
                    "born": "27 3 1958", "phone": "07700 900 123", "phone-safety": "safe", "postcode": "tv12ab",
                    "source": "flu_clinic", "language": "cy", "interpreter": "1",
                ]
            )

            let record = try await world.asha.get(path).text
            #expect(record.contains("Siân Okafor-Rees") && record.contains("27 March 1958"))
            #expect(record.contains("Flu clinic"))
            for typed in [
                "okafor", "SIAN", "shan okafor", "1958", "tv1 2ab", "07700900123", "900123", "+44 7700 900123",
                try await world.reference(of: path),
            ] {
                #expect(try await world.search(typed).contains(path), "\(typed)")
            }
            for typed in ["okafor 1959", "zebedee", "07700900124"] {
                #expect(!(try await world.search(typed).contains(path)), "\(typed)")
            }
        }
    }

    @Test(arguments: TestStore.allCases)
    func theRecordsTitleSaysTheReferenceAndNeverTheName(in store: TestStore) async throws {
        try await withSite(store, clock: .dated) { site in
            let world = try await CarersWorld(site)
            let path = try await world.register("Margaret", "Hughes")

            for part in ["", "/caring", "/safety", "/caring/new"] {
                let page = try await world.asha.get(path + part).text
                let title = page.firstMatch(of: /<title>([^<]*)<\/title>/).map { String($0.output.1) } ?? ""

                #expect(title.contains(try await world.reference(of: path)), "\(part)")
                #expect(!title.contains("Margaret") && !title.contains("Hughes"), "\(part)")
            }
        }
    }

    @Test(arguments: TestStore.allCases)
    func whoMayBeKnownAlreadyIsShownBeforeAnotherRecordBegins(in store: TestStore) async throws {
        try await withSite(store, clock: .dated) { site in
            let world = try await CarersWorld(site)
            let path = try await world.register("Rhys", "Lloyd", ["born": "1 2 1950"])
            let form = ["given": "Reece", "family": "Loyd", "born": "1 2 1950", "unreachable": "1"]

            let asked = try await world.asha.post("/carers/new", form)

            #expect(asked.status.code == 422)
            #expect(asked.text.contains("We may know them already") && asked.text.contains(path))
            #expect(try await world.asha.post("/carers/new", form.merging(["sure": "1"]) { $1 }).status == .seeOther)
        }
    }

    @Test(arguments: TestStore.allCases)
    func everyProblemOfANewRecordIsToldAtOnce(in store: TestStore) async throws {
        try await withSite(store, clock: .dated) { site in
            let world = try await CarersWorld(site)

            let answer = try await world.asha.post(
                "/carers/new",
                ["born": "31 2 1958", "postcode": "nowhere", "email": "no"]
            )

            #expect(answer.status.code == 422)
            for field in ["given", "born", "postcode", "email"] {
                #expect(answer.text.contains("href=\"#\(field)\""), "\(field)")
            }
            let people: [String] = try await world.values("id", "SELECT id FROM person")
            #expect(people == [])
        }
    }

    @Test(arguments: TestStore.allCases)
    func aStaySafeNoteStandsFirstOnEveryPageUntilItEnds(in store: TestStore) async throws {
        try await withSite(store, clock: .dated) { site in
            let world = try await CarersWorld(site)
            let path = try await world.register("Margaret", "Hughes")

            let written = try await world.asha.post(path + "/safety", ["words": "Never leave a message with her son."])

            #expect(written.status == .seeOther)
            for part in ["", "/caring", "/safety", "/caring/new"] {
                let page = try await world.asha.get(path + part).text
                let note = try #require(page.firstRange(of: "Never leave a message"), "\(part)")
                let main = try #require(page.firstRange(of: "id=\"main\""))
                #expect(note.lowerBound > main.lowerBound)
                #expect(!page[main.upperBound..<note.lowerBound].contains("<dl"), "\(part): it comes before all else")
            }
            let note: [UUID] = try await world.values("id", "SELECT id FROM stay_safe_note")
            let ended = try await world.asha.post(path + "/safety/\(try #require(note.first).text)/end")
            #expect(ended.status == .seeOther)
            #expect(!(try await world.asha.get(path).text.contains("Never leave a message")))
        }
    }
}
