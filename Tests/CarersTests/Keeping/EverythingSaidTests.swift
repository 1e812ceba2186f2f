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
        #expect(said("due on", "2026-03-01") == ["Due on: 1 March 2026"])
        #expect(said("made at", "2026-03-01T09:05:00.000Z") == ["Made at: 1 March 2026, 09:05 UTC"])
        #expect(said("safety", "not_safe") == ["Safety: not safe"])
        #expect(said("words", "Ring her_at home") == ["Words: Ring her_at home"])
    }

    @Test("What is stored in one piece is taken apart")
    func pieces() {
        #expect(
            said("text", #"{"name":"Ravi Shah","when":"","fields":{"born-day":["3"]}}"#)
                == ["Born day: 3", "Name: Ravi Shah"]
        )
        #expect(said("words", "{not a piece") == ["Words: {not a piece"])
    }

    @Test("What the program keeps for itself is left out")
    func own() {
        #expect(said("token hash", "abc").isEmpty)
        #expect(said("form version", "1").isEmpty)
        #expect(said("owner", "01959449-f248-703c-9dab-432e3d5ec239").isEmpty)
        #expect(said("is restricted", "0") == ["Is restricted: no"])
    }
}
