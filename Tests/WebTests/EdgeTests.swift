import HTTPTypes
import Markup
import Testing

@testable import Web

/// What goes before every handler.
@Suite struct EdgeTests {
    @Test(arguments: [
        ("/plans", true), ("/plans?x=1//2", true), ("//evil.example", false), ("/a/../b", false), ("/a\\b", false),
        ("/a b", false), ("plans", false), ("/é", false), ("/" + String(repeating: "a", count: 3000), false),
    ])
    func onlyPathsWeCouldHaveMadeAreServed(_ path: String, _ isAllowed: Bool) {
        #expect(SafePath.allows(path) == isAllowed)
    }

    @Test(arguments: [
        ("/cy", "cy", "/"), ("/cy/plans", "cy", "/plans"), ("/cy?x=1", "cy", "/?x=1"), ("/cymru", "en", "/cymru"),
        ("/plans/cy", "en", "/plans/cy"),
    ])
    func theLanguageIsThePathsPrefix(_ path: String, _ code: String, _ rest: String) {
        let (language, stripped) = LanguagePrefix.split(path)

        #expect(language.code == code)
        #expect(stripped == rest)
    }

    @Test func linksAreTurnedAndWhatPeopleTypedIsNot() {
        let typed = "<a href=\"/evil\">"
        let page: HTML = "<a href=\"/plans\">\(typed)</a><a data-language href=\"/plans\" lang=\"en\"></a>"

        let welsh = LanguagePrefix.localise(page.rendered(in: .welsh), to: .welsh)

        #expect(welsh.contains("<a href=\"/cy/plans\">"))
        #expect(welsh.contains("data-language href=\"/plans\""))
        #expect(welsh.contains("/cy/evil") == false)
    }

    @Test(arguments: [
        (["Sec-Fetch-Site": "same-origin"], true), (["Sec-Fetch-Site": "none"], true),
        (["Sec-Fetch-Site": "cross-site"], false), (["Sec-Fetch-Site": "same-site"], false),
        (["Origin": "https://carers.test"], true), (["Origin": "https://evil.example"], false),
        (["Origin": "null"], false),
        ([:], true),
    ])
    func aFormFromAnotherSiteIsNotTaken(_ headers: [String: String], _ isAllowed: Bool) {
        var fields = HTTPFields()
        for (name, value) in headers { if let field = HTTPField.Name(name) { fields[field] = value } }

        #expect(SameOrigin.allows(fields, hosts: ["carers.test"]) == isAllowed)
    }

    @Test(arguments: [
        ("__Host-session=abc", "abc"), ("a=1; __Host-session=abc; b=2", "abc"), (" __Host-session = abc ", "abc"),
        ("x__Host-session=abc", nil), ("__Host-session", nil),
    ])
    func theSessionsCookieIsFound(_ header: String, _ value: String?) {
        #expect(Cookie.session.value(in: [.cookie: header]) == value)
    }

    @Test(arguments: ["//evil.example", "https://evil.example", "javascript:alert(1)", ""])
    func nobodyIsSentToAnotherSiteAfterSigningIn(_ next: String) {
        #expect(SignInAddress.next(in: next) == nil)
    }
}
