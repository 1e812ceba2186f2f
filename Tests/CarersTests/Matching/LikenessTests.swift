import Testing

@testable import Carers

struct LikenessTests {
    private func likeness(_ one: MatchDetails, _ other: MatchDetails) -> Likeness {
        Likeness(MatchProfile(one), MatchProfile(other))
    }

    private let asha = MatchDetails(
        given: "Asha",
        family: "Mohammed",
        born: PartialDay(iso: "1958-03-12"),
        postcode: "CV1 5FB",
        phones: ["02476555123"]
    )

    @Test func theReasonsAreSaidInWords() {
        var other = asha
        other.family = "Muhamet"
        other.postcode = "B29 6NQ"
        other.phones = []
        let found = likeness(asha, other)
        #expect(
            found.words.en == "Same date of birth; same first name; surname sounds alike; different postcode"
        )
        #expect(found.strength == .possible)
        #expect(!found.words.cy.isEmpty && found.words.cy != found.words.en)
    }

    @Test func theSameDetailsAreTheSamePerson() {
        #expect(likeness(asha, asha).strength == .same)
    }

    @Test func aDifferentNHSNumberIsAnotherPersonWhateverElseAgrees() {
        var one = asha
        var other = asha
        one.nhs = "a"
        other.nhs = "b"
        #expect(likeness(one, other).strength == .unlikely)
        other.nhs = "a"
        other.family = "Sheikh"
        other.postcode = nil
        #expect(likeness(one, other).strength == .same)
    }

    @Test func twinsAreTwo() {
        var twin = asha
        twin.given = "Rashid"
        #expect(likeness(asha, twin).strength == .unlikely)
    }

    @Test func aSonIsNotHisFather() {
        var son = asha
        son.born = PartialDay(iso: "1989-11-30")
        #expect(likeness(asha, son).strength == .unlikely)
    }

    @Test func aHusbandIsNotHisWife() {
        var husband = asha
        husband.given = "Yusuf"
        husband.born = PartialDay(iso: "1955-01-09")
        #expect(likeness(asha, husband).strength == .unlikely)
    }

    @Test func marriedAndMovedIsFoundByTheNumberThatStayed() {
        var married = asha
        married.family = "Okafor"
        married.postcode = "LE1 1AA"
        #expect(likeness(asha, married).strength == .possible)
    }

    @Test func likenessIsTheSameFromBothSides() {
        var random = SeededNumbers(seed: 3)
        let people = InventedPeople(count: 300, seed: 3).people.map { MatchProfile($0) }
        for _ in 0..<3000 {
            let one = people.randomElement(using: &random) ?? people[0]
            let other = people.randomElement(using: &random) ?? people[0]
            #expect(Likeness(one, other) == Likeness(other, one))
        }
    }

    @Test func everyRuleHasWordsInBothLanguages() {
        let english = Set(MatchRule.allCases.map(\.words.en))
        let welsh = Set(MatchRule.allCases.map(\.words.cy))
        #expect(english.count == MatchRule.allCases.count && welsh.count == MatchRule.allCases.count)
    }
}
