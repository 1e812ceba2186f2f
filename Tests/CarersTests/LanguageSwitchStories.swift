import Foundation
import TestSupport
import Testing
import Web

@testable import Carers

/// Whoever changes the language of a page keeps what they typed on it, with an account or without.
@Suite struct LanguageSwitchStories {
    /// Presses the button of the other language, with what was typed.
    private func turn(_ page: TestSupport.Answer, _ typed: [(String, String)], by visitor: Visitor) async throws
        -> TestSupport.Answer
    {
        let found = page.text.firstMatch(
            of: /<button class="btn text" form="form-typed" formaction="([^"]*)" name="form_turned" value="([^"]*)"/
        )
        let button = try #require(found, "the languages are buttons of the form")
        let address = String(button.output.1).replacing("&amp;", with: "&")
        return try await visitor.post(address, fields: typed + [("form_turned", String(button.output.2))])
    }

    @Test(arguments: TestStore.allCases)
    func theSecondStepOfClosingARecordKeepsWhatWasTyped(in store: TestStore) async throws {
        try await withSite(store, clock: .dated) { site in
            let world = try await CarersWorld(site)
            let carer = try await world.register("Margaret", "Hughes")
            let step = try await world.asha.post(carer + "/closing", ["reason": "died"])
            let typed = [
                ("reason", "died"), ("version", step.hidden("version") ?? ""), ("day-day", "2"), ("day-month", "FEB"),
                ("day-year", "2026"), ("form_again", step.hidden("form_again") ?? ""),
            ]

            let welsh = try await turn(step, typed, by: world.asha)

            #expect(welsh.status == .ok && welsh.text.contains("<html lang=\"cy\""))
            #expect(welsh.text.contains("value=\"FEB\"") && welsh.hidden("reason") == "died")
            #expect(welsh.hidden("version") == typed[1].1)
            #expect(try await world.asha.get(carer).text.contains("Close this record"), "nothing was closed")
            // And back again, still with all of it.
            let english = try await turn(welsh, typed, by: world.asha)
            #expect(english.text.contains("<html lang=\"en\"") && english.text.contains("value=\"FEB\""))
        }
    }

    @Test(arguments: TestStore.allCases)
    func aPageWithoutAnAccountKeepsWhatWasTyped(in store: TestStore) async throws {
        try await withSite(store, clock: .dated) { site in
            let guest = site.visitor()
            for path in ["/register/form", "/young/help", "/come-back"] {
                var page = try await guest.get(path)
                if let next = page.location { page = try await guest.get(next) }
                let fields = page.text.matches(of: /id="([^"]*)" name="([^"]*)" type="text"/).map {
                    (String($0.output.2), "typed “here” <\($0.output.1)>")
                }
                try #require(!fields.isEmpty, "\(path) \(page.status)")

                let welsh = try await turn(page, fields, by: guest)

                #expect(welsh.status == .ok && welsh.text.contains("<html lang=\"cy\""), "\(path)")
                for field in fields {
                    #expect(welsh.text.contains("typed “here” &lt;"), "\(path) \(field.0)")
                }
            }
            let consent = try await turn(try await guest.get("/refer/form"), [("consent", "no")], by: guest)
            #expect(consent.text.contains("<html lang=\"cy\"") && consent.text.contains("value=\"no\" checked"))
            #expect(!consent.text.contains("value=\"yes\" checked"))
            let many: [Int] = try await site.store.read { try $0.values("many", "SELECT count(*) AS many FROM draft") }
            #expect(many == [0], "and nothing is kept of it")
        }
    }

    @Test(arguments: TestStore.allCases)
    func anErrorOfAJourneyAndACheckThatKeepsNothingAreTurnedToo(in store: TestStore) async throws {
        try await withSite(store, clock: .dated) { site in
            let guest = site.visitor()
            let wrong = try await guest.post(
                "/register/form",
                ["born-day": "99", "born-month": "x", "born-year": "", "go": "on"]
            )
            #expect(wrong.status.code == 422)
            let welsh = try await turn(wrong, [("born-day", "99"), ("born-month", "xyz")], by: guest)
            #expect(welsh.text.contains("<html lang=\"cy\"") && welsh.text.contains("value=\"xyz\""))

            let question = try await guest.post("/caring/check", fields: [("who", "partner"), ("at", "who")])
            let typed = [
                ("at", "help"), ("show", "help"), ("form_again", question.hidden("form_again") ?? ""),
                ("who", "partner"),
                ("help", "body"),
            ]
            let turned = try await turn(question, typed, by: guest)
            #expect(turned.text.contains("<html lang=\"cy\"") && turned.hidden("who") == "partner")
            #expect(turned.text.contains("value=\"body\" checked"))
        }
    }

    @Test(arguments: TestStore.allCases)
    func aSessionThatEndedMeanwhileLosesNothingEither(in store: TestStore) async throws {
        try await withSite(store, clock: .dated) { site in
            let world = try await CarersWorld(site)
            let carer = try await world.register("Margaret", "Hughes")
            let page = try await world.asha.get(carer + "/safety")
            let own = ["form_token", "form_page", "form_action"].compactMap { name in
                page.hidden(name).map { (name, $0) }
            }
            world.asha.forgetSession()
            let answer = try await turn(page, [("words", "Ring after nine.")] + own, by: world.asha)
            #expect(answer.status == .seeOther && answer.location?.contains("/sign-in") == true)
            let kept: [Int] = try await site.store.read {
                try $0.values("many", "SELECT count(*) AS many FROM unsent_form")
            }
            #expect(kept == [1])
        }
    }

    @Test(arguments: TestStore.allCases)
    func otherSitesTurnNothingAndAPageWithoutAFormHasLinks(in store: TestStore) async throws {
        try await withSite(store, clock: .dated) { site in
            let guest = site.visitor()
            let elsewhere = try await guest.post(
                "/cy/register/form?turned=1",
                fields: [("form_turned", "/register/form")],
                extra: ["Sec-Fetch-Site": "cross-site"]
            )
            #expect(elsewhere.status.code >= 400)
            let sent = try await guest.post("/cy/register/form?turned=1", ["form_turned": "//evil.example"])
            #expect(sent.status.code >= 400)
            let plain = try await guest.get("/young").text
            #expect(plain.contains("<a data-language href=\"/cy/young\"") && !plain.contains("form-typed"))
            let first = try await guest.get("/register/form").text
            let hidden = try #require(first.firstRange(of: "tabindex=\"-1\" aria-hidden=\"true\""))
            let languages = try #require(first.firstRange(of: "form_turned"))
            #expect(hidden.lowerBound < languages.lowerBound, "Enter in a field presses the form’s own button")
        }
    }
}
