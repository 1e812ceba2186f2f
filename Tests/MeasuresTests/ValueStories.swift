import Foundation
import TestSupport
import Testing

@testable import Measures

/// Figures as they come in.
@Suite struct ValueStories {
    @Test(arguments: TestStore.allCases)
    func figuresAreEnteredHiddenWhereSmallAndFrozen(in store: TestStore) async throws {
        try await withSite(store, clock: .dated) { site in
            let world = MeasuresWorld(site)
            let path = try await world.define()
            let figure = ["period": "2026-01-01", "numerator": "54", "denominator": "101", "provisional": "1"]
            #expect(try await world.lead.post(path + "/values", figure).status == .seeOther)
            #expect(try await world.member.get(path).text.contains("55%"), "55 of 100, as both are rounded")
            #expect(try await world.member.get(path).text.contains("Provisional"))

            let few = ["period": "2026-02-01", "numerator": "3", "denominator": "40"]
            _ = try await world.lead.post(path + "/values", few)
            let page = try await world.member.get(path).text
            #expect(page.contains("Too few people to show"))
            let file = try await world.member.get(path + "/numbers.csv").text
            #expect(file.contains("[c]") && !file.contains(",3,"))
            #expect(file.contains(",55,55,100,"))
            let kept = try await world.lead.get(path + "/values").text
            #expect(kept.contains(">3</td>"), "those who keep it see what they entered")

            #expect(try await world.lead.post(path + "/freezing", ["through": "2026-02-28"]).status == .seeOther)
            let changed = ["period": "2026-01-01", "numerator": "60", "denominator": "101"]
            #expect(try await world.lead.post(path + "/values", changed).text.contains("say why it changes"))
            let reasoned = changed.merging(["reason": "Six had been filed late"]) { $1 }
            #expect(try await world.lead.post(path + "/values", reasoned).status == .seeOther)
            #expect(try await world.member.get(path).text.contains("60%"))
            #expect(try await world.member.get(path).text.contains("Frozen"))
            #expect(
                try await world.lead.post(path + "/freezing", ["through": "2026-02-28"]).status == .unprocessableContent
            )
        }
    }

    @Test(arguments: [
        (["numerator": "5", "denominator": "4"], "cannot be more than what it is out of"),
        (["numerator": "5"], "Enter what it is out of"), ([:], "Enter the number, or why there is none"),
        (["numerator": "2.5", "denominator": "4"], "whole numbers"),
        (["numerator": "5", "denominator": "9", "missing": "Nobody counted"], "not both"),
        (["numerator": "5", "denominator": "9", "period": "2027-01-01"], "has not begun"),
        (["numerator": "five", "denominator": "9"], "Enter a number"),
    ])
    func aFigureThatCannotBeIsRefused(_ fields: [String: String], _ words: String) async throws {
        try await withSite(.sqlite, clock: .dated) { site in
            let world = MeasuresWorld(site)
            let path = try await world.define()
            let answer = try await world.lead.post(path + "/values", ["period": "2026-01-01"].merging(fields) { $1 })
            #expect(answer.status == .unprocessableContent)
            #expect(answer.text.contains(words))
        }
    }

    @Test(arguments: TestStore.allCases)
    func whatIsMissingOrCannotBeDividedIsSaid(in store: TestStore) async throws {
        try await withSite(store, clock: .dated) { site in
            let world = MeasuresWorld(site)
            let path = try await world.define()
            _ = try await world.lead.post(
                path + "/values",
                ["period": "2026-01-01", "numerator": "0", "denominator": "0"]
            )
            #expect(try await world.member.get(path).text.contains("January 2026: nothing to count."))
            _ = try await world.lead.post(path + "/values", ["period": "2026-02-01", "missing": "The system changed"])
            let page = try await world.member.get(path).text
            #expect(page.contains("February 2026: The system changed."))
            let file = try await world.member.get(path + "/numbers.csv").text
            #expect(file.contains("[z]") && file.contains("[x]"))
        }
    }

    @Test(arguments: TestStore.allCases)
    func aFileOfFiguresComesInWholeOrNotAtAll(in store: TestStore) async throws {
        try await withSite(store, clock: .dated) { site in
            let world = MeasuresWorld(site)
            let path = try await world.define()
            let wrong = """
                Period,Number,Out of,Provisional
                2025-10,54,100,no
                Nonsense,54,100,no
                2025-11,fifty,100,no
                2025-12,120,100,perhaps
                """
            let answer = try await world.lead.post(path + "/values/bring", ["pasted": wrong])
            #expect(answer.status == .unprocessableContent)
            #expect(answer.text.contains("4 cells could not be understood. Nothing was kept."))
            #expect(answer.text.contains("This is not a number"))
            #expect(answer.text.contains("Write yes or no"))
            #expect(try await world.member.get(path).text.contains("There are no figures yet."))
            #expect(
                try await world.lead.post(path + "/values/bring", ["pasted": "Month,Number\n1,2"]).text.contains(
                    "There is no column with this name"
                )
            )

            let right = """
                Period,Number,Out of,Provisional,No figure because,Remark
                October 2025,54,100,no,,
                2025-11,,,no,The office was closed,
                2025-12-01,60,100,yes,,After the move
                """
            let bytes = Array(right.utf8)
            let sent = try await world.lead.post(path + "/values/bring", [:], file: ("file", "figures.csv", bytes))
            #expect(sent.status == .seeOther)
            let page = try await world.member.get(path).text
            #expect(page.contains("The office was closed"))
            #expect(page.contains("After the move"))
            #expect(page.contains("60% for December 2025") || page.contains("60%"))
            let twice = "Period,Number,Out of\n2026-01,1,2\n2026-01,1,2"
            #expect(
                try await world.lead.post(path + "/values/bring", ["pasted": twice]).text.contains(
                    "This period is there twice"
                )
            )
        }
    }

    @Test(arguments: TestStore.allCases)
    func aNoteStandsOnTheChartAndANewAverageNeedsAgreement(in store: TestStore) async throws {
        try await withSite(store, clock: .dated) { site in
            let world = MeasuresWorld(site)
            let path = try await world.define()
            try await world.bring(MeasuresWorld.faster, to: path)
            #expect(try await world.member.get(path).text.contains("Unusual change, better: "))
            let day = ["on-day": "1", "on-month": "8", "on-year": "2025"]
            let rebase = day.merging(["kind": "rebase", "words": "A second team started"]) { $1 }
            #expect(try await world.lead.post(path + "/notes", rebase).text.contains("Enter who agreed to it"))
            let agreed = rebase.merging(["agreed": "Partnership Board"]) { $1 }
            #expect(try await world.lead.post(path + "/notes", agreed).status == .seeOther)

            let page = try await world.member.get(path).text
            #expect(page.contains("A second team started"))
            #expect(page.contains("No unusual change"))
            let notes = try await world.lead.get(path + "/notes").text
            let removal = try #require(notes.firstMatch(of: #/action="([^"]+/removal)"/#)).output.1
            _ = try await world.lead.post(String(removal))
            #expect(try await world.member.get(path).text.contains("Unusual change, better: "))
        }
    }

    @Test(arguments: TestStore.allCases)
    func whatCountsNoPersonIsExact(in store: TestStore) async throws {
        try await withSite(store, clock: .dated) { site in
            let world = MeasuresWorld(site)
            let path = try await world.define(MeasuresWorld.sessions)
            _ = try await world.lead.post(path + "/values", ["period": "2026-01-01", "numerator": "3"])
            let page = try await world.member.get(path).text
            #expect(page.contains("<p class=\"fig\">3</p>"))
            #expect(page.contains("January to March 2026"))
        }
    }
}
