import Dates
import Foundation
import Testing

@testable import Carers

@Suite struct TimeOfDayTests {
    @Test(arguments: [
        ("14:05", "14:05"), ("2.05pm", "14:05"), ("2:05 PM", "14:05"), ("9am", "09:00"), ("12pm", "12:00"),
        ("12am", "00:00"), ("12.30am", "00:30"), ("0:00", "00:00"), ("9yb", "09:00"), ("3yp", "15:00"),
    ])
    func aTimeIsReadAsPeopleTypeIt(_ typed: String, _ time: String) { #expect(TimeOfDay.read(typed) == time) }

    @Test(arguments: ["", "9", "25:00", "9:60", "13pm", "0am", "half past", "9:5:1", "123:00", ":30", "9:", "am"])
    func whatIsNoTimeIsNone(_ typed: String) { #expect(TimeOfDay.read(typed) == nil) }

    @Test func aNoteWithoutATimeStandsAtItsNoonAndNeverInTheFuture() throws {
        let london = try #require(TimeZone(identifier: "Europe/London"))
        let now = try #require(Instant(iso: "2026-07-01T09:00:00.000Z"))
        let today = try #require(Day(2026, 7, 1))
        func at(_ day: Day, _ time: String?) -> String {
            NoteDetails(.call, on: day, time: time, words: "").happenedAt(now, today: today, zone: london).iso
        }

        #expect(at(today, nil) == now.iso)
        #expect(at(today.adding(days: -1), nil) == "2026-06-30T11:00:00.000Z")
        #expect(at(today, "09:30") == "2026-07-01T08:30:00.000Z")
        #expect(at(today, "23:00") == now.iso)
        #expect(at(try #require(Day(2026, 1, 5)), "14:05") == "2026-01-05T14:05:00.000Z")
    }
}
