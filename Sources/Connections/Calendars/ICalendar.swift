import Dates
import Foundation

/// Whole days in a calendar, as calendar programs read them (RFC 5545).
struct ICalendar: Sendable {
    /// Something on a day.
    struct Event: Sendable, Equatable {
        /// The same each time it is read, so that a calendar knows it again.
        let id: String
        let day: Day
        let title: String
        let link: String
    }

    let name: String
    let events: [Event]
    /// When it was written: the same for the whole of a day, so that what has not changed reads the same.
    let writtenOn: Day

    /// Lines end in CR and LF, and none is longer than 75 bytes.
    var text: String {
        var lines = [
            "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Alongside//Alongside//EN", "CALSCALE:GREGORIAN",
            "METHOD:PUBLISH", "X-WR-CALNAME:\(Self.escaped(name))", "REFRESH-INTERVAL;VALUE=DURATION:PT6H",
        ]
        for event in events {
            lines += [
                "BEGIN:VEVENT", "UID:\(event.id)@alongside", "DTSTAMP:\(Self.compact(writtenOn))T000000Z",
                "DTSTART;VALUE=DATE:\(Self.compact(event.day))",
                "DTEND;VALUE=DATE:\(Self.compact(event.day.adding(days: 1)))", "SUMMARY:\(Self.escaped(event.title))",
                "URL:\(event.link)", "TRANSP:TRANSPARENT", "END:VEVENT",
            ]
        }
        lines.append("END:VCALENDAR")
        return lines.map(Self.folded).joined()
    }

    private static func compact(_ day: Day) -> String { day.iso.replacing("-", with: "") }

    /// What has a meaning in a text is marked as having none; other control characters go.
    static func escaped(_ text: String) -> String {
        var out = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\\": out += "\\\\"
            case ";": out += "\\;"
            case ",": out += "\\,"
            case "\n": out += "\\n"
            case _ where scalar.properties.generalCategory == .control: continue
            default: out.unicodeScalars.append(scalar)
            }
        }
        return out
    }

    /// A line in pieces of at most 75 bytes, each character whole.
    static func folded(_ line: String) -> String {
        var out = ""
        var used = 0
        for scalar in line.unicodeScalars {
            let size = String(scalar).utf8.count
            if used + size > 75 {
                out += "\r\n "
                used = 1
            }
            out.unicodeScalars.append(scalar)
            used += size
        }
        return out + "\r\n"
    }
}
