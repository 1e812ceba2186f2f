import Foundation
import Testing

@testable import Desk

/// The place's keys, and the change of one.
@Suite struct PlaceKeysTests {
    private static func keys(_ byte: UInt8) -> PlaceKeys { PlaceKeys { Array(repeating: byte, count: $0) } }
    private static let place = SealedText.Place(table: "note", row: UUID(), column: "words_sealed")

    @Test func theFileIsReadAsItWasWritten() throws {
        let first = Self.keys(1)
        let rotated = try #require(first.rotated { Array(repeating: 2, count: $0) })
        for keys in [first, rotated, rotated.retired()] {
            #expect(try #require(PlaceKeys(text: keys.text)).text == keys.text)
        }
        #expect(rotated.areChanging && !first.areChanging && !rotated.retired().areChanging)
        #expect(rotated.rotated { Array(repeating: 3, count: $0) } == nil, "one change at a time")
    }

    @Test(arguments: ["", "sealing=x", "sealing=\nother=1", "pepper=AAAA"])
    func anythingElseIsNoKeys(_ text: String) { #expect(PlaceKeys(text: text) == nil) }

    @Test func whatTheFormerKeySealedOpensUntilItIsRetired() throws {
        let first = Self.keys(1)
        let nonce = [UInt8](repeating: 7, count: 12)
        let sealed = try SealedText(first).seal(Array("a word".utf8), for: Self.place, nonce: nonce)
        let rotated = try #require(first.rotated { Array(repeating: 2, count: $0) })
        let opened = try SealedText(rotated).opened(sealed, for: Self.place)
        #expect(opened.standing == .former && opened.bytes == Array("a word".utf8))
        #expect(throws: SealedText.Failure.self) { try SealedText(rotated.retired()).open(sealed, for: Self.place) }
        let again = try SealedText(rotated).seal(opened.bytes, for: Self.place, nonce: nonce)
        #expect(try SealedText(rotated.retired()).opened(again, for: Self.place).standing == .current)
        #expect(throws: SealedText.Failure.self) { try SealedText(first).open(again, for: Self.place) }
    }

    @Test func aFingerprintIsTheSameWhateverSeals() throws {
        let first = Self.keys(1)
        let rotated = try #require(first.rotated { Array(repeating: 2, count: $0) })
        let twice = try #require(rotated.retired().rotated { Array(repeating: 3, count: $0) })
        let print = SealedText(first).fingerprint("07700900123", of: "phone")
        for keys in [rotated, rotated.retired(), twice] {
            #expect(SealedText(keys).fingerprint("07700900123", of: "phone") == print)
        }
        #expect(SealedText(Self.keys(9)).fingerprint("07700900123", of: "phone") != print)
    }
}
