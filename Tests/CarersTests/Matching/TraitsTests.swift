import Dates
import Testing

@testable import Carers

struct TraitsTests {
    @Test(arguments: [
        ("cv1 5fb", "CV1 5FB"), ("CV15FB", "CV1 5FB"), ("sw1a1aa", "SW1A 1AA"), ("M1 1AE", "M1 1AE"),
        ("ec1a-1bb", "EC1A 1BB"), ("CV1 SFB", nil), ("CVI 5FB", nil), ("B1 OAB", "B1 0AB"),
        ("0L1 1AA", "OL1 1AA"),
        ("SW1A 1AA extra", nil), ("", nil), ("12345", nil), ("W1A\u{00A0}0AX", "W1A 0AX"), ("BI 1AA", "B1 1AA"),
    ])
    func postcodesAreRead(written: String, read: String?) {
        #expect(Postcode(mending: written)?.text == read)
    }

    @Test(arguments: [
        ("07700 900123", "07700900123"), ("+44 7700 900123", "07700900123"), ("+44 (0)7700 900123", "07700900123"),
        ("0044 24 7655 5123", "02476555123"), ("7700900123", "07700900123"), ("024 7655 5123 ext 4", "02476555123"),
        ("Home: 024 7655 5123", "02476555123"), ("+353 85 123 4567", "+353851234567"), ("999", nil), ("none", nil),
        ("", nil),
    ])
    func numbersAreRead(written: String, read: String?) {
        #expect(PhoneNumber(written)?.digits == read)
    }

    @Test(arguments: [
        ("943 476 5919", true), ("9434765919", true), ("943-476-5919", true), ("9434765918", false),
        ("943476591", false), ("94347659191", false), ("1111111111", false), ("0000000000", false),
        ("4010232137", true), ("9434765911", false), ("943476591X", false), ("9990548609", true),
    ])
    func theLastDigitOfAnNHSNumberChecksTheRest(written: String, isRight: Bool) {
        #expect((NHSNumber(written) != nil) == isRight)
    }

    /// Of the nine first digits one in eleven asks for a tenth that is no digit: no such number is given out.
    @Test func oneCheckDigitFitsOrNone() {
        var none = 0
        for body in 400_000_000..<400_001_100 {
            let fit = (0...9).filter { NHSNumber("\(body)\($0)") != nil }.count
            #expect(fit <= 1)
            if fit == 0 { none += 1 }
        }
        #expect(none == 100)
    }

    @Test(arguments: [
        ("1958-03-12", "1958-03-12", BirthAgreement.same), ("1958-03-12", "1958-12-03", .swapped),
        ("1958-03-12", "1958-03-13", .nearly), ("1958-03-12", "1985-03-12", .nearly),
        ("1958-03-12", "1958-03-21", .nearly), ("1958-03-12", "1968-03-12", .nearly), ("1958-03-12", "1958", .asFar),
        ("1958", "1958", .asFar), ("1958-03", "1958-03-12", .asFar), ("1958-04", "1958-03-12", .different),
        ("1958", "1959", .different), ("1958-03-12", "1961-07-30", .different),
        ("1958-03-12", "1959-12-03", .different), ("1958-03-12", "1988-07-30", .generation),
        ("1958", "1990", .generation),
    ])
    func birthDatesAgree(one: String, other: String, how: BirthAgreement) throws {
        let one = try #require(PartialDay(iso: one))
        let other = try #require(PartialDay(iso: other))
        #expect(one.agreement(with: other) == how)
        #expect(other.agreement(with: one) == how)
    }
}
