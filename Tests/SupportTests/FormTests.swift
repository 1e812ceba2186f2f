import Testing

@testable import Support

/// The questions of an assessment, as data with versions.
@Suite struct FormTests {
    /// Each shipped version by its mark.
    ///
    /// A change to a form is a new version beside it, with a line of its own here; a line never changes.
    static let shipped: [String: String] = [
        "adult-1": "fecf7ba3419983174e50ee41c8c3b22e10fe209446836867b168f33da4474ffc",
        "parent-1": "6280d5eb1b106f2ef54f5ca5018275a8da043a10282e5ddff0c99eea10c4bc68",
        "young-1": "ef4ea5bab95d66e75929cd040a42ca92195b1fc78cd1bc5792c7c87d34ce4037",
    ]

    @Test func aShippedVersionNeverChanges() {
        for form in AssessmentForm.all {
            #expect(Self.shipped[form.id] == form.digest, "\(form.id) was shipped; make a new version beside it")
        }
        #expect(Set(Self.shipped.keys) == Set(AssessmentForm.all.map(\.id)), "a shipped version is gone")
    }

    @Test(arguments: AssessmentForm.all.map(\.id))
    func everyFieldAndEveryChoiceHasANameOfItsOwn(_ id: String) throws {
        let form = try #require(AssessmentForm.all.first { $0.id == id })
        let fields = form.questions.flatMap { question in question.voices.map(question.field) }

        #expect(Set(fields).count == fields.count)
        #expect(Set(form.sections.map(\.name)).count == form.sections.count)
        for question in form.questions {
            #expect(Set(question.choices.map(\.code)).count == question.choices.count)
            #expect(!question.voices.isEmpty)
        }
        for name in form.questions.map(\.name) + form.sections.map(\.name) {
            #expect(name.allSatisfy { $0.isASCII && ($0.isLetter || $0 == "_") }, "\(name)")
        }
    }

    @Test(arguments: AssessmentForm.all.map(\.id))
    func everyAnswerTheLawAsksForIsAskedOnce(_ id: String) throws {
        let form = try #require(AssessmentForm.all.first { $0.id == id })
        let feeds = form.questions.compactMap(\.feeds)
        let wellbeing = WellbeingDomain.allCases.map { FormQuestion.Feed.wellbeing($0) }
        let careAct: [FormQuestion.Feed] =
            [.cause, .health, .impact, .domains] + CaringOutcome.allCases.map { .outcome($0) }
        let wanted = form.law == .careAct ? careAct : [.needs, .couldBeMet, .willProvide]

        #expect(Set(feeds) == Set(wanted + wellbeing))
        #expect(feeds.count == wanted.count + wellbeing.count)
    }

    @Test func theChoicesThatFeedAConditionAreTheLawsOwn() throws {
        for question in AssessmentForm.adult1.questions {
            let codes = question.choices.map(\.code)
            switch question.feeds {
            case .cause: #expect(codes == EligibilityAnswers.Cause.allCases.map(\.rawValue))
            case .health: #expect(codes == EligibilityAnswers.Health.allCases.map(\.rawValue))
            case .impact: #expect(codes == EligibilityAnswers.Impact.allCases.map(\.rawValue))
            case .domains: #expect(codes == WellbeingDomain.allCases.map(\.rawValue))
            case .outcome: #expect(codes == Inability.allCases.map(\.rawValue) + ["none"])
            default: break
            }
        }
    }

    @Test func distanceTravelledComparesOnlyWhatWasAnsweredBothTimes() {
        let before = WellbeingScores([.health: 2, .money: 3, .home: 5, .control: 9])
        let now = WellbeingScores([.health: 4, .money: 3, .home: 4, .safety: 1])
        let way = DistanceTravelled(before: before, now: now)

        #expect(way.change(.health) == 2 && way.change(.control) == nil && way.change(.safety) == nil)
        #expect([way.better, way.same, way.worse, way.compared] == [1, 1, 1, 3])
        #expect(way.whole == nil)
        func all(_ point: Int) -> WellbeingScores {
            WellbeingScores(Dictionary(uniqueKeysWithValues: WellbeingDomain.allCases.map { ($0, point) }))
        }
        #expect(DistanceTravelled(before: all(2), now: all(5)).whole == 27)
    }
}
