import Testing

@testable import Carers

@Suite("All that is kept, as it reads")
struct EverythingSaidTests {
    private func said(_ name: String, _ value: String) -> [String] {
        Everything.Entry(code: "note/1", fields: [(name: name, value: value)], mayTellOfOthers: false).said
            .map { "\($0.name): \($0.value.en)" }
    }

    @Test("Days, moments and codes are words; what somebody wrote stays as it is")
    func words() {
        #expect(said("due on", "2026-03-01") == ["due on: 1 March 2026"])
        #expect(said("made at", "2026-03-01T09:05:00.000Z") == ["made at: 1 March 2026, 09:05 UTC"])
        #expect(said("safety", "not_safe") == ["safety: not safe"])
        #expect(said("words", "Ring her_at home") == ["words: Ring her_at home"])
    }

    @Test("What is stored in one piece is taken apart")
    func pieces() {
        #expect(
            said("text", #"{"name":"Ravi Shah","when":"","fields":{"born-day":["3"]}}"#)
                == ["born day: 3", "name: Ravi Shah"]
        )
        #expect(said("words", "{not a piece") == ["words: {not a piece"])
    }

    @Test("What the program keeps for itself is left out")
    func own() {
        #expect(said("token hash", "abc").isEmpty)
        #expect(said("form version", "1").isEmpty)
    }
}
