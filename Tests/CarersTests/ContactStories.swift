import Foundation
import TestSupport
import Testing

@testable import Carers

/// How someone is reached, what makes communication possible, and what is asked apart from casework.
@Suite struct ContactStories {
    @Test(arguments: TestStore.allCases)
    func howSafeAWayIsStandsBesideIt(in store: TestStore) async throws {
        try await withSite(store, clock: .dated) { site in
            let world = try await CarersWorld(site)
            let path = try await world.register("Margaret", "Hughes")
            let form = [
                "channel": "phone", "value": "07700 900 123", "safety": "not_safe", "note": "He answers it",
                "preferred": "1",
            ]

            #expect(try await world.asha.post(path + "/contact/new", form).status == .seeOther)

            let record = try await world.asha.get(path).text
            #expect(record.contains("07700 900 123") && record.contains("Not safe") && record.contains("He answers it"))
            #expect(try await world.search("900123").contains(path), "and they are found by it")
            let ways: [UUID] = try await world.values("id", "SELECT id FROM contact_way")
            let way = path + "/contact/\(try #require(ways.first).text)"
            let changed = form.merging(["value": "07700 900 555", "safety": "safe", "version": "1"]) { $1 }
            #expect(try await world.asha.post(way, changed).status == .seeOther)
            #expect(try await world.asha.post(way, changed).status.code == 409)
            #expect(try await world.search("900555").contains(path))
            #expect(!(try await world.search("900123").contains(path)), "an old number finds nobody")
            #expect(try await world.asha.post(way + "/removal").status == .seeOther)
            #expect(try await world.asha.get(path).text.contains("There is no way to reach them yet"))
            let wrong = try await world.asha.post(path + "/contact/new", ["channel": "email", "value": "no"])
            #expect(wrong.status.code == 422 && wrong.text.contains("href=\"#safety\""))
        }
    }

    @Test(arguments: TestStore.allCases)
    func anAddressIsAskedForOnItsOwnAndThatIsWrittenDown(in store: TestStore) async throws {
        try await withSite(store, clock: .dated) { site in
            let world = try await CarersWorld(site)
            let path = try await world.register("Carys", "Hughes", ["born": "2012"])
            let form = ["address": "4 Mill Lane\nTrentham", "postcode": "tv3 1aa"]

            #expect(try await world.asha.post(path + "/contact/address", form).status == .seeOther)

            for part in ["", "/contact", "/caring", "/sharing"] {
                #expect(!(try await world.asha.get(path + part).text.contains("Mill Lane")), "\(part)")
            }
            #expect(try await world.asha.get(path + "/contact/address").text.contains("4 Mill Lane"))
            let looked = try await world.asha.get(path + "/looked").text
            #expect(looked.contains("Looked at where they live") && looked.contains("Asha Patel"))
            let stored: [String] = try await world.values("address_sealed", "SELECT address_sealed FROM person")
            #expect(!stored.joined().contains("Mill"))
        }
    }

    @Test(arguments: TestStore.allCases)
    func aNeedIsFlaggedOnEveryPageAndSaidToBeMet(in store: TestStore) async throws {
        try await withSite(store, clock: .dated) { site in
            let world = try await CarersWorld(site)
            let path = try await world.register("Margaret", "Hughes", ["language": "pl", "interpreter": "1"])

            let added = try await world.asha.post(path + "/needs", ["need": "cs_bsl", "detail": "Since birth"])

            #expect(added.status == .seeOther)
            for part in ["", "/caring", "/contact", "/sharing"] {
                let page = try await world.asha.get(path + part).text
                #expect(page.contains("Uses British Sign Language") && page.contains("Interpreter: Polish"), "\(part)")
            }
            let page = try await world.asha.get(path + "/needs").text
            #expect(page.contains("Not arranged yet") && page.contains("Since birth"))
            let needs: [UUID] = try await world.values("id", "SELECT id FROM communication_need")
            let need = try #require(needs.first)
            let how = "how-\(need.text.suffix(12))"
            let met = try await world.asha.post(
                path + "/needs/\(need.text)",
                ["standing": "met", how: "An interpreter comes each time", "version": "1"]
            )
            #expect(met.status == .seeOther)
            #expect(try await world.asha.get(path + "/needs").text.contains("An interpreter comes each time"))
            _ = try await world.asha.post(path + "/needs/\(need.text)", ["standing": "ended", "version": "2"])
            #expect(!(try await world.asha.get(path).text.contains("British Sign Language")))
            #expect(try await world.asha.post(path + "/needs", ["need": "made_up"]).status.code == 422)
        }
    }

    @Test(arguments: TestStore.allCases)
    func equalityAnswersStandApartFromCasework(in store: TestStore) async throws {
        try await withSite(store, clock: .dated) { site in
            let world = try await CarersWorld(site)
            let path = try await world.register("Margaret", "Hughes", ["born": "1958"])
            let form = ["ethnicity": "A2", "religion": "prefer_not", "sex": "not_asked", "orientation": "bisexual"]

            #expect(try await world.asha.post(path + "/equality", form).status == .seeOther)

            let page = try await world.asha.get(path + "/equality").text
            #expect(page.contains("value=\"A2\" selected") && page.contains("value=\"prefer_not\" selected"))
            #expect(page.contains("16 March 2026") && page.contains("Asha Patel"))
            for part in ["", "/caring", "/contact", "/needs", "/sharing"] {
                let page = try await world.asha.get(path + part).text
                #expect(!page.contains("Pakistani") && !page.contains("Bisexual"), "\(part)")
            }
            let kept: [String] = try await world.values(
                "answer",
                "SELECT answer FROM equality_answer ORDER BY question"
            )
            #expect(kept == ["answered", "answered", "prefer_not"], "what was not asked is not kept as an answer")
            let trail: [String] = try await world.values("particulars", "SELECT particulars FROM audit_entry")
            #expect(!trail.joined().contains("A2"))
            let child = try await world.register("Carys", "Hughes", ["born": "2015"])
            #expect(!(try await world.asha.get(child + "/equality").text.contains("sexual orientation")))
        }
    }

    @Test(arguments: TestStore.allCases)
    func twoCorrectionsOfOnePersonAreMerged(in store: TestStore) async throws {
        try await withSite(store, clock: .dated) { site in
            let world = try await CarersWorld(site)
            let owen = try await world.worker(.carersWorker)
            let path = try await world.register("Margret", "Hughes")
            let form = ["given": "Margret", "family": "Hughes", "version": "1"]

            _ = try await world.asha.post(path + "/details", form.merging(["given": "Margaret"]) { $1 })
            let second = try await owen.post(path + "/details", form.merging(["known": "Maggie"]) { $1 })

            #expect(second.status == .seeOther)
            let page = try await world.asha.get(path).text
            #expect(page.contains("Margaret Hughes") && page.contains("Known as Maggie"))
            let third = try await owen.post(path + "/details", form.merging(["given": "Margarita"]) { $1 })
            #expect(third.status.code == 409 && third.text.contains("Margarita"))
            #expect(try await world.search("maggie").contains(path))
        }
    }

    @Test(arguments: TestStore.allCases)
    func aRecordIsConfirmedWithItsPerson(in store: TestStore) async throws {
        try await withSite(store, clock: .dated) { site in
            let world = try await CarersWorld(site)
            let path = try await world.register("Margaret", "Hughes")
            site.clock.advance(seconds: 400 * 86_400)

            #expect(try await world.asha.post(path + "/confirmation").status == .seeOther)

            let days: [String] = try await world.values("confirmed_on", "SELECT confirmed_on FROM person")
            #expect(days == ["2027-04-20"])
        }
    }
}
