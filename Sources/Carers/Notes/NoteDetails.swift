package import Dates
import Forms
import Foundation

/// What a note says.
package struct NoteDetails: Sendable, Equatable {
    package static let mostWords = 20_000

    package var kind: NoteKind
    package var on: Day
    /// "14:05", where it matters.
    package var time: String?
    /// How long it took.
    package var minutes: Int?
    package var words: String
    /// Whether the person it is about may read it.
    package var isShared: Bool

    package init(
        _ kind: NoteKind,
        on day: Day,
        time: String? = nil,
        minutes: Int? = nil,
        words: String,
        isShared: Bool = false
    ) {
        self.kind = kind
        on = day
        self.time = time
        self.minutes = minutes
        self.words = words
        self.isShared = isShared
    }

    /// Reads the note's own fields; `finish` is for whoever reads the rest of the form.
    init(_ read: inout FormReader, today: Day) {
        let kind = read.choice("kind", required: NoteWords.chooseKind, fallback: NoteKind.note)
        // Where two versions were chosen between, the day comes as one value.
        let chosen = read.optionalText("on").flatMap { Day(iso: $0) }
        let day = chosen ?? read.day("on", required: NoteWords.enterDay)
        if day > today { read.refuse("on-day", NoteWords.notYet) }
        let typed = read.optionalText("time", most: 20)
        let time = typed.flatMap(TimeOfDay.read)
        if typed != nil, time == nil { read.refuse("time", NoteWords.enterTime) }
        let minutes = read.optionalInteger("minutes", in: 1...1440)
        let words = read.longText("words", required: NoteWords.enterWords, most: Self.mostWords)
        self.init(kind, on: day, time: time, minutes: minutes, words: words, isShared: read.flag("shared"))
    }

    /// Each field as text: to compare versions, and to show them.
    var fields: [String: String] {
        [
            "kind": kind.rawValue, "on": on.iso, "time": time ?? "", "minutes": minutes.map(String.init) ?? "",
            "words": words, "shared": isShared ? "1" : "",
        ]
    }

    init?(fields: [String: String]) {
        guard let kind = NoteKind(rawValue: fields["kind"] ?? ""), let day = Day(iso: fields["on"] ?? "") else {
            return nil
        }
        let time = fields["time"] ?? ""
        self.init(
            kind,
            on: day,
            time: time.isEmpty ? nil : time,
            minutes: Int(fields["minutes"] ?? ""),
            words: fields["words"] ?? "",
            isShared: fields["shared"] == "1"
        )
    }

    /// Where it stands among what happened: at its time, or at the end of its day's morning where none was said.
    func happenedAt(_ now: Instant, today: Day, zone: TimeZone) -> Instant {
        if time == nil, on == today { return now }
        let parts = (time ?? "12:00").split(separator: ":").compactMap { Int64($0) }
        let minutes = (parts.first ?? 12) * 60 + (parts.count > 1 ? parts[1] : 0)
        let plain = Instant(milliseconds: Int64(on.daysSince1970) * 86_400_000 + minutes * 60_000)
        return min(now, plain.adding(seconds: -Int64(zone.secondsFromGMT(for: plain.date))))
    }
}

/// A time of day as people type it: "14:05", "2.05pm", "9am".
enum TimeOfDay {
    static func read(_ typed: String) -> String? {
        var text = typed.lowercased().filter { !$0.isWhitespace }.replacing(".", with: ":")
        let isAfternoon = text.hasSuffix("pm") || text.hasSuffix("yp")
        let isMorning = text.hasSuffix("am") || text.hasSuffix("yb")
        if isAfternoon || isMorning { text.removeLast(2) }
        let parts = text.split(separator: ":", omittingEmptySubsequences: false)
        guard let first = parts.first, parts.count <= 2, parts.allSatisfy({ (1...2).contains($0.utf8.count) }),
            var hour = Int(first), let minute = parts.count == 2 ? Int(parts[1]) : 0, (0..<60).contains(minute)
        else { return nil }
        if parts.count == 1, !isAfternoon, !isMorning { return nil }
        if isAfternoon || isMorning {
            guard (1...12).contains(hour) else { return nil }
            hour = hour % 12 + (isAfternoon ? 12 : 0)
        }
        guard (0..<24).contains(hour) else { return nil }
        return "\(hour < 10 ? "0" : "")\(hour):\(minute < 10 ? "0" : "")\(minute)"
    }
}
