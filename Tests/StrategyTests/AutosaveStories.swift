import Foundation
import TestSupport
import Testing
import Web

/// The form of one page, saved as it is typed.
@Suite struct AutosaveStories {
    @Test(arguments: TestStore.allCases)
    func whatIsTypedIsSavedOfferedAndShownAgain(on store: TestStore) async throws {
        try await withSite(store) { site in
            let plan = try await PlanWorld(site)
            let edit = try await plan.action("reception staff") + "/edit"
            let page = try await plan.lead.get(edit)

            let saved = try await plan.lead.post(
                "/drafts",
                ["text": "Train every <receptionist>", "version": "1", "autosave": "1"],
                from: page
            )
            let offered = try await plan.lead.get(edit).text
            let link = try #require(offered.firstMatch(of: #/href="([^"]+\?draft=[^"]+)"/#)).1
            let shown = try await plan.lead.get(String(link)).text

            #expect(saved.status == .ok)
            #expect(offered.contains("You began this form") && !offered.contains("&lt;receptionist&gt;"))
            #expect(shown.contains("Train every &lt;receptionist&gt;</textarea>"))
            #expect(shown.contains("Nothing was sent yet"))
            #expect(try await plan.lead.get("/unfinished").text.contains("&lt;receptionist&gt;"))
        }
    }

    @Test(arguments: TestStore.allCases)
    func savingTwiceKeepsOneDraftAndSendingTheFormLetsItGo(in store: TestStore) async throws {
        try await withSite(store) { site in
            let plan = try await PlanWorld(site)
            let edit = try await plan.action("reception staff") + "/edit"
            let page = try await plan.lead.get(edit)
            for text in ["Train", "Train all"] {
                _ = try await plan.lead.post("/drafts", ["text": text, "autosave": "1"], from: page)
            }
            #expect(try await plan.lead.get("/unfinished").text.matches(of: /\/removal"/).count == 1)

            var form = page.text.fields
            form["text"] = "Train all reception staff"
            let refused = try await plan.lead.post(edit, form.merging(["text": ""]) { $1 }, from: page)
            #expect(refused.status == .unprocessableContent)
            #expect(try await plan.lead.get(edit).text.contains("You began this form"), "a refused form is not sent")
            let sent = try await plan.lead.post(edit, form, from: refused)

            #expect(sent.status == .seeOther)
            #expect(!(try await plan.lead.get(edit).text.contains("You began this form")))
        }
    }

    @Test(arguments: TestStore.allCases)
    func withoutScriptTheButtonSavesAndComesBackToTheForm(in store: TestStore) async throws {
        try await withSite(store) { site in
            let plan = try await PlanWorld(site)
            let edit = try await plan.action("reception staff") + "/edit"
            let page = try await plan.lead.get(edit)
            #expect(page.text.contains("formaction=\"/drafts\""))

            let saved = try await plan.lead.post("/drafts", ["text": "Half a sen"], from: page)
            let back = try await plan.lead.follow(saved).text

            #expect(saved.location?.hasPrefix("\(edit)?draft=") == true)
            #expect(back.contains("Half a sen</textarea>"))
        }
    }

    @Test(arguments: TestStore.allCases)
    func aColleagueIsOfferedNothing(in store: TestStore) async throws {
        try await withSite(store) { site in
            let plan = try await PlanWorld(site)
            let colleague = site.visitor(.strategyLead, of: "north", named: "Idris Obi")
            let edit = try await plan.action("reception staff") + "/edit"
            let page = try await plan.lead.get(edit)
            let saved = try await plan.lead.post("/drafts", ["text": "Half a sen"], from: page)

            let theirs = try await colleague.get(edit).text
            let byAddress = try await colleague.get(try #require(saved.location))

            #expect(!theirs.contains("You began this form"))
            #expect(!byAddress.text.contains("Half a sen"))
        }
    }

    @Test(arguments: TestStore.allCases)
    func aSessionThatEndsLeavesTheDraftAndTheForm(in store: TestStore) async throws {
        try await withSite(store) { site in
            let plan = try await PlanWorld(site)
            let edit = try await plan.action("reception staff") + "/edit"
            let page = try await plan.lead.get(edit)
            _ = try await plan.lead.post("/drafts", ["text": "Half a sen", "autosave": "1"], from: page)
            site.endSessions()

            let lost = try await plan.lead.post("/drafts", ["text": "Half a sentence", "autosave": "1"], from: page)
            let late = try await plan.lead.post(edit, ["text": "Half a sentence", "version": "1"], from: page)

            #expect(lost.location == "/sign-in")
            #expect(late.location == "/sign-in?next=%2Funsent")
        }
    }
}
