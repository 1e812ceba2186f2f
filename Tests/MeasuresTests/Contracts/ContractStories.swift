import Dates
import Desk
import Foundation
import Records
import Statistics
import TestSupport
import Testing
import Web

@testable import Measures

/// What is bought for carers, and the report on it.
@Suite struct ContractStories {
    private static var provider: String { "team \(TestTeams.id("carers").uuidString.lowercased())" }

    private static var terms: [String: String] {
        [
            "name": "Carers’ support", "provider": provider, "commissioner": "Northshire Council",
            "rhythm": "quarter", "starts-day": "1", "starts-month": "4", "starts-year": "2024",
        ]
    }

    /// Three quarters, the newest first: this one, one with 30 of 40 in time, and one with 10 of 40.
    ///
    /// In the middle one another team finished 20. Twelve wait with the provider.
    private static func fill(_ site: SiteUnderTest) async throws -> [Period] {
        let today = site.desk.clock.day(of: site.clock.now)
        let periods = Rhythm.quarter.recent(3, upTo: today)
        let ids = site.clock.clock.newID
        let other = TestTeams.id("others")
        try await site.store.write { db in
            var rows = try CaseworkRows(db, team: TestTeams.id("carers"), newID: ids)
            try db.execute(
                """
                INSERT INTO team (id, agency_id, name, folded, version)
                VALUES (\(other), \(rows.agency), 'Others', 'others', 1)
                """
            )
            func finish(_ count: Int, inTime: Int, in period: Period, team: UUID?) throws {
                for number in 0..<count {
                    var given: [String: (any SQLConvertible)?] = ["registered_on": period.first.adding(days: -200)]
                    if let team { given["team_id"] = team }
                    let person = try rows.add("person", given)
                    try rows.add(
                        "assessment",
                        [
                            "person_id": person, "requested_on": period.first.adding(days: -20),
                            "approved_on": period.first.adding(days: 20), "state": "approved",
                            "target_on": period.first.adding(days: number < inTime ? 25 : 5),
                        ]
                    )
                }
            }
            try finish(40, inTime: 30, in: periods[1], team: nil)
            try finish(20, inTime: 10, in: periods[1], team: other)
            try finish(40, inTime: 10, in: periods[2], team: nil)
            for _ in 0..<12 {
                let person = try rows.add("person", ["registered_on": periods[2].first])
                try rows.add("assessment", ["person_id": person, "requested_on": periods[1].last.adding(days: -50)])
            }
        }
        return periods
    }

    @Test(arguments: TestStore.allCases)
    func aContractIsWrittenDownMeasuredAndChanged(in store: TestStore) async throws {
        try await withSite(store) { site in
            _ = try await Self.fill(site)
            let world = MeasuresWorld(site)
            let wrong = try await world.lead.post("/measures/contracts/new", ["rhythm": "quarter"])
            #expect(wrong.status == .unprocessableContent)
            for words in ["Enter the name of the contract", "Select who does the work", "Enter its first day"] {
                #expect(wrong.text.contains(words), "\(words)")
            }
            let nobody = Self.terms.merging(["provider": "team \(UUID().uuidString)"]) { $1 }
            #expect(try await world.lead.post("/measures/contracts/new", nobody).status == .unprocessableContent)
            let made = try await world.lead.post("/measures/contracts/new", Self.terms)
            let path = try #require(made.location, "\(made.text.suffix(2000))")
            #expect(try await world.member.get("/measures/contracts").text.contains("Carers’ support"))
            #expect(try await world.member.get(path).text.contains("It is measured by nothing yet"))
            #expect(try await world.outsider.get(path).status == .notFound)
            #expect(try await world.member.get(path + "/edit").status.code >= 403)

            let indicator = try await world.define().dropFirst("/measures/".count)
            let none = try await world.lead.post(path + "/indicators", ["indicator": ""])
            #expect(none.text.contains("Select an indicator"))
            let fields = ["indicator": String(indicator), "target": "80"]
            #expect(try await world.lead.post(path + "/indicators", fields).status == .seeOther)
            #expect(try await world.member.get(path).text.contains("80%"))
            #expect(try await world.member.post(path + "/indicators", fields).status.code >= 403)

            let changed = Self.terms.merging(["commissioner": "The health board", "version": "1"]) { $1 }
            #expect(try await world.lead.post(path + "/edit", changed).status == .seeOther)
            #expect(try await world.lead.get(path).text.contains("The health board"))
            #expect(try await world.lead.post(path + "/edit", changed).status == .conflict, "it was changed meanwhile")
            let gone = path + "/indicators/\(indicator)/removal"
            #expect(try await world.lead.post(gone).status == .seeOther)
            #expect(try await world.lead.get("/cy" + path).text.contains("Nid yw’n cael ei fesur yn ôl dim eto"))
        }
    }

    @Test(arguments: TestStore.allCases)
    func aContractIsReportedOnSignedOffAndNeverChanges(in store: TestStore) async throws {
        try await withSite(store, clock: .dated) { site in
            let periods = try await Self.fill(site)
            let world = MeasuresWorld(site)
            let second = site.visitor(.strategyLead, of: "north", named: "Idris Obi")
            let made = try await world.lead.post("/measures/contracts/new", Self.terms)
            let path = try #require(made.location)
            for code in ["assessments-in-time", "assessment-days", "register-size"] {
                let taken = try await world.lead.post("/measures/built-in", ["code": code])
                let id = try #require(taken.location).dropFirst("/measures/".count)
                let target = code == "assessments-in-time" ? "60" : ""
                _ = try await world.lead.post(path + "/indicators", ["indicator": String(id), "target": target])
            }
            let begun = try await world.lead.post(path + "/reports", ["period": periods[1].first.iso])
            let report = try #require(begun.location, "\(begun.status) \(begun.text.suffix(1500))")
            let page = try await world.lead.get(report).text
            for words in [
                "75% for October to December 2025 (30 of 40). The target of 60%: met, perhaps by chance.",
                "It was 25% in July to September 2025: it rose by more than chance.", "10 still open",
                "the longest has waited 50 days", "A middle value or a sum is not told of one provider",
                "Counted over: the provider’s own records.",
            ] { #expect(page.contains(words), "\(words)") }
            #expect(try await world.member.get(report).status == .notFound, "a draft is its team's own")
            #expect(try await world.lead.get(report + "/export.csv").status == .seeOther, "a draft does not leave")
            let twice = try await world.lead.post(path + "/reports", ["period": periods[1].first.iso])
            #expect(twice.status == .conflict)

            let words = ["overall": "A worker joined in May.", "version": "1"]
            #expect(try await world.lead.post(report + "/narrative", words).status == .seeOther)
            let late = try await second.post(report + "/narrative", ["overall": "Mine", "version": "1"])
            #expect(late.status == .conflict && late.text.contains("Mine</textarea>"), "nothing typed is lost")
            #expect(try await world.lead.post(report + "/figures").status == .seeOther)
            let own = try await world.lead.post(report + "/sign-off", ["version": "3"])
            #expect(own.text.contains("a colleague signs it off"))
            #expect(try await second.post(report + "/sign-off", ["version": "2"]).status == .conflict)
            #expect(try await second.post(report + "/sign-off", ["version": "3"]).status == .seeOther)

            let signed = try await world.member.get(report).text
            #expect(signed.contains("signed off by Idris Obi") && signed.contains("A worker joined in May."))
            let csv = try await world.member.get(report + "/export.csv").text
            #expect(csv.contains(",75,30,40,"), "\(csv)")
            #expect(csv.contains("A worker joined in May."))
            let workbook = try await world.member.get(report + "/export.xlsx")
            #expect(workbook.status == .ok)
            #expect(try await world.lead.post(report + "/figures").status == .conflict, "it is frozen")
            try await site.store.write { db in _ = try db.execute("UPDATE assessment SET target_on = '2020-01-01'") }
            #expect(try await world.member.get(report).text.contains("75% for October to December 2025"))

            #expect(try await world.lead.post(report + "/correction").text.contains("Say what is to be put right"))
            let again = try await world.lead.post(report + "/correction", ["reason": "A late record"])
            let newer = try #require(again.location)
            #expect(try await world.lead.get(newer).text.contains("corrects the one before: A late record"))
            #expect(try await world.lead.get(report).text.contains("There is a newer version"))
            #expect(try await world.lead.post(report + "/correction", ["reason": "Again"]).status == .conflict)

            let running = try await world.lead.post(path + "/reports", ["period": periods[0].first.iso])
            let current = try #require(running.location)
            #expect(try await world.lead.get("/cy" + current).text.contains("Dros dro"))
            let soon = try await second.post(current + "/sign-off", ["version": "1"])
            #expect(soon.text.contains("The period is not over yet"))

            try await site.store.write { db in
                _ = try db.execute(
                    "UPDATE contract_report SET snapshot = replace(snapshot, '75', '95') WHERE state = 'frozen'"
                )
            }
            #expect(
                try await world.member.get(report).status.code >= 500,
                "what was signed off cannot be put right by hand"
            )
        }
    }
}
