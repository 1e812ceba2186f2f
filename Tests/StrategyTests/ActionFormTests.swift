import Forms
import Testing

@testable import Strategy

/// What a person sends of an action is what is kept of it.
@Suite struct ActionFormTests {
    @Test func severalOnLinesOfTheirOwnStaySeveral() throws {
        let form = try ActionForm(
            Form(values: [
                "text": "Run a stall:\n- in June\n- in November", "leads": "The Council\nCarers Centre",
                "partners": "Moorside Homes\r\nLantern", "measures": "Stalls held\nCarers met",
                "references": "1.2\n3.1 b",
                "risks": "Weather\nStaff away", "status": "on_track",
            ])
        )
        #expect(form.leads == ["The Council", "Carers Centre"])
        #expect(form.partners == ["Moorside Homes", "Lantern"])
        #expect(form.measures == ["Stalls held", "Carers met"])
        #expect(form.references == ["1.2", "3.1 b"])
        #expect(form.words.text == "Run a stall:\n- in June\n- in November")
        #expect(form.words.risks == "Weather\nStaff away")
    }
}
