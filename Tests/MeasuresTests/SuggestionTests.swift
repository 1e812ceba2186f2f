import Statistics
import Testing

@testable import Measures

/// Which indicator a measure may mean, by its words.
struct SuggestionTests {
    private func indicator(_ name: String, _ counted: String, code: String) -> Indicator {
        var definition = ReadingTests.definition
        definition.name = name
        definition.counted = counted
        definition.question = name
        definition.outOf = "all"
        return Indicator(
            id: ReadingTests.id,
            code: code,
            team: ReadingTests.id,
            definition: definition,
            number: 1,
            retiredOn: nil,
            version: 1
        )
    }

    @Test func theWordsAMeasureSharesSuggestAnIndicator() {
        let library = [
            indicator("Carers receiving an assessment", "carers assessed", code: "A1"),
            indicator("Breaks provided to carers", "breaks taken", code: "B1"),
            indicator("Surgeries with a carers lead", "surgeries", code: "C1"),
        ]
        let found = Suggestion.of("Number of carers receiving a carer's assessment", among: library)
        #expect(found.first?.indicator.code == "A1")
        #expect(found.first?.words.contains("assessment") == true)
        #expect(!found.map(\.indicator.code).contains("C1"))
        #expect(Suggestion.of("A new leaflet", among: library).isEmpty)
    }

    @Test func aWelshMeasureIsKnownByTheWelshName() {
        var welsh = indicator("Carers receiving an assessment", "carers assessed", code: "A1")
        var definition = welsh.definition
        definition.nameWelsh = "Gofalwyr sy’n cael asesiad"
        welsh = welsh.with(definition)
        let found = Suggestion.of("Nifer y gofalwyr sy’n cael asesiad gofalwr", among: [welsh])
        #expect(found.first?.words.contains("asesiad") == true)
        #expect(Suggestion.of("Taflen newydd", among: [welsh]).isEmpty)
    }

    @Test func theLibraryIsSuggestedUntilItIsTakenUp() throws {
        let measure = "Number of breaks taken by carers"
        let found = LibrarySuggestion.of(measure, besides: [])
        #expect(found.contains { $0.code == "breaks-taken" } && found.count <= 3)
        var taken = indicator("Breaks taken", "breaks", code: "B1").definition
        taken.query = "breaks-taken"
        let one = indicator("Breaks taken", "breaks", code: "B1").with(taken)
        #expect(!LibrarySuggestion.of(measure, besides: [one]).contains { $0.code == "breaks-taken" })
        #expect(LibrarySuggestion.of("Seibiannau a gymerwyd gan ofalwyr", besides: []).contains { !$0.words.isEmpty })
    }

    @Test func aTargetAndADirectionAreReadFromTheWords() {
        var share = ReadingTests.definition
        #expect(Suggestion.target(in: "At least 65% of carers", for: share) == 65)
        #expect(Suggestion.target(in: "12.5% fewer", for: share) == 12.5)
        #expect(Suggestion.target(in: "40 surgeries trained", for: share) == nil)
        #expect(Suggestion.target(in: "500% more", for: share) == nil)
        #expect(Suggestion.direction(in: "Reduced waiting times", for: share) == .lower)
        #expect(Suggestion.direction(in: "An increase in breaks", for: share) == .higher)
        #expect(Suggestion.direction(in: "Breaks taken", for: share) == .higher)
        share.kind = .count
        #expect(Suggestion.target(in: "At least 65% of carers", for: share) == nil)
    }
}
