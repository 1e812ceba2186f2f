import Testing

@testable import Support

@Suite("An assessment as its carer reads it")
struct AskedOfThemTests {
    @Test("No question and no finding speaks of the carer as of somebody else", arguments: AssessmentForm.all)
    func spokenTo(_ form: AssessmentForm) {
        let pastThem = ["the carer", "this child", "the child’s", "this parent", "the young person", "What was found"]
        for question in form.questions {
            let answers = question.choices.map { question.wordsToThem(of: $0.code).en }
            for words in [question.asksOfThem.en] + answers {
                #expect(
                    !pastThem.contains { words.contains($0) } && !words.hasPrefix("They "),
                    "\(question.name): \(words)"
                )
            }
        }
    }
}
