import Carers
import Foundation
import TestSupport
import Testing

@testable import Support

/// The shorter forms are saved as they are typed too, offered when their page is opened again, and gone when they are sent.
@Suite struct SavedAsTypedStories {
    private func saved(_ page: String, to action: String, _ form: [String: String], by visitor: Visitor) async throws {
        let shown = try await visitor.get(page)
        #expect(shown.text.contains("data-autosave=\"/drafts\""), "\(page)")
        let typed = form.merging(["autosave": "1", "form_action": action]) { $1 }
        #expect(try await visitor.post("/drafts", typed, from: shown).status == .ok, "\(page)")
        let offered = try await visitor.get(page).text
        let link = try #require(offered.firstMatch(of: /href="([^"]*\?draft=[^"]*)"/), "\(page) offers it").output.1
        let words = try #require(form.values.first { $0.hasPrefix("TYPED") })
        #expect(try await visitor.get(String(link)).text.contains(words), "\(page)")
        let sent = try await visitor.post(action, form, from: try await visitor.get(page))
        #expect(sent.status == .seeOther, "\(action): \(sent.text)")
        #expect(!(try await visitor.get(page).text.contains("?draft=")), "\(page): it is sent")
    }

    @Test(arguments: TestStore.allCases)
    func theLogOfAnEmergencyIsSavedAsItIsTyped(in store: TestStore) async throws {
        try await withSite(store) { site in
            let world = try await CrisisWorld(site)
            let start = ["why": "ill", "words": "Rang at six"]
            let use = try #require(try await world.worker.post(world.path("emergency/uses"), start).location)

            try await saved(use, to: use + "/log", ["kind": "done", "words": "TYPED: rang Dafydd"], by: world.worker)

            #expect(try await world.worker.post(use + "/end", ["outcome": "family"]).status == .seeOther)
            let page = try await world.worker.get(use)
            #expect(page.text.contains("data-autosave=\"/drafts\""), "what was learned is saved too")
        }
    }

    @Test(arguments: TestStore.allCases)
    func anOfferOfABreakIsSavedAsItIsTyped(in store: TestStore) async throws {
        try await withSite(store) { site in
            let world = try await BreakWorld(site)
            let need = try await world.need()

            try await saved(need, to: need + "/offers", ["offer": "TYPED: a night away"], by: world.crisis.worker)
        }
    }

    @Test(arguments: TestStore.allCases)
    func whatBecameOfAStepAtEighteenIsSavedAsItIsTyped(in store: TestStore) async throws {
        try await withSite(store, clock: .dated) { site in
            let world = try await SupportWorld(site)
            let carer = try await world.person("Siôn", "Evans", born: "2008-05-02")
            let path = "/carers/\(carer.text)/transition"
            let page = try await world.asha.get(path).text
            #expect(page.contains("data-autosave=\"/drafts\""), "the offer of it")
        }
    }
}
