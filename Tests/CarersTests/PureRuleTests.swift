import Dates
import Foundation
import Testing

@testable import Carers

/// What is worked out from words and numbers alone.
@Suite struct PureRuleTests {
    @Test func aReferenceWithOneWrongDigitOrTwoThatChangedPlacesIsNone() throws {
        for number in [0, 7, 1_234_567, 9_999_999] {
            let text = PersonReference.text(number)
            #expect(PersonReference.read(text) == text)
            #expect(PersonReference.read(text.lowercased().replacing("-", with: " ")) == text)
            let digits = Array(text.filter(\.isNumber))
            for index in digits.indices {
                for other in "0123456789" where other != digits[index] {
                    var wrong = digits
                    wrong[index] = other
                    #expect(PersonReference.read("C" + String(wrong)) == nil)
                }
                guard index + 1 < digits.count, digits[index] != digits[index + 1] else { continue }
                var swapped = digits
                swapped.swapAt(index, index + 1)
                #expect(PersonReference.read("C" + String(swapped)) == nil)
            }
        }
    }

    @Test(arguments: [
        ("27/03/1958", "1958-03-27"), ("27 3 1958", "1958-03-27"), ("27 March 1958", "1958-03-27"),
        ("27 Mawrth 1958", "1958-03-27"), ("March 1958", "1958-03"), ("3/1958", "1958-03"), ("1958", "1958"),
        ("1958-03-27", "1958-03-27"), ("31/02/1958", ""), ("58", ""), ("", ""), ("spring 1958", ""),
    ])
    func aBirthDateIsReadAsPeopleSayIt(_ typed: String, _ iso: String) {
        #expect((PartialDay(written: typed)?.iso ?? "") == iso)
    }

    @Test(arguments: [
        ("2008-03-12", "2026-03-11", 17...17), ("2008-03-12", "2026-03-12", 18...18), ("2008", "2026-06-01", 17...18),
        ("2008-02-29", "2026-02-28", 17...17), ("2008-02-29", "2026-03-01", 18...18),
        ("1958-03", "2026-03-15", 67...68),
    ])
    func agesAreWorkedOutFromWhatIsKnown(_ born: String, _ day: String, _ ages: ClosedRange<Int>) throws {
        let born = try #require(PartialDay(iso: born))

        #expect(born.ages(on: try #require(Day(iso: day))) == ages)
    }

    @Test func nobodyHasAnAgeBeforeTheyAreBorn() throws {
        #expect(try #require(PartialDay(iso: "2027")).ages(on: try #require(Day(2026, 1, 1))) == nil)
    }

    /// A carer, whom they look after, and what that makes the carer on 16 March 2026.
    struct KindCase: Sendable {
        let carer: String?
        let other: String?
        let relation: String
        let parental: Bool
        let kind: CaringKind
        let isSure: Bool

        init(
            _ carer: String?,
            _ other: String?,
            _ relation: String,
            _ parental: Bool,
            _ kind: CaringKind,
            _ isSure: Bool
        ) {
            (self.carer, self.other, self.relation) = (carer, other, relation)
            (self.parental, self.kind, self.isSure) = (parental, kind, isSure)
        }
    }

    static let kinds: [KindCase] = [
        KindCase("1970", "1940", "parent", false, .adult, true), KindCase("1970", nil, "parent", false, .adult, true),
        KindCase("1970", nil, "friend", false, .adult, false), KindCase(nil, "1940", "parent", false, .adult, false),
        KindCase("1980", "2015", "child_under18", true, .parent, true),
        KindCase("1980", nil, "child_under18", true, .parent, true),
        KindCase("1950", "2015", "grandchild", false, .ofChild, true),
        KindCase("2012", "1980", "parent", false, .young, true),
        KindCase("2008-03-17", "2015", "sibling", false, .young, true),
        KindCase("2008-03-16", "2015", "sibling", false, .ofChild, true),
        KindCase("2008", "1980", "parent", false, .adult, false),
        KindCase("1980", "2008-03-16", "child_adult", true, .adult, true),
        KindCase("1980", "2008-03-17", "child_under18", true, .parent, true),
    ]

    @Test(arguments: kinds)
    func theKindOfCarerIsWorkedOut(_ one: KindCase) throws {
        let worked = CaringKind.worked(
            carer: one.carer.flatMap { PartialDay(iso: $0) },
            caredFor: one.other.flatMap { PartialDay(iso: $0) },
            relation: one.relation,
            hasParentalResponsibility: one.parental,
            on: try #require(Day(2026, 3, 16))
        )

        #expect(worked == WorkedOutKind(kind: one.kind, isSure: one.isSure))
    }

    @Test(arguments: [
        ("Rhys", "Reece"), ("Lloyd", "Loyd"), ("Siân", "Shan"), ("Ffion", "Fion"), ("Catherine", "Katherine"),
        ("Phillips", "Filips"), ("Wright", "Rite"), ("McDonald", "MacDonald"), ("Smith", "Smyth"),
    ])
    func namesThatAreSaidAlikeHaveOneCode(_ one: String, _ other: String) {
        let codes = [one, other].map { Set(IndexToken.names($0).flatMap(IndexToken.sounds)) }

        #expect(!codes[0].isDisjoint(with: codes[1]), "\(codes)")
    }

    @Test func whatIsTypedInTheOneBoxIsTakenApart() {
        func read(_ typed: String) -> [String] {
            let terms = SearchTerms(reading: typed)
            return [terms.names.joined(separator: " "), terms.born?.iso, terms.postcode, terms.phone].map { $0 ?? "-" }
        }

        #expect(read("siân okafor-rees 27 3 1958") == ["sian okafor rees okaforrees", "1958-03-27", "-", "-"])
        #expect(read("hughes, tv1 2ab") == ["hughes", "-", "TV1 2AB", "-"])
        #expect(read("07700 900123") == ["", "-", "-", "07700900123"])
        #expect(read("+44 7700 900123 jones") == ["jones", "-", "-", "07700900123"])
        #expect(read("1958") == ["", "1958", "-", "-"])
        #expect(read("March 1958 ali") == ["ali", "1958-03", "-", "-"])
        #expect(read("900123") == ["", "-", "-", "900123"])
        #expect(read("C1234-5671 943 476 5919") == ["", "-", "-", "-"])
    }

    @Test func anNHSNumberChecksItself() {
        #expect(NHSNumber("943 476 5919")?.grouped == "943 476 5919")
        #expect(NHSNumber("943 476 5918") == nil)
        #expect(NHSNumber("94347659190") == nil)
    }

    @Test func everyCodeIsThereOnceAndInBothLanguages() {
        for list in CodeList.allCases {
            let codes = list.codes

            #expect(codes.count > 1, "\(list)")
            #expect(Set(codes.map(\.value)).count == codes.count, "\(list)")
            for code in codes { #expect(!code.words.en.isEmpty && !code.words.cy.isEmpty, "\(list) \(code.value)") }
        }
    }
}
