import Markup
import TestSupport
import Testing
import Web

@testable import Measures

/// What definitions say, in either language.
@Suite struct WelshProseTests {
    private static let definitions = CaseworkQuery.all.map(\.definition) + EnteredIndicator.all.map(\.definition)

    /// No sentence about an indicator of the program's own begins in Welsh and ends in English.
    @Test func everythingTheProgramSaysOfAnIndicatorIsThereInWelsh() {
        for definition in Self.definitions {
            let words: [String?] = [
                definition.question, definition.counted, definition.outOf, definition.leftOut, definition.caveats,
            ]
            for english in words.compactMap(\.self) {
                let welsh = BuiltInWelsh.welsh(english)
                #expect(welsh != nil && welsh != english, "\(definition.name): \(english)")
            }
            #expect(definition.formulaProse.pieces.allSatisfy { $0.lang == nil }, "\(definition.name)")
            #expect(definition.nameWelsh != nil)
        }
    }

    /// And no Welsh is kept of what nothing says any more.
    @Test func noWelshIsLeftOver() {
        let said = Set(
            Self.definitions.flatMap { definition in
                [definition.question, definition.counted, definition.outOf, definition.leftOut].compactMap(\.self)
            }
        )
        let notes = Self.definitions.compactMap(\.caveats).joined(separator: "\n")
        for words in [welshQuestions, welshCounted, welshWholes].flatMap(\.keys) {
            #expect(said.contains(words) || notes.contains(words), "\(words)")
        }
    }

    @Test func wordsInOneLanguageStandApartAndSayWhichItIs() throws {
        var definition = try #require(CaseworkQuery.named("assessments-in-time")).definition
        #expect(
            definition.formulaWords.cy
                == "Canran o: asesiadau a gymeradwywyd yn y cyfnod. Y rhai a gyfrifir: a gymeradwywyd erbyn y diwrnod yr oeddent i fod."
        )
        definition.counted = "done <well>"
        #expect(
            definition.formulaProse.html.rendered(in: .welsh)
                == "Canran o: asesiadau a gymeradwywyd yn y cyfnod. Y rhai a gyfrifir: <span lang=\"en\">done &lt;well&gt;</span>."
        )
        definition.lang = "cy"
        definition.counted = "wedi’u gwneud yn dda"
        #expect(
            definition.formulaProse.html.rendered(in: .english)
                == "Of all assessments approved in the period, the percentage that are <span lang=\"cy\">wedi’u gwneud yn dda</span>."
        )
    }

    @Test(arguments: TestStore.allCases)
    func aPageInWelshSaysWhatIsInEnglish(in store: TestStore) async throws {
        try await withSite(store) { site in
            let world = MeasuresWorld(site)
            let path = try await world.define()
            let page = try await world.lead.get("/cy" + path).text
            #expect(page.contains("<p class=\"lead\"><span lang=\"en\">"))
            let taken = try await world.lead.post("/measures/built-in", ["code": "breaks-met"])
            let own = try await world.lead.get("/cy" + #require(taken.location)).text
            #expect(own.contains("A yw gofalwyr yn cael y seibiant sydd ei angen arnynt?"))
            #expect(own.contains("Dim ond rhai a gwblhawyd a gyfrifir"))
            #expect(!own.contains("Do carers get the break they need?"))
        }
    }
}
