import Dates
import Testing

@Suite("What plans write of when is understood")
struct WhenParsingTests {
    @Test func thereAreManyPhrases() {
        #expect(Phrases.all.count >= 300)
    }

    @Test(arguments: Phrases.all) func aPhraseMeansWhatAPersonWouldSay(_ one: Phrases) {
        #expect(Phrases.said(When(parsing: one.phrase)) == one.meaning)
    }

    @Test(arguments: Phrases.all) func everyMilestoneComesBackFromItsEDTF(_ one: Phrases) {
        for milestone in When(parsing: one.phrase).milestones {
            let back = Milestone(edtf: milestone.edtf, kind: milestone.kind, note: milestone.note, part: milestone.part)
            #expect(back == milestone)
        }
    }

    @Test(arguments: Phrases.all) func whatIsWrittenIsKept(_ one: Phrases) {
        #expect(
            When(parsing: "  " + one.phrase + " \n").asWritten
                == one.phrase.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        )
    }

    @Test(arguments: Phrases.all) func noTimeEndsBeforeItBegins(_ one: Phrases) {
        for milestone in When(parsing: one.phrase).milestones {
            guard let earliest = milestone.earliest, let latest = milestone.latest else { continue }
            #expect(earliest <= latest)
        }
    }

    @Test func emptyTextIsOneUnknown() {
        let when = When(parsing: " \n ")
        #expect(when.milestones == [Milestone(kind: .unknown)])
        #expect(when.understood == .nothing)
    }

    @Test(arguments: [
        ("31 March 2018", "2018-03-31"), ("March 2018", "2018-03"), ("2018", "2018"), ("2018/19", "2018-04"),
        ("Autumn 2018", "2018-09"),
        ("Q2 2018/19", "2018-07"), ("Ongoing", nil), ("Annually (autumn)", nil), ("ongoing from June 2017", nil),
        ("Year 1", nil),
    ])
    func theStartIsAsPreciseAsWhatWasWritten(_ phrase: String, _ start: String?) {
        #expect(When(parsing: phrase).milestones.map(\.start) == [start])
    }
}

@Suite("What is known of the plan fills in what a phrase leaves out")
struct DateReadingTests {
    static let plan = DateReading(start: Day(2024, 1, 1), end: Day(2025, 12, 31))
    static let yearOne = DateReading(
        start: Day(2024, 4, 1),
        end: Day(2026, 3, 31),
        within: (Day(2024, 4, 1) ?? .first)...(Day(2025, 3, 31) ?? .last)
    )

    @Test(arguments: [
        ("Year 1", "year 2024 ‘year 1’"), ("year two", "year 2025 ‘year two’"),
        ("within 6 months", "date 2024-01-01/2024-07-01 ‘within 6 months’"),
        ("within 6 months of adoption", "event ‘within 6 months of adoption’"), ("March", "~ month ‘March’"),
    ])
    func yearsAreCountedFromTheStartOfThePlan(_ phrase: String, _ meaning: String) {
        #expect(Phrases.said(When(parsing: phrase, Self.plan)) == meaning)
    }

    @Test(arguments: [
        ("March", "month 2025-03"), ("by end of May", "month 2024-05 end"), ("31 March", "date 2025-03-31"),
        ("Q1", "quarter 2024-34"),
        ("Q4", "quarter 2025-33"), ("Autumn", "season 2024-23"), ("end of financial year", "year 2024-04/2025-03 end"),
        ("Year 2", "year 2025-04/2026-03 ‘year 2’"), ("Dec 17", "date 2024-12-17"), ("Dec 24", "month 2024-12"),
        ("Mar 31", "date 2025-03-31"),
    ])
    func aDateWithoutItsYearIsOfTheYearItStandsUnder(_ phrase: String, _ meaning: String) {
        #expect(Phrases.said(When(parsing: phrase, Self.yearOne)) == meaning)
    }

    @Test func quartersAreOfTheCalendarWhereYearsBeginInJanuary() {
        let year = DateReading(
            yearsBeginInApril: false,
            within: (Day(2024, 1, 1) ?? .first)...(Day(2024, 12, 31) ?? .last)
        )
        #expect(Phrases.said(When(parsing: "Q1", year)) == "quarter 2024-33")
    }
}
