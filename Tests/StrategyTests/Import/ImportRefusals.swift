import Foundation
import TestSupport
import Testing

@testable import Strategy

@Suite struct ImportRefusals {
    @Test(arguments: TestStore.allCases)
    func anotherTeamsDocumentIsNotThere(in store: TestStore) async throws {
        try await withSite(store) { site in
            let north = site.visitor(.strategyLead, of: "north")
            let south = site.visitor(.strategyLead, of: "south")
            let path = try await north.bring(smallPlan)

            for page in [
                "", "/check", "/facts", "/columns", "/set-aside", "/actions/1", "/actions/1/removal", "/levels/0",
            ] {
                let theirs = try await south.get(path + page)
                #expect(theirs.status == .notFound, "\(page)")
            }
            for (page, form) in [
                ("/apply", ["version": "1"]), ("/facts", ["title": "Ours"]), ("/set-aside", [:]), ("/answers", [:]),
                ("/columns", [:]), ("/actions/1", ["text": "Ours"]), ("/actions/1/removal", [:]),
                ("/levels/0", ["title": "Ours"]),
            ] {
                let theirs = try await south.post(path + page, form)
                #expect(theirs.status == .notFound, "\(page)")
            }
        }
    }

    @Test(arguments: TestStore.allCases)
    func aBoardMemberBringsNothingIn(in store: TestStore) async throws {
        try await withSite(store) { site in
            let member = site.visitor(.boardMember)

            #expect(try await member.get("/plans/imports/new").status == .forbidden)
            #expect(try await member.get("/plans/imports").status == .forbidden)
            let sent = try await member.post("/plans/imports", [:], file: ("file", "plan.csv", Array(smallPlan.utf8)))
            #expect(sent.status == .forbidden)
        }
    }

    @Test(arguments: [
        ("empty.csv", "", "empty"),
        ("program.docx", "MZ\u{0}\u{1}\u{2}\u{3}", "program"),
        ("broken.docx", "PK\u{3}\u{4}broken", "damaged"),
        ("letter.txt", "Dear all,\n\nThank you for coming.\n", "No table"),
    ])
    func aFileThatCannotBeReadIsASentenceAndChangesNothing(name: String, text: String, says: String) async throws {
        try await withSite(.sqlite) { site in
            let lead = site.visitor(.strategyLead)

            let answer = try await lead.post("/plans/imports", [:], file: ("file", name, Array(text.utf8)))

            #expect(answer.status == .unprocessableContent)
            #expect(answer.text.contains("href=\"#file\""))
            #expect(answer.text.lowercased().contains(says.lowercased()), "\(answer.text.problem)")
            #expect(try await lead.get("/plans/imports").text.contains("are listed here"))
        }
    }

    @Test(arguments: TestStore.allCases)
    func nothingChosenSaysWhatToDo(in store: TestStore) async throws {
        try await withSite(store) { site in
            let answer = try await site.visitor(.strategyLead).post("/plans/imports", ["pasted": "  "])

            #expect(answer.status == .unprocessableContent)
            #expect(answer.text.contains("Choose a file, or paste the plan’s text"))
        }
    }

    @Test(arguments: TestStore.allCases)
    func aPlanWithoutATitleIsNotMade(in store: TestStore) async throws {
        try await withSite(store) { site in
            let lead = site.visitor(.strategyLead)
            let path = try await lead.bring(smallPlan)

            let answer = try await lead.confirm(path)

            #expect(answer.status == .unprocessableContent)
            #expect(answer.text.contains("Give the plan a title first"))
        }
    }

    @Test(arguments: TestStore.allCases)
    func whatChangedWhileOneLookedIsShownBeforeItIsApplied(in store: TestStore) async throws {
        try await withSite(store) { site in
            let lead = site.visitor(.strategyLead)
            let path = try await lead.bring(smallPlan)
            _ = try await lead.post(path + "/facts", ["title": "A plan"])
            let seen = try await lead.get(path + "/check").text
            _ = try await lead.correct(1, of: path, ["text": "Train all staff"])

            let answer = try await lead.post(
                path + "/apply",
                ["version": seen.value(of: "version") ?? "", "seen": seen.value(of: "seen") ?? ""]
            )

            #expect(answer.status == .unprocessableContent)
            #expect(answer.text.contains("while you looked"))
        }
    }

    @Test(arguments: TestStore.allCases)
    func twoPeopleCorrectingOneRowBothKeepTheirWords(in store: TestStore) async throws {
        try await withSite(store) { site in
            let one = site.visitor(.strategyLead)
            let two = site.visitor(.strategyLead, named: "Ben Rees")
            let path = try await one.bring(smallPlan)
            var stale = try await two.get(path + "/actions/1").text.fields
            _ = try await one.correct(1, of: path, ["text": "Train all reception staff"])

            stale["text"] = "Train pharmacists"
            let answer = try await two.post(path + "/actions/1", stale)

            #expect(answer.status == .conflict)
            #expect(answer.text.contains("Train pharmacists"))
            #expect(answer.text.contains("Train all reception staff"))
        }
    }
}
