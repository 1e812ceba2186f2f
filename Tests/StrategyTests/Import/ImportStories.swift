import Foundation
import TestSupport
import Testing

/// A small plan as a spreadsheet would save it.
let smallPlan = """
    Ref,Objective,Action,Lead,By when,How will we know
    1.1,Find carers early,a) Train reception staff in every surgery,Northshire NHS,March 2027,40 surgeries trained
    1.1,Find carers early,b) Put posters in pharmacies,Carers Centre,June 2026,Posters in 20 pharmacies
    1.2,Give carers a break,a) Buy 200 more hours of sitting service,Northshire Council,Ongoing,Hours bought each year
    """

@Suite struct ImportStories {
    @Test(arguments: TestStore.allCases)
    func aDocumentBecomesADraftPlan(in store: TestStore) async throws {
        try await withSite(store) { site in
            let lead = site.visitor(.strategyLead)
            let form = try await lead.get("/plans/imports/new")
            #expect(form.status == .ok)

            let sent = try await lead.post(
                "/plans/imports",
                [:],
                file: ("file", "plan.csv", Array(smallPlan.utf8))
            )
            let understood = try await lead.follow(sent)
            #expect(understood.text.contains("Train reception staff in every surgery"))

            let path = try #require(sent.location)
            let check = try await lead.get(path + "/check")
            #expect(check.text.contains("new actions"))
        }
    }
}
