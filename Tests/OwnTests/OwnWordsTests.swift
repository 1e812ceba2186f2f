import Dates
import Markup
import Testing

@testable import Carers
@testable import Own

@Suite("How own pages tell it")
struct OwnWordsTests {
    @Test("A day still to come is promised; one that has passed is owned up to")
    func late() throws {
        let today = try #require(Day(2026, 3, 10))

        #expect(OwnWords.by(today, on: today).en == "by 10 March 2026")
        #expect(
            OwnWords.by(today.adding(days: -1), on: today).en.hasPrefix(
                "This was to be by 9 March 2026, and we are late."
            )
        )
    }

    @Test("What the same people did on the same day is told once")
    func looks() throws {
        let today = try #require(Day(2026, 3, 10))
        let (team, other) = (Phrase(same: "Adult Carers Team"), Phrase(same: "Hospital"))
        let (looked, worked) = (Phrase(same: "Looked"), Phrase(same: "Worked"))
        let told = byDay([
            SharedLook(on: today, who: team, what: looked), SharedLook(on: today, who: other, what: looked),
            SharedLook(on: today, who: team, what: worked), SharedLook(on: today, who: team, what: looked),
            SharedLook(on: today.adding(days: -1), who: team, what: looked),
        ])

        #expect(told.map(\.who) == [team, other, team])
        #expect(told.map(\.what) == [[looked, worked], [looked], [looked]])
    }
}
