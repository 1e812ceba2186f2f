import Forms
import Testing

@testable import Web

/// A finished page with what was typed put back: every kind of field that our components write.
@Suite struct FormFillingTests {
    private static func filled(_ fields: String, with typed: [String: [String]]) -> FormFilling {
        let page =
            "<form class=\"inline\" method=\"post\" action=\"/a\"><input name=\"x\" value=\"0\"></form>"
            + "<form class=\"stack\" method=\"post\" action=\"/cy/a\" novalidate>\(fields)</form><input name=\"x\" value=\"1\">"
        let kept = TypedFields(Form(typed), only: typed.keys.sorted())
        return FormFilling(page, action: "/a", languagePrefix: "/cy", fields: kept)
    }

    static let cases: [(String, [String: [String]], String)] = [
        (
            #"<input id="x" name="x" type="text" value="">"#, ["x": ["a \"b\" <c>"]],
            #"value="a &quot;b&quot; &lt;c&gt;">"#
        ),
        (#"<input type="hidden" name="version" value="4">"#, ["version": ["3"]], #"name="version" value="3""#),
        (#"<input id="x" name="x" type="email">"#, ["x": ["a@b.cd"]], #"type="email" value="a@b.cd">"#),
        (
            "<textarea id=\"x\" name=\"x\" rows=\"5\">\nold\ntext</textarea>", ["x": ["new\n</textarea>"]],
            "rows=\"5\">\nnew\n&lt;/textarea&gt;</textarea>"
        ),
        (
            #"<input type="radio" name="x" value="a" checked><input type="radio" name="x" value="b">"#, ["x": ["b"]],
            #"value="a"><input type="radio" name="x" value="b" checked>"#
        ),
        (
            #"<input type="checkbox" name="x" value="a" checked data-alone><input type="checkbox" name="x" value="b">"#,
            ["x": ["b"]], #"value="a" data-alone><input type="checkbox" name="x" value="b" checked>"#
        ),
        (
            #"<select id="x" name="x"><option value="a" selected>A</option><option value="b">B</option></select>"#,
            ["x": ["b"]], #"<option value="a">A</option><option value="b" selected>B</option>"#
        ),
        (
            #"<input name="x" value="1"><input name="x" value="2">"#, ["x": ["3", "4"]],
            #"<input name="x" value="3"><input name="x" value="4">"#
        ),
    ]

    @Test(arguments: cases.indices)
    func everyKindOfFieldIsFilled(_ index: Int) {
        let (fields, typed, expected) = Self.cases[index]

        let filling = Self.filled(fields, with: typed)

        #expect(filling.html.contains(expected), "\(filling.html)")
        #expect(
            filling.html.hasPrefix(
                "<form class=\"inline\" method=\"post\" action=\"/a\"><input name=\"x\" value=\"0\">"
            )
        )
        #expect(filling.html.hasSuffix("<input name=\"x\" value=\"1\">"), "what is outside the form stays")
        #expect(filling.leftOver.isEmpty)
    }

    @Test func secretsAreNeverFilledAndWhatHasNoFieldIsLeftOver() {
        let fields =
            #"<input name="form_token" value="new"><input name="p" type="password"><button name="add">+</button>"#

        let filling = Self.filled(fields, with: ["form_token": ["old"], "p": ["x"], "add": ["1"], "gone": ["Typed"]])

        #expect(filling.html.contains(#"name="form_token" value="new""#))
        #expect(!filling.html.contains("old"))
        #expect(filling.leftOver == ["gone": ["Typed"], "p": ["x"]])
    }

    @Test func aPageWithoutTheFormLeavesEverythingOver() {
        let kept = TypedFields(Form(["x": ["Typed"]]), only: ["x"])

        let filling = FormFilling("<p>Gone</p>", action: "/a", languagePrefix: "", fields: kept)

        #expect(filling.html == "<p>Gone</p>")
        #expect(filling.leftOver == ["x": ["Typed"]])
    }

    @Test func ofAFormTooLargeTheShortFieldsAreKept() {
        let form = Form(["a": ["short"], "b": [String(repeating: "x", count: TypedFields.most)]])

        let kept = TypedFields(form, only: ["a", "b"]).fitting

        #expect(kept.values == ["a": ["short"]])
    }
}
