import Foundation
import TestSupport
import Testing
import Web

@testable import Carers

/// The pages that anyone may read are read with ease at nine.
@Suite struct ReadingAgeTests {
    /// The formula on a text worked out by hand: 9 words, 2 sentences, 10 syllables.
    @Test func theFormulaIsThePublishedOne() {
        let text = ReadingAge(["The cat sat on the mat. It was happy."])
        #expect(text.words == 9)
        #expect(text.sentences == 2)
        #expect(text.syllables == 10)
        #expect(abs(text.grade - (0.39 * 4.5 + 11.8 * 10 / 9 - 15.59)) < 0.000_1)
    }

    @Test(arguments: [
        ("look", 1), ("carer", 2), ("someone", 2), ("council", 2), ("little", 2), ("asked", 1), ("needed", 2),
        ("code", 1),
        ("reference", 3), ("telephone", 3), ("day", 1), ("live", 1), ("young", 1),
    ]) func syllablesAreCounted(_ word: String, _ count: Int) {
        #expect(ReadingAge.syllables(in: word) == count)
    }

    @Test(arguments: TestStore.allCases)
    func everyPublicPageIsReadAtNine(in store: TestStore) async throws {
        try await withSite(store) { site in
            var pages: [(String, Answer)] = []
            let fixed = [
                "/caring/check", "/register", "/register/form", "/come-back", "/refer", "/refer/form", "/refer/status",
                "/young", "/young/what-happens", "/young/leaving", "/young/note-for-school", "/young/help",
                "/register/sent", "/young/sent", "/refer/sent",
            ]
            let visitor = site.visitor()
            for path in fixed { pages.append((path, try await visitor.get(path))) }
            var given: [(String, String)] = []
            for (question, answer) in [
                ("", ""), ("who", "partner"), ("help", "body"), ("paid", "no"), ("often", "daily"),
                ("effect", "too_much"),
                ("age", "from18"),
            ] {
                if !question.isEmpty { given.append((question, answer)) }
                let page = try await visitor.post("/caring/check", fields: given + [("at", question)])
                pages.append(("check after \(question)", page))
            }
            for (who, age) in [("parent", "under18"), ("child", "from18")] {
                let fields = [
                    ("at", "age"), ("who", who), ("help", "body"), ("paid", "no"), ("often", "daily"), ("age", age),
                ]
                pages.append(("check \(who) \(age)", try await visitor.post("/caring/check", fields: fields)))
            }
            for paid in ["job", "volunteer"] {
                let fields = [("at", "age"), ("who", "friend"), ("help", "body"), ("paid", paid), ("age", "from18")]
                pages.append(("check \(paid)", try await visitor.post("/caring/check", fields: fields)))
            }
            let journeys: [(String, [[(String, String)]])] = [
                ("/register/form", FindingWorld.answers.map(\.fields)), ("/refer/form", ReferralStories.steps),
            ]
            for (start, steps) in journeys {
                var path = start
                for fields in steps {
                    path = try #require(try await visitor.post(path, fields: fields).location)
                    if !path.hasSuffix("/check") { pages.append((path, try await visitor.get(path))) }
                }
                pages.append(("\(start) sent", try await visitor.follow(try await visitor.post(path))))
            }
            for (name, answer) in pages {
                let passages = ReadingAge.passages(of: answer.text)
                let text = ReadingAge(passages)
                #expect(answer.status == .ok, "\(name)")
                #expect(text.words > 5, "\(name)")
                #expect(text.age <= 9, "\(name): \(text.age) \(passages)")
            }
        }
    }
}
