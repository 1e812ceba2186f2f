import Dates
import Foundation
import Testing

@Suite("A promise is late after its last day, and never when it is ongoing")
struct LatenessTests {
    static func day(_ text: String) -> Day { Day(iso: text) ?? .first }

    @Test(arguments: [
        ("March 2018", "2018-03-31"), ("31 March 2018", "2018-03-31"), ("2017/18", "2018-03-31"),
        ("early 2018", "2018-04-30"),
        ("(i) March 2017 (ii) March 2018", "2018-03-31"), ("Autumn 2018", "2018-11-30"),
        ("winter 2017/18", "2018-02-28"),
    ])
    func itIsLateTheDayAfter(_ phrase: String, _ last: String) {
        let when = When(parsing: phrase)
        #expect(when.due?.iso == last)
        #expect(!when.isOverdue(on: Self.day(last)))
        #expect(when.isOverdue(on: Self.day(last).adding(days: 1)))
    }

    @Test(arguments: [
        "Ongoing", "June 2017 and ongoing", "Autumn 2008 onwards", "Annually", "Three yearly", "Immediate", "tbc",
        "when funding ends", "from April 2018", "March", "",
    ])
    func someThingsAreNeverLate(_ phrase: String) {
        #expect(!When(parsing: phrase).isOverdue(on: .last))
    }

    @Test func whatIsOngoingIsKnown() {
        #expect(When(parsing: "June 2017 and ongoing").isOngoing)
        #expect(When(parsing: "April 2018 onwards").isOngoing)
        #expect(!When(parsing: "Annually").isOngoing)
        #expect(!When(parsing: "April 2018").isOngoing)
    }

    @Test func theNextOfSeveralIsTheFirstNotPast() {
        let when = When(parsing: "(i) March 2017 (ii) March 2018")
        #expect(when.nextDue(on: Self.day("2017-01-01"))?.iso == "2017-03-31")
        #expect(when.nextDue(on: Self.day("2017-04-01"))?.iso == "2018-03-31")
        #expect(when.nextDue(on: Self.day("2019-04-01"))?.iso == "2018-03-31")
        #expect(when.past(on: Self.day("2017-04-01")).map(\.note) == ["(i)"])
    }

    @Test(arguments: [
        ("each autumn", "2026-03-12", nil, "2026-09-01", "2026-11-30"),
        ("each autumn", "2026-10-12", nil, "2026-09-01", "2026-11-30"),
        ("each winter", "2026-01-12", nil, "2025-12-01", "2026-02-28"),
        ("every March", "2026-04-01", nil, "2027-03-01", "2027-03-31"),
        ("31 March each year", "2026-04-01", nil, "2027-03-31", "2027-03-31"),
        ("quarterly", "2026-05-20", nil, "2026-04-01", "2026-06-30"),
        ("quarterly from April 2009", "2026-05-20", nil, "2026-07-01", "2026-07-01"),
        ("annually", "2026-05-20", "2025-06-01", "2026-06-01", "2026-06-01"),
        ("three yearly", "2026-05-20", "2024-06-01", "2027-06-01", "2027-06-01"),
        ("annually", "2026-06-01", "2025-06-01", "2026-06-01", "2026-06-01"),
        ("annually", "2026-06-01", "2027-01-01", "2027-01-01", "2027-01-01"),
        ("every 2 weeks", "2026-06-01", "2026-05-30", "2026-06-13", "2026-06-13"),
        ("March 2027", "2026-06-01", nil, "2027-03-01", "2027-03-31"),
    ])
    func whatComesRoundIsDueAgain(_ phrase: String, _ today: String, _ anchor: String?, _ first: String, _ last: String)
    {
        let next = When(parsing: phrase).dueAgain(on: Self.day(today), anchor: anchor.map(Self.day))
        #expect(next?.lowerBound.iso == first)
        #expect(next?.upperBound.iso == last)
    }

    @Test(arguments: [
        ("each autumn", "2026-11-30", "2026-03-01", nil, nil),
        ("each autumn", "2026-12-01", "2026-03-01", nil, "2026-11-30"),
        ("each autumn", "2027-11-30", "2026-03-01", nil, "2026-11-30"),
        ("each autumn", "2028-12-01", "2026-03-01", nil, "2028-11-30"),
        // Done early, within its round, and after it: the round is done, or a later one.
        ("each autumn", "2026-12-01", "2026-03-01", "2026-08-10", nil),
        ("each autumn", "2026-12-01", "2026-03-01", "2026-11-30", nil),
        ("each autumn", "2027-02-01", "2026-03-01", "2026-12-05", nil),
        // Done late, it was done for the round before, and the one to come is still to be done.
        ("each autumn", "2027-12-01", "2026-03-01", "2026-12-05", "2027-11-30"),
        ("31 March each year", "2027-04-01", "2026-03-01", "2026-04-20", "2027-03-31"),
        ("31 March each year", "2027-04-01", "2026-03-01", "2027-01-20", nil),
        ("each autumn", "2027-12-01", "2026-03-01", "2026-11-30", "2027-11-30"),
        // A round that was over before anybody answered for it is nobody's miss.
        ("each autumn", "2027-02-01", "2026-12-01", nil, nil),
        ("31 March each year", "2026-04-01", "2026-03-31", nil, "2026-03-31"),
        ("quarterly", "2026-07-01", "2026-04-10", nil, "2026-06-30"),
        ("quarterly", "2026-07-01", "2026-04-10", "2026-04-10", nil),
        ("annually", "2027-01-01", "2026-03-01", nil, "2026-12-31"),
        ("Ongoing", "2027-01-01", "2026-03-01", nil, nil),
        ("March 2026", "2027-01-01", "2026-03-01", nil, nil),
        ("when funding ends", "2027-01-01", "2026-03-01", nil, nil),
    ])
    func aRoundThatPassedIsMissedUntilItOrALaterOneIsDone(
        _ phrase: String,
        _ today: String,
        _ since: String,
        _ done: String?,
        _ missed: String?
    ) {
        let round = When(parsing: phrase).missedRound(
            on: Self.day(today),
            since: Self.day(since),
            doneOn: done.map(Self.day)
        )
        #expect(round?.upperBound.iso == missed)
    }

    /// Between two rounds something was done for the nearer; as near to both, for the one to come.
    @Test(arguments: [
        ("each autumn", "2026-10-10", "2026-11-30"), ("each autumn", "2026-12-05", "2026-11-30"),
        ("each autumn", "2027-01-10", "2026-11-30"), ("each autumn", "2027-05-01", "2027-11-30"),
        ("31 March each year", "2026-04-20", "2026-03-31"), ("31 March each year", "2026-03-20", "2026-03-31"),
        ("31 March each year", "2024-09-29", "2024-03-31"), ("31 March each year", "2026-09-30", "2027-03-31"),
        ("quarterly", "2026-04-01", "2026-06-30"), ("annually", "2026-12-31", "2026-12-31"),
        ("March 2026", "2026-01-10", "2026-03-31"),
    ])
    func whatIsDoneIsDoneForTheNearestRound(_ phrase: String, _ done: String, _ round: String) {
        #expect(When(parsing: phrase).roundDone(on: Self.day(done))?.upperBound.iso == round)
    }

    @Test func nothingIsDueAgainThatDoesNotComeRound() {
        #expect(When(parsing: "Ongoing").dueAgain(on: Self.day("2026-05-20")) == nil)
        #expect(When(parsing: "March 2018").dueAgain(on: Self.day("2026-05-20")) == nil)
    }

    @Test(arguments: 1...48) func theNextTimeIsNeverPastAndWithinAnInterval(_ every: Int) {
        for number in stride(from: 0, to: 4000, by: 61) {
            let (anchor, today) = (Day(daysSince1970: 18_000), Day(daysSince1970: 18_000 + number))
            let next = Recurrence(every: every).next(on: today, anchor: anchor)
            #expect(next.lowerBound >= today && next.lowerBound < today.adding(months: every + 1))
            for month in [1, 3, 12] {
                let window = Recurrence(every: every, month: month, months: 3).next(on: today, anchor: anchor)
                #expect(window.upperBound >= today)
            }
        }
        _ = Recurrence(every: every, month: 12, months: 12).next(on: .last, anchor: .last)
        _ = Recurrence(every: every, unit: .days).next(on: .last, anchor: .first)
    }

    @Test func sortedAsPeopleExpect() {
        let phrases = [
            "Immediate", "March 2017", "31 March 2018", "2018", "Quarterly", "Annually", "Ongoing", "when funding ends",
            "March", "tbc",
        ]
        #expect(phrases.reversed().sorted { When(parsing: $0).sortKey < When(parsing: $1).sortKey } == phrases)
    }

    @Test(arguments: [
        ("March 2018", "March 2018", "Mawrth 2018"),
        ("by end of March 2018", "end of March 2018", "diwedd Mawrth 2018"),
        ("April 2018 to March 2019", "April 2018 to March 2019", "Ebrill 2018 i Fawrth 2019"),
        ("Q1 2018/19", "April to June 2018", "Ebrill i Fehefin 2018"),
        ("Autumn 2018", "autumn 2018", "hydref 2018"), ("winter 2018", "winter 2018/19", "gaeaf 2018/19"),
        ("2018/19", "2018/19", "2018/19"),
        ("2008-2011", "2008 to 2011", "2008 i 2011"), ("early 2018", "early 2018", "dechrau 2018"),
        ("mid March 2018", "mid March 2018", "canol Mawrth 2018"),
        ("June 2017 and ongoing", "June 2017; ongoing from June 2017", "Mehefin 2017; parhaus o Fehefin 2017"),
        ("from March 2018", "from March 2018", "o Fawrth 2018"), ("three yearly", "every 3 years", "bob 3 blynedd"),
        ("each autumn", "every year in autumn", "bob blwyddyn yn yr hydref"),
        ("31 March each year", "every year on 31 March", "bob blwyddyn ar 31 Mawrth"),
        ("Immediate", "straight away", "ar unwaith"), ("when funding ends", "when funding ends", "when funding ends"),
        ("", "not known", "ddim yn hysbys"),
        ("12 March 2018", "12 March 2018", "12 Mawrth 2018"),
        ("10-12 March 2018", "10 March 2018 to 12 March 2018", "10 Mawrth 2018 i 12 Mawrth 2018"),
        ("weekly", "every week", "bob wythnos"), ("Spring/Summer 2010", "spring to summer 2010", "gwanwyn i haf 2010"),
        ("every March", "every year in March", "bob blwyddyn ym mis Mawrth"),
    ])
    func itIsSaidInWords(_ phrase: String, _ english: String, _ welsh: String) {
        #expect(When(parsing: phrase).words() == english)
        #expect(When(parsing: phrase).words(in: .welsh) == welsh)
    }

    @Test func itIsKeptWhole() throws {
        for phrase in Phrases.all {
            let when = When(parsing: phrase.phrase)
            #expect(try JSONDecoder().decode(When.self, from: JSONEncoder().encode(when)) == when)
        }
    }
}
