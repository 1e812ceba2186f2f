import DesignSystem
import Forms
import Markup
import Testing

@Suite("What is wrong with a form")
struct SummaryTests {
    @Test("A day that is wrong as a whole leads to its first box, any other problem to its own field")
    func days() {
        let invalid = InvalidForm([
            .init(field: "to", message: Phrase(en: "The last day is before the first", cy: "x")),
            .init(field: "name", message: Phrase(en: "Enter a name", cy: "x")),
        ])
        let form = Form(values: [:])
        let body: HTML = """
            \(.dateFields("to", legend: Phrase(en: "To", cy: "I"), form: form, invalid: invalid))\
            \(.textField("name", label: Phrase(en: "Name", cy: "Enw"), form: form, invalid: invalid))
            """
        let page = Page(Phrase(en: "A form", cy: "Ffurflen"), invalid: invalid, body: body)
            .document(in: PageContext(language: .english, formToken: "t", path: "/form"))

        #expect(page.contains("href=\"#to-day\""))
        #expect(page.contains("href=\"#name\""))
    }

    @Test("A message that leaves open which field it means is told with the field’s label")
    func labels() {
        var read = FormReader(Form(values: ["theme": String(repeating: "x", count: 121)]))
        _ = read.optionalText("theme", most: 120)
        let invalid = #expect(throws: InvalidForm.self) { try read.finish() }
        let label = Phrase(en: "Theme & topic", cy: "Thema a phwnc")
        let body: HTML = .textField("theme", label: label, isOptional: true, form: Form(values: [:]), invalid: invalid)
        func page(in language: Language) -> String {
            Page(label, invalid: invalid, body: body)
                .document(in: PageContext(language: language, formToken: "t", path: "/form"))
        }

        #expect(page(in: .english).contains("<a href=\"#theme\">Theme &amp; topic: Use 120 characters or fewer</a>"))
        #expect(page(in: .welsh).contains("<a href=\"#theme\">Thema a phwnc: Defnyddiwch 120 nod neu lai</a>"))
    }
}
