import DesignSystem
import Forms
import Markup
import PageChecking
import Testing

@Suite("What people type stays text")
struct MarkupTests {
    @Test(arguments: [
        "<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "' onmouseover='alert(1)", "</textarea><b>",
        "&lt;b&gt;", "&amp;", "a & b", "]]>", "<!--", "--><svg onload=alert(1)>", "javascript:alert(1)", "${7*7}",
        "ŵ ŷ",
    ])
    func aValueNeverBecomesMarkup(_ value: String) {
        let html: HTML = "<p title=\"\(value)\">\(value)\(Phrase(asWritten: value))</p>"

        let text = html.rendered(in: .welsh)

        #expect(!text.dropFirst(3).dropLast(4).contains("<"))
        #expect(text.filter { $0 == "\"" }.count == 2)
    }

    @Test(arguments: [
        "javascript:alert(1)", " JavaScript:x", "java\tscript:x", "//elsewhere.example", "/\\elsewhere", "data:x", "",
    ])
    func noLinkIsAScriptOrLeadsAwayUnsaid(_ path: String) {
        #expect(Address.safe(path).text == "#main")
    }

    @Test(arguments: [(0, "dim"), (1, "un"), (2, "dau"), (3, "tri"), (4, "arall"), (6, "chwech"), (12, "arall")])
    func welshCountsInSixWays(_ count: Int, _ expected: String) {
        let phrase = Phrase.counted(
            count,
            en: EnglishForms(one: "one", other: "other"),
            cy: WelshForms(zero: "dim", one: "un", two: "dau", few: "tri", many: "chwech", other: "arall")
        )

        #expect(phrase.text(in: .welsh) == expected)
        #expect(phrase.text(in: .english) == (count == 1 ? "one" : "other"))
    }

    @Test(arguments: [("3", "03"), ("march", "27"), ("Mar", "1"), ("Mawrth", "31"), ("03", "9")])
    func monthsAreReadAsPeopleWriteThem(_ month: String, _ day: String) throws {
        var read = FormReader(Form(values: ["on-day": day, "on-month": month, "on-year": "2027"]))

        let found = read.optionalDay("on")

        try read.finish()
        #expect(found?.month == 3)
    }

    @Test func oddBytesAreNoTrap() {
        let form = Form(encoded: "a=%zz&b=%FF%&=x&&c=1+2&d=%00%0D%0A&e=cafe%CC%81&a=2")

        #expect(form.all("a") == ["%zz", "2"])
        #expect(form["c"] == "1 2")
        #expect(form["d"] == "\n")
        #expect(form["e"].unicodeScalars.count == 4)
    }

    @Test(arguments: [true, false]) func aChoiceOfTwoLiteralsIsMarkupAndWhatIsInThemIsEscaped(isEmpty: Bool) {
        let typed = "<b>"
        let lines: [HTML] = ["<li>\(typed)</li>"]

        let page: HTML = "\(isEmpty ? "<p>\(typed)</p>" : "<ul>\(lines)</ul>")"

        #expect(page.rendered(in: .english) == (isEmpty ? "<p>&lt;b&gt;</p>" : "<ul><li>&lt;b&gt;</li></ul>"))
    }

    @Test(arguments: ["left", "right", "@import", "url("])
    func theStylesNameNoPhysicalSide(_ word: String) {
        #expect(!String(decoding: Asset.styles.bytes, as: UTF8.self).contains(word))
    }

    @Test func assetsStayWithinTheirBudget() {
        #expect(Asset.styles.bytes.count <= 24_000)
        #expect(Asset.script.bytes.count <= 12_000)
    }

    @Test(arguments: [
        "<b>", "<a href=\"\">x</a>", "<h4>x</h4>", "<input id=\"n\">", "<p style=\"x\">x</p>", "<i id=\"main\"></i>",
    ])
    func theCheckerSeesPlantedFaults(_ fault: String) {
        let page = Page(Phrase(en: "Page", cy: "Tudalen"), body: "<p>x</p>").document(in: PageContext())

        #expect(PageChecker(page).faults == [])
        #expect(PageChecker(page.replacing("<p>x</p>", with: fault)).faults != [])
    }
}
