import Foundation
import TestSupport
import Testing

@testable import Support

/// Card numbers are chance and a check, and nothing else.
@Suite struct CardNumberTests {
    private func numbers(_ count: Int) -> [CardNumber] {
        let clock = TestClock().clock
        return (0..<count).map { _ in CardNumber(random: clock.random) }
    }

    @Test func aNumberIsReadBackAsItIsSaidAndWritten() {
        for number in numbers(500) {
            #expect(number.digits.count == 12 && number.digits.first != "0")
            #expect(number.said.count == 14)
            #expect(CardNumber(number.said) == number)
            #expect(CardNumber(number.said.replacing(" ", with: "-")) == number)
            #expect(CardNumber("  \(number.digits)\u{a0}") == number)
        }
    }

    @Test func noDigitMisheardAndNoTwoSwappedIsAnotherNumber() {
        for number in numbers(60) {
            let digits = Array(number.digits)
            for place in digits.indices {
                for other in "0123456789" where other != digits[place] {
                    var wrong = digits
                    wrong[place] = other
                    #expect(CardNumber(String(wrong)) == nil, "\(number.digits) heard as \(String(wrong))")
                }
                for other in digits.indices.dropFirst(place + 1) where digits[other] != digits[place] {
                    var swapped = digits
                    swapped.swapAt(place, other)
                    #expect(CardNumber(String(swapped)) == nil)
                }
            }
        }
    }

    @Test(arguments: [
        "", "4821", "48217730551900", "4821 7730 551a", "٤٨٢١٧٧٣٠٥٥١٩", "0821 7730 5519", "482177305\u{0}19",
    ])
    func whatIsNoNumberIsNone(_ typed: String) {
        #expect(CardNumber(typed) == nil)
    }

    @Test func numbersDoNotFollowOneAnother() {
        let all = numbers(2000)

        #expect(Set(all).count == all.count)
        for place in 1..<10 {
            let seen = Set(all.map { Array($0.digits)[place] })
            #expect(seen.count == 10, "every digit comes at place \(place)")
        }
    }
}
