import Dates
import Desk
import Testing

@testable import People

@Suite struct TimedCodeTests {
    /// RFC 6238, appendix B, the SHA-1 rows.
    static let vectors: [(seconds: Int64, figures: String)] = [
        (59, "94287082"), (1_111_111_109, "07081804"), (1_111_111_111, "14050471"), (1_234_567_890, "89005924"),
        (2_000_000_000, "69279037"), (20_000_000_000, "65353130"),
    ]

    static let code = TimedCode(key: Array("12345678901234567890".utf8))

    @Test func theStandardsOwnExamplesComeOut() {
        for vector in Self.vectors {
            let step = TimedCode.step(at: Instant(milliseconds: vector.seconds * 1000))
            #expect(Self.code.figures(step: step, count: 8) == vector.figures)
            #expect(Self.code.figures(step: step) == String(vector.figures.suffix(6)))
        }
    }

    @Test func aCodeIsGoodForItsHalfMinuteAndTheNeighbours() {
        let now = Instant(milliseconds: 1_234_567_890_000)
        let step = TimedCode.step(at: now)

        for offset in -3...3 {
            let typed = Self.code.figures(step: step + offset)
            let matched = Self.code.step(matching: typed, at: now, after: nil)
            #expect(matched == ((-1...1).contains(offset) ? step + offset : nil))
        }
    }

    @Test func aStepThatWasUsedIsNotTakenAgain() {
        let now = Instant(milliseconds: 1_234_567_890_000)
        let step = TimedCode.step(at: now)
        let typed = Self.code.figures(step: step)

        #expect(Self.code.step(matching: typed, at: now, after: step - 1) == step)
        #expect(Self.code.step(matching: typed, at: now, after: step) == nil)
        #expect(Self.code.step(matching: "", at: now, after: nil) == nil)
        #expect(Self.code.step(matching: "12345", at: now, after: nil) == nil)
    }

    @Test func aSealedKeyOpensOnlyInItsOwnRow() throws {
        let sealed = SealedText(PlaceKeys { Array(repeating: 9, count: $0) })
        let other = SealedText(PlaceKeys { Array(repeating: 8, count: $0) })
        let mine = AccountSecrets.sealedPlace(.init(uuid: (1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16)))
        let theirs = AccountSecrets.sealedPlace(.init(uuid: (9, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16)))
        let text = try sealed.seal(Self.code.key, for: mine, nonce: Array(repeating: 3, count: 12))

        #expect(try sealed.open(text, for: mine) == Self.code.key)
        #expect(throws: SealedText.Failure.notOurs) { try sealed.open(text, for: theirs) }
        #expect(throws: SealedText.Failure.notOurs) { try other.open(text, for: mine) }
        #expect(throws: SealedText.Failure.notOurs) { try sealed.open(String(text.dropLast(2)), for: mine) }
    }
}
