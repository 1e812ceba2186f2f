import DesignSystem
import Testing

@testable import Web

/// Which form of a page its languages are buttons of.
@Suite struct LanguageSwitchTests {
    @Test func ofSeveralFormsTheOneWithMostFieldsIsKept() {
        let page = """
            <ul class="lang"><li><a data-language href="/a"></a></li></ul><main>
            <form class="stack" method="post" action="/one"><input name="x" type="text"><button>Send</button></form>
            <form class="stack" method="post" action="/two"><input name="y" type="text"><textarea name="z"></textarea>
            <input name="f" type="file"><button name="go" value="on">Go on</button></form>
            <form class="stack" method="post" action="/in"><input name="p" type="password"><button>In</button></form>
            </main>
            """
        var context = PageContext(path: "/a")
        context.formPage = "/a"
        let turned = LanguageSwitch.put(on: page, context)
        #expect(turned.contains("action=\"/two\" id=\"form-typed\""))
        #expect(turned.contains("name=\"form_turned\" value=\"/two\""))
        #expect(turned.contains("name=\"go\" value=\"on\" tabindex"), "Enter presses what it pressed before")
    }
}
