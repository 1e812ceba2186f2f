package import Desk

/// A patient’s number in the National Health Service of England and Wales: ten digits, of which the last checks the rest.
package struct NHSNumber: Sendable, Hashable {
    package let digits: String

    /// The number, when the last digit is the one the others ask for (modulus 11, weights ten to two).
    package init?(_ written: String) {
        var digits: [UInt8] = []
        for byte in written.utf8 {
            switch byte {
            case 48...57: digits.append(byte - 48)
            case 32, 45, 46: continue
            default: return nil
            }
        }
        guard digits.count == 10, let check = digits.last, Set(digits).count > 1 else { return nil }
        var sum = 0
        for (place, digit) in digits.dropLast().enumerated() { sum += Int(digit) * (10 - place) }
        let wanted = (11 - sum % 11) % 11
        guard wanted != 10, wanted == Int(check) else { return nil }
        self.digits = String(decoding: digits.map { $0 + 48 }, as: UTF8.self)
    }

    /// As it is read aloud and printed: 943 476 5919.
    package var text: String { "\(digits.prefix(3)) \(digits.dropFirst(3).prefix(3)) \(digits.suffix(4))" }

    /// What it is known by without being kept: the same number has the same print in one place, and in no other.
    package func print(by sealed: SealedText) -> String { sealed.fingerprint(digits, of: "nhs number") }
}
