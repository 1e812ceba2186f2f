import Dates
import Foundation

/// What is written, asked and done for someone from week to week.
extension LifeWriter {
    func work(_ plot: LifePlot, _ random: inout SeededNumbers) -> [LifeMoment] {
        var told: [LifeMoment] = []
        let end = min(plot.quietFrom, rules.end)
        // Contact is close in the first months and thins out; some drift away, and some are in touch all the time.
        let closeness: Double = [0.35, 0.7, 1, 1, 1.6].randomElement(using: &random) ?? 1
        var at = WorkingTime.after(plot.registeredAt, days: 1...12, &random)
        var nth = 0
        while at < end {
            told += contact(plot, nth, at, end, &random)
            nth += 1
            let gap = Double(nth < 4 ? 24 : 75) / max(0.02, closeness * plot.pace)
            at = WorkingTime.after(at, days: max(2, Int(gap * 0.4))...max(4, Int(gap * 1.7)), &random)
        }
        // Every year the record is gone through with them: four in five times.
        var year = 1
        while year < 8 {
            let day = WorkingTime.day(of: plot.registeredAt).adding(years: year).adding(days: -12)
            let moment = WorkingTime.moment(on: day.adding(days: Int.random(in: 0...24, using: &random)), &random)
            if moment >= end { break }
            if random.chance(80) { told.append(LifeMoment(at: moment, by: plot.hand, WasConfirmed())) }
            year += 1
        }
        return told
    }

    private func contact(_ plot: LifePlot, _ nth: Int, _ at: Instant, _ end: Instant, _ random: inout SeededNumbers)
        -> [LifeMoment]
    {
        // Now and then a colleague answers.
        let hand: Hand = random.chance(14) ? .worker(plot.worker + 1) : plot.hand
        var told = [LifeMoment(at: at, by: hand, WasOpened())]
        let mark = Int.random(in: 0..<100, using: &random)
        let kind: NoteKind =
            mark < 46
            ? .call : mark < 58 ? .tried : mark < 68 ? .note : mark < 78 ? .visit : mark < 90 ? .email : .meeting
        let words = InventedNotes.words(kind, about: plot.names.toTheirFace, plot.otherName, &random)
        let minutes = kind == .tried || kind == .note ? nil : Int.random(in: 1...9, using: &random) * 5
        let isShared = kind.isContact && random.chance(30)
        let note = Noted(kind: kind, words: words, minutes: minutes, isShared: isShared)
        told.append(LifeMoment(at: at.adding(seconds: 120), by: hand, note))
        if random.chance(34) { told += task(plot, nth, at.adding(seconds: 200), hand, end, &random) }
        if kind == .tried, random.chance(40) {
            told.append(LifeMoment(at: at.adding(seconds: 260), by: hand, Lettered(template: .tried)))
        } else if random.chance(4) {
            told.append(LifeMoment(at: at.adding(seconds: 260), by: hand, Lettered(template: .ready)))
        }
        if random.chance(3) {
            let sent = SentOn(organisation: "Vale Memory Cafés", words: "The singing group on Thursdays.")
            told.append(LifeMoment(at: at.adding(seconds: 300), by: hand, sent))
        }
        return told
    }

    private func task(
        _ plot: LifePlot,
        _ nth: Int,
        _ at: Instant,
        _ hand: Hand,
        _ end: Instant,
        _ random: inout SeededNumbers
    ) -> [LifeMoment] {
        let days = [3, 5, 7, 10, 14, 21, 28].randomElement(using: &random) ?? 7
        let name = "task \(nth)"
        let made = TaskMade(
            name: name,
            words: InventedNotes.tasks.randomElement(using: &random) ?? "",
            days: days,
            isForAnyone: random.chance(10)
        )
        var told = [LifeMoment(at: at, by: hand, made)]
        // Most are done about when they are due; a very few are forgotten.
        guard !random.chance(2) else { return told }
        let done = WorkingTime.after(at, days: max(1, days - 4)...(days + 3), &random)
        if done < end {
            let isDone = random.chance(94)
            let words = isDone ? InventedNotes.ends.randomElement(using: &random) : "Not needed any more."
            told.append(LifeMoment(at: done, by: hand, TaskOver(name: name, isDone: isDone, words: words)))
        }
        return told
    }
}
