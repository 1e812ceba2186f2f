import Foundation
import PlanReading
import Records
import TestSupport
import Testing

@testable import Strategy

/// What a document says beside its actions, before it is a plan and after.
@Suite struct SurroundingsStories {
    @Test(arguments: TestStore.allCases)
    func boardsWordsAndWhatCarersSaidArePutRight(in store: TestStore) async throws {
        try await withSite(store) { site in
            let plan = try await PlanWorld(site)
            let path = plan.path + "/surroundings/edit"
            let theme = try #require(
                try await plan.lead.post(plan.path + "/themes/new", ["title": "Carers at work"]).location
            ).suffix(36)
            var fields = try await plan.lead.get(path).text.fields
            fields["boards"] = "Carers Board\nCabinet"
            fields["definitions"] = "Carer: someone who looks after another\nSitter: someone who stays for an hour"
            fields["said-new"] = "Nobody told us"
            fields["answer-new"] = "We will.\nSoon."
            fields["theme-new"] = String(theme)
            #expect(try await plan.lead.post(path, fields).location == plan.path)

            var tree = try await site.tree(plan.id)
            #expect(tree.boards == ["Carers Board", "Cabinet"])
            #expect(tree.definitions.map(\.term) == ["Carer", "Sitter"])
            let row = try #require(tree.feedback.first)
            #expect(row.response == "We will.\nSoon." && row.theme?.text == String(theme))

            // Another who had the page open changes something else: both stand.
            let other = site.visitor(.strategyLead, of: "north", named: "Owen Bevan")
            var theirs = try await other.get(path).text.fields
            var mine = try await plan.lead.get(path).text.fields
            #expect(mine["said-\(row.id.text)"] == "Nobody told us")
            theirs["boards"] = "Carers Board"
            mine["said-\(row.id.text)"] = ""
            #expect(try await other.post(path, theirs).status == .seeOther)
            #expect(try await plan.lead.post(path, mine).status == .seeOther)
            tree = try await site.tree(plan.id)
            #expect(tree.boards == ["Carers Board"] && tree.feedback.isEmpty)
            #expect(tree.definitions.count == 2)

            let history = try await plan.lead.get(plan.path + "/history").text
            #expect(history.contains("Carers Board") && history.contains("Nobody told us"))
            #expect(try await plan.lead.post(path, ["definitions": "no colon", "version": "9"]).status.code == 422)
        }
    }

    @Test(arguments: TestStore.allCases)
    func whatTheDocumentSaidOfAnActionIsChangedByHand(in store: TestStore) async throws {
        try await withSite(store) { site in
            let document = """
                Ref,Action,Lead,By when,RAG,Progress 2025/26,Paid from
                1,Train reception staff,Northshire NHS,March 2027,Amber,Two surgeries,the carers grant
                2,Put up posters,Carers Centre,June 2026,Green,Printed,our own budget
                """
            let lead = site.visitor(.strategyLead, of: "north")
            let plan = try await lead.apply(try await lead.bring(document))
            let first = try #require(try await site.tree(plan).actions.first)
            #expect(first.action.rag == "Amber" && first.extras.map(\.header) == ["Paid from"])
            let path = PlanPaths.action(first.action)
            var fields = try await lead.get(path + "/edit").text.fields
            #expect(fields["rag"] == "Amber" && fields["extras"] == "Paid from: the carers grant")
            fields["rag"] = "Green"
            fields["extras"] = "Paid from: the winter fund\nNotes: checked: twice"
            fields["data_sources"] = "Training log"
            fields["progress"] = (fields["progress"] ?? "") + "\n2026/27: All of them"
            #expect(try await lead.post(path + "/edit", fields).location == path)

            let leaf = try #require(try await site.tree(plan).actions.first)
            #expect(leaf.action.rag == "Green" && leaf.dataSources == ["Training log"])
            #expect(
                leaf.extras.map { "\($0.header)|\($0.text)" } == ["Paid from|the winter fund", "Notes|checked: twice"]
            )
            #expect(leaf.progress.map(\.text) == ["Two surgeries", "All of them"])
            #expect(leaf.leads.map(\.written) == ["Northshire NHS"])
            fields["extras"] = "no heading"
            #expect(try await lead.post(path + "/edit", fields).status.code == 422)
        }
    }

    @Test(arguments: TestStore.allCases)
    func beforeItIsAPlanTheDocumentShowsWhoIsNamedAndWhatWasSaid(in store: TestStore) async throws {
        try await withSite(store) { site in
            let document = """
                <h1>Carers’ plan</h1>
                <p>The Carers Partnership Board will oversee this plan.</p>
                <h2>Priority 1: Finding carers</h2>
                <table><tr><th>You said</th><th>Our response</th></tr>
                <tr><td>Nobody told us what help there is</td><td>We will write to everyone</td></tr></table>
                <table><tr><th>Ref</th><th>Action</th><th>Lead</th><th>By when</th></tr>
                <tr><td>1.1</td><td>Train reception staff</td><td>Northshire NHS</td><td>March 2027</td></tr>
                <tr><td>1.2</td><td>Put posters in pharmacies</td><td>Sitters Together</td><td>June 2026</td></tr></table>
                """
            _ = try await site.visitor(.administrator).post("/agencies", ["name": "Northshire NHS", "kind": "nhs"])
            let lead = site.visitor(.strategyLead, of: "north")

            let path = try await lead.bring(document, named: "plan.html")
            let page = try await lead.get(path).text

            #expect(page.contains("Known here (1)") && page.contains("Not known here (1)"))
            #expect(page.contains("Sitters Together") && !page.contains("/agencies/new?name="))
            #expect(page.contains("Nobody told us what help there is") && page.contains("We will write to everyone"))
            #expect(page.contains("Carers Partnership Board"))
            #expect(page.contains("Priority › Outcome › Objective › Action"))
        }
    }

    @Test(arguments: TestStore.allCases)
    func thePlacesOwnWordsComeFromTheDocumentAndAreChosen(in store: TestStore) async throws {
        try await withSite(store) { site in
            let document = """
                Key Priorities,Our Commitments,Action,Lead,By when
                Finding carers,Find carers early,Train reception staff,Northshire NHS,March 2027
                Giving breaks,Give carers a rest,Buy more hours,Northshire Council,Ongoing
                """
            let lead = site.visitor(.strategyLead, of: "north")
            let path = try await lead.bring(document)
            let form = try await lead.get(path + "/facts").text.fields
            #expect(form["theme_word"] == "Priority" && form["objective_word"] == "Commitment")

            var chosen = form
            chosen["title"] = "Our plan"
            chosen["action_word"] = "We will"
            #expect(try await lead.post(path + "/facts", chosen).status == .seeOther)
            let plan = try await lead.apply(path, titled: nil)

            let words = try await site.tree(plan).plan.words
            #expect(
                words == LevelWords(theme: "Priority", outcome: "Outcome", objective: "Commitment", action: "We will")
            )
            // A word somebody has changed here stays when the document is brought again.
            var edit = try await lead.get(PlanPaths.plan(plan) + "/edit").text.fields
            edit["theme_word"] = "Aim"
            #expect(try await lead.post(PlanPaths.plan(plan) + "/edit", edit).status == .seeOther)
            let again = try await site.comparison(try await lead.bring(document, to: plan))
            #expect(again.plan.isEmpty)
        }
    }
}
